// Proves the way of sound from a device to a file: other rates, channels and forms of samples come
// out as models hear, in whatever pieces they come in, and the WAV file holds them to the bit.
#include "app/recording/resampler.h"
#include "app/recording/sound_converter.h"
#include "app/recording/sound_wave.h"
#include "app/recording/wav_bytes.h"
#include "app/recording/wave_item.h"
#include "engine/base/file_io.h"
#include "tests/support/test_main.h"
#include "tests/support/wav_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace cabochon;

namespace {

std::vector<float> tone(double hertz, std::uint32_t rate, std::size_t count)
{
    std::vector<float> samples(count);
    for (std::size_t i = 0; i < count; ++i)
        samples[i] = static_cast<float>(
            0.5 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return samples;
}

/// Ends it: silence follows, and what came of `count` samples stays.
void end(Resampler& resampler,
         std::size_t count,
         std::uint32_t from,
         std::uint32_t to,
         std::vector<float>& out)
{
    resampler.add(std::vector<float>(from / 10, 0.0F), out);
    out.resize(std::min(out.size(), count * to / from));
}

std::vector<float>
resampled(const std::vector<float>& samples, std::uint32_t from, std::uint32_t to)
{
    Resampler resampler(from, to);
    std::vector<float> out;
    resampler.add(samples, out);
    end(resampler, samples.size(), from, to, out);
    return out;
}

/// The largest difference, away from both ends.
float difference(const std::vector<float>& one, const std::vector<float>& other)
{
    float most = 0;
    for (std::size_t i = 200; i + 200 < std::min(one.size(), other.size()); ++i)
        most = std::max(most, std::abs(one[i] - other[i]));
    return most;
}

} // namespace

class TestRecordedSound : public QObject {
    Q_OBJECT

private slots:
    void everyRateBecomesTheOneThatModelsHear_data()
    {
        QTest::addColumn<uint>("rate");
        for (const uint rate : {8000U, 11025U, 16000U, 22050U, 44100U, 48000U, 96000U})
            QTest::addRow("%u", rate) << rate;
    }
    void everyRateBecomesTheOneThatModelsHear()
    {
        QFETCH(uint, rate);
        const std::vector<float> got = resampled(tone(1000, rate, rate), rate, 16000);
        QCOMPARE(got.size(), std::size_t(16000));
        const float most = difference(got, tone(1000, 16000, 16000));
        QVERIFY2(most < 0.002F, qPrintable(QString::number(double(most))));
    }

    void whatIsTooHighIsLeftOut()
    {
        const std::vector<float> got = resampled(tone(10'000, 48'000, 48'000), 48'000, 16'000);
        const float most = difference(got, std::vector<float>(got.size(), 0.0F));
        QVERIFY2(most < 0.001F, qPrintable(QString::number(double(most))));
    }

    void piecesGiveWhatTheWholeGives()
    {
        const std::vector<float> whole = tone(440, 44'100, 20'000);
        Resampler resampler(44'100, 16'000);
        std::vector<float> got;
        for (std::size_t at = 0, size = 1; at < whole.size();
             at += size, size = size * 7 % 1013 + 1)
            resampler.add({whole.data() + at, std::min(size, whole.size() - at)}, got);
        end(resampler, whole.size(), 44'100, 16'000, got);
        QVERIFY(got == resampled(whole, 44'100, 16'000));
    }

    void channelsAreMixedAndHalfSamplesWait()
    {
        QAudioFormat format;
        format.setSampleRate(16'000);
        format.setChannelCount(2);
        format.setSampleFormat(QAudioFormat::Int16);
        SoundConverter converter(format);
        QByteArray bytes;
        for (const qint16 sample : {16384, 0, -16384, -16384, 32767, 32767})
            bytes.append(reinterpret_cast<const char*>(&sample), 2);
        QList<float> got;
        for (const char byte : std::as_const(bytes))
            got += converter.take(QByteArray(1, byte));
        QCOMPARE(got.size(), 3);
        QVERIFY(std::abs(got[0] - 0.25F) < 1e-4F);
        QVERIFY(std::abs(got[1] + 0.5F) < 1e-4F);
        QVERIFY(std::abs(got[2] - 1) < 1e-4F);
    }

    void theFileHoldsTheStretchToTheBit()
    {
        SoundSamples samples;
        for (int i = 0; i < 1000; ++i)
            samples.append(static_cast<qint16>(i * 61 - 30'000));
        const QByteArray bytes = wavBytes(samples, 100, 900);
        QCOMPARE(bytes.size(), 44 + 1600);
        const QTemporaryDir folder;
        const auto file =
            std::filesystem::path(folder.filePath(QStringLiteral("a.wav")).toStdString());
        QVERIFY(writeFileAtomically(file, {bytes.constData(), std::size_t(bytes.size())}));
        const std::vector<float> read = test::readWav(file);
        QCOMPARE(read.size(), std::size_t(800));
        for (std::size_t i = 0; i < read.size(); ++i)
            QCOMPARE(read[i], static_cast<float>(samples[qsizetype(i) + 100]) / 32768.0F);
        QCOMPARE(wavBytes(samples, -5, 99'999).size(),
                 44 + 2000); // what is not there is not written
        QCOMPARE(wavBytes(samples, 900, 100).size(), 44);
    }

    void theWaveGrowsWithWhatIsHeard()
    {
        SoundWave wave;
        wave.add(QList<float>(500, 0.25F));
        wave.add(QList<float>(500, -0.75F));
        QCOMPARE(wave.peaks(), QList<qreal>({0.75, 0.75}));
        wave.add(QList<float>(600, 0.1F));
        QCOMPARE(wave.peaks(), QList<qreal>({0.75, 0.75}));
        wave.add({0.5F});
        QCOMPARE(wave.peaks(), QList<qreal>({0.75, 0.75, 0.5}));
        QCOMPARE(wave.loudest(), 0.75);
    }

    void barsTakeTheLoudestOfWhatTheyStandFor()
    {
        QCOMPARE(WaveItem::barsOf({0.1, 0.9, 0.2, 0.3}, 2), QList<qreal>({0.9, 0.3}));
        QCOMPARE(WaveItem::barsOf({0.5, 1}, 4), QList<qreal>({0.5, 0.5, 1, 1}));
        QCOMPARE(WaveItem::barsOf({}, 2), QList<qreal>({0, 0}));
    }
};

CABOCHON_TEST(TestRecordedSound)
#include "test_recorded_sound.moc"
