// Proves that a growing answer changes only its last rows, without resets, and that what it shows
// in the end is what the whole text gives; measures what 10,000 tokens cost.
#include "app/transcript/transcript_model.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModel>
#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLatin1Char>
#include <QModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>

using namespace cabochon;

namespace {

QString answerOf(int paragraphs)
{
    QString text;
    for (int i = 0; i < paragraphs; ++i) {
        text += QStringLiteral("## Part %1\n\nSome **bold** words and `code`, and then more words "
                               "that make a line or two of a paragraph.\n\n- one\n- two\n\n")
                    .arg(i);
        if (i % 5 == 0) text += QStringLiteral("```cpp\nint x = %1;\n\nreturn x;\n```\n\n").arg(i);
        if (i % 7 == 0) text += QStringLiteral("| a | b |\n|---|--:|\n| 1 | %1 |\n\n").arg(i);
    }
    return text;
}

struct Chat {
    Chat()
    {
        question = conversation.add({}, MessageRole::User, QStringLiteral("Question?"));
        answer = conversation.add(question, MessageRole::Assistant);
        message().state = AnswerState::Answering;
        model.show(conversation);
    }
    Message& message() { return *conversation.find(answer); }
    void say(const QString& words) { addPart(message().parts, TextPart{words}); }
    void think(const QString& words) { addPart(message().parts, ThoughtPart{words}); }
    void call(const QString& id)
    {
        addPart(message().parts,
                CallPart{id, QStringLiteral("read_file"), QStringLiteral("{\"path\":\"a\"}")});
    }
    void give(const QString& id)
    {
        addPart(message().parts,
                ResultPart{id, QStringLiteral("read_file"), QStringLiteral("words")});
    }

    Conversation conversation{QStringLiteral("c")};
    QString question;
    QString answer;
    TranscriptModel model;
};

QList<int> kindsOf(const TranscriptModel& model)
{
    QList<int> kinds;
    for (int row = 0; row < model.rowCount(); ++row)
        kinds << model.index(row).data(TranscriptModel::RowKindRole).toInt();
    return kinds;
}

QList<QVariantList> rowsOf(const TranscriptModel& model)
{
    QList<QVariantList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QVariantList values;
        for (int role = TranscriptModel::RowKindRole; role <= TranscriptModel::CallCountRole;
             ++role)
            values << model.data(model.index(row), role);
        rows << values;
    }
    return rows;
}

} // namespace

