// Proves that chats are exported and imported in the window, by keys, menus and by dropping a file:
// what is asked, where it goes, what is said in the end.
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/ui/chat/window_views.h"

#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace cabochon;
using namespace cabochon::test;

namespace {

struct KeptHistory {
    KeptHistory() : window(script)
    {
        QSignalSpy opened(&window.chat().history, &HistoryController::opened);
        window.chat().history.open(folder.path());
        if (!opened.wait(5000)) qFatal("The history was not opened.");
    }
    bool shows(const char* name) const { return window.named(text(name)) != nullptr; }

    Script script;
    QTemporaryDir folder;
    WindowUnderTest window;
};

} // namespace

class TestExchangeDialogs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void aChatIsExportedByKeys()
    {
        KeptHistory kept;
        QVERIFY(kept.window.ask(text("Tomatoes")));
        kept.window.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(kept.shows("Export “Tomatoes”"));
        kept.window.click(kept.window.named(text("HTML")));
        kept.window.press(Qt::Key_Space); // "Choose where": it has the focus
        QTRY_VERIFY(kept.shows("Export to"));
        QQuickItem* name = kept.window.named(text("Name"));
        QVERIFY(name && name->hasActiveFocus());
        QCOMPARE(name->property("text").toString(), text("Tomatoes.html"));
        name->setProperty("text", kept.folder.filePath(text("t")));
        kept.window.press(Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(kept.folder.filePath(text("t.html"))));
        QTRY_VERIFY(kept.window.startingWith(text("1 chat written to ")));
        QVERIFY(kept.shows("Show in folder"));
        QVERIFY(!kept.shows("Export “Tomatoes”"));
        QVERIFY(kept.window.composer()->hasActiveFocus());
        QVERIFY2(kept.window.warnings().isEmpty(),
                 qPrintable(kept.window.warnings().join(QLatin1Char('\n'))));
    }

    void whatIsThereIsReplacedOnlyWhenItIsAskedForTwice()
    {
        KeptHistory kept;
        const QString path =
            kept.folder.filePath(text("t.html")); // not in the folder that is shown
        const auto content = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QFile mine(path);
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
        mine.close();
        QVERIFY(kept.window.ask(text("Tomatoes")));
        kept.window.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(kept.shows("Export “Tomatoes”"));
        kept.window.click(kept.window.named(text("HTML")));
        kept.window.press(Qt::Key_Space);
        QTRY_VERIFY(kept.shows("Export to"));
        kept.window.named(text("Name"))->setProperty("text", path);
        kept.window.press(Qt::Key_Return);
        QVERIFY(kept.shows("Export to"));
        QCOMPARE(content(), QByteArray("mine"));
        kept.window.press(Qt::Key_Return);
        QTRY_VERIFY(content().startsWith("<!"));
    }

    void aDroppedFileIsImported()
    {
        KeptHistory kept;
        const auto file = testData(std::filesystem::path("history") / "claude_conversations.json");
        kept.window.drop({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
        QTRY_VERIFY(kept.window.startingWith(text("Import ")) && kept.shows("Import"));
        const int chats = kept.window.chat().imports.chats();
        QTRY_VERIFY(kept.window.named(text("Import"))->hasActiveFocus());
        kept.window.press(Qt::Key_Space);
        QTRY_VERIFY(kept.window.startingWith(QStringLiteral("%1 chats imported").arg(chats)));
        QCOMPARE(kept.window.chat().conversations.list()->rowCount(), chats);
        QVERIFY2(kept.window.warnings().isEmpty(),
                 qPrintable(kept.window.warnings().join(QLatin1Char('\n'))));
    }

    void whatIsNoFileOfChatsIsSaid()
    {
        KeptHistory kept;
        QFile bad(kept.folder.filePath(text("bad.json")));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("[[[[") == 4);
        bad.close();
        kept.window.drop({QUrl::fromLocalFile(bad.fileName())});
        QTRY_VERIFY(kept.shows("bad.json cannot be imported"));
        kept.window.press(Qt::Key_Escape);
        QTRY_VERIFY(!kept.shows("bad.json cannot be imported"));
        QCOMPARE(kept.window.chat().imports.state(), ImportController::Idle);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestExchangeDialogs)
#include "test_exchange_dialogs.moc"
