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

class TestAnswering : public QObject {
    Q_OBJECT

private slots:
    void answersStreamIntoRows()
    {
        Script script;
        script.chunks = {"<|channel>thought\nLet me ", "think.\n<channel|>", "# Title\n\nHel",
                         "lo **you**.", "<turn|>"};
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(window.chat.models.detail(), QStringLiteral("built in"));
        window.chat.answers.send(QStringLiteral("Hi?"));
        QVERIFY(window.chat.answers.busy());
        QVERIFY(finished(window.chat));
        QCOMPARE(window.kinds(),
                 (QList<int>{RowKind::UserMessage, RowKind::Thinking, RowKind::Heading,
                             RowKind::Paragraph, RowKind::Footer}));
        QCOMPARE(window.texts()[1], QStringLiteral("Let me think.\n"));
        QCOMPARE(window.texts()[3], QStringLiteral("Hello you."));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
        QVERIFY(!window.values<bool>(TranscriptModel::StreamingRole).contains(true));
        QCOMPARE(window.chat.conversations.title(), QStringLiteral("Hi?"));
        QCOMPARE(window.chat.conversations.list()->rowCount(), 1);
        // As the scripted engine counts: a question and an answer.
        QTRY_COMPARE(window.chat.answers.contextUsed(), 2);
        QVERIFY(window.values<QString>(TranscriptModel::LedgerRole)
                    .last()
                    .contains(QStringLiteral("10")));
        // The next question carries the answer, without the thought.
        script.chunks = {"Second."};
        QVERIFY(window.ask(QStringLiteral("And?")));
        QCOMPARE(script.requests.back().messages.size(), std::size_t(3));
        QCOMPARE(script.requests.back().messages[1].parts[0].text,
                 std::string("# Title\n\nHello **you**."));
    }

