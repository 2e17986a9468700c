// Pictures through the encoders of the CPU: every stage and all soft tokens of the goldens on each
// instruction set, progress and stop, memory given back, pictures that do not go with a projector.
#include "engine/cpu/media/vision_encoder.h"
#include "engine/media/image_size.h"
#include "tests/engine/cpu/cpu_levels.h"
#include "tests/support/golden_case.h"
#include "tests/support/png_picture.h"
#include "tests/support/safetensors.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QTest>

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
    VisionEncoder encoder(projector, level, pool);
    const StageVisitor stages = [&](const std::string& name, const float* values,
                                    std::size_t rows,
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
};

void TestVisionEncoder::agreesWithTheGoldens_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QString>("golden");
    QTest::addColumn<int>("level");
    for (const CpuLevel level : kLevels) {
        if (!cpuLevelAvailable(level)) continue;
        for (const char* name : {"gradient", "glyphs", "tall", "tiny", "alpha", "glyphs-140"}) {
            for (const char* kind : {"e", "dense", "unified"}) {
                const bool direct = std::string_view(kind) == "unified";
                const bool large = std::string_view(name) == "glyphs-140";
                const QString file = direct && !large
                                         ? QString("unified-mm/image-%1.safetensors").arg(name)
                                         : QString("vision/%1-%2.safetensors").arg(name, kind);
                if (!std::filesystem::exists(testData("goldens") / file.toStdString())) continue;
                // The plain loops are slow, and the fast ones alike: not all of all.
                if (level == CpuLevel::Exact && !direct && large) continue;
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
        compare(*projector, static_cast<CpuLevel>(level),
                readPng(testData("goldens/vision") / (picture + ".png").toStdString()),
                testData("goldens") / golden.toStdString());
    QVERIFY(differences.contains("soft_tokens"));
    const bool exact = level == static_cast<int>(CpuLevel::Exact) ||
                       level == static_cast<int>(CpuLevel::Portable);
    for (const auto& [name, largest] : differences) {
        const bool small = name == "soft_tokens" || name == "pos_norm";
        const double tolerance = exact ? (small ? 1e-4 : 2e-3) : (small ? 1e-2 : 0.2);
        qInfo("%s: %.2g", name.c_str(), largest);
        QVERIFY2(largest < tolerance, name.c_str());
    }
}

CABOCHON_TEST(TestVisionEncoder)
#include "test_vision_encoder.moc"
