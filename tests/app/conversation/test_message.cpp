// Proves the value that a message is: parts in the order in which they came, and numbers that files
// will hold.
#include "app/conversation/message.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;

class TestMessage : public QObject {
    Q_OBJECT

private slots:
    void numbersNeverChange()
    {
        QCOMPARE(int(MessageRole::System), 1);
        QCOMPARE(int(MessageRole::User), 2);
        QCOMPARE(int(MessageRole::Assistant), 3);
        QCOMPARE(int(MessageRole::Tool), 4);
        QCOMPARE(int(PartKind::Text), 1);
        QCOMPARE(int(PartKind::Thought), 2);
        QCOMPARE(int(PartKind::Media), 3);
        QCOMPARE(int(PartKind::Call), 4);
        QCOMPARE(int(PartKind::Result), 5);
        QCOMPARE(int(MediaKind::Image), 1);
        QCOMPARE(int(MediaKind::Audio), 2);
        QCOMPARE(int(MediaKind::Video), 3);
        QCOMPARE(int(MediaKind::Pdf), 4);
        QCOMPARE(int(MediaKind::File), 5);
        QCOMPARE(int(StopReason::None), 0);
        QCOMPARE(int(StopReason::EndOfTurn), 1);
        QCOMPARE(int(StopReason::ToolCall), 2);
        QCOMPARE(int(StopReason::MaxTokens), 3);
        QCOMPARE(int(StopReason::StopText), 4);
        QCOMPARE(int(StopReason::ContextFull), 5);
        QCOMPARE(int(StopReason::Cancelled), 6);
        QCOMPARE(int(DeviceRecovery::None), 0);
        QCOMPARE(int(DeviceRecovery::StartedAgain), 1);
        QCOMPARE(int(DeviceRecovery::OnCpu), 2);
        QCOMPARE(int(AnswerState::Idle), 0);
        QCOMPARE(int(AnswerState::Queued), 1);
        QCOMPARE(int(AnswerState::Loading), 2);
        QCOMPARE(int(AnswerState::Reading), 3);
        QCOMPARE(int(AnswerState::Thinking), 4);
        QCOMPARE(int(AnswerState::Answering), 5);
        QCOMPARE(int(AnswerState::Done), 20);
        QCOMPARE(int(AnswerState::Stopped), 21);
        QCOMPARE(int(AnswerState::CutOff), 22);
        QCOMPARE(int(AnswerState::Failed), 23);
        QCOMPARE(int(AnswerState::Interrupted), 24);
    }

    void everyPartKnowsItsKind()
    {
        QCOMPARE(kindOf(TextPart()), PartKind::Text);
        QCOMPARE(kindOf(ThoughtPart()), PartKind::Thought);
        QCOMPARE(kindOf(MediaPart()), PartKind::Media);
        QCOMPARE(kindOf(CallPart()), PartKind::Call);
        QCOMPARE(kindOf(ResultPart()), PartKind::Result);
    }

    void wordsGoOnWithinTheirPart()
    {
        Message message;
        addPart(message.parts, ThoughtPart{QStringLiteral("Hm, ")});
        addPart(message.parts, ThoughtPart{QStringLiteral("well.")});
        addPart(message.parts, TextPart{});
        addPart(message.parts, TextPart{QStringLiteral("One ")});
        addPart(message.parts, TextPart{QStringLiteral("word.")});
        const QList<MessagePart> expected{ThoughtPart{QStringLiteral("Hm, well.")},
                                          TextPart{QStringLiteral("One word.")}};
        QVERIFY(message.parts == expected);
    }

    void theOrderOfWordsAndCallsIsKept()
    {
        Message message;
        QVERIFY(message.isEmpty());
        addPart(message.parts, TextPart{QStringLiteral("Let me look. ")});
        addPart(message.parts, CallPart{QStringLiteral("c1"), QStringLiteral("search"), {}});
        addPart(message.parts, CallPart{QStringLiteral("c2"), QStringLiteral("open"), {}});
        addPart(message.parts, ThoughtPart{QStringLiteral("Found it.")});
        addPart(message.parts, TextPart{QStringLiteral("Here it is.")});
        QList<PartKind> kinds;
        for (const MessagePart& part : message.parts)
            kinds << kindOf(part);
        QCOMPARE(kinds, (QList<PartKind>{PartKind::Text, PartKind::Call, PartKind::Call,
                                         PartKind::Thought, PartKind::Text}));
        QCOMPARE(message.text(), QStringLiteral("Let me look. \n\nHere it is."));
        QCOMPARE(message.thought(), QStringLiteral("Found it."));
        QCOMPARE(message.calls().size(), 2);
        QCOMPARE(message.calls()[1].name, QStringLiteral("open"));
        QVERIFY(!message.isEmpty());
    }

    void callsAreOpenUntilTheyHaveAResult()
    {
        Message message;
        const auto call = [&](const QString& id) {
            message.parts.append(CallPart{id, QStringLiteral("search"), QStringLiteral("{}")});
        };
        const auto result = [&](const QString& id) {
            message.parts.append(ResultPart{id, QStringLiteral("search"), QStringLiteral("x")});
        };
        QCOMPARE(message.toolSteps(), 0);
        call(QStringLiteral("1"));
        call(QStringLiteral("2"));
        result(QStringLiteral("2"));
        QCOMPARE(message.openCalls().size(), 1);
        QCOMPARE(message.openCalls()[0].id, QStringLiteral("1"));
        result(QStringLiteral("1"));
        QVERIFY(message.openCalls().isEmpty());
        QCOMPARE(message.toolSteps(), 1);
        call(QStringLiteral("3"));
        QCOMPARE(message.toolSteps(), 2);
    }

    void theUsualTextIsNotCopied()
    {
        Message message;
        addPart(message.parts, ThoughtPart{QStringLiteral("Hm.")});
        addPart(message.parts, TextPart{QString(1 << 20, QLatin1Char('x'))});
        QCOMPARE(message.text().constData(), message.text().constData());
    }
};

CABOCHON_TEST(TestMessage)
#include "test_message.moc"
