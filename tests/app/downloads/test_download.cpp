// Proves downloads against a hub that misbehaves: what ends up under a model's name is the model,
// or nothing is, and a sentence says what to do.
#include "app/downloads/model_download.h"
#include "tests/app/downloads/download_proofs.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fstream>
#include <random>
#include <sstream>

using namespace cabochon;
using namespace cabochon::downloads;
using namespace cabochon::test;

namespace {

constexpr const char* kPath = "folder/model.gguf";
constexpr std::size_t kMegabyte = 1u << 20;

const std::string& model()
{
    static const std::string bytes = proofModel(10 * kMegabyte + 12, 1);
    return bytes;
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// One download's surroundings.
struct Place {
    ScratchFolder folder;
    ModelLibrary library{folder.path() / "models",
                         *Catalogue::parse("{\"version\":1,\"entries\":[]}")};
    std::vector<std::string> notes;
    std::vector<std::string> mirrors;
    std::string token;
    std::string revision = "main";
    int connections = 4;
    bool off = false;
    engine::CancelFlag cancel;
    std::uint64_t cancelAt = UINT64_MAX; // received bytes
    std::vector<network::Connection> log;

    std::filesystem::path target() const { return library.placeOf({TestHub::kRepository, kPath}); }

    Result<std::vector<BroughtFile>> download(const TestHub& hub)
    {
        std::vector<Hub> hubs{*parseHub(hub.address())};
        hubs[0].token = token;
        for (const std::string& mirror : mirrors)
            hubs.push_back(*parseHub(mirror));
        ModelOrder order;
        order.file = {TestHub::kRepository, kPath};
        order.revision = revision;
        ModelDownloadOptions options;
        options.fetch.connections = connections;
        options.fetch.rangeBytes = 4 * kMegabyte;
        options.fetch.cancel = &cancel;
        options.fetch.patience.firstWait = std::chrono::milliseconds(4);
        options.fetch.patience.longestWait = std::chrono::milliseconds(20);
        options.hubPatience.firstWait = std::chrono::milliseconds(4);
        options.hubPatience.longestWait = std::chrono::milliseconds(20);
        options.fetch.note = [this](const std::string& note) { notes.push_back(note); };
        options.progress = [this](const ModelProgress& now) {
            if (now.received >= cancelAt) cancel.request();
        };
        network::NetworkOptions rules;
        rules.off = off;
        network::Network network(rules);
        auto brought = downloadModel(network, hubs, library, order, options);
        log = network.log().entries();
        return brought;
    }
};

QByteArray why(const Result<std::vector<BroughtFile>>& brought)
{
    return brought ? QByteArray("it worked") : QByteArray(brought.error().message.c_str());
}

/// The file is there, right, and nothing else is left of its download.
void verifyWhole(const Place& place,
                 const Result<std::vector<BroughtFile>>& brought,
                 const std::string& content = model())
{
    QVERIFY2(brought, why(brought).constData());
    QVERIFY(contentOf(place.target()) == content);
    QCOMPARE(brought->front().sha256, TestHub::sha256(content));
    for (const char* rest : {".part", ".part.journal", ".part.lock"})
        QVERIFY2(!std::filesystem::exists(place.target().string() + rest), rest);
    QVERIFY(readRecord(place.target()) && readRecord(place.target())->announced);
}

using Decide = std::function<Misdeed(const HubRequest&)>;

/// A misdeed for the first `times` requests for data.
Decide atFirst(int times, const Misdeed& misdeed)
{
    return [times, misdeed, count = std::make_shared<std::atomic<int>>(0)](const HubRequest& r) {
        return r.isData && (*count)++ < times ? misdeed : Misdeed{};
    };
}

Decide always(const Misdeed& misdeed)
{
    return atFirst(1'000'000, misdeed);
}

} // namespace

class TestDownload : public QObject {
    Q_OBJECT

private slots:
    void bringsAFileThroughRedirectsWithoutItsToken()
    {
        TestHub hub(kPath, model());
        hub.redirects = true;
        hub.wantedToken = "secret";
        Place place;
        place.token = "secret";
        verifyWhole(place, place.download(hub));
        int elsewhere = 0;
        for (const HubRequest& request : hub.requests()) {
            const bool there = request.host.starts_with("localhost");
            elsewhere += there;
            QCOMPARE(request.token, there ? std::string() : std::string("Bearer secret"));
        }
        QVERIFY(elsewhere > 0);
        for (const network::Connection& one : place.log) {
            QVERIFY(one.path.find("signature") == std::string::npos);
            QVERIFY(!one.purpose.empty() && one.status != 0);
        }
        // Again: nothing but the question whether it is still the same.
        const std::uint64_t sent = hub.dataBytesSent();
        const auto again = place.download(hub);
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
        TestHub hub(kPath, model());
        hub.redirects = QByteArray(QTest::currentDataTag()) == "web page"; // expired, there
        hub.setMisdeed(decide);
        Place place;
        verifyWhole(place, place.download(hub));
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
        TestHub hub(kPath, model());
        hub.hasApi = api, hub.hasHead = head;
        hub.namesDigests = digests, hub.namesDigestsInHead = headDigests;
        Place place;
        verifyWhole(place, place.download(hub));
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
        TestHub hub(kPath, model());
        hub.setMisdeed(decide);
        Place place;
        const auto brought = place.download(hub);
        QVERIFY(!brought);
        QCOMPARE(QByteArray(errorCodeName(brought.error().code).data()), code);
        QVERIFY2(brought.error().message.find(words.toStdString()) != std::string::npos,
                 why(brought).constData());
        QVERIFY(!std::filesystem::exists(place.target()));
    }

