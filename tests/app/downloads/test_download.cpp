// Proves downloads against a hub that misbehaves: what ends up under a model's name is the model,
// or nothing is, and a sentence says what to do.
#include "tests/app/downloads/download_scene.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

class TestDownload : public QObject {
    Q_OBJECT

private slots:
    void bringsAFileThroughRedirectsWithoutItsToken()
    {
        TestHub hub(kModelPath, smallModel());
        hub.redirects = true;
        hub.wantedToken = "secret";
        DownloadScene scene;
        scene.token = "secret";
        verifyWhole(scene, scene.download(hub));
        int elsewhere = 0;
        for (const HubRequest& request : hub.requests()) {
            const bool there = request.host.starts_with("localhost");
            elsewhere += there;
            QCOMPARE(request.token, there ? std::string() : std::string("Bearer secret"));
        }
        QVERIFY(elsewhere > 0);
        for (const network::Connection& one : scene.log) {
            QVERIFY(one.path.find("signature") == std::string::npos);
            QVERIFY(!one.purpose.empty() && one.status != 0);
        }
        // Again: nothing but the question whether it is still the same.
        const std::uint64_t sent = hub.dataBytesSent();
        const auto again = scene.download(hub);
        QVERIFY(again && again->front().wasHere);
        QCOMPARE(hub.dataBytesSent(), sent);
    }

