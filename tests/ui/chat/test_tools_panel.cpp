// Proves the panel of a chat's tools: where it is, what is switched and revoked there, and that
// what a server would run is seen whole.
#include "tests/support/test_main.h"
#include "tests/ui/preview/preview_calls.h"
#include "tests/ui/window_under_test.h"

#include <QQuickItem>
#include <QTest>

using namespace cabochon;
using cabochon::test::PreviewCalls;
using cabochon::test::Script;
using cabochon::test::text;
using cabochon::test::WindowUnderTest;

namespace {

struct PanelDesk {
    explicit PanelDesk(QSize size = {1440, 900})
        : window(script, size), calls(window.window(), text("calls"))
    {
        window.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    }
    qreal fieldRight() const // of the message field
    {
        const QQuickItem* field = window.composer();
        return field->mapToScene({field->width(), 0}).x();
    }
    QQuickItem* panel() const { return window.named(text("Tools in this chat")); }

    Script script;
    WindowUnderTest window;
    PreviewCalls calls;
};

} // namespace

class TestToolsPanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void standsBesideThePageWhereThereIsRoom()
    {
        PanelDesk wide;
        QVERIFY(wide.panel());
        QVERIFY(wide.fieldRight() < WindowUnderTest::sceneRect(wide.panel()).left());
        PanelDesk narrow({900, 600});
        QVERIFY(narrow.panel());
        QVERIFY(narrow.fieldRight() > WindowUnderTest::sceneRect(narrow.panel()).left());
        narrow.window.press(Qt::Key_Escape);
        QVERIFY(!narrow.panel());
        QTRY_VERIFY(narrow.window.composer()->hasActiveFocus());
        QVERIFY2(wide.window.warnings().isEmpty(),
                 qPrintable(wide.window.warnings().join(QLatin1Char('\n'))));
    }

    void thePillOpensItAndCounts()
    {
        PanelDesk desk;
        QQuickItem* pill = desk.window.named(text("Tools 6"));
        QVERIFY(pill);
        desk.window.click(pill);
        QVERIFY(!desk.panel());
        desk.window.click(desk.window.named(text("Tools 6")));
        QVERIFY(desk.panel());
        desk.window.click(desk.window.named(text("Use calculator")));
        QVERIFY(desk.window.named(text("Tools 5")));
        QVERIFY(desk.window.startingWith(text("calculator, off")));
        desk.window.click(desk.window.named(text("All off")));
        QVERIFY(desk.window.named(text("Tools")));
    }

    void whatWasAllowedIsRevoked()
    {
        PanelDesk desk;
        QVERIFY(desk.window.startingWith(text("read_file, allowed in engine/, 184 token")));
        QVERIFY(!desk.window.named(text("Revoke what calculator was allowed")));
        desk.window.click(desk.window.named(text("Revoke what read_file was allowed")));
        QCOMPARE(desk.calls.decided(), QStringList{"revoke read_file"});
    }

    void whatCannotBeUsedSaysWhy()
    {
        PanelDesk desk;
        QVERIFY(desk.window.startingWith(text("run_python, needs bubblewrap")));
        QVERIFY(!desk.window.named(text("Use run_python"))->isEnabled());
    }

    void whatAServerWouldRunIsSeenWhole()
    {
        PanelDesk desk({1440, 2400});
        QString json = text(R"({"mcpServers": {"far": {"command": "uvx", "args": [)");
        for (int i = 0; i < 300; ++i)
            json += QStringLiteral("\"--argument-%1\",").arg(i);
        json += text("\"turned\u202egnp.exe\", \"two\\nlines\", \"") +
                QString(20000, QLatin1Char('x')) + text("\"], \"env\": {\"FAR_KEY\": \"k\"}}}}");
        QQuickItem* field = desk.window.named(text("Servers as JSON"));
        QVERIFY(field);
        field->setProperty("text", json);
        desk.window.settle();
        QVERIFY(desk.window.named(text("Program: /usr/bin/uvx")));
        QVERIFY(desk.window.named(text("Argument 300: --argument-299")));
        QVERIFY(desk.window.named(text("Argument 301: turned▯gnp.exe")));
        QVERIFY(desk.window.named(text("Argument 302: two⏎\nlines")));
        QVERIFY(desk.window.named(text("Argument 303: ") + QString(20000, QLatin1Char('x'))));
        QVERIFY(desk.window.named(text("FAR_KEY goes to the keyring")));
        QVERIFY(desk.calls.done().isEmpty()); // nothing was added by looking
        QQuickItem* add = desk.window.named(text("Add server"));
        QVERIFY(add);
        field->setProperty("text", text("{"));
        desk.window.settle();
        QVERIFY(desk.window.startingWith(text("This is no JSON")));
    }

    void aServerThatChangedIsLookedAtAgain()
    {
        PanelDesk desk({1440, 1400});
        desk.window.click(desk.window.named(text("Look again")));
        QVERIFY(desk.window.named(text("+ Moves a file anywhere, and tells its author.")));
        desk.window.click(desk.window.named(text("Allow it as it is now")));
        desk.window.click(desk.window.named(text("Allow it to run")));
        QCOMPARE(desk.calls.done(), (QStringList{"allow filesystem", "allow notes"}));
        desk.window.click(desk.window.named(text("Log of filesystem")));
        QVERIFY(desk.window.startingWith(text("Log: Secure MCP Filesystem Server")));
        QVERIFY2(desk.window.warnings().isEmpty(),
                 qPrintable(desk.window.warnings().join(QLatin1Char('\n'))));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestToolsPanel)
#include "test_tools_panel.moc"
