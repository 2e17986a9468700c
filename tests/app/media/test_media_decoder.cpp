// Proves that pictures and sound come out of the decoder's process exactly as they went into their
// files, and that a file that cannot be used ends in a sentence.
#include "app/media/media_decoder.h"
#include "tests/app/media/media_files.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <memory>

using namespace cabochon;
using namespace cabochon::test;

namespace {

std::string bytes(const std::vector<int>& values)
{
    std::string text;
    for (const int value : values)
        text += static_cast<char>(value);
    return text;
}

} // namespace

class TestMediaDecoder : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_folder = std::make_unique<MediaFolder>(); }

    void aPictureIsWhatItsFileHolds()
    {
        const auto file = m_folder->write(
            "a.png", pngFile(3, 2, 8, 2, bytes({0, 255, 0, 0, 0, 255, 0, 0, 0, 255, //
                                                0, 1,   2, 3, 4, 5,   6, 7, 8, 9})));
        const Result<engine::Picture> picture = m_decoder.picture(file);
        QVERIFY2(picture, picture ? "" : picture.error().message.c_str());
        const engine::Picture expected{3,
                                       2,
                                       {255, 0, 0, 0, 255, 0, 0, 0, 255, //
                                        1, 2, 3, 4, 5, 6, 7, 8, 9}};
        QVERIFY(*picture == expected);
        const Result<MediaFacts> facts = m_decoder.inspect(file);
        QVERIFY(facts);
        QCOMPARE(facts->mimeType, std::string("image/png"));
        QCOMPARE(int(facts->kind), int(FileKind::Picture));
        QCOMPARE(facts->width, 3u);
        QCOMPARE(facts->height, 2u);
    }

    void samplesOf16BitsAreExact()
    {
        std::vector<std::int16_t> samples;
        for (int i = 0; i < 4000; ++i)
            samples.push_back(static_cast<std::int16_t>(i * 7919));
        samples[1] = -32768;
        samples[2] = 32767;
        const auto file = m_folder->write("a.wav", wavFile(16'000, 1, samples));
        const Result<engine::Sound> sound = m_decoder.sound(file);
        if (!sound && sound.error().message.find("without a reader") != std::string::npos)
            QSKIP("Built without libav.");
        QVERIFY2(sound, sound ? "" : sound.error().message.c_str());
        QCOMPARE(sound->samples.size(), samples.size());
        for (std::size_t i = 0; i < samples.size(); ++i)
            QCOMPARE(sound->samples[i], static_cast<float>(samples[i]) / 32768.0f);
        const Result<engine::Sound> part = m_decoder.sound(file, {.first = 0.1, .last = 0.2});
        QVERIFY(part);
        QCOMPARE(part->samples.size(), std::size_t{1600});
        QCOMPARE(part->samples[0], sound->samples[1600]);
        const Result<MediaFacts> facts = m_decoder.inspect(file);
        QVERIFY(facts);
        QCOMPARE(facts->mimeType, std::string("audio/wav"));
        QCOMPARE(facts->seconds, 0.25);
    }

    void whatIsCancelledIsNotRead()
    {
        engine::CancelFlag cancel;
        cancel.request();
        const auto file = m_folder->write("b.png", pngFile(1, 1, 8, 0, bytes({0, 7})));
        const Result<engine::Picture> picture = m_decoder.picture(file, &cancel);
        QVERIFY(!picture);
        QCOMPARE(int(picture.error().code), int(ErrorCode::Cancelled));
    }

    void aFileThatIsNotThereIsNotFound()
    {
        const Result<MediaFacts> facts = m_decoder.inspect("/nonexistent/a.png");
        QVERIFY(!facts);
        QCOMPARE(int(facts.error().code), int(ErrorCode::FileNotFound));
    }

private:
    std::unique_ptr<MediaFolder> m_folder;
    MediaDecoder m_decoder{decoderProgram()};
};

CABOCHON_TEST(TestMediaDecoder)
#include "test_media_decoder.moc"
