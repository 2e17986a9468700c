#include "app/library/hub_controller.h"

#include "app/downloads/hub_reference.h"
#include "app/library/library_words.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace cabochon {

namespace {

using downloads::HubModelFile;
using downloads::HubModels;
using downloads::HubRepository;

/// What came of reading a header.
struct CheckedFile {
    std::shared_ptr<const RemoteModel> model;
    std::optional<FitPlan> plan;
    std::string problem;
};

CheckedFile checkOnHub(downloads::HubClient& client,
                       const RepositoryFile& file,
                       const std::string& revision,
                       const std::shared_ptr<const MachineFacts>& machine)
{
    CheckedFile checked;
    const auto model = readRemoteModel(client, file, revision);
    if (!model) {
        checked.problem = model.error().message;
        return checked;
    }
    checked.model = *model;
    if (!machine) return checked;
    const Result<FitPlan> plan =
        planFit({(*model)->config, (*model)->weights}, *machine, FitRequest());
    if (plan) checked.plan = *plan;
    return checked;
}

} // namespace

HubController::HubController(const MachineController& machine, QObject* parent)
    : QObject(parent), m_machine(machine)
{
}

HubController::~HubController()
{
    m_cancel->request();
}

/// `ask(client)` on the thread; what it gives is told unless something else was asked for since.
template <typename Ask, typename Told>
void HubController::ask(Ask ask, Told told)
{
    m_work.run(
        [access = m_access, cancel = m_cancel, ask = std::move(ask)] {
            downloads::HubClient client(*access.network, access.hubs,
                                        {access.patience, cancel.get(), {}});
            return ask(client);
        },
        [this, cancel = m_cancel, told = std::move(told)](const auto& outcome) {
            if (!cancel->requested()) told(outcome);
        });
}

// --------------------------------------------------------------------------------------- searching

void HubController::begin(const QString& words)
{
    m_cancel->request();
    m_cancel = std::make_shared<engine::CancelFlag>();
    m_words = words;
    m_problem.clear();
    m_asking = false;
    m_models.clear();
    m_remote.clear();
    m_cards.setCards({});
}

void HubController::close()
{
    begin({});
    emit changed();
}

void HubController::find(const QString& words)
{
    begin(words.trimmed());
    if (m_words.isEmpty() || !m_access.network) {
        m_words.clear();
        return emit changed();
    }
    if (m_access.network->off()) {
        m_problem = tr("The network is switched off in the settings.");
        return emit changed();
    }
    const auto named = downloads::parseHubReference(m_words.toStdString(), m_access.hubs);
    if (named) {
        HubCard card;
        card.repository = QString::fromStdString(named->repository);
        m_cards.setCards({card});
        toggle(card.repository);
        return emit changed();
    }
    m_asking = true;
    ask([words =
             m_words.toStdString()](downloads::HubClient& client) { return client.search(words); },
        [this](const Result<std::vector<HubRepository>>& found) { showRepositories(found); });
    emit changed();
}

void HubController::showRepositories(const Result<std::vector<HubRepository>>& found)
{
    m_asking = false;
    if (!found) {
        m_problem = QString::fromStdString(found.error().message);
        return emit changed();
    }
    QList<HubCard> cards;
    for (const HubRepository& repository : *found) {
        HubCard card;
        card.repository = QString::fromStdString(repository.name);
        card.gated = repository.gated;
        QStringList detail{tr("%n download(s)", nullptr,
                              int(std::min<std::uint64_t>(repository.downloads, 1 << 30)))};
        const QDate changed =
            QDate::fromString(QString::fromStdString(repository.changed), Qt::ISODate);
        if (changed.isValid())
            detail << tr("changed on %1").arg(QLocale().toString(changed, QLocale::ShortFormat));
        detail << (repository.licence.empty() ? tr("licence not named")
                                              : QString::fromStdString(repository.licence));
        card.detail = detail.join(QStringLiteral(" · "));
        cards << card;
    }
    m_cards.setCards(cards);
    emit changed();
}

QString HubController::hostWords() const
{
    return m_access.hubs.empty() ? QString()
                                 : QString::fromStdString(m_access.hubs.front().address.host);
}

QString HubController::summary() const
{
    if (!isOpen() || !m_problem.isEmpty()) return {};
    if (m_asking) return tr("%1 is being asked …").arg(hostWords());
    const int count = m_cards.rowCount();
    return count == 0 ? tr("%1 has no GGUF files under “%2”. Fewer or shorter words find more.")
                            .arg(hostWords(), m_words)
                      : tr("%n repositories on %1", nullptr, count).arg(hostWords());
}

