// Proves what is asked of servers and what is made of their answers: never the inside of this
// machine, never another host than the one that was allowed, and nothing that is no page.
#include "app/built_in_tools/web_tools.h"
#include "app/tools/consent.h"
#include "tests/app/built_in_tools/fake_media.h"
#include "tests/app/built_in_tools/tool_calls.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cabochon;
using namespace cabochon::tools;
using test::saidBy;

namespace {

/// A network with one answer, that keeps what it was asked.
struct Scene {
    QTemporaryDir place{};
    test::FakeMedia media{};
    network::Network::Answer answer{};
    std::vector<network::Request> asked{};

    WebAccess access()
    {
        return {.ask =
                    [this](network::Request request, const engine::CancelFlag*) {
                        asked.push_back(std::move(request));
                        answer.end.head.address = asked.back().address;
                        return answer;
                    },
                .searchAddress = [] { return std::string("http://search.example:8080"); },
                .media = &media,
                .results = place.path().toStdString()};
    }
    void say(int status, const char* type, const std::string& body)
    {
        answer.end.head.status = status;
        answer.end.head.headers["content-type"] = type;
        answer.body = body;
    }
    QByteArray fetch(const char* url)
    {
        return saidBy(*makeFetchUrl(access()), QByteArray("{\"url\":\"") + url + QByteArray("\"}"));
    }
};

} // namespace

class TestWebTools : public QObject {
    Q_OBJECT

private slots:
    void pagesAreReadAsText()
    {
        Scene scene;
        scene.say(200, "Text/HTML; charset=utf-8", "<p>words");
        QCOMPARE(scene.fetch("https://example.org/a?b=c"), QByteArray("decoded p>words"));
        QCOMPARE(scene.asked.size(), std::size_t(1));
        QCOMPARE(scene.asked[0].address.text(), std::string("https://example.org/a?b=c"));
        QVERIFY(scene.asked[0].outsideOnly && !scene.asked[0].plainAllowed);
        QVERIFY(scene.asked[0].token.empty());
        scene.say(200, "application/json", "{}");
        QCOMPARE(scene.fetch("https://example.org/"), QByteArray("{}"));
    }
    void whatIsNoPageIsNotRead()
    {
        Scene scene;
        scene.say(200, "application/zip", "PK");
        QVERIFY(scene.fetch("https://example.org/").contains("no page but application/zip"));
        scene.say(404, "text/html", "x");
        QVERIFY(scene.fetch("https://example.org/").contains("status 404"));
        scene.answer.end.trouble = network::Trouble::Temporary;
        scene.answer.end.problem = {ErrorCode::Network, "The line is down."};
        QCOMPARE(scene.fetch("https://example.org/"), QByteArray("failed: The line is down."));
    }
    void theInsideIsNotAsked_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char* url :
             {"https://localhost/", "https://127.0.0.1/", "https://10.0.0.1/x", "https://[::1]/",
              "https://192.168.1.1/", "https://169.254.169.254/latest", "http://example.org/",
              "file:///etc/passwd", "ftp://example.org/", "https://me:word@example.org/",
              "https://[fd00::1]/", "https://0x7f.1/", "https://2130706433/", "no address"})
            QTest::newRow(url) << QByteArray(url);
    }
    void theInsideIsNotAsked()
    {
        QFETCH(QByteArray, url);
        Scene scene;
        scene.say(200, "text/plain", "secret");
        QVERIFY(scene.fetch(url.constData()).startsWith("failed: "));
        QVERIFY(scene.asked.empty());
    }
    void namesThatLeadInsideAreRefusedBeforeTheConnection()
    {
        network::Network network;
        network::Request request;
        request.address = *network::parseWebAddress("http://127.0.0.1:9/");
        request.outsideOnly = true;
        const auto answer = network.ask(request, nullptr);
        QVERIFY(answer.end.trouble == network::Trouble::Refused);
        QVERIFY(answer.end.problem.message.find("inside of this machine") != std::string::npos);
    }
    void otherHostsAreAnotherPermission()
    {
        Scene scene;
        scene.say(302, "text/html", "");
        scene.answer.end.head.headers["location"] = "https://elsewhere.example/x";
        QVERIFY(scene.fetch("https://example.org/")
                    .contains("https://elsewhere.example/x Call fetch_url"));
        QVERIFY(scene.asked[0].redirects == network::Request::Redirects::SameOrigin);
        const ToolPointer tool = makeFetchUrl(scene.access());
        QCOMPARE(tool->scopeOf({{"url", "https://Example.org:444/x"}}), std::string("example.org"));
        QCOMPARE(tool->scopeOf({{"url", "nonsense"}}), std::string());
        QVERIFY(tool->facts().effect == Effect::SendsOut && tool->facts().untrusted);
        // Whatever was allowed, what was read of strangers does not send out what is private.
        Consent consent;
        QVERIFY(consent.allow(tool->facts(), {.scope = "example.org"}));
        QVERIFY(consent.verdictFor(
                    tool->facts(), "example.org",
                    {.conversation = "a", .holdsPrivate = true, .holdsUntrusted = true}) ==
                Verdict::AskAlways);
    }
    void searchesWhereThePersonSaid()
    {
        Scene scene;
        scene.say(200, "application/json",
                  "{\"results\":[{\"title\":\"A\\nB\",\"url\":\"https://a.example\","
                  "\"content\":\"Words\",\"score\":1},{\"title\":2},7]}");
        const ToolPointer tool = makeWebSearch(scene.access());
        QCOMPARE(tool->scopeOf({}), std::string("search.example"));
        QCOMPARE(
            saidBy(*tool, "{\"query\":\"a b&format=html#x\"}"),
            QByteArray("{\"results\":[{\"title\":\"A B\",\"url\":\"https://a.example\",\"text\":"
                       "\"Words\"},{\"title\":\"\",\"url\":\"\",\"text\":\"\"}]}"));
        QCOMPARE(scene.asked[0].address.text(),
                 std::string("http://search.example:8080/search?q=a%20b%26format%3Dhtml%23x&format="
                             "json"));
        scene.say(200, "text/html", "<html>");
        QVERIFY(saidBy(*tool, "{\"query\":\"a\"}").contains("no list of results"));
        scene.say(200, "text/html", "{\"results\":[]}");
        QVERIFY(saidBy(*tool, "{\"query\":\"a\"}").startsWith("Nothing was found"));
        scene.say(403, "text/html", "");
        QVERIFY(saidBy(*tool, "{\"query\":\"a\"}").contains("status 403"));
        WebAccess none = scene.access();
        none.searchAddress = {};
        QVERIFY(saidBy(*makeWebSearch(none), "{\"query\":\"a\"}").contains("No address"));
    }
};

CABOCHON_TEST(TestWebTools)
#include "test_web_tools.moc"
