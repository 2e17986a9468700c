// Frames and prompt text of videos against transformers' video processor (goldens/video).
#include "engine/media/video_sampling.h"
#include "tests/support/json_file.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <algorithm>
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
        seconds.push_back(static_cast<double>(frame) / rate);
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
            const auto frames = sampledFrames(total, wanted);
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

    void boundsWhatFilesSay()
    {
        const auto most = std::numeric_limits<std::uint64_t>::max();
        const auto frames = sampledFrames(std::uint64_t{1} << 40, kMostVideoFrames);
        QVERIFY(std::is_sorted(frames.begin(), frames.end()));
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
