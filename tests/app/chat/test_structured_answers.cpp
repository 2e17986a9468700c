// Proves answers that are held to a schema: the chat keeps it, the engine and the model are told of
// it, the answer shows as a table, a tree or raw, is copied as JSON and CSV, and goes on with the
// schema that it began with.
#include "app/chat/stored_form.h"
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

const QString kHeldSchema = cabochon::test::json("{'title':'Bill','type':'object'}");

/// Row of the first of a kind; -1: there is none.
int rowOfKind(ScriptedWindow& window, RowKind::Kind kind)
{
    return static_cast<int>(window.kinds().indexOf(kind));
}

} // namespace

class TestStructuredAnswers : public QObject {
    Q_OBJECT

private slots:
    void theEngineIsToldOnlyWhereItIsOn()
    {
        Script script;
        script.chunks = {json("{'total':").toStdString(), " 8.60}"};
        ScriptedWindow window(script);
        QVERIFY(window.ask(text("Free")));
        QVERIFY(!script.requests.back().schema);
        window.chat.drafts.setSchema(kHeldSchema, true);
        QCOMPARE(window.chat.drafts.schemaTitle(), text("Bill"));
        QVERIFY(window.ask(text("Held")));
        const ChatRequest& held = script.requests.back();
        QCOMPARE(held.schema, kHeldSchema.toStdString());
        QCOMPARE(held.messages.size(), std::size_t(4)); // the model reads it before all else
        QCOMPARE(held.messages[0].role, engine::Role::System);
        QVERIFY(held.messages[0].parts[0].text.ends_with(kHeldSchema.toStdString()));
        window.chat.drafts.setSchema(kHeldSchema, false);
        QVERIFY(window.ask(text("Free again")));
        QVERIFY(!script.requests.back().schema);
        QCOMPARE(window.chat.drafts.schema(), kHeldSchema); // for the next time
        window.chat.drafts.setSchema({}, true);
        QVERIFY(!window.chat.drafts.heldToSchema());
    }

    void anObjectIsATableOfFields()
    {
        Script script;
        script.chunks = {
            json("{'vendor':'A & B','total':8.60,'tax':null,").toStdString(),
            json("'items':[{'name':'Pen','price':2},{'name':'Ink','price':6.6}]}").toStdString()};
        ScriptedWindow window(script);
        window.chat.drafts.setSchema(kHeldSchema, true);
        QVERIFY(window.ask(text("Read it")));
        const int bar = rowOfKind(window, RowKind::Structured);
        QCOMPARE(bar, 1);
        const QList<int> kinds = window.kinds();
        QCOMPARE(kinds.count(RowKind::Table), 5 + 3); // with their heads
        QCOMPARE(kinds.last(), int(RowKind::Footer));
        QVERIFY(window.says(text("vendor, A & B")));
        QVERIFY(window.says(text("Pen, 2")));
        TranscriptModel* rows = window.chat.conversations.transcript();
        QVERIFY(rows->data(rows->index(bar), TranscriptModel::IsTableRole).toBool());
        QVERIFY(rows->jsonAs(bar, text("json")).startsWith(text("{\n  \"vendor\": \"A & B\",\n")));
        QCOMPARE(rows->jsonAs(bar, text("csv")).section(u'\r', 0, 0),
                 text("vendor,total,tax,items"));
        const qsizetype before = rows->rowCount();
        rows->setRaw(bar, true);
        QCOMPARE(window.kinds().count(RowKind::Table), 0);
        QCOMPARE(rowOfKind(window, RowKind::Code), bar + 1);
        QVERIFY(window.texts()[bar + 1].contains(text("\n  \"total\": 8.60,")));
        rows->setRaw(bar, false);
        QCOMPARE(rows->rowCount(), before);
        QCOMPARE(window.kinds(), kinds);
    }

    void aListOfWordsIsATree()
    {
        Script script;
        script.chunks = {json("['one',['two'],{'a':null}]").toStdString()};
        ScriptedWindow window(script);
        window.chat.drafts.setSchema(kHeldSchema, true);
        QVERIFY(window.ask(text("List")));
        const int bar = rowOfKind(window, RowKind::Structured);
        QVERIFY(bar > 0);
        QCOMPARE(window.kinds().count(RowKind::ListItem), 5);
        TranscriptModel* rows = window.chat.conversations.transcript();
        QVERIFY(!rows->data(rows->index(bar), TranscriptModel::IsTableRole).toBool());
        QCOMPARE(rows->jsonAs(bar, text("csv")), QString());
    }

    void whatWasCutOffSaysSo()
    {
        Script script;
        script.chunks = {json("{'vendor':'Lenz','to").toStdString()};
        script.stopReason = engine::StopReason::MaxTokens;
        ScriptedWindow window(script);
        window.chat.drafts.setSchema(kHeldSchema, true);
        QVERIFY(window.ask(text("Read it")));
        QCOMPARE(rowOfKind(window, RowKind::Structured), -1);
        QVERIFY(rowOfKind(window, RowKind::Code) > 0);
        QVERIFY(window.says(text("cut off before its end")));
        // It goes on with its schema, whatever is chosen now.
        window.chat.drafts.setSchema(cabochon::test::json("{}"), true);
        script.chunks = {json("tal':1}").toStdString()};
        script.stopReason = engine::StopReason::EndOfTurn;
        window.chat.answers.goOn(window.idOfRow(1));
        QVERIFY(finished(window.chat));
        QCOMPARE(script.requests.back().schema, kHeldSchema.toStdString());
        QCOMPARE(rowOfKind(window, RowKind::Structured), 1);
        QVERIFY(!window.says(text("cut off before its end")));
    }

    void whileItGrowsItIsCode()
    {
        Script script;
        script.chunks = {json("{'a': '*x*'}").toStdString()};
        script.holdAtEnd = true;
        ScriptedWindow window(script);
        window.chat.drafts.setSchema(kHeldSchema, true);
        window.chat.answers.send(text("Go"));
        QTRY_COMPARE(rowOfKind(window, RowKind::Code), 1);
        QVERIFY(window.says(text("*x*")));
        script.release(script.holdAtEnd);
        QVERIFY(finished(window.chat));
        QCOMPARE(rowOfKind(window, RowKind::Code), -1);
        QCOMPARE(rowOfKind(window, RowKind::Structured), 1);
    }

    void schemasAreKept()
    {
        Conversation conversation;
        conversation.schema = kHeldSchema;
        conversation.heldToSchema = true;
        Message answer = newMessage({}, MessageRole::Assistant, text("{}"));
        answer.ledger.schema = kHeldSchema;
        conversation.add(answer);
        history::StoredConversation stored{.head = headOf(conversation),
                                           .messages = storedForms(conversation.messages())};
        const auto back = fromStored(stored);
        QCOMPARE(back->schema, kHeldSchema);
        QVERIFY(back->heldToSchema);
        QVERIFY(back->find(answer.id)->isHeld());
        QCOMPARE(back->find(answer.id)->ledger.schema, kHeldSchema);
        stored.head.options =
            json("{'heldToSchema':true,'schema':7}").toStdString(); // from elsewhere
        QVERIFY(!fromStored(stored)->heldToSchema);
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestStructuredAnswers)
#include "test_structured_answers.moc"
