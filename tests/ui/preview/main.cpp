// Shows the window in one state over a scripted engine, or saves a picture of it:
//   cabochon_preview --state thinking [--theme dark] [--size WxH] [--scale 2] [--press "Ctrl+,
//   Tab"]
//                    [--language de] [--pages ui] [--screenshot FILE.png]
#include "app/connect_batch.h"
#include "app/language/language.h"
#include "app/settings/app_settings.h"
#include "app/structured/schema_templates.h"
#include "tests/app/attachments/scripted_reader.h"
#include "tests/ui/preview/preview_calls.h"
#include "tests/ui/preview/preview_library.h"
#include "tests/ui/preview/preview_state.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQmlAbstractUrlInterceptor>
#include <QQmlApplicationEngine>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <utility>

using namespace cabochon;

namespace {

/// Takes the pages from a folder of sources, so that a change shows without building.
class PagesOnDisk final : public QQmlAbstractUrlInterceptor {
public:
    explicit PagesOnDisk(QString folder) : m_folder(std::move(folder)) {}

    QUrl intercept(const QUrl& url, DataType) override
    {
        const QString prefix = QStringLiteral("/qt/qml/Cabochon/");
        const QString path = url.path();
        if (!path.startsWith(prefix) || path.endsWith(QStringLiteral("qmldir"))) return url;
        QString file = path.mid(prefix.size());
        file = file.contains(QLatin1Char('/'))
                   ? file.toLower().section(QLatin1Char('/'), 0, 0) + QLatin1Char('/') +
                         file.section(QLatin1Char('/'), 1)
                   : QStringLiteral("main/") + file;
        const QString found = m_folder + QLatin1Char('/') + file;
        return QFileInfo::exists(found) ? QUrl::fromLocalFile(found) : url;
    }

private:
    QString m_folder;
};

/// What a screen reader would say has the focus.
QString focusedName(const QQuickWindow& window)
{
    QQuickItem* item = window.activeFocusItem();
    if (!item) return QStringLiteral("nothing");
    const QString name =
        QQmlProperty::read(item, QStringLiteral("Accessible.name"), qmlContext(item)).toString();
    return name.isEmpty() ? QString::fromLatin1(item->metaObject()->className()) : name;
}

/// Gives the window these keys, one after another, and says where each led: "Tab Tab Ctrl+T".
void press(QQuickWindow& window, const QString& keys)
{
    const QStringList names = keys.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& name : names) {
        const QKeyCombination key = QKeySequence(name)[0];
        QTest::keyClick(&window, key.key(), key.keyboardModifiers());
        QCoreApplication::processEvents();
        std::printf("%s: %s\n", qPrintable(name), qPrintable(focusedName(window)));
    }
}

