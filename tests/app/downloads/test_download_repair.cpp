// Proves what happens to bytes that are wrong on the way, where no checksum but the whole file's is
// known: what differs between two passes is found and replaced, and what cannot be found is
// refused.
#include "tests/app/downloads/download_proofs.h"
#include "tests/app/downloads/download_scene.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <fstream>

using namespace cabochon;
using namespace cabochon::test;

namespace {

constexpr std::size_t kChunk = 4 * kMegabyte;
constexpr std::size_t kMostChunks = 12;
constexpr std::size_t kHeader = 100'000; // beyond it the first chunk holds weights

/// Ten whole chunks, one more, and a few bytes.
const std::string& largeModel()
{
    static const std::string bytes = proofModel(11 * kChunk + 12, 5);
    return bytes;
}

/// Five whole chunks and a few bytes.
const std::string& model()
{
    static const std::string bytes = proofModel(5 * kChunk + 12, 6);
    return bytes;
}

std::size_t chunkOf(const HubRequest& request)
{
    return request.range ? std::size_t(request.range->first / kChunk) : 0;
}

/// Turns a bit over in a chunk, each time that `wanted` says so: of a chunk, and how often it was
/// asked for before. Requests are of one chunk each.
Decide flips(const std::function<bool(std::size_t chunk, int before)>& wanted)
{
    auto counts = std::make_shared<std::array<std::atomic<int>, kMostChunks>>();
    return [wanted, counts](const HubRequest& request) {
        if (!request.isData) return Misdeed{};
        const std::size_t chunk = chunkOf(request);
        const int before = (*counts)[chunk]++;
        if (!wanted(chunk, before)) return Misdeed{};
        return Misdeed{.flipAt = std::int64_t(chunk * kChunk + kHeader + 100'000 * chunk)};
    };
}

/// Bytes that a hub sent of each chunk, in chunks.
std::array<int, kMostChunks> timesSent(const TestHub& hub)
{
    std::array<int, kMostChunks> times{};
    for (const HubRequest& request : hub.requests())
        if (request.isData) ++times[chunkOf(request)];
    return times;
}

} // namespace

class TestDownloadRepair : public QObject {
    Q_OBJECT

private slots:
    void tenBitsInTenChunksCostOneMorePass()
    {
        TestHub hub(kModelPath, largeModel());
        hub.setMisdeed(
            flips([](std::size_t chunk, int before) { return before == 0 && chunk < 10; }));
        DownloadScene scene;
        verifyWhole(scene, scene.download(hub), largeModel());
        QVERIFY(scene.wasNoted("12 pieces are fetched again to find what is wrong"));
        QVERIFY(scene.wasNoted("10 pieces had arrived damaged and were replaced"));
        for (const int times : timesSent(hub))
            QCOMPARE(times, 2);
    }

    /// The second pass spoils what the first had right: what differs is fetched a third time, and
    /// nothing else.
    void bothPassesMaySpoilDifferentChunks()
    {
        TestHub hub(kModelPath, model());
        hub.setMisdeed(flips([](std::size_t chunk, int before) {
            return (before == 0 && chunk < 2) || (before == 1 && chunk > 2 && chunk < 5);
        }));
        DownloadScene scene;
        verifyWhole(scene, scene.download(hub), model());
        const auto times = timesSent(hub);
        const std::array expected{3, 3, 2, 3, 3, 2};
        for (std::size_t chunk = 0; chunk < expected.size(); ++chunk)
            QCOMPARE(times[chunk], expected[chunk]);
        QVERIFY(scene.wasNoted("4 pieces are fetched again"));
        QVERIFY(scene.wasNoted("2 pieces had arrived damaged"));
    }

    void bothPassesMaySpoilTheSameChunk()
    {
        TestHub hub(kModelPath, model());
        hub.setMisdeed([count = std::make_shared<std::atomic<int>>(0)](const HubRequest& request) {
            if (!request.isData || chunkOf(request) != 4) return Misdeed{};
            const int before = (*count)++;
            return before < 2 ? Misdeed{.flipAt = std::int64_t(4 * kChunk) + 1000 * before}
                              : Misdeed{};
        });
        DownloadScene scene;
        verifyWhole(scene, scene.download(hub), model());
        QCOMPARE(timesSent(hub)[4], 3);
        QCOMPARE(timesSent(hub)[5], 2);
    }

    /// It would come so for ever: after the second pass that is told, and nothing is kept.
    void whatAlwaysComesTheSameIsRefused()
    {
        TestHub hub(kModelPath, model());
        hub.setMisdeed(flips([](std::size_t chunk, int) { return chunk == 3; }));
        DownloadScene scene;
        const Brought brought = scene.download(hub);
        QVERIFY(!brought);
        QCOMPARE(brought.error().code, ErrorCode::DownloadCorrupt);
        QVERIFY2(why(brought).contains("otherwise than announced") &&
                     why(brought).contains("another mirror"),
                 why(brought).constData());
        for (std::size_t chunk = 0; chunk < 6; ++chunk)
            QCOMPARE(timesSent(hub)[chunk], 2);
        verifyNothing(scene);
    }

    /// A line on which something else is wrong each time is given up, too.
    void whatNeverComesRightIsRefused()
    {
        TestHub hub(kModelPath, model());
        hub.setMisdeed([count = std::make_shared<std::atomic<int>>(0)](const HubRequest& request) {
            if (!request.isData || chunkOf(request) != 2) return Misdeed{};
            return Misdeed{.flipAt = std::int64_t(2 * kChunk) + 100 * (*count)++};
        });
        DownloadScene scene;
        const Brought brought = scene.download(hub);
        QVERIFY(!brought);
        QCOMPARE(brought.error().code, ErrorCode::DownloadCorrupt);
        const auto times = timesSent(hub);
        QCOMPARE(times[2], 5);
        QCOMPARE(times[3], 2);
        verifyNothing(scene);
    }

    /// Where nothing comes twice the same it does not begin again and again.
    void aLineThatSpoilsEverythingIsGivenUpAfterTwoPasses()
    {
        TestHub hub(kModelPath, largeModel());
        hub.setMisdeed([count = std::make_shared<std::atomic<int>>(0)](const HubRequest& request) {
            if (!request.isData) return Misdeed{};
            const std::size_t chunk = chunkOf(request);
            const std::size_t place = (chunk == 0 ? kHeader : 0) + std::size_t((*count)++);
            return Misdeed{.flipAt = std::int64_t(chunk * kChunk + place)};
        });
        DownloadScene scene;
        const Brought brought = scene.download(hub);
        QVERIFY(!brought);
        QCOMPARE(brought.error().code, ErrorCode::DownloadCorrupt);
        for (const int times : timesSent(hub))
            QCOMPARE(times, 2);
        verifyNothing(scene);
    }

    void aMirrorThatIsRightHelps()
    {
        TestHub hub(kModelPath, model());
        TestHub mirror(kModelPath, model());
        hub.setMisdeed(flips([](std::size_t chunk, int) { return chunk == 3; }));
        DownloadScene scene;
        scene.token = "secret";
        scene.mirrors = {mirror.address()};
        verifyWhole(scene, scene.download(hub), model());
        QVERIFY(scene.wasNoted("1 pieces had arrived damaged"));
        for (std::size_t chunk = 0; chunk < 6; ++chunk) {
            QCOMPARE(timesSent(hub)[chunk], 1);
            QCOMPARE(timesSent(mirror)[chunk], 1);
        }
        for (const HubRequest& request : mirror.requests())
            QCOMPARE(request.token, std::string());
    }

    /// What is no model by its first bytes may have been spoilt on the way.
    void aSpoiltBeginningIsFetchedAgainAtOnce()
    {
        TestHub hub(kModelPath, model());
        hub.setMisdeed(atFirst(1, {.flipAt = 2}));
        DownloadScene scene;
        scene.connections = 1;
        verifyWhole(scene, scene.download(hub), model());
        QCOMPARE(timesSent(hub)[0], 2);
        QCOMPARE(timesSent(hub)[1], 1);
    }

    /// And so may the header, which is looked at once so much has come as all of it takes.
    void aSpoiltHeaderIsFetchedAgainBeforeTheEnd()
    {
        TestHub hub(kModelPath, largeModel());
        hub.setMisdeed(atFirst(1, {.flipAt = 5}));
        DownloadScene scene;
        scene.connections = 1;
        verifyWhole(scene, scene.download(hub), largeModel());
        QVERIFY(scene.wasNoted("The beginning of model.gguf is not right"));
        QCOMPARE(timesSent(hub)[0], 2);
        QCOMPARE(timesSent(hub)[11], 1);
    }

    /// A hub that always spoils one chunk, and a mirror that spoilt another once.
    void theMirrorIsAskedAgainWhereTheHubStaysWrong()
    {
        TestHub hub(kModelPath, model());
        TestHub mirror(kModelPath, model());
        hub.setMisdeed(flips([](std::size_t chunk, int) { return chunk == 3; }));
        mirror.setMisdeed(
            flips([](std::size_t chunk, int before) { return chunk == 1 && before == 0; }));
        DownloadScene scene;
        scene.mirrors = {mirror.address()};
        verifyWhole(scene, scene.download(hub), model());
        QCOMPARE(timesSent(mirror)[4], 1);
        QCOMPARE(timesSent(hub)[4], 1);
    }

    /// What the disk spoils is found by the chunks' own hashes: only they are fetched again.
    void tenBitsOnTheDiskCostTenChunks()
    {
        TestHub hub(kModelPath, largeModel());
        DownloadScene scene;
        verifyWhole(scene, scene.download(hub), largeModel());
        std::string damaged = largeModel();
        for (std::size_t chunk = 0; chunk < 10; ++chunk)
            damaged[chunk * kChunk + 77 * chunk] ^= 1;
        std::ofstream(scene.target(), std::ios::binary) << damaged;
        verifyWhole(scene, scene.download(hub), largeModel());
        const auto times = timesSent(hub);
        for (std::size_t chunk = 0; chunk < kMostChunks; ++chunk)
            QCOMPARE(times[chunk], chunk < 10 ? 2 : 1);
    }
};

CABOCHON_TEST(TestDownloadRepair)
#include "test_download_repair.moc"
