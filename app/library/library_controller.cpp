#include "app/library/library_controller.h"

#include "app/desktop/desktop_trash.h"
#include "app/downloads/hub_reference.h"
#include "app/downloads/model_files.h"
#include "app/downloads/model_updates.h"
#include "app/library/library_words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

/// Those of the options, else the built-in ones; none where they cannot be read, which a test would
/// have shown.
Catalogue knownModels(const LibraryOptions& options)
{
    if (options.catalogue) return *options.catalogue;
    Result<Catalogue> known = Catalogue::builtIn();
    return known ? std::move(*known) : Catalogue();
}

} // namespace

LibraryController::LibraryController(LibraryOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)),
      m_library(m_options.folder, knownModels(m_options)), m_token(m_options.secrets),
      m_files(*this), m_looks(*this)
{
    connect(&m_downloads, &DownloadController::changed, this, &LibraryController::makeRowsAnew);
    connect(&m_downloads, &DownloadController::brought, this, &LibraryController::onBrought);
    connect(&m_token, &TokenController::valueChanged, this, &LibraryController::useToken);
    connect(&m_hub, &HubController::checked, this, &LibraryController::showOnHub);
    connect(&m_hub, &HubController::changed, this, &LibraryController::followHub);
    makeRowsAnew();
}

LibraryController::~LibraryController()
{
    m_ending.request();
}

void LibraryController::begin()
{
    if (m_options.folder.empty()) return;
    m_downloads.open(m_library, m_options.network, m_options.queue);
    m_hub.setAccess({m_downloads.network(), m_options.queue.hubs});
    if (!m_options.queue.hubs.empty())
        m_token.open(m_options.queue.hubs.front().address.text(), m_options.tokenKept);
    look(/*measured=*/true);
}

/// As the companion chooses: a token of the environment counts more than the one that is kept.
std::vector<downloads::Hub> LibraryController::hubs() const
{
    std::vector<downloads::Hub> hubs = m_options.queue.hubs;
    const Secret token = m_token.value();
    if (!hubs.empty() && !token.empty() && qEnvironmentVariableIsEmpty("HF_TOKEN"))
        hubs.front().token = std::string(token.reveal());
    return hubs;
}

void LibraryController::useToken()
{
    m_downloads.setHubs(hubs());
    m_hub.setAccess({m_downloads.network(), hubs()});
}

// --------------------------------------------------------------------------------- looking around

void LibraryController::look(bool measured)
{
    if (m_options.folder.empty()) return;
    ++m_lookingFor;
    const MachineReader machine =
        m_options.machine ? m_options.machine : thisMachine(m_options.folder, m_ending);
    const LookRequest request{
        shownEntries(m_library.catalogue(), m_look.here, m_downloads.downloads(), m_chosen),
        measured, m_machine.machine(), m_everywhere, &m_ending};
    m_looks.run(
        [this, request, machine] {
            return std::make_shared<LibraryLook>(lookAround(m_library, request, machine));
        },
        [this, number = m_lookingFor](const std::shared_ptr<LibraryLook>& look) {
            onLook(number, look);
        });
    emit looked();
}

void LibraryController::lookEverywhere()
{
    m_everywhere = true;
    look(/*measured=*/false);
}

void LibraryController::onLook(quint64 number, const std::shared_ptr<LibraryLook>& look)
{
    m_look = *look;
    if (number == m_lookingFor) m_lookingFor = 0;
    m_fit.setHere(m_look.here);
    makeRowsAnew();
    m_machine.take(m_look.machine);
    emit looked();
}

void LibraryController::makeRowsAnew()
{
    m_rows.setRows(makeRows({m_library.catalogue(), m_look, m_downloads.downloads(), m_chosen,
                             m_checking, m_open.path, m_library.folder(), m_useOf}));
    const ModelRow* chosen = m_rows.find(m_selected);
    if (!chosen) {
        for (const ModelRow& row : m_rows.rows())
            if (row.recommended) chosen = &row;
        if (!chosen && !m_rows.rows().isEmpty()) chosen = &m_rows.rows().constFirst();
        const bool known = !m_look.recommended.empty();
        if (chosen && known) m_selected = chosen->key;
        emit selectedChanged();
    }
    if (chosen && m_selectedOnHub.isEmpty()) m_fit.show(*chosen);
    std::set<QString> known;
    for (const ModelRow& row : m_rows.rows())
        if (row.state != ModelCard::Absent) known.insert(row.file);
    m_hub.setKnown(known);
    offerBest();
}

