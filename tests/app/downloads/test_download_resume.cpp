// Proves that a download that was stopped goes on where it was, whatever stopped it: a person, a
// broken line, somebody who took its folder away.
#include "tests/app/downloads/download_proofs.h"
#include "tests/app/downloads/download_scene.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fstream>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// Without the rights of the system's administrator, who may do everything, for a scope.
class OrdinaryRights {
public:
    OrdinaryRights() : m_changed(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~OrdinaryRights()
    {
        if (m_changed) (void)!::seteuid(0);
    }
    OrdinaryRights(const OrdinaryRights&) = delete;
    OrdinaryRights& operator=(const OrdinaryRights&) = delete;

private:
    bool m_changed;
};

} // namespace

class TestDownloadResume : public QObject {
    Q_OBJECT

private slots:
    void goesOnWhereItWasStopped()
    {
        TestHub hub(kModelPath, smallModel());
        hub.bytesPerSecond = 5'000'000;
        DownloadScene scene;
        scene.cancelAt = 4 * kMegabyte;
        const auto stopped = scene.download(hub);
        QVERIFY(!stopped);
        QCOMPARE(errorCodeName(stopped.error().code), std::string_view("cancelled"));
        const std::uint64_t sent = hub.dataBytesSent();
        scene.cancel.reset();
        scene.cancelAt = UINT64_MAX;
        verifyWhole(scene, scene.download(hub));
        // At most what was on its way when it was stopped came twice.
        QVERIFY2(hub.dataBytesSent() < smallModel().size() + 3 * kMegabyte,
                 qPrintable(QString::number(hub.dataBytesSent())));
        QVERIFY(sent < smallModel().size());
    }

