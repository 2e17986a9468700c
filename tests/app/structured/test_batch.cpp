// Proves batches: a row for each file, one after another, held to the schema with nulls allowed;
// what fails says why; pausing, running again, leaving out, editing and undoing; what is exported;
// and that all of it is there at the next start.
#include "app/structured/batch_controller.h"
#include "app/structured/json_text.h"
#include "tests/support/test_main.h"
#include "tests/support/text.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;

namespace {

const QString kBillSchema = cabochon::test::json(
    "{'title':'Bill','type':'object','properties':{'day':{'type':'string','format':'date'},"
    "'seller':{'type':'object','properties':{'name':{'type':'string'}},'required':['name']},"
    "'total':{'type':'number'},'paid':{'type':'string','enum':['cash','card']},"
    "'lines':{'type':'array','items':{'type':'object','properties':{'n':{'type':'integer'}}}}},"
    "'required':['day','seller','total']}");
const QString kBillAnswer = cabochon::test::json(
    "{'day':'2026-11-03','seller':{'name':'Vogel'},'total':24.05,'paid':null,'lines':[{'n':1}]}");

/// Says at once that a file holds its name, or that it is broken.
struct NamedReader final : BatchReader {
    void read(const QString& file,
              const QString& name,
              std::function<void(const BatchFile&)> told) override
    {
        files << file;
        BatchFile read;
        read.kind = QStringLiteral("image");
        read.contentHash = QString(64, QLatin1Char('a'));
        if (name.startsWith(QStringLiteral("broken")))
            read.problem = QStringLiteral("The file ends early. Copy it again.");
        read.parts = {TextPart{name}};
        if (!holds) return told(read);
        held = [told, read] { told(read); };
    }
    void giveUp() override { held = nullptr; }

    QStringList files;
    bool holds = false;
    std::function<void()> held;
};

/// A batch with what asks and answers around it.
struct BatchDesk {
    explicit BatchDesk(const QString& folder = {})
    {
        batch.setReader(&reader, nullptr);
        QObject::connect(&batch, &BatchController::requested, &batch,
                         [this](quint64 number, const AnswerRequest& question) {
                             asked = number;
                             questions.append(question);
                         });
        QObject::connect(&batch, &BatchController::cancelRequested, &batch,
                         [this](quint64 number) { cancelled.append(number); });
        batch.setModelReady(true);
        if (!folder.isEmpty()) batch.open(folder.toStdString());
    }
    void add(const QStringList& names)
    {
        QList<QUrl> urls;
        for (const QString& name : names)
            urls << QUrl::fromLocalFile(QStringLiteral("/in/") + name);
        batch.addFiles(urls);
    }
    void answer(const QString& words = kBillAnswer, AnswerState::State state = AnswerState::Done)
    {
        AnswerUpdate update;
        update.added = {ThoughtPart{QStringLiteral("hm")}, TextPart{words}};
        AnswerOutcome outcome;
        outcome.state = state;
        outcome.failure = {QStringLiteral("x"), QStringLiteral("No memory. Close something.")};
        batch.onProgress(asked, update);
        batch.onFinished(asked, outcome);
    }
    QStringList states()
    {
        QStringList all;
        for (int row = 0; row < batch.rows()->rowCount(); ++row)
            all << batch.rows()->value(row, QStringLiteral("rowState")).toString();
        return all;
    }
    QVariantMap cell(int row, int column)
    {
        return batch.rows()->value(row, QStringLiteral("cells")).toList().value(column).toMap();
    }

    NamedReader reader;
    BatchController batch;
    QAbstractItemModelTester tester{batch.rows()};
    quint64 asked = 0;
    QList<AnswerRequest> questions;
    QList<quint64> cancelled;
};

} // namespace