void LibraryController::offerBest()
{
    ModelRow best;
    bool others = false;
    for (const ModelRow& row : m_rows.rows()) {
        if (row.recommended)
            best = row;
        else
            others = others || row.usable || row.state == ModelCard::Arriving ||
                     row.state == ModelCard::Waiting;
    }
    m_offer.take(m_look, m_library.catalogue(), best, others);
}

QString LibraryController::use() const
{
    if (m_look.disk.total() == 0) return {};
    const QString folder = QString::fromStdString(m_library.folder().string());
    const QString home = QDir::homePath();
    const bool below = folder.startsWith(home + QLatin1Char('/'));
    return tr("%1 in %2: %3")
        .arg(bytesWords(m_look.disk.total()),
             below ? QLatin1Char('~') + folder.mid(home.size()) : folder, partsOfUse());
}

/// "models 11.4 GB, half downloads 1 GB"
QString LibraryController::partsOfUse() const
{
    const DiskUse& disk = m_look.disk;
    QStringList parts;
    const auto add = [&parts](const QString& words, std::uint64_t bytes) {
        if (bytes > 0) parts << words.arg(bytesWords(bytes));
    };
    add(tr("models %1"), disk.models);
    add(tr("eyes and ears %1"), disk.projectors);
    add(tr("drafters %1"), disk.drafters);
    add(tr("half downloads %1"), disk.partials);
    add(tr("others %1"), disk.others);
    return parts.join(QStringLiteral(", "));
}

void LibraryController::setUses(ModelUseOf useOf)
{
    m_useOf = std::move(useOf);
    makeRowsAnew();
}

// ---------------------------------------------------------------------------------------- choosing

void LibraryController::select(const QString& key)
{
    const ModelRow* row = m_rows.find(key);
    if (!row || (key == m_selected && m_selectedOnHub.isEmpty())) return;
    m_selected = key;
    m_selectedOnHub.clear();
    m_fit.show(*row);
    emit selectedChanged();
}

void LibraryController::choosePrecision(const QString& entry)
{
    const CatalogueEntry* chosen = m_library.catalogue().find(entry.toStdString());
    if (!chosen) return;
    m_chosen[chosen->size] = chosen->id;
    m_selected = QString::fromStdString(chosen->size);
    m_selectedOnHub.clear();
    makeRowsAnew();
    emit selectedChanged();
    look(/*measured=*/false);
}

void LibraryController::setOpenModel(const OpenModel& model)
{
    if (model == m_open) return;
    const bool again = model.path == m_open.path && model.choice != m_open.choice;
    m_open = model;
    m_fit.setOpenModel(model);
    makeRowsAnew();
    if (again) look(/*measured=*/false); // other memory is free now
}

/// A copy: rows are made anew at every change.
std::optional<ModelRow> LibraryController::rowOf(const QString& file) const
{
    for (const ModelRow& row : m_rows.rows())
        if (row.file == file) return row;
    return std::nullopt;
}

void LibraryController::useModel(const QString& file)
{
    const std::optional<ModelRow> row = rowOf(file);
    if (!row || !row->usable) return;
    if (!row->projector.isEmpty()) emit projectorKnown(row->path, row->projector);
    emit useWanted(row->path);
}

void LibraryController::reveal(const QString& file)
{
    emit revealWanted(rowOf(file) ? rowOf(file)->path : QString());
}

// --------------------------------------------------------------------------------------- downloads

void LibraryController::download(const QString& file)
{
    const Result<RepositoryFile> wanted = parseRepositoryFile(file.toStdString());
    if (!wanted) return emit said(QString::fromStdString(wanted.error().message));
    if (const auto found = m_hub.found(file))
        return order({.file = *wanted, .revision = found->revision, .partner = found->projector});
    order({.file = *wanted});
}

void LibraryController::order(downloads::ModelOrder wanted)
{
    if (!m_options.hubProblem.isEmpty()) return emit said(m_options.hubProblem);
    if (m_downloads.isOff()) {
        return emit said(tr("The network is switched off in the settings."));
    }
    wanted.projector = m_fit.media();
    m_downloads.add(wanted);
}

