// Stretched pictures against the goldens, pixel by pixel, and against their definition where the
// goldens have none: shrinking, one side only, sizes as they are.
#include "engine/media/resize.h"
#include "tests/support/png_picture.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

Picture randomPicture(std::uint32_t width, std::uint32_t height)
{
    Picture picture{width, height, {}};
    std::uint32_t state = 12345;
    for (std::size_t i = 0; i < std::size_t{width} * height * 3; ++i) {
        state = state * 1664525u + 1013904223u;
        picture.pixels.push_back(static_cast<std::uint8_t>(state >> 24));
    }
    return picture;
}

/// Sample `channel` at (x, y) of the picture stretched along one side, by the definition, in
/// double and without rounding.
double stretched(const Picture& in,
                 bool across,
                 std::uint32_t to,
                 std::uint32_t at,
                 std::uint32_t other,
                 std::uint32_t channel)
{
    const std::uint32_t from = across ? in.width : in.height;
    const double scale = static_cast<double>(from) / to;
    const double stretch = std::max(1.0, scale);
    const double center = (at + 0.5) * scale - 0.5;
    double sum = 0, weights = 0;
    for (std::uint32_t i = 0; i < from; ++i) {
        const double x = std::abs((i - center) / stretch);
        const double w = x < 1   ? 1.5 * x * x * x - 2.5 * x * x + 1
                         : x < 2 ? -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2
                                 : 0;
        const std::uint32_t column = across ? i : other;
        const std::uint32_t row = across ? other : i;
        sum += w * in.pixels[(std::size_t{row} * in.width + column) * 3 + channel];
        weights += w;
    }
    return std::clamp(sum / weights, 0.0, 255.0);
}

} // namespace

class TestResize : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheGoldens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("budget");
        for (const char* name : {"gradient", "glyphs", "tall", "tiny", "alpha"})
            QTest::newRow(name) << name << 70;
        QTest::newRow("glyphs at 140") << "glyphs" << 140;
        QTest::newRow("glyphs at 280") << "glyphs" << 280;
    }
    void agreesWithTheGoldens()
    {
        QFETCH(QString, name);
        QFETCH(int, budget);
        const std::filesystem::path folder = testData("goldens/vision");
        const Picture picture = readPng(folder / (name + ".png").toStdString());
        const Picture golden =
            readPng(folder / QString("%1-%2.png").arg(name).arg(budget).toStdString());
        const ImageSize size =
            imageSize(picture.width, picture.height, static_cast<std::uint32_t>(budget)).value();
        const Picture resized = resizePicture(picture, size).value();
        QCOMPARE(resized.width, golden.width);
        QCOMPARE(resized.height, golden.height);
        std::size_t different = 0;
        for (std::size_t i = 0; i < golden.pixels.size(); ++i)
            different += resized.pixels[i] != golden.pixels[i];
        QCOMPARE(different, std::size_t{0});
    }

    void followsItsDefinition_data()
    {
        QTest::addColumn<quint32>("width");
        QTest::addColumn<quint32>("height");
        QTest::newRow("narrower") << 48u << 61u;
        QTest::newRow("lower") << 97u << 48u;
        QTest::newRow("wider") << 288u << 61u;
    }
    void followsItsDefinition()
    {
        QFETCH(quint32, width);
        QFETCH(quint32, height);
        const Picture picture = randomPicture(97, 61);
        const Picture resized = resizePicture(picture, {width, height}).value();
        const bool across = width != picture.width;
        double largest = 0;
        for (std::uint32_t y = 0; y < height; ++y) {
            for (std::uint32_t x = 0; x < width; ++x) {
                for (std::uint32_t c = 0; c < 3; ++c) {
                    const double expected = across ? stretched(picture, true, width, x, y, c)
                                                   : stretched(picture, false, height, y, x, c);
                    const int sample = resized.pixels[(std::size_t{y} * width + x) * 3 + c];
                    largest = std::max(largest, std::abs(sample - expected));
                }
            }
        }
        QVERIFY2(largest < 0.502, qPrintable(QString::number(largest)));
    }

    void leavesAPictureOfThatSizeAsItIs()
    {
        const Picture picture = randomPicture(96, 48);
        QCOMPARE(resizePicture(picture, {96, 48}).value() == picture, true);
    }

    void shrinksLongPicturesToOneToken()
    {
        const Picture picture = randomPicture(20'000, 2);
        const Picture resized = resizePicture(picture, {3360, 48}).value();
        QCOMPARE(resized.pixels.size(), std::size_t{3360} * 48 * 3);
    }

    void refusesPicturesWithoutTheirPixels()
    {
        Picture picture = randomPicture(10, 10);
        picture.pixels.pop_back();
        QCOMPARE(resizePicture(picture, {48, 48}).error().code, ErrorCode::MediaUnusable);
        QCOMPARE(resizePicture(Picture{}, {48, 48}).error().code, ErrorCode::MediaUnusable);
    }
};

CABOCHON_TEST(TestResize)
#include "test_resize.moc"
