#include "app/library/model_row.h"

#include "app/library/library_words.h"
#include "app/models/program_folders.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <set>

namespace cabochon {

namespace {

using downloads::QueuedDownload;
using Kind = CatalogueEntry::Kind;

constexpr std::array<std::string_view, 5> kSizes{"e2b", "e4b", "12b", "26b-a4b", "31b"};
constexpr std::string_view kUsual = "q4_0";

QString joined(const QStringList& parts)
{
    QStringList said;
    for (const QString& part : parts)
        if (!part.isEmpty()) said << part;
    return said.join(QStringLiteral(" · "));
}

const QueuedDownload* downloadOf(const std::vector<QueuedDownload>& downloads,
                                 const RepositoryFile& file)
{
    const auto found = std::find_if(downloads.begin(), downloads.end(),
                                    [&](const auto& each) { return each.order.file == file; });
    return found == downloads.end() ? nullptr : &*found;
}

const LibraryModel* modelOf(const std::vector<LibraryModel>& here, const RepositoryFile& file)
{
    const auto found =
        std::find_if(here.begin(), here.end(), [&](const auto& each) { return each.file == file; });
    return found == here.end() ? nullptr : &*found;
}

/// The entry that a size's card shows: what was chosen, else what arrives, else what is here, else
/// the usual one.
const CatalogueEntry* shownOf(std::string_view size,
                              const Catalogue& catalogue,
                              const std::vector<LibraryModel>& here,
                              const std::vector<QueuedDownload>& downloads,
                              const std::map<std::string, std::string>& chosen)
{
    if (const auto picked = chosen.find(std::string(size)); picked != chosen.end())
        return catalogue.find(picked->second);
    const CatalogueEntry* shown = nullptr;
    int best = 0;
    for (const CatalogueEntry& entry : catalogue.entries()) {
        if (entry.kind != Kind::Model || entry.size != size) continue;
        const int worth = downloadOf(downloads, entry.source) ? 3
                          : modelOf(here, entry.source)       ? 2
                          : entry.quantization == kUsual      ? 1
                                                              : 0;
        if (shown && worth <= best) continue;
        shown = &entry;
        best = worth;
    }
    return shown;
}

class RowMaker {
    Q_DECLARE_TR_FUNCTIONS(ModelRow)

public:
    explicit RowMaker(const RowsSource& source) : m_source(source) {}

    QList<ModelRow> all()
    {
        for (const std::string_view size : kSizes) {
            const CatalogueEntry* entry = shownOf(size, m_source.catalogue, m_source.look.here,
                                                  m_source.downloads, m_source.chosen);
            if (entry) add(QString::fromStdString(entry->size), entry->source);
        }
        for (const LibraryModel& model : m_source.look.here)
            add(QString::fromStdString(model.file.id()), model.file);
        for (const QueuedDownload& download : m_source.downloads)
            add(QString::fromStdString(download.order.file.id()), download.order.file);
        for (const FoundModel& found : m_source.look.elsewhere)
            addFound(found);
        return m_rows;
    }

private:
    /// Unless it has a card already.
    void add(const QString& key, const RepositoryFile& file)
    {
        if (!m_shown.insert(file.id()).second) return;
        ModelRow row;
        row.key = key;
        row.file = QString::fromStdString(file.id());
        row.place = QString::fromStdString((m_source.folder / file.place()).string());
        const CatalogueEntry* entry = m_source.catalogue.find(file);
        describe(row, file, entry);
        judge(row, file.id(), entry);
        const LibraryModel* model = modelOf(m_source.look.here, file);
        if (model && model->shardsHere == model->shards) {
            row.path = QString::fromStdString(model->path.string());
            row.usable = model->state != LibraryModel::State::Damaged && row.problem.isEmpty();
            row.open = row.path == m_source.openPath;
        }
        follow(row, file, entry, model);
        m_rows << row;
    }