void LibraryController::findOrDownload(const QString& words)
{
    const std::string text = words.trimmed().toStdString();
    if (const CatalogueEntry* entry = m_library.catalogue().find(text))
        return download(QString::fromStdString(entry->source.id()));
    const Result<downloads::HubReference> named =
        downloads::parseHubReference(text, m_options.queue.hubs);
    if (!named || named->path.empty()) {
        if (!m_options.hubProblem.isEmpty()) return emit said(m_options.hubProblem);
        return m_hub.find(words);
    }
    order({.file = {named->repository, named->path}, .revision = named->revision});
}

/// Its plan takes the place of the chosen card's.
void LibraryController::showOnHub(const QString& file)
{
    const auto found = m_hub.found(file);
    const auto model = m_hub.remote(file);
    if (!found || !model) return;
    m_selectedOnHub = file;
    m_fit.showRemote(model, QString::fromStdString(m_library.placeOf(found->file).string()));
    emit selectedChanged();
}

/// What is found no more is shown no more.
void LibraryController::followHub()
{
    if (m_selectedOnHub.isEmpty() || m_hub.remote(m_selectedOnHub)) return;
    m_selectedOnHub.clear();
    makeRowsAnew();
    emit selectedChanged();
}

void LibraryController::pause(const QString& file)
{
    if (const auto wanted = parseRepositoryFile(file.toStdString())) m_downloads.pause(*wanted);
}

void LibraryController::resume(const QString& file)
{
    const auto wanted = parseRepositoryFile(file.toStdString());
    if (!wanted) return;
    // What lies here half from an earlier time is in no list yet.
    download(file);
}

void LibraryController::onBrought(const QString& file, bool complete)
{
    look(/*measured=*/false);
    if (!complete) return;
    const std::optional<ModelRow> row = rowOf(file);
    emit arrived(row ? row->name : file, file);
}

// ----------------------------------------------------------------------------------- what is here

void LibraryController::setChecking(const std::string& file, double share)
{
    m_checking[file] = share;
    makeRowsAnew();
}

void LibraryController::verify(const QString& file)
{
    const auto wanted = parseRepositoryFile(file.toStdString());
    const std::optional<ModelRow> row = rowOf(file);
    if (!wanted || !row || m_checking.contains(wanted->id())) return;
    setChecking(wanted->id(), 0);
    const auto tell = [this, id = wanted->id(), last = -1](const std::string&, std::uint64_t done,
                                                           std::uint64_t total) mutable {
        const int percent = total > 0 ? int(100.0 * double(done) / double(total)) : 100;
        if (percent != std::exchange(last, percent)) {
            QMetaObject::invokeMethod(
                this,
                [this, id, percent] {
                    if (m_checking.contains(id)) setChecking(id, percent / 100.0);
                },
                Qt::QueuedConnection);
        }
        return !m_ending.requested();
    };
    m_files.run(
        [this, file = *wanted, tell] { return downloads::verifyModel(m_library, file, tell); },
        [this, id = wanted->id(),
         name = row->name](const Result<std::vector<downloads::VerifiedFile>>& files) {
            m_checking.erase(id);
            makeRowsAnew();
            look(/*measured=*/false);
            if (!files)
                emit said(QString::fromStdString(files.error().message));
            else if (files->front().expected.empty())
                emit said(tr("%1 was read: what it is now is remembered.").arg(name));
            else
                emit said(tr("%1 is what it was when it came.").arg(name));
        });
}

void LibraryController::remove(const QString& file)
{
    const auto wanted = parseRepositoryFile(file.toStdString());
    const std::optional<ModelRow> row = rowOf(file);
    if (!wanted || !row) return;
    if (row->open) {
        return emit said(tr("%1 answers now. Choose another model first.").arg(row->name));
    }
    const auto& list = m_downloads.downloads();
    const auto arriving = std::find_if(list.begin(), list.end(),
                                       [&](const auto& one) { return one.order.file == *wanted; });
    const bool stays = arriving != list.end() && row->usable;
    std::vector<RepositoryFile> others; // that were still to come
    if (stays && arriving->order.partner) others.push_back(*arriving->order.partner);
    const CatalogueEntry* entry = m_library.catalogue().find(*wanted);
    const CatalogueEntry* eyes = entry ? m_library.catalogue().find(entry->projector) : nullptr;
    if (stays && eyes) others.push_back(eyes->source);
    m_downloads.remove(*wanted, [this, stays, others, file = *wanted, name = row->name] {
        if (stays)
            removeHalves(others, name);
        else
            removeFiles(file, name);
    });
}

