// Mapping, reading and atomic writing of files, and every one of their system calls failing in
// turn.
#include "engine/base/file_io.h"
#include "tests/support/fault_points_scripted.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace cabochon;
namespace fs = std::filesystem;

static void writePlain(const fs::path& path, const std::string& content)
{
    std::ofstream(path, std::ios::binary) << content;
}

static std::string readPlain(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

static std::string textOf(const MappedFile& file)
{
    return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

static int filesIn(const fs::path& folder)
{
    return static_cast<int>(std::distance(fs::directory_iterator(folder), {}));
}

static int openDescriptors()
{
    return filesIn("/proc/self/fd");
}

class TestFileIo : public QObject {
    Q_OBJECT

private slots:
    void init();

    void mapsAWholeFile();
    void mapsAnEmptyFileAsNoBytes();
    void keepsBytesInPlaceWhenMoved();
    void ignoresAdviceBeyondTheEnd();
    void refusesToMapWhatIsNoFile();
    void readsFilesAndPipes();
    void refusesFilesAboveTheLimit();
    void readsFilesOfSystemThatHaveNoSize();
    void replacesAFileAndKeepsItsPermissions();
    void makesFilesForTheirOwnerAlone();
    void makesFoldersForTheirOwnerAlone();
    void noticesThatAMappedFileWasWritten_data();
    void noticesThatAMappedFileWasWritten();
    void keepsTheNumbersOfClosedStreams();
    void leavesTheOldContentWhenTheFolderIsGone();
    void movesAFileInPlaceOfAnother();
    void saysWhetherAFileCouldBeWritten();
    void survivesEveryFaultOfMapping();
    void survivesEveryFaultOfReading();
    void survivesEveryFaultOfWriting();
    void writesAFileInPieces();
    void survivesEveryFaultOfWritingInPieces();
    void namesFilesThatAreNotUtf8();

private:
    fs::path path(const char* name) const { return m_folder / name; }

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
};

void TestFileIo::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    QVERIFY(m_temporary->isValid());
    m_folder = m_temporary->path().toStdString();
}

void TestFileIo::mapsAWholeFile()
{
    writePlain(path("a"), "some bytes");
    const Result<MappedFile> file = MappedFile::open(path("a"));
    QVERIFY(file);
    QCOMPARE(textOf(*file), std::string("some bytes"));
    QCOMPARE(file->path(), path("a"));
}

void TestFileIo::mapsAnEmptyFileAsNoBytes()
{
    writePlain(path("empty"), "");
    const Result<MappedFile> file = MappedFile::open(path("empty"));
    QVERIFY(file);
    QVERIFY(file->bytes().empty());
    file->willNeed(0, 100);
}

void TestFileIo::keepsBytesInPlaceWhenMoved()
{
    writePlain(path("a"), "first");
    writePlain(path("b"), "second");
    MappedFile first = MappedFile::open(path("a")).value();
    MappedFile second = MappedFile::open(path("b")).value();
    const std::byte* place = first.bytes().data();
    MappedFile moved = std::move(first);
    QCOMPARE(moved.bytes().data(), place);
    second = std::move(moved);
    QCOMPARE(second.bytes().data(), place);
    QCOMPARE(textOf(second), std::string("first"));
}

void TestFileIo::ignoresAdviceBeyondTheEnd()
{
    writePlain(path("a"), std::string(10000, 'x'));
    const MappedFile file = MappedFile::open(path("a")).value();
    file.willNeed(5000, SIZE_MAX);
    file.dontNeed(9999, 100000);
    file.dontNeed(SIZE_MAX, 1);
    file.willNeed(0, 0);
    QCOMPARE(textOf(file), std::string(10000, 'x'));
}

void TestFileIo::refusesToMapWhatIsNoFile()
{
    QCOMPARE(MappedFile::open(path("missing")).error().code, ErrorCode::FileNotFound);
    QCOMPARE(MappedFile::open(path("a-file/below")).error().code, ErrorCode::FileNotFound);
    const Result<MappedFile> folder = MappedFile::open(m_folder);
    QCOMPARE(folder.error().code, ErrorCode::FileUnreadable);
    QVERIFY(folder.error().message.find("is a folder") != std::string::npos);
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    const Result<MappedFile> pipe = MappedFile::open(path("pipe")); // must not wait for a writer
    QCOMPARE(pipe.error().code, ErrorCode::FileUnreadable);
    QVERIFY(pipe.error().message.find("is a pipe") != std::string::npos);
}

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
    QCOMPARE(filesIn(m_folder), 1);
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
    QCOMPARE(filesIn(m_folder), 1);
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
    QCOMPARE(filesIn(m_folder), 1); // nothing was made
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

void TestFileIo::noticesThatAMappedFileWasWritten_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("noticed");
    QTest::newRow("nothing") << "nothing" << false;
    QTest::newRow("read again") << "read" << false;
    QTest::newRow("other permissions") << "permissions" << false;
    QTest::newRow("replaced under its name") << "replace" << false;
    QTest::newRow("deleted") << "delete" << false;
    QTest::newRow("written in place") << "write" << true;
    QTest::newRow("grown") << "grow" << true;
    QTest::newRow("cut") << "cut" << true;
}