// ------------------------------------------------------------------------------------------- files

void HubController::toggle(const QString& repository)
{
    const HubCard* card = m_cards.find(repository);
    if (!card || card->asking) return;
    const bool again = !card->problem.isEmpty();
    const bool wanted = !card->opened || again;
    m_cards.change(repository, [&](HubCard& one) { one.opened = wanted; });
    if (wanted && (again || !m_models.contains(repository))) askForFiles(repository);
}

void HubController::askForFiles(const QString& repository)
{
    m_cards.change(repository, [](HubCard& card) {
        card.asking = true;
        card.problem.clear();
    });
    ask([name = repository.toStdString()](
            downloads::HubClient& client) { return client.models(name, "main"); },
        [this, repository](const Result<HubModels>& found) { showFiles(repository, found); });
}

HubLine HubController::lineOf(const HubModelFile& file) const
{
    HubLine line;
    line.file = QString::fromStdString(file.file.id());
    line.quantization =
        QString::fromStdString(file.quantization.empty() ? file.file.name() : file.quantization);
    if (file.bytes > 0) line.size = bytesWords(file.bytes);
    line.known = m_known.contains(line.file);
    return line;
}

void HubController::showFiles(const QString& repository, const Result<HubModels>& found)
{
    m_cards.change(repository, [&](HubCard& card) {
        card.asking = false;
        card.lines.clear();
        if (!found) {
            card.problem = QString::fromStdString(found.error().message);
            card.gated = card.gated || found.error().code == ErrorCode::HubForbidden;
            return;
        }
        for (const HubModelFile& file : found->models)
            card.lines << lineOf(file);
        if (card.lines.isEmpty()) card.problem = tr("There is no model's GGUF file in it.");
        if (const HubModelFile* eyes = downloads::usualProjector(*found))
            card.beside = tr("Pictures and sound come along: %1").arg(bytesWords(eyes->bytes));
    });
    if (found) m_models.insert_or_assign(repository, *found);
    emit changed();
}

void HubController::check(const QString& file)
{
    const std::optional<Found> wanted = found(file);
    if (!wanted) return;
    if (remote(file)) return emit checked(file);
    m_cards.changeLine(file, [](HubLine& line) {
        line.asking = true;
        line.problem.clear();
    });
    ask(
        [wanted = *wanted, machine = m_machine.machine()](downloads::HubClient& client) {
            return checkOnHub(client, wanted.file, wanted.revision, machine);
        },
        [this, file](const CheckedFile& result) {
            m_cards.changeLine(file, [&](HubLine& line) {
                line.asking = false;
                line.problem = QString::fromStdString(result.problem);
                if (!result.model) return;
                const ModelFileFacts& facts = result.model->facts;
                line.facts = QStringList{QString::fromStdString(facts.name),
                                         tr("%1 context").arg(contextWords(facts.contextLength))}
                                 .join(QStringLiteral(" · "));
                if (!result.plan) return;
                line.verdict = verdictWords(*result.plan, /*recommended=*/false);
                line.tone = toneOf(*result.plan);
            });
            if (!result.model) return;
            m_remote.insert_or_assign(file, result.model);
            emit checked(file);
        });
}

void HubController::setKnown(const std::set<QString>& files)
{
    if (files == m_known) return;
    m_known = files;
    for (const HubCard& card : QList<HubCard>(m_cards.cards())) {
        for (const HubLine& line : card.lines) {
            const bool known = m_known.contains(line.file);
            if (known != line.known)
                m_cards.changeLine(line.file, [known](HubLine& one) { one.known = known; });
        }
    }
}

std::optional<HubController::Found> HubController::found(const QString& file) const
{
    for (const auto& [repository, models] : m_models) {
        for (const HubModelFile& model : models.models) {
            if (QString::fromStdString(model.file.id()) != file) continue;
            Found found{model.file, models.revision.empty() ? "main" : models.revision, {}};
            if (const HubModelFile* projector = downloads::usualProjector(models))
                found.projector = projector->file;
            return found;
        }
    }
    return std::nullopt;
}

std::shared_ptr<const RemoteModel> HubController::remote(const QString& file) const
{
    const auto found = m_remote.find(file);
    return found == m_remote.end() ? nullptr : found->second;
}

} // namespace cabochon