    void stopKeepsTheTextAndTheNextMessageWorks()
    {
        Script script;
        script.endless = true;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.answers.send(QStringLiteral("Go"));
        QTRY_VERIFY(window.says(QStringLiteral("word")));
        window.chat.answers.stop();
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Stopped);
        QVERIFY(window.says(QStringLiteral("Hello there.")));
        QCOMPARE(window.values<QString>(TranscriptModel::StopTextRole).last(),
                 QStringLiteral("Stopped"));
        script.endless = false;
        QVERIFY(window.ask(QStringLiteral("Again")));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
    }

    void aThoughtIsSkippedAndTheAnswerBegins()
    {
        Script script;
        script.chunks = {"<|channel>thought\n"};
        script.endless = true;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.answers.skipThought(); // there is none: nothing happens
        window.chat.drafts.setThinking(true);
        window.chat.drafts.setThoughtBudget(512);
        window.chat.answers.send(QStringLiteral("Go"));
        QTRY_COMPARE(window.chat.answers.state(), AnswerState::Thinking);
        QCOMPARE(window.chat.answers.thoughtBudget(), 512);
        window.chat.answers.skipThought();
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
        QCOMPARE(window.kinds(), (QList<int>{RowKind::UserMessage, RowKind::Thinking,
                                             RowKind::Paragraph, RowKind::Footer}));
        QCOMPARE(window.texts()[2], QStringLiteral("So it is."));
        QCOMPARE(script.requests.back().thoughtBudget, 512u);
        QCOMPARE(window.chat.conversations.lastShown()->ledger.thoughtBudget, 512);
    }

    void stopBeforeTheFirstWordWorks()
    {
        Script script;
        script.gateClosed = true;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.answers.send(QStringLiteral("Go"));
        window.chat.answers.stop();
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Stopped);
        QCOMPARE(window.kinds(), (QList<int>{RowKind::UserMessage, RowKind::Footer}));
    }

    void regenerateAndEditMakeBranches()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("One")));
        const QString question = window.idOfRow(0);
        const QString answer = window.idOfRow(1);
        script.chunks = {"Other."};
        window.chat.answers.regenerate(answer);
        QVERIFY(finished(window.chat));
        QCOMPARE(window.values<int>(TranscriptModel::BranchCountRole).last(), 2);
        QCOMPARE(window.values<int>(TranscriptModel::BranchIndexRole).last(), 2);
        QCOMPARE(window.texts()[1], QStringLiteral("Other."));
        window.chat.conversations.switchBranch(window.idOfRow(1), -1);
        QCOMPARE(window.texts()[1], QStringLiteral("Hello there."));
        window.chat.answers.editAndResend(question, QStringLiteral("Two"));
        QVERIFY(finished(window.chat));
        QCOMPARE(window.texts()[0], QStringLiteral("Two"));
        QCOMPARE(window.values<int>(TranscriptModel::BranchCountRole).first(), 2);
        QCOMPARE(script.requests.back().messages.size(), std::size_t(1));
    }

    void conversationsAreKeptApartWhileAnswering()
    {
        Script script;
        script.gateClosed = true;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.answers.send(QStringLiteral("First"));
        const QString first = window.chat.conversations.current();
        window.chat.conversations.startNew();
        QVERIFY(!window.chat.answers.busy());
        QCOMPARE(window.chat.conversations.transcript()->rowCount(), 0);
        window.chat.answers.send(QStringLiteral("Second"));
        QCOMPARE(window.chat.answers.state(), AnswerState::Queued);
        script.openGate();
        QVERIFY(finished(window.chat));
        QCOMPARE(window.texts()[0], QStringLiteral("Second"));
        window.chat.conversations.select(first);
        QVERIFY(finished(window.chat));
        QCOMPARE(window.texts().mid(0, 2),
                 (QStringList{QStringLiteral("First"), QStringLiteral("Hello there.")}));
        QCOMPARE(window.chat.conversations.list()->rowCount(), 2);
    }

    void deletingCanBeUndone()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("Keep me")));
        const QString id = window.chat.conversations.current();
        window.chat.conversations.remove(id);
        QCOMPARE(window.chat.conversations.list()->rowCount(), 0);
        QCOMPARE(window.chat.conversations.transcript()->rowCount(), 0);
        QVERIFY(window.chat.conversations.canUndoRemove());
        window.chat.conversations.undoRemove();
        QCOMPARE(window.chat.conversations.current(), id);
        QCOMPARE(window.texts()[0], QStringLiteral("Keep me"));
        QVERIFY(!window.chat.conversations.canUndoRemove());
    }

    void deletingWhileAnsweringStopsTheAnswer()
    {
        Script script;
        script.endless = true;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.answers.send(QStringLiteral("Go"));
        QTRY_VERIFY(window.says(QStringLiteral("word")));
        window.chat.conversations.remove(window.chat.conversations.current());
        script.endless = false;
        QVERIFY(window.ask(QStringLiteral("Next")));
        QCOMPARE(window.texts()[0], QStringLiteral("Next"));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
    }

    void errorsBecomeNoticesAndTheConversationStays()
    {
        Script script;
        script.errorMessage = "The prompt has 9000 tokens.";
        script.errorCode = ErrorCode::PromptTooLong;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QString(1000, QLatin1Char('x'))));
        QCOMPARE(window.chat.answers.state(), AnswerState::Failed);
        QCOMPARE(window.kinds(),
                 (QList<int>{RowKind::UserMessage, RowKind::Notice, RowKind::Footer}));
        QVERIFY(window.texts()[1].contains(QStringLiteral("9000 tokens")));
        script.errorMessage.clear();
        window.chat.answers.regenerate(window.idOfRow(1));
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
    }

    void draftsAreKeptPerConversationAndCounted()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("One")));
        const QString first = window.chat.conversations.current();
        window.chat.drafts.setText(QStringLiteral("half"));
        QTRY_COMPARE(window.chat.drafts.tokens(), 3); // question, answer, draft
        window.chat.conversations.startNew();
        QCOMPARE(window.chat.drafts.text(), QString());
        window.chat.conversations.select(first);
        QCOMPARE(window.chat.drafts.text(), QStringLiteral("half"));
    }

    void tokensAreCountedWhileAnAnswerIsWritten()
    {
        Script script;
        script.holdAtEnd = true;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.answers.send(QStringLiteral("One"));
        QTRY_COMPARE(window.chat.answers.state(), AnswerState::Answering);
        window.chat.drafts.setText(QStringLiteral("half"));
        QTRY_COMPARE(window.chat.drafts.tokens(), 3); // question, answer so far, draft
        QCOMPARE(window.chat.drafts.draftTokens(), 1);
        QVERIFY(window.chat.answers.busy());
        // What the answer takes of the context is known from its updates.
        QTRY_COMPARE(window.chat.answers.contextUsed(), 12);
        script.release(script.holdAtEnd);
        QVERIFY(finished(window.chat));
    }

    void figuresAreTheSameWhenAChatIsShownAgain()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("One")));
        const QString first = window.chat.conversations.current();
        window.chat.drafts.setText(QStringLiteral("half"));
        QTRY_COMPARE(window.chat.drafts.tokens(), 3);
        const int used = window.chat.answers.contextUsed();
        const QString ledger = window.values<QString>(TranscriptModel::LedgerRole).last();
        window.chat.conversations.startNew();
        QCOMPARE(window.chat.answers.contextUsed(), 0);
        window.chat.conversations.select(first);
        QTRY_COMPARE(window.chat.drafts.tokens(), 3);
        QCOMPARE(window.chat.answers.contextUsed(), used);
        QCOMPARE(window.values<QString>(TranscriptModel::LedgerRole).last(), ledger);
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
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.answers.send(QStringLiteral("Go"));
        QTRY_COMPARE(int(window.chat.answers.state()), state);
        if (script.gateClosed) QTRY_COMPARE(window.chat.answers.readTotal(), 10);
        QCOMPARE(window.chat.answers.busy(), true);
        window.chat.answers.stop();
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Stopped);
        QVERIFY(!window.kinds().contains(int(RowKind::Status)));
        QVERIFY(!window.values<bool>(TranscriptModel::StreamingRole).contains(true));
    }

    void cutOffAnswersSaySo()
    {
        Script script;
        script.stopReason = engine::StopReason::ContextFull;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("Go")));
        QCOMPARE(window.chat.answers.state(), AnswerState::CutOff);
        QCOMPARE(window.values<QString>(TranscriptModel::StopTextRole).last(),
                 QStringLiteral("Cut off at the limit"));
    }

    void whatCouldNotBeAnsweredIsLeftOutLater()
    {
        Script script;
        script.errorMessage = "Too long.";
        script.errorCode = ErrorCode::PromptTooLong;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("Huge")));
        script.errorMessage.clear();
        QVERIFY(window.ask(QStringLiteral("Small")));
        QCOMPARE(script.requests.back().messages.size(), std::size_t(1));
        QCOMPARE(script.requests.back().messages[0].parts[0].text, std::string("Small"));
        QCOMPARE(window.texts().first(), QStringLiteral("Huge")); // still there to read and edit
    }

    void switchingBranchesKeepsTheRowsBefore()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("One")));
        QVERIFY(window.ask(QStringLiteral("Two")));
        window.chat.answers.regenerate(window.idOfRow(4));
        QVERIFY(finished(window.chat));
        QSignalSpy resets(window.chat.conversations.transcript(), &QAbstractItemModel::modelReset);
        QSignalSpy removed(window.chat.conversations.transcript(),
                           &QAbstractItemModel::rowsRemoved);
        window.chat.conversations.switchBranch(window.idOfRow(4), -1);
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
            QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
            window.chat.answers.send(QStringLiteral("Go"));
            QTRY_VERIFY(window.says(QStringLiteral("word")));
        }
        QCOMPARE(script.requests.size(), std::size_t(1));
    }

    void emptyMessagesAreNotSent()
    {
        Script script;
        Window window(script);
        window.chat.answers.send(QStringLiteral(" \n "));
        QVERIFY(!window.chat.answers.busy());
        QCOMPARE(window.chat.conversations.transcript()->rowCount(), 0);
    }

    void lettersThatNoFontHasAreSaidOneAfterAnother()
    {
        Script script;
        script.chunks = {"नमस्ते, 漢字!"};
        Window window(script);
        window.chat.fonts.setFonts([](char32_t) { return false; });
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("Go")));
        QVERIFY(window.chat.fonts.advice().contains(QStringLiteral("Devanagari letters")));
        window.chat.fonts.dismiss();
        QVERIFY(window.chat.fonts.advice().contains(QStringLiteral("Chinese characters")));
        window.chat.fonts.dismiss();
        QCOMPARE(window.chat.fonts.advice(), QString());
        QCOMPARE(window.chat.fonts.said(), QStringList({"devanagari", "chinese"}));
    }

    void copiesPlainWordsOrMarkdown()
    {
        Script script;
        script.chunks = {"# T\n\n- **a**"};
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("Q")));
        window.chat.conversations.copyMessage(window.idOfRow(1), true);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("# T\n\n- **a**"));
        window.chat.conversations.copyMessage(window.idOfRow(1), false);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("T\n• a"));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestAnswering)
#include "test_answering.moc"