    void namesNoDigestNoFile()
    {
        TestHub hub(kPath, model());
        hub.namesDigests = hub.namesDigestsInHead = false;
        Place place;
        const auto brought = place.download(hub);
        QVERIFY(!brought);
        QVERIFY2(why(brought).contains("names no digest"), why(brought).constData());
        QCOMPARE(hub.dataBytesSent(), std::uint64_t(0));
    }

    void noSocketIsOpenedWhileSwitchedOff()
    {
        TestHub hub(kPath, model());
        Place place;
        place.off = true;
        const auto brought = place.download(hub);
        QVERIFY(!brought);
        QCOMPARE(errorCodeName(brought.error().code), std::string_view("network_off"));
        QCOMPARE(hub.connections(), std::size_t(0));
    }

    void goesOnWhereItWasStopped()
    {
        TestHub hub(kPath, model());
        hub.bytesPerSecond = 5'000'000;
        Place place;
        place.cancelAt = 4 * kMegabyte;
        const auto stopped = place.download(hub);
        QVERIFY(!stopped);
        QCOMPARE(errorCodeName(stopped.error().code), std::string_view("cancelled"));
        const std::uint64_t sent = hub.dataBytesSent();
        place.cancel.reset();
        place.cancelAt = UINT64_MAX;
        verifyWhole(place, place.download(hub));
        // At most what was on its way when it was stopped came twice.
        QVERIFY2(hub.dataBytesSent() < model().size() + 3 * kMegabyte,
                 qPrintable(QString::number(hub.dataBytesSent())));
        QVERIFY(sent < model().size());
    }

