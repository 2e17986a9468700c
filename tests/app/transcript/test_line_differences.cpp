// Proves that the rows of a change name the lines that it takes out and puts in, and that they make
// the new text of the old one.
#include "app/transcript/line_differences.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace cabochon;
using Kind = DifferenceRow::Kind;

namespace {

QString textOf(const LineDifferences& found, Kind without)
{
    QString text;
    for (const DifferenceRow& row : found.rows) {
        if (row.kind != without) text += row.text + QLatin1Char('\n');
    }
    return text;
}

} // namespace

class TestLineDifferences : public QObject {
    Q_OBJECT

private slots:
    void changedLinesStandAmongTheirNeighbours()
    {
        QStringList lines;
        for (int i = 1; i <= 20; ++i)
            lines << QString::number(i);
        const QString before = lines.join(QLatin1Char('\n'));
        lines[9] = QStringLiteral("ten");
        lines.insert(10, QStringLiteral("and a half"));
        const LineDifferences found = lineDifferences(before, lines.join(QLatin1Char('\n')), 1);
        const QList<DifferenceRow> expected{{Kind::Same, 9, 9, QStringLiteral("9")},
                                            {Kind::Removed, 10, 0, QStringLiteral("10")},
                                            {Kind::Added, 0, 10, QStringLiteral("ten")},
                                            {Kind::Added, 0, 11, QStringLiteral("and a half")},
                                            {Kind::Same, 11, 12, QStringLiteral("11")}};
        QCOMPARE(found.added, 2);
        QCOMPARE(found.removed, 1);
        QVERIFY(found.rows == expected);
    }
    void farChangesHaveAGapBetweenThem()
    {
        const QString before = QStringLiteral("a\n\n\n\n\nb\n");
        const LineDifferences found = lineDifferences(before, QStringLiteral("x\n\n\n\n\ny\n"), 1);
        QCOMPARE(found.rows.size(), 7);
        QVERIFY(found.rows[3].kind == Kind::Gap);
    }
    void nothingChanges()
    {
        QVERIFY(lineDifferences(QStringLiteral("a\nb"), QStringLiteral("a\nb\n")).rows.isEmpty());
        QVERIFY(lineDifferences({}, {}).rows.isEmpty());
    }
    void aNewFileIsAllAdded()
    {
        const LineDifferences found = lineDifferences({}, QStringLiteral("a\nb\n"));
        QCOMPARE(found.added, 2);
        QCOMPARE(found.removed, 0);
    }
    void theRowsMakeBothTexts()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            const auto text = [&random] {
                QString lines;
                for (int i = random.bounded(12); i > 0; --i)
                    lines += QString::number(random.bounded(4)) + QLatin1Char('\n');
                return lines;
            };
            const QString before = text();
            const QString after = text();
            const LineDifferences found = lineDifferences(before, after, 100);
            if (before == after) continue;
            QCOMPARE(textOf(found, Kind::Added), before);
            QCOMPARE(textOf(found, Kind::Removed), after);
        }
    }
    void aHugeChangeIsShownInOneGo()
    {
        QString before;
        QString after;
        for (int i = 0; i < 5000; ++i) {
            before += QString::number(i) + QLatin1Char('\n');
            after += QString::number(-i - 1) + QLatin1Char('\n');
        }
        const LineDifferences found = lineDifferences(before, after);
        QCOMPARE(found.added, 5000);
        QCOMPARE(found.removed, 5000);
    }
};

CABOCHON_TEST(TestLineDifferences)
#include "test_line_differences.moc"
