// Proves what "Continue" does with an answer that was stopped or cut off: its words, rows, figures
// and state, also when it cannot go on; and with a conversation that is too long.
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace cabochon;
using cabochon::test::finished;
using cabochon::test::Script;
using Window = cabochon::test::ScriptedWindow;

namespace {

/// A window with an answer of these chunks that was stopped at its end.
struct Stopped {
    explicit Stopped(std::vector<std::string> chunks, bool thinking = false)
    {
        script.chunks = std::move(chunks);
        script.holdAtEnd = true;
        const bool ready =
            QTest::qWaitFor([&] { return window.chat.models.state() == ModelState::Ready; }, 5000);
        window.chat.drafts.setThinking(thinking);
        window.chat.answers.send(QStringLiteral("Go"));
        const AnswerState::State shows = thinking ? AnswerState::Thinking : AnswerState::Answering;
        worked =
            ready && QTest::qWaitFor([&] { return window.chat.answers.state() == shows; }, 5000);
        window.chat.answers.stop();
        worked = worked && finished(window.chat);
        script.holdAtEnd = false;
    }
    void goOn(std::vector<std::string> chunks)
    {
        script.chunks = std::move(chunks);
        window.chat.answers.goOn(window.chat.conversations.lastShown()->id);
    }
    const Message& answer() { return *window.chat.conversations.lastShown(); }

    Script script;
    Window window{script};
    bool worked = false;
};

} // namespace

class TestResuming : public QObject {
    Q_OBJECT

private slots:
    void itAddsToTheSameAnswer()
    {
        Stopped chat({"# Title\n\nHello "});
        QVERIFY(chat.worked);
        const QString id = chat.answer().id;
        const int written = chat.answer().ledger.generatedTokens;
        QSignalSpy removed(chat.window.chat.conversations.transcript(),
                           &QAbstractItemModel::rowsRemoved);
        chat.goOn({"there", ".\n\nMore."});
        QVERIFY(chat.window.chat.answers.busy());
        QVERIFY(finished(chat.window.chat));
        QCOMPARE(chat.answer().id, id);
        QCOMPARE(chat.answer().text(), QStringLiteral("# Title\n\nHello there.\n\nMore."));
        QCOMPARE(chat.answer().state, AnswerState::Done);
        QVERIFY(chat.answer().ledger.generatedTokens > written);
        QCOMPARE(chat.window.kinds(),
                 (QList<int>{RowKind::UserMessage, RowKind::Heading, RowKind::Paragraph,
                             RowKind::Paragraph, RowKind::Footer}));
        QCOMPARE(chat.window.values<QString>(TranscriptModel::StopTextRole).last(), QString());
        QCOMPARE(removed.count(), 1); // the footer: no word went away meanwhile
        // The engine was told what was said already, in no turn of its own.
        const ChatRequest& request = chat.script.requests.back();
        QCOMPARE(request.messages.size(), std::size_t(1));
        QVERIFY(request.soFar);
        QCOMPARE(request.soFar->pieces.size(), std::size_t(1));
        QCOMPARE(request.soFar->pieces[0].text, std::string("# Title\n\nHello "));
    }

    void itGoesOnWithinAThought()
    {
        Stopped chat({"<|channel>thought\nLet me "}, true);
        QVERIFY(chat.worked);
        QCOMPARE(chat.window.kinds(),
                 (QList<int>{RowKind::UserMessage, RowKind::Thinking, RowKind::Footer}));
        chat.window.chat.drafts.setThinking(false); // of the next question, not of this one
        chat.goOn({"<|channel>thought\nsee.\n<channel|>So."});
        QVERIFY(finished(chat.window.chat));
        QCOMPARE(chat.answer().thought(), QStringLiteral("Let me see.\n"));
        QCOMPARE(chat.answer().text(), QStringLiteral("So."));
        QCOMPARE(chat.window.kinds(), (QList<int>{RowKind::UserMessage, RowKind::Thinking,
                                                  RowKind::Paragraph, RowKind::Footer}));
        QVERIFY(!chat.window.values<bool>(TranscriptModel::StreamingRole).contains(true));
        const ChatRequest& request = chat.script.requests.back();
        QVERIFY(request.thinking);
        QVERIFY(request.soFar->pieces[0].kind == AnswerSoFar::Piece::Kind::Thought);
        QCOMPARE(request.soFar->pieces[0].text, std::string("Let me "));
    }

    void theUsersWordsStandBesideTheAnswerAndItGoesOnFromThem()
    {
        Stopped chat({"<|channel>thought\nHm.\n<channel|>Hello."});
        QVERIFY(chat.worked);
        ChatControllers& controllers = chat.window.chat;
        const QString original = chat.answer().id;
        controllers.messages.changeAnswer(original, QStringLiteral(" "), false); // nothing happens
        QCOMPARE(chat.answer().id, original);
        controllers.messages.showEditor(original);
        QCOMPARE(chat.window.kinds(), (QList<int>{RowKind::UserMessage, RowKind::Thinking,
                                                  RowKind::Editor, RowKind::Footer}));
        controllers.messages.showEditor({});
        controllers.messages.changeAnswer(original, QStringLiteral("Hallo"), false);
        QVERIFY(chat.answer().id != original);
        QCOMPARE(chat.answer().text(), QStringLiteral("Hallo"));
        QCOMPARE(chat.answer().thought(), QStringLiteral("Hm.\n"));
        QVERIFY(chat.answer().edited);
        QCOMPARE(controllers.conversations.textOfMessage(original), QStringLiteral("Hello."));
        QCOMPARE(chat.window.values<int>(TranscriptModel::BranchIndexRole).last(), 2);
        QCOMPARE(chat.window.values<QString>(TranscriptModel::StopTextRole).last(),
                 QStringLiteral("Edited"));
        QVERIFY(chat.window.values<bool>(TranscriptModel::CanGoOnRole).last());
        chat.goOn({", Welt."});
        QVERIFY(finished(controllers));
        QCOMPARE(chat.answer().text(), QStringLiteral("Hallo, Welt."));
        QVERIFY(!chat.window.values<bool>(TranscriptModel::CanGoOnRole).last());
        const ChatRequest& request = chat.script.requests.back();
        QCOMPARE(request.soFar->pieces.back().text, std::string("Hallo"));
        QVERIFY(request.soFar->pieces.front().kind == AnswerSoFar::Piece::Kind::Thought);
        // In one go, beside the two.
        chat.script.chunks = {"!"};
        controllers.messages.changeAnswer(original, QStringLiteral("Hey"), true);
        QVERIFY(finished(controllers));
        QCOMPARE(chat.answer().text(), QStringLiteral("Hey!"));
        QCOMPARE(chat.window.values<int>(TranscriptModel::BranchCountRole).last(), 3);
    }