    void aFlipOnTheDiskCostsItsChunkAlone()
    {
        TestHub hub(kModelPath, smallModel());
        hub.bytesPerSecond = 10'000'000; // so that it can be stopped before its end
        DownloadScene scene;
        scene.connections = 1;
        scene.cancelAt = 8 * kMegabyte;
        QVERIFY(!scene.download(hub));
        {
            std::fstream part(scene.beside(".part"),
                              std::ios::in | std::ios::out | std::ios::binary);
            part.seekp(5 * kMegabyte);
            part.put('!');
        }
        scene.cancel.reset();
        scene.cancelAt = UINT64_MAX;
        const std::uint64_t before = hub.dataBytesSent();
        verifyWhole(scene, scene.download(hub));
        QVERIFY(hub.dataBytesSent() - before < 8 * kMegabyte);
        // And of a file that was whole.
        {
            std::fstream file(scene.target(), std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(5 * kMegabyte);
            file.put('?');
        }
        const std::uint64_t whole = hub.dataBytesSent();
        hub.bytesPerSecond = 0;
        verifyWhole(scene, scene.download(hub));
        QCOMPARE(hub.dataBytesSent() - whole, std::uint64_t(4 * kMegabyte));
    }

    void aChangeBetweenResumesIsTold()
    {
        const std::string other = proofModel(10 * kMegabyte + 12, 2);
        TestHub hub(kModelPath, smallModel());
        hub.bytesPerSecond = 20'000'000;
        DownloadScene scene;
        scene.cancelAt = 3 * kMegabyte;
        QVERIFY(!scene.download(hub));
        hub.replace(kModelPath, other, std::string(40, 'b'));
        scene.cancel.reset();
        scene.cancelAt = UINT64_MAX;
        const auto changed = scene.download(hub);
        QVERIFY(!changed);
        QCOMPARE(errorCodeName(changed.error().code), std::string_view("model_changed"));
        QVERIFY2(why(changed).contains(TestHub::sha256(other).c_str()), why(changed).constData());
        QVERIFY(!std::filesystem::exists(scene.target()));
        const auto removed = scene.library.remove({TestHub::kRepository, kModelPath});
        QVERIFY(removed && !removed->empty());
        hub.bytesPerSecond = 0;
        verifyWhole(scene, scene.download(hub), other);
        // What is whole is not replaced without a word either.
        hub.replace(kModelPath, smallModel(), std::string(40, 'c'));
        QVERIFY(!scene.download(hub));
        QVERIFY(contentOf(scene.target()) == other);
    }

    void aWrongFileIsRefusedEarly()
    {
        const std::string page =
            "<!DOCTYPE html>" + std::string(80 * kMegabyte, ' '); // many chunks
        TestHub hub(kModelPath, page);
        hub.bytesPerSecond = 20'000'000;
        DownloadScene scene;
        const auto brought = scene.download(hub);
        QVERIFY(!brought);
        QCOMPARE(errorCodeName(brought.error().code), std::string_view("model_unsupported"));
        QVERIFY(hub.dataBytesSent() < page.size());
        QVERIFY(!std::filesystem::exists(scene.beside(".part")));
    }

    void manyDisconnectsLoseNothing()
    {
        // The long version: download_proofs_program.
        std::mt19937 random(7);
        std::atomic<int> cuts = 0;
        std::mutex mutex;
        TestHub hub(kModelPath, smallModel());
        hub.redirects = true;
        hub.setMisdeed([&](const HubRequest& request) {
            const std::lock_guard lock(mutex);
            if (!request.isData || cuts >= 40) return Misdeed{};
            ++cuts;
            return Misdeed{.cutAfter = std::int64_t(random() % kMegabyte)};
        });
        DownloadScene scene;
        verifyWhole(scene, scene.download(hub));
        // The last ones may lie beyond the end of a range, and cut nothing.
        QVERIFY2(cuts >= 30, qPrintable(QString::number(cuts)));
        QVERIFY(hub.dataBytesSent() < smallModel().size() + 40 * 4 * kMegabyte);
    }

    void aSilentServerIsAskedAgain()
    {
        TestHub hub(kModelPath, smallModel());
        hub.setMisdeed(atFirst(1, {.stallAfter = 500}));
        DownloadScene scene;
        scene.mostSilence = std::chrono::seconds(1);
        verifyWhole(scene, scene.download(hub));
        // What came before the silence is kept.
        QCOMPARE(hub.dataBytesSent(), std::uint64_t(smallModel().size()));
    }

    void aFolderThatIsTakenAwayIsNoticed()
    {
        TestHub hub(kModelPath, smallModel());
        hub.bytesPerSecond = 4'000'000;
        DownloadScene scene;
        scene.onProgress = [&](std::uint64_t received) {
            if (received > kMegabyte) std::filesystem::remove_all(scene.library.folder());
        };
        const Brought brought = scene.download(hub);
        QVERIFY(!brought);
        QCOMPARE(errorCodeName(brought.error().code), std::string_view("file_write_failed"));
        QVERIFY2(why(brought).contains("was removed from"), why(brought).constData());
        QVERIFY(hub.dataBytesSent() < smallModel().size()); // at once, not in the end
        scene.onProgress = {};
        hub.bytesPerSecond = 0;
        verifyWhole(scene, scene.download(hub));
    }

    void aFolderThatOnlyReadsIsToldAtOnce()
    {
        TestHub hub(kModelPath, smallModel());
        DownloadScene scene;
        std::filesystem::create_directories(scene.library.folder());
        ::chmod(scene.folder.path().c_str(), 0755);
        ::chmod(scene.library.folder().c_str(), 0555);
        {
            const OrdinaryRights ordinary;
            const Brought brought = scene.download(hub);
            QVERIFY(!brought);
            QCOMPARE(errorCodeName(brought.error().code), std::string_view("file_write_failed"));
            QVERIFY2(why(brought).contains("permissions"), why(brought).constData());
        }
        QCOMPARE(hub.dataBytesSent(), std::uint64_t(0));
        ::chmod(scene.library.folder().c_str(), 0755);
        verifyWhole(scene, scene.download(hub));
    }

    /// It begins no download that would fill the disk.
    void whatDoesNotFitIsNotBegun()
    {
        DownloadScene scene;
        downloads::HubFile file;
        file.file = {TestHub::kRepository, kModelPath};
        file.bytes = 1ull << 41;
        file.digest.sha256 = std::string(64, 'a');
        const auto part = downloads::PartFile::open(scene.target(), file);
        QVERIFY(!part);
        QCOMPARE(part.error().code, ErrorCode::DiskFull);
        const QByteArray message(part.error().message.c_str());
        QVERIFY2(message.contains("needs 2199024 MB, and 1074 MB to spare"), message.constData());
        QVERIFY2(message.contains(" MB are free"), message.constData());
        verifyNothing(scene);
        // Nobody has such a file: the size alone would take gigabytes of memory to keep count of.
        file.bytes = 1ull << 60;
        QCOMPARE(downloads::PartFile::open(scene.target(), file).error().code,
                 ErrorCode::DownloadCorrupt);
        verifyNothing(scene);
    }

    void nothingIsLeftOfWhatWasRemoved()
    {
        TestHub hub(kModelPath, smallModel());
        hub.bytesPerSecond = 4'000'000;
        DownloadScene scene;
        scene.cancelAt = 2 * kMegabyte;
        QVERIFY(!scene.download(hub));
        QVERIFY(std::filesystem::exists(scene.beside(".part")));
        QVERIFY(!std::filesystem::exists(scene.beside(".part.lock")));
        const auto removed = scene.library.remove({TestHub::kRepository, kModelPath});
        QVERIFY(removed && removed->size() == 2);
        verifyNothing(scene);
    }
};

CABOCHON_TEST(TestDownloadResume)
#include "test_download_resume.moc"
