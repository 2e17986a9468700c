// Proves what the window's actions do, through the real worker thread and a scripted engine.
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QLatin1Char>
#include <QSignalSpy>
#include <QTest>

using namespace cabochon;
using cabochon::test::finished;
using cabochon::test::Script;
using Window = cabochon::test::ScriptedWindow;

Q_DECLARE_METATYPE(std::string)

class TestChatController : public QObject {
    Q_OBJECT

private slots:
    void answersStreamIntoRows()
    {
        Script script;
        script.chunks = {"<|channel>thought\nLet me ", "think.\n<channel|>", "# Title\n\nHel",
                         "lo **you**.", "<turn|>"};
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        QCOMPARE(window.controller.modelDetail(), QStringLiteral("built in"));
        window.controller.send(QStringLiteral("Hi?"));
        QVERIFY(window.controller.busy());
        QVERIFY(finished(window.controller));
        QCOMPARE(window.kinds(),
                 (QList<int>{RowKind::UserMessage, RowKind::Thinking, RowKind::Heading,
                             RowKind::Paragraph, RowKind::Footer}));
        QCOMPARE(window.texts()[1], QStringLiteral("Let me think.\n"));
        QCOMPARE(window.texts()[3], QStringLiteral("Hello you."));
        QCOMPARE(window.controller.answerState(), AnswerState::Done);
        QVERIFY(!window.values<bool>(TranscriptModel::StreamingRole).contains(true));
        QCOMPARE(window.controller.title(), QStringLiteral("Hi?"));
        QCOMPARE(window.controller.conversations()->rowCount(), 1);
        QCOMPARE(window.controller.contextUsed(), 42);
        QVERIFY(window.values<QString>(TranscriptModel::LedgerRole)
                    .last()
                    .contains(QStringLiteral("10")));
        // The next question carries the answer, without the thought.
        script.chunks = {"Second."};
        window.controller.send(QStringLiteral("And?"));
        QVERIFY(finished(window.controller));
        QCOMPARE(script.requests.back().messages.size(), std::size_t(3));
        QCOMPARE(script.requests.back().messages[1].parts[0].text,
                 std::string("# Title\n\nHello **you**."));
    }

