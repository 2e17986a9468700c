// Proves that pictures come out of the decoder's process as they went into their files: every
// format, the right way up, in the colours that their profiles mean.
#include "app/media/media_decoder.h"
#include "engine/base/file_io.h"
#include "tests/app/media/media_checks.h"
#include "tests/app/media/media_files.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <array>
#include <memory>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// An EXIF block that says only which way up.
std::string exif(int orientation, bool little)
{
    const auto two = little ? little16 : big16;
    const auto four = little ? little32 : big32;
    return std::string(little ? "II" : "MM") + two(42) + four(8) + two(1) + two(0x0112) + two(3) +
           four(1) + two(static_cast<std::uint32_t>(orientation)) + two(0) + four(0);
}

std::string withExif(std::string jpeg, int orientation)
{
    const std::string block = std::string("Exif\0\0", 6) + exif(orientation, orientation % 2 == 0);
    return jpeg.insert(2, "\xFF\xE1" + big16(static_cast<std::uint32_t>(block.size() + 2)) + block);
}

} // namespace

class TestMediaPictures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_folder = std::make_unique<MediaFolder>(); }

    void aPictureIsWhatItsFileHolds_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("pixels"); // of 2 x 2
        const auto row = [](const char* name, const std::string& file, std::vector<int> pixels) {
            const std::string expected = bytes(pixels);
            QTest::newRow(name) << QByteArray(file.data(), int(file.size()))
                                << QByteArray(expected.data(), int(expected.size()));
        };
        const std::vector<int> colours{255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3};
        row("png", pngFile(2, 2, 8, 2, bytes({0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 1, 2, 3})),
            colours);
        // Rounded, not cut: 0x12F0 of 0xFFFF is 18.9 of 255.
        row("png of 16 bits",
            pngFile(2, 2, 16, 0, bytes({0, 0x12, 0xF0, 0, 0, 0, 0xFF, 0xFF, 0x12, 0x34})),
            {19, 19, 19, 0, 0, 0, 255, 255, 255, 18, 18, 18});
        row("png with alpha",
            pngFile(2, 2, 8, 6,
                    bytes({0, 255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0, 51, 10, 20, 30, 255})),
            {255, 0, 0, 255, 255, 255, 204, 204, 204, 10, 20, 30});
        row("png with a clear colour",
            pngFile(2, 2, 8, 3, bytes({0, 0, 1, 0, 1, 0}),
                    pngChunk("PLTE", bytes({9, 8, 7, 6, 5, 4})) + pngChunk("tRNS", bytes({0}))),
            {255, 255, 255, 6, 5, 4, 6, 5, 4, 255, 255, 255});
        row("png of 1 bit", pngFile(2, 2, 1, 0, bytes({0, 0x40, 0, 0x80})),
            {0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 0});
        const std::string bmpHead =
            "BM" + little32(0) + little32(0) + little32(54) + little32(40) + little32(2);
        const std::string bmpRest = little16(1) + little16(24) + std::string(24, '\0');
        const std::string first = bytes({0, 0, 255, 0, 255, 0, 0, 0});
        const std::string second = bytes({255, 0, 0, 3, 2, 1, 0, 0});
        row("bmp", bmpHead + little32(2) + bmpRest + second + first, colours);
        row("bmp from the top", bmpHead + little32(0xFFFFFFFEu) + bmpRest + first + second,
            colours);
        // Codes of three bits: clear, 0, 1, 1, 0, end.
        row("gif",
            "GIF89a" + little16(2) + little16(2) + bytes({0x80, 0, 0, 9, 8, 7, 6, 5, 4}) +
                bytes({0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x44, 0x02, 0x05, 0, 0x3B}),
            {9, 8, 7, 6, 5, 4, 6, 5, 4, 9, 8, 7});
        const auto entry = [](std::uint32_t tag, std::uint32_t type, std::uint32_t count,
                              std::uint32_t value) {
            return little16(tag) + little16(type) + little32(count) + little32(value);
        };
        row("tiff of inks",
            std::string("II*\0", 4) + little32(8) + little16(9) + entry(256, 3, 1, 2) +
                entry(257, 3, 1, 2) + entry(258, 3, 4, 122) + entry(259, 3, 1, 1) +
                entry(262, 3, 1, 5) + entry(273, 4, 1, 130) + entry(277, 3, 1, 4) +
                entry(278, 3, 1, 2) + entry(279, 4, 1, 16) + little32(0) + little16(8) +
                little16(8) + little16(8) + little16(8) +
                bytes({0, 255, 255, 0, 255, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0}),
            {255, 0, 0, 0, 255, 255, 0, 0, 0, 255, 255, 255});
    }

    void aPictureIsWhatItsFileHolds()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, pixels);
        const auto path = m_folder->write("named_wrongly.doc", file.toStdString());
        const Result<engine::Picture> picture = m_decoder.picture(path);
        QVERIFY2(picture, message(picture ? nullptr : &picture.error()).c_str());
        QCOMPARE(picture->width, 2u);
        QCOMPARE(picture->height, 2u);
        const QByteArray decoded(reinterpret_cast<const char*>(picture->pixels.data()),
                                 int(picture->pixels.size()));
        QCOMPARE(decoded.toHex(), pixels.toHex());
    }

    void everyCodecGivesItsColours_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mimeType");
        const auto row = [](const char* name, const char* type) {
            QTest::newRow(name) << QString(name) << QString(type);
        };
        row("blocks.jpg", "image/jpeg");
        row("blocks_progressive.jpg", "image/jpeg");
        row("blocks_cmyk.jpg", "image/jpeg");
        row("blocks.webp", "image/webp");
        row("blocks.heic", "image/heic");
        row("blocks.avif", "image/avif");
    }

    void everyCodecGivesItsColours()
    {
        QFETCH(QString, name);
        QFETCH(QString, mimeType);
        const auto file = testData("media") / name.toStdString();
        const Result<engine::Picture> picture = m_decoder.picture(file);
        SKIP_OR_VERIFY(picture);
        const std::uint32_t height = picture->height;
        QCOMPARE(picture->width, 2 * height);
        // Lossy ones are not exact, and inks are no colours.
        QVERIFY(isNear(pixelOf(*picture, height / 2, height / 2), kRed, 4));
        QVERIFY(isNear(pixelOf(*picture, height + height / 2, height / 2), kBlue, 4));
        const Result<MediaFacts> facts = m_decoder.inspect(file);
        QVERIFY(facts);
        QCOMPARE(QString::fromStdString(facts->mimeType), mimeType);
        QCOMPARE(int(facts->kind), int(FileKind::Picture));
        QCOMPARE(facts->width, picture->width);
        QVERIFY(!facts->animated);
    }

    void exifTurnsThePictureUpright_data()
    {
        QTest::addColumn<int>("orientation");
        for (int orientation = 1; orientation <= 8; ++orientation)
            QTest::addRow("%d", orientation) << orientation;
    }

    void exifTurnsThePictureUpright()
    {
        QFETCH(int, orientation);
        const Result<std::string> jpeg = readFile(testData("media/blocks.jpg"), 100'000);
        QVERIFY(jpeg);
        const auto file = m_folder->write("turned.jpg", withExif(*jpeg, orientation));
        const Result<engine::Picture> picture = m_decoder.picture(file);
        QVERIFY2(picture, message(picture ? nullptr : &picture.error()).c_str());
        const bool turned = orientation > 4;
        QCOMPARE(picture->width, turned ? 8u : 16u);
        QCOMPARE(picture->height, turned ? 16u : 8u);
        // As stored, red is at the left: then at the left, right, right, left, top, top, bottom,
        // bottom.
        const bool redFirst =
            orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
        const auto first = pixelOf(*picture, 3, 3);
        const auto last = pixelOf(*picture, turned ? 3 : 12, turned ? 12 : 3);
        QVERIFY(isNear(first, redFirst ? kRed : kBlue, 4));
        QVERIFY(isNear(last, redFirst ? kBlue : kRed, 4));
        const Result<MediaFacts> facts = m_decoder.inspect(file);
        QVERIFY(facts);
        QCOMPARE(facts->width, picture->width);
    }

    void aPngIsTurnedAndMarkedAsMoving()
    {
        const std::string file = pngFile(2, 1, 8, 0, bytes({0, 10, 20}),
                                         pngChunk("acTL", bytes({0, 0, 0, 2, 0, 0, 0, 0})) +
                                             pngChunk("eXIf", exif(6, false)));
        const auto path = m_folder->write("moving.png", file);
        const Result<engine::Picture> picture = m_decoder.picture(path);
        QVERIFY2(picture, message(picture ? nullptr : &picture.error()).c_str());
        QVERIFY(*picture == (engine::Picture{1, 2, {10, 10, 10, 20, 20, 20}}));
        const Result<MediaFacts> facts = m_decoder.inspect(path);
        QVERIFY(facts && facts->animated);
    }

    void aProfileBecomesSrgb()
    {
        // Red, green and blue of sRGB in another order: what is stored as red is shown as green.
        const Result<std::string> profile = readFile(testData("media/swapped.icc"), 100'000);
        QVERIFY(profile);
        const std::string chunk =
            pngChunk("iCCP", std::string("swapped\0\0", 9) + storedZlib(*profile));
        const auto file =
            m_folder->write("profile.png", pngFile(1, 1, 8, 2, bytes({0, 200, 0, 0}), chunk));
        const Result<engine::Picture> picture = m_decoder.picture(file);
        QVERIFY2(picture, message(picture ? nullptr : &picture.error()).c_str());
        QVERIFY2(isNear(pixelOf(*picture, 0, 0), {0, 200, 0}, 2),
                 qPrintable(QString::number(picture->pixels[1])));
    }

    void aDrawingIsDrawnOverWhite()
    {
        const auto file = m_folder->write(
            "a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='600' height='400'>"
                     "<rect width='300' height='400' fill='#0000ff'/></svg>");
        const Result<engine::Picture> picture = m_decoder.picture(file);
        SKIP_OR_VERIFY(picture);
        QCOMPARE(picture->width, 600u);
        QVERIFY(pixelOf(*picture, 10, 10) == kBlue);
        QVERIFY(pixelOf(*picture, 599, 399) == (std::array<int, 3>{255, 255, 255}));
    }

private:
    std::unique_ptr<MediaFolder> m_folder;
    MediaDecoder m_decoder{decoderProgram()};
};

CABOCHON_TEST(TestMediaPictures)
#include "test_media_pictures.moc"