/// Three pages and one that is broken, as rows.
void readReceipts(BatchParts& batch, const QTemporaryDir& folder)
{
    batch.files.setReader(std::make_unique<test::ScriptedReader>());
    batch.controller.setSchema(textOfTemplate(QStringLiteral("receipt")));
    QList<QUrl> files;
    for (const char* name :
         {"receipt-0311.jpg", "receipt-0312.jpg", "broken-0313.jpg", "letter.txt"}) {
        QFile file(folder.filePath(QString::fromUtf8(name)));
        const bool broken = QByteArray(name).startsWith("broken");
        if (file.open(QFile::WriteOnly)) file.write(broken ? "nothing" : "page 900x1200");
        files << QUrl::fromLocalFile(file.fileName());
    }
    batch.controller.addFiles(files);
}

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication program(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("state"), QStringLiteral("What to show."), QStringLiteral("NAME"),
          QStringLiteral("done")},
         {QStringLiteral("theme"), QStringLiteral("light or dark."), QStringLiteral("THEME"),
          QStringLiteral("light")},
         {QStringLiteral("size"), QStringLiteral("Of the window."), QStringLiteral("WxH"),
          QStringLiteral("1100x760")},
         {QStringLiteral("scale"), QStringLiteral("Of the text, 0.8 to 2."),
          QStringLiteral("FACTOR"), QStringLiteral("1")},
         {QStringLiteral("language"), QStringLiteral("Of the words: en, de, pt_BR ..."),
          QStringLiteral("LANGUAGE"), QStringLiteral("en")},
         {QStringLiteral("press"),
          QStringLiteral("Keys to press once the state is there, apart by spaces."),
          QStringLiteral("KEYS")},
         {QStringLiteral("pages"),
          QStringLiteral("Take the pages from here instead of those built in."),
          QStringLiteral("FOLDER")},
         {QStringLiteral("screenshot"), QStringLiteral("Save a picture and quit."),
          QStringLiteral("FILE.png")}});
    parser.process(program);
    const QString name = parser.value(QStringLiteral("state"));
    if (!test::PreviewState::exists(name)) {
        qCritical("There is no state \"%s\".", qPrintable(name));
        return 2;
    }

    const QLocale locale(parser.value(QStringLiteral("language")));
    QLocale::setDefault(locale);
    const Language language(locale);
    test::Script script;
    test::PreviewState state(name, script);
    AppSettings settings{QString()};
    settings.setThemeChoice(parser.value(QStringLiteral("theme")));
    settings.setReducedMotion(true);
    settings.setTextScale(parser.value(QStringLiteral("scale")).toDouble());
    ChatControllers chat;
    BatchParts batch;
    InferenceWorker worker(std::make_unique<test::ScriptedEngine>(script));
    connectChat(chat, worker);
    test::PreviewLibrary previewLibrary(name);
    LibraryController library(previewLibrary.options());
    settings.setOfferPutAside(!name.startsWith(QStringLiteral("offer")));
    connectBatch(batch, chat, worker);
    connectLibrary(library, chat, settings);

    PagesOnDisk pages(QFileInfo(parser.value(QStringLiteral("pages"))).absoluteFilePath());
    QQmlApplicationEngine engine;
    if (parser.isSet(QStringLiteral("pages"))) engine.addUrlInterceptor(&pages);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    const QStringList sides = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    QVariantMap properties = chat.properties();
    properties.insert({{QStringLiteral("settings"), QVariant::fromValue(&settings)},
                       {QStringLiteral("batch"), QVariant::fromValue(&batch.controller)},
                       {QStringLiteral("library"), QVariant::fromValue(&library)},
                       {QStringLiteral("width"), sides.value(0).toInt()},
                       {QStringLiteral("height"), sides.value(1).toInt()}});
    engine.setInitialProperties(properties);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Cabochon/Main.qml")));
    if (engine.rootObjects().isEmpty()) return 1;
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().first());

    if (test::PreviewCalls::isOneOfMine(name)) test::PreviewCalls(*window, name);

    bool shown = false;
    const auto step = [&] {
        if (shown || !state.step(chat) || !previewLibrary.step(library)) return;
        shown = true;
        const QString keys = parser.value(QStringLiteral("press"));
        const QString file = parser.value(QStringLiteral("screenshot"));
        QTimer::singleShot(200, window, [window, keys, file] { // once the rows are there
            press(*window, keys);
            if (file.isEmpty()) return;
            QTimer::singleShot(300, window, [window, file] {
                QCoreApplication::exit(window->grabWindow().save(file) ? 0 : 1);
            });
        });
    };
    // Not while a controller is in the middle of a change.
    const auto later = [&] { QMetaObject::invokeMethod(window, step, Qt::QueuedConnection); };
    QObject::connect(&chat.models, &ModelController::stateChanged, window, later);
    QObject::connect(&chat.answers, &AnswerController::stateChanged, window, later);
    QObject::connect(&chat.answers, &AnswerController::statusChanged, window, later);
    QObject::connect(&chat.notices, &NoticeController::changed, window, later);
    QObject::connect(&chat.attachments, &AttachmentController::changed, window, later);
    QObject::connect(&library, &LibraryController::looked, window, later);
    QObject::connect(library.fit(), &FitController::changed, window, later);
    QObject::connect(library.hub(), &HubController::changed, window, later);
    QObject::connect(library.downloads(), &DownloadController::changed, window, later);
    library.begin();
    QTemporaryDir folder;
    if (name == QStringLiteral("rows")) readReceipts(batch, folder);
    chat.models.setBuiltInPath(QStringLiteral("/preview.gguf"));
    if (name == QStringLiteral("broken"))
        chat.models.open(QUrl::fromLocalFile(QStringLiteral("/gemma.gguf")));
    else
        chat.models.useBuiltIn();
    const int result = QGuiApplication::exec();
    return result;
}
