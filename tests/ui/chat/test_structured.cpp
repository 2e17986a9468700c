// Proves structured answers in the window, by keys and mouse: a schema is written and used, an
// answer is shown as a table and raw and is copied; files become rows.
#include "tests/support/test_main.h"
#include "tests/ui/chat/attaching_desk.h"
#include "tests/ui/window_under_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

const QString kSchema = cabochon::test::json(
    "{'title':'Bill','properties':{'vendor':{'type':'string'},'total':{'type':'number'}}}");

bool holds(const WindowUnderTest& window, const char* name)
{
    return window.named(text(name)) != nullptr;
}

} // namespace

class TestStructured : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { WindowUnderTest::prepare(); }

    void aSchemaIsWrittenByKeys()
    {
        Script script;
        WindowUnderTest window(script);
        QVERIFY(holds(window, "Schema: off"));
        window.press(Qt::Key_J, Qt::ControlModifier);
        window.settle();
        QVERIFY(holds(window, "Fields"));
        window.press(Qt::Key_Insert);
        window.type(text("total"));
        window.press(Qt::Key_Return); // back in the tree
        window.press(Qt::Key_Insert);
        window.type(text("day"));
        window.press(Qt::Key_Return);
        window.press(Qt::Key_Up, Qt::AltModifier);
        window.settle();
        const QString words = window.named(text("Schema as text"))->property("text").toString();
        QVERIFY(words.indexOf(text("\"day\"")) < words.indexOf(text("\"total\"")));
        QVERIFY(words.indexOf(text("\"day\"")) > 0);
        window.press(Qt::Key_Delete);
        window.settle();
        QVERIFY(!window.named(text("Schema as text"))
                     ->property("text")
                     .toString()
                     .contains(text("\"day\"")));
        window.click(window.named(text("Hold answers to it")));
        QTRY_VERIFY(window.chat().drafts.heldToSchema());
        QVERIFY(window.chat().drafts.schema().contains(text("\"total\"")));
        QVERIFY(holds(window, "Schema: on"));
        QCOMPARE(window.warnings(), QStringList());
    }

    void whatCannotBeHeldIsNamed()
    {
        Script script;
        WindowUnderTest window(script);
        window.chat().drafts.setSchema(
            cabochon::test::json("{'type':'array','items':{'type':'string'},'uniqueItems':true}"),
            false);
        window.click(window.named(text("Schema: off")));
        window.settle();
        QVERIFY(window.startingWith(text("An answer cannot be held to \"uniqueItems\"")));
        QVERIFY(!window.named(text("Hold answers to it"))->isEnabled());
        window.click(window.named(text("Leave out uniqueItems")));
        QTRY_VERIFY(window.named(text("Hold answers to it"))->isEnabled());
        window.press(Qt::Key_Escape);
        window.settle();
        QVERIFY(!window.chat().drafts.heldToSchema());
        QVERIFY(!window.chat().drafts.schema().contains(text("uniqueItems"))); // it is kept
        QCOMPARE(window.warnings(), QStringList());
    }

    void anAnswerIsATableAndIsCopied()
    {
        Script script;
        script.chunks = {json("{'vendor':'Lenz','total':8.60}").toStdString()};
        WindowUnderTest window(script);
        window.chat().drafts.setSchema(kSchema, true);
        QVERIFY(holds(window, "Schema: Bill"));
        QVERIFY(window.ask(text("Read")));
        window.settle();
        QVERIFY(holds(window, "vendor, Lenz"));
        window.click(window.named(text("Copy CSV")));
        QCOMPARE(QGuiApplication::clipboard()->text(), text("vendor,total\r\nLenz,8.60\r\n"));
        window.click(window.named(text("Raw JSON")));
        window.settle();
        QVERIFY(!holds(window, "vendor, Lenz"));
        QVERIFY(window.startingWith(text("json code")));
        window.click(window.named(text("Table")));
        window.settle();
        QVERIFY(holds(window, "vendor, Lenz"));
        QCOMPARE(window.warnings(), QStringList());
    }

    void filesBecomeRows()
    {
        Script script;
        script.chunks = {json("{'vendor':'Lenz','total':8.60}").toStdString()};
        Desk desk(script, {1300, 860});
        WindowUnderTest& window = desk.window;
        BatchController& batch = window.batch().controller;
        window.batch().files.setReader(std::make_unique<ScriptedReader>());
        batch.setSchema(kSchema);
        window.click(window.named(text("Structured answers")));
        window.settle();
        desk.drop("one.png", "page 900x1200");
        desk.drop("broken.png", "nothing");
        QTRY_COMPARE(batch.done(), 1);
        QTRY_COMPARE(batch.failedCount(), 1);
        QCOMPARE(window.chat().attachments.items()->rowCount(), 0); // not of the chat
        QCOMPARE(script.requests.size(), std::size_t(1));
        QVERIFY(script.requests[0].schema);
        window.settle();
        QVERIFY(window.startingWith(text("one.png, done")));
        QVERIFY(window.startingWith(text("broken.png, failed, ")));
        window.click(window.named(text("Leave broken.png out")));
        QCOMPARE(batch.total(), 1);
        QVERIFY(window.named(text("Export as XLSX"))->isEnabled());
        QCOMPARE(window.warnings(), QStringList());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestStructured)
#include "test_structured.moc"
