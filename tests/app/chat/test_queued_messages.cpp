// Proves what becomes of messages that are typed while an answer is written, and of chats that wait
// for the answer of another one.
#include "tests/app/chat/keeping_window.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

using namespace cabochon;
using namespace cabochon::test;
using Window = ScriptedWindow;

namespace {

const QString kA = QStringLiteral("a");
const QString kB = QStringLiteral("b");
const QString kC = QStringLiteral("c");

void queue(ChatControllers& chat, const QString& words)
{
    chat.drafts.setText(words);
    chat.queue.addDraft();
}

QStringList cards(const ChatControllers& chat)
{
    QStringList all;
    for (int row = 0; row < chat.queue.rowCount(); ++row)
        all << chat.queue.data(chat.queue.index(row), QueuedMessagesModel::WordsRole).toString();
    return all;
}

/// The words of the questions of the shown chat.
QStringList questions(ChatControllers& chat)
{
    QStringList all;
    const Conversation& shown = chat.conversations.shown();
    for (const QString& id : shown.branch()) {
        if (const Message* one = shown.find(id); one->role == MessageRole::User) all << one->text();
    }
    return all;
}

/// Asks, and the engine waits before its first word.
bool askAndHold(Window& window, Script& script, const QString& words)
{
    script.hold(script.gateClosed);
    window.chat.answers.send(words);
    return QTest::qWaitFor([&] { return window.chat.answers.readTotal() > 0; }, 5000);
}

bool ready(Window& window)
{
    return QTest::qWaitFor([&] { return window.chat.models.state() == ModelState::Ready; }, 5000);
}

} // namespace

class TestQueuedMessages : public QObject {
    Q_OBJECT

private slots:
    void theyAreSentOneAfterAnotherInOrder()
    {
        Script script;
        Window window(script);
        QAbstractItemModelTester tester(&window.chat.queue);
        QVERIFY(ready(window) && askAndHold(window, script, kA));
        queue(window.chat, kB);
        queue(window.chat, kC);
        QCOMPARE(cards(window.chat), QStringList({kB, kC}));
        QCOMPARE(window.chat.drafts.text(), QString());
        QVERIFY(window.chat.queue.flowing());
        script.openGate();
        QTRY_COMPARE(questions(window.chat), QStringList({kA, kB, kC}));
        QVERIFY(finished(window.chat));
        QCOMPARE(cards(window.chat), QStringList());
        QCOMPARE(script.requests.size(), std::size_t(3));
        QCOMPARE(script.requests.back().messages.size(), std::size_t(5)); // each with its answer
    }

