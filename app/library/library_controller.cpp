#include "app/library/library_controller.h"

#include "app/downloads/hub_reference.h"
#include "app/library/library_words.h"

#include <QDir>

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

std::vector<std::unique_ptr<const ModelLibrary>> libraryIn(const std::filesystem::path& folder,
                                                           Catalogue catalogue)
{
    std::vector<std::unique_ptr<const ModelLibrary>> libraries;
    libraries.push_back(std::make_unique<const ModelLibrary>(folder, std::move(catalogue)));
    return libraries;
}

} // namespace

LibraryController::LibraryController(LibraryOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)),
      m_libraries(libraryIn(m_options.folder, knownModels(m_options))), m_token(m_options.secrets),
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
    startDownloads();
    if (!m_options.queue.hubs.empty())
        m_token.open(m_options.queue.hubs.front().address.text(), m_options.tokenKept);
    look(/*measured=*/true);
}

/// As the companion chooses: a token of the environment counts more than the one that is kept.
void LibraryController::startDownloads()
{
    downloads::QueueOptions options = m_options.queue;
    options.hubs = hubs();
    m_downloads.open(library(), m_options.network, options);
    m_hub.setAccess({m_downloads.network(), options.hubs});
}

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
        shownEntries(library().catalogue(), m_look.here, m_downloads.downloads(), m_chosen),
        measured, m_machine.machine(), m_everywhere, &m_ending};
    m_looks.run(
        [&library = library(), request, machine] {
            return std::make_shared<LibraryLook>(lookAround(library, request, machine));
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
    m_rows.setRows(makeRows({library().catalogue(), m_look, m_downloads.downloads(), m_chosen,
                             m_checking, m_open.path, library().folder(), m_useOf}));
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
    m_offer.take(m_look, library().catalogue(), best, others);
}

QString LibraryController::use() const
{
    if (m_look.disk.total() == 0) return {};
    const QString folder = QString::fromStdString(library().folder().string());
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
    const CatalogueEntry* chosen = library().catalogue().find(entry.toStdString());
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
    if (m_moving)
        return emit said(tr("The models are being moved. Try again once they are there."));
    wanted.projector = m_fit.media();
    m_downloads.add(wanted);
}

void LibraryController::findOrDownload(const QString& words)
{
    const std::string text = words.trimmed().toStdString();
    if (const CatalogueEntry* entry = library().catalogue().find(text))
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
    m_fit.showRemote(model, QString::fromStdString(library().placeOf(found->file).string()));
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

} // namespace cabochon
