#include "app/chat/attachment_controller.h"

#include "app/chat/attachment_words.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

DraftAttachment failed(const QString& name, const QString& problem)
{
    DraftAttachment attachment;
    attachment.name = name;
    attachment.state = DraftAttachment::State::Failed;
    attachment.problem = problem;
    return attachment;
}

/// Pages of a PDF that are drawn without being asked for.
constexpr qsizetype kMostDrawnUnasked = 20;

/// The first pages alone of a PDF of which very many would go as pictures, unless pages were
/// chosen: each of them is drawn.
void limitPictures(DraftAttachment& attachment)
{
    const QList<int> pictures = picturePagesOf(attachment);
    if (attachment.lastPage == 0 && pictures.size() > kMostDrawnUnasked)
        attachment.lastPage = pictures[kMostDrawnUnasked - 1] + 1;
}

/// Endings of names.
const QStringList kPictures =
    QStringLiteral("png jpg jpeg webp gif bmp tif tiff svg heic heif avif").split(QLatin1Char(' '));
const QStringList kSounds =
    QStringLiteral("wav mp3 flac ogg oga opus m4a aac").split(QLatin1Char(' '));
const QStringList kVideos = QStringLiteral("mp4 m4v mov mkv webm avi").split(QLatin1Char(' '));

/// Formats of pictures as other programs offer them, best first. Their bytes go to the decoder as
/// they are.
constexpr const char* kPictureFormats[] = {"image/png",  "image/jpeg", "image/webp",
                                           "image/tiff", "image/bmp",  "image/gif"};

} // namespace

AttachmentController::AttachmentController(AttachmentStore& store,
                                           ConversationController& conversations,
                                           const ModelController& models,
                                           QObject* parent)
    : QObject(parent), m_conversations(conversations), m_models(models), m_loader(store)
{
    connect(&m_items, &DraftMediaModel::countChanged, this, &AttachmentController::tellChanged);
    onShown();
}

/// The window hears a signal before any slot does: what is out of date goes first.
void AttachmentController::tellChanged()
{
    m_parts.reset();
    emit changed();
}

void AttachmentController::onModelChanged()
{
    constexpr int kBudgetOfBuiltIn = 70; // it saw pictures of one size alone when it was made
    if (m_items.setTrainedBudget(m_models.builtIn() ? kBudgetOfBuiltIn : 0)) {
        for (const quint64 number : m_items.numbers())
            drawPages(*m_items.find(number));
        m_items.changed(m_items.numberAt(0)); // all rows are told
    }
    tellChanged();
}

AttachmentStore::Kept AttachmentController::keptFor(const Conversation& conversation) const
{
    return conversation.isPrivate ? AttachmentStore::Kept::Privately
                                  : AttachmentStore::Kept::OnDisk;
}

// --------------------------------------------------------------------------------------- attaching

std::filesystem::path AttachmentController::pathOf(const QUrl& file)
{
    return {file.toLocalFile().toStdU16String()};
}

bool AttachmentController::add(const Conversation& conversation, DraftAttachment attachment)
{
    const QList<DraftAttachment>* items = m_items.itemsOf(conversation.id());
    const bool full =
        items && items->size() >= kMostFiles && attachment.state != DraftAttachment::State::Failed;
    if (full) {
        attachment = failed(attachment.name,
                            tr("A message can hold %Ln file(s). Send the others with another one.",
                               "", kMostFiles));
    }
    attachment.number = ++m_lastNumber;
    attachment.source.kept = keptFor(conversation);
    attachment.source.name = attachment.name;
    m_items.add(conversation.id(), attachment);
    if (attachment.state == DraftAttachment::State::Reading) read(*m_items.find(m_lastNumber));
    if (m_conversations.isShown(conversation)) emit added(m_items.rowCount() - 1);
    return !full;
}

void AttachmentController::addFiles(const QList<QUrl>& files)
{
    const Conversation& shown = m_conversations.shown();
    for (const QUrl& file : files) {
        const QString name = file.fileName();
        if (!file.isLocalFile()) {
            add(shown, failed(name.isEmpty() ? file.toString() : name,
                              tr("Nothing is fetched from the network. Save the file and attach "
                                 "it.")));
            continue;
        }
        DraftAttachment attachment;
        attachment.name = name;
        attachment.source.file = pathOf(file);
        if (!add(shown, attachment)) return;
    }
}

