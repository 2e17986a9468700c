// Proves JSON as the chat format needs it: order and spelling kept, and everything that is not one
// whole JSON text refused with a readable reason.
#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/text/json_value.h"
#include "tests/engine/text/text_fixture.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QTest>

#include <string>

using namespace cabochon;
using namespace cabochon::engine;

class TestJsonValue : public QObject {
    Q_OBJECT

private slots:
    void jsonComesBackAsItWas()
    {
        const std::string json = "{\"z\":1.0,\"a\":[1e5,-0.5,12345678901234567890123],\"s\":"
                                 "\"q\\\"\\\\\\n\\u0001é\",\"e\":{},\"l\":[],\"n\":null}";
        const Result<JsonValue> value = parseJson(json);
        QVERIFY(value);
        QCOMPARE(writeJson(*value), json);
        QCOMPARE(writeJson(JsonValue::string("a\xFF"
                                             "b")),
                 std::string("\"a\uFFFD"
                             "b\""));
    }

    void repeatedKeysKeepTheirPlaceAndTakeTheLastValue()
    {
        const Result<JsonValue> value = parseJson("{\"b\":1,\"a\":2,\"b\":3}");
        QVERIFY(value);
        QCOMPARE(writeJson(*value), std::string("{\"b\":3,\"a\":2}"));
    }

    void twiceTheKeysTakeAboutTwiceTheTime()
    {
        const auto milliseconds = [](int count) {
            std::string json = "{\"k\":0";
            for (int i = 0; i < count; ++i)
                json += ",\"k" + std::to_string(i % (count - 1)) + "\":1";
            json += "}";
            const test::CpuTimer timer;
            const Result<JsonValue> value = parseJson(json);
            if (!value || value->members.size() != static_cast<std::size_t>(count)) return -1.0;
            return timer.nanoseconds() / 1e6;
        };
        const double half = milliseconds(50'000);
        const double whole = milliseconds(100'000);
        qInfo("100,000 keys in %.1f ms, %.2f times the half", whole, whole / half);
        QVERIFY(half > 0 && whole > 0);
        QVERIFY(whole < 20 * half + 200);
    }

    void refusesWhatIsNoWholeText_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const QByteArray nul(1, '\0');
        QTest::newRow("nothing") << QByteArray() << "byte 1";
        QTest::newRow("spaces") << QByteArray(" \n ") << "byte";
        QTest::newRow("NUL alone") << nul << "byte 1: it holds a NUL byte";
        QTest::newRow("NUL after the value") << "{\"a\":1}" + nul + "garbage"
                                             << "byte 8: it holds a NUL byte";
        QTest::newRow("NUL in a number") << "1" + nul + "2"
                                         << "byte 2: it holds a NUL byte";
        QTest::newRow("NUL in a string") << "\"a" + nul + "b\""
                                         << "byte 3: it holds a NUL byte";
        QTest::newRow("UTF-16") << "\"" + nul + "a" + nul + "\"" + nul << "Save it as UTF-8";
        QTest::newRow("two values") << QByteArray("1 2") << "byte 3";
        QTest::newRow("a comma too many") << QByteArray("[1,]") << "byte 4";
        QTest::newRow("a comment") << QByteArray("1 // one") << "byte 3";
        QTest::newRow("not a number") << QByteArray("NaN") << "byte 1";
        QTest::newRow("too large a number") << QByteArray("[1e999]") << "number overflow";
        QTest::newRow("half a surrogate") << QByteArray("\"\\ud800\"") << "surrogate";
        QTest::newRow("a raw line break") << QByteArray("\"a\nb\"") << "control character";
        QTest::newRow("no UTF-8") << QByteArray("\"caf\xe9\"") << "ill-formed UTF-8";
        QTest::newRow("no UTF-8 outside") << QByteArray("\xff\xfe") << "byte 1";
        QTest::newRow("an encoded surrogate") << QByteArray("\"\xed\xa0\x80\"") << "ill-formed";
        QTest::newRow("an endless string") << "\"" + QByteArray(1 << 20, 'x') << "byte 1048578";
        QTest::newRow("too deep") << QByteArray(limits::kJsonDepth + 1, '[') << "nested more than";
    }

    void refusesWhatIsNoWholeText()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const Result<JsonValue> value = parseJson({json.constData(), std::size_t(json.size())});
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::InvalidJson);
        const std::string& message = value.error().message;
        QVERIFY2(QString::fromStdString(message).contains(says), message.c_str());
        QVERIFY(isValidUtf8(message));
        QVERIFY2(message.size() < 400, message.c_str());
        QVERIFY2(!QString::fromStdString(message).contains("json.exception"), message.c_str());
    }

    void takesWhatIsUnusual_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf[1]") << QByteArray("[1]");
        QTest::newRow("an escaped NUL")
            << QByteArray("\"a\\u0000b\"") << QByteArray("\"a\\u0000b\"");
        QTest::newRow("a pair of surrogates")
            << QByteArray("\"\\ud83d\\ude00\"") << QByteArray("\"😀\"");
        QTest::newRow("an empty name") << QByteArray("{\"\":{}}") << QByteArray("{\"\":{}}");
        QTest::newRow("the deepest nesting")
            << QByteArray(limits::kJsonDepth, '[') + QByteArray(limits::kJsonDepth, ']')
            << QByteArray(limits::kJsonDepth, '[') + QByteArray(limits::kJsonDepth, ']');
    }

    void takesWhatIsUnusual()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, written);
        const Result<JsonValue> value = parseJson({json.constData(), std::size_t(json.size())});
        QVERIFY2(value, value ? "" : value.error().message.c_str());
        QCOMPARE(QByteArray::fromStdString(writeJson(*value)), written);
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestJsonValue)
#include "test_json_value.moc"
