// Proves that chats are filed by hand and by key: folders made, opened, collapsed and dragged into,
// tags, the archive, the trash and its end, and that private chats are not forgotten unasked.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// A window with a history of three chats, the last one shown.
struct FiledWindow {
    FiledWindow()
    {
        window = std::make_unique<WindowUnderTest>(script);
        QSignalSpy opened(&window->chat().history, &HistoryController::opened);
        window->chat().history.open(folder.path());
        if (!opened.wait(5000)) qFatal("The history was not opened.");
        for (const char* question : {"One", "Two", "Three"}) {
            window->chat().conversations.startNew();
            ask(question);
        }
    }
    void ask(const char* question)
    {
        QSignalSpy ended(&window->chat().answers, &AnswerController::ended);
        window->chat().answers.send(text(question));
        if (ended.isEmpty() && !ended.wait(5000)) qFatal("No answer.");
        window->settle();
    }
    ConversationController& conversations() { return window->chat().conversations; }
    QStringList listed()
    {
        QStringList all;
        ConversationListModel& list = *conversations().list();
        for (int row = 0; row < list.rowCount(); ++row)
            all << list.data(list.index(row), ConversationListModel::TitleRole).toString();
        return all;
    }
    /// The row of the list whose name begins like this.
    QQuickItem* row(const char* name) const
    {
        for (QQuickItem* item : window->visibleItems()) {
            if (item->inherits("QQuickItemDelegate") &&
                WindowUnderTest::nameOf(item).startsWith(text(name)))
                return item;
        }
        return nullptr;
    }
    void focus(const char* name)
    {
        row(name)->forceActiveFocus(Qt::TabFocusReason);
        window->settle();
    }
    void choose(const char* name)
    {
        QTRY_VERIFY2(window->named(text(name)), name);
        window->click(window->named(text(name)));
    }
    /// By the context menu of a row.
    void choose(const char* name, const char* entry)
    {
        focus(name);
        window->press(Qt::Key_Menu);
        choose(entry);
    }
    /// By the palette.
    void act(const char* action)
    {
        window->press(Qt::Key_K, Qt::ControlModifier);
        window->type(text(action));
        QTRY_VERIFY(window->chat().search.complete());
        window->press(Qt::Key_Return);
    }
    QPoint middle(const char* name)
    {
        return WindowUnderTest::sceneRect(row(name)).center().toPoint();
    }
    void drag(const char* name, QPoint to)
    {
        QQuickWindow& at = window->window();
        const QPoint from = middle(name);
        QTest::mousePress(&at, Qt::LeftButton, Qt::NoModifier, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(&at, from + (to - from) * step / 8);
        QTest::mouseRelease(&at, Qt::LeftButton, Qt::NoModifier, to);
        window->settle();
    }

    Script script;
    QTemporaryDir folder;
    std::unique_ptr<WindowUnderTest> window;
};

} // namespace