    void aFlipOnTheDiskCostsItsChunkAlone()
    {
        TestHub hub(kPath, model());
        hub.bytesPerSecond = 10'000'000; // so that it can be stopped before its end
        Place place;
        place.connections = 1;
        place.cancelAt = 8 * kMegabyte;
        QVERIFY(!place.download(hub));
        {
            std::fstream part(place.target().string() + ".part",
                              std::ios::in | std::ios::out | std::ios::binary);
            part.seekp(5 * kMegabyte);
            part.put('!');
        }
        place.cancel.reset();
        place.cancelAt = UINT64_MAX;
        const std::uint64_t before = hub.dataBytesSent();
        verifyWhole(place, place.download(hub));
        QVERIFY(hub.dataBytesSent() - before < 8 * kMegabyte);
        // And of a file that was whole.
        {
            std::fstream file(place.target(), std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(5 * kMegabyte);
            file.put('?');
        }
        const std::uint64_t whole = hub.dataBytesSent();
        hub.bytesPerSecond = 0;
        verifyWhole(place, place.download(hub));
        QCOMPARE(hub.dataBytesSent() - whole, std::uint64_t(4 * kMegabyte));
    }

    void aChangeBetweenResumesIsTold()
    {
        const std::string other = proofModel(10 * kMegabyte + 12, 2);
        TestHub hub(kPath, model());
        hub.bytesPerSecond = 20'000'000;
        Place place;
        place.cancelAt = 3 * kMegabyte;
        QVERIFY(!place.download(hub));
        hub.replace(kPath, other, std::string(40, 'b'));
        place.cancel.reset();
        place.cancelAt = UINT64_MAX;
        const auto changed = place.download(hub);
        QVERIFY(!changed);
        QCOMPARE(errorCodeName(changed.error().code), std::string_view("model_changed"));
        QVERIFY2(why(changed).contains(TestHub::sha256(other).c_str()), why(changed).constData());
        QVERIFY(!std::filesystem::exists(place.target()));
        const auto removed = place.library.remove({TestHub::kRepository, kPath});
        QVERIFY(removed && !removed->empty());
        hub.bytesPerSecond = 0;
        verifyWhole(place, place.download(hub), other);
        // What is whole is not replaced without a word either.
        hub.replace(kPath, model(), std::string(40, 'c'));
        QVERIFY(!place.download(hub));
        QVERIFY(contentOf(place.target()) == other);
    }

    void aMirrorTakesOver()
    {
        TestHub hub(kPath, model());
        TestHub mirror(kPath, model());
        hub.setMisdeed(
            [](const HubRequest& r) { return r.isData ? Misdeed{.flipAt = 77} : Misdeed{}; });
        Place place;
        place.token = "secret";
        place.mirrors = {mirror.address()};
        verifyWhole(place, place.download(hub));
        QVERIFY(mirror.dataBytesSent() > 0);
        for (const HubRequest& request : mirror.requests())
            QCOMPARE(request.token, std::string());
    }

    void aWrongFileIsRefusedEarly()
    {
        const std::string page =
            "<!DOCTYPE html>" + std::string(80 * kMegabyte, ' '); // many chunks
        TestHub hub(kPath, page);
        hub.bytesPerSecond = 20'000'000;
        Place place;
        const auto brought = place.download(hub);
        QVERIFY(!brought);
        QCOMPARE(errorCodeName(brought.error().code), std::string_view("model_unsupported"));
        QVERIFY(hub.dataBytesSent() < page.size());
        QVERIFY(!std::filesystem::exists(place.target().string() + ".part"));
    }

    void manyDisconnectsLoseNothing()
    {
        // The long version: download_proofs_program.
        std::mt19937 random(7);
        std::atomic<int> cuts = 0;
        std::mutex mutex;
        TestHub hub(kPath, model());
        hub.redirects = true;
        hub.setMisdeed([&](const HubRequest& request) {
            const std::lock_guard lock(mutex);
            if (!request.isData || cuts >= 40) return Misdeed{};
            ++cuts;
            return Misdeed{.cutAfter = std::int64_t(random() % kMegabyte)};
        });
        Place place;
        verifyWhole(place, place.download(hub));
        // The last ones may lie beyond the end of a range, and cut nothing.
        QVERIFY2(cuts >= 30, qPrintable(QString::number(cuts)));
        QVERIFY(hub.dataBytesSent() < model().size() + 40 * 4 * kMegabyte);
    }
};

CABOCHON_TEST(TestDownload)
#include "test_download.moc"
