// Proves what the engine is told of a conversation: which messages of the shown branch, and how
// each part of them is said to the chat core.
#include "app/inference/chat_request.h"
#include "app/inference/message_writer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;

namespace {

const QString kQuestion = QStringLiteral("Why?");

/// A conversation of one question and one answer.
struct AskedChat {
    AskedChat()
    {
        question = conversation.add({}, MessageRole::User, kQuestion);
        answer = conversation.add(question, MessageRole::Assistant);
    }
    Message& message() { return *conversation.find(answer); }

    Conversation conversation{QStringLiteral("c")};
    QString question;
    QString answer;
};

std::string textOf(const engine::ChatMessage& message)
{
    return message.parts.empty() ? std::string() : message.parts.back().text;
}

} // namespace

class TestAnswerRequest : public QObject {
    Q_OBJECT

private slots:
    void thoughtsAndWhatComesLaterAreLeftOut()
    {
        AskedChat chat;
        addPart(chat.message().parts, ThoughtPart{QStringLiteral("Hm.")});
        addPart(chat.message().parts, TextPart{QStringLiteral("Because.")});
        chat.conversation.add(chat.answer, MessageRole::User, QStringLiteral("And?"));
        const AnswerRequest request = requestUpTo(chat.conversation, chat.answer);
        QCOMPARE(request.messages.size(), 2);
        QVERIFY(request.messages[1].parts ==
                QList<MessagePart>{TextPart{QStringLiteral("Because.")}});
    }

    void onlyTheShownBranchIsTold()
    {
        AskedChat chat;
        addPart(chat.message().parts, TextPart{QStringLiteral("Because.")});
        const QString other =
            chat.conversation.add(chat.question, MessageRole::Assistant, QStringLiteral("So."));
        const AnswerRequest request = requestUpTo(chat.conversation, other);
        QCOMPARE(request.messages.size(), 2);
        QVERIFY(request.messages[1].parts == QList<MessagePart>{TextPart{QStringLiteral("So.")}});
    }