class TestSidebar : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void foldersAreMadeNamedAndFilled()
    {
        FiledWindow kept;
        kept.act("New folder");
        QTRY_VERIFY(kept.window->named(text("New name")));
        QVERIFY(kept.window->named(text("New name"))->hasActiveFocus());
        kept.window->type(text("Work"));
        kept.window->press(Qt::Key_Return);
        QCOMPARE(kept.listed(), QStringList({"Work", "Three", "Two", "One"}));
        QVERIFY(kept.window->composer()->hasActiveFocus());
        // By the menu and the keys of the card.
        kept.choose("Two", "Move to folder …");
        QTRY_VERIFY(kept.window->named(text("Move “Two” to")));
        kept.window->press(Qt::Key_Down);
        kept.window->press(Qt::Key_Return);
        QTRY_COMPARE(kept.listed(), QStringList({"Work", "Two", "Three", "One"}));
        // A new one is made on the way.
        kept.choose("One", "Move to folder …");
        QTRY_VERIFY(kept.window->named(text("Name of a new folder")));
        kept.window->named(text("Name of a new folder"))->forceActiveFocus(Qt::TabFocusReason);
        kept.window->type(text("Home"));
        kept.window->press(Qt::Key_Return);
        QTRY_COMPARE(kept.listed(), QStringList({"Home", "One", "Work", "Two", "Three"}));
        QVERIFY2(kept.window->warnings().isEmpty(),
                 qPrintable(kept.window->warnings().join(u'\n')));
    }

    void arrowsWalkCollapseAndOpen()
    {
        FiledWindow kept;
        FolderController& folders = kept.window->chat().folders;
        const QString work = folders.make(text("Work"), {});
        folders.move(kept.conversations().current(), work);
        QTRY_COMPARE(kept.listed(), QStringList({"Work", "Three", "Two", "One"}));
        kept.window->settle();
        kept.focus("Three");
        kept.window->press(Qt::Key_Left);
        QVERIFY(kept.row("Folder Work")->hasActiveFocus());
        kept.window->press(Qt::Key_Left);
        QCOMPARE(kept.listed(), QStringList({"Work", "Two", "One"}));
        kept.window->press(Qt::Key_Right);
        QCOMPARE(kept.listed(), QStringList({"Work", "Three", "Two", "One"}));
        kept.window->press(Qt::Key_Down);
        QVERIFY(kept.row("Three")->hasActiveFocus());
        // Renaming by key opens the folders around the chat.
        folders.setCollapsed(work, true);
        kept.window->press(Qt::Key_F2);
        QTRY_VERIFY(kept.window->named(text("New name")));
        kept.window->press(Qt::Key_Escape);
        kept.focus("Folder Work");
        kept.window->press(Qt::Key_Delete); // its chats stay
        QCOMPARE(kept.listed(), QStringList({"Three", "Two", "One"}));
    }

    void chatsAreDraggedIntoFoldersAndOut()
    {
        FiledWindow kept;
        FolderController& folders = kept.window->chat().folders;
        folders.make(text("Work"), {});
        kept.window->settle();
        kept.drag("Two", kept.middle("Folder Work"));
        QTRY_COMPARE(kept.listed(), QStringList({"Work", "Two", "Three", "One"}));
        kept.window->settle();
        kept.drag("One", kept.middle("Two")); // beside one that is in it
        QTRY_COMPARE(kept.listed(), QStringList({"Work", "Two", "One", "Three"}));
        kept.window->settle();
        kept.drag("Two", kept.middle("Three"));
        QTRY_COMPARE(kept.listed(), QStringList({"Work", "One", "Three", "Two"}));
        QCOMPARE(kept.conversations().title(), text("Three")); // nothing was clicked
    }

    void tagsAreGivenTakenAndSearchedFor()
    {
        FiledWindow kept;
        kept.choose("Three", "Tags …");
        QTRY_VERIFY(kept.window->named(text("New tag")));
        QVERIFY(kept.window->named(text("New tag"))->hasActiveFocus());
        kept.window->type(text("#tax, home"));
        kept.window->press(Qt::Key_Return);
        QTRY_VERIFY(kept.window->named(text("Take away #home")));
        kept.window->click(kept.window->named(text("Take away #home")));
        QTRY_COMPARE(kept.conversations().tags(), QStringList("tax"));
        kept.window->press(Qt::Key_Escape);
        QTRY_VERIFY(!kept.window->named(text("New tag")));
        kept.choose("Search for the tag tax");
        QTRY_COMPARE(kept.window->chat().search.words().trimmed(), text("tag:tax"));
        QTRY_COMPARE(kept.window->chat().search.rowCount(), 1);
        kept.window->press(Qt::Key_Escape);
        QVERIFY2(kept.window->warnings().isEmpty(),
                 qPrintable(kept.window->warnings().join(u'\n')));
    }

    void archiveAndTrashAreLookedInto()
    {
        FiledWindow kept;
        kept.window->press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(kept.listed(), QStringList({"Two", "One"}));
        kept.window->press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(kept.listed(), QStringList("One"));
        kept.window->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(kept.row("Three,"));
        kept.window->click(kept.window->named(text("Put back into the list")));
        QTRY_COMPARE(kept.listed(), QStringList({"Three", "One"}));
        kept.choose("Trash");
        QTRY_VERIFY(kept.row("Two, 30 days left"));
        kept.focus("Two,");
        kept.window->press(Qt::Key_Delete);
        QTRY_VERIFY(kept.window->named(text("Delete “Two” for good?")));
        QVERIFY(kept.window->named(text("Cancel"))->hasActiveFocus());
        kept.window->press(Qt::Key_Escape); // it was only asked
        QTRY_VERIFY(!kept.window->named(text("Cancel")));
        QVERIFY(kept.row("Two,"));
        kept.choose("Empty trash");
        QTRY_VERIFY(kept.window->named(text("Delete 1 chat for good?")));
        QSignalSpy done(&kept.window->chat().putAway, &PutAwayController::removedForGood);
        // The button of the question, not that of the row behind it.
        kept.window->press(Qt::Key_Tab);
        kept.window->press(Qt::Key_Space);
        QTRY_COMPARE(done.count(), 1);
        QTRY_VERIFY(kept.window->named(text("The trash is empty.")));
        kept.window->press(Qt::Key_Escape);
        QTRY_VERIFY(kept.window->composer()->hasActiveFocus());
        QVERIFY2(kept.window->warnings().isEmpty(),
                 qPrintable(kept.window->warnings().join(u'\n')));
    }

    void privateChatsAreNotForgottenUnasked()
    {
        FiledWindow kept;
        kept.window->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        kept.ask("Hush");
        kept.window->press(Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(kept.window->named(text("Close, with private chats open?")));
        QVERIFY(kept.window->window().isVisible());
        kept.choose("Cancel");
        QVERIFY(kept.window->window().isVisible());
        kept.focus("Hush");
        kept.window->press(Qt::Key_Delete);
        QTRY_VERIFY(kept.window->named(text("Close this private chat?")));
        kept.choose("Keep");
        QVERIFY(!kept.conversations().hasPrivate());
        QCOMPARE(kept.listed().first(), text("Hush"));
        kept.window->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        kept.ask("Gone");
        kept.window->press(Qt::Key_Q, Qt::ControlModifier);
        kept.choose("Forget");
        QTRY_VERIFY(!kept.window->window().isVisible());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestSidebar)
#include "test_sidebar.moc"
