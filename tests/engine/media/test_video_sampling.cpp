// Frames, times and prompt text of videos against transformers' video processor (goldens/video),
// and the limits of stretches.
#include "engine/media/video_sampling.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::readJsonFile;
using cabochon::test::testData;

namespace {

std::string promptOf(const std::vector<double>& seconds, std::size_t softTokens)
{
    std::string text;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        text += frameLead(i, seconds[i]) + "<|image>";
        for (std::size_t k = 0; k < softTokens; ++k)
            text += "<|video|>";
        text += "<image|>";
    }
    return text;
}

std::vector<double> times(const std::vector<std::uint64_t>& frames, double rate)
{
    std::vector<double> seconds;
    for (const std::uint64_t frame : frames)
        seconds.push_back(frameSeconds(frame, rate));
    return seconds;
}

} // namespace

class TestVideoSampling : public QObject {
    Q_OBJECT

private slots:
    void samplesAsTheReferenceDoes()
    {
        const auto json = readJsonFile(testData("goldens/video/video.json"));
        QCOMPARE(json["default_num_frames"].get<std::uint32_t>(), kUsualVideoFrames);
        std::size_t compared = 0;
        for (const auto& row : json["sampling"]) {
            const auto total = row["total_frames"].get<std::uint64_t>();
            const auto wanted = row["num_frames"].get<std::uint32_t>();
            if (row.contains("error")) { // more frames than there are: we take what there is
                QCOMPARE(videoFrameCount(wanted, total), static_cast<std::uint32_t>(total));
                continue;
            }
            QCOMPARE(videoFrameCount(wanted, total), wanted);
            const auto frames = sampledFrames({0, total}, wanted);
            QCOMPARE(frames, row["indices"].get<std::vector<std::uint64_t>>());
            const std::vector<double> seconds = times(frames, row["fps"]);
            const auto expected = row["timestamps"].get<std::vector<double>>();
            for (std::size_t i = 0; i < seconds.size(); ++i)
                QVERIFY(std::fabs(seconds[i] - expected[i]) < 1e-6);
            QCOMPARE(promptOf(seconds, 2), row["text_with_2_soft_tokens"].get<std::string>());
            ++compared;
        }
        QVERIFY(compared >= 11);
        const auto& three = json["three_frames"];
        QCOMPARE(promptOf(times(three["indices"], three["fps"]), 1),
                 three["text_with_one_token_shown"].get<std::string>());
    }

    void choosesStretches()
    {
        QCOMPARE(*videoFrameRange(240, 24, 0, 0), (FrameRange{0, 240}));
        QCOMPARE(*videoFrameRange(240, 24, 2, 5), (FrameRange{48, 72}));
        QCOMPARE(*videoFrameRange(240, 24, 2, 1000), (FrameRange{48, 192}));
        QCOMPARE(*videoFrameRange(100'000, 25, 0, 0), (FrameRange{0, 1500}));
        QCOMPARE(*videoFrameRange(100'000, 25, 100, 900), (FrameRange{2500, 1500}));
        QCOMPARE(*videoFrameRange(1798, 29.97, 0, 0), (FrameRange{0, 1798}));
        QCOMPARE(sampledFrames({48, 72}, 4), (std::vector<std::uint64_t>{48, 66, 84, 102}));
    }

    void takesTheUsualRateWhereNoneIsKnown()
    {
        for (const double rate : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(),
                                  std::numeric_limits<double>::infinity()}) {
            QCOMPARE(*videoFrameRange(240, rate, 1, 2), (FrameRange{24, 24}));
            QCOMPARE(frameSeconds(36, rate), 1.5);
        }
    }

    void refusesStretchesWithoutFrames()
    {
        for (const Result<FrameRange>& range :
             {videoFrameRange(0, 24, 0, 0), videoFrameRange(240, 24, 10, 0),
              videoFrameRange(240, 24, 5, 4), videoFrameRange(240, 24, 5, 5)}) {
            QVERIFY(!range);
            QCOMPARE(range.error().code, ErrorCode::MediaUnusable);
        }
        QCOMPARE(videoFrameRange(240, 24, 10, 0).error().message,
                 "The video has 240 frames, and none from 00:10 to its end. Choose another "
                 "stretch, or another video.");
    }

    void boundsWhatFilesSay()
    {
        const auto most = std::numeric_limits<std::uint64_t>::max();
        const Result<FrameRange> range = videoFrameRange(most, 1e300, 0, 0);
        QVERIFY(range && range->count > 0);
        const auto frames = sampledFrames(*range, kMostVideoFrames);
        QVERIFY(std::is_sorted(frames.begin(), frames.end()));
        QVERIFY(!videoFrameRange(240, 24, 1e300, 0));
        QCOMPARE(videoFrameCount(0, most), kUsualVideoFrames);
        QCOMPARE(videoFrameCount(5000, most), kMostVideoFrames);
        QCOMPARE(videoFrameCount(0, 0), 0u);
    }

    void writesTimes()
    {
        QCOMPARE(timeStamp(0), "00:00");
        QCOMPARE(timeStamp(59.999), "00:59");
        QCOMPARE(timeStamp(61), "01:01");
        QCOMPARE(timeStamp(6000), "100:00");
        QCOMPARE(timeStamp(-1), "00:00");
        QCOMPARE(timeStamp(std::numeric_limits<double>::quiet_NaN()), "00:00");
    }
};

CABOCHON_TEST(TestVideoSampling)
#include "test_video_sampling.moc"
