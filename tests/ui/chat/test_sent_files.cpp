// Proves what becomes of files that are sent: they reach the model as it reads them, stand with
// their message, can be looked at, and are there after a restart; those of a private chat lie
// nowhere.
#include "app/media/media_decoder.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/ui/chat/attaching_desk.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>

using namespace cabochon;
using cabochon::test::asked;
using cabochon::test::Desk;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

class TestSentFiles : public QObject {
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

    void aRealPictureIsReadByTheDecoder()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        window.chat().attachments.setReader(
            std::make_unique<MediaDecoder>(test::buildFolder() / "bin/cabochon-decoder"));
        QImage drawn(640, 480, QImage::Format_RGB888);
        drawn.fill(QColor(30, 120, 60));
        QByteArray png;
        QBuffer buffer(&png);
        QVERIFY(drawn.save(&buffer, "png"));
        desk.drop("lawn.png", png);
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("lawn.png, 266 tokens"));
        desk.drop("half.png", png.left(png.size() / 2));
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("half.png, cannot be used, "));
    }

    void pagesOfAPdfGoAsWordsAndAsPictures()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("Contract.pdf", "pdf 3");
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("Contract.pdf, pages 1–3, 1 as pictures"));
        window.type(text("Who signs?"));
        window.press(Qt::Key_Return);
        QVERIFY(window.finished());
        // Words, the page that has none, words with the question.
        QCOMPARE(asked(script).size(), std::size_t(3));
        QVERIFY(asked(script)[0].text.starts_with("Contract.pdf (pages 1 to 3 of 3)"));
        QVERIFY(asked(script)[0].text.ends_with("[Page 2]\n"));
        QCOMPARE(asked(script)[1].kind, engine::PartKind::Image);
        QCOMPARE(asked(script)[1].budget, 1120U);
        QVERIFY(asked(script)[2].text.find("Words of page 3") != std::string::npos);
        QVERIFY(asked(script)[2].text.ends_with("\n\nWho signs?"));
        QVERIFY(desk.chip("Contract.pdf, pages 1–3"));
        QCOMPARE(window.chat().conversations.shown().messages().first().attachments().size(), 1);
    }

    void anEditedQuestionKeepsItsFiles()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("a.png", "picture 10x10");
        QVERIFY(desk.settled());
        window.press(Qt::Key_Return); // without a word
        QVERIFY(window.finished());
        QCOMPARE(asked(script).size(), std::size_t(1));
        QCOMPARE(window.chat().conversations.title(), text("a.png"));
        const QString question = window.chat().conversations.shown().messages().first().id;
        window.chat().answers.editAndResend(question, text("What is it?"));
        QVERIFY(window.finished());
        QCOMPARE(asked(script).size(), std::size_t(2));
        QCOMPARE(asked(script)[0].kind, engine::PartKind::Image);
        QCOMPARE(asked(script)[1].text, std::string("What is it?"));
    }

    void everyChatKeepsItsFilesAndARestartTheirChoices()
    {
        Script script;
        QTemporaryDir kept;
        {
            Desk desk(script);
            WindowUnderTest& window = desk.window;
            QSignalSpy opened(&window.chat().history, &HistoryController::opened);
            window.chat().history.open(kept.path());
            QVERIFY(opened.wait(5000));
            desk.drop("a.png", "picture 100x100");
            QVERIFY(desk.settled());
            window.chat().attachments.setBudget(0, 560);
            QVERIFY(window.ask(text("Hello"))); // with it: a chat is there
            desk.drop("b.png", "picture 100x100");
            QVERIFY(desk.settled());
            window.chat().attachments.setBudget(0, 1120);
            window.press(Qt::Key_N, Qt::ControlModifier);
            QVERIFY(!window.chat().attachments.any());
            desk.drop("new.png", "picture 100x100"); // of a chat without a message
            QVERIFY(desk.settled());
        }
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        QSignalSpy opened(&window.chat().history, &HistoryController::opened);
        window.chat().history.open(kept.path());
        QVERIFY(opened.wait(5000));
        QTRY_VERIFY(window.chat().attachments.any());
        QVERIFY(desk.settled());
        QVERIFY(desk.chip("new.png, "));
        window.chat().conversations.select(
            window.chat().conversations.list()->entries().first().id);
        QTRY_VERIFY(desk.chip("b.png, "));
        QVERIFY(desk.settled());
        DraftMediaModel* items = window.chat().attachments.items();
        QCOMPARE(items->data(items->index(0), DraftMediaModel::ChosenRole).toInt(), 1120);
    }

    void filesOfAPrivateChatLieNowhereInTheFolder()
    {
        Script script;
        QTemporaryDir kept;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        QSignalSpy opened(&window.chat().history, &HistoryController::opened);
        window.chat().history.open(kept.path());
        QVERIFY(opened.wait(5000));
        window.chat().conversations.startPrivate();
        desk.drop("a.png", "picture 100x100");
        QVERIFY(desk.settled());
        QVERIFY(window.ask(text("Hello")));
        QVERIFY(!QFile::exists(kept.filePath(text("attachments"))));
        QVERIFY(!QString::fromStdString(asked(script)[0].text).startsWith(kept.path()));
        // Kept after all, its file is, too.
        window.chat().conversations.keepPrivate(window.chat().conversations.current());
        QTRY_VERIFY(QFile::exists(kept.filePath(text("attachments"))));
    }

    void theAnswerSaysWhatIsLookedAt()
    {
        Script script;
        script.gateClosed = true;
        script.silentGate = true;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        window.drop({desk.file("a.png", "picture 800x600"), desk.file("b.wav", "sound 21")});
        QVERIFY(desk.settled());
        window.chat().answers.send(text("Look"));
        QTRY_COMPARE(window.chat().answers.statusText(),
                     text("Looking at 1 picture (266 tokens), listening to 21 s"));
        script.openGate();
        QVERIFY(window.finished());
    }

    void aFileOfAMessageIsLookedAtAsAModelSawIt()
    {
        Script script;
        Desk desk(script);
        WindowUnderTest& window = desk.window;
        desk.drop("garden.jpg", "picture 800x600");
        QVERIFY(desk.settled());
        QVERIFY(window.ask(text("What is it?")));
        window.settle();
        QQuickItem* file = desk.chip("garden.jpg, 800×600");
        QVERIFY(file);
        window.click(file);
        QQuickItem* saw = window.named(text("What the model saw"));
        QVERIFY(saw);
        window.press(Qt::Key_M);
        QVERIFY(saw->property("checked").toBool());
        QTRY_VERIFY(window.named(text("seen as 912×672")));
        window.press(Qt::Key_Plus);
        window.press(Qt::Key_Escape);
        QVERIFY(!window.named(text("What the model saw")));
        QCOMPARE(window.warnings(), QStringList());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestSentFiles)
#include "test_sent_files.moc"
