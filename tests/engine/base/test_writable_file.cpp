// Files written piece by piece: what a crash leaves, what is refused, and every one of their system
// calls failing in turn.
#include "engine/base/file_io.h"
#include "engine/base/writable_file.h"
#include "tests/engine/base/file_scenes.h"
#include "tests/support/fault_points_scripted.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cerrno>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cabochon;
using namespace cabochon::test;
namespace fs = std::filesystem;

static std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// Writes "half whole" in two pieces, the second first.
static Status writeInPieces(const fs::path& partial, const fs::path& name)
{
    Result<WritableFile> file = WritableFile::open(partial);
    if (!file) return file.error();
    if (Status status = file->resize(10); !status) return status;
    if (Status status = file->writeAt(5, bytesOf("whole")); !status) return status;
    if (Status status = file->sync(); !status) return status;
    if (Status status = file->writeAt(0, bytesOf("half ")); !status) return status;
    return file->finish(name);
}

class TestWritableFile : public QObject {
    Q_OBJECT

private slots:
    void init() { m_scene = std::make_unique<FileScene>(); }

    void writesAFileInPieces();
    void survivesEveryFaultOfWritingInPieces();
    void readsBackWhatWasWritten();
    void opensNothingButFiles();
    void tellsThatAFileMayNotBecomeSoLarge();
    void saysWhatHelpsWhenTheFolderIsGone();

private:
    fs::path path(const char* name) const { return m_scene->path(name); }
    fs::path folder() const { return m_scene->folder(); }

    std::unique_ptr<FileScene> m_scene;
};

void TestWritableFile::writesAFileInPieces()
{
    const fs::path partial = folder() / "x.partial", name = folder() / "x";
    {
        Result<WritableFile> file = WritableFile::open(partial);
        QVERIFY(file);
        QVERIFY(file->resize(4));
        QVERIFY(file->writeAt(2, bytesOf("yz")));
    }
    QCOMPARE(readPlain(partial), std::string("\0\0yz", 4)); // as a crash would leave it
    QCOMPARE(fs::status(partial).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    QCOMPARE(WritableFile::open(partial)->size(), std::uint64_t{4});
    writePlain(name, "old");
    QVERIFY(writeInPieces(partial, name));
    QCOMPARE(readPlain(name), std::string("half whole"));
    QVERIFY(!fs::exists(partial));
}

void TestWritableFile::survivesEveryFaultOfWritingInPieces()
{
    const fs::path partial = folder() / "x.partial", name = folder() / "x";
    const int before = openDescriptors();
    Status written;
    const int operations = test::everyFault(
        [&] {
            fs::remove(partial);
            writePlain(name, "old");
            written = writeInPieces(partial, name);
        },
        [&](FaultPoint point, int) {
            QVERIFY(!written);
            // Whatever is told after the rename, the file has its name.
            const std::string content = readPlain(name);
            QVERIFY(content == "half whole" || (content == "old" && fs::exists(partial)) ||
                    point == FaultPoint::FileOpen);
            QCOMPARE(written.error().code, ErrorCode::DiskFull);
            QVERIFY(written.error().message.find("Free some space") != std::string::npos);
            QCOMPARE(openDescriptors(), before);
        },
        ENOSPC);
    QCOMPARE(operations, 9); // open, room, 2 writes, 2 syncs, rename; open and sync of the folder
}

void TestWritableFile::readsBackWhatWasWritten()
{
    Result<WritableFile> file = WritableFile::open(path("a"));
    QVERIFY(file && file->append("one ") && file->append("two"));
    std::string text(3, ' ');
    QVERIFY(file->readAt(4, std::as_writable_bytes(std::span(text))));
    QCOMPARE(text, std::string("two"));
    const Status beyond = file->readAt(5, std::as_writable_bytes(std::span(text)));
    QCOMPARE(beyond.error().code, ErrorCode::FileUnreadable);
    QVERIFY(beyond.error().message.find("ends after 7 bytes") != std::string::npos);
    QVERIFY(file->resize(3));
    QCOMPARE(readPlain(path("a")), std::string("one"));
}

void TestWritableFile::opensNothingButFiles()
{
    writePlain(path("private"), "of somebody else");
    fs::create_symlink(path("private"), path("link"));
    QCOMPARE(WritableFile::open(path("link")).error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    const Result<WritableFile> pipe = WritableFile::open(path("pipe")); // waits for nobody
    QCOMPARE(pipe.error().code, ErrorCode::FileWriteFailed);
    QVERIFY(pipe.error().message.find("is a pipe") != std::string::npos);
    QCOMPARE(WritableFile::open(folder()).error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(readPlain(path("private")), std::string("of somebody else"));
}

/// In a child process, for which alone the limit holds: what is tried there, by a number.
static int inChildWithLargestFile(rlim_t bytes, const std::function<int()>& attempt)
{
    const pid_t child = ::fork();
    if (child == 0) {
        surviveFileSizeLimits();
        const rlimit limit{bytes, bytes};
        ::_exit(::setrlimit(RLIMIT_FSIZE, &limit) == 0 ? attempt() : 100);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 200;
}

void TestWritableFile::tellsThatAFileMayNotBecomeSoLarge()
{
    const int failed = inChildWithLargestFile(10'000, [&] {
        Result<WritableFile> file = WritableFile::open(path("a"));
        if (!file || !file->writeAt(0, bytesOf("kept"))) return 1;
        const Status room = file->resize(20'000);
        if (room || room.error().code != ErrorCode::DiskFull) return 2;
        if (room.error().message.find("20000 bytes") == std::string::npos) return 3;
        if (room.error().message.find("another disk") == std::string::npos) return 4;
        const Status beyond = file->writeAt(10'000, bytesOf("x"));
        return !beyond && beyond.error().code == ErrorCode::DiskFull ? 0 : 5;
    });
    QCOMPARE(failed, 0);
    QCOMPARE(readPlain(path("a")), std::string("kept"));
}

void TestWritableFile::saysWhatHelpsWhenTheFolderIsGone()
{
    const Result<WritableFile> file = WritableFile::open(path("gone") / "a");
    QCOMPARE(file.error().code, ErrorCode::FileWriteFailed);
    QVERIFY(file.error().message.find("folder is there") != std::string::npos);
}

CABOCHON_TEST(TestWritableFile)
#include "test_writable_file.moc"
