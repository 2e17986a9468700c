// Proves that sound, frames and pages come out of the decoder's process as they went into their
// files.
#include "app/media/media_decoder.h"
#include "app/media/media_problem.h"
#include "tests/app/media/media_checks.h"
#include "tests/app/media/media_files.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace cabochon;
using namespace cabochon::test;

class TestMediaDecoder : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_folder = std::make_unique<MediaFolder>(); }

    void samplesOf16BitsAreExact()
    {
        std::vector<std::int16_t> samples;
        for (int i = 0; i < 4000; ++i)
            samples.push_back(static_cast<std::int16_t>(i * 7919));
        samples[1] = -32768;
        samples[2] = 32767;
        const auto file = m_folder->write("a.wav", wavFile(16'000, 1, samples));
        const Result<engine::Sound> sound = m_decoder.sound(file);
        SKIP_OR_VERIFY(sound);
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
        QVERIFY(!m_decoder.sound(file, {.first = 3, .last = 4}));
    }

    void channelsAreMixedAndRatesChanged()
    {
        // 48 kHz, left 0.5 and right -0.25: in the middle their mean, at the rate that models hear.
        std::vector<std::int16_t> samples;
        for (int i = 0; i < 4800; ++i) {
            samples.push_back(16384);
            samples.push_back(-8192);
        }
        const auto file = m_folder->write("stereo.wav", wavFile(48'000, 2, samples));
        const Result<engine::Sound> sound = m_decoder.sound(file);
        SKIP_OR_VERIFY(sound);
        QVERIFY(std::abs(int(sound->samples.size()) - 1600) <= 1);
        QVERIFY(std::abs(sound->samples[800] - 0.125f) < 1e-3f);
    }

    void everyCodecGivesTheTone_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"tone.flac", "tone.mp3", "tone.ogg", "tone.opus", "tone.m4a",
                                 "tone.aac", "clip.mp4", "clip.webm"})
            QTest::newRow(name) << QString(name);
    }

    void everyCodecGivesTheTone()
    {
        QFETCH(QString, name);
        const Result<engine::Sound> sound = m_decoder.sound(testData("media") / name.toStdString());
        SKIP_OR_VERIFY(sound);
        const std::size_t count = sound->samples.size();
        QVERIFY2(count >= 15'900 && count <= 17'500, qPrintable(QString::number(count)));
        // Half a second from the middle: nearly all of its energy is at 440 Hz.
        double real = 0, imaginary = 0, energy = 0;
        for (std::size_t i = 4000; i < 12'000; ++i) {
            const double sample = double(sound->samples[i]);
            const double angle = 2 * M_PI * 440 * double(i) / 16'000;
            real += sample * std::cos(angle);
            imaginary += sample * std::sin(angle);
            energy += sample * sample;
        }
        const double share = 2 * (real * real + imaginary * imaginary) / 8000 / energy;
        QVERIFY2(share > 0.98, qPrintable(QString::number(share)));
    }

    void framesAreTheOnesThatWereAskedFor_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"clip.mp4", "clip.mkv", "clip.webm", "clip_vp8.webm", "clip_av1.mp4"})
            QTest::newRow(name) << QString(name);
    }

    void framesAreTheOnesThatWereAskedFor()
    {
        QFETCH(QString, name);
        const auto file = testData("media") / name.toStdString();
        const Result<engine::VideoFrames> video = m_decoder.video(file, 8);
        SKIP_OR_VERIFY(video);
        QCOMPARE(video->frames.size(), std::size_t{8});
        for (std::size_t i = 0; i < 8; ++i) {
            const int frame = int(i * 20 / 8);
            QCOMPARE(video->frames[i].width, 64u);
            QCOMPARE(video->frames[i].height, 48u);
            const int gray = 20 + 10 * frame;
            QVERIFY2(isNear(pixelOf(video->frames[i], 30, 20), {gray, gray, gray}, 4),
                     qPrintable(QString::number(pixelOf(video->frames[i], 30, 20)[0])));
            QCOMPARE(video->seconds[i], frame / 10.0);
        }
        const Result<engine::VideoFrames> part = m_decoder.video(file, 60, {1.0, 1.5});
        QVERIFY2(part, message(part ? nullptr : &part.error()).c_str());
        QCOMPARE(part->frames.size(), std::size_t{5}); // it has no more
        QVERIFY(isNear(pixelOf(part->frames[0], 1, 1), {120, 120, 120}, 4));
        const Result<MediaFacts> facts = m_decoder.inspect(file);
        QVERIFY(facts);
        QCOMPARE(int(facts->kind), int(FileKind::Video));
        QVERIFY(std::abs(facts->seconds - 2) < 0.05);
        QCOMPARE(facts->hasSound, !name.contains('_'));
    }

    void aVideoIsToldAndShownInTheSameSize()
    {
        const auto file = testData("media/clip_wide_turned.mp4");
        const Result<engine::VideoFrames> video = m_decoder.video(file, 2);
        SKIP_OR_VERIFY(video);
        QCOMPARE(video->frames[0].width, 48u);
        QCOMPARE(video->frames[0].height, 128u);
        const Result<MediaFacts> facts = m_decoder.inspect(file);
        QVERIFY(facts);
        QCOMPARE(facts->width, 48u);
        QCOMPARE(facts->height, 128u);
    }

    void whatIsTooLongSaysByHowMuchWhereThatIsKnown()
    {
        using namespace decoder;
        const auto said = [](std::uint64_t found) {
            const RefusalRecord refusal{.reason = Reason::TooLong, .found = found, .limit = 1800};
            return errorOf(refusal, Task::Sound, "a.ogg").message;
        };
        QCOMPARE(said(3600), std::string("a.ogg is 1 h long, and 30 min are used at once. Choose "
                                         "a part of it."));
        QCOMPARE(said(1800), std::string("a.ogg is longer than 30 min, which are used at once. "
                                         "Choose a part of it."));
    }

    void aPdfGivesItsWordsAndPages()
    {
        const auto file = m_folder->write(
            "a.pdf", pdfFile(3, 3, "0 0 200 100",
                             "BT /F1 12 Tf 20 50 Td (Three words here) Tj ET 1 0 0 rg 0 0 20 20 "
                             "re f"));
        const Result<MediaFacts> facts = m_decoder.inspect(file);
        SKIP_OR_VERIFY(facts);
        QCOMPARE(facts->pages, 3u);
        QVERIFY(!facts->locked);
        const auto pages = m_decoder.pdfPages(file, {.first = 1, .count = 2});
        QVERIFY2(pages, message(pages ? nullptr : &pages.error()).c_str());
        QCOMPARE(pages->size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(pages->at(0).text).trimmed(), QString("Three words here"));
        QCOMPARE(pages->at(0).width, 200.0);
        QCOMPARE(pages->at(0).pictureShare, 0.0);
        const Result<engine::Picture> picture = m_decoder.pdfPicture(file, 2, 400);
        QVERIFY2(picture, message(picture ? nullptr : &picture.error()).c_str());
        QCOMPARE(picture->width, 400u);
        QCOMPARE(picture->height, 200u);
        QVERIFY(pixelOf(*picture, 10, 190) == kRed);
        QVERIFY(pixelOf(*picture, 390, 10) == (std::array<int, 3>{255, 255, 255}));
        QVERIFY(!m_decoder.pdfPages(file, {.first = 2, .count = 2}));
    }

    void aLockedPdfOpensWithItsPassword()
    {
        const std::filesystem::path file = testData("media/locked.pdf");
        const Result<MediaFacts> facts = m_decoder.inspect(file);
        SKIP_OR_VERIFY(facts);
        QVERIFY(facts->locked);
        QCOMPARE(facts->pages, 0u); // nobody knows yet
        QVERIFY(m_decoder.inspect(file, nullptr, "wrong")->locked);
        const Result<MediaFacts> open = m_decoder.inspect(file, nullptr, "sesame");
        QVERIFY(open && !open->locked);
        QCOMPARE(open->pages, 2u);
        const PageRange both{.first = 0, .count = 2};
        QCOMPARE(m_decoder.pdfPages(file, both).error().message,
                 std::string("locked.pdf is locked. Give its password."));
        QVERIFY(!m_decoder.pdfPages(file, both, "wrong"));
        const auto pages = m_decoder.pdfPages(file, both, "sesame");
        QVERIFY2(pages, message(pages ? nullptr : &pages.error()).c_str());
        QCOMPARE(pages->size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(pages->at(1).text).trimmed(), QString("Second page"));
        QVERIFY(m_decoder.pdfPicture(file, 1, 64, "sesame"));
    }

    void picturesOnAPageAreSeen()
    {
        // A picture of 64 x 64 pixels of noise over a quarter of the page.
        std::string hex;
        for (int i = 0; i < 64 * 64; ++i)
            hex += QByteArray::number((i * i * 31 + i * 7919) % 251, 16)
                       .rightJustified(2, '0')
                       .toStdString();
        const auto file = m_folder->write(
            "b.pdf", pdfFile(1, 1, "0 0 200 200",
                             "q 100 0 0 100 50 50 cm BI /W 64 /H 64 /BPC 8 /CS /G /F /AHx ID " +
                                 hex + "> EI Q"));
        const auto pages = m_decoder.pdfPages(file, {.first = 0, .count = 1});
        SKIP_OR_VERIFY(pages);
        const double share = pages->at(0).pictureShare;
        QVERIFY2(share > 0.2 && share < 0.35, qPrintable(QString::number(share)));
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
