// Files read in place: what is mapped, what is refused, and that a change is noticed.
#include "engine/base/file_io.h"
#include "engine/base/mapped_file.h"
#include "tests/engine/base/file_scenes.h"
#include "tests/support/fault_points_scripted.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <cerrno>
#include <chrono>
#include <sys/stat.h>

using namespace cabochon;
using namespace cabochon::test;
namespace fs = std::filesystem;

static std::string textOf(const MappedFile& file)
{
    return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

class TestMappedFile : public QObject {
    Q_OBJECT

private slots:
    void init() { m_scene = std::make_unique<FileScene>(); }

    void mapsAWholeFile();
    void mapsAnEmptyFileAsNoBytes();
    void keepsBytesInPlaceWhenMoved();
    void ignoresAdviceBeyondTheEnd();
    void refusesToMapWhatIsNoFile();
    void noticesThatAMappedFileWasWritten_data();
    void noticesThatAMappedFileWasWritten();
    void survivesEveryFaultOfMapping();

private:
    fs::path path(const char* name) const { return m_scene->path(name); }
    fs::path folder() const { return m_scene->folder(); }

    std::unique_ptr<FileScene> m_scene;
};

void TestMappedFile::mapsAWholeFile()
{
    writePlain(path("a"), "some bytes");
    const Result<MappedFile> file = MappedFile::open(path("a"));
    QVERIFY(file);
    QCOMPARE(textOf(*file), std::string("some bytes"));
    QCOMPARE(file->path(), path("a"));
}

void TestMappedFile::mapsAnEmptyFileAsNoBytes()
{
    writePlain(path("empty"), "");
    const Result<MappedFile> file = MappedFile::open(path("empty"));
    QVERIFY(file);
    QVERIFY(file->bytes().empty());
    file->willNeed(0, 100);
}

void TestMappedFile::keepsBytesInPlaceWhenMoved()
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

void TestMappedFile::ignoresAdviceBeyondTheEnd()
{
    writePlain(path("a"), std::string(10000, 'x'));
    const MappedFile file = MappedFile::open(path("a")).value();
    file.willNeed(5000, SIZE_MAX);
    file.dontNeed(9999, 100000);
    file.dontNeed(SIZE_MAX, 1);
    file.willNeed(0, 0);
    QCOMPARE(textOf(file), std::string(10000, 'x'));
}

void TestMappedFile::refusesToMapWhatIsNoFile()
{
    QCOMPARE(MappedFile::open(path("missing")).error().code, ErrorCode::FileNotFound);
    QCOMPARE(MappedFile::open(path("a-file/below")).error().code, ErrorCode::FileNotFound);
    const Result<MappedFile> place = MappedFile::open(folder());
    QCOMPARE(place.error().code, ErrorCode::FileUnreadable);
    QVERIFY(place.error().message.find("is a folder") != std::string::npos);
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    const Result<MappedFile> pipe = MappedFile::open(path("pipe")); // must not wait for a writer
    QCOMPARE(pipe.error().code, ErrorCode::FileUnreadable);
    QVERIFY(pipe.error().message.find("is a pipe") != std::string::npos);
}

void TestMappedFile::noticesThatAMappedFileWasWritten_data()
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

void TestMappedFile::noticesThatAMappedFileWasWritten()
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

void TestMappedFile::survivesEveryFaultOfMapping()
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

CABOCHON_TEST(TestMappedFile)
#include "test_mapped_file.moc"