void TestFileIo::noticesThatAMappedFileWasWritten()
{
    QFETCH(QString, change);
    QFETCH(bool, noticed);
    writePlain(path("a"), "weights of a model");
    // The file is an hour old: the clock of file systems may not have moved on since it was made.
    const auto hourAgo = fs::file_time_type::clock::now() - std::chrono::hours(1);
    fs::last_write_time(path("a"), hourAgo);
    Result<MappedFile> opened = MappedFile::open(path("a"));
    QVERIFY(opened);
    const MappedFile file = std::move(*opened); // what is remembered moves along
    QVERIFY(!file.changed());
    if (change == "read") QCOMPARE(readPlain(path("a")), std::string("weights of a model"));
    if (change == "permissions") fs::permissions(path("a"), fs::perms(0400));
    if (change == "replace") QVERIFY(writeFileAtomically(path("a"), "others"));
    if (change == "delete") fs::remove(path("a"));
    if (change == "write") std::fstream(path("a")) << "W";
    if (change == "grow") std::ofstream(path("a"), std::ios::app) << "!";
    if (change == "cut") fs::resize_file(path("a"), 3);
    QCOMPARE(file.changed(), noticed);
    if (change != "write" && change != "cut")
        QCOMPARE(textOf(file), std::string("weights of a model"));
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

void TestFileIo::survivesEveryFaultOfMapping()
{
    writePlain(path("a"), "mapped");
    const int before = openDescriptors();
    ErrorCode code{};
    const int operations = test::everyFault(
        [&] {
            const Result<MappedFile> file = MappedFile::open(path("a"));
            code = file ? ErrorCode::Internal : file.error().code;
        },
        [&](FaultPoint, int) {
            QCOMPARE(code, ErrorCode::FileUnreadable);
            QCOMPARE(openDescriptors(), before);
        });
    QCOMPARE(operations, 2); // open, map
    test::FaultScript noMemory(1, ENOMEM);
    QCOMPARE(MappedFile::open(path("a")).error().code, ErrorCode::OutOfMemory);
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
        QCOMPARE(filesIn(m_folder), 1);
        QCOMPARE(openDescriptors(), before);
    };
    // open, write, sync, rename; open and sync of the folder
    QCOMPARE(test::everyFault(save, check), 6);
    test::FaultScript full(1, ENOSPC);
    save();
    QVERIFY(status.error().message.find("Free some space") != std::string::npos);
}

static std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// Writes "half whole" in two pieces, the second first.
static Status writeInPieces(const fs::path& partial, const fs::path& name)
{
    Result<PartialFile> file = PartialFile::open(partial);
    if (!file) return file.error();
    if (Status status = file->resize(10); !status) return status;
    if (Status status = file->write(5, bytesOf("whole")); !status) return status;
    if (Status status = file->sync(); !status) return status;
    if (Status status = file->write(0, bytesOf("half ")); !status) return status;
    return file->finish(name);
}

void TestFileIo::writesAFileInPieces()
{
    const fs::path partial = m_folder / "x.partial", name = m_folder / "x";
    {
        Result<PartialFile> file = PartialFile::open(partial);
        QVERIFY(file);
        QVERIFY(file->resize(4));
        QVERIFY(file->write(2, bytesOf("yz")));
    }
    QCOMPARE(readPlain(partial), std::string("\0\0yz", 4)); // as a crash would leave it
    QCOMPARE(fs::status(partial).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    QCOMPARE(PartialFile::open(partial)->size(), std::uint64_t{4});
    writePlain(name, "old");
    QVERIFY(writeInPieces(partial, name));
    QCOMPARE(readPlain(name), std::string("half whole"));
    QVERIFY(!fs::exists(partial));
}

void TestFileIo::survivesEveryFaultOfWritingInPieces()
{
    const fs::path partial = m_folder / "x.partial", name = m_folder / "x";
    Status written;
    const int operations = test::everyFault(
        [&] {
            fs::remove(partial);
            writePlain(name, "old");
            written = writeInPieces(partial, name);
        },
        [&](FaultPoint, int) {
            const std::string content = readPlain(name);
            QVERIFY(content == "old" || content == "half whole");
            if (content == "old") QVERIFY(!written);
            if (!written)
                QVERIFY(QString::fromStdString(written.error().message).contains("disk") ||
                        written.error().code == ErrorCode::FileWriteFailed);
        },
        ENOSPC);
    QVERIFY(operations >= 7);
}

void TestFileIo::namesFilesThatAreNotUtf8()
{
    const Result<std::string> missing = readFile(m_folder / "caf\xe9", 10);
    QCOMPARE(missing.error().code, ErrorCode::FileNotFound);
    QVERIFY(missing.error().message.find('\xe9') == std::string::npos);
}

CABOCHON_TEST(TestFileIo)
#include "test_file_io.moc"
