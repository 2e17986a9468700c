// Reading and atomic writing of whole files, and every one of their system calls failing in turn.
#include "engine/base/file_io.h"
#include "tests/engine/base/file_scenes.h"
#include "tests/support/fault_points_scripted.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cerrno>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cabochon;
using namespace cabochon::test;
namespace fs = std::filesystem;

class TestFileIo : public QObject {
    Q_OBJECT

private slots:
    void init() { m_scene = std::make_unique<FileScene>(); }

    void readsFilesAndPipes();
    void refusesFilesAboveTheLimit();
    void readsFilesOfSystemThatHaveNoSize();
    void replacesAFileAndKeepsItsPermissions();
    void makesFilesForTheirOwnerAlone();
    void makesFoldersForTheirOwnerAlone();
    void keepsTheNumbersOfClosedStreams();
    void leavesTheOldContentWhenTheFolderIsGone();
    void movesAFileInPlaceOfAnother();
    void saysWhetherAFileCouldBeWritten();
    void survivesEveryFaultOfReading();
    void survivesEveryFaultOfWriting();
    void namesFilesThatAreNotUtf8();

private:
    fs::path path(const char* name) const { return m_scene->path(name); }
    fs::path folder() const { return m_scene->folder(); }

    std::unique_ptr<FileScene> m_scene;
};

