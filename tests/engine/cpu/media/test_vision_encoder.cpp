// Pictures through the encoders of the CPU: every stage and all soft tokens of the goldens on each
// instruction set, progress and stop, memory given back, pictures that do not go with a projector.
#include "engine/cpu/media/cpu_media_encoder.h"
#include "engine/cpu/media/vision_encoder.h"
#include "engine/media/image_size.h"
#include "tests/engine/cpu/cpu_levels.h"
#include "tests/support/golden_case.h"
#include "tests/support/png_picture.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/support/tiny_projector.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace cabochon;
using namespace cabochon::engine;
using namespace cabochon::test;

namespace {

std::unique_ptr<const Projector> openProjector(const QString& kind)
{
    return Projector::open(goldenFolder("text-" + kind.toStdString()) / "mmproj.gguf").value();
}

/// Largest differences by stage name.
using Differences = std::map<std::string, double>;

Differences compare(const Projector& projector,
                    CpuLevel level,
                    std::optional<WideArithmetic> arithmetic,
                    const Picture& picture,
                    const std::filesystem::path& golden)
{
    const auto arrays = readSafetensors(golden);
    Differences differences;
    const auto note = [&](const std::string& name, const float* values, std::size_t count) {
        const auto array = arrays.find(name);
        if (array == arrays.end()) return;
        const std::vector<float> expected = array->second.floats();
        if (expected.size() != count) throw std::runtime_error("another size: " + name);
        differences[name] = difference({values, count}, expected).largest;
    };
    ThreadPool pool(2);
    VisionEncoder encoder(projector, level, pool, arithmetic);
    const StageVisitor stages = [&](const std::string& name, const float* values, std::size_t rows,
                                    std::size_t width) { note(name, values, rows * width); };
    const SoftTokens tokens = encoder.encode(picture, {}, &stages).value();
    note("soft_tokens", tokens.rows.data(), tokens.rows.size());
    return differences;
}

} // namespace

class TestVisionEncoder : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheGoldens_data();
    void agreesWithTheGoldens();
    void agreesInCodes_data();
    void agreesInCodes();
    void seesWithTheBuiltInEyes();
    void tellsItsProgress();
    void stopsWhenAsked();
    void givesMemoryBack();
    void refusesOtherSizes();
    void refusesLongerPicturesThanItHasPositionsFor();
    void saysWhenValuesAreNoNumbers();
    void lacksWhatTheProjectorLacks();
};

void TestVisionEncoder::agreesWithTheGoldens_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QString>("golden");
    QTest::addColumn<int>("level");
    for (const CpuLevel level : kLevels) {
        if (!cpuLevelAvailable(level)) continue;
        const bool slow = level == CpuLevel::Exact || level == CpuLevel::Portable;
        for (const char* name : {"gradient", "glyphs", "tall", "tiny", "alpha", "glyphs-140"}) {
            for (const char* kind : {"e", "dense", "unified"}) {
                const bool direct = std::string_view(kind) == "unified";
                const bool large = std::string_view(name) == "glyphs-140";
                const QString file = direct && !large
                                         ? QString("unified-mm/image-%1.safetensors").arg(name)
                                         : QString("vision/%1-%2.safetensors").arg(name, kind);
                if (!std::filesystem::exists(testData("goldens") / file.toStdString())) continue;
                // The plain loops are slow: not all of all.
                if (slow && !direct && std::string_view(name) != "gradient") continue;
                QTest::addRow("%s, %s, %s", cpuLevelName(level).data(), kind, name)
                    << kind << (large ? QString(name) : QString("%1-70").arg(name)) << file
                    << static_cast<int>(level);
            }
        }
    }
}

void TestVisionEncoder::agreesWithTheGoldens()
{
    QFETCH(QString, kind);
    QFETCH(QString, picture);
    QFETCH(QString, golden);
    QFETCH(int, level);
    const auto projector = openProjector(kind);
    const Differences differences =
        compare(*projector, static_cast<CpuLevel>(level), {},
                readPng(testData("goldens/vision") / (picture + ".png").toStdString()),
                testData("goldens") / golden.toStdString());
    QVERIFY(differences.contains("soft_tokens"));
    for (const auto& [name, largest] : differences) {
        const bool small = name == "soft_tokens" || name == "pos_norm" || name == "embedded";
        QVERIFY2(largest < (small ? 1e-4 : 2e-3),
                 qPrintable(QString("%1: %2").arg(name.c_str()).arg(largest)));
    }
}

void TestVisionEncoder::agreesInCodes_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("picture");
    QTest::addColumn<int>("level");
    for (const CpuLevel level : kLevels) {
        if (!cpuLevelAvailable(level) || level < CpuLevel::Avx2) continue;
        for (const char* name : {"gradient", "glyphs", "tall", "tiny", "alpha"}) {
            for (const char* kind : {"e", "dense"}) {
                QTest::addRow("%s, %s, %s", cpuLevelName(level).data(), kind, name)
                    << kind << name << static_cast<int>(level);
            }
        }
    }
}

/// The arithmetic of F16 weights, on F32 ones so that nothing else differs.
void TestVisionEncoder::agreesInCodes()
{
    QFETCH(QString, kind);
    QFETCH(QString, picture);
    QFETCH(int, level);
    const auto projector = openProjector(kind);
    const std::filesystem::path folder = testData("goldens/vision");
    const Differences differences =
        compare(*projector, static_cast<CpuLevel>(level), WideArithmetic::Codes,
                readPng(folder / (picture + "-70.png").toStdString()),
                folder / QString("%1-%2.safetensors").arg(picture, kind).toStdString());
    const double largest = differences.at("soft_tokens");
    qInfo("soft tokens: %.2g", largest);
    QVERIFY(largest < 1e-2);
}

