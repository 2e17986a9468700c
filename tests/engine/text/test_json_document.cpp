// JSON becomes a document up to the depth that may be nested, and an Error beyond it.
#include "engine/base/limits.h"
#include "engine/text/json_document.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <string>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

std::string nested(int depth, char open = '[', char close = ']')
{
    return std::string(static_cast<std::size_t>(depth), open) +
           std::string(static_cast<std::size_t>(depth), close);
}

} // namespace

class TestJsonDocument : public QObject {
    Q_OBJECT

private slots:
    void readsDocuments()
    {
        const Result<nlohmann::ordered_json> document =
            readJsonDocument("{\"b\": [1, 2.5, \"x\\\"[[[\"], \"a\": null}");
        QVERIFY(document);
        QCOMPARE(document->dump(), std::string("{\"b\":[1,2.5,\"x\\\"[[[\"],\"a\":null}"));
        QCOMPARE(document->begin().key(), std::string("b"));
    }

    void countsOnlyWhatIsOpenAtOnce()
    {
        std::string many = "[" + nested(limits::kJsonDepth - 1);
        for (int i = 0; i < 1000; ++i)
            many += "," + nested(limits::kJsonDepth - 1);
        QVERIFY(readJsonDocument(many + "]"));
        QVERIFY(readJsonDocument("[\"" + std::string(500, '[') + "\\\\\"]"));
    }

    void refusesDepthBeyondTheLimit()
    {
        QVERIFY(readJsonDocument(nested(limits::kJsonDepth)));
        for (const std::string& text :
             {nested(limits::kJsonDepth + 1), nested(80'000), std::string(5'000'000, '['),
              "[{\"a\":" + nested(200) + "}]"}) {
            const Result<nlohmann::ordered_json> document = readJsonDocument(text);
            QVERIFY(!document);
            QCOMPARE(document.error().code, ErrorCode::InvalidJson);
            QVERIFY(document.error().message.find("128") != std::string::npos);
        }
    }

    void refusesWhatIsNoJson()
    {
        for (const char* text : {"", "[1, 2", "]", "}}}}", "\"open", "[1] [2]", "\xff"}) {
            const Result<nlohmann::ordered_json> document = readJsonDocument(text);
            QVERIFY2(!document, text);
            QCOMPARE(document.error().code, ErrorCode::InvalidJson);
        }
    }
};

CABOCHON_TEST(TestJsonDocument)
#include "test_json_document.moc"