class TestBatch : public QObject {
    Q_OBJECT

private slots:
    void rowsAreAskedOneAfterAnother()
    {
        BatchDesk desk;
        desk.add({"one.png", "broken.png", "two.png"});
        QVERIFY(desk.questions.isEmpty()); // no schema yet
        QVERIFY(!desk.batch.waitsFor().isEmpty());
        desk.batch.setSchema(kBillSchema);
        const QStringList columns{"day", "seller.name", "total", "paid", "lines"};
        QCOMPARE(desk.batch.columns(), columns);
        QCOMPARE(desk.questions.size(), 1);
        const AnswerRequest& question = desk.questions.first();
        const QString nulls = cabochon::test::json("'total':{'type':['number','null']}");
        const QString choice = cabochon::test::json("'enum':['cash','card',null]");
        QVERIFY(question.schema.contains(nulls));
        QVERIFY(question.schema.contains(choice));
        const QString words = std::get<TextPart>(question.messages.first().parts.last()).text;
        QVERIFY(words.contains(QStringLiteral("does not contain is null")));
        QCOMPARE(desk.states(), (QStringList{"working", "waiting", "waiting"}));
        desk.answer();
        QCOMPARE(desk.states(), (QStringList{"done", "failed", "working"}));
        QVERIFY(desk.batch.rows()->value(1, "reason").toString().contains("ends early"));
        desk.answer({}, AnswerState::Failed);
        QCOMPARE(desk.batch.rows()->value(2, "reason").toString(), "No memory. Close something.");
        QCOMPARE(desk.batch.done(), 1);
        QCOMPARE(desk.batch.failedCount(), 2);
        desk.batch.runFailedAgain();
        QCOMPARE(desk.states(), (QStringList{"done", "failed", "working"}));
        desk.answer(cabochon::test::json("{\"day\":"), AnswerState::CutOff);
        QVERIFY(desk.batch.rows()->value(2, "reason").toString().contains("cut off"));
    }

    void itStandsBackForOthersAndPauses()
    {
        BatchDesk desk;
        desk.batch.setSchema(kBillSchema);
        desk.batch.setOthersWait(true);
        desk.add({"one.png", "two.png"});
        QVERIFY(desk.questions.isEmpty());
        desk.batch.setOthersWait(false);
        QCOMPARE(desk.questions.size(), 1);
        desk.batch.setPaused(true);
        QCOMPARE(desk.cancelled, QList<quint64>{desk.asked});
        QCOMPARE(desk.states(), (QStringList{"waiting", "waiting"}));
        desk.answer(); // too late
        QCOMPARE(desk.states(), (QStringList{"waiting", "waiting"}));
        desk.batch.setPaused(false);
        QCOMPARE(desk.questions.size(), 2);
        desk.batch.setModelReady(false);
        QCOMPARE(desk.states().first(), "waiting");
        desk.reader.holds = true;
        desk.batch.setModelReady(true);
        QCOMPARE(desk.states().first(), "working");
        desk.batch.remove(0);
        QVERIFY(!desk.reader.held || desk.reader.files.last().endsWith("two.png"));
        QCOMPARE(desk.states(), QStringList{"working"});
    }

    void rowsAreLeftOutAndRunAgain()
    {
        BatchDesk desk;
        desk.batch.setSchema(kBillSchema);
        desk.add({"one.png", "two.png"});
        desk.batch.setLeftOut(0, true);
        QCOMPARE(desk.states(), (QStringList{"leftOut", "working"}));
        QCOMPARE(desk.batch.total(), 1);
        desk.answer();
        desk.batch.setLeftOut(0, false);
        QCOMPARE(desk.states(), (QStringList{"working", "done"}));
        desk.answer();
        desk.batch.setLeftOut(0, true);
        desk.batch.setLeftOut(0, false);
        QCOMPARE(desk.states(), (QStringList{"done", "done"})); // what was read of it is there
        desk.batch.runAgain(1);
        QCOMPARE(desk.states(), (QStringList{"done", "working"}));
        desk.answer();
        desk.batch.setSchema(kBillSchema + QLatin1Char(' ')); // the same fields
        QCOMPARE(desk.batch.done(), 2);
        desk.batch.setSchema(cabochon::test::json("{'properties':{'x':{'type':'string'}}}"));
        QCOMPARE(desk.states(), (QStringList{"working", "waiting"}));
    }

    void cellsAreEditedAndUndone()
    {
        BatchDesk desk;
        desk.batch.setSchema(kBillSchema);
        desk.add({"one.png"});
        QVERIFY(!desk.batch.editCell(0, 0, QStringLiteral("2026-11-04")).isEmpty()); // not yet
        desk.answer();
        QCOMPARE(desk.cell(0, 2).value("text").toString(), "24.05");
        QVERIFY(desk.cell(0, 3).value("missing").toBool());
        for (const auto& [column, words] :
             {std::pair{0, "soon"}, {2, "much"}, {3, "gold"}, {4, "x"}})
            QVERIFY2(!desk.batch.editCell(0, column, words).isEmpty(), words);
        QVERIFY(!desk.batch.canUndo());
        QCOMPARE(desk.batch.editCell(0, 2, "24.50"), QString());
        QCOMPARE(desk.batch.editCell(0, 1, "Möwe"), QString());
        QCOMPARE(desk.batch.editCell(0, 3, "card"), QString());
        QCOMPARE(desk.batch.editCell(0, 0, ""), QString());
        QVERIFY(desk.cell(0, 0).value("missing").toBool());
        QVERIFY(desk.cell(0, 2).value("edited").toBool());
        QVERIFY(!desk.cell(0, 4).value("edited").toBool());
        QCOMPARE(desk.batch.readValue(0, 2), "24.05");
        const QString edited = cabochon::test::json(
            "{'day':null,'seller':{'name':'Möwe'},'total':24.50,'paid':'card','lines':[{'n':1}]}");
        QCOMPARE(desk.batch.batch().rows[0].edited, edited);
        while (desk.batch.canUndo())
            desk.batch.undo();
        QCOMPARE(desk.batch.batch().rows[0].json(), kBillAnswer);
    }