    void stopKeepsTheTextAndTheNextMessageWorks()
    {
        Script script;
        script.endless = true;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Go"));
        QTRY_VERIFY(window.texts().join(QLatin1Char(' ')).contains(QStringLiteral("word")));
        window.controller.stop();
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Stopped);
        QVERIFY(window.texts().join(QLatin1Char(' ')).contains(QStringLiteral("Hello there.")));
        QCOMPARE(window.values<QString>(TranscriptModel::StopTextRole).last(),
                 QStringLiteral("Stopped"));
        script.endless = false;
        window.controller.send(QStringLiteral("Again"));
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Done);
    }

    void stopBeforeTheFirstWordWorks()
    {
        Script script;
        script.gateClosed = true;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Go"));
        QCOMPARE(window.kinds().last(), int(RowKind::Status));
        window.controller.stop();
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Stopped);
        QCOMPARE(window.kinds(), (QList<int>{RowKind::UserMessage, RowKind::Footer}));
    }

    void regenerateAndEditMakeBranches()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("One"));
        QVERIFY(finished(window.controller));
        const QString question = window.idOfRow(0);
        const QString answer = window.idOfRow(1);
        script.chunks = {"Other."};
        window.controller.regenerate(answer);
        QVERIFY(finished(window.controller));
        QCOMPARE(window.values<int>(TranscriptModel::BranchCountRole).last(), 2);
        QCOMPARE(window.values<int>(TranscriptModel::BranchIndexRole).last(), 2);
        QCOMPARE(window.texts()[1], QStringLiteral("Other."));
        window.controller.switchBranch(window.idOfRow(1), -1);
        QCOMPARE(window.texts()[1], QStringLiteral("Hello there."));
        window.controller.editAndResend(question, QStringLiteral("Two"));
        QVERIFY(finished(window.controller));
        QCOMPARE(window.texts()[0], QStringLiteral("Two"));
        QCOMPARE(window.values<int>(TranscriptModel::BranchCountRole).first(), 2);
        QCOMPARE(script.requests.back().messages.size(), std::size_t(1));
    }

    void conversationsAreKeptApartWhileAnswering()
    {
        Script script;
        script.gateClosed = true;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("First"));
        const QString first = window.controller.currentConversation();
        window.controller.newConversation();
        QVERIFY(!window.controller.busy());
        QCOMPARE(window.controller.transcript()->rowCount(), 0);
        window.controller.send(QStringLiteral("Second"));
        QCOMPARE(window.controller.answerState(), AnswerState::Queued);
        script.openGate();
        QVERIFY(finished(window.controller));
        QCOMPARE(window.texts()[0], QStringLiteral("Second"));
        window.controller.selectConversation(first);
        QVERIFY(finished(window.controller));
        QCOMPARE(window.texts().mid(0, 2),
                 (QStringList{QStringLiteral("First"), QStringLiteral("Hello there.")}));
        QCOMPARE(window.controller.conversations()->rowCount(), 2);
    }

    void deletingCanBeUndone()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Keep me"));
        QVERIFY(finished(window.controller));
        const QString id = window.controller.currentConversation();
        window.controller.deleteConversation(id);
        QCOMPARE(window.controller.conversations()->rowCount(), 0);
        QCOMPARE(window.controller.transcript()->rowCount(), 0);
        QVERIFY(window.controller.canUndoDelete());
        window.controller.undoDelete();
        QCOMPARE(window.controller.currentConversation(), id);
        QCOMPARE(window.texts()[0], QStringLiteral("Keep me"));
        QVERIFY(!window.controller.canUndoDelete());
    }

    void deletingWhileAnsweringStopsTheAnswer()
    {
        Script script;
        script.endless = true;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Go"));
        QTRY_VERIFY(window.texts().join(QLatin1Char(' ')).contains(QStringLiteral("word")));
        window.controller.deleteConversation(window.controller.currentConversation());
        script.endless = false;
        window.controller.send(QStringLiteral("Next"));
        QVERIFY(finished(window.controller));
        QCOMPARE(window.texts()[0], QStringLiteral("Next"));
        QCOMPARE(window.controller.answerState(), AnswerState::Done);
    }

    void errorsBecomeNoticesAndTheConversationStays()
    {
        Script script;
        script.errorMessage = "The prompt has 9000 tokens.";
        script.errorCode = ErrorCode::PromptTooLong;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QString(1000, QLatin1Char('x')));
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Failed);
        QCOMPARE(window.kinds(),
                 (QList<int>{RowKind::UserMessage, RowKind::Notice, RowKind::Footer}));
        QVERIFY(window.texts()[1].contains(QStringLiteral("9000 tokens")));
        script.errorMessage.clear();
        window.controller.regenerate(window.idOfRow(1));
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Done);
    }

    void draftsAreKeptPerConversationAndCounted()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("One"));
        QVERIFY(finished(window.controller));
        const QString first = window.controller.currentConversation();
        window.controller.setDraft(QStringLiteral("half"));
        QTRY_COMPARE(window.controller.draftTokens(), 3); // question, answer, draft
        window.controller.newConversation();
        QCOMPARE(window.controller.draft(), QString());
        window.controller.selectConversation(first);
        QCOMPARE(window.controller.draft(), QStringLiteral("half"));
    }

    void theStateIsAlwaysToldAndStaysUntilTheEngineGoesOn_data()
    {
        QTest::addColumn<QString>("hold");
        QTest::addColumn<std::string>("chunk");
        QTest::addColumn<int>("state");
        QTest::addRow("reading") << "gate" << std::string() << int(AnswerState::Reading);
        QTest::addRow("thinking") << "end" << std::string("<|channel>thought\nHm, ")
                                  << int(AnswerState::Thinking);
        QTest::addRow("answering") << "end" << std::string("Well, ") << int(AnswerState::Answering);
    }
    void theStateIsAlwaysToldAndStaysUntilTheEngineGoesOn()
    {
        QFETCH(QString, hold);
        QFETCH(std::string, chunk);
        QFETCH(int, state);
        Script script;
        script.chunks = {chunk, ""};
        script.gateClosed = hold == QStringLiteral("gate");
        script.holdAtEnd = hold == QStringLiteral("end");
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Go"));
        QTRY_COMPARE(int(window.controller.answerState()), state);
        if (script.gateClosed) QTRY_COMPARE(window.controller.readTotal(), 10);
        QCOMPARE(window.controller.busy(), true);
        window.controller.stop();
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::Stopped);
        QVERIFY(!window.kinds().contains(int(RowKind::Status)));
        QVERIFY(!window.values<bool>(TranscriptModel::StreamingRole).contains(true));
    }

    void cutOffAnswersSaySo()
    {
        Script script;
        script.stopReason = engine::StopReason::ContextFull;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Go"));
        QVERIFY(finished(window.controller));
        QCOMPARE(window.controller.answerState(), AnswerState::CutOff);
        QCOMPARE(window.values<QString>(TranscriptModel::StopTextRole).last(),
                 QStringLiteral("Cut off at the limit"));
    }

    void whatCouldNotBeAnsweredIsLeftOutLater()
    {
        Script script;
        script.errorMessage = "Too long.";
        script.errorCode = ErrorCode::PromptTooLong;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Huge"));
        QVERIFY(finished(window.controller));
        script.errorMessage.clear();
        window.controller.send(QStringLiteral("Small"));
        QVERIFY(finished(window.controller));
        QCOMPARE(script.requests.back().messages.size(), std::size_t(1));
        QCOMPARE(script.requests.back().messages[0].parts[0].text, std::string("Small"));
        QCOMPARE(window.texts().first(), QStringLiteral("Huge")); // still there to read and edit
    }

    void switchingBranchesKeepsTheRowsBefore()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("One"));
        QVERIFY(finished(window.controller));
        window.controller.send(QStringLiteral("Two"));
        QVERIFY(finished(window.controller));
        window.controller.regenerate(window.idOfRow(4));
        QVERIFY(finished(window.controller));
        QSignalSpy resets(window.controller.transcript(), &QAbstractItemModel::modelReset);
        QSignalSpy removed(window.controller.transcript(), &QAbstractItemModel::rowsRemoved);
        window.controller.switchBranch(window.idOfRow(4), -1);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][1].toInt(), 4); // the answer, not the question before it
        QCOMPARE(window.values<int>(TranscriptModel::BranchIndexRole).last(), 1);
    }

    void closingWhileAnsweringIsClean()
    {
        Script script;
        script.endless = true;
        {
            Window window(script);
            QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
            window.controller.send(QStringLiteral("Go"));
            QTRY_VERIFY(window.texts().join(QLatin1Char(' ')).contains(QStringLiteral("word")));
        }
        QCOMPARE(script.requests.size(), std::size_t(1));
    }

    void emptyMessagesAreNotSent()
    {
        Script script;
        Window window(script);
        window.controller.send(QStringLiteral(" \n "));
        QVERIFY(!window.controller.busy());
        QCOMPARE(window.controller.transcript()->rowCount(), 0);
    }

    void copiesPlainWordsOrMarkdown()
    {
        Script script;
        script.chunks = {"# T\n\n- **a**"};
        Window window(script);
        QTRY_COMPARE(window.controller.modelState(), ModelState::Ready);
        window.controller.send(QStringLiteral("Q"));
        QVERIFY(finished(window.controller));
        window.controller.copyMessage(window.idOfRow(1), true);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("# T\n\n- **a**"));
        window.controller.copyMessage(window.idOfRow(1), false);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("T\n• a"));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestChatController)
#include "test_chat_controller.moc"