void TestVisionEncoder::seesWithTheBuiltInEyes()
{
    const auto projector = Projector::open(nanoProjector()).value();
    const Picture picture = readPng(testData("goldens/vision/gradient-70.png"));
    ThreadPool pool(2);
    VisionEncoder exact(*projector, CpuLevel::Exact, pool);
    const SoftTokens expected = exact.encode(picture, {}).value();
    QCOMPARE(expected.count, 63u);
    QCOMPARE(expected.rows.size(), std::size_t{63} * 192);
    VisionEncoder best(*projector, bestCpuLevel(), pool);
    const SoftTokens tokens = best.encode(picture, {}).value();
    QVERIFY(difference(tokens.rows, expected.rows).rms < 2e-3);
    const SoftTokens again = best.encode(picture, {}).value();
    QVERIFY(again.rows == tokens.rows);
}

namespace {

Picture grey(std::uint32_t width, std::uint32_t height)
{
    return {width, height, std::vector<std::uint8_t>(std::size_t{3} * width * height, 100)};
}

} // namespace

void TestVisionEncoder::tellsItsProgress()
{
    const auto projector = openProjector("e");
    ThreadPool pool(1);
    VisionEncoder encoder(*projector, bestCpuLevel(), pool);
    std::vector<std::uint32_t> steps;
    std::uint32_t total = 0;
    EncodeOptions options;
    options.progress = [&](std::uint32_t done, std::uint32_t all) {
        steps.push_back(done);
        total = all;
    };
    QVERIFY(encoder.encode(grey(432, 336), options));
    QVERIFY(steps.size() > 10);
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QCOMPARE(steps.back(), total);
}

void TestVisionEncoder::stopsWhenAsked()
{
    const auto projector = openProjector("e");
    ThreadPool pool(2);
    VisionEncoder encoder(*projector, bestCpuLevel(), pool);
    CancelFlag cancel;
    std::uint32_t calls = 0;
    EncodeOptions options;
    options.cancel = &cancel;
    options.progress = [&](std::uint32_t, std::uint32_t) {
        if (++calls == 3) cancel.request();
    };
    QCOMPARE(encoder.encode(grey(432, 336), options).error().code, ErrorCode::Cancelled);
    QVERIFY(calls < 8);
    cancel.reset();
    QVERIFY(encoder.encode(grey(432, 336), {})); // as good as new
}

void TestVisionEncoder::givesMemoryBack()
{
    const auto projector = openProjector("e");
    ThreadPool pool(2);
    VisionEncoder encoder(*projector, bestCpuLevel(), pool);
    QCOMPARE(encoder.memoryBytes(), std::uint64_t{0});
    const SoftTokens small = encoder.encode(grey(96, 48), {}).value();
    const std::uint64_t first = encoder.memoryBytes();
    QVERIFY(encoder.encode(grey(432, 336), {}));
    QVERIFY(encoder.memoryBytes() > first);
    encoder.release();
    QCOMPARE(encoder.memoryBytes(), std::uint64_t{0});
    QVERIFY(encoder.encode(grey(96, 48), {}).value().rows == small.rows);
}

void TestVisionEncoder::refusesOtherSizes()
{
    const auto projector = openProjector("e");
    ThreadPool pool(1);
    VisionEncoder encoder(*projector, bestCpuLevel(), pool);
    Picture missing = grey(96, 96);
    missing.pixels.pop_back();
    for (const Picture& picture : {grey(100, 96), grey(96, 0), grey(1920, 1920), missing})
        QCOMPARE(encoder.encode(picture, {}).error().code, ErrorCode::Usage);
}

void TestVisionEncoder::refusesLongerPicturesThanItHasPositionsFor()
{
    const auto projector = openProjector("e"); // 256 of them
    ThreadPool pool(1);
    VisionEncoder encoder(*projector, bestCpuLevel(), pool);
    const Result<SoftTokens> tokens = encoder.encode(grey(48 * 90, 48), {});
    QCOMPARE(tokens.error().code, ErrorCode::MediaUnusable);
    const QString message = QString::fromStdString(tokens.error().message);
    QVERIFY2(message.contains("270 patches") && message.contains("256"), qPrintable(message));
}

void TestVisionEncoder::saysWhenValuesAreNoNumbers()
{
    GgufImage image = tinyTowerProjector();
    std::string& norm = image.tensor("v.blk.0.ln2.weight").data;
    norm.replace(0, 4, raw(std::numeric_limits<float>::quiet_NaN()));
    const std::string bytes = image.bytes();
    const auto projector = Projector::fromBytes(asBytes(bytes), "test.gguf").value();
    ThreadPool pool(1);
    for (const CpuLevel level : kLevels) {
        if (!cpuLevelAvailable(level)) continue;
        VisionEncoder encoder(*projector, level, pool);
        QCOMPARE(encoder.encode(grey(96, 48), {}).error().code, ErrorCode::NumericalError);
    }
}

void TestVisionEncoder::lacksWhatTheProjectorLacks()
{
    const auto projector = openProjector("dense");
    CpuOptions options;
    options.threads = 1;
    const auto encoder = createCpuMediaEncoder(*projector, options).value();
    QVERIFY(encoder->sees() && !encoder->hears());
    QCOMPARE(encoder->deviceName(), std::string("cpu"));
    QCOMPARE(encoder->encodeSound({}, {}).error().code, ErrorCode::Usage);
    QCOMPARE(encoder->encodePicture(grey(96, 48), {}).value().count, 2u);
    QVERIFY(encoder->memoryBytes() > 0);
    encoder->release();
    QCOMPARE(encoder->memoryBytes(), std::uint64_t{0});
}

CABOCHON_TEST(TestVisionEncoder)
#include "test_vision_encoder.moc"