bool AttachmentController::addBytes(const QByteArray& bytes, const QString& name)
{
    DraftAttachment attachment;
    attachment.name = name;
    attachment.source.bytes = bytes;
    return add(m_conversations.shown(), attachment);
}

void AttachmentController::addNamedFile(const QUrl& file, const QString& name)
{
    DraftAttachment attachment;
    attachment.name = name;
    attachment.source.file = pathOf(file);
    add(m_conversations.shown(), attachment);
}

void AttachmentController::addPicture(const QByteArray& bytes)
{
    addBytes(bytes, tr("Picture"));
}

void AttachmentController::addWords(const QString& words)
{
    DraftAttachment attachment;
    attachment.name = tr("Pasted text");
    attachment.pasted = true;
    attachment.source.bytes = words.toUtf8();
    attachment.source.isWords = true;
    add(m_conversations.shown(), attachment);
}

QString AttachmentController::pictureFormat(const QStringList& offered) const
{
    for (const char* format : kPictureFormats) {
        if (offered.contains(QLatin1String(format))) return QString::fromLatin1(format);
    }
    return {};
}

bool AttachmentController::addPictureOf(const QMimeData& data)
{
    for (QStringList offered = data.formats(); !offered.isEmpty();) {
        const QString format = pictureFormat(offered);
        if (format.isEmpty()) break;
        const QByteArray bytes = data.data(format);
        offered.removeAll(format);
        if (bytes.isEmpty()) continue;
        addPicture(bytes);
        return true;
    }
    if (!data.hasImage()) return false;
    const auto image = qvariant_cast<QImage>(data.imageData()); // of this process
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (image.isNull() || !image.save(&buffer, "png")) return false;
    addPicture(bytes);
    return true;
}

bool AttachmentController::paste(bool anyway)
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (!data) return false;
    if (data->hasUrls() && takes(data->urls())) {
        addFiles(data->urls());
        return true;
    }
    const QString words = data->text();
    if (words.trimmed().isEmpty()) return addPictureOf(*data);
    if (words.size() <= kLongPaste && !anyway) return false;
    addWords(words);
    return true;
}

bool AttachmentController::takes(const QList<QUrl>& files) const
{
    return !files.isEmpty() && std::all_of(files.begin(), files.end(), [](const QUrl& file) {
        return file.isLocalFile() && !file.fileName().isEmpty();
    });
}

/// By their names: what is in them is looked at once they are let go.
QString AttachmentController::intent(const QList<QUrl>& files) const
{
    const auto count = static_cast<int>(files.size());
    const auto areAll = [&files](const QStringList& endings) {
        return std::all_of(files.begin(), files.end(), [&endings](const QUrl& file) {
            return endings.contains(file.fileName().section(QLatin1Char('.'), -1).toLower());
        });
    };
    if (areAll(kPictures)) return tr("Attach %Ln picture(s)", "", count);
    if (areAll(kSounds)) return tr("Attach %Ln piece(s) of sound", "", count);
    if (areAll(kVideos)) return tr("Attach %Ln video(s)", "", count);
    return tr("Attach %Ln file(s)", "", count);
}

// ----------------------------------------------------------------------------------------- reading

void AttachmentController::read(DraftAttachment& attachment)
{
    attachment.state = DraftAttachment::State::Reading;
    attachment.problem.clear();
    attachment.cancel = m_loader.read(
        attachment.source, [this, number = attachment.number](
                               const Result<AttachmentFacts>& facts) { onRead(number, facts); });
}

void AttachmentController::onRead(quint64 number, const Result<AttachmentFacts>& facts)
{
    DraftAttachment* item = m_items.find(number);
    if (!item) return; // removed meanwhile
    if (facts) {
        item->facts = *facts;
        item->problem = facts->problem;
        item->source.file.clear();
        item->source.bytes.clear();
        item->source.contentHash = facts->contentHash;
    } else {
        item->problem = QString::fromStdString(facts.error().message);
    }
    item->state = !item->problem.isEmpty() ? DraftAttachment::State::Failed
                  : item->facts.locked     ? DraftAttachment::State::Locked
                                           : DraftAttachment::State::Ready;
    item->hasPicture = !item->facts.thumbnail.isNull();
    if (item->hasPicture) {
        const int page = item->facts.kind == MediaKind::Pdf ? 0 : -1;
        m_pictures.put(
            {item->facts.contentHash, page, item->source.password, kThumbnailSide, QSize()},
            std::exchange(item->facts.thumbnail, {}));
    }
    limitPictures(*item);
    drawPages(*item);
    note(number);
}

