// Proves what happens to answers and questions while models are opened: by the file dialog, by a
// drop, or at the start.
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace cabochon;
using cabochon::test::finished;
using cabochon::test::Opens;
using cabochon::test::Script;
using Window = cabochon::test::ScriptedWindow;

namespace {

const QUrl kOtherFile = QUrl::fromLocalFile(QStringLiteral("/other.gguf"));

} // namespace

class TestOpeningModels : public QObject {
    Q_OBJECT

private slots:
    void theModelOfLastTimeOpensAgain()
    {
        Script script;
        Window window(script, Opens::Nothing);
        QSignalSpy kept(&window.chat.models, &ModelController::choiceKept);
        window.chat.models.openLast(QStringLiteral("/last.gguf"));
        QCOMPARE(window.chat.models.loadingName(), QStringLiteral("last.gguf"));
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(kept.count(), 1);
        QCOMPARE(kept.first().first().toString(), QStringLiteral("/last.gguf"));
        QVERIFY(!window.chat.models.builtIn());
        QVERIFY(!window.chat.notices.visible());
    }

    void aModelOfLastTimeThatIsGoneGivesWayToTheBuiltInOne()
    {
        Script script;
        script.missingFiles = {"/last.gguf"};
        Window window(script, Opens::Nothing);
        QSignalSpy kept(&window.chat.models, &ModelController::choiceKept);
        window.chat.models.openLast(QStringLiteral("/last.gguf"));
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(kept.count(), 0); // it may be there again next time
        QVERIFY(window.chat.models.builtIn());
        QCOMPARE(window.chat.notices.code(), QStringLiteral("file_not_found"));
        QVERIFY(window.chat.notices.text().contains(QStringLiteral("/last.gguf")));
        QVERIFY(window.chat.notices.text().contains(QStringLiteral("Scripted is used instead")));
    }

