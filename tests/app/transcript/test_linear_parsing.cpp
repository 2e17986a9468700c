// Proves that the time to parse grows with the text and not with its square, for texts that are
// made to be slow. CABOCHON_LONG=1 takes them at full length.
#include "app/transcript/formula_marks.h"
#include "app/transcript/message_blocks.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <limits>

using namespace cabochon;

namespace {

using MakeText = QString (*)(qsizetype size);

QString repeated(const char* words, qsizetype size)
{
    const QString piece = QString::fromUtf8(words);
    return piece.repeated(size / piece.size() + 1).left(size);
}

/// `` ` `` ``` ` ```: runs of growing length, none of which closes another.
QString backticks(qsizetype size)
{
    QString text;
    for (int run = 1; text.size() < size; ++run)
        text += QString(run, u'`') + u' ';
    return text;
}

struct Case {
    const char* name;
    MakeText make;
    qsizetype size; // at full length
};

const Case kCases[] = {
    {"message",
     [](qsizetype n) { return repeated("Some **bold** words, `code` and $x^2$.\n\n- a\n", n); },
     1000000},
    {"line", [](qsizetype n) { return repeated("word *and* ", n); }, 100000},
    {"quotes", [](qsizetype n) { return QString(n, u'>') + u'x'; }, 10000},
    {"brackets", [](qsizetype n) { return QString(n, u'['); }, 10000},
    {"emphasis", [](qsizetype n) { return repeated("*a _b ", n); }, 60000},
    {"one run of backticks", [](qsizetype n) { return QString(n, u'`'); }, 1000000},
    {"runs of backticks", backticks, 1000000},
    {"dollars", [](qsizetype n) { return repeated("$a ", n); }, 300000},
    {"display dollars", [](qsizetype n) { return repeated("$$a ", n); }, 300000},
    {"open brackets of formulas", [](qsizetype n) { return repeated("\\[ a\n", n); }, 300000},
    {"open parentheses of formulas", [](qsizetype n) { return repeated("\\( a ", n); }, 300000},
    {"code", [](qsizetype n) { return QStringLiteral("```c\n") + repeated("int x;\n", n); }, 80000},
};

double millisecondsFor(const QString& text)
{
    double best = std::numeric_limits<double>::max();
    for (int run = 0; run < 3; ++run) {
        const std::clock_t start = std::clock(); // of this process: others do not count
        parseBlocks(text);
        best = std::min(best, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

} // namespace

class TestLinearParsing : public QObject {
    Q_OBJECT

private slots:
    void twiceTheTextTakesTwiceTheTime_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(std::size(kCases)); ++i)
            QTest::newRow(kCases[i].name) << i;
    }
    void twiceTheTextTakesTwiceTheTime()
    {
        QFETCH(int, number);
        const Case& text = kCases[number];
        const bool isLong = qEnvironmentVariableIsSet("CABOCHON_LONG");
        const qsizetype size = isLong ? text.size / 2 : text.size / 10;
        // Another process may take the processor meanwhile: a few tries.
        double once = 1e9, twice = 1e9;
        for (int attempt = 0; attempt < 12; ++attempt) {
            once = std::min(once, millisecondsFor(text.make(size)));
            twice = std::min(twice, millisecondsFor(text.make(2 * size)));
            if (twice <= 2.5 * once) break;
        }
        const double ratio = twice / std::max(once, 0.05);
        qInfo("%lld characters: %.2f ms, %.2f times half of them", qlonglong(2 * size), twice,
              ratio);
        QVERIFY2(ratio <= 2.5, qPrintable(QString::number(ratio)));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestLinearParsing)
#include "test_linear_parsing.moc"