    void rowsAreExported()
    {
        BatchDesk desk;
        desk.batch.setSchema(kBillSchema);
        desk.add({"a,b.png", "broken.png", "two.png"});
        desk.answer();
        desk.answer(cabochon::test::json("{'day':null,'seller':{'name':null},'total':1}"));
        const Batch& batch = desk.batch.batch();
        QCOMPARE(exportOf(batch, "csv"),
                 "file,day,seller.name,total,paid,lines\r\n"
                 "\"a,b.png\",2026-11-03,Vogel,24.05,,\"[{\"\"n\"\":1}]\"\r\ntwo.png,,,1,,\r\n");
        const QByteArray lines = exportOf(batch, "jsonl");
        QCOMPARE(lines.count('\n'), 2);
        QVERIFY(lines.startsWith("{\"file\":\"a,b.png\",\"day\":\"2026-11-03\""));
        const auto json = jsonIn(QString::fromUtf8(exportOf(batch, "json")));
        QVERIFY(json && json->items.size() == 2);
        QVERIFY(exportOf(batch, "xlsx").startsWith("PK"));
        QVERIFY(exportOf(batch, "exe").isEmpty());
        QTemporaryDir folder;
        QSignalSpy exported(&desk.batch, &BatchController::exported);
        const QString path = folder.filePath("rows.csv");
        desk.batch.exportTo("csv", QUrl::fromLocalFile(path));
        QVERIFY(exported.wait());
        QCOMPARE(exported[0][0].toString(), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), exportOf(batch, "csv"));
        desk.batch.exportTo("csv", QUrl::fromLocalFile(folder.filePath("no/rows.csv")));
        QVERIFY(exported.wait());
        QVERIFY(!exported[1][0].toString().isEmpty());
    }

    void itIsThereAtTheNextStart()
    {
        QTemporaryDir folder;
        {
            BatchDesk desk(folder.path());
            desk.batch.setSchema(kBillSchema);
            desk.add({"one.png", "broken.png", "two.png", "three.png"});
            desk.answer();
            QCOMPARE(desk.batch.editCell(0, 2, "24.50"), QString());
            QCOMPARE(desk.states(), (QStringList{"done", "failed", "working", "waiting"}));
        }
        BatchDesk desk(folder.path());
        QSignalSpy opened(&desk.batch, &BatchController::opened);
        QVERIFY(opened.wait());
        QCOMPARE(desk.states(), (QStringList{"done", "failed", "working", "waiting"}));
        QCOMPARE(desk.cell(0, 2).value("text").toString(), "24.50");
        QCOMPARE(desk.batch.readValue(0, 2), "24.05");
        QCOMPARE(desk.batch.schemaTitle(), "Bill");
        QVERIFY(desk.reader.files.last().endsWith("two.png")); // it goes on by itself
    }

    void whatIsNoBatchIsNotBelieved()
    {
        for (const char* kept : {"", "x", "[]", "{\"rows\":7}", "{\"rows\":[1,{}]}"})
            QVERIFY2(batchOf(kept).rows.isEmpty(), kept);
        const Batch odd =
            batchOf(cabochon::test::json("{'rows':[{'id':'a','state':99},{'id':'b','state':2,"
                                         "'answer':'{','seconds':-3}]}")
                        .toUtf8());
        QCOMPARE(odd.rows.size(), 2);
        QCOMPARE(odd.rows[0].state, BatchRow::State::Waiting);
        QCOMPARE(odd.rows[1].state, BatchRow::State::Waiting); // it is no JSON
        QCOMPARE(odd.rows[1].seconds, 0.0);
        QTemporaryDir folder;
        QFile file(folder.filePath("batch.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no batch") > 0);
        file.close();
        {
            BatchDesk desk(folder.path());
            desk.batch.setSchema(kBillSchema);
            desk.add({"one.png"});
        }
        QVERIFY(QFile::exists(folder.filePath("batch-unreadable.json")));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestBatch)
#include "test_batch.moc"
