// Proves what the calculator works out, and that nothing that is no number comes out of it.
#include "app/built_in_tools/calculator.h"
#include "tests/app/built_in_tools/tool_calls.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::tools;
using test::saidBy;

namespace {

QByteArray worked(const QByteArray& expression)
{
    nlohmann::ordered_json arguments{{"expression", expression.toStdString()}};
    return saidBy(*makeCalculator(), QByteArray::fromStdString(arguments.dump()));
}

QByteArray converted(const char* value, const char* from, const char* to)
{
    nlohmann::ordered_json arguments{{"expression", value}, {"from_unit", from}, {"to_unit", to}};
    return saidBy(*makeCalculator(), QByteArray::fromStdString(arguments.dump()));
}

} // namespace

class TestCalculator : public QObject {
    Q_OBJECT

private slots:
    void worksOut_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* expression, const char* value) {
            QTest::newRow(expression) << QByteArray(expression) << QByteArray(value);
        };
        row("2 + 3 * 4", "14");
        row("(2+3)*4", "20");
        row("0.1 + 0.2", "0.3");
        row("2^10", "1024");
        row("2**0.5", "1.4142135623731");
        row("-2^2", "-4");
        row("2^3^2", "512");
        row("7 / 2", "3.5");
        row("20% of 350", "70");
        row("350 * 1.2%", "4.2");
        row("3 × 4 ÷ 6 − 1", "1");
        row("√(16) + π - pi", "4");
        row("sqrt(2) * sqrt(2)", "2");
        row("factorial(20)", "2.43290200817664e+18");
        row("mod(-7, 3)", "2");
        row("round(2.5) + floor(-0.5) + ceil(0.5)", "3");
        row("max(1, 2, 3) + min(4, 5) + sum(1,2,3) + avg(2,4)", "16");
        row("ln(e) + log10(1000) + log2(8)", "7");
        row("sin(rad(30))", "0.5");
        row("123456789 * 987654321", "1.21932631112635e+17");
        row("99999 * 99999", "9999800001");
        row("1 > 0 ? 5 : 6", "5");
        row("-0", "0");
    }
    void worksOut()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, value);
        QCOMPARE(worked(expression), value);
    }
    void saysWhatItCannot_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const QByteArray& expression, const char* words) {
            QTest::newRow(expression.left(40).constData()) << expression << QByteArray(words);
        };
        row("1 / 0", "no finite value");
        row("sqrt(-1)", "no finite value");
        row("10^400", "no finite value");
        row("factorial(2.5)", "no finite value");
        row("factorial(1e18)", "no finite value");
        row("1,000 + 1", "without commas");
        row("log(10)", "log10");
        row("a = 5", "cannot be read");
        row("pi = 5", "cannot be read");
        row("foo(3)", "cannot be read");
        row("2 +", "cannot be read");
        row("\"text\"", "holds text");
        row("2 ⊕ 3", "a sign that is not read");
        row("__import__('os')", "cannot be read");
        row(QByteArray(499, '(') + "1" + QByteArray(499, ')') + "+", "cannot be read");
        row(QByteArray(1001, '1'), "at most 1000");
        row("2 km", "cannot be read");
    }
    void saysWhatItCannot()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, words);
        const QByteArray said = worked(expression);
        QVERIFY2(said.startsWith("failed: ") && said.contains(words), said.constData());
    }
    void worksOutDeepBrackets()
    {
        QCOMPARE(worked(QByteArray(400, '(') + "1" + QByteArray(400, ')')), QByteArray("1"));
    }
    void convertsUnits()
    {
        QCOMPARE(converted("26.2", "miles", "km"), QByteArray("42.1648128 km"));
        QCOMPARE(converted("100", "celsius", "fahrenheit"), QByteArray("212 fahrenheit"));
        QCOMPARE(converted("-40", "°F", "°C"), QByteArray("-40 °C"));
        QCOMPARE(converted("1", "GiB", "MB"), QByteArray("1073.741824 MB"));
        QCOMPARE(converted("2*50", "km/h", "m/s"), QByteArray("27.7777777777778 m/s"));
        QCOMPARE(converted("1", "Feet", "inches"), QByteArray("12 inches"));
        QVERIFY(converted("1", "kg", "m").contains("different things"));
        QVERIFY(converted("1", "parsnip", "m").contains("\"parsnip\" is not known"));
        QVERIFY(converted("1", "mB", "MB").contains("not known"));
        QVERIFY(saidBy(*makeCalculator(), "{\"expression\":\"1\",\"to_unit\":\"m\"}")
                    .contains("both from_unit and to_unit"));
    }
};

CABOCHON_TEST(TestCalculator)
#include "test_calculator.moc"
