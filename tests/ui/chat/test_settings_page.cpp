// Proves the page of settings in the real window: every setting takes effect at once, says when it
// is not as it came, and is taken back; sections and words find it; keys are the user's own.
#include "tests/support/test_main.h"
#include "tests/ui/chat/window_views.h"

#include <QDesktopServices>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// The page, at a section.
void openSettings(WindowUnderTest& window, const char* section)
{
    window.press(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(window.named(text("Close settings")));
    QVERIFY(window.named(text(section)));
    window.click(window.named(text(section)));
}

/// The control of this name: what it is called stands beside it, too.
QQuickItem* controlNamed(const WindowUnderTest& window, const char* name)
{
    for (QQuickItem* item : controlsOf(window)) {
        if (WindowUnderTest::nameOf(item) == text(name)) return item;
    }
    return nullptr;
}

/// Of a control that is in view.
void clickOn(WindowUnderTest& window, const char* name)
{
    QQuickItem* control = controlNamed(window, name);
    QVERIFY2(control, name);
    const QRectF whole(QPointF(), window.window().size());
    QVERIFY2(whole.contains(WindowUnderTest::sceneRect(control)), name);
    window.click(control);
}

bool isSwitchedOn(const WindowUnderTest& window, const char* name)
{
    const QQuickItem* control = controlNamed(window, name);
    return control && control->property("checked").toBool();
}

} // namespace

class TestSettingsPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void escapeLeadsBackToWhereTheFocusWas()
    {
        Script script;
        WindowUnderTest window(script);
        window.press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(window.named(text("Close settings")));
        QVERIFY(!window.composer());
        QVERIFY(window.named(text("Appearance"))->hasActiveFocus());
        window.press(Qt::Key_Escape);
        QVERIFY(!window.named(text("Close settings")));
        QVERIFY(window.composer()->hasActiveFocus());
        window.named(text("Think"))->forceActiveFocus(Qt::TabFocusReason);
        window.press(Qt::Key_Comma, Qt::ControlModifier);
        window.click(window.named(text("Close settings")));
        QVERIFY(window.named(text("Think"))->hasActiveFocus());
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void whatShowsTheChatClosesThePage_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("new chat") << int(Qt::Key_N);
        QTest::newRow("message field") << int(Qt::Key_L);
    }

    void whatShowsTheChatClosesThePage()
    {
        QFETCH(int, key);
        Script script;
        WindowUnderTest window(script);
        window.press(Qt::Key_Comma, Qt::ControlModifier);
        window.press(key, Qt::ControlModifier);
        QVERIFY(!window.named(text("Close settings")));
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void aChatInTheSidebarIsShownAgain()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        window.press(Qt::Key_Comma, Qt::ControlModifier);
        window.click(window.named(text("Hi")));
        QVERIFY(window.composer()->hasActiveFocus());
    }

    void arrowsWalkThroughTheSections()
    {
        Script script;
        WindowUnderTest window(script);
        window.press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(window.named(text("Theme")));
        window.press(Qt::Key_Down);
        QVERIFY(!window.named(text("Theme")));
        QVERIFY(window.named(text("Device")));
        window.press(Qt::Key_Up);
        QVERIFY(window.named(text("Theme")));
    }

    void whatIsTypedFindsSettings()
    {
        Script script;
        WindowUnderTest window(script);
        window.press(Qt::Key_Comma, Qt::ControlModifier);
        window.type(text("animation")); // a word that is said nowhere
        QVERIFY(window.named(text("Find a setting"))->hasActiveFocus());
        QVERIFY(window.named(text("Less motion")));
        QVERIFY(!window.named(text("Theme")));
        window.type(text("zz"));
        QVERIFY(!window.named(text("Less motion")));
        QVERIFY(window.startingWith(text("No setting has these words.")));
        window.press(Qt::Key_Escape); // the words first
        QVERIFY(window.named(text("Theme")));
        window.type(text("hosts allowed")); // of another section
        QVERIFY(window.named(text("Links in answers")));
        QVERIFY(!window.named(text("Theme")));
    }

    void aChangeIsMarkedTakenBackAndReset()
    {
        Script script;
        WindowUnderTest window(script);
        openSettings(window, "Appearance");
        QVERIFY(!window.named(text("Undo the last change")));
        const QColor before = window.window().color();
        clickOn(window, "Dark");
        QVERIFY(window.settings().dark());
        QVERIFY(window.window().color() != before);
        QVERIFY(window.named(text("Reset Theme")));
        window.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window.settings().dark());
        QCOMPARE(window.window().color(), before);
        clickOn(window, "Plum");
        clickOn(window, "Compact");
        QCOMPARE(window.settings().accent(), text("plum"));
        QVERIFY(window.settings().compact());
        clickOn(window, "Reset Accent");
        QCOMPARE(window.settings().accent(), text("garnet"));
        QVERIFY(!window.named(text("Reset Accent")));
        clickOn(window, "Undo the last change"); // of the reset
        QCOMPARE(window.settings().accent(), text("plum"));
        clickOn(window, "Undo the last change");
        QVERIFY(!window.settings().compact());
        // What was changed before the page was opened is not taken back there.
        window.press(Qt::Key_Escape);
        window.press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(!window.named(text("Undo the last change")));
        QVERIFY(window.named(text("Reset Accent")));
    }

    void switchesDoWhatTheySay()
    {
        Script script;
        WindowUnderTest window(script);
        window.settings().setReducedMotion(false);
        openSettings(window, "Appearance");
        clickOn(window, "Less motion");
        QVERIFY(window.settings().reducedMotion());
        window.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window.settings().reducedMotion());
        QVERIFY(!isSwitchedOn(window, "Less motion"));
        window.click(window.named(text("Chat")));
        clickOn(window, "Think in new chats");
        QVERIFY(window.chat().drafts.thinking()); // the new chat that waits, too
        window.press(Qt::Key_Escape);
        QVERIFY(window.ask(text("Hi")));
        window.press(Qt::Key_T, Qt::ControlModifier); // of this chat alone
        window.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(window.chat().drafts.thinking());
    }

    void returnSendsOnlyWithCtrlWhereThatWasChosen()
    {
        Script script;
        WindowUnderTest window(script);
        openSettings(window, "Chat");
        clickOn(window, "Ctrl+Enter");
        window.press(Qt::Key_Escape);
        window.type(text("one"));
        window.press(Qt::Key_Return);
        window.type(text("two"));
        QCOMPARE(window.chat().drafts.text(), text("one\ntwo"));
        window.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.finished());
        QVERIFY(window.startingWith(text("You: one")));
    }

    void messagesAreAsWideAsWasChosen()
    {
        Script script;
        WindowUnderTest window(script, {1600, 1000});
        const auto width = [&] { return window.composer()->width(); };
        const double normal = width();
        window.settings().setColumnWidth(text("narrow"));
        window.settle();
        QVERIFY(width() < normal);
        window.settings().setColumnWidth(text("full"));
        window.settle();
        QVERIFY(width() > 1200);
    }

    void aDeviceAndAModelAreChosenAndTakenBack()
    {
        Script script;
        WindowUnderTest window(script, {1100, 1400});
        QTRY_COMPARE(window.chat().devices.devices()->rowCount(), 4);
        window.press(Qt::Key_Comma, Qt::ControlModifier);
        window.press(Qt::Key_D, Qt::AltModifier); // leads to them from here
        QTRY_VERIFY(window.named(text("Device")));
        clickOn(window, "Use CPU");
        QTRY_COMPARE(window.settings().device(), text("cpu"));
        QTRY_COMPARE(window.chat().models.state(), ModelState::Ready);
        window.settle();
        QVERIFY(window.named(text("Reset Device")));
        window.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(window.settings().device(), text("auto"));
        QTRY_COMPARE(window.chat().models.state(), ModelState::Ready);
        window.settle();
        QVERIFY(!window.named(text("Undo the last change")));
    }

    void theWindowSpeaksAnotherLanguageAtOnce()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(window.ask(text("Hi")));
        openSettings(window, "Language");
        clickOn(window, "Language of the window, System");
        QTRY_VERIFY(window.named(text("العربية")));
        clickOn(window, "Deutsch");
        QVERIFY(window.named(text("Sprache des Fensters")));
        QVERIFY(window.named(text("Neuer Chat")));
        window.click(window.named(text("Tastatur")));
        QVERIFY(window.startingWith(text("Seitenleiste zeigen oder verbergen: ")));
        window.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window.named(text("New chat")));
        window.press(Qt::Key_Escape);
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }

    void hostsOfLinksAreForgotten()
    {
        Script script;
        script.chunks = {"See [this](https://example.org/a)."};
        WindowUnderTest window(script);
        window.settings().setLinkHosts({text("example.com"), text("example.org")});
        openSettings(window, "Privacy");
        QVERIFY(window.named(text("example.com")));
        clickOn(window, "Ask again before opening example.com");
        QCOMPARE(window.settings().linkHosts(), QStringList{text("example.org")});
        QVERIFY(!window.named(text("example.com")));
        window.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window.named(text("example.com")));
    }

    void aKeyIsChosenAndWorksEverywhere()
    {
        QTemporaryDir folder;
        {
            Script script;
            WindowUnderTest window(script, {1100, 1400}, QLocale::English, folder.path());
            openSettings(window, "Keyboard");
            clickOn(window, "Show or hide the sidebar: Ctrl+B");
            window.press(Qt::Key_R, Qt::ControlModifier);
            QVERIFY(window.named(text("Show or hide the sidebar: Ctrl+R")));
            QVERIFY(window.named(text("Reset Show or hide the sidebar")));
            window.press(Qt::Key_B, Qt::ControlModifier);
            QVERIFY(controlNamed(window, "New chat"));
            window.press(Qt::Key_R, Qt::ControlModifier);
            QVERIFY(!controlNamed(window, "New chat"));
            QVERIFY(window.named(text("Show the sidebar (Ctrl+R)")));
        }
        Script script;
        WindowUnderTest window(script, {1100, 1400}, QLocale::English, folder.path());
        window.press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(!controlNamed(window, "New chat"));
    }

    void aKeyThatIsTakenIsGivenOnlyWhenAgreedTo()
    {
        Script script;
        WindowUnderTest window(script, {1100, 1400});
        openSettings(window, "Keyboard");
        clickOn(window, "Thinking on or off: Ctrl+T");
        window.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(window.named(text("Ctrl+B is taken by “Show or hide the sidebar”.")));
        QVERIFY(controlNamed(window, "New chat")); // the sidebar stayed
        clickOn(window, "Cancel");
        QVERIFY(window.settings().ownKeys().isEmpty());
        clickOn(window, "Thinking on or off: Ctrl+T");
        window.press(Qt::Key_B, Qt::ControlModifier);
        clickOn(window, "Take it over");
        QVERIFY(window.named(text("Thinking on or off: Ctrl+B")));
        QVERIFY(window.named(text("Show or hide the sidebar: none")));
        // Letters and the keys of fields are refused.
        clickOn(window, "Show or hide the sidebar: none");
        window.press(Qt::Key_X);
        QVERIFY(window.startingWith(text("X is for writing.")));
        clickOn(window, "Show or hide the sidebar: none");
        window.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(window.startingWith(text("Ctrl+C copies, pastes or undoes")));
        clickOn(window, "Reset all keys");
        QVERIFY(window.named(text("Show or hide the sidebar: Ctrl+B")));
        QVERIFY(window.settings().ownKeys().isEmpty());
        QVERIFY2(window.warnings().isEmpty(), qPrintable(window.warnings().join(u'\n')));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestSettingsPage)
#include "test_settings_page.moc"