class TestTranscriptModel : public QObject {
    Q_OBJECT

private slots:
    void growingEndsInTheRowsOfTheWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("thought");
        QTest::addRow("mixed") << answerOf(12) << "";
        QTest::addRow("with a thought") << answerOf(3) << "First this, then that.";
        QTest::addRow("code only") << "```py\nprint(1)\n\nprint(2)\n"
                                   << "";
        QTest::addRow("late definition") << "See [it].\n\nMore.\n\n[it]: https://example.org\n"
                                         << "";
        QTest::addRow("list item with a fence")
            << "- item\n  ```\n  a\n\n  b\n\ntext\n```\nx\n\ny = 1\n```\n\nend\n"
            << "";
        QTest::addRow("nothing") << ""
                                 << "";
    }

    void growingEndsInTheRowsOfTheWhole()
    {
        QFETCH(QString, text);
        QFETCH(QString, thought);
        std::mt19937 random(9);
        Chat chat;
        QAbstractItemModelTester tester(&chat.model);
        QSignalSpy resets(&chat.model, &QAbstractItemModel::modelReset);
        chat.think(thought);
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype length = std::min<qsizetype>(1 + random() % 9, text.size() - at);
            chat.say(text.mid(at, length));
            at += length;
            chat.model.grow(chat.message());
        }
        chat.message().state = AnswerState::Done;
        chat.model.finish(chat.message(), 1, 1);
        QCOMPARE(resets.count(), 0);
        TranscriptModel whole;
        whole.show(chat.conversation);
        QCOMPARE(rowsOf(chat.model), rowsOf(whole));
    }

    void aRemarkStaysBelowWordsThatGrow_data() { growingEndsInTheRowsOfTheWhole_data(); }

    void aRemarkStaysBelowWordsThatGrow()
    {
        QFETCH(QString, text);
        QFETCH(QString, thought);
        Chat chat;
        QAbstractItemModelTester tester(&chat.model);
        chat.message().recovery = DeviceRecovery::StartedAgain;
        chat.model.remark(chat.message());
        chat.think(thought);
        for (qsizetype at = 0; at < text.size(); at += 7) {
            chat.say(text.mid(at, 7));
            chat.model.grow(chat.message());
            const QModelIndex last = chat.model.index(chat.model.rowCount() - 1);
            QCOMPARE(last.data(TranscriptModel::RowKindRole).toInt(), int(RowKind::Remark));
        }
        chat.message().recovery = DeviceRecovery::OnCpu; // lost for good
        chat.model.remark(chat.message());
        chat.message().state = AnswerState::Done;
        chat.model.finish(chat.message(), 1, 1);
        TranscriptModel whole;
        whole.show(chat.conversation);
        QCOMPARE(rowsOf(chat.model), rowsOf(whole));
    }

    void callsStandWhereTheyWereMade()
    {
        Chat chat;
        QAbstractItemModelTester tester(&chat.model);
        QSignalSpy resets(&chat.model, &QAbstractItemModel::modelReset);
        const auto step = [&](const auto& act) {
            act();
            chat.model.grow(chat.message());
        };
        chat.message().ledger.thoughtTokens = 12;
        step([&] { chat.think(QStringLiteral("Look first.")); });
        step([&] { chat.say(QStringLiteral("I look at **both")); });
        step([&] { chat.say(QStringLiteral("** files.")); });
        chat.model.setStatus(chat.answer, QStringLiteral("Waiting"), -1);
        step([&] { chat.call(QStringLiteral("1")); });
        step([&] { chat.call(QStringLiteral("2")); });
        const QList<int> called{RowKind::UserMessage, RowKind::Thinking, RowKind::Paragraph,
                                RowKind::ToolCall, RowKind::ToolCall};
        QCOMPARE(kindsOf(chat.model), called);
        QVERIFY(!chat.model.index(2).data(TranscriptModel::StreamingRole).toBool());
        QCOMPARE(chat.model.index(3).data(TranscriptModel::CallCountRole).toInt(), 2);
        QCOMPARE(chat.model.index(4).data(TranscriptModel::CallIdRole).toString(),
                 QStringLiteral("2"));
        step([&] {
            chat.give(QStringLiteral("1"));
            chat.give(QStringLiteral("2"));
        });
        QCOMPARE(kindsOf(chat.model), called);
        chat.message().state = AnswerState::Thinking;
        step([&] { chat.think(QStringLiteral("So it is.")); });
        QVERIFY(chat.model.index(5).data(TranscriptModel::StreamingRole).toBool());
        chat.message().state = AnswerState::Answering;
        step([&] { chat.say(QStringLiteral("One.\n\nTw")); });
        step([&] { chat.say(QStringLiteral("o.")); });
        step([&] { chat.call(QStringLiteral("3")); });
        step([&] { chat.give(QStringLiteral("3")); });
        step([&] { chat.call(QStringLiteral("4")); }); // at once, but in another step
        QCOMPARE(chat.model.index(chat.model.rowCount() - 1)
                     .data(TranscriptModel::CallCountRole)
                     .toInt(),
                 1);
        chat.message().state = AnswerState::Done;
        chat.model.finish(chat.message(), 1, 1);
        QCOMPARE(kindsOf(chat.model),
                 called + QList<int>({RowKind::Thinking, RowKind::Paragraph, RowKind::Paragraph,
                                      RowKind::ToolCall, RowKind::ToolCall, RowKind::Footer}));
        QCOMPARE(resets.count(), 0);
        TranscriptModel whole;
        whole.show(chat.conversation);
        QCOMPARE(rowsOf(chat.model), rowsOf(whole));
    }

    void anAnswerThatGoesOnAfterCallsKeepsItsRows_data()
    {
        QTest::addColumn<QString>("after"); // its calls, before it went on
        QTest::addRow("at once") << QString();
        QTest::addRow("within words") << QStringLiteral("The file sa");
    }

    void anAnswerThatGoesOnAfterCallsKeepsItsRows()
    {
        QFETCH(QString, after);
        Chat chat;
        QAbstractItemModelTester tester(&chat.model);
        chat.say(QStringLiteral("I look."));
        chat.call(QStringLiteral("1"));
        chat.give(QStringLiteral("1"));
        chat.say(after);
        chat.message().state = AnswerState::Stopped;
        chat.model.show(chat.conversation);
        chat.message().recovery = DeviceRecovery::StartedAgain;
        chat.model.refreshFrom(chat.conversation, chat.answer);
        int lowest = 1 << 20;
        connect(&chat.model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [&](const QModelIndex&, int first) { lowest = std::min(lowest, first); });
        chat.message().state = AnswerState::Answering;
        chat.model.goOn(chat.message());
        QCOMPARE(
            chat.model.index(chat.model.rowCount() - 1).data(TranscriptModel::RowKindRole).toInt(),
            int(RowKind::Remark));
        chat.say(QStringLiteral("ys so."));
        chat.model.grow(chat.message());
        QVERIFY(lowest > 2);
        chat.message().state = AnswerState::Done;
        chat.model.finish(chat.message(), 1, 1);
        TranscriptModel whole;
        whole.show(chat.conversation);
        QCOMPARE(rowsOf(chat.model), rowsOf(whole));
    }

    void aResultThatCameIsToldToTheView()
    {
        Chat chat;
        chat.say(QStringLiteral("I look."));
        chat.call(QStringLiteral("1"));
        chat.model.grow(chat.message());
        QSignalSpy changes(&chat.model, &QAbstractItemModel::dataChanged);
        chat.give(QStringLiteral("1"));
        MediaPart picture;
        picture.name = QStringLiteral("chart.png");
        chat.message().parts.append(picture);
        std::get<CallPart>(chat.message().parts[1]).arguments = QStringLiteral("{}");
        chat.model.refreshCall(chat.message());
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 2);
        QCOMPARE(chat.model.index(2).data(TranscriptModel::TextRole).toString(),
                 QStringLiteral("read_file {}"));
        const QVariantList files = chat.model.index(2).data(TranscriptModel::FilesRole).toList();
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().toMap().value(QStringLiteral("name")).toString(),
                 QStringLiteral("chart.png"));
    }

    /// A view keeps the item that it made for a row, and has other items for other kinds.
    void whatBecomesOfAnotherKindIsAnotherRow()
    {
        Chat chat;
        chat.say(QStringLiteral("``"));
        chat.model.grow(chat.message());
        const int last = chat.model.rowCount() - 1;
        const auto kind = [&] {
            return chat.model.index(last).data(TranscriptModel::RowKindRole).toInt();
        };
        const int before = kind();
        QSignalSpy removed(&chat.model, &TranscriptModel::rowsRemoved);
        QSignalSpy inserted(&chat.model, &TranscriptModel::rowsInserted);
        chat.say(QStringLiteral("`python\nprint(1)\n"));
        chat.model.grow(chat.message());
        QVERIFY(kind() != before);
        QCOMPARE(chat.model.rowCount(), last + 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), last);
    }

    void saysThatItIsEmptyWhenANewConversationIsShown()
    {
        Chat chat;
        chat.say(QStringLiteral("Words."));
        chat.message().state = AnswerState::Done;
        chat.model.show(chat.conversation);
        QVERIFY(chat.model.rowCount() > 0);
        QSignalSpy counts(&chat.model, &TranscriptModel::countChanged);
        chat.model.show(Conversation(QStringLiteral("new")));
        QCOMPARE(chat.model.rowCount(), 0);
        QVERIFY(!counts.isEmpty());
    }

    void theQuestionOfARowIsTheOneAboveIt()
    {
        Chat chat;
        chat.say(QStringLiteral("One.\n\nTwo."));
        chat.message().state = AnswerState::Done;
        chat.model.show(chat.conversation);
        const int question = chat.model.questionRow(chat.model.rowCount() - 1);
        QCOMPARE(question, 0);
        QCOMPARE(chat.model.messageIdAt(question),
                 chat.model.index(0).data(TranscriptModel::MessageIdRole).toString());
        QCOMPARE(chat.model.questionRow(-1), -1);
        QCOMPARE(chat.model.messageIdAt(-1), QString());
    }

    void finishedRowsAreNotTouchedAgain()
    {
        Chat chat;
        const QString text = answerOf(40);
        int lowest = 1 << 20;
        connect(&chat.model, &QAbstractItemModel::dataChanged, this,
                [&](const QModelIndex& first) { lowest = std::min(lowest, first.row()); });
        for (qsizetype at = 0; at < text.size(); at += 5) {
            chat.say(text.mid(at, 5));
            const int rows = chat.model.rowCount();
            lowest = 1 << 20;
            chat.model.grow(chat.message());
            // The open part of this text is never longer than a list after its heading.
            QVERIFY2(lowest >= rows - 6, qPrintable(QString::number(rows - lowest)));
        }
    }

    void tenThousandTokensCostLittle_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("opening");
        QTest::addRow("paragraphs") << "word "
                                    << "";
        QTest::addRow("one code block") << "x = 1;\n"
                                        << "```cpp\n";
        QTest::addRow("one list") << "- item\n"
                                  << "";
        QTest::addRow("one table") << "| 1 | 2 |\n"
                                   << "| a | b |\n|---|---|\n";
    }
    void tenThousandTokensCostLittle()
    {
        QFETCH(QString, token);
        QFETCH(QString, opening);
        Chat chat;
        chat.say(opening);
        chat.model.grow(chat.message());
        qint64 slowest = 0;
        QElapsedTimer whole;
        whole.start();
        for (int i = 0; i < 1000; ++i) { // ten tokens an update
            for (int k = 0; k < 10; ++k)
                chat.say(token);
            if (i % 20 == 19 && opening.isEmpty() && token == QStringLiteral("word "))
                chat.say(QStringLiteral("\n\n"));
            QElapsedTimer timer;
            timer.start();
            chat.model.grow(chat.message());
            slowest = std::max(slowest, timer.nsecsElapsed());
        }
        qInfo("slowest update %.2f ms, all %lld ms", slowest / 1e6, whole.elapsed());
        QVERIFY2(slowest < 50'000'000, "an update must leave time for the frame");
    }

    void aLongQuestionIsShownInPart()
    {
        Conversation conversation(QStringLiteral("c"));
        conversation.add({}, MessageRole::User, QString(1 << 20, QLatin1Char('x')));
        TranscriptModel model;
        model.show(conversation);
        const QString shown = model.data(model.index(0), TranscriptModel::TextRole).toString();
        QVERIFY(shown.size() < 9000);
        QVERIFY(shown.contains(QStringLiteral("1,048,576")));
    }

    void longParagraphsAreCutIntoRows()
    {
        const QString bold = QStringLiteral("**start ") + QStringLiteral("word ").repeated(2000) +
                             QStringLiteral("end**");
        const QList<Block> blocks = parseBlocks(bold);
        QVERIFY(blocks.size() > 3);
        QString plain;
        for (const Block& block : blocks) {
            QVERIFY(block.plain.size() <= 2 * kMostBlockCharacters);
            QVERIFY(block.text.startsWith(QStringLiteral("<b>")));
            QVERIFY(block.text.endsWith(QStringLiteral("</b>")));
            plain += block.plain + QLatin1Char(' ');
        }
        QCOMPARE(plain.simplified(), bold.mid(2, bold.size() - 4).simplified());
        // Emoji without a blank between them: never half of one.
        for (const Block& block : parseBlocks(QStringLiteral("😀").repeated(5000)))
            QVERIFY(!block.plain[0].isLowSurrogate() && !block.plain.back().isHighSurrogate());
    }

    void hostileMarkdownIsReadInTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("brackets") << QStringLiteral("[").repeated(50000);
        QTest::addRow("pictures") << QStringLiteral("![").repeated(20000);
        QTest::addRow("quotes") << QStringLiteral(">").repeated(5000) + QStringLiteral(" x");
        QTest::addRow("nested lists") << QStringLiteral("- ").repeated(3000) + QLatin1Char('x');
        QTest::addRow("stars") << QStringLiteral("*a_ ").repeated(20000);
        QTest::addRow("backticks") << QStringLiteral("`a``b").repeated(20000);
        QTest::addRow("pipes") << QStringLiteral("|").repeated(20000) + QStringLiteral("\n") +
                                      QStringLiteral("|-").repeated(10000);
        QTest::addRow("returns") << QStringLiteral("a\r\r\n```\r\n\rx\r").repeated(500);
        QTest::addRow("zeros") << QString(1000, QChar(0)) + QStringLiteral("\n\nx");
        QTest::addRow("lone surrogates") << QString(1000, QChar(0xD800));
        QTest::addRow("entities") << QStringLiteral("&lt;&#0;&bogus;&#xFFFFFF; ").repeated(300);
    }
    void hostileMarkdownIsReadInTime()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        BlockStream stream;
        for (qsizetype at = 0; at < text.size(); at += 4096)
            stream.append(QStringView(text).mid(at, 4096));
        stream.finish(text);
        QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
        for (const Block& block : stream.blocks()) {
            QVERIFY(!block.text.contains(QStringLiteral("<img")));
            QVERIFY(block.kind == BlockKind::Code || !block.text.contains(QChar(0)));
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestTranscriptModel)
#include "test_transcript_model.moc"