void TestFileIo::readsFilesAndPipes()
{
    const std::string content(100'000, 'y');
    writePlain(path("a"), content);
    QCOMPARE(readFile(path("a"), content.size()).value(), content);
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    QCOMPARE(::write(ends[1], "through a pipe", 14), 14);
    ::close(ends[1]);
    QCOMPARE(readFile("/dev/fd/" + std::to_string(ends[0]), 100).value(), "through a pipe");
    ::close(ends[0]);
}

void TestFileIo::refusesFilesAboveTheLimit()
{
    writePlain(path("a"), std::string(11, 'z'));
    QVERIFY(readFile(path("a"), 11));
    const Result<std::string> large = readFile(path("a"), 10);
    QCOMPARE(large.error().code, ErrorCode::FileUnreadable);
    QVERIFY(large.error().message.find("11 bytes; at most 10") != std::string::npos);
    QCOMPARE(readFile("/dev/zero", 100'000).error().code, ErrorCode::FileUnreadable);
}

void TestFileIo::readsFilesOfSystemThatHaveNoSize()
{
    const Result<std::string> status = readFile("/proc/self/status", 1 << 20);
    QVERIFY(status);
    QVERIFY(status->find("Name:") == 0);
}

void TestFileIo::replacesAFileAndKeepsItsPermissions()
{
    QVERIFY(writeFileAtomically(path("new"), "one"));
    QCOMPARE(readPlain(path("new")), std::string("one"));
    fs::permissions(path("new"), fs::perms::owner_read | fs::perms::owner_write);
    QVERIFY(writeFileAtomically(path("new"), std::string(1 << 20, 'q')));
    QCOMPARE(readPlain(path("new")).size(), std::size_t{1} << 20);
    QCOMPARE(fs::status(path("new")).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    QCOMPARE(filesIn(folder()), 1);
}

static mode_t permissionsOf(const fs::path& path)
{
    struct stat information {};
    return ::stat(path.c_str(), &information) == 0 ? information.st_mode & 07777 : 0;
}

void TestFileIo::makesFilesForTheirOwnerAlone()
{
    const mode_t mask = ::umask(0);
    Status status = writeFileAtomically(path("new"), "chat");
    ::umask(mask);
    QVERIFY(status);
    QCOMPARE(permissionsOf(path("new")), mode_t{0600});
}

void TestFileIo::makesFoldersForTheirOwnerAlone()
{
    fs::create_directory(path("there"));
    fs::permissions(path("there"), fs::perms(0755));
    const mode_t mask = ::umask(0);
    Status status = makePrivateFolder(path("there/a/b"));
    ::umask(mask);
    QVERIFY(status);
    QCOMPARE(permissionsOf(path("there")), mode_t{0755});
    QCOMPARE(permissionsOf(path("there/a")), mode_t{0700});
    QCOMPARE(permissionsOf(path("there/a/b")), mode_t{0700});
    QVERIFY(makePrivateFolder(path("there/a/b"))); // a second time
    QVERIFY(makePrivateFolder(path("there/c/")));
    QVERIFY(fs::is_directory(path("there/c")));
    writePlain(path("file"), "no folder");
    QCOMPARE(makePrivateFolder(path("file")).error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(makePrivateFolder(path("file/inside")).error().code, ErrorCode::FileWriteFailed);
}

void TestFileIo::keepsTheNumbersOfClosedStreams()
{
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        for (const int number : {0, 1, 2})
            ::close(number);
        occupyStandardStreams();
        // Nothing opened later takes a stream's number, and using a stream fails.
        char byte = 0;
        const int next = ::dup(1);
        const bool failing =
            ::read(0, &byte, 1) < 0 && ::write(1, "x", 1) < 0 && ::write(2, "x", 1) < 0;
        ::_exit(next > 2 && failing ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    QCOMPARE(status, 0);
}

void TestFileIo::leavesTheOldContentWhenTheFolderIsGone()
{
    const Status written = writeFileAtomically(path("no-folder") / "file", "text");
    QCOMPARE(written.error().code, ErrorCode::FileWriteFailed);
}

void TestFileIo::movesAFileInPlaceOfAnother()
{
    Status status;
    const auto move = [&] {
        writePlain(path("from"), "new");
        writePlain(path("to"), "old");
        status = moveFile(path("from"), path("to"));
    };
    const int operations = test::everyFault(move, [&](FaultPoint point, int) {
        // Without the rename all is as it was; its sync is not needed for the move to have
        // happened.
        const bool moved = point != FaultPoint::FileRename;
        QCOMPARE(static_cast<bool>(status), moved);
        QCOMPARE(readPlain(path("to")), std::string(moved ? "new" : "old"));
    });
    QCOMPARE(operations, 3); // rename, open the folder, sync it
    move();
    QVERIFY(status);
    QCOMPARE(filesIn(folder()), 1);
    QCOMPARE(moveFile(path("nothing"), path("to")).error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(readPlain(path("to")), std::string("new"));
}

void TestFileIo::saysWhetherAFileCouldBeWritten()
{
    writePlain(path("there"), "text");
    Status status;
    const auto check = [&] { status = checkWritable(path("there")); };
    const int operations = test::everyFault(check, [&](FaultPoint, int) {
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::FileWriteFailed);
    });
    QCOMPARE(operations, 2); // folder and file
    check();
    QVERIFY(status);
    QVERIFY(checkWritable(path("new")));
    QCOMPARE(checkWritable(path("no-folder") / "new").error().code, ErrorCode::FileWriteFailed);
    const Status below = checkWritable(path("there") / "new");
    QVERIFY(below.error().message.find("part of the path is a file") != std::string::npos);
    QCOMPARE(filesIn(folder()), 1); // nothing was made
    const Status removed = removeFile(folder());
    QVERIFY(removed.error().message.find("Could not remove ") != std::string::npos);
}

void TestFileIo::survivesEveryFaultOfReading()
{
    writePlain(path("a"), "read");
    const int before = openDescriptors();
    ErrorCode code{};
    const int operations = test::everyFault(
        [&] {
            const Result<std::string> content = readFile(path("a"), 100);
            code = content ? ErrorCode::Internal : content.error().code;
        },
        [&](FaultPoint, int) {
            QCOMPARE(code, ErrorCode::FileUnreadable);
            QCOMPARE(openDescriptors(), before);
        });
    QCOMPARE(operations, 3); // open, read, read the end
}

void TestFileIo::survivesEveryFaultOfWriting()
{
    const int before = openDescriptors();
    Status status;
    const auto save = [&] {
        writePlain(path("a"), "old");
        status = writeFileAtomically(path("a"), "new");
    };
    const auto check = [&](FaultPoint, int operation) {
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::FileWriteFailed);
        // Everything after the rename concerns the folder only: the new content is in place.
        QCOMPARE(readPlain(path("a")), std::string(operation <= 3 ? "old" : "new"));
        QCOMPARE(filesIn(folder()), 1);
        QCOMPARE(openDescriptors(), before);
    };
    // open, write, sync, rename; open and sync of the folder
    QCOMPARE(test::everyFault(save, check), 6);
    test::FaultScript full(1, ENOSPC);
    save();
    QVERIFY(status.error().message.find("Free some space") != std::string::npos);
}

void TestFileIo::namesFilesThatAreNotUtf8()
{
    const Result<std::string> missing = readFile(folder() / "caf\xe9", 10);
    QCOMPARE(missing.error().code, ErrorCode::FileNotFound);
    QVERIFY(missing.error().message.find('\xe9') == std::string::npos);
}

CABOCHON_TEST(TestFileIo)
#include "test_file_io.moc"
