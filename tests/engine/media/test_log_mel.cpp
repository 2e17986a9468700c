// The log-mel spectrogram against transformers' (goldens/audio), against check values computed from
// its definition, and frame by frame against the whole.
#include "engine/media/audio_size.h"
#include "engine/media/decoded_media.h"
#include "engine/media/log_mel.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/support/wav_file.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace cabochon::engine;
using cabochon::test::readSafetensors;
using cabochon::test::readWav;
using cabochon::test::testData;

namespace {

std::vector<float> allFrames(const LogMel& mel, std::span<const float> samples)
{
    const std::uint32_t count = melFrames(samples.size());
    std::vector<float> out(std::size_t{count} * kMelBands);
    mel.frames(samples, 0, count, out.data());
    return out;
}

double weightAt(const LogMel::Filter& filter, std::uint32_t bin)
{
    const std::uint32_t end = filter.firstBin + static_cast<std::uint32_t>(filter.weights.size());
    return bin < filter.firstBin || bin >= end ? 0 : filter.weights[bin - filter.firstBin];
}

} // namespace

class TestLogMel : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheReference_data()
    {
        QTest::addColumn<QString>("clip");
        for (const char* clip : {"noise", "speech", "sweep"})
            QTest::newRow(clip) << clip;
    }

    void agreesWithTheReference()
    {
        QFETCH(QString, clip);
        const auto folder = testData("goldens/audio");
        const auto samples = readWav(folder / (clip.toStdString() + ".wav"));
        const auto arrays = readSafetensors(folder / (clip.toStdString() + ".safetensors"));
        const std::vector<float> expected = arrays.at("log_mel").floats();
        const std::vector<float> got = allFrames(LogMel(), samples);
        QCOMPARE(got.size(), expected.size());
        double worst = 0;
        for (std::size_t i = 0; i < got.size(); ++i)
            worst = std::fmax(worst, std::fabs(double(got[i]) - double(expected[i])));
        qInfo("largest difference %.2g", worst);
        QVERIFY(worst < 1e-4);
    }

    void buildsTheReferencesTables()
    {
        const auto arrays = readSafetensors(testData("goldens/audio/mel-filters.safetensors"));
        const LogMel mel;
        const std::vector<float> window = arrays.at("window").floats();
        QCOMPARE(window.size(), mel.window().size());
        for (std::size_t i = 0; i < window.size(); ++i)
            QVERIFY(std::fabs(double(window[i]) - mel.window()[i]) < 1e-7);
        const std::vector<float> filters = arrays.at("filters").floats();
        QCOMPARE(filters.size(), std::size_t{kMelBands} * LogMel::kBins);
        double sum = 0;
        for (std::uint32_t m = 0; m < kMelBands; ++m) {
            for (std::uint32_t bin = 0; bin < LogMel::kBins; ++bin) {
                const double weight = weightAt(mel.filters()[m], bin);
                QVERIFY(std::fabs(double(filters[m * LogMel::kBins + bin]) - weight) < 1e-6);
                sum += weight;
            }
        }
        QVERIFY(std::fabs(sum - 252.785137) < 1e-6);
        QVERIFY(mel.filters()[0].weights.empty());
    }

    void givesTheValuesOfAPureTone()
    {
        std::vector<float> tone(kSampleRate);
        for (std::size_t i = 0; i < tone.size(); ++i)
            tone[i] = static_cast<float>(
                0.5 * std::sin(2 * std::numbers::pi * 1000 * double(i) / kSampleRate));
        const std::vector<float> got = allFrames(LogMel(), tone);
        QCOMPARE(got.size(), std::size_t{99} * kMelBands);
        struct Value {
            std::size_t frame, channel;
            double value;
        };
        for (const Value& expected : std::initializer_list<Value>{
                 {0, 0, -6.9078},   {0, 5, -0.3235},   {0, 20, -0.3580},  {0, 43, 2.8452},
                 {0, 44, 3.0129},   {0, 45, 3.0070},   {0, 46, 2.8177},   {0, 47, 2.4297},
                 {0, 80, -0.7655},  {0, 127, -1.3264}, {50, 0, -6.9078},  {50, 5, -6.3587},
                 {50, 20, -6.0451}, {50, 43, 3.1274},  {50, 44, 3.6305},  {50, 45, 3.6052},
                 {50, 46, 3.0077},  {50, 47, 1.4562},  {50, 80, -6.5755}, {50, 127, -6.8909}}) {
            const float value = got[expected.frame * kMelBands + expected.channel];
            QVERIFY2(std::fabs(double(value) - expected.value) < 1e-4,
                     qPrintable(QString("frame %1 channel %2: %3")
                                    .arg(expected.frame)
                                    .arg(expected.channel)
                                    .arg(double(value))));
        }
    }

    void givesAnyStretchOfFramesAlone()
    {
        const auto samples = readWav(testData("goldens/audio/noise.wav"));
        const LogMel mel;
        const std::vector<float> whole = allFrames(mel, samples);
        const std::uint32_t count = melFrames(samples.size());
        std::vector<float> one(kMelBands);
        for (std::uint32_t f = 0; f < count; ++f) {
            mel.frames(samples, f, 1, one.data());
            QVERIFY(std::equal(one.begin(), one.end(), whole.begin() + f * kMelBands));
        }
    }

    void hearsSilenceAndTheShortestRecording()
    {
        const std::vector<float> silence(161);
        const std::vector<float> got = allFrames(LogMel(), silence);
        QCOMPARE(got.size(), std::size_t{kMelBands});
        for (const float value : got)
            QCOMPARE(value, static_cast<float>(std::log(0.001)));
        QVERIFY(allFrames(LogMel(), std::span(silence).first(160)).empty());
    }
};

CABOCHON_TEST(TestLogMel)
#include "test_log_mel.moc"
