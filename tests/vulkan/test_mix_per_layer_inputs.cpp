// mixPerLayerInputs on the device against mixPerLayerInput of engine/cpu/operations.
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_vector.h"

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::test::Bench;
using cabochon::test::firstDifference;
using cabochon::test::normalValues;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;
namespace op = engine::operations;

class TestMixPerLayerInputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("perLayerWidth");
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("columns");
        for (const Tier tier : TierFixtures::tiers()) {
            for (const int perLayerWidth : {3, 32, 256}) {
                for (const int layers : {1, 7}) {
                    for (const int columns : {1, 5}) {
                        QTest::addRow("%s %d x %d x %d", tierName(tier).data(), columns, layers,
                                      perLayerWidth)
                            << static_cast<int>(tier) << perLayerWidth << layers << columns;
                    }
                }
            }
        }
    }

    void agreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, perLayerWidth);
        QFETCH(int, layers);
        QFETCH(int, columns);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        const auto size = static_cast<std::size_t>(perLayerWidth);
        const auto slices = static_cast<std::size_t>(columns * layers);
        std::mt19937 random(1);
        const std::vector<float> tokens = normalValues(random, size * slices, 0.5f);
        const std::vector<float> context = normalValues(random, size * slices, 20.0f);
        const std::vector<float> weight = normalValues(random, size, 2.0f);
        Bench bench(fixture, 1 << 20);
        operations::MixPerLayerInputs mix;
        mix.tokenRows = bench.put(tokens);
        mix.context = bench.put(context);
        mix.norm = bench.put(weight);
        mix.columns = static_cast<std::uint32_t>(columns);
        mix.layers = static_cast<std::uint32_t>(layers);
        mix.perLayerWidth = static_cast<std::uint32_t>(perLayerWidth);
        mix.width = 1536;
        QCOMPARE(bench.run([&](CommandRecorder& recorder) {
            operations::mixPerLayerInputs(recorder, mix);
        }),
                 std::string());
        std::vector<float> expected(context.size());
        for (std::size_t i = 0; i < slices; ++i) {
            op::mixPerLayerInput(expected.data() + i * size, tokens.data() + i * size,
                                 context.data() + i * size, weight.data(), size, mix.width,
                                 mix.epsilon);
        }
        // Sums of other order: a few units in the last place of values up to 20.
        QCOMPARE(firstDifference(bench.get<float>(mix.context), expected, 1e-5f), QString());
    }

private:
    TierFixtures m_fixtures;
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestMixPerLayerInputs)
#include "test_mix_per_layer_inputs.moc"