/// What arrived of files that are not whole.
void LibraryController::removeHalves(const std::vector<RepositoryFile>& files, const QString& name)
{
    m_files.run(
        [this, files]() -> Status {
            for (const RepositoryFile& file : files) {
                const std::optional<LibraryModel> here = m_library.find(file);
                if (!here || here->state != LibraryModel::State::Partial) continue;
                if (const auto left = m_library.remove(file); !left) return left.error();
            }
            return {};
        },
        [this, name](const Status& removed) {
            look(/*measured=*/false);
            emit said(removed ? tr("%1 stays, without what was still to come.").arg(name)
                              : QString::fromStdString(removed.error().message));
        });
}

/// Whole files go to the bin, what is left of downloads for good.
void LibraryController::removeFiles(const RepositoryFile& file, const QString& name)
{
    m_files.run(
        [this, file]() -> Status {
            const std::optional<LibraryModel> here = m_library.find(file);
            if (here && here->shardsHere > 0) {
                const auto moved = m_library.moveToTrash(file, moveToDesktopTrash);
                return moved ? Status() : moved.error();
            }
            const auto left = m_library.remove(file);
            return left ? Status() : left.error();
        },
        [this, name](const Status& removed) {
            look(/*measured=*/false);
            emit said(removed ? tr("%1 was removed.").arg(name)
                              : QString::fromStdString(removed.error().message));
        });
}

void LibraryController::nameModel(const QString& file, const QString& name)
{
    const auto wanted = parseRepositoryFile(file.toStdString());
    if (!wanted) return;
    m_files.run(
        [this, file = *wanted, name = name.trimmed().toStdString()] {
            return m_library.setDisplayName(file, name);
        },
        [this](const Status& named) {
            look(/*measured=*/false);
            if (!named) emit said(QString::fromStdString(named.error().message));
        });
}

void LibraryController::lookForUpdate(const QString& file)
{
    const auto wanted = parseRepositoryFile(file.toStdString());
    const std::optional<ModelRow> row = rowOf(file);
    if (!wanted || !row || !m_downloads.network()) return;
    if (m_downloads.isOff()) return emit said(tr("The network is switched off in the settings."));
    emit said(tr("The hub is asked about %1 …").arg(row->name));
    m_files.run(
        [this, file = *wanted, network = m_downloads.network(),
         hubs = hubs()]() -> Result<downloads::ModelUpdates> {
            const std::optional<LibraryModel> here = m_library.find(file);
            if (!here || !here->record || here->record->source.repository.empty()) {
                return Error{ErrorCode::NotFound,
                             file.name() + " did not come from a hub, as far as is known: there is "
                                           "nothing to compare it with."};
            }
            downloads::HubClient client(*network, hubs, {{.tries = 3}, &m_ending, {}});
            Result<downloads::ModelUpdates> found =
                downloads::findUpdates(client, m_library, {*here});
            if (found && !found->unanswered.empty()) return found->unanswered.front();
            return found;
        },
        [this, name = row->name](const Result<downloads::ModelUpdates>& found) {
            if (!found) return emit said(QString::fromStdString(found.error().message));
            if (found->updates.empty())
                return emit said(tr("%1 is what the hub has now.").arg(name));
            emit said(tr("The hub has another version of %1, of %2. Remove this one and download "
                         "it again to have it.")
                          .arg(name, bytesWords(found->updates.front().bytesOnHub)));
        });
}

void LibraryController::importFile(const QString& path)
{
    const std::filesystem::path from = path.toStdString();
    m_files.run(
        [this, from] {
            return downloads::importModel(m_library, from, /*copyAlways=*/false,
                                          [this](const std::string&, std::uint64_t, std::uint64_t) {
                                              return !m_ending.requested();
                                          });
        },
        [this, from](const Result<downloads::ImportedModel>& imported) {
            look(/*measured=*/false);
            if (!imported) return emit said(QString::fromStdString(imported.error().message));
            for (const FoundModel& found : m_look.elsewhere) {
                if (found.facts.path != from || found.projector.empty()) continue;
                emit projectorKnown(
                    QString::fromStdString(m_library.placeOf(imported->file).string()),
                    QString::fromStdString(found.projector.string()));
            }
            emit said(
                tr("%1 is in the library now.").arg(QString::fromStdString(imported->file.name())));
        });
    emit said(tr("%1 is being read …").arg(QFileInfo(path).fileName()));
}

} // namespace cabochon
