// Numbers, whitespace, order and lists as Python prints them, because the templates were written
// for it. Expected texts were printed by Python 3.11.
#include "engine/text/json_value.h"
#include "engine/text/python_text.h"
#include "tests/engine/text/text_fixture.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

using namespace cabochon;
using namespace cabochon::engine;

class TestPythonText : public QObject {
    Q_OBJECT

private slots:
    void printsNumbers_data()
    {
        QTest::addColumn<QByteArray>("spelling");
        QTest::addColumn<QByteArray>("printed");
        const auto row = [](const char* spelling, const char* printed) {
            QTest::newRow(spelling) << QByteArray(spelling) << QByteArray(printed);
        };
        row("0", "0");
        row("-0", "0");
        row("-7", "-7");
        row("123456789012345678901234567890", "123456789012345678901234567890");
        row("1.0", "1.0");
        row("-0.0", "-0.0");
        row("-0.5", "-0.5");
        row("3.14", "3.14");
        row("0.1", "0.1");
        row("1.5e10", "15000000000.0");
        row("1e3", "1000.0");
        row("9999999999999998.0", "9999999999999998.0");
        row("1e15", "1000000000000000.0");
        row("1e16", "1e+16");
        row("12345678901234567.0", "1.2345678901234568e+16");
        row("1e22", "1e+22");
        row("0.0001", "0.0001");
        row("0.00012", "0.00012");
        row("0.00001", "1e-05");
        row("-2.5e-10", "-2.5e-10");
        row("5e-324", "5e-324");
        row("1e-999", "0.0");
        row("1.7976931348623157e308", "1.7976931348623157e+308");
        row("100.25", "100.25");
    }

    void printsNumbers()
    {
        QFETCH(QByteArray, spelling);
        QTEST(QByteArray::fromStdString(python::number(spelling.toStdString())), "printed");
    }

    void stripsWhitespaceOfAllKinds()
    {
        QCOMPARE(python::strip(" \t\r\n\v\f\x1c\x1f x y \n"), std::string_view("x y"));
        QCOMPARE(python::strip("\u00a0\u2003\u3000x\u2028\u0085"), std::string_view("x"));
        QCOMPARE(python::strip("\u200bx\ufeff"), std::string_view("\u200bx\ufeff"));
        QCOMPARE(python::strip(" \n"), std::string_view());
        QCOMPARE(python::strip(""), std::string_view());
        QCOMPARE(python::strip("\x80 x \xE3\x80"), std::string_view("\x80 x \xE3\x80"));
        QCOMPARE(python::strip(" x \x80 "), std::string_view("x \x80"));
    }

    void sortsKeysIgnoringCase()
    {
        const Result<JsonValue> value =
            parseJson("{\"b\":1,\"A\":2,\"a\":3,\"_\":4,\"C\":5,\"é\":6,\"É\":7,\"Z\":8,\"я\":9,"
                      "\"А\":10,\"10\":11,\"9\":12}");
        QVERIFY(value);
        std::string keys;
        for (const auto* member : python::sortedMembers(*value))
            keys += member->first + " ";
        QCOMPARE(keys, std::string("10 9 _ A a b C Z é É А я "));
    }

    void printsValues()
    {
        const Result<JsonValue> value = parseJson(
            "[\"string\",null,true,false,1,2.0,{\"k\":\"it's\"},[\"\\\"both\\\" 'kinds'\\n\"],[]]");
        QVERIFY(value);
        QCOMPARE(python::str(*value),
                 std::string("['string', None, True, False, 1, 2.0, {'k': \"it's\"}, "
                             "['\"both\" \\'kinds\\'\\n'], []]"));
        QCOMPARE(python::str(value->items[0]), std::string("string"));
        QCOMPARE(python::upper("integer é"), std::string("INTEGER é"));
    }

    void knowsTruth()
    {
        const Result<JsonValue> value =
            parseJson("[null,false,0,0.0,-0.0,0e5,\"\",[],{},true,1,0.5,1e5,\" \",[0],{\"a\":0}]");
        QVERIFY(value);
        for (std::size_t i = 0; i < value->items.size(); ++i) {
            QCOMPARE(python::truthy(&value->items[i]), i >= 9);
        }
        QVERIFY(!python::truthy(nullptr));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestPythonText)
#include "test_python_text.moc"