    void describe(ModelRow& row, const RepositoryFile& file, const CatalogueEntry* entry) const
    {
        if (entry) {
            row.entry = QString::fromStdString(entry->id);
            row.name = familyName(entry->size);
            row.quantization = quantizationName(entry->quantization);
            row.abilities = abilityWords(entry->modalities);
            const LibraryModel* model = modelOf(m_source.look.here, file);
            if (model && model->record && !model->record->displayName.empty())
                row.name = QString::fromStdString(model->record->displayName);
            return;
        }
        row.name = QString::fromStdString(file.name());
        const auto facts = m_source.look.facts.find(file.id());
        if (facts == m_source.look.facts.end()) return;
        enterFacts(row, facts->second);
    }

    static void enterFacts(ModelRow& row, const ModelFileFacts& facts)
    {
        if (facts.problem) row.problem = QString::fromStdString(facts.problem->message);
        if (facts.kind != ModelFileKind::Model) return;
        if (!facts.name.empty()) row.name = QString::fromStdString(facts.name);
        row.quantization = QString::fromStdString(facts.quantization);
        row.abilities = abilityWords(facts.modalities());
    }

    /// Of another program.
    void addFound(const FoundModel& found)
    {
        ModelRow row;
        row.path = row.place = row.file = row.key =
            QString::fromStdString(found.facts.path.string());
        row.name = QString::fromStdString(found.label);
        enterFacts(row, found.facts);
        judge(row, found.facts.path.string(), nullptr);
        row.state = ModelCard::Ready;
        row.foreign = true;
        row.projector = QString::fromStdString(found.projector.string());
        row.usable = found.usable();
        row.open = row.path == m_source.openPath;
        const std::string_view program = programName(found.program);
        row.detail =
            joined({bytesWords(found.facts.bytes),
                    tr("from %1").arg(QString::fromUtf8(program.data(), qsizetype(program.size()))),
                    useWords(row.path)});
        m_rows << row;
    }

    void judge(ModelRow& row, const std::string& file, const CatalogueEntry* entry) const
    {
        row.recommended = entry && entry->id == m_source.look.recommended;
        const auto plan = m_source.look.plans.find(file);
        if (plan == m_source.look.plans.end()) return;
        row.verdict = verdictWords(plan->second, row.recommended);
        row.tone = toneOf(plan->second);
    }

    void follow(ModelRow& row,
                const RepositoryFile& file,
                const CatalogueEntry* entry,
                const LibraryModel* model) const
    {
        const std::uint64_t size = entry ? entry->bytes : model ? model->bytes : 0;
        const QString sizeWords = size > 0 ? bytesWords(size) : QString();
        const QueuedDownload* download = downloadOf(m_source.downloads, file);
        const auto checked = m_source.checking.find(file.id());
        if (download) {
            followDownload(row, *download, sizeWords);
        } else if (checked != m_source.checking.end()) {
            row.state = ModelCard::Checking;
            row.progress = checked->second;
            row.detail = joined({sizeWords, tr("being read: %1 %").arg(int(row.progress * 100))});
        } else if (!model) {
            row.detail = joined({sizeWords, elsewhere(file)});
        } else {
            row.state = model->state == LibraryModel::State::Damaged   ? ModelCard::Damaged
                        : model->state == LibraryModel::State::Partial ? ModelCard::Paused
                                                                       : ModelCard::Ready;
            row.detail = joined({sizeWords, stateWords(*model), useWords(row.path)});
        }
    }

    /// "verified today"
    static QString stateWords(const LibraryModel& model)
    {
        using State = LibraryModel::State;
        switch (model.state) {
        case State::Verified: {
            const QDateTime when = QDateTime::fromString(
                model.record ? QString::fromStdString(model.record->when) : QString(), Qt::ISODate);
            if (!when.isValid()) return tr("here, verified");
            const QDate day = when.toLocalTime().date();
            return day == QDate::currentDate()
                       ? tr("here, verified today")
                       : tr("here, verified on %1")
                             .arg(QLocale().toString(day, QLocale::ShortFormat));
        }
        case State::Recorded:
            return tr("here, as it was when it came");
        case State::Unknown:
            return tr("here, not verified");
        case State::Changed:
            return tr("here, changed since it came");
        case State::Damaged:
            return tr("damaged");
        case State::Partial:
            return tr("not whole");
        }
        return {};
    }

