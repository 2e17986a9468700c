// rmsNorm on the device against engine/cpu/operations, over odd sizes and every tier.
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/vulkan_fixture.h"
#include "vulkan/kernels/operations_vector.h"

#include <QCoreApplication>
#include <QTest>

#include <cmath>
#include <random>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::test::Bench;
using cabochon::test::VulkanFixture;

class TestRmsNorm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("weighted");
        for (const Tier tier : VulkanFixture::tiers()) {
            for (const int width : {1, 7, 32, 192, 257, 1536}) {
                for (const int columns : {1, 3}) {
                    for (const bool weighted : {true, false}) {
                        QTest::addRow("%s %d x %d %d", tierName(tier).data(), columns, width,
                                      weighted)
                            << static_cast<int>(tier) << width << columns << weighted;
                    }
                }
            }
        }
    }

    void agreesWithTheDefinition()
    {
        QFETCH(int, tier);
        QFETCH(int, width);
        QFETCH(int, columns);
        QFETCH(bool, weighted);
        VulkanFixture fixture = cabochon::test::fixtureOf(static_cast<Tier>(tier));
        if (!fixture) QSKIP(fixture.reason.c_str());
        const auto size = static_cast<std::size_t>(width);
        std::mt19937 random(1);
        std::normal_distribution<float> normal(0.0f, 3.0f);
        std::vector<float> input(size * static_cast<std::size_t>(columns)), weight(size);
        for (float& x : input)
            x = normal(random);
        for (float& x : weight)
            x = normal(random);
        Bench bench(fixture, 1 << 20);
        const BufferView output = bench.reserve(input.size() * sizeof(float));
        operations::RmsNorm norm{bench.put(input), weighted ? bench.put(weight) : BufferView{},
                                 output, static_cast<std::uint32_t>(columns),
                                 static_cast<std::uint32_t>(width)};
        const std::string error =
            bench.run([&](CommandRecorder& recorder) { operations::rmsNorm(recorder, norm); });
        QCOMPARE(error, std::string());
        const std::vector<float> found = bench.get<float>(output);
        std::vector<float> expected(size);
        for (int c = 0; c < columns; ++c) {
            const std::size_t first = static_cast<std::size_t>(c) * size;
            engine::operations::rmsNorm(expected.data(), input.data() + first,
                                        weighted ? weight.data() : nullptr, size, norm.epsilon);
            for (std::size_t i = 0; i < size; ++i) {
                // Sums of other order: a few units in the last place.
                QVERIFY2(std::abs(found[first + i] - expected[i]) <=
                             1e-5f * (1 + std::abs(expected[i])),
                         qPrintable(QStringLiteral("column %1, value %2: %3 is not %4")
                                        .arg(c)
                                        .arg(i)
                                        .arg(found[first + i])
                                        .arg(expected[i])));
            }
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestRmsNorm)
#include "test_rms_norm.moc"
