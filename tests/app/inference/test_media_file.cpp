// Proves what a part of a message may name: files and bytes, never an address on the network.
#include "app/inference/media_file.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fstream>

using namespace cabochon;

namespace {

// SHA-256 of "foobar"
const std::string kFoobarDigest =
    "c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2";

ErrorCode mediaRefusal(const std::string& source)
{
    const Result<MediaFile> file = MediaFile::open(source);
    return file ? ErrorCode::Internal : file.error().code;
}

} // namespace

class TestMediaFile : public QObject {
    Q_OBJECT

private slots:
    void opensAFileByPathAndAddress()
    {
        const test::ScratchFolder folder;
        const std::filesystem::path path = folder.path() / "a b.png";
        std::ofstream(path) << "foobar";
        const Result<MediaFile> byPath = MediaFile::open(path.string());
        QVERIFY2(byPath, byPath ? "" : byPath.error().message.c_str());
        QCOMPARE(byPath->path(), path);
        QCOMPARE(*KnownDigests().digestOf(byPath->path()), kFoobarDigest);
        const Result<MediaFile> byAddress =
            MediaFile::open("file://" + (folder.path() / "a%20b.png").string());
        QVERIFY2(byAddress, byAddress ? "" : byAddress.error().message.c_str());
        QCOMPARE(*KnownDigests().digestOf(byAddress->path()), kFoobarDigest);
    }

    void bytesOfAMessageGoWithTheValue()
    {
        std::filesystem::path path;
        {
            Result<MediaFile> file = MediaFile::open("data:image/png;base64,Zm9vYmFy");
            QVERIFY2(file, file ? "" : file.error().message.c_str());
            const MediaFile moved = std::move(*file);
            path = moved.path();
            QCOMPARE(*KnownDigests().digestOf(moved.path()), kFoobarDigest);
            QVERIFY(std::filesystem::exists(path));
            QCOMPARE(std::filesystem::status(path).permissions() &
                         std::filesystem::perms::others_read,
                     std::filesystem::perms::none);
        }
        QVERIFY(!std::filesystem::exists(path));
    }

    void aKnownDigestIsThatOfTheFileAsItIs()
    {
        const test::ScratchFolder folder;
        const std::filesystem::path path = folder.path() / "a.png";
        std::ofstream(path) << "foobar";
        KnownDigests known;
        for (int time = 0; time < 2; ++time)
            QCOMPARE(*known.digestOf(path), kFoobarDigest);
        std::ofstream(path) << "another";
        QVERIFY(*known.digestOf(path) != kFoobarDigest);
        std::filesystem::remove(path);
        QVERIFY(!known.digestOf(path));
    }

    void refusesInWords()
    {
        QCOMPARE(mediaRefusal(""), ErrorCode::MediaUnusable);
        QCOMPARE(mediaRefusal("https://example.org/cat.png"), ErrorCode::MediaUnusable);
        QCOMPARE(mediaRefusal("data:image/png,raw"), ErrorCode::MediaUnusable);
        QCOMPARE(mediaRefusal("data:image/png;base64,???"), ErrorCode::MediaUnusable);
        QCOMPARE(mediaRefusal("/nowhere/cat.png"), ErrorCode::FileNotFound);
        QCOMPARE(mediaRefusal("/tmp"), ErrorCode::FileUnreadable);
    }
};

CABOCHON_TEST(TestMediaFile)
#include "test_media_file.moc"
