// Proves that the model names chats only when it may: after an answer, once nothing is done, aside
// from the conversation, giving way at once; what the user wrote stays.
#include "app/inference/title_request.h"
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// A window with a model of some size that the user opened.
struct NamingWindow : ScriptedWindow {
    explicit NamingWindow(Script& script) : ScriptedWindow(script, Opens::Nothing)
    {
        chat.titles.setPause(0);
        chat.models.openPath(QStringLiteral("/gemma.gguf"));
        if (!QTest::qWaitFor([&] { return chat.models.state() == ModelState::Ready; }, 5000))
            qFatal("No model was opened.");
    }
    QString title() { return chat.conversations.title(); }
    TitleBy titleBy() { return chat.conversations.shown().titleBy(); }
};

void act()
{
    QKeyEvent key(QEvent::KeyPress, Qt::Key_Shift, Qt::NoModifier);
    QObject anything;
    QCoreApplication::sendEvent(&anything, &key);
}

} // namespace

class TestTitles : public QObject {
    Q_OBJECT

private slots:
    void aChatIsNamedAfterItsFirstAnswer()
    {
        Script script;
        script.title = "\"Grüne Füchse leben im Wald.\"\nMore.";
        NamingWindow window(script);
        QVERIFY(window.ask(text("Wo leben die Füchse?")));
        QTRY_COMPARE(window.title(), text("Grüne Füchse leben im Wald"));
        QCOMPARE(window.titleBy(), TitleBy::Model);
        QCOMPARE(window.chat.conversations.list()->entries()[0].title, window.title());
        // It was asked aside, briefly, and the conversation knows nothing of it.
        QCOMPARE(script.asides.size(), std::size_t(1));
        QVERIFY(script.asides[0].maxTokens > 0 && !script.asides[0].thinking);
        QVERIFY(script.asides[0].messages[0].parts[0].text.find("Füchse?") != std::string::npos);
        QCOMPARE(script.requests.size(), std::size_t(1));
        QCOMPARE(window.texts().size(), 3); // question, answer, footer
        // Once is enough.
        QVERIFY(window.ask(text("Und im Winter?")));
        QTest::qWait(10);
        QCOMPARE(script.asides.size(), std::size_t(1));
    }

    void noTitleWithoutARealModel()
    {
        Script script;
        ScriptedWindow window(script); // the built-in one
        window.chat.titles.setPause(0);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(text("Hi")));
        QTest::qWait(10);
        QVERIFY(script.asides.empty());
    }

    void smallModelsAndTheSwitchAreRespected_data()
    {
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<quint64>("weights");
        QTest::newRow("off") << false << quint64(6'000'000'000);
        QTest::newRow("small") << true << quint64(20'000'000);
    }

    void smallModelsAndTheSwitchAreRespected()
    {
        QFETCH(bool, enabled);
        QFETCH(quint64, weights);
        Script script;
        script.weightBytes = weights;
        NamingWindow window(script);
        window.chat.titles.setEnabled(enabled);
        QVERIFY(window.ask(text("Hi")));
        QTest::qWait(10);
        QVERIFY(script.asides.empty());
        QCOMPARE(window.title(), text("Hi"));
    }

    void theUsersTitleStays()
    {
        Script script;
        script.holdAside = true;
        NamingWindow window(script);
        QVERIFY(window.ask(text("Hi")));
        QTRY_COMPARE(script.asides.size(), std::size_t(1));
        window.chat.conversations.setTitle(window.chat.conversations.current(), text("Mine"));
        QSignalSpy finished(window.worker.get(), &InferenceWorker::asideFinished);
        script.release(script.holdAside);
        QTRY_COMPARE(finished.count(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(window.title(), text("Mine"));
        QCOMPARE(window.titleBy(), TitleBy::User);
    }

    void aQuestionDoesNotWaitForATitle()
    {
        Script script;
        script.holdAside = true; // it would take for ever
        NamingWindow window(script);
        QVERIFY(window.ask(text("Hi")));
        QTRY_COMPARE(script.asides.size(), std::size_t(1));
        QVERIFY(window.ask(text("Next")));
        QCOMPARE(script.requests.size(), std::size_t(2));
        script.release(script.holdAside);
        QTRY_COMPARE(window.title(), text("A scripted title")); // asked again, later
    }

    void whateverIsDoneGivesItUp()
    {
        Script script;
        script.holdAside = true;
        NamingWindow window(script);
        QVERIFY(window.ask(text("Hi")));
        QTRY_COMPARE(script.asides.size(), std::size_t(1));
        QSignalSpy finished(window.worker.get(), &InferenceWorker::asideFinished);
        window.chat.titles.setPause(60'000);
        act();
        QTRY_COMPARE(finished.count(), 1); // though the engine was held
        QVERIFY(finished[0][1].toString().isNull());
        QCOMPARE(window.title(), text("Hi"));
    }

    void anotherModelDoesNotWaitForATitle()
    {
        Script script;
        script.holdAside = true;
        NamingWindow window(script);
        QVERIFY(window.ask(text("Hi")));
        QTRY_COMPARE(script.asides.size(), std::size_t(1));
        window.chat.models.openPath(QStringLiteral("/other.gguf"));
        QTRY_COMPARE(window.chat.models.path(), text("/other.gguf"));
    }

    void theProgramClosesWhileATitleIsMade()
    {
        Script script;
        script.holdAside = true;
        NamingWindow window(script);
        QVERIFY(window.ask(text("Hi")));
        QTRY_COMPARE(script.asides.size(), std::size_t(1));
        window.worker.reset(); // returns
    }

    void titlesAreFoundInAnswers_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("title");
        QTest::newRow("plain") << text("Sorting in C++") << text("Sorting in C++");
        QTest::newRow("markup") << text("## **Sorting in C++**\n\nText") << text("Sorting in C++");
        QTest::newRow("label") << text("Title: “Sorting”.") << text("Sorting");
        QTest::newRow("long") << text("a b c d e f g h i j") << text("a b c d e f g h");
        QTest::newRow("no gaps") << text("日本の秋の味覚について。")
                                 << text("日本の秋の味覚について");
        QTest::newRow("nothing") << text("\n \"\" \n") << QString();
        QTest::newRow("a wall") << QString(200, u'x') << QString();
    }

    void titlesAreFoundInAnswers()
    {
        QFETCH(QString, answer);
        QFETCH(QString, title);
        QCOMPARE(titleIn(answer), title);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestTitles)
#include "test_titles.moc"
