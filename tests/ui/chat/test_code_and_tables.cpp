// Proves that code can be wrapped and numbered, that a table's header stays in sight while its rows
// are read, and that a table is copied for other programs.
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace cabochon;
using cabochon::test::Script;
using cabochon::test::WindowUnderTest;

namespace {

/// The visible item with this property, of this value.
QQuickItem* withProperty(const WindowUnderTest& window, const char* name, const QVariant& value)
{
    for (QQuickItem* item : window.visibleItems())
        if (item->property(name) == value) return item;
    return nullptr;
}

/// The item with a property of this name, visible or not.
QQuickItem* havingProperty(QQuickItem* item, const char* name)
{
    if (item->metaObject()->indexOfProperty(name) >= 0) return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = havingProperty(child, name)) return found;
    return nullptr;
}

} // namespace

class TestCodeAndTables : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void codeIsWrappedAndNumbered()
    {
        Script script;
        const QByteArray answer =
            "```cpp\nint a;\n" + QByteArray("long_name + ").repeated(40) + "b;\n```\n";
        script.chunks = {answer.toStdString()};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Code?")));
        window.settle();
        QQuickItem* block = window.named(QStringLiteral("cpp code, 2 lines"));
        QVERIFY(block);
        const qreal before = block->height();
        window.click(window.named(QStringLiteral("Line numbers")));
        QTRY_VERIFY(withProperty(
            window, "text", QStringLiteral("<p style=\"line-height:119%; margin:0\">1<br/>2</p>")));
        window.click(window.named(QStringLiteral("Wrap long lines")));
        QTRY_VERIFY(window.named(QStringLiteral("cpp code, 2 lines"))->height() > before + 20);
        window.click(window.named(QStringLiteral("Wrap long lines")));
        QTRY_COMPARE(window.named(QStringLiteral("cpp code, 2 lines"))->height(), before);
        QCOMPARE(window.warnings(), QStringList());
    }

    void headersStayInSight()
    {
        Script script;
        std::string answer = "| name | value |\n|---|---|\n";
        for (int row = 0; row < 60; ++row)
            answer += "| row " + std::to_string(row) + " | x |\n";
        script.chunks = {answer + "\nEnd.\n"};
        WindowUnderTest window(script, {900, 600});
        QVERIFY(window.ask(QStringLiteral("Table?")));
        window.settle();
        QQuickItem* list = window.transcript();
        QVERIFY(list);
        QQuickItem* header = havingProperty(window.window().contentItem(), "headerRow");
        QVERIFY(header);
        list->setProperty("contentY", list->property("contentY").toReal() - 300);
        QTRY_VERIFY(header->isVisible());
        QCOMPARE(header->property("headerRow").toInt(), 1);
        QVERIFY(header->height() > 20);
        list->setProperty("contentY", list->property("originY").toReal());
        QTRY_VERIFY(!header->isVisible());
        QCOMPARE(window.warnings(), QStringList());
    }

    void tablesAreCopiedAsCsv()
    {
        Script script;
        script.chunks = {"| a | b |\n|---|---|\n| 1,5 | 2 |\n"};
        WindowUnderTest window(script);
        QVERIFY(window.ask(QStringLiteral("Table?")));
        window.settle();
        const QQuickItem* header = window.named(QStringLiteral("a | b"));
        QVERIFY(header);
        QTest::mouseMove(&window.window(), WindowUnderTest::sceneRect(header).center().toPoint());
        QTRY_VERIFY(window.named(QStringLiteral("Copy as CSV")));
        window.click(window.named(QStringLiteral("Copy as CSV")));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a,b\r\n\"1,5\",2\r\n"));
        QCOMPARE(window.warnings(), QStringList());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestCodeAndTables)
#include "test_code_and_tables.moc"
