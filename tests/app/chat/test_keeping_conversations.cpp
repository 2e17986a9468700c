// Proves that conversations of the window last: what was said, branches, titles, drafts and the
// Think switch are there at the next start; a question is on the disk before it is asked; what
// cannot be kept is not asked and stays in the composer; the trash gives back what it took.
// proves CR-2
#include "app/chat/stored_form.h"
#include "app/history/history_database.h"
#include "tests/app/chat/keeping_window.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// While it lives no file of this process can grow.
class FullDisk {
public:
    FullDisk()
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class TestKeepingConversations : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasSaidIsThereAgain()
    {
        Script script;
        script.chunks = {"<|channel>thought\nHm.\n<channel|>", "First **answer**.", "<turn|>"};
        QStringList before;
        {
            KeepingWindow window(script, *m_folder);
            window.chat.drafts.setThinking(true);
            QVERIFY(window.askAndWait(QStringLiteral("Why is the sky blue?")));
            script.chunks = {"Second answer."};
            window.chat.answers.regenerate(window.idOfRow(1));
            QTRY_VERIFY(window.says(QStringLiteral("Second")));
            QTRY_VERIFY(!window.chat.answers.busy());
            before = window.texts();
            window.chat.drafts.setText(QStringLiteral("and at night"));
        }
        KeepingWindow window(script, *m_folder);
        const auto entries = window.chat.conversations.list()->entries();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].title, QStringLiteral("Why is the sky blue?"));
        QVERIFY(window.openFirst());
        QCOMPARE(window.texts(), before);
        QCOMPARE(window.chat.drafts.text(), QStringLiteral("and at night"));
        QVERIFY(window.chat.drafts.thinking());
        QVERIFY(window.chat.answers.contextUsed() > 0);
        // The other branch is there, too, and the conversation goes on.
        window.chat.conversations.switchBranch(window.idOfRow(1), -1);
        QVERIFY(window.says(QStringLiteral("First answer.")));
        QVERIFY(window.askAndWait(QStringLiteral("Go on")));
        QCOMPARE(script.requests.back().messages.size(), std::size_t(3));
    }

    void aQuestionIsOnTheDiskBeforeItIsAsked()
    {
        Script script;
        script.gateClosed = true;
        {
            KeepingWindow window(script, *m_folder);
            window.chat.answers.send(QStringLiteral("Kept?"));
            QVERIFY(window.chat.answers.busy());
            QVERIFY(window.texts().isEmpty()); // not yet
            QTRY_VERIFY(window.says(QStringLiteral("Kept?")));
            window.chat.answers.stop();
            QTRY_VERIFY(!window.chat.answers.busy());
        }
        auto history = history::HistoryDatabase::open(m_folder->path().toStdString());
        QVERIFY(history);
        const auto heads = history->list(history::Which::Present);
        QCOMPARE(heads->size(), 1u);
        const auto kept = history->read(heads->front().id);
        QCOMPARE(kept->messages.size(), 2u);
        QCOMPARE(kept->messages[0].parts[0].text, std::string("Kept?"));
        QCOMPARE(kept->messages[1].state, int(AnswerState::Stopped));
    }

    void whatCannotBeKeptIsNotAsked()
    {
        Script script;
        KeepingWindow window(script, *m_folder);
        window.chat.drafts.setText(QStringLiteral("Precious words"));
        QSignalSpy refused(&window.chat.answers, &AnswerController::notKept);
        {
            const FullDisk full;
            window.chat.answers.send(QStringLiteral("Precious words"));
            QVERIFY(refused.wait(5000));
        }
        QCOMPARE(window.chat.drafts.text(), QStringLiteral("Precious words"));
        QVERIFY(window.texts().isEmpty());
        QVERIFY(!window.chat.answers.busy());
        QVERIFY(script.requests.empty());
        QVERIFY(window.chat.notices.visible());
        // There is room again: it works without a restart.
        QVERIFY(window.askAndWait(QStringLiteral("Precious words")));
        QCOMPARE(window.chat.drafts.text(), QString());
        QVERIFY(window.says(QStringLiteral("Precious words")));
    }

    void draftsOfNewConversationsAreThereAgain()
    {
        Script script;
        {
            KeepingWindow window(script, *m_folder);
            window.chat.drafts.setText(QStringLiteral("Dear diary"));
        }
        KeepingWindow window(script, *m_folder);
        QTRY_COMPARE(window.chat.drafts.text(), QStringLiteral("Dear diary"));
        QCOMPARE(window.chat.conversations.list()->rowCount(), 0);
        QVERIFY(window.askAndWait(QStringLiteral("Dear diary")));
        QCOMPARE(window.chat.conversations.list()->rowCount(), 1);
    }

    void theTrashGivesBackWhatItTook()
    {
        Script script;
        {
            KeepingWindow window(script, *m_folder);
            QVERIFY(window.askAndWait(QStringLiteral("One")));
            window.chat.conversations.startNew();
            QVERIFY(window.askAndWait(QStringLiteral("Two")));
        }
        {
            KeepingWindow window(script, *m_folder);
            window.chat.conversations.remove(window.firstInList()); // was never opened
            QCOMPARE(window.chat.conversations.list()->rowCount(), 1);
            QVERIFY(window.chat.conversations.canUndoRemove());
            window.chat.conversations.undoRemove();
            QTRY_COMPARE(window.chat.conversations.list()->rowCount(), 2);
            QVERIFY(window.says(QStringLiteral("Two")));
            window.chat.conversations.remove(window.chat.conversations.current());
        }
        KeepingWindow window(script, *m_folder);
        QCOMPARE(window.chat.conversations.list()->rowCount(), 1);
        QCOMPARE(window.chat.conversations.list()->entries()[0].title, QStringLiteral("One"));
    }

    void titlesAndPinsLast()
    {
        Script script;
        {
            KeepingWindow window(script, *m_folder);
            QVERIFY(window.askAndWait(QStringLiteral("One")));
            window.chat.conversations.setTitle(window.firstInList(), QStringLiteral("Mine"));
            window.chat.conversations.startNew();
            QVERIFY(window.askAndWait(QStringLiteral("Two")));
        }
        {
            KeepingWindow window(script, *m_folder);
            const QString mine = window.chat.conversations.list()->entries()[1].id;
            window.chat.conversations.setPinned(mine, true); // read for this
            QTRY_COMPARE(window.firstInList(), mine);
        }
        KeepingWindow window(script, *m_folder);
        const auto entries = window.chat.conversations.list()->entries();
        QCOMPARE(entries[0].title, QStringLiteral("Mine"));
        QVERIFY(entries[0].pinned);
        QVERIFY(window.openFirst());
        QCOMPARE(window.chat.conversations.title(), QStringLiteral("Mine"));
    }

    void anAnswerThatTheEndCutShortCanBeContinued()
    {
        Script script;
        script.holdAtEnd = true;
        {
            KeepingWindow window(script, *m_folder);
            window.chat.answers.send(QStringLiteral("Tell me"));
            QTRY_VERIFY(window.says(QStringLiteral("Hello there.")));
        }
        script.release(script.holdAtEnd);
        script.chunks = {" And more."};
        KeepingWindow window(script, *m_folder);
        QVERIFY(window.openFirst());
        QCOMPARE(window.chat.answers.state(), AnswerState::Interrupted);
        QVERIFY(!window.chat.answers.busy());
        QVERIFY(window.values<QString>(TranscriptModel::StopTextRole)
                    .contains(QStringLiteral("Interrupted")));
        window.chat.answers.goOn(window.chat.conversations.lastShown()->id);
        QTRY_COMPARE(window.chat.answers.state(), AnswerState::Done);
        QVERIFY(window.says(QStringLiteral("Hello there. And more.")));
    }

    void privateConversationsAreNeverWritten()
    {
        const QByteArray secret("Xylokanarienvogel");
        Script script;
        {
            KeepingWindow window(script, *m_folder);
            QVERIFY(window.askAndWait(QStringLiteral("ordinary")));
            window.chat.conversations.startPrivate();
            QVERIFY(window.chat.conversations.isPrivate());
            window.chat.drafts.setText(QString::fromLatin1(secret));
            script.chunks = {secret.toStdString()};
            QVERIFY(window.askAndWait(QString::fromLatin1(secret)));
            QVERIFY(window.chat.conversations.list()->entries()[0].isPrivate);
            window.chat.conversations.setTitle(window.firstInList(), QString::fromLatin1(secret));
            window.chat.conversations.remove(window.firstInList());
            window.chat.conversations.undoRemove();
            QVERIFY(window.says(QString::fromLatin1(secret)));
            window.chat.conversations.startNew();
            QVERIFY(!window.chat.conversations.isPrivate());
        }
        const QDir folder(m_folder->path());
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(name));
        }
        KeepingWindow window(script, *m_folder);
        QCOMPARE(window.chat.conversations.list()->rowCount(), 1);
    }

    void aPrivateConversationCanBeKept()
    {
        Script script;
        {
            KeepingWindow window(script, *m_folder);
            window.chat.conversations.startPrivate();
            QVERIFY(window.askAndWait(QStringLiteral("First")));
            window.chat.answers.regenerate(window.idOfRow(1));
            QTRY_VERIFY(!window.chat.answers.busy());
            QVERIFY(window.askAndWait(QStringLiteral("Second")));
            window.chat.conversations.keepPrivate(window.firstInList());
            QVERIFY(!window.chat.conversations.isPrivate());
        }
        KeepingWindow window(script, *m_folder);
        QVERIFY(window.openFirst());
        QCOMPARE(window.chat.conversations.shown().messages().size(), 5);
        QVERIFY(window.says(QStringLiteral("Second")));
    }

    void aNewChatBeginsWhereAnotherWas()
    {
        Script script;
        {
            KeepingWindow window(script, *m_folder);
            QVERIFY(window.askAndWait(QStringLiteral("First")));
            QVERIFY(window.askAndWait(QStringLiteral("Second")));
            const QString before = window.chat.conversations.current();
            window.chat.conversations.startFrom(window.idOfRow(1)); // the first answer
            QVERIFY(window.chat.conversations.current() != before);
            QVERIFY(!window.says(QStringLiteral("Second")));
            QVERIFY(window.askAndWait(QStringLiteral("Other")));
            QCOMPARE(script.requests.back().messages.size(), std::size_t(3));
        }
        KeepingWindow window(script, *m_folder);
        QCOMPARE(window.chat.conversations.list()->rowCount(), 2);
        QVERIFY(window.openFirst());
        QVERIFY(window.says(QStringLiteral("First")) && window.says(QStringLiteral("Other")));
        QVERIFY(!window.says(QStringLiteral("Second")));
    }

    void aChatIsReadWhereItWasLeft()
    {
        Script script;
        script.chunks = {"One.\n\nTwo.\n\nThree."};
        {
            KeepingWindow window(script, *m_folder);
            QVERIFY(window.askAndWait(QStringLiteral("Hi")));
            window.chat.conversations.notePlace(2, 7);
        }
        KeepingWindow window(script, *m_folder);
        QSignalSpy wanted(&window.chat.conversations, &ConversationController::placeWanted);
        QVERIFY(window.openFirst());
        QCOMPARE(wanted.value(0), QVariantList({2, 7}));
        window.chat.conversations.notePlace(-1, 0); // to the end
        window.chat.conversations.startNew();
        QVERIFY(window.openFirst());
        QCOMPARE(wanted.count(), 1);
    }

    void everyKindOfPartComesBack()
    {
        Conversation conversation;
        QList<MessagePart> parts{ThoughtPart{QStringLiteral("hm")}, TextPart{QStringLiteral("a\n")},
                                 MediaPart{MediaKind::Pdf, QStringLiteral("ab"),
                                           QStringLiteral("x.pdf"),
                                           QStringLiteral("application/pdf"), QStringLiteral("{}")},
                                 CallPart{QStringLiteral("1"), QStringLiteral("f"),
                                          QStringLiteral("{}"), QStringLiteral("{\"a\":1}")},
                                 ResultPart{QStringLiteral("1"), QStringLiteral("f"),
                                            QStringLiteral("no"), true, CallOutcome::Denied, 12}};
        const QString id = conversation.add({}, MessageRole::Assistant, parts);
        Message& message = *conversation.find(id);
        message.state = AnswerState::CutOff;
        message.stopReason = StopReason::MaxTokens;
        message.ledger = {.promptTokens = 31,
                          .cachedTokens = 4,
                          .generatedTokens = 12,
                          .thoughtTokens = 3,
                          .thoughtSeconds = 0.5,
                          .tokensPerSecond = 24.5,
                          .seconds = 1.25,
                          .firstTokenSeconds = 0.25,
                          .seed = QStringLiteral("18446744073709551615"),
                          .device = QStringLiteral("CPU")};
        const auto back =
            fromStored({.head = headOf(conversation), .messages = {storedForm(message)}});
        const Message& read = *back->find(id);
        QCOMPARE(read.parts, parts);
        QCOMPARE(read.state, AnswerState::CutOff);
        QCOMPARE(read.ledger.cachedTokens, 4);
        QCOMPARE(read.ledger.tokensPerSecond, 24.5);
        QCOMPARE(read.ledger.firstTokenSeconds, 0.25);
        QCOMPARE(read.ledger.seed, QStringLiteral("18446744073709551615"));
        QCOMPARE(read.ledger.device, QStringLiteral("CPU"));
        QCOMPARE(storedForm(read).ledger, storedForm(message).ledger);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestKeepingConversations)
#include "test_keeping_conversations.moc"
