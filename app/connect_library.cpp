#include "app/connect_library.h"

#include "app/chat/chat_controllers.h"
#include "app/secrets/keychain.h"
#include "app/settings/app_settings.h"

#include <QDate>

#include <algorithm>
#include <limits>

namespace cabochon {

namespace {

constexpr std::uint64_t kMegabyte = 1'000'000;

void applySettings(LibraryController& library, const AppSettings& settings)
{
    library.downloads()->setOff(settings.networkOff());
    library.downloads()->setLimit(std::uint64_t(settings.downloadLimit()) * kMegabyte);
    library.offer()->setPutAside(settings.offerPutAside());
}

ModelChoice choiceOf(const KeptChoice& kept)
{
    return {std::uint32_t(kept.contextLength), kept.shortKeys, kept.projector.toStdString()};
}

/// How fast the open model wrote, beside what was chosen for it.
void keepUse(const ChatControllers& chat, AppSettings& settings, const Ledger& ledger)
{
    constexpr int kLeastTokens = 16; // fewer say little of the speed
    if (chat.models.builtIn() || chat.models.path().isEmpty()) return;
    KeptChoice kept = settings.modelChoice(chat.models.path());
    kept.lastUsed = QDate::currentDate().toString(Qt::ISODate);
    if (ledger.generatedTokens >= kLeastTokens) kept.tokensPerSecond = ledger.tokensPerSecond;
    settings.setModelChoice(chat.models.path(), kept);
}

/// Models lie in another folder: so does what was chosen for them, and the one that is open.
void followFolder(ChatControllers& chat,
                  AppSettings& settings,
                  const QString& from,
                  const QString& to)
{
    const auto moved = [&](const QString& path) {
        return path.startsWith(from + QLatin1Char('/')) ? to + path.mid(from.size()) : path;
    };
    settings.setLibraryFolder(to);
    settings.moveModels(from, to);
    QStringList recent = settings.recentModels();
    for (QString& path : recent)
        path = moved(path);
    settings.setRecentModels(recent);
    chat.models.recent()->setPaths(recent);
    settings.setModelPath(moved(settings.modelPath()));
    if (moved(chat.models.path()) != chat.models.path())
        chat.models.openPath(moved(chat.models.path()));
}

/// The cards say when models were used, and how fast they were.
void connectUses(LibraryController& library, ChatControllers& chat, AppSettings& settings)
{
    library.setUses([&settings](const QString& file) {
        const KeptChoice kept = settings.modelChoice(file);
        return ModelUse{QDate::fromString(kept.lastUsed, Qt::ISODate), kept.tokensPerSecond};
    });
    QObject::connect(&chat.answers, &AnswerController::ended, &library,
                     [&library, &chat, &settings](const QString& conversation, AnswerState::State,
                                                  const QString& message) {
                         const Conversation* shown = chat.conversations.find(conversation);
                         const Message* answer = shown ? shown->find(message) : nullptr;
                         if (!answer) return;
                         keepUse(chat, settings, answer->ledger);
                         library.tellUsed();
                     });
}

/// The model that answers, as the page of models shows it.
OpenModel openModel(const ChatControllers& chat)
{
    OpenModel open;
    if (chat.models.builtIn()) return open;
    const DeviceUse& use = chat.devices.use();
    open.path = chat.models.path();
    open.choice = chat.models.choice();
    open.contextLength = std::uint32_t(chat.models.contextLength());
    open.shortKeys = use.shortKeys;
    open.device = use.id.toStdString();
    open.deviceBytes = use.deviceBytes;
    const quint64 all = use.weightBytes + use.contextBytes + use.workBytes;
    open.hostBytes = all - std::min(all, use.mappedBytes + use.deviceBytes);
    return open;
}

/// What is chosen for a model on its page is what it is opened with.
void connectChoices(LibraryController& library, ChatControllers& chat, AppSettings& settings)
{
    const auto kept = [&settings](const QString& file) {
        return choiceOf(settings.modelChoice(file));
    };
    library.fit()->setChoices(kept);
    chat.models.setChoices(kept);
    QObject::connect(library.fit(), &FitController::chose, &settings,
                     [&settings](const QString& file, const ModelChoice& choice) {
                         KeptChoice keeps = settings.modelChoice(file);
                         keeps.contextLength = int(choice.contextLength);
                         keeps.shortKeys = choice.shortKeys;
                         settings.setModelChoice(file, keeps);
                     });
    QObject::connect(&library, &LibraryController::projectorKnown, &settings,
                     [&settings](const QString& file, const QString& projector) {
                         KeptChoice choice = settings.modelChoice(file);
                         choice.projector = projector;
                         settings.setModelChoice(file, choice);
                     });
    QObject::connect(library.fit(), &FitController::loadAgainWanted, &chat.models,
                     &ModelController::reload);
}

} // namespace

LibraryOptions libraryOptions(const std::filesystem::path& dataFolder, const AppSettings& settings)
{
    LibraryOptions options;
    if (dataFolder.empty()) return options;
    options.folder = settings.libraryFolder().isEmpty()
                         ? dataFolder / "models"
                         : std::filesystem::path(settings.libraryFolder().toStdString());
    options.network = network::networkOptionsOfUser(CABOCHON_VERSION);
    options.network.off = settings.networkOff();
    options.network.bytesPerSecond = std::uint64_t(settings.downloadLimit()) * kMegabyte;
    options.queue.file = dataFolder / "downloads.json";
    options.secrets = makeKeychain();
    options.tokenKept = settings.hubTokenKept();
    std::vector<std::string> mirrors;
    if (!settings.hubMirror().isEmpty()) mirrors.push_back(settings.hubMirror().toStdString());
    Result<std::vector<downloads::Hub>> hubs = downloads::hubsOfUser(mirrors);
    if (hubs)
        options.queue.hubs = std::move(*hubs);
    else
        options.hubProblem = QString::fromStdString(hubs.error().message);
    // Whoever waits for a download looks away: a line that is down for a night is no reason to
    // stop.
    options.queue.fetch.patience.tries = std::numeric_limits<int>::max();
    options.queue.hubPatience.tries = std::numeric_limits<int>::max();
    return options;
}

void connectLibrary(LibraryController& library, ChatControllers& chat, AppSettings& settings)
{
    QObject::connect(&library, &LibraryController::useWanted, &chat.models,
                     &ModelController::openPath);
    const auto tellOpen = [&library, &chat] { library.setOpenModel(openModel(chat)); };
    QObject::connect(&chat.models, &ModelController::changed, &library, tellOpen);
    QObject::connect(&chat.devices, &DeviceController::usageChanged, &library, tellOpen);
    connectChoices(library, chat, settings);
    connectUses(library, chat, settings);
    QObject::connect(&library, &LibraryController::folderMoved, &settings,
                     [&chat, &settings](const QString& from, const QString& to) {
                         followFolder(chat, settings, from, to);
                     });
    QObject::connect(library.offer(), &OfferController::putAsideByUser, &settings,
                     [&settings] { settings.setOfferPutAside(true); });
    QObject::connect(library.token(), &TokenController::kept, &settings,
                     &AppSettings::setHubTokenKept);
    QObject::connect(&settings, &AppSettings::preferencesChanged, &library,
                     [&library, &settings] { applySettings(library, settings); });
    applySettings(library, settings);
}

} // namespace cabochon