    void aFileThatWasAskedForAndIsGoneIsOnlySaid()
    {
        Script script;
        script.missingFiles = {"/other.gguf"};
        Window window(script, Opens::Nothing);
        window.chat.models.open(kOtherFile);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Failed);
        QCOMPARE(window.chat.notices.code(), QStringLiteral("file_not_found"));
    }

    void aModelThatFailsLeavesTheOldOne()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        script.loadError = "The file is damaged.";
        QSignalSpy kept(&window.chat.models, &ModelController::choiceKept);
        window.chat.models.open(QUrl::fromLocalFile(QStringLiteral("/broken.gguf")));
        QCOMPARE(window.chat.models.state(), ModelState::Loading);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.chat.notices.visible());
        QVERIFY(window.chat.notices.text().contains(QStringLiteral("damaged")));
        QCOMPARE(window.chat.notices.code(), QStringLiteral("model_damaged"));
        QCOMPARE(window.chat.models.name(), QStringLiteral("Scripted"));
        QCOMPARE(kept.count(), 0);
        window.chat.notices.dismiss();
        QVERIFY(!window.chat.notices.visible());
    }

    void anotherModelMayBeChosenWhileOneOpens()
    {
        Script script;
        script.holdLoading = true;
        Window window(script);
        QTRY_VERIFY(window.chat.models.progress() > 0.4);
        script.release(script.holdLoading);
        window.chat.models.open(QUrl::fromLocalFile(QStringLiteral("/other.gguf")));
        QCOMPARE(window.chat.models.loadingName(), QStringLiteral("other.gguf"));
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(!window.chat.models.builtIn());
        QVERIFY(!window.chat.notices.visible());
    }

    void theFirstRunOfAModelCanBeGivenUp()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        script.hold(script.holdFirstRun);
        window.chat.models.open(kOtherFile);
        QTRY_COMPARE(script.firstRuns.load(), 2);
        window.chat.models.cancelLoading();
        QVERIFY(window.ask(QStringLiteral("Again"))); // by the one that is still there
        QCOMPARE(script.answeredBy, (std::vector<std::string>{"/nano.gguf"}));
    }

    void aRunningAnswerIsStoppedAndKept()
    {
        Script script;
        script.endless = true; // only a stop ends it: were it waited for, no model would ever open
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.answers.send(QStringLiteral("Go"));
        QTRY_VERIFY(window.says(QStringLiteral("word")));
        window.chat.models.open(kOtherFile);
        QCOMPARE(window.chat.models.state(), ModelState::Loading);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(!window.chat.models.builtIn());
        QVERIFY(!window.chat.answers.busy());
        QCOMPARE(window.chat.answers.state(), AnswerState::Stopped);
        QVERIFY(window.says(QStringLiteral("Hello there.")));
        QVERIFY(!window.chat.notices.visible());
        script.endless = false;
        QVERIFY(window.ask(QStringLiteral("Again")));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
        QCOMPARE(script.answeredBy, (std::vector<std::string>{"/nano.gguf", "/other.gguf"}));
    }

    void questionsThatWaitAreAnsweredByTheNewModel()
    {
        Script script;
        script.gateClosed = true;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.answers.send(QStringLiteral("First"));
        const QString first = window.chat.conversations.current();
        QTRY_COMPARE(window.chat.answers.readTotal(), 10);
        window.chat.conversations.startNew();
        window.chat.answers.send(QStringLiteral("Second"));
        QCOMPARE(window.chat.answers.state(), AnswerState::Queued);
        window.chat.models.open(kOtherFile);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        script.openGate();
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
        window.chat.conversations.select(first);
        QCOMPARE(window.chat.answers.state(), AnswerState::Stopped);
        QCOMPARE(script.answeredBy, (std::vector<std::string>{"/nano.gguf", "/other.gguf"}));
    }

    void aQuestionBeforeTheFirstModelIsAnsweredByTheOneThatOpens()
    {
        Script script;
        script.holdLoading = true;
        Window window(script);
        window.chat.answers.send(QStringLiteral("Go"));
        QCOMPARE(window.chat.answers.state(), AnswerState::Loading);
        window.chat.models.open(kOtherFile); // instead of the built-in one
        QCOMPARE(window.chat.answers.state(), AnswerState::Loading);
        script.release(script.holdLoading);
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
        QCOMPARE(script.answeredBy, (std::vector<std::string>{"/other.gguf"}));
    }

    void aQuestionThatWaitsForTheModelCanBeStopped()
    {
        Script script;
        script.holdLoading = true;
        Window window(script);
        window.chat.answers.send(QStringLiteral("Go"));
        window.chat.answers.stop();
        QVERIFY(!window.chat.answers.busy()); // at once: nothing has begun
        QCOMPARE(window.chat.answers.state(), AnswerState::Stopped);
        script.release(script.holdLoading);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("Again")));
        QCOMPARE(script.requests.size(), std::size_t(1));
    }

    void aDeletedQuestionLetsTheNextOneThrough()
    {
        Script script;
        script.holdLoading = true;
        Window window(script);
        window.chat.answers.send(QStringLiteral("First"));
        const QString first = window.chat.conversations.current();
        window.chat.conversations.startNew();
        window.chat.answers.send(QStringLiteral("Second"));
        QCOMPARE(window.chat.answers.state(), AnswerState::Queued);
        window.chat.conversations.remove(first);
        QCOMPARE(window.chat.answers.state(), AnswerState::Loading);
        script.release(script.holdLoading);
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
        QCOMPARE(script.requests.size(), std::size_t(1));
    }

    void aQuestionForAModelThatNeverOpensFails_data()
    {
        QTest::addColumn<bool>("givenUp");
        QTest::addRow("damaged") << false;
        QTest::addRow("given up") << true;
    }
    void aQuestionForAModelThatNeverOpensFails()
    {
        QFETCH(bool, givenUp);
        Script script;
        script.holdLoading = true;
        script.loadError = "The file is damaged.";
        Window window(script);
        window.chat.answers.send(QStringLiteral("Go"));
        if (givenUp) window.chat.models.cancelLoading();
        script.release(script.holdLoading);
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Failed);
        QVERIFY(window.texts()[1].contains(QStringLiteral("No model is open")));
        QCOMPARE(script.answeredBy, (std::vector<std::string>{""}));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestOpeningModels)
#include "test_opening_models.moc"
