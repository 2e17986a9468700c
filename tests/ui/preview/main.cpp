// Shows the window in one state over a scripted engine, or saves a picture of it:
//   cabochon_preview --state thinking [--theme dark] [--size WxH] [--screenshot FILE.png]
#include "app/settings/app_settings.h"
#include "tests/ui/preview/preview_state.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTimer>

using namespace cabochon;

int main(int argc, char** argv)
{
    QGuiApplication program(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("state"), QStringLiteral("What to show."),
                        QStringLiteral("NAME"), QStringLiteral("done")},
                       {QStringLiteral("theme"), QStringLiteral("light or dark."),
                        QStringLiteral("THEME"), QStringLiteral("light")},
                       {QStringLiteral("size"), QStringLiteral("Of the window."),
                        QStringLiteral("WxH"), QStringLiteral("1100x760")},
                       {QStringLiteral("screenshot"), QStringLiteral("Save a picture and quit."),
                        QStringLiteral("FILE.png")}});
    parser.process(program);
    const QString name = parser.value(QStringLiteral("state"));
    if (!test::PreviewState::exists(name)) {
        qCritical("There is no state \"%s\".", qPrintable(name));
        return 2;
    }

    test::Script script;
    test::PreviewState state(name, script);
    AppSettings settings{QString()};
    settings.setThemeChoice(parser.value(QStringLiteral("theme")));
    settings.setReducedMotion(true);
    InferenceWorker worker(std::make_unique<test::ScriptedEngine>(script));
    ChatController controller;
    controller.transcript()->setDark(settings.dark());
    connectChat(controller, worker);

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    const QStringList sides = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    engine.setInitialProperties({{QStringLiteral("controller"), QVariant::fromValue(&controller)},
                                 {QStringLiteral("settings"), QVariant::fromValue(&settings)},
                                 {QStringLiteral("width"), sides.value(0).toInt()},
                                 {QStringLiteral("height"), sides.value(1).toInt()}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Cabochon/Main.qml")));
    if (engine.rootObjects().isEmpty()) return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());

    bool shown = false;
    const auto step = [&] {
        if (shown || !state.step(controller)) return;
        shown = true;
        const QString file = parser.value(QStringLiteral("screenshot"));
        if (file.isEmpty()) return;
        QTimer::singleShot(400, window, [window, file] {
            QCoreApplication::exit(window->grabWindow().save(file) ? 0 : 1);
        });
    };
    // Not while the controller is in the middle of a change.
    const auto later = [&] { QMetaObject::invokeMethod(window, step, Qt::QueuedConnection); };
    QObject::connect(&controller, &ChatController::modelStateChanged, window, later);
    QObject::connect(&controller, &ChatController::answerStateChanged, window, later);
    QObject::connect(&controller, &ChatController::statusChanged, window, later);
    QObject::connect(&controller, &ChatController::noticeChanged, window, later);
    controller.setBuiltInModel(QStringLiteral("/preview.gguf"));
    if (name == QStringLiteral("broken"))
        controller.openModel(QUrl::fromLocalFile(QStringLiteral("/gemma.gguf")));
    else
        controller.useBuiltInModel();
    const int result = QGuiApplication::exec();
    return result;
}
