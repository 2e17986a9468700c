// Proves what people see of JSON: a tree with keys in their order, tables, charts; and that hostile
// text is no way to make it long or deep.
#include "app/transcript/hidden_marks.h"
#include "app/transcript/json_forms.h"
#include "app/transcript/json_rows.h"
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>
#include <QStringList>
#include <QTest>

using namespace cabochon;

namespace {

QStringList linesOf(const JsonRows& rows)
{
    QStringList lines;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const QModelIndex at = rows.index(row);
        lines << QString(at.data(JsonRows::DepthRole).toInt(), QLatin1Char(' ')) +
                     at.data(JsonRows::KeyRole).toString() + QLatin1Char('=') +
                     at.data(JsonRows::ValueRole).toString();
    }
    return lines;
}

} // namespace

class TestJsonShown : public QObject {
    Q_OBJECT

private slots:
    void aTreeKeepsTheOrderOfKeys()
    {
        JsonRows rows;
        QAbstractItemModelTester tester(&rows);
        rows.setText(QStringLiteral(R"({"z": 1.50, "a": [true, {"deep": null}], "e": {}})"));
        QVERIFY(rows.isValid());
        QCOMPARE(linesOf(rows), (QStringList{"=", " z=1.50", " a=", "  0=true", "  1=", " e="}));
        QCOMPARE(rows.index(2).data(JsonRows::CountRole).toInt(), 2);
    }

    void closingAndOpeningTakesAllWithin()
    {
        JsonRows rows;
        QAbstractItemModelTester tester(&rows);
        rows.setText(QStringLiteral(R"({"a": [1, {"b": 2}], "c": 3})"));
        rows.setOpen(3, true);
        const QStringList all = linesOf(rows);
        QCOMPARE(all, (QStringList{"=", " a=", "  0=1", "  1=", "   b=2", " c=3"}));
        rows.setOpen(1, false);
        QCOMPARE(linesOf(rows), (QStringList{"=", " a=", " c=3"}));
        rows.setOpen(1, true);
        QCOMPARE(linesOf(rows), all);
        rows.setOpen(99, true);
        rows.setOpen(2, false); // a number has nothing to close
        QCOMPARE(linesOf(rows), all);
    }

    void longAndDeepTextIsCut()
    {
        JsonRows rows;
        rows.setText(QStringLiteral("[").repeated(100000) + QStringLiteral("]").repeated(100000));
        QVERIFY(!rows.isValid()); // shown as text
        rows.setText(QLatin1Char('[') + QStringLiteral("1,").repeated(100000) +
                     QStringLiteral("1]"));
        QVERIFY(rows.isValid() && rows.isCut());
        QCOMPARE(rows.rowCount(), 5000);
        for (const char* broken : {"", "{", "[1,]", "{\"a\":}", "nul", "\xff"}) {
            rows.setText(QString::fromLatin1(broken));
            QVERIFY2(!rows.isValid() && rows.rowCount() == 0, broken);
        }
    }

    void likeObjectsAreATable()
    {
        const JsonForms forms;
        const QVariantMap table = forms.table(
            QStringLiteral(R"([{"name": "a", "size": 3}, {"size": [1], "more": "x"}])"));
        QCOMPARE(table.value(QStringLiteral("columns")).toStringList(),
                 (QStringList{"name", "size", "more"}));
        const QVariantList rows = table.value(QStringLiteral("rows")).toList();
        QCOMPARE(rows[0].toStringList(), (QStringList{"a", "3", ""}));
        QCOMPARE(rows[1].toStringList(), (QStringList{"", "[1]", "x"}));
        for (const char* none : {"[]", "[1]", "{}", "x", "[{}]"})
            QVERIFY2(forms.table(QString::fromLatin1(none)).isEmpty(), none);
        const QVariantMap longOne = forms.table(
            QLatin1Char('[') + QStringLiteral("[1],").repeated(700) + QStringLiteral("[1]]"));
        QCOMPARE(longOne.value(QStringLiteral("rows")).toList().size(), 500);
        QCOMPARE(longOne.value(QStringLiteral("left")).toInt(), 201);
    }

    void numbersWithNamesAreAChart()
    {
        const JsonForms forms;
        const QVariantMap chart = forms.chart(QStringLiteral(
            R"({"kind": "line", "title": "Rain", "labels": ["Mon", "Tue"], "series": [{"name": "mm", "values": [3, -2]}]})"));
        QCOMPARE(chart.value(QStringLiteral("kind")).toString(), QStringLiteral("lines"));
        QCOMPARE(chart.value(QStringLiteral("labels")).toStringList(), (QStringList{"Mon", "Tue"}));
        QCOMPARE(chart.value(QStringLiteral("least")).toDouble(), -2.0);
        QCOMPARE(chart.value(QStringLiteral("most")).toDouble(), 3.0);
        QCOMPARE(chart.value(QStringLiteral("series")).toList().size(), 1);
        QVERIFY(!forms.chart(QStringLiteral(R"({"values": [1, 2]})")).isEmpty());
        for (const char* none :
             {"{}", "[1]", R"({"values": ["a"]})", R"({"values": [1e999]})", "x"})
            QVERIFY2(forms.chart(QString::fromLatin1(none)).isEmpty(), none);
    }

    void whatCannotBeSeenIsMarked()
    {
        const HiddenMarks marks;
        const QString turned = QStringLiteral("a\u202Etxt.exe");
        QCOMPARE(marks.count(turned), 1);
        QCOMPARE(marks.marked(turned), QStringLiteral("a\u25AFtxt.exe"));
    }
};

CABOCHON_TEST(TestJsonShown)
#include "test_json_shown.moc"
