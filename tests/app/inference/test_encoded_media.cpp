// Proves that what was encoded is found again, in memory and in files, within its limits, and that
// a damaged file is as none.
#include "app/inference/encoded_media.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fstream>
#include <random>

using namespace cabochon;

namespace {

std::shared_ptr<const EncodedMedium> encodedMedium(std::uint32_t tokens, float value)
{
    auto medium = std::make_shared<EncodedMedium>();
    for (const char* before : {"", " 00:01 "}) {
        engine::MediaPiece piece;
        piece.kind = engine::PartKind::Video;
        piece.before = before;
        piece.count = tokens;
        piece.contentHash[3] = static_cast<std::uint8_t>(tokens);
        piece.rows = std::make_shared<const std::vector<float>>(tokens * 4, value);
        medium->pieces.push_back(std::move(piece));
    }
    return medium;
}

bool sameMedium(const EncodedMedium& one, const EncodedMedium& other)
{
    return std::equal(one.pieces.begin(), one.pieces.end(), other.pieces.begin(),
                      other.pieces.end(), [](const auto& a, const auto& b) {
                          return a.kind == b.kind && a.before == b.before && a.count == b.count &&
                                 a.contentHash == b.contentHash && *a.rows == *b.rows;
                      });
}

std::size_t filesIn(const std::filesystem::path& folder)
{
    const std::filesystem::directory_iterator files(folder);
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

} // namespace

class TestEncodedMedia : public QObject {
    Q_OBJECT

private slots:
    void aFileGivesBackWhatWasWritten()
    {
        const auto written = encodedMedium(5, 0.25f);
        QCOMPARE(written->softTokens(), 10u);
        const std::optional<EncodedMedium> read = encodedMediumFrom(encodedMediumBytes(*written));
        QVERIFY(read && sameMedium(*read, *written));
    }

    void aChangedFileIsAsNone()
    {
        const std::string bytes = encodedMediumBytes(*encodedMedium(3, 1));
        std::mt19937 random(7);
        for (int i = 0; i < 300; ++i) {
            std::string changed = bytes;
            changed[random() % changed.size()] ^= static_cast<char>(1 + random() % 255);
            QVERIFY(!encodedMediumFrom(changed));
            QVERIFY(!encodedMediumFrom(bytes.substr(0, random() % bytes.size())));
        }
        QVERIFY(!encodedMediumFrom(""));
    }

    void tomorrowItIsStillThere()
    {
        const test::ScratchFolder folder;
        const std::filesystem::path files = folder.path() / "encoded";
        EncodedMedia(files).keep("cat", encodedMedium(2, 1), folder.path() / "ab" / "cat");
        EncodedMedia(files).keep("private", encodedMedium(2, 1), "/tmp/private");
        EncodedMedia tomorrow(files);
        QVERIFY(tomorrow.find("cat") && sameMedium(*tomorrow.find("cat"), *encodedMedium(2, 1)));
        QVERIFY(!tomorrow.find("private"));
        QVERIFY(!tomorrow.find("dog"));
        QVERIFY(!EncodedMedia().find("cat"));
    }

    void whatWasUsedLongestAgoGoesFirst()
    {
        const std::uint64_t one = encodedMedium(8, 1)->bytes(); // 256
        EncodedMedia media({}, {.memoryBytes = 2 * one, .diskBytes = 0});
        media.keep("a", encodedMedium(8, 1), {});
        media.keep("b", encodedMedium(8, 2), {});
        QVERIFY(media.find("a")); // used again
        media.keep("c", encodedMedium(8, 3), {});
        QVERIFY(media.find("a") && media.find("c") && !media.find("b"));
    }

    void aFolderHasALimit()
    {
        const test::ScratchFolder folder;
        const std::filesystem::path files = folder.path() / "encoded";
        EncodedMedia media(files, {.memoryBytes = 0, .diskBytes = 4'000});
        for (int i = 0; i < 20; ++i)
            media.keep("medium" + std::to_string(i), encodedMedium(8, float(i)),
                       folder.path() / "a");
        QVERIFY(filesIn(files) > 3);
        QVERIFY(filesIn(files) < 10);
        QVERIFY(EncodedMedia(files).find("medium19"));
        // One that would take more than a quarter is not written at all.
        media.keep("huge", encodedMedium(100, 1), folder.path() / "a");
        QVERIFY(!EncodedMedia(files).find("huge"));
    }
};

CABOCHON_TEST(TestEncodedMedia)
#include "test_encoded_media.moc"