    void afterAStoppedOrFailedAnswerTheyStayUntilTheyAreSent_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::addColumn<QString>("reason");
        QTest::newRow("stopped") << false << "Not sent, because the answer was stopped";
        QTest::newRow("failed") << true << "Not sent, because the answer failed";
    }
    void afterAStoppedOrFailedAnswerTheyStayUntilTheyAreSent()
    {
        QFETCH(bool, fails);
        QFETCH(QString, reason);
        Script script;
        Window window(script);
        QVERIFY(ready(window) && askAndHold(window, script, kA));
        queue(window.chat, kB);
        queue(window.chat, kC);
        if (fails) script.errorMessage = "No.";
        if (fails)
            script.openGate();
        else
            window.chat.answers.stop();
        QVERIFY(finished(window.chat));
        QCOMPARE(cards(window.chat), QStringList({kB, kC}));
        QCOMPARE(window.chat.queue.reason(), reason);
        QVERIFY(!window.chat.queue.flowing());
        script.errorMessage.clear();
        script.openGate();
        window.chat.queue.send(0); // and what follows goes by itself again
        QTRY_COMPARE(questions(window.chat), QStringList({kA, kB, kC}));
        QVERIFY(finished(window.chat));
    }

    void sendNowStopsTheAnswerAndSendsThisOne()
    {
        Script script;
        script.endless = true;
        Window window(script);
        QVERIFY(ready(window));
        window.chat.answers.send(kA);
        QTRY_COMPARE(window.chat.answers.state(), AnswerState::Answering);
        queue(window.chat, kB);
        queue(window.chat, kC);
        const QString answer = window.chat.conversations.shown().leaf();
        window.chat.queue.send(1);
        QTRY_COMPARE(questions(window.chat), QStringList({kA, kC}));
        QCOMPARE(cards(window.chat), QStringList({kB}));
        QCOMPARE(window.chat.conversations.shown().find(answer)->state, AnswerState::Stopped);
        script.endless = false;
        QTRY_COMPARE(questions(window.chat), QStringList({kA, kC, kB}));
        QVERIFY(finished(window.chat));
    }

    void theyAreEditedInTheComposerAndDeleted()
    {
        Script script;
        Window window(script);
        QVERIFY(ready(window) && askAndHold(window, script, kA));
        queue(window.chat, kB);
        queue(window.chat, kC);
        window.chat.drafts.setText(QStringLiteral("half"));
        window.chat.queue.edit(0);
        QCOMPARE(window.chat.drafts.text(), QStringLiteral("b\n\nhalf"));
        window.chat.queue.remove(0);
        window.chat.queue.remove(0); // there is none: nothing happens
        QCOMPARE(cards(window.chat), QStringList());
        script.openGate();
        QVERIFY(finished(window.chat));
        QCOMPARE(questions(window.chat), QStringList({kA}));
    }

    void theyGoOnWhileAnotherChatIsShown()
    {
        Script script;
        Window window(script);
        QAbstractItemModelTester tester(&window.chat.queue);
        QVERIFY(ready(window) && askAndHold(window, script, kA));
        const QString first = window.chat.conversations.current();
        queue(window.chat, kB);
        window.chat.conversations.startNew();
        QCOMPARE(cards(window.chat), QStringList());
        script.openGate();
        QTRY_VERIFY(!window.chat.conversations.isAnswering(first));
        window.chat.conversations.select(first);
        QCOMPARE(questions(window.chat), QStringList({kA, kB}));
    }

    void theyAreKeptOnTheDisk()
    {
        const QTemporaryDir folder;
        Script script;
        {
            KeepingWindow window(script, folder);
            QVERIFY(askAndHold(window, script, kA));
            queue(window.chat, kB);
            window.chat.answers.stop();
            QVERIFY(finished(window.chat));
        }
        KeepingWindow window(script, folder);
        QVERIFY(window.openFirst());
        QCOMPARE(cards(window.chat), QStringList({kB}));
        QVERIFY(!window.chat.queue.flowing());
        script.openGate();
        window.chat.queue.send(0);
        QTRY_COMPARE(questions(window.chat), QStringList({kA, kB}));
        QVERIFY(finished(window.chat));
    }

    void aWaitingChatSaysSoAndCanBeAnsweredFirst()
    {
        Script script;
        script.endless = true;
        Window window(script);
        QVERIFY(ready(window));
        window.chat.answers.send(kA);
        QTRY_VERIFY(window.says(QStringLiteral("word")));
        const QString first = window.chat.conversations.current();
        window.chat.conversations.startNew();
        window.chat.answers.send(kB);
        const QString second = window.chat.conversations.current();
        QCOMPARE(window.chat.answers.statusText(),
                 QStringLiteral("Waiting: another chat is answering"));
        const auto waits = [&](const QString& id) {
            for (const auto& entry : window.chat.conversations.list()->entries()) {
                if (entry.id == id) return entry.waiting;
            }
            return false;
        };
        QVERIFY(waits(second) && !waits(first));
        window.chat.answers.answerFirst();
        QTRY_VERIFY(window.says(QStringLiteral("word")));
        QVERIFY(waits(first) && !waits(second));
        window.chat.conversations.select(first);
        QCOMPARE(window.chat.answers.state(), AnswerState::Queued);
        QCOMPARE(window.chat.answers.statusText(),
                 QStringLiteral("Waiting: another chat is answering"));
        script.endless = false;
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.answers.state(), AnswerState::Done);
        QVERIFY(script.requests.back().soFar); // it went on where it was
        QVERIFY(!window.chat.conversations.isAnswering(second));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestQueuedMessages)
#include "test_queued_messages.moc"