    /// "used today · 12 tokens/s measured"
    QString useWords(const QString& path) const
    {
        if (!m_source.useOf || path.isEmpty()) return {};
        const ModelUse use = m_source.useOf(path);
        QStringList words;
        if (use.lastUsed == QDate::currentDate())
            words << tr("used today");
        else if (use.lastUsed.isValid())
            words << tr("last used on %1")
                         .arg(QLocale().toString(use.lastUsed, QLocale::ShortFormat));
        if (use.tokensPerSecond > 0)
            words << tr("%1 measured").arg(speedWords(use.tokensPerSecond));
        return joined(words);
    }

    /// "4.1 GB would stay in memory"
    QString elsewhere(const RepositoryFile& file) const
    {
        const auto plan = m_source.look.plans.find(file.id());
        if (plan == m_source.look.plans.end()) return {};
        if (plan->second.fit == Fit::TooBig && plan->second.missingBytes > 0)
            return tr("%1 more memory needed").arg(bytesWords(plan->second.missingBytes));
        if (plan->second.fit != Fit::Split) return {};
        const ModelMemory& memory = plan->second.memory;
        return tr("%1 would stay in memory")
            .arg(bytesWords(memory.host.atMost() + memory.mappedBytes));
    }

    static void
    followDownload(ModelRow& row, const QueuedDownload& download, const QString& sizeWords)
    {
        const downloads::ModelProgress& now = download.progress;
        const bool counted = now.total > 0;
        const QString total = counted ? bytesWords(now.total) : sizeWords;
        row.progress = counted ? double(now.received) / double(now.total) : 0;
        const QString percent = counted ? tr("%1 %").arg(int(row.progress * 100)) : QString();
        const QString note = QString::fromStdString(download.note);
        switch (download.state) {
        case QueuedDownload::State::Waiting:
            row.state = ModelCard::Waiting;
            row.detail = joined({total, percent, tr("waits for its turn")});
            break;
        case QueuedDownload::State::Paused:
            row.state = ModelCard::Paused;
            row.detail = joined({total, percent, tr("paused")});
            break;
        case QueuedDownload::State::Failed:
            row.state = ModelCard::Failed;
            row.problem = QString::fromStdString(download.problem.message);
            row.gated = download.problem.code == ErrorCode::HubForbidden;
            row.detail = joined({total, percent, tr("stopped")});
            break;
        case QueuedDownload::State::Running:
            row.state = ModelCard::Arriving;
            if (now.checking)
                row.detail = joined({total, percent, tr("what is here is verified")});
            else if (!note.isEmpty())
                row.detail = joined({total, percent, note});
            else if (now.bytesPerSecond > 0)
                row.detail = joined({total, percent, rateWords(now.bytesPerSecond),
                                     timeLeftWords(now.total - std::min(now.received, now.total),
                                                   now.bytesPerSecond)});
            else
                row.detail = joined({total, percent, tr("the hub is asked")});
            break;
        }
    }

    const RowsSource& m_source;
    QList<ModelRow> m_rows;
    std::set<std::string> m_shown;
};

} // namespace

QList<ModelRow> makeRows(const RowsSource& source)
{
    return RowMaker(source).all();
}

std::vector<std::string> shownEntries(const Catalogue& catalogue,
                                      const std::vector<LibraryModel>& here,
                                      const std::vector<QueuedDownload>& downloads,
                                      const std::map<std::string, std::string>& chosen)
{
    std::vector<std::string> entries;
    for (const std::string_view size : kSizes) {
        if (const CatalogueEntry* entry = shownOf(size, catalogue, here, downloads, chosen))
            entries.push_back(entry->id);
    }
    return entries;
}

} // namespace cabochon