    void whatCouldNotBeAnsweredTakesItsQuestionAlong_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("messages");
        QTest::addRow("failed") << int(AnswerState::Failed) << 0;
        QTest::addRow("stopped") << int(AnswerState::Stopped) << 1;
    }
    void whatCouldNotBeAnsweredTakesItsQuestionAlong()
    {
        QFETCH(int, state);
        QFETCH(int, messages);
        AskedChat chat;
        chat.message().state = AnswerState::State(state);
        QCOMPARE(requestUpTo(chat.conversation, chat.answer).messages.size(), messages);
    }

    void everyPartIsSaidToTheChatCore()
    {
        AnswerRequest question;
        question.seed = 7;
        question.messages.append({MessageRole::System, {TextPart{QStringLiteral("Be brief.")}}});
        question.messages.append({MessageRole::User, {TextPart{kQuestion}}});
        question.messages.append(
            {MessageRole::Assistant,
             {TextPart{QStringLiteral("Let me look.")},
              CallPart{QStringLiteral("c1"), QStringLiteral("search"), QStringLiteral("{}")}}});
        question.messages.append(
            {MessageRole::Tool,
             {ResultPart{QStringLiteral("c1"), QStringLiteral("search"), QStringLiteral("Found.")},
              ResultPart{QStringLiteral("c2"), QStringLiteral("open"), QStringLiteral("No.")}}});
        const ChatRequest request = chatRequestOf(question);
        QCOMPARE(request.sampling.seed, std::uint64_t(7));
        QCOMPARE(request.messages.size(), std::size_t(6));
        QVERIFY(request.messages[0].role == engine::Role::System);
        QVERIFY(request.messages[1].role == engine::Role::User);
        QCOMPARE(textOf(request.messages[1]), std::string("Why?"));
        QVERIFY(request.messages[2].role == engine::Role::Assistant);
        QCOMPARE(textOf(request.messages[2]), std::string("Let me look."));
        QVERIFY(request.messages[3].role == engine::Role::Assistant);
        QCOMPARE(request.messages[3].toolCalls.size(), std::size_t(1));
        QCOMPARE(request.messages[3].toolCalls[0].name, std::string("search"));
        QCOMPARE(request.messages[3].toolCalls[0].id, std::string("c1"));
        QVERIFY(request.messages[4].role == engine::Role::Tool);
        QCOMPARE(request.messages[4].toolCallId, std::string("c1"));
        QCOMPARE(textOf(request.messages[4]), std::string("Found."));
        QCOMPARE(request.messages[5].name, std::string("open"));
    }

    void resultsBelongToTheCallsOfTheirAnswer()
    {
        const QString name = QStringLiteral("look");
        const auto call = [&](const char* id) {
            return CallPart{QLatin1String(id), name, QStringLiteral("{}")};
        };
        const QList<MessagePart> parts{
            TextPart{QStringLiteral("Two.")},
            call("1"),
            call("2"),
            ResultPart{QStringLiteral("1"), name, QStringLiteral("{\"a\":1}")},
            ResultPart{QStringLiteral("2"), name, QStringLiteral("gone"), true},
            call("3"),
            TextPart{QStringLiteral("Done.")}};
        AnswerRequest question;
        question.messages.append({MessageRole::Assistant, parts});
        const ChatRequest request = chatRequestOf(question);
        QCOMPARE(request.messages.size(), std::size_t(4));
        QCOMPARE(textOf(request.messages[0]), std::string("Two."));
        const engine::ChatMessage& calls = request.messages[1];
        QCOMPARE(calls.toolCalls.size(), std::size_t(2));
        QCOMPARE(calls.toolResponses.size(), std::size_t(2));
        QCOMPARE(calls.toolResponses[0].responseJson, std::string("{\"a\":1}"));
        QCOMPARE(calls.toolResponses[1].responseJson, std::string("{\"error\":\"gone\"}"));
        QCOMPARE(request.messages[2].toolCalls.size(), std::size_t(1));
        QCOMPARE(textOf(request.messages[3]), std::string("Done."));

        const std::vector<engine::ChatMessage> joined = wordsWithCalls(request.messages);
        QCOMPARE(joined.size(), std::size_t(3));
        QCOMPARE(textOf(joined[0]), std::string("Two."));
        QCOMPARE(joined[0].toolResponses.size(), std::size_t(2));
        QCOMPARE(joined[1].toolCalls.size(), std::size_t(1));

        AnswerRequest goingOn;
        goingOn.goesOn = true;
        goingOn.soFar = parts;
        const ChatRequest again = chatRequestOf(goingOn);
        QVERIFY(again.soFar);
        QCOMPARE(again.soFar->pieces.size(), std::size_t(7));
        QVERIFY(again.soFar->pieces[4].kind == AnswerSoFar::Piece::Kind::Result);
        QVERIFY(again.soFar->pieces[4].failed);

        MediaPart picture;
        picture.name = QStringLiteral("a.png");
        goingOn.soFar = {call("1"), ResultPart{QStringLiteral("1"), name, QStringLiteral("here")},
                         picture};
        const ChatRequest seen = chatRequestOf(goingOn);
        QVERIFY(!seen.soFar);
        QCOMPARE(seen.messages.size(), std::size_t(2));
        QVERIFY(seen.messages[1].role == engine::Role::Tool);
        QCOMPARE(seen.messages[1].parts.size(), std::size_t(2));
        QVERIFY(seen.messages[1].parts[1].kind == engine::PartKind::Image);
    }

    void mediaStandBeforeTheWords()
    {
        AnswerRequest question;
        MediaPart picture;
        picture.name = QStringLiteral("garden.jpg");
        question.messages.append({MessageRole::User, {TextPart{kQuestion}, picture}});
        const ChatRequest request = chatRequestOf(question);
        QCOMPARE(request.messages[0].parts.size(), std::size_t(2));
        QVERIFY(request.messages[0].parts[0].kind == engine::PartKind::Image);
        QCOMPARE(request.messages[0].parts[0].text, std::string("garden.jpg"));
        QCOMPARE(textOf(request.messages[0]), std::string("Why?"));
        QVERIFY(request.messages[0].contentIsParts);
    }

    void filesComeWithTheirPathsAndWhatWasChosen()
    {
        AnswerRequest question;
        const MediaPart picture{MediaKind::Image, QStringLiteral("a1"),
                                QStringLiteral("garden.jpg"), QStringLiteral("image/jpeg"),
                                QStringLiteral("{\"budget\":560}")};
        MediaPart odd = picture; // no budget that a model knows
        odd.options = QStringLiteral("{\"budget\":5}");
        MediaPart gone = picture;
        gone.contentHash = QStringLiteral("b2");
        const MediaPart film{MediaKind::Video, QStringLiteral("a1"), QStringLiteral("film.mp4"),
                             QStringLiteral("video/mp4"),
                             QStringLiteral("{\"frames\":8,\"lastSecond\":2.5}")};
        MediaPart paper{MediaKind::Pdf, QStringLiteral("a1"), QStringLiteral("paper.pdf"), {}, {}};
        paper.text = QStringLiteral("Words of it.");
        question.messages.append(
            {MessageRole::User, {picture, odd, film, gone, paper, TextPart{kQuestion}}});
        const ChatRequest request = chatRequestOf(question, [](const QString& hash) {
            return hash == QStringLiteral("a1") ? std::filesystem::path("/files/a1")
                                                : std::filesystem::path();
        });
        const std::vector<engine::MessagePart>& parts = request.messages[0].parts;
        QCOMPARE(parts.size(), std::size_t(4));
        QCOMPARE(parts[0].text, std::string("/files/a1"));
        QCOMPARE(parts[0].budget, 560U);
        QCOMPARE(parts[1].budget, 0U);
        QVERIFY(parts[2].kind == engine::PartKind::Video);
        QCOMPARE(parts[2].frames, 8U);
        QCOMPARE(parts[2].lastSecond, 2.5);
        QCOMPARE(parts[3].text, std::string("[The file garden.jpg is not here any more.]\n\n"
                                            "Words of it.\n\nWhy?"));
    }
};

CABOCHON_TEST(TestAnswerRequest)
#include "test_answer_request.moc"
