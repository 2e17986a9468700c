#include "app/application.h"

#include "app/choose_language.h"
#include "app/devices/devices.h"
#include "app/keep_choices.h"
#include "app/marked_engine.h"
#include "app/media/media_decoder.h"
#include "app/models/built_in_model.h"
#include "app/process/child_process.h"
#include "app/recording/microphone.h"
#include "app/recording/speaker.h"
#include "app/safe_start.h"
#include "app/secrets/keychain.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QStandardPaths>

#include <utility>

namespace cabochon {

namespace {

/// Where the program keeps things of a kind; empty: it keeps nothing, because pictures must not
/// depend on this user's settings and chats. A folder "cabochon-data" beside the program makes it
/// portable.
QString folderFor(QStandardPaths::StandardLocation kind, const StartOptions& options)
{
    if (!options.screenshot.isEmpty()) return {};
    const QDir program(QCoreApplication::applicationDirPath());
    if (program.exists(QStringLiteral("cabochon-data"))) {
        return program.filePath(QStringLiteral("cabochon-data"));
    }
    return QStandardPaths::writableLocation(kind);
}

/// Beside the attachments; empty: they are not kept.
std::filesystem::path encodedFolder(const QString& dataFolder)
{
    if (dataFolder.isEmpty()) return {};
    return AttachmentStore::encodedFolder(dataFolder.toStdString());
}

/// `dataFolder`: what is encoded of attachments is kept with them there; empty: in memory.
std::unique_ptr<AnswerEngine> makeEngine(const QString& dataFolder)
{
    const auto make = [](const engine::Model& model, DeviceChoice choice,
                         const LoadProgress& progress) {
        choice.tester = ownProgram(); // main() hands over to runProbe()
        return makeBackend(model, choice, progress);
    };
    return std::make_unique<LocalEngine>(
        DeviceAccess{make, [] { return listDevices(); }, makeMediaEncoder,
                     std::make_shared<EncodedMedia>(encodedFolder(dataFolder))});
}

QString builtInModel()
{
    const auto path = findBuiltInModel(ownProgram().parent_path());
    return path ? QString::fromStdString(path->string()) : QString();
}

} // namespace

Application::Application(const StartOptions& options, Language& language)
    : m_options(options), m_settings(folderFor(QStandardPaths::AppConfigLocation, options)),
      m_marks(dataFolder(options)),
      m_library(libraryOptions(dataFolder(options).toStdString(), m_settings)),
      m_worker(std::make_unique<InferenceWorker>(
          std::make_unique<MarkedEngine>(makeEngine(dataFolder(options)), m_marks))),
      m_notices(m_chat, m_settings, m_notifier, [] {
          return QGuiApplication::applicationState() == Qt::ApplicationActive;
      })
{
    m_settings.setSystemDark(m_systemTheme.dark());
    if (!options.theme.isEmpty()) m_settings.showTheme(options.theme);
    if (!options.screenshot.isEmpty()) m_settings.setReducedMotion(true);
    m_chat.models.setBuiltInPath(builtInModel());
    m_chat.attachments.setReader(std::make_unique<MediaDecoder>());
    m_batch.files.setReader(std::make_unique<MediaDecoder>());
    m_chat.recording.setDevices(std::make_unique<Microphone>(), std::make_unique<Speaker>());
    m_chat.attachments.sounds()->player()->setOutput(std::make_unique<Speaker>());
    connectAll();
    chooseLanguage(m_settings, m_chat, language, m_engine);
    m_keychain = makeKeychain();
    m_mcp = std::make_unique<McpController>(m_chat.tools, m_chat.conversations, *m_keychain);
    if (const QString folder = dataFolder(options); !folder.isEmpty()) {
        m_chat.tools.open((folder + QStringLiteral("/allowed_tools.json")).toStdString());
        m_chat.history.open(folder);
        openBatch(m_batch, folder.toStdString());
    }
}

Application::~Application() = default;

QString Application::dataFolder(const StartOptions& options)
{
    return folderFor(QStandardPaths::AppDataLocation, options);
}

void Application::connectAll()
{
    // The controllers among themselves, and with the engine: requests in, events out.
    connectChat(m_chat, *m_worker);
    connectBatch(m_batch, m_chat, *m_worker);
    connectLibrary(m_library, m_chat, m_settings);
    // What was chosen and works is what to start with next time.
    keepChoices(m_chat, m_settings);
    QObject::connect(&m_background, &BackgroundDownloads::done, qGuiApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    // The theme follows the desktop.
    QObject::connect(&m_systemTheme, &SystemTheme::changed, &m_settings,
                     &AppSettings::setSystemDark);
    QObject::connect(&m_notices, &AnswerNotices::windowWanted, &m_chat.answers,
                     [this] { comeToFront({}); });
    QObject::connect(qGuiApp, &QGuiApplication::applicationStateChanged, &m_notices,
                     [this](Qt::ApplicationState state) {
                         if (state == Qt::ApplicationActive) m_notices.onSeen();
                     });
}

bool Application::start()
{
    m_closed.close(m_engine);
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QVariantMap properties = m_chat.properties();
    properties.insert(QStringLiteral("settings"), QVariant::fromValue(&m_settings));
    properties.insert(QStringLiteral("batch"), QVariant::fromValue(&m_batch.controller));
    properties.insert(QStringLiteral("library"), QVariant::fromValue(&m_library));
    properties.insert(QStringLiteral("mcp"), QVariant::fromValue<QObject*>(m_mcp.get()));
    if (m_options.size.isValid()) {
        properties.insert(QStringLiteral("width"), m_options.size.width());
        properties.insert(QStringLiteral("height"), m_options.size.height());
    }
    m_engine.setInitialProperties(properties);
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Cabochon/Main.qml")));
    if (m_engine.rootObjects().isEmpty()) return false;
    auto* window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
    if (!window) return false;
    m_background.setWindow(window);
    if (!m_options.size.isValid()) m_place = std::make_unique<WindowPlace>(*window, m_settings);
    if (!m_options.screenshot.isEmpty()) {
        m_picture = std::make_unique<WindowPicture>(*window, m_chat, m_options.screenshot,
                                                    m_options.screenshotPage);
    }
    loadFirstModel();
    m_library.begin();
    openTools();
    return true;
}

/// Once there is a network.
void Application::openTools()
{
    const QString data = dataFolder(m_options);
    m_tools = std::make_unique<GivenTools>(m_chat, m_library, m_settings, data);
    const std::shared_ptr<network::Network>& network = m_library.downloads()->network();
    if (!data.isEmpty() && network)
        m_mcp->open(*network, data.toStdString(), QStringLiteral(CABOCHON_VERSION));
}

void Application::comeToFront(const QString& modelFile)
{
    if (auto* window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().value(0))) {
        m_background.show();
        window->show();
        window->raise();
        window->requestActivate();
    }
    if (!modelFile.isEmpty()) m_chat.models.open(QUrl::fromLocalFile(modelFile));
}

void Application::loadFirstModel()
{
    // Another file that was named now is opened in any case: it is not the one that went down.
    const bool isOther =
        !m_options.modelFile.isEmpty() && m_options.modelFile != m_marks.wasOpening().model;
    if (startSafely(m_marks, m_chat, m_settings) && !isOther) return;
    if (!m_options.modelFile.isEmpty())
        m_chat.models.open(QUrl::fromLocalFile(m_options.modelFile));
    else
        m_chat.models.openLast(m_settings.modelPath()); // asking for it here could wait for a disk
}

} // namespace cabochon
