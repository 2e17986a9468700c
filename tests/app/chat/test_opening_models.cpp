// Proves what happens to answers and questions while models are opened: by the file dialog, by a
// drop, or at the start.
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <QLatin1Char>
#include <QTest>
#include <QUrl>

using namespace cabochon;
using cabochon::test::finished;
using cabochon::test::Script;
using Window = cabochon::test::ScriptedWindow;

namespace {

const QUrl kOther = QUrl::fromLocalFile(QStringLiteral("/other.gguf"));

void release(Script& script, bool& held)
{
    {
        const std::lock_guard lock(script.mutex);
        held = false;
    }
    script.changed.notify_all();
}

} // namespace

class TestOpeningModels : public QObject {
    Q_OBJECT

private slots:
    void theModelOfLastTimeOpensAgain()
    {
        Script script;
        ChatController controller;
        InferenceWorker worker(std::make_unique<test::ScriptedEngine>(script));
        connectChat(controller, worker);
        controller.setBuiltInModel(QStringLiteral("/nano.gguf"));
        controller.openLastModel(QStringLiteral("/last.gguf"));
        QCOMPARE(controller.loadingName(), QStringLiteral("last.gguf"));
        QTRY_COMPARE(controller.modelState(), ModelState::Ready);
        QVERIFY(!controller.modelIsBuiltIn());
        QVERIFY(!controller.noticeVisible());
    }

    void aModelOfLastTimeThatIsGoneGivesWayToTheBuiltInOne()
    {
        Script script;
        script.missingFiles = {"/last.gguf"};
        ChatController controller;
        InferenceWorker worker(std::make_unique<test::ScriptedEngine>(script));
        connectChat(controller, worker);
        controller.setBuiltInModel(QStringLiteral("/nano.gguf"));
        controller.openLastModel(QStringLiteral("/last.gguf"));
        QTRY_COMPARE(controller.modelState(), ModelState::Ready);
        QVERIFY(controller.modelIsBuiltIn());
        QCOMPARE(controller.noticeCode(), QStringLiteral("file_not_found"));
        QVERIFY(controller.noticeText().contains(QStringLiteral("/last.gguf")));
        QVERIFY(controller.noticeText().contains(QStringLiteral("Scripted is used instead")));
    }

    void aFileThatWasAskedForAndIsGoneIsOnlySaid()
    {
        Script script;
        script.missingFiles = {"/other.gguf"};
        ChatController controller;
        InferenceWorker worker(std::make_unique<test::ScriptedEngine>(script));
        connectChat(controller, worker);
        controller.setBuiltInModel(QStringLiteral("/nano.gguf"));
        controller.openModel(kOther);
        QTRY_COMPARE(controller.modelState(), ModelState::Failed);
        QCOMPARE(controller.noticeCode(), QStringLiteral("file_not_found"));
    }

