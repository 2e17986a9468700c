#include "app/batch_files.h"

#include <QCoreApplication>

#include <utility>

namespace cabochon {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(BatchFiles)
};

QString wordsOf(const Error& error)
{
    return QString::fromStdString(error.message);
}

} // namespace

BatchFiles::BatchFiles() = default;

BatchFiles::~BatchFiles()
{
    giveUp();
}

void BatchFiles::giveUp()
{
    ++m_run;
    if (m_cancel) m_cancel->request();
    m_cancel.reset();
}

void BatchFiles::keepOnly(const QStringList& hashes)
{
    AttachmentStore::Hashes used;
    for (const QString& hash : hashes)
        used.insert(hash.toStdString());
    const AttachmentStore::Time before = AttachmentStore::Time::clock::now();
    m_cleaning.start([this, used, before] { (void)m_store.removeOthers(used, before); });
}

void BatchFiles::read(const QString& file, const QString& name, Told told)
{
    giveUp();
    auto item = std::make_shared<DraftAttachment>();
    item->name = name;
    item->source.file = file.toStdU16String();
    item->source.name = name;
    m_cancel = m_loader.read(item->source, [this, run = m_run, item, told = std::move(told)](
                                               const Result<AttachmentFacts>& facts) {
        if (run != m_run) return;
        BatchFile failed;
        failed.problem = facts ? facts->problem : wordsOf(facts.error());
        if (facts && facts->locked)
            failed.problem = Words::tr("The PDF wants a password. Save it without one, and "
                                       "choose that file instead.");
        if (!failed.problem.isEmpty()) {
            if (facts) failed.contentHash = facts->contentHash;
            return told(failed);
        }
        item->facts = *facts;
        item->hasPicture = !item->facts.thumbnail.isNull();
        item->facts.thumbnail = {};
        item->state = DraftAttachment::State::Ready;
        item->source = {};
        item->source.name = item->name;
        item->source.contentHash = item->facts.contentHash;
        onRead(item, told);
    });
}

/// Pages that go as pictures are drawn first.
void BatchFiles::onRead(const std::shared_ptr<DraftAttachment>& item, const Told& told)
{
    const QList<AttachmentLoader::PageWish> pages = pageWishesOf(*item);
    if (pages.isEmpty()) return told(fileOf(*item));
    m_cancel = m_loader.drawPages(
        item->source, pages, [](int) {},
        [this, run = m_run, item, pages, told](const Result<QList<PagePicture>>& drawn) {
            if (run != m_run) return;
            if (!drawn) {
                BatchFile failed;
                failed.problem = wordsOf(drawn.error());
                return told(failed);
            }
            for (qsizetype i = 0; i < pages.size(); ++i)
                item->drawn.insert(pages[i].page, (*drawn)[i]);
            item->drawnBudget = budgetOf(*item, 1);
            told(fileOf(*item));
        });
}

BatchFile BatchFiles::fileOf(const DraftAttachment& item)
{
    BatchFile file;
    file.parts = partsOf(item, 1);
    file.contentHash = item.facts.contentHash;
    file.kind = nameOf(item.facts.kind);
    if (file.parts.isEmpty())
        file.problem = Words::tr("There is nothing in this file that a model can read. Choose "
                                 "another one.");
    return file;
}

} // namespace cabochon
