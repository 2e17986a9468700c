// Proves where chats of the window can lie besides the list, and that each place lasts: the trash
// with its way back and its end, the archive, copies, private ones that are forgotten or kept.
#include "app/history/history_database.h"
#include "tests/app/chat/keeping_window.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// Files of the folder that hold these bytes.
QStringList filesWith(const QTemporaryDir& folder, const QByteArray& words)
{
    QStringList names;
    const QDir dir(folder.path());
    for (const QString& name : dir.entryList(QDir::Files)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words)) names << name;
    }
    return names;
}

QStringList titles(const PutAwayModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.data(model.index(row), PutAwayModel::TitleRole).toString();
    return all;
}

QString detail(const PutAwayModel& model)
{
    return model.data(model.index(0), PutAwayModel::DetailRole).toString();
}

/// A window over a folder, with a chat for each question; the last one is shown.
struct FilingWindow : KeepingWindow {
    FilingWindow(Script& script, const QTemporaryDir& folder, const QStringList& questions = {})
        : KeepingWindow(script, folder)
    {
        for (const QString& question : questions) {
            conversations.startNew();
            if (!askAndWait(question)) qFatal("No answer.");
        }
        putAway.look();
    }
    QStringList listed()
    {
        QStringList all;
        for (int row = 0; row < list.rowCount(); ++row)
            all << list.data(list.index(row), ConversationListModel::TitleRole).toString();
        return all;
    }
    QVariant value(int row, int role) { return list.data(list.index(row), role); }
    QList<int> depths()
    {
        QList<int> all;
        for (int row = 0; row < list.rowCount(); ++row)
            all << value(row, ConversationListModel::DepthRole).toInt();
        return all;
    }
    QString idOf(const QString& title)
    {
        for (const auto& entry : list.entries()) {
            if (entry.title == title) return entry.id;
        }
        return {};
    }

    ConversationController& conversations = chat.conversations;
    ConversationListModel& list = *chat.conversations.list();
    PutAwayController& putAway = chat.putAway;
    QAbstractItemModelTester archiveTester{putAway.archived()};
    QAbstractItemModelTester trashTester{putAway.trashed()};
};

} // namespace

