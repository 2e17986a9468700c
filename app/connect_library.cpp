#include "app/connect_library.h"

#include "app/chat/chat_controllers.h"
#include "app/settings/app_settings.h"

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

} // namespace

LibraryOptions libraryOptions(const std::filesystem::path& dataFolder, const AppSettings& settings)
{
    LibraryOptions options;
    if (dataFolder.empty()) return options;
    options.folder = dataFolder / "models";
    options.network = network::networkOptionsOfUser(CABOCHON_VERSION);
    options.network.off = settings.networkOff();
    options.network.bytesPerSecond = std::uint64_t(settings.downloadLimit()) * kMegabyte;
    options.queue.file = dataFolder / "downloads.json";
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
    QObject::connect(&chat.models, &ModelController::changed, &library, [&library, &chat] {
        library.setOpenPath(chat.models.builtIn() ? QString() : chat.models.path());
    });
    QObject::connect(library.offer(), &OfferController::putAsideByUser, &settings,
                     [&settings] { settings.setOfferPutAside(true); });
    QObject::connect(&settings, &AppSettings::preferencesChanged, &library,
                     [&library, &settings] { applySettings(library, settings); });
    applySettings(library, settings);
}

} // namespace cabochon
