// Proves what a window shows when its history opens, whatever was left there and whatever the user
// does meanwhile; and that no chat is waited for twice or comes back after it was deleted.
#include "app/keep_choices.h"
#include "app/settings/app_settings.h"
#include "tests/app/chat/keeping_window.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace cabochon;
using namespace cabochon::test;

class TestStartingAgain : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    /// Leaves a chat "One" and a draft in a new chat; gives the id of the chat.
    QString leaveAChatAndADraft()
    {
        Script script;
        KeepingWindow window(script, *m_folder);
        if (!window.askAndWait(QStringLiteral("One"))) return {};
        window.chat.conversations.startNew();
        window.chat.drafts.setText(QStringLiteral("Dear diary"));
        return window.firstInList();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theChatThatWasShownLastComesBeforeADraft()
    {
        const QString last = leaveAChatAndADraft();
        AppSettings settings({});
        settings.setLastConversation(last);
        Script script;
        ScriptedWindow window(script);
        keepChoices(window.chat, settings);
        window.chat.history.open(m_folder->path());
        QTRY_COMPARE(window.chat.conversations.current(), last);
        QVERIFY(window.says(QStringLiteral("One")));
        window.chat.conversations.startNew();
        QCOMPARE(window.chat.drafts.text(), QStringLiteral("Dear diary"));
    }

    void aQuestionThatWasQuickerThanTheHistoryStaysShown()
    {
        QVERIFY(!leaveAChatAndADraft().isEmpty());
        Script script;
        ScriptedWindow window(script);
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        window.chat.history.open(m_folder->path());
        window.chat.answers.send(QStringLiteral("Quick")); // a card of the welcome page
        const QString asked = window.chat.conversations.current();
        QTRY_COMPARE(window.chat.conversations.list()->rowCount(), 2);
        QVERIFY(finished(window.chat));
        QCOMPARE(window.chat.conversations.current(), asked);
        QVERIFY(window.says(QStringLiteral("Quick")) && window.says(QStringLiteral("Hello there")));
    }

    void everyChatWaitsForItsOwnQuestion()
    {
        Script script;
        KeepingWindow window(script, *m_folder);
        QVERIFY(window.askAndWait(QStringLiteral("One")));
        const QString first = window.chat.conversations.current();
        // No event of the disk comes in between.
        window.chat.answers.send(QStringLiteral("Two"));
        window.chat.conversations.startNew();
        QVERIFY(!window.chat.answers.busy());
        window.chat.answers.send(QStringLiteral("Other"));
        window.chat.conversations.select(first);
        QVERIFY(window.chat.answers.busy());
        window.chat.answers.send(QStringLiteral("Too early"));
        QVERIFY(finished(window.chat));
        QVERIFY(window.says(QStringLiteral("Two")));
        QVERIFY(!window.says(QStringLiteral("Too early")));
    }

    void aCopyTakesThePlaceOfAllChatsButPrivateOnes()
    {
        Script script;
        KeepingWindow window(script, *m_folder);
        StorageController& storage = window.chat.storage;
        ConversationController& conversations = window.chat.conversations;
        QVERIFY(window.askAndWait(QStringLiteral("One")));
        QSignalSpy backedUp(&storage, &StorageController::backedUp);
        storage.backUp();
        QVERIFY(backedUp.wait());
        QTRY_COMPARE(storage.copies().size(), 1);
        QVERIFY(!storage.size().isEmpty());
        const QString later = window.chat.folders.make(QStringLiteral("Later"), {});
        conversations.startNew();
        QVERIFY(window.askAndWait(QStringLiteral("Two")));
        conversations.startPrivate();
        QVERIFY(window.askAndWait(QStringLiteral("Secret")));
        conversations.startNew();
        script.hold(script.holdAtEnd); // and one is being answered
        window.chat.answers.send(QStringLiteral("Three"));
        QTRY_COMPARE(window.chat.answers.state(), AnswerState::Answering);
        QSignalSpy opened(&window.chat.history, &HistoryController::opened);
        storage.restore(storage.copies().first().toMap().value(QStringLiteral("name")).toString());
        QVERIFY(opened.wait());
        QTRY_VERIFY(!storage.busy());
        QStringList titles;
        for (const auto& entry : conversations.list()->entries())
            titles << entry.title;
        titles.sort();
        QCOMPARE(titles, (QStringList{QStringLiteral("One"), QStringLiteral("Secret")}));
        QVERIFY(!window.chat.folders.isFolder(later));
        const QStringList kept =
            QDir(m_folder->path()).entryList({QStringLiteral("history.replaced-*.db")});
        QCOMPARE(kept.size(), 1);
        // Questions go on.
        QTRY_VERIFY(window.chat.answers.idle());
        script.release(script.holdAtEnd);
        QVERIFY(window.askAndWait(QStringLiteral("Four")));
        QVERIFY(window.says(QStringLiteral("Hello there")));
    }

    void aChatThatIsDeletedWhileItIsReadStaysDeleted()
    {
        leaveAChatAndADraft();
        Script script;
        KeepingWindow window(script, *m_folder);
        const QString id = window.firstInList();
        window.chat.conversations.select(id);
        window.chat.conversations.setPinned(id, true);
        window.chat.conversations.remove(id);
        bool allIsRead = false;
        window.chat.history.search(QStringLiteral("One"), [&](const auto&) { allIsRead = true; });
        QTRY_VERIFY(allIsRead);
        window.chat.conversations.startNew();
        QVERIFY(window.chat.conversations.current() != id);
        QCOMPARE(window.chat.conversations.list()->rowCount(), 0);
        window.chat.conversations.undoRemove();
        QTRY_COMPARE(window.chat.conversations.current(), id);
        QCOMPARE(window.chat.conversations.list()->rowCount(), 1);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestStartingAgain)
#include "test_starting_again.moc"