    void aModelThatFailsLeavesTheOldOne()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        script.loadError = "The file is damaged.";
        window.controller.openModel(QUrl::fromLocalFile(QStringLiteral("/broken.gguf")));
        QCOMPARE(window.controller.modelState(), ModelState::Loading);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        QVERIFY(window.controller.noticeVisible());
        QVERIFY(window.controller.noticeText().contains(QStringLiteral("damaged")));
        QCOMPARE(window.controller.noticeCode(), QStringLiteral("model_damaged"));
        QCOMPARE(window.controller.modelName(), QStringLiteral("Scripted"));
        window.controller.dismissNotice();
        QVERIFY(!window.controller.noticeVisible());
    }

    void anotherModelMayBeChosenWhileOneOpens()
    {
        Script script;
        script.holdLoading = true;
        Window window(script);
        QTRY_VERIFY(window.controller.modelProgress() > 0.4);
        {
            const std::lock_guard lock(script.mutex);
            script.holdLoading = false;
        }
        window.controller.openModel(QUrl::fromLocalFile(QStringLiteral("/other.gguf")));
        QCOMPARE(window.controller.loadingName(), QStringLiteral("other.gguf"));
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        QVERIFY(!window.controller.modelIsBuiltIn());
        QVERIFY(!window.controller.noticeVisible());
    }

    void aRunningAnswerIsStoppedAndKept()
    {
        Script script;
        script.endless = true; // only a stop ends it: were it waited for, no model would ever open
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Go"));
        QTRY_VERIFY(window.texts().join(QLatin1Char(' ')).contains(QStringLiteral("word")));
        window.controller.openModel(kOther);
        QCOMPARE(window.controller.modelState(), ModelState::Loading);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        QVERIFY(!window.controller.modelIsBuiltIn());
        QVERIFY(!window.controller.busy());
        QCOMPARE(window.controller.answerState(), AnswerState::Stopped);
        QVERIFY(window.texts().join(QLatin1Char(' ')).contains(QStringLiteral("Hello there.")));
        QVERIFY(!window.controller.noticeVisible());
        script.endless = false;
        window.controller.send(QStringLiteral("Again"));
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Done);
        QCOMPARE(script.answeredBy, (std::vector<std::string>{"/nano.gguf", "/other.gguf"}));
    }

    void questionsThatWaitAreAnsweredByTheNewModel()
    {
        Script script;
        script.gateClosed = true;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("First"));
        const QString first = window.controller.currentConversation();
        QTRY_COMPARE(window.controller.readTotal(), 10);
        window.controller.newConversation();
        window.controller.send(QStringLiteral("Second"));
        QCOMPARE(window.controller.answerState(), AnswerState::Queued);
        window.controller.openModel(kOther);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        script.openGate();
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Done);
        window.controller.selectConversation(first);
        QCOMPARE(window.controller.answerState(), AnswerState::Stopped);
        QCOMPARE(script.answeredBy, (std::vector<std::string>{"/nano.gguf", "/other.gguf"}));
    }

    void aQuestionBeforeTheFirstModelIsAnsweredByTheOneThatOpens()
    {
        Script script;
        script.holdLoading = true;
        Window window(script);
        window.controller.send(QStringLiteral("Go"));
        QCOMPARE(window.controller.answerState(), AnswerState::Loading);
        window.controller.openModel(kOther); // instead of the built-in one
        QCOMPARE(window.controller.answerState(), AnswerState::Loading);
        release(script, script.holdLoading);
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Done);
        QCOMPARE(script.answeredBy, (std::vector<std::string>{"/other.gguf"}));
    }

    void aQuestionThatWaitsForTheModelCanBeStopped()
    {
        Script script;
        script.holdLoading = true;
        Window window(script);
        window.controller.send(QStringLiteral("Go"));
        window.controller.stop();
        QVERIFY(!window.controller.busy()); // at once: nothing has begun
        QCOMPARE(window.controller.answerState(), AnswerState::Stopped);
        release(script, script.holdLoading);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Again"));
        QVERIFY(finished(window.controller));
        QCOMPARE(script.requests.size(), std::size_t(1));
    }

    void aDeletedQuestionLetsTheNextOneThrough()
    {
        Script script;
        script.holdLoading = true;
        Window window(script);
        window.controller.send(QStringLiteral("First"));
        const QString first = window.controller.currentConversation();
        window.controller.newConversation();
        window.controller.send(QStringLiteral("Second"));
        QCOMPARE(window.controller.answerState(), AnswerState::Queued);
        window.controller.deleteConversation(first);
        QCOMPARE(window.controller.answerState(), AnswerState::Loading);
        release(script, script.holdLoading);
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Done);
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
        window.controller.send(QStringLiteral("Go"));
        if (givenUp) window.controller.cancelLoading();
        release(script, script.holdLoading);
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Failed);
        QVERIFY(window.texts()[1].contains(QStringLiteral("No model is open")));
        QCOMPARE(script.answeredBy, (std::vector<std::string>{""}));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestOpeningModels)
#include "test_opening_models.moc"