    void aConversationThatIsTooLongCanDoWithoutItsOldestMessages()
    {
        Script script;
        Window window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QVERIFY(window.ask(QStringLiteral("One")));
        script.errorMessage = "The prompt has 9000 tokens.";
        script.errorCode = ErrorCode::PromptTooLong;
        QVERIFY(window.ask(QStringLiteral("Two")));
        QVERIFY(window.chat.answers.canLeaveOutOldest(window.chat.conversations.shown().leaf()));
        script.errorMessage.clear();
        window.chat.answers.leaveOutOldest(window.chat.conversations.shown().leaf());
        QVERIFY(finished(window.chat));
        QVERIFY(script.requests.back().dropsOldest);
        QCOMPARE(window.kinds().mid(4),
                 (QList<int>{RowKind::Paragraph, RowKind::Remark, RowKind::Footer}));
        QVERIFY(window.texts()[5].startsWith(QStringLiteral("The chat no longer fits")));
    }

    void halfACharacterIsWrittenAnew()
    {
        Stopped chat({"Grü\xef\xbf\xbd"});
        QVERIFY(chat.worked);
        chat.goOn({"\xc3\x9f"
                   "e."});
        QVERIFY(finished(chat.window.chat));
        QCOMPARE(chat.answer().text(), QString::fromUtf8("Grüße."));
    }

    void stoppedAgainItGoesOnAgain()
    {
        Stopped chat({"One "});
        QVERIFY(chat.worked);
        chat.script.holdAtEnd = true;
        chat.goOn({"two "});
        QTRY_VERIFY(chat.window.says(QStringLiteral("two")));
        chat.window.chat.answers.stop();
        QVERIFY(finished(chat.window.chat));
        QCOMPARE(chat.answer().state, AnswerState::Stopped);
        chat.script.holdAtEnd = false;
        chat.goOn({"three."});
        QVERIFY(finished(chat.window.chat));
        QCOMPARE(chat.answer().text(), QStringLiteral("One two three."));
    }

    void whatCannotGoOnStaysAsItWas()
    {
        Stopped chat({"One "});
        QVERIFY(chat.worked);
        chat.script.errorMessage = "The prompt has 9000 tokens.";
        chat.script.errorCode = ErrorCode::PromptTooLong;
        const int written = chat.answer().ledger.generatedTokens;
        chat.goOn({});
        QVERIFY(finished(chat.window.chat));
        QCOMPARE(chat.answer().state, AnswerState::Stopped);
        QCOMPARE(chat.answer().text(), QStringLiteral("One "));
        QCOMPARE(chat.answer().ledger.generatedTokens, written);
        QCOMPARE(chat.window.values<QString>(TranscriptModel::StopTextRole).last(),
                 QStringLiteral("Stopped"));
        QVERIFY(chat.window.chat.notices.text().contains(QStringLiteral("9000 tokens")));
    }

    void itWaitsItsTurnAndCanBeGivenUp()
    {
        Stopped chat({"One "});
        QVERIFY(chat.worked);
        const QString first = chat.window.chat.conversations.current();
        chat.script.holdAtEnd = true;
        chat.window.chat.conversations.startNew();
        chat.window.chat.answers.send(QStringLiteral("Other"));
        chat.window.chat.conversations.select(first);
        chat.goOn({"two."});
        QCOMPARE(chat.window.chat.answers.state(), AnswerState::Queued);
        QCOMPARE(chat.window.kinds().last(), int(RowKind::Status));
        const Ledger before = chat.answer().ledger;
        chat.window.chat.answers.stop();
        QVERIFY(!chat.window.chat.answers.busy());
        QCOMPARE(chat.answer().state, AnswerState::Stopped);
        QCOMPARE(chat.answer().text(), QStringLiteral("One "));
        QCOMPARE(chat.answer().ledger.generatedTokens, before.generatedTokens);
        QCOMPARE(chat.window.kinds(),
                 (QList<int>{RowKind::UserMessage, RowKind::Paragraph, RowKind::Footer}));
    }

    void onlyTheNewestEndedAnswerGoesOn()
    {
        Stopped chat({"One "});
        QVERIFY(chat.worked);
        const QString stopped = chat.answer().id;
        chat.script.chunks = {"Done."};
        QVERIFY(chat.window.ask(QStringLiteral("And?")));
        chat.window.chat.answers.goOn(stopped);
        QVERIFY(!chat.window.chat.answers.busy());
        chat.goOn({"more"}); // it was not stopped
        QVERIFY(!chat.window.chat.answers.busy());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestResuming)
#include "test_resuming.moc"