class TestFiling : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theTrashSaysHowLongAndGivesBack()
    {
        Script script;
        {
            FilingWindow window(script, *m_folder, {text("One"), text("Two")});
            window.conversations.remove(window.idOf(text("One")));
            window.conversations.remove(window.idOf(text("Two")));
        }
        FilingWindow window(script, *m_folder);
        QTRY_COMPARE(titles(*window.putAway.trashed()), QStringList({"Two", "One"}));
        QVERIFY2(detail(*window.putAway.trashed()).startsWith(text("30 day")),
                 qPrintable(detail(*window.putAway.trashed())));
        window.putAway.restore(window.putAway.trashed()->ids().value(1));
        QTRY_COMPARE(window.listed(), QStringList("One"));
        QTRY_COMPARE(titles(*window.putAway.trashed()), QStringList("Two"));
        // One that was deleted a moment ago is there with all that was not read again.
        QVERIFY(window.openFirst());
        window.conversations.remove(window.firstInList());
        QVERIFY(window.conversations.canUndoRemove());
        window.putAway.restore(window.putAway.trashed()->ids().value(0));
        QTRY_COMPARE(window.listed().size(), 1);
    }

    void whatIsRemovedForGoodIsNowhere()
    {
        Script script;
        script.chunks = {"Zaunkönigsfarn"};
        FilingWindow window(script, *m_folder, {text("Xylokanarienvogel"), text("Other")});
        const QString id = window.idOf(text("Xylokanarienvogel"));
        window.conversations.select(id);
        window.conversations.remove(id);
        window.putAway.look();
        QTRY_COMPARE(window.putAway.trashed()->rowCount(), 1);
        QVERIFY(!filesWith(*m_folder, "Xylokanarienvogel").isEmpty());
        QSignalSpy done(&window.putAway, &PutAwayController::removedForGood);
        window.putAway.removeForGood(id);
        QCOMPARE(window.putAway.trashed()->rowCount(), 0);
        QVERIFY(!window.conversations.canUndoRemove()); // there is no way back
        QTRY_COMPARE(done.count(), 1);
        QVERIFY(done[0][0].toStringList().isEmpty());
        QCOMPARE(filesWith(*m_folder, "Xylokanarienvogel"), QStringList());
        QCOMPARE(window.listed(), QStringList("Other"));
    }

    void oneThatIsOpenIsClosedWhenItGoesForGood()
    {
        Script script;
        script.holdAtEnd = true;
        FilingWindow window(script, *m_folder);
        window.chat.answers.send(text("Secret"));
        QTRY_VERIFY(window.says(text("Hello")));
        const QString id = window.conversations.current();
        window.putAway.removeForGood(id);
        QVERIFY(window.conversations.current() != id);
        QTRY_VERIFY(window.chat.answers.idle());
        QCOMPARE(window.list.rowCount(), 0);
        QTRY_COMPARE(filesWith(*m_folder, "Secret"), QStringList());
    }

    void theTrashIsEmptied()
    {
        Script script;
        FilingWindow window(script, *m_folder, {text("One"), text("Two"), text("Three")});
        window.conversations.remove(window.idOf(text("One")));
        window.conversations.remove(window.idOf(text("Two")));
        window.putAway.look();
        QTRY_COMPARE(window.putAway.trashed()->rowCount(), 2);
        QSignalSpy done(&window.putAway, &PutAwayController::removedForGood);
        window.putAway.emptyTrash();
        QTRY_COMPARE(done.count(), 1);
        window.putAway.look();
        QTRY_COMPARE(window.putAway.trashed()->rowCount(), 0);
        QCOMPARE(window.listed(), QStringList("Three"));
    }

    void theArchiveKeepsChatsOutOfTheListAndFindsThem()
    {
        Script script;
        {
            FilingWindow window(script, *m_folder, {text("One"), text("Two")});
            QSignalSpy archived(&window.conversations, &ConversationController::archivedChanged);
            window.conversations.setArchived(window.conversations.current(), true);
            QTRY_COMPARE(archived.count(), 1);
            QCOMPARE(window.listed(), QStringList("One"));
            QCOMPARE(window.conversations.title(), text("One")); // another is shown
        }
        FilingWindow window(script, *m_folder);
        QCOMPARE(window.listed(), QStringList("One"));
        QTRY_COMPARE(titles(*window.putAway.archived()), QStringList("Two"));
        window.chat.search.setWords(text("Two"));
        QTRY_VERIFY(window.chat.search.complete() && window.chat.search.rowCount() > 0);
        const QString id = window.putAway.archived()->ids().first();
        window.conversations.showMessage(id, {});
        QTRY_COMPARE(window.conversations.current(), id);
        QVERIFY(window.conversations.isArchived());
        QCOMPARE(window.listed(), QStringList("One")); // being read does not bring it back
        window.putAway.unarchive(id);
        QTRY_COMPARE(window.listed(), QStringList({"Two", "One"}));
        QVERIFY(!window.conversations.isArchived());
    }

    void archivedChatsCanGoIntoTheTrash()
    {
        Script script;
        FilingWindow window(script, *m_folder, {text("One"), text("Two")});
        const QString id = window.idOf(text("One"));
        window.conversations.setArchived(id, true);
        QTRY_COMPARE(window.listed(), QStringList("Two"));
        window.putAway.look();
        QTRY_COMPARE(window.putAway.archived()->rowCount(), 1);
        window.putAway.trash(id);
        QTRY_COMPARE(titles(*window.putAway.trashed()), QStringList("One"));
        QCOMPARE(window.putAway.archived()->rowCount(), 0);
        window.putAway.restore(id); // to where it was
        QTRY_COMPARE(titles(*window.putAway.archived()), QStringList("One"));
        QCOMPARE(window.listed(), QStringList("Two"));
    }

    void copiesHaveEveryBranch()
    {
        Script script;
        QString id;
        {
            FilingWindow window(script, *m_folder, {text("One")});
            script.chunks = {"Other answer."};
            window.chat.answers.regenerate(window.idOfRow(1));
            QTRY_VERIFY(!window.chat.answers.busy() && window.says(text("Other")));
            const QStringList before = window.texts();
            id = window.conversations.current();
            window.conversations.duplicate(id);
            QVERIFY(window.conversations.current() != id);
            QCOMPARE(window.texts(), before);
            QCOMPARE(window.conversations.title(), text("One (copy)"));
        }
        FilingWindow window(script, *m_folder);
        QVERIFY(window.listed().contains(text("One (copy)")));
        window.conversations.select(window.idOf(text("One (copy)")));
        QTRY_COMPARE(window.conversations.title(), text("One (copy)"));
        QCOMPARE(window.conversations.shown().messages().size(), 3);
        QVERIFY(window.says(text("Other")));
        window.conversations.switchBranch(window.idOfRow(1), -1);
        QVERIFY(window.says(text("Hello there.")));
    }

    void foldersHoldChatsAndFolders()
    {
        Script script;
        QString work;
        QString taxes;
        {
            FilingWindow window(script, *m_folder, {text("One"), text("Two"), text("Three")});
            FolderController& folders = window.chat.folders;
            QVERIFY(folders.make(text(" "), {}).isEmpty());
            work = folders.make(text("Work"), {});
            taxes = folders.make(text("Taxes"), work);
            folders.move(window.idOf(text("One")), taxes);
            folders.move(window.idOf(text("Two")), work);
            QCOMPARE(window.listed(), QStringList({"Work", "Taxes", "One", "Two", "Three"}));
            QCOMPARE(window.depths(), QList<int>({0, 1, 2, 1, 0}));
            QVERIFY(!folders.canMove(work, taxes)); // not into itself
            QVERIFY(!folders.canMove(work, work));
            folders.setCollapsed(work, true);
            QCOMPARE(window.listed(), QStringList({"Work", "Three"}));
            QCOMPARE(window.value(0, ConversationListModel::ChatsRole).toInt(), 2);
            // Ctrl+Tab walks over what is seen.
            QCOMPARE(window.list.neighbour(window.idOf(text("Three")), 1),
                     window.idOf(text("Three")));
        }
        FilingWindow window(script, *m_folder);
        FolderController& folders = window.chat.folders;
        QCOMPARE(window.listed(), QStringList({"Work", "Three"}));
        folders.reveal(window.idOf(text("One")));
        QCOMPARE(window.listed(), QStringList({"Work", "Taxes", "One", "Two", "Three"}));
        folders.setName(taxes, text("Bills"));
        folders.move(taxes, {});
        QCOMPARE(window.listed(), QStringList({"Bills", "One", "Work", "Two", "Three"}));
        folders.remove(taxes); // and its chat stays
        QCOMPARE(window.listed(), QStringList({"Work", "Two", "Three", "One"}));
        // Its folder is gone; it goes on all the same.
        window.conversations.select(window.idOf(text("One")));
        QTRY_COMPARE(window.conversations.title(), text("One"));
        QSignalSpy failed(&window.chat.history, &HistoryController::failed);
        QVERIFY(window.askAndWait(text("More")));
        QCOMPARE(failed.count(), 0);
    }

    void aCollapsedFolderSaysWhatIsNew()
    {
        Script script;
        FilingWindow window(script, *m_folder, {text("One")});
        const QString folder = window.chat.folders.make(text("Work"), {});
        window.chat.folders.startIn(folder);
        script.holdAtEnd = true;
        window.chat.answers.send(text("Inside"));
        QTRY_VERIFY(window.says(text("Hello")));
        QCOMPARE(window.listed(), QStringList({"Work", "Inside", "One"}));
        window.conversations.select(window.idOf(text("One")));
        window.chat.folders.setCollapsed(folder, true);
        QVERIFY(window.value(0, ConversationListModel::GeneratingRole).toBool());
        script.release(script.holdAtEnd);
        QTRY_VERIFY(window.value(0, ConversationListModel::UnreadRole).toBool());
        QVERIFY(!window.value(0, ConversationListModel::GeneratingRole).toBool());
        // A new chat begins in no folder, though the empty one is used again.
        window.chat.folders.startIn(folder);
        window.conversations.startNew();
        QVERIFY(window.askAndWait(text("Outside")));
        QCOMPARE(window.chat.folders.folderOf(window.conversations.current()), QString());
    }

    void tagsAreFoundAndLast()
    {
        Script script;
        {
            FilingWindow window(script, *m_folder, {text("One"), text("Two")});
            const QString id = window.idOf(text("One"));
            window.conversations.setTags(
                id, {text("#Tax 2026"), text(" home"), text("HOME"), text("#"), text("")});
            QTRY_COMPARE(window.conversations.tagsOf(id), QStringList({"Tax 2026", "home"}));
        }
        FilingWindow window(script, *m_folder);
        QCOMPARE(window.conversations.tagsOf(window.idOf(text("One"))).size(), 2);
        for (const char* words : {"tag:\"tax 2026\"", "tag:home", "tag:home One"}) {
            window.chat.search.setWords(text(words));
            QTRY_VERIFY(window.chat.search.complete());
            QVERIFY2(window.chat.search.rowCount() > 0, words);
            QCOMPARE(
                window.chat.search.data(window.chat.search.index(0), SearchResultsModel::TitleRole),
                text("One"));
        }
    }

    void theListKnowsDraftsMonthsAndYears()
    {
        ConversationListModel list;
        const QAbstractItemModelTester tester(&list);
        const auto entry = [](const char* id, const QDate& day) {
            ListEntry made;
            made.id = made.title = text(id);
            made.used = day.startOfDay();
            return made;
        };
        const QDate today = QDate::currentDate();
        list.add({entry("a", today), entry("b", today.addYears(-3)), entry("c", today.addDays(-1)),
                  entry("d", today.addDays(-40))});
        const auto group = [&](int row) {
            return list.data(list.index(row), ConversationListModel::GroupRole).toString();
        };
        QCOMPARE(group(0), text("Today"));
        QCOMPARE(group(1), text("Yesterday"));
        const QDate before = today.addDays(-40);
        QCOMPARE(group(2), before.year() == today.year()
                               ? QLocale().standaloneMonthName(before.month())
                               : QString::number(before.year()));
        QCOMPARE(group(3), QString::number(today.year() - 3));
        QSignalSpy moved(&list, &QAbstractItemModel::rowsMoved);
        QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
        ListEntry last = entry("b", today.addDays(1));
        list.put(last); // one row moves, none is made anew
        QCOMPARE(moved.count(), 1);
        list.setDraft(text("c"), true);
        QCOMPARE(changed.last()[0].toModelIndex().row(), list.rowOf(text("c")));
        QVERIFY(list.data(list.index(2), ConversationListModel::DraftRole).toBool());
    }

    void foldersInARingAreSeen()
    {
        ListEntry chat;
        chat.id = text("chat");
        chat.folder = text("a");
        const QList<ListRow> rows = arrange({chat}, {{text("a"), text("b"), text("A"), false},
                                                     {text("b"), text("a"), text("B"), false}});
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].count, 1);
    }

    void privateChatsAreForgottenOnlyWhenAsked()
    {
        Script script;
        FilingWindow window(script, *m_folder, {text("One")});
        QVERIFY(!window.conversations.hasPrivate());
        window.conversations.startPrivate();
        QVERIFY(!window.conversations.hasPrivate()); // nothing was said
        QVERIFY(window.askAndWait(text("Hush")));
        QVERIFY(window.conversations.hasPrivate());
        const QString id = window.conversations.current();
        QSignalSpy asked(&window.conversations, &ConversationController::forgettingAsked);
        window.conversations.askToRemove(id);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(window.conversations.current(), id);
        window.conversations.forget(id);
        QVERIFY(!window.conversations.hasPrivate());
        QVERIFY(!window.conversations.canUndoRemove());
        QCOMPARE(window.listed(), QStringList("One"));
        window.conversations.startPrivate();
        QVERIFY(window.askAndWait(text("Kept after all")));
        window.conversations.keepAllPrivate();
        QVERIFY(!window.conversations.hasPrivate());
        QTRY_VERIFY(!filesWith(*m_folder, "Kept after all").isEmpty());
        QCOMPARE(filesWith(*m_folder, "Hush"), QStringList());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestFiling)
#include "test_filing.moc"
