// Proves that nothing leads out of a held folder, also while somebody swaps names for links.
#include "engine/base/file_calls.h"
#include "engine/base/held_folder.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace cabochon;
namespace fs = std::filesystem;

namespace {

void put(const fs::path& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary) << text;
}

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// As many as are done in CI take a tenth of a second; CABOCHON_RACES=100000 is the long run.
int races()
{
    return qEnvironmentVariableIntValue("CABOCHON_RACES") > 0
               ? qEnvironmentVariableIntValue("CABOCHON_RACES")
               : 2000;
}

} // namespace

class TestHeldFolder : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_root = fs::path(m_place->path().toStdString());
        fs::create_directories(m_root / "held/sub");
        fs::create_directories(m_root / "outside");
        put(m_root / "held/a.txt", "inside");
        put(m_root / "held/sub/b.txt", "deeper");
        put(m_root / "outside/secret", "secret");
        put(m_root / "outside/a.txt", "secret");
        fs::create_symlink(m_root / "outside/secret", m_root / "held/link");
        fs::create_symlink("a.txt", m_root / "held/link_within");
        fs::create_directory_symlink("../outside", m_root / "held/way");
    }
    void readsWhatIsInside()
    {
        const auto held = HeldFolder::open(m_root / "held");
        QVERIFY(held);
        QCOMPARE(*held->read("a.txt", 100), std::string("inside"));
        QCOMPARE(*held->read("sub/b.txt", 100), std::string("deeper"));
        QCOMPARE(*held->folder("sub")->read("b.txt", 6), std::string("deeper"));
        QVERIFY(held->read("sub/b.txt", 5).error().message.find("more than 5 bytes") !=
                std::string::npos);
        QVERIFY(!HeldFolder::open(m_root / "none"));
    }
    void nothingLeadsOut_data()
    {
        QTest::addColumn<QByteArray>("inside");
        for (const char* inside :
             {"../outside/secret", "sub/../../outside/secret", "link", "link_within", "way/secret",
              "/etc/passwd", "sub/../../../../../../../../etc/passwd", "..", "."})
            QTest::newRow(inside) << QByteArray(inside);
        QTest::newRow("none") << QByteArray("none");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("long") << QByteArray(5000, 'a');
        QTest::newRow("deep") << QByteArray("a/").repeated(3000);
        QTest::newRow("magic link") << QByteArray("sub/../proc/self/cwd/x");
    }
    void nothingLeadsOut()
    {
        QFETCH(QByteArray, inside);
        const auto held = HeldFolder::open(m_root / "held");
        const auto read = held->read(inside.toStdString(), 100);
        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::FileUnreadable ||
                read.error().code == ErrorCode::FileNotFound);
        // By parts, as on systems without openat2, the answer is the same.
        const Descriptor folder(::open((m_root / "held").c_str(), O_RDONLY | O_DIRECTORY));
        const Descriptor byParts = file_calls::openBeneathByParts(
            folder.number(), inside.toStdString(), O_RDONLY | O_NONBLOCK);
        QVERIFY(!byParts.isOpen() || inside == "." || inside.isEmpty());
    }
    void byPartsReadsWhatIsInside()
    {
        const Descriptor folder(::open((m_root / "held").c_str(), O_RDONLY | O_DIRECTORY));
        const Descriptor file =
            file_calls::openBeneathByParts(folder.number(), "sub/b.txt", O_RDONLY);
        char text[7] = {};
        QCOMPARE(::read(file.number(), text, 6), ssize_t(6));
        QCOMPARE(std::string(text), std::string("deeper"));
    }
    void pipesAndFoldersAreNoFiles()
    {
        QCOMPARE(::mkfifo((m_root / "held/pipe").c_str(), 0600), 0);
        const auto held = HeldFolder::open(m_root / "held");
        QVERIFY(held->read("pipe", 100).error().message.find("a pipe") != std::string::npos);
        QVERIFY(held->read("sub", 100).error().message.find("a folder") != std::string::npos);
    }
    void listsWithoutFollowing()
    {
        const auto held = HeldFolder::open(m_root / "held");
        auto entries = *held->entries(100);
        std::ranges::sort(entries, {}, &FolderEntry::name);
        std::string said;
        for (const FolderEntry& entry : entries)
            said += entry.name + " " + std::to_string(int(entry.kind)) + " " +
                    std::to_string(entry.sizeBytes) + "\n";
        QCOMPARE(said, std::string("a.txt 0 6\nlink 2 0\nlink_within 2 0\nsub 1 0\nway 2 0\n"));
        QCOMPARE(held->entries(2)->size(), std::size_t(2));
        QCOMPARE(held->entries(100)->size(), std::size_t(5)); // from the start again
    }
    void writesInsideAlone()
    {
        const auto held = HeldFolder::open(m_root / "held");
        QVERIFY(held->write("sub/new.txt", "new"));
        QCOMPARE(contentOf(m_root / "held/sub/new.txt"), std::string("new"));
        QVERIFY(held->write("a.txt", "changed"));
        QCOMPARE(contentOf(m_root / "held/a.txt"), std::string("changed"));
        // A link is replaced; what it led to stays.
        QVERIFY(held->write("link", "mine"));
        QVERIFY(!fs::is_symlink(m_root / "held/link"));
        QCOMPARE(contentOf(m_root / "outside/secret"), std::string("secret"));
        for (const char* inside : {"../x", "way/x", "/tmp/cabochon_x", "", "sub", "..", "none/x"})
            QVERIFY2(!held->write(inside, "x"), inside);
        QVERIFY(!fs::exists(m_root / "x") && !fs::exists(m_root / "outside/x"));
        // Nothing is left over of what was tried.
        QCOMPARE(held->entries(100)->size(), std::size_t(5));
    }
    void messagesNameTheFileAsItIsKnown()
    {
        const auto held = HeldFolder::open(m_root / "held");
        const Status failed = held->write(std::string(300, 'n'), "x");
        QVERIFY(!failed);
        QVERIFY(failed.error().message.find("/proc/") == std::string::npos);
    }
    void staysInsideWhileLinksAreSwapped()
    {
        // Somebody else turns a folder into a link to the outside and back, all the time.
        const fs::path folder = m_root / "held/turn";
        const fs::path aside = m_root / "held/aside";
        fs::create_directory(folder);
        put(folder / "a.txt", "inside");
        fs::create_directory_symlink("../outside", aside);
        const auto held = HeldFolder::open(m_root / "held");
        std::atomic<bool> done = false;
        std::thread swapper([&] {
            while (!done) {
                (void)::syscall(SYS_renameat2, AT_FDCWD, folder.c_str(), AT_FDCWD, aside.c_str(),
                                2 /* RENAME_EXCHANGE */);
            }
        });
        int escapes = 0;
        int reads = 0;
        int outside = 0; // by a reader that follows what it finds
        // A busy machine may let the other thread wait: until both were met.
        const auto enough = [&](int i) {
            return i >= races() && ((reads >= 20 && outside >= 2) || i >= 1'000'000);
        };
        for (int i = 0; !enough(i); ++i) {
            if (i % 50 == 0) std::this_thread::yield();
            const auto read = held->read("turn/a.txt", 100);
            if (read && *read != "inside") ++escapes;
            reads += read ? 1 : 0;
            if (i % 10 == 0 && contentOf(folder / "a.txt") == "secret") ++outside;
            if (i % 100 == 0) (void)held->write("turn/new.txt", "x"); // waits for the disk
        }
        done = true;
        swapper.join();
        QCOMPARE(escapes, 0);
        QVERIFY(!fs::exists(m_root / "outside/new.txt"));
        QVERIFY2(outside > 0, "the links were not swapped while files were read");
        qInfo("%d of %d reads found the folder", reads, races());
    }

private:
    std::unique_ptr<QTemporaryDir> m_place;
    fs::path m_root;
};

CABOCHON_TEST(TestHeldFolder)
#include "test_held_folder.moc"
