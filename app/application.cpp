#include "app/application.h"

#include "app/models/built_in_model.h"
#include "engine/cpu/cpu_backend.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTimer>

#include <utility>

namespace cabochon {

namespace {

/// A folder "cabochon-data" beside the program makes it portable.
QString settingsFolder(const StartOptions& options)
{
    if (!options.screenshot.isEmpty())
        return {}; // pictures must not depend on this user's settings
    const QDir program(QCoreApplication::applicationDirPath());
    if (program.exists(QStringLiteral("cabochon-data"))) {
        return program.filePath(QStringLiteral("cabochon-data"));
    }
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

std::unique_ptr<AnswerEngine> makeEngine()
{
    return std::make_unique<LocalEngine>(
        [](const engine::Model& model, const engine::LoadProgress& progress) {
            return engine::createCpuBackend(model, {}, progress);
        });
}

QString builtInModel()
{
    const auto path = findBuiltInModel(executableFolder());
    return path ? QString::fromStdString(path->string()) : QString();
}

} // namespace

Application::Application(const StartOptions& options)
    : m_options(options), m_settings(settingsFolder(options)),
      m_worker(std::make_unique<InferenceWorker>(makeEngine()))
{
    m_settings.setSystemDark(m_systemTheme.dark());
    if (!options.theme.isEmpty()) m_settings.setThemeChoice(options.theme);
    m_controller.setBuiltInModel(builtInModel());
    connectAll();
}

Application::~Application() = default;

void Application::connectAll()
{
    // Window and engine: requests in, events out.
    connectChat(m_controller, *m_worker);
    // The model that works is the one to start with next time.
    QObject::connect(m_worker.get(), &InferenceWorker::loaded, &m_settings,
                     [this](quint64, const ModelDescription& model) {
                         m_settings.setModelPath(model.builtIn ? QString() : model.path);
                     });
    // The theme follows the desktop, and code colours follow the theme.
    QObject::connect(&m_systemTheme, &SystemTheme::changed, &m_settings,
                     &AppSettings::setSystemDark);
    const auto followTheme = [this] { m_controller.transcript()->setDark(m_settings.dark()); };
    QObject::connect(&m_settings, &AppSettings::themeChanged, m_controller.transcript(),
                     followTheme);
    followTheme();
}

bool Application::start()
{
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine.setInitialProperties(
        {{QStringLiteral("controller"), QVariant::fromValue(&m_controller)},
         {QStringLiteral("settings"), QVariant::fromValue(&m_settings)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Cabochon/Main.qml")));
    if (m_engine.rootObjects().isEmpty()) return false;
    auto* window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
    if (window && m_options.size.isValid()) window->resize(m_options.size);
    if (window && !m_options.screenshot.isEmpty()) takeScreenshot(window);
    loadFirstModel();
    return true;
}

void Application::loadFirstModel()
{
    const QString last = m_settings.modelPath();
    if (!m_options.modelFile.isEmpty()) {
        m_controller.openModel(
            QUrl::fromLocalFile(QFileInfo(m_options.modelFile).absoluteFilePath()));
    } else if (!last.isEmpty() && QFileInfo::exists(last)) {
        m_controller.openModel(QUrl::fromLocalFile(last));
    } else {
        m_controller.useBuiltInModel();
    }
}

/// Waits for the page to be what was asked for, writes the picture and ends the program.
void Application::takeScreenshot(QQuickWindow* window)
{
    const auto grab = [this, window] {
        // One more turn of the event loop, so that the last change is laid out and painted.
        QTimer::singleShot(400, window, [this, window] {
            const bool saved = window->grabWindow().save(m_options.screenshot);
            QCoreApplication::exit(saved ? 0 : 1);
        });
    };
    const bool conversation = m_options.screenshotPage == QStringLiteral("conversation");
    auto* asked = new bool(false);
    QObject::connect(window, &QObject::destroyed, [asked] { delete asked; });
    QObject::connect(&m_controller, &ChatController::modelStateChanged, window,
                     [this, grab, conversation, asked] {
                         if (m_controller.modelState() != ModelState::Ready || *asked) return;
                         *asked = true;
                         if (!conversation) return grab();
                         m_controller.setThinkingEnabled(true);
                         m_controller.send(QStringLiteral("Where can I use the local server?"));
                     });
    if (!conversation) return;
    QObject::connect(&m_controller, &ChatController::answerStateChanged, window,
                     [this, grab, asked] {
                         if (*asked && !m_controller.busy()) grab();
                     });
}

} // namespace cabochon
