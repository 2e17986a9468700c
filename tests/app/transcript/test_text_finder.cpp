// Proves that words are found in every row of a conversation, in their order, also in what is not
// shown, while it grows, and in slices that never hold up the window.
#include "app/conversation/conversation.h"
#include "app/transcript/text_finder.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace cabochon;

namespace {

/// A finder over a conversation of one question and one answer.
struct Found {
    Found(const QString& question, const QString& answer)
    {
        const QString asked = conversation.add({}, MessageRole::User, question);
        Message message = newMessage(asked, MessageRole::Assistant, answer);
        message.state = AnswerState::Done;
        conversation.add(message);
        model.show(conversation);
        finder.setModel(&model);
    }
    bool find(const QString& words)
    {
        finder.setWords(words);
        return ended();
    }
    bool ended()
    {
        return QTest::qWaitFor([&] { return finder.isComplete(); }, 5000);
    }
    /// Where each hit is: "row.piece row.piece".
    QString places()
    {
        QStringList all;
        for (int i = 0; i < finder.count(); ++i) {
            all << QStringLiteral("%1.%2").arg(finder.currentRow()).arg(finder.currentPiece());
            finder.step(1);
        }
        return all.join(QLatin1Char(' '));
    }

    Conversation conversation;
    TranscriptModel model;
    TextFinder finder;
};

} // namespace

class TestTextFinder : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfRowIsLookedThrough()
    {
        Found found(QStringLiteral("A fox?"),
                    QStringLiteral("# Fox\n\nThe *f*ox, a fox.\n\n- fox\n\n> fox\n\n"
                                   "| a | b |\n|---|---|\n| no | fox FOX |\n\n```\nfox\n```"));
        QVERIFY(found.find(QStringLiteral("fox")));
        QCOMPARE(found.finder.count(), 9);
        QCOMPARE(found.places(), QStringLiteral("0.0 1.0 2.0 2.0 3.0 4.0 6.1 6.1 7.0"));
        QCOMPARE(found.finder.current(), 1); // around the end
        found.finder.step(-1);
        QCOMPARE(found.finder.current(), 9);
        found.finder.setMatchCase(true);
        QVERIFY(found.ended());
        QCOMPARE(found.finder.count(), 7);
        QVERIFY(found.find(QStringLiteral("zebra")));
        QCOMPARE(found.finder.count(), 0);
        QCOMPARE(found.finder.current(), 0);
    }

    void wordsThatAreTakenBackAtOnceAreNotLookedFor()
    {
        Found found(QStringLiteral("A fox?"), QStringLiteral("A fox."));
        found.finder.setWords(QStringLiteral("fox"));
        found.finder.setWords(QString());
        QVERIFY(found.ended());
        QCoreApplication::processEvents();
        QCOMPARE(found.finder.count(), 0);
        QVERIFY(found.find(QStringLiteral("fox")));
        QCOMPARE(found.finder.count(), 2);
    }

    void formulasAreNoWords()
    {
        Found found(QStringLiteral("x"), QStringLiteral("Let $\\frac{fox}{2}$ be a fox."));
        QVERIFY(found.find(QStringLiteral("fox")));
        QCOMPARE(found.finder.count(), 1);
    }

    void itBeginsWhereTheReaderIs()
    {
        Found found(QStringLiteral("fox"), QStringLiteral("fox\n\nfox\n\nfox"));
        found.finder.startAt(2);
        QVERIFY(found.find(QStringLiteral("fo")));
        QCOMPARE(found.finder.current(), 3);
        found.finder.step(1);
        QVERIFY(found.find(QStringLiteral("fox")));
        QCOMPARE(found.finder.current(), 4);
        QCOMPARE(found.finder.places().size(), 4);
    }

    void aThoughtOpensForItsHit()
    {
        Found found(QStringLiteral("x"), QStringLiteral("no"));
        Message thinking = newMessage(found.conversation.leaf(), MessageRole::Assistant,
                                      {ThoughtPart{QStringLiteral("A fox?")}});
        thinking.state = AnswerState::Done;
        found.conversation.add(thinking);
        found.model.refreshFrom(found.conversation, {});
        QVERIFY(found.find(QStringLiteral("fox")));
        QCOMPARE(found.finder.count(), 1);
        const QModelIndex row = found.model.index(found.finder.currentRow());
        QVERIFY(row.data(TranscriptModel::OpenRole).toBool());
    }

    void whatGrowsIsLookedThrough()
    {
        Found found(QStringLiteral("A fox"), QStringLiteral("fox"));
        QVERIFY(found.find(QStringLiteral("fox")));
        found.finder.step(1);
        Message growing = newMessage(found.conversation.leaf(), MessageRole::Assistant);
        growing.state = AnswerState::Answering;
        found.conversation.add(growing);
        found.model.refreshFrom(found.conversation, growing.id);
        for (const char* more : {"One fox", "\n\ntwo ", "fox\n\n"}) {
            addPart(growing.parts, TextPart{QString::fromLatin1(more)});
            found.model.grow(growing);
        }
        growing.state = AnswerState::Done;
        found.model.finish(growing, 1, 1);
        QTRY_COMPARE(found.finder.count(), 4);
        QVERIFY(found.ended());
        QCOMPARE(found.finder.current(), 2);
        found.model.show(Conversation());
        QVERIFY(found.ended());
        QCOMPARE(found.finder.count(), 0);
        QCOMPARE(found.finder.currentRow(), -1);
    }

    /// 10,000 messages: no turn of the event loop takes as long as a frame.
    void manyMessagesHoldNothingUp()
    {
        Found found(QStringLiteral("x"), QStringLiteral("y"));
        for (int i = 0; i < 10'000; ++i) {
            found.conversation.add(found.conversation.leaf(), MessageRole::User,
                                   QStringLiteral("Words of a question, number %1. ").arg(i) +
                                       QString(400, QLatin1Char('w')));
        }
        found.model.show(found.conversation);
        QVERIFY(found.ended());
        QElapsedTimer time;
        time.start();
        found.finder.setWords(QStringLiteral("number 99"));
        const qint64 key = time.elapsed();
        int slices = 0;
        qint64 longest = 0;
        while (!found.finder.isComplete()) {
            time.restart();
            QCoreApplication::processEvents();
            longest = std::max(longest, time.elapsed());
            ++slices;
        }
        QCOMPARE(found.finder.count(), 111);
        QVERIFY2(
            key <= 16 && longest <= 16,
            qPrintable(QStringLiteral("%1 ms, %2 ms in %3").arg(key).arg(longest).arg(slices)));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestTextFinder)
#include "test_text_finder.moc"
