// Proves that files come into a message as a person brings them: dropped, pasted, chosen; what the
// chips and the dial say and do by key; that what cannot be used is never dropped silently; and
// that all of it is in the transcript and the history afterwards.
#include "tests/app/attachments/scripted_reader.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using cabochon::test::ReaderGate;
using cabochon::test::Script;
using cabochon::test::ScriptedReader;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

/// A window, files to drop on it, and a folder where its conversations are kept.
struct Desk {
    explicit Desk(Script& script, QSize size = {1100, 760}) : window(script, size)
    {
        window.chat().attachments.setReader(std::make_unique<ScriptedReader>(&gate));
    }
    QUrl file(const char* name, const QByteArray& content)
    {
        QFile file(folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QFile::WriteOnly) || file.write(content) < 0) qFatal("No file was written.");
        return QUrl::fromLocalFile(file.fileName());
    }
    void drop(const char* name, const QByteArray& content) { window.drop({file(name, content)}); }
    bool settled()
    {
        const bool read =
            QTest::qWaitFor([&] { return !window.chat().attachments.isReading(); }, 5000);
        window.settle();
        return read;
    }
    QQuickItem* chip(const char* start) { return window.startingWith(text(start)); }

    ReaderGate gate;
    QTemporaryDir folder;
    WindowUnderTest window;
};

const std::vector<engine::MessagePart>& asked(const Script& script)
{
    return script.requests.back().messages.back().parts;
}

} // namespace

class TestAttachments : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void aDroppedPictureIsSentAndShownAndKept()
    {
        Script script;
        QTemporaryDir kept;
        QString conversation;
        {
            Desk desk(script);
            WindowUnderTest& window = desk.window;
            QSignalSpy opened(&window.chat().history, &HistoryController::opened);
            window.chat().history.open(kept.path());
            QVERIFY(opened.wait(5000));
            desk.drop("garden.jpg", "picture 800x600");
            QVERIFY(desk.settled());
            // 800 x 600 in 280 tokens: 912 x 672, 19 x 14 squares.
            QVERIFY(desk.chip("garden.jpg, 266 tokens"));
            QVERIFY(window.composer()->hasActiveFocus());
            window.type(text("What is it?"));
            QTRY_VERIFY(window.startingWith(text("1 token")));
            window.press(Qt::Key_Return);
            QVERIFY(window.finished());
            QCOMPARE(asked(script).size(), std::size_t(2));
            QCOMPARE(asked(script)[0].kind, engine::PartKind::Image);
            QCOMPARE(asked(script)[0].budget, 280U);
            QVERIFY(asked(script)[0].text.starts_with(kept.path().toStdString() + "/attachments/"));
            QCOMPARE(asked(script)[1].text, std::string("What is it?"));
            QVERIFY(!desk.chip("garden.jpg, 266 tokens")); // no draft any more
            QVERIFY(desk.chip("garden.jpg, 800×600"));     // of the message
            QVERIFY(window.named(text("You, with 1 file: What is it?")));
            conversation = window.chat().conversations.current();
        }
        Desk desk(script);
        QSignalSpy opened(&desk.window.chat().history, &HistoryController::opened);
        desk.window.chat().history.open(kept.path());
        QVERIFY(opened.wait(5000));
        desk.window.chat().conversations.select(conversation);
        QTRY_COMPARE(desk.window.chat().conversations.current(), conversation);
        desk.window.settle();
        QVERIFY(desk.chip("garden.jpg, 800×600"));
        QCOMPARE(desk.window.warnings(), QStringList());
    }

    void whatCannotBeReadIsSaidAndNotSent()
    {
        Script script;
        Desk desk(script);
        desk.drop("holiday.png", "nothing that anyone knows");
        QVERIFY(desk.settled());
        QQuickItem* chip = desk.chip("holiday.png, cannot be used, ");
        QVERIFY(chip);
        QVERIFY2(WindowUnderTest::nameOf(chip).contains(text("holiday.png could not be read")),
                 qPrintable(WindowUnderTest::nameOf(chip)));
        desk.window.type(text("Look"));
        desk.window.press(Qt::Key_Return);
        QVERIFY(script.requests.empty());
        QVERIFY(!desk.window.named(text("Send"))->isEnabled());
        QVERIFY(desk.window.startingWith(text("holiday.png cannot be used.")));
        desk.window.press(Qt::Key_Backtab, Qt::ShiftModifier);
        desk.window.press(Qt::Key_Delete);
        QVERIFY(desk.window.composer()->hasActiveFocus());
        QVERIFY(desk.window.named(text("Send"))->isEnabled());
    }

    void whileItIsReadNothingIsSent()
    {
        Script script;
        Desk desk(script);
        desk.gate.closed = true;
        desk.drop("a.png", "picture 100x100");
        QVERIFY(desk.chip("a.png, still reading"));
        desk.window.type(text("Look"));
        desk.window.press(Qt::Key_Return);
        QVERIFY(script.requests.empty());
        desk.gate.open();
        QVERIFY(desk.settled());
        desk.window.press(Qt::Key_Return);
        QVERIFY(desk.window.finished());
        QCOMPARE(script.requests.size(), std::size_t(1));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestAttachments)
#include "test_attachments.moc"
