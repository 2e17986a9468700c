// Owns what the tools of the program work with: the folders that were granted, the decoder, the
// network, the history, the screen. Made once by the application; outlives no window.
#pragma once

#include "app/capture/screen_portal.h"
#include "app/media/media_decoder.h"
#include "app/tools/tool_registry.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <mutex>
#include <string>

namespace cabochon {

class AppSettings;
struct ChatControllers;
class LibraryController;

class GivenTools : public QObject {
    Q_OBJECT

public:
    /// Puts the program's tools into the registry of `chat`. No folder: tools keep nothing, and
    /// those that write have no copies to go back to: they are left out. All outlive this.
    GivenTools(ChatControllers& chat,
               LibraryController& library,
               AppSettings& settings,
               const QString& dataFolder);

private:
    struct Taken; // a picture of the screen, or why there is none
    void takePicture(const std::shared_ptr<Taken>& taken);
    void keepSearchAddress();

    ChatControllers& m_chat;
    AppSettings& m_settings;
    MediaDecoder m_decoder;
    ScreenPortal m_portal;
    std::filesystem::path m_results; // folder for what tools make
    std::mutex m_mutex;              // for the next one
    std::string m_searchAddress;
};

} // namespace cabochon