/// Pages that go as pictures are drawn before they are sent, so that their tokens are known.
void AttachmentController::drawPages(DraftAttachment& attachment)
{
    if (attachment.facts.kind != MediaKind::Pdf ||
        attachment.state != DraftAttachment::State::Ready)
        return;
    const int budget = budgetOf(attachment, 1);
    if (attachment.cancel) attachment.cancel->request();
    const int run = ++attachment.drawingRun;
    if (attachment.drawnBudget != budget) attachment.drawn.clear();
    attachment.drawnBudget = budget;
    const QList<int> wanted = picturePagesOf(attachment);
    attachment.drawn.removeIf(
        [&wanted](QHash<int, PagePicture>::iterator page) { return !wanted.contains(page.key()); });
    const QList<AttachmentLoader::PageWish> pages = pageWishesOf(attachment);
    attachment.drawing = static_cast<int>(pages.size());
    attachment.drawingDone = 0;
    if (pages.isEmpty()) return;
    const quint64 number = attachment.number;
    attachment.cancel = m_loader.drawPages(
        attachment.source, pages,
        [this, number, run](int done) {
            DraftAttachment* item = m_items.find(number);
            if (!item || item->drawingRun != run) return; // another run replaced it
            item->drawingDone = done;
            m_items.changed(number);
        },
        [this, number, run, pages](const Result<QList<PagePicture>>& drawn) {
            DraftAttachment* item = m_items.find(number);
            if (item && item->drawingRun == run) onDrawn(*item, pages, drawn);
        });
}

void AttachmentController::onDrawn(DraftAttachment& item,
                                   const QList<AttachmentLoader::PageWish>& pages,
                                   const Result<QList<PagePicture>>& drawn)
{
    if (!drawn && drawn.error().code == ErrorCode::Cancelled) return; // nobody waits for it
    item.drawing = 0;
    if (drawn) {
        for (qsizetype i = 0; i < pages.size(); ++i)
            item.drawn.insert(pages[i].page, (*drawn)[i]);
    } else {
        item.state = DraftAttachment::State::Failed;
        item.problem = QString::fromStdString(drawn.error().message);
    }
    note(item.number);
}

/// The rows, the disk and whoever counts follow.
void AttachmentController::note(quint64 number)
{
    m_items.changed(number);
    keep(m_items.conversationOf(number));
    tellChanged();
}

void AttachmentController::keep(const QString& id)
{
    Conversation* conversation = m_conversations.find(id);
    const QList<DraftAttachment>* items = m_items.itemsOf(id);
    if (!conversation) return;
    QList<MediaPart> kept;
    if (items) {
        for (const DraftAttachment& item : *items) {
            if (!item.facts.contentHash.isEmpty()) kept.append(keptForm(item));
        }
    }
    if (kept == conversation->draftMedia) return;
    conversation->draftMedia = kept;
    m_conversations.noteDraft(*conversation);
}

// ------------------------------------------------------------------------------------------ events

void AttachmentController::onShown()
{
    const Conversation& shown = m_conversations.shown();
    m_items.show(shown.id());
    m_pictures.forgetProblems();
    m_loader.forgetDecoded();
    m_sounds.open({}); // nothing is heard of a chat that is not seen
    if (!m_items.itemsOf(shown.id())) {
        for (const MediaPart& kept : QList<MediaPart>(shown.draftMedia))
            add(shown, fromKept(kept));
    }
    tellChanged();
}

void AttachmentController::onRemoving(const QString& conversation)
{
    if (const QList<DraftAttachment>* items = m_items.itemsOf(conversation)) {
        for (const DraftAttachment& item : *items) {
            if (item.cancel) item.cancel->request();
        }
    }
    m_items.forget(conversation);
}

} // namespace cabochon
