// Owns the program: constructs every object and makes the connections between them. Which devices
// there are is known to app/devices alone.
#pragma once

#include "app/answer_notices.h"
#include "app/background_downloads.h"
#include "app/chat/connect_chat.h"
#include "app/connect_batch.h"
#include "app/connect_library.h"
#include "app/desktop/desktop_notifier.h"
#include "app/give_tools.h"
#include "app/isolation/closed_engine.h"
#include "app/run_marks.h"
#include "app/secrets/secret_store.h"
#include "app/servers/mcp_controller.h"
#include "app/settings/app_settings.h"
#include "app/settings/system_theme.h"
#include "app/window_picture.h"
#include "app/window_place.h"

#include <QQmlApplicationEngine>
#include <QSize>
#include <QString>

#include <memory>

namespace cabochon {

class Language;

/// What the command line asked for.
struct StartOptions {
    QString modelFile;  // absolute; empty: the last one, else the built-in
    QString screenshot; // a PNG to write before quitting
    QSize size;         // of the window; empty: default
    QString theme;      // "light", "dark"; empty: the setting
    WindowPicture::Page screenshotPage = WindowPicture::Page::Welcome;
};

class Application {
public:
    /// The language outlives it.
    Application(const StartOptions& options, Language& language);
    ~Application();

    /// Where the conversations lie; empty: none are kept.
    static QString dataFolder(const StartOptions& options);

    /// Shows the window. False when the interface could not be built (said on stderr by Qt).
    bool start();
    /// Somebody started the program again: the window comes to the front, and opens this file when
    /// there is one.
    void comeToFront(const QString& modelFile);

private:
    void connectAll();
    void loadFirstModel();
    void openTools();

    StartOptions m_options;
    AppSettings m_settings;
    SystemTheme m_systemTheme;
    RunMarks m_marks;       // outlives the engine
    ChatControllers m_chat; // the worker asks it where files lie
    BatchParts m_batch;     // likewise
    LibraryController m_library;
    std::unique_ptr<GivenTools> m_tools;
    std::unique_ptr<SecretStore> m_keychain;
    std::unique_ptr<McpController> m_mcp; // the library has its network
    std::unique_ptr<InferenceWorker> m_worker;
    DesktopNotifier m_notifier;
    AnswerNotices m_notices;
    BackgroundDownloads m_background{m_library, m_notifier};
    ClosedEngine m_closed;          // outlives the engine
    QQmlApplicationEngine m_engine; // destroyed before the objects that its items use
    std::unique_ptr<WindowPlace> m_place;
    std::unique_ptr<WindowPicture> m_picture;
};

} // namespace cabochon
