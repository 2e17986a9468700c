// The window's program: reads the command line and hands over to Application.
#include "app/application.h"
#include "app/devices/device_probe.h"
#include "app/language/language.h"
#include "app/single_instance.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QGuiApplication>
#include <QIcon>
#include <QQuickStyle>

#include <optional>

int main(int argc, char** argv)
{
    if (const std::optional<int> status = cabochon::runProbe(argc, argv)) return *status;
    QGuiApplication program(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("cabochon"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Cabochon"));
    QGuiApplication::setApplicationVersion(QStringLiteral(CABOCHON_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("cabochon"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    cabochon::Language language;

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Chat with Gemma 4 on your own machine."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("model"),
        QCoreApplication::translate("main", "A Gemma 4 GGUF file to open."),
        QStringLiteral("[FILE.gguf]"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QCoreApplication::translate("main", "Write a picture of the window to FILE.png and quit."),
        QStringLiteral("FILE.png"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  QCoreApplication::translate("main", "Size of the window."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QCoreApplication::translate("main", "light or dark."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption page(
        QStringLiteral("page"),
        QCoreApplication::translate("main", "Page of the picture: welcome or conversation."),
        QStringLiteral("PAGE"), QStringLiteral("welcome"));
    parser.addOptions({screenshot, size, theme, page});
    parser.process(program);

    cabochon::StartOptions options;
    if (!parser.positionalArguments().isEmpty())
        options.modelFile = QFileInfo(parser.positionalArguments().first()).absoluteFilePath();
    options.screenshot = parser.value(screenshot);
    options.theme = parser.value(theme);
    if (parser.value(page) == QStringLiteral("conversation"))
        options.screenshotPage = cabochon::WindowPicture::Page::Conversation;
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    if (sides.size() == 2) options.size = {sides[0].toInt(), sides[1].toInt()};

    cabochon::SingleInstance instance(cabochon::Application::dataFolder(options));
    if (options.screenshot.isEmpty() && !instance.claim(options.modelFile)) return 0;
    cabochon::Application application(options, language);
    QObject::connect(&instance, &cabochon::SingleInstance::wanted, &program,
                     [&application](const QString& file) { application.comeToFront(file); });
    if (!application.start()) return 1;
    return QGuiApplication::exec();
}