    void arrivesWhateverHappensOnTheWay_data()
    {
        QTest::addColumn<Decide>("decide");
        const auto row = [](const char* name, const Decide& decide) {
            QTest::newRow(name) << decide;
        };
        row("status 500", atFirst(3, {.status = 500}));
        row("busy", atFirst(2, {.status = 429, .headers = "Retry-After: 0\r\n"}));
        row("busy until a date",
            atFirst(2,
                    {.status = 503, .headers = "Retry-After: Sat, 01 Jan 2000 00:00:00 GMT\r\n"}));
        row("cut at once", atFirst(4, {.cutAfter = 0}));
        row("closed in order", atFirst(6, {.closeAfter = 100'000}));
        row("a bit turned over", atFirst(3, {.flipAt = 1'234'567}));
        row("two bits turned over", [](const HubRequest& request) {
            static std::atomic<int> count = 0;
            if (!request.isData || count++ > 3) return Misdeed{};
            return Misdeed{.flipAt = count % 2 ? 99'999 : 9'000'000};
        });
        row("range ignored", always({.ignoreRange = true}));
        row("range ignored, and cut", [](const HubRequest& request) {
            static std::atomic<int> count = 0;
            Misdeed misdeed{.ignoreRange = true};
            if (request.isData && count++ < 5) misdeed.cutAfter = 2'000'000;
            return misdeed;
        });
        row("half of each range", always({.halfRange = true}));
        row("wrong range", atFirst(2, {.contentRange = "bytes 5-9/10"}));
        row("no range", atFirst(2, {.contentRange = "bytes */99"}));
        row("range of another size", atFirst(2, {.contentRange = "bytes 0-4194303/4194304"}));
        row("length too large", atFirst(2, {.lengthOff = 1000}));
        row("length too small", atFirst(2, {.lengthOff = -1000}));
        row("more than promised", atFirst(1, {.body = std::string(5 * kMegabyte, 'x')}));
        row("endless headers", atFirst(2, {.endlessHeaders = true}));
        row("endless information", atFirst(2, {.endlessInformation = true}));
        row("web page", atFirst(2, {.status = 404, .body = "<html>"}));
        row("redirected to itself", [](const HubRequest& request) {
            static std::atomic<int> count = 0;
            return request.isData && count++ < 8 ? Misdeed{.redirect = request.path} : Misdeed{};
        });
        row("list cut off", [](const HubRequest& request) {
            return request.path.starts_with("/api/") ? Misdeed{.body = "{\"sha\":\""} : Misdeed{};
        });
        row("list is a web page", [](const HubRequest& request) {
            return request.path.starts_with("/api/") ? Misdeed{.body = "<html></html>"} : Misdeed{};
        });
    }

    void arrivesWhateverHappensOnTheWay()
    {
        QFETCH(Decide, decide);
        TestHub hub(kModelPath, smallModel());
        hub.redirects = QByteArray(QTest::currentDataTag()) == "web page"; // expired, there
        hub.setMisdeed(decide);
        DownloadScene scene;
        verifyWhole(scene, scene.download(hub));
    }

    void doesWithoutWhatAHubLacks_data()
    {
        QTest::addColumn<bool>("api");
        QTest::addColumn<bool>("head");
        QTest::addColumn<bool>("digests");
        QTest::addColumn<bool>("headDigests");
        QTest::newRow("no list") << false << true << true << true;
        QTest::newRow("no HEAD") << true << false << true << true;
        QTest::newRow("list without digests") << true << true << false << true;
        QTest::newRow("headers without digests") << true << true << true << false;
    }

    void doesWithoutWhatAHubLacks()
    {
        QFETCH(bool, api);
        QFETCH(bool, head);
        QFETCH(bool, digests);
        QFETCH(bool, headDigests);
        TestHub hub(kModelPath, smallModel());
        hub.hasApi = api, hub.hasHead = head;
        hub.namesDigests = digests, hub.namesDigestsInHead = headDigests;
        DownloadScene scene;
        verifyWhole(scene, scene.download(hub));
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<Decide>("decide");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const Decide& decide, const char* code,
                            const char* words) {
            QTest::newRow(name) << decide << QByteArray(code) << QByteArray(words);
        };
        const auto all = [](const Misdeed& misdeed) {
            return Decide([misdeed](const HubRequest&) { return misdeed; });
        };
        row("forbidden", all({.status = 403}), "hub_forbidden", "HF_TOKEN");
        row("unknown", all({.status = 404}), "hub_not_found", "Check the spelling");
        row("down", all({.status = 500}), "network", "500");
        row("waits for a day", all({.status = 503, .headers = "Retry-After: 80000\r\n"}), "network",
            "503");
        row("always another bit", always({.flipAt = 5'000'000}), "download_corrupt",
            "otherwise than announced");
        row("always cut", always({.cutAfter = 0}), "network", "broke");
        row(
            "loops",
            [](const HubRequest& r) { return r.isData ? Misdeed{.redirect = r.path} : Misdeed{}; },
            "network", "redirects more than 5 times");
        row("leads to a file", always({.redirect = "file:///etc/passwd"}), "network", "file:");
        row("leads out in the open", always({.redirect = "http://example.org/x"}), "network",
            "without encryption");
        row(
            "another digest at the file",
            [](const HubRequest& r) {
                if (r.method != "HEAD") return Misdeed{};
                return Misdeed{.headers = "X-Linked-Size: 5\r\n",
                               .redirect = "https://example.org/"};
            },
            "download_corrupt", "contradicts itself");
    }

    void refusesWithASentence()
    {
        QFETCH(Decide, decide);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, words);
        TestHub hub(kModelPath, smallModel());
        hub.setMisdeed(decide);
        DownloadScene scene;
        const auto brought = scene.download(hub);
        QVERIFY(!brought);
        QCOMPARE(QByteArray(errorCodeName(brought.error().code).data()), code);
        QVERIFY2(brought.error().message.find(words.toStdString()) != std::string::npos,
                 why(brought).constData());
        QVERIFY(!std::filesystem::exists(scene.target()));
    }

    void namesNoDigestNoFile()
    {
        TestHub hub(kModelPath, smallModel());
        hub.namesDigests = hub.namesDigestsInHead = false;
        DownloadScene scene;
        const auto brought = scene.download(hub);
        QVERIFY(!brought);
        QVERIFY2(why(brought).contains("names no digest"), why(brought).constData());
        QCOMPARE(hub.dataBytesSent(), std::uint64_t(0));
    }

    void noSocketIsOpenedWhileSwitchedOff()
    {
        TestHub hub(kModelPath, smallModel());
        DownloadScene scene;
        scene.off = true;
        const auto brought = scene.download(hub);
        QVERIFY(!brought);
        QCOMPARE(errorCodeName(brought.error().code), std::string_view("network_off"));
        QCOMPARE(hub.connections(), std::size_t(0));
    }
};

CABOCHON_TEST(TestDownload)
#include "test_download.moc"
