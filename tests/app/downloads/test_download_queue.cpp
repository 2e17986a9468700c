// Proves the list of downloads: one after another, paused, gone on with, given up, and there again
// at the next start.
#include "app/downloads/download_queue.h"
#include "tests/app/downloads/download_proofs.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fstream>
#include <mutex>

using namespace cabochon;
using namespace cabochon::downloads;
using namespace cabochon::test;

namespace {

const std::string& bytesOf(unsigned seed)
{
    static const std::string one = proofModel(3 << 20, 1);
    static const std::string other = proofModel(3 << 20, 2);
    return seed == 1 ? one : other;
}

RepositoryFile onHub(const char* path)
{
    return {TestHub::kRepository, path};
}

/// A queue over a hub with two models, and a way to wait for what it tells.
struct QueuePlace {
    ScratchFolder folder;
    ModelLibrary library{folder.path() / "models",
                         *Catalogue::parse("{\"version\":1,\"entries\":[]}")};
    TestHub hub{"one.gguf", bytesOf(1)};
    network::Network network;
    std::mutex mutex;                 // of brought
    std::vector<std::string> brought; // complete ones, in their order
    std::unique_ptr<DownloadQueue> queue;

    QueuePlace() { hub.add("two.gguf", bytesOf(2)); }

    void begin()
    {
        QueueOptions options;
        options.file = folder.path() / "downloads.json";
        options.hubs = {*parseHub(hub.address())};
        options.fetch.patience.tries = options.hubPatience.tries = 2;
        options.fetch.patience.firstWait = options.hubPatience.firstWait =
            std::chrono::milliseconds(2);
        queue = std::make_unique<DownloadQueue>(
            network, library, options, [] {},
            [this](const RepositoryFile& model, bool complete) {
                const std::lock_guard lock(mutex);
                if (complete) brought.push_back(model.path);
            });
    }
    /// False after ten seconds.
    static bool waitUntil(const std::function<bool()>& isSo)
    {
        return QTest::qWaitFor(isSo, 10'000);
    }
    std::vector<std::string> broughtSoFar()
    {
        const std::lock_guard lock(mutex);
        return brought;
    }
    std::optional<QueuedDownload> find(const char* path) const
    {
        for (const QueuedDownload& one : queue->downloads())
            if (one.order.file.path == path) return one;
        return std::nullopt;
    }
    bool isIn(const char* path, QueuedDownload::State state) const
    {
        const auto found = find(path);
        return found && found->state == state;
    }
    bool isHere(const char* path) const
    {
        return std::filesystem::exists(library.placeOf(onHub(path)));
    }
};

} // namespace

class TestDownloadQueue : public QObject {
    Q_OBJECT

private slots:
    void bringsOneAfterAnother()
    {
        QueuePlace place;
        place.begin();
        place.queue->add({onHub("one.gguf")});
        place.queue->add({onHub("two.gguf")});
        place.queue->add({onHub("one.gguf")}); // it is in the list
        QVERIFY(place.waitUntil([&] { return place.queue->downloads().empty(); }));
        QVERIFY(place.waitUntil([&] { return place.broughtSoFar().size() == 2; }));
        QCOMPARE(place.broughtSoFar(), (std::vector<std::string>{"one.gguf", "two.gguf"}));
        QVERIFY(place.isHere("one.gguf") && place.isHere("two.gguf"));
        QCOMPARE(place.queue->problem(), std::string());
    }

    void whatIsPausedWaitsAlsoForTheNextStart()
    {
        QueuePlace place;
        place.hub.bytesPerSecond = 1 << 20; // so that it can be paused on the way
        place.begin();
        place.queue->add({onHub("one.gguf")});
        QVERIFY(place.waitUntil([&] {
            const auto one = place.find("one.gguf");
            return one && one->progress.received > 0;
        }));
        place.queue->pause(onHub("one.gguf"));
        QVERIFY(place.isIn("one.gguf", QueuedDownload::State::Paused));
        const std::uint64_t total = place.find("one.gguf")->progress.total;
        QCOMPARE(total, std::uint64_t(bytesOf(1).size()));
        place.queue.reset();
        QVERIFY(!place.isHere("one.gguf"));

        const std::uint64_t sent = place.hub.dataBytesSent();
        place.hub.bytesPerSecond = 0;
        place.begin();
        QVERIFY(place.isIn("one.gguf", QueuedDownload::State::Paused));
        place.queue->resume(onHub("one.gguf"));
        QVERIFY(place.waitUntil([&] { return place.isHere("one.gguf"); }));
        QVERIFY(place.hub.dataBytesSent() - sent < bytesOf(1).size()); // not from the beginning
    }

    void whatRanWhenTheProgramEndedGoesOnByItself()
    {
        QueuePlace place;
        place.hub.bytesPerSecond = 1 << 20;
        place.begin();
        place.queue->add({onHub("one.gguf")});
        QVERIFY(place.waitUntil(
            [&] { return place.isIn("one.gguf", QueuedDownload::State::Running); }));
        place.queue.reset();
        place.hub.bytesPerSecond = 0;
        place.begin();
        QVERIFY(place.waitUntil([&] { return place.isHere("one.gguf"); }));
    }

    void aFailureIsSaidAndDoesNotHoldUpTheOthers()
    {
        QueuePlace place;
        place.begin();
        place.queue->add({onHub("missing.gguf")});
        place.queue->add({onHub("two.gguf")});
        QVERIFY(place.waitUntil([&] { return place.isHere("two.gguf"); }));
        QVERIFY(place.isIn("missing.gguf", QueuedDownload::State::Failed));
        QCOMPARE(place.find("missing.gguf")->problem.code, ErrorCode::HubNotFound);
        // Once it is there, it can be tried again.
        place.hub.add("missing.gguf", bytesOf(1));
        place.queue->resume(onHub("missing.gguf"));
        QVERIFY(place.waitUntil([&] { return place.isHere("missing.gguf"); }));
    }

    void whatIsGivenUpIsInNoListAnyMore()
    {
        QueuePlace place;
        place.hub.bytesPerSecond = 1 << 18;
        place.begin();
        place.queue->add({onHub("one.gguf")});
        place.queue->add({onHub("two.gguf")});
        QVERIFY(place.waitUntil(
            [&] { return place.isIn("one.gguf", QueuedDownload::State::Running); }));
        place.queue->remove(onHub("one.gguf"));
        QVERIFY(!place.find("one.gguf"));
        QVERIFY(place.waitUntil(
            [&] { return place.isIn("two.gguf", QueuedDownload::State::Running); }));
        place.queue->pauseAll();
        QVERIFY(place.isIn("two.gguf", QueuedDownload::State::Paused));
    }

    void aListThatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("said");
        QTest::newRow("no JSON") << QByteArray("{\"downloads\": [") << 0 << true;
        QTest::newRow("another thing") << QByteArray("[1, 2]") << 0 << true;
        QTest::newRow("entries that are none")
            << QByteArray("{\"downloads\": [1, {\"file\": 3}, {\"file\": \"../../etc/passwd\"}, "
                          "{\"file\": \"owner/repository/a.gguf\", \"paused\": true}]}")
            << 1 << false;
        QTest::newRow("no list") << QByteArray("{\"downloads\": 7}") << 0 << false;
    }

    void aListThatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, list);
        QueuePlace place;
        std::ofstream(place.folder.path() / "downloads.json") << list.toStdString();
        place.begin();
        QTEST(int(place.queue->downloads().size()), "count");
        QTEST(!place.queue->problem().empty(), "said");
    }
};

CABOCHON_TEST(TestDownloadQueue)
#include "test_download_queue.moc"
