// expertGateUp and expertDown on the device against the products of engine/cpu/operations, expert
// by expert: few columns and many (sorted by expert), every format of published files, odd sizes,
// experts in several parts, gate and up stacked or apart.
#undef slots // a word of ours here; Qt Test is included before everything
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/device_matrix_fixture.h"
#include "tests/vulkan/rounded_input.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_experts.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::TensorType;
using cabochon::test::Bench;
using cabochon::test::firstDifference;
using cabochon::test::Products;
using cabochon::test::putMatrix;
using cabochon::test::randomFloats;
using cabochon::test::randomWeights;
using cabochon::test::RandomWeights;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;
namespace op = engine::operations;

namespace {

constexpr std::uint64_t kOnePart = std::uint64_t{1} << 27;

struct ExpertCase {
    std::uint32_t experts, used, columns;
    std::uint32_t rows, width; // of an expert: outputs, inputs
    std::uint64_t maxPart = kOnePart;
};

/// Different experts for every column; the first ones more often than the others.
std::vector<std::uint32_t> chooseExperts(const ExpertCase& c)
{
    std::mt19937 random(5);
    std::vector<std::uint32_t> all(c.experts), chosen;
    for (std::uint32_t column = 0; column < c.columns; ++column) {
        std::iota(all.begin(), all.end(), 0u);
        std::shuffle(all.begin() + (column % 2 ? std::min(1u, c.experts) : 0), all.end(), random);
        chosen.insert(chosen.end(), all.begin(), all.begin() + c.used);
    }
    return chosen;
}

/// Rows [first, first + count) of the matrix times x.
std::vector<float>
product(const RandomWeights& weights, std::uint32_t first, std::uint32_t count, const float* x)
{
    std::vector<float> result(count);
    op::multiplyPlain(weights.view.rowRange(first, count), x, 1, result.data());
    return result;
}

/// Activations of such a size that products have about the size of a weight.
std::vector<float> inputs(std::size_t count, std::uint32_t width)
{
    std::vector<float> values = randomFloats(count, 11);
    for (float& x : values)
        x /= std::sqrt(static_cast<float>(width));
    return values;
}

struct Sorted {
    BufferView chosen, order, starts;
};

/// Puts the choice, and room for its order when there are many columns.
Sorted
putChoice(Bench& bench, const ExpertCase& c, const std::vector<std::uint32_t>& chosen, bool sorted)
{
    Sorted result;
    result.chosen = bench.put(chosen);
    if (!sorted) return result;
    result.order = bench.reserve(chosen.size() * 4);
    result.starts = bench.reserve((c.experts + 1) * 4);
    return result;
}

void sortWhenAsked(CommandRecorder& recorder, const ExpertCase& c, const Sorted& sorted)
{
    if (!sorted.order) return;
    operations::SortSlots sort{sorted.chosen, sorted.order, sorted.starts, c.columns * c.used,
                               c.experts};
    operations::sortSlots(recorder, sort);
    recorder.barrier("slots are sorted, the experts read their order");
}

/// Of sums of many terms larger than themselves, whose weights are off by 2^-11 each as halves.
float toleranceOf(const std::optional<test::RoundedInput>& rounded, float floats)
{
    return rounded && rounded->form == operations::InputForm::Halves ? 1e-2f : floats;
}

enum class Stacking : int { Together, Apart };
/// Of products that read it rounded the definition gets the rounded input.
QString gateUpDifference(VulkanFixture& fixture,
                         TensorType gateType,
                         TensorType upType,
                         Stacking stacking,
                         const ExpertCase& c,
                         bool sorted,
                         Products products = Products::Floats)
{
    const bool together = stacking == Stacking::Together;
    const std::uint32_t stack = together ? 2 : 1;
    const RandomWeights gate =
        randomWeights(gateType, std::int64_t{c.experts} * c.rows * stack, c.width, 1, 256);
    const RandomWeights up =
        randomWeights(upType, std::int64_t{c.experts} * c.rows, c.width, 2, 256);
    std::vector<float> input = inputs(std::size_t{c.columns} * c.width, c.width);
    const std::vector<std::uint32_t> chosen = chooseExperts(c);
    Bench bench(fixture, std::size_t{48} << 20);
    const DeviceMatrix gateMatrix = putMatrix(bench, gate.view, c.rows * stack, c.maxPart);
    const DeviceMatrix upMatrix = putMatrix(bench, up.view, c.rows, c.maxPart);
    if (c.maxPart != kOnePart && gateMatrix.parts.size() < 2) return QStringLiteral("one part");
    const Sorted choice = putChoice(bench, c, chosen, sorted);
    operations::ExpertGateUp gateUp;
    (together ? gateUp.gateUp : gateUp.gate) = &gateMatrix;
    if (!together) gateUp.up = &upMatrix;
    gateUp.input = bench.put(input);
    gateUp.chosen = choice.chosen;
    gateUp.order = choice.order;
    gateUp.starts = choice.starts;
    gateUp.hidden = bench.reserve(chosen.size() * c.rows * 4);
    gateUp.columns = c.columns;
    gateUp.used = c.used;
    gateUp.experts = c.experts;
    gateUp.width = c.rows;
    std::optional<test::RoundedInput> rounded;
    if (products == Products::Rounded) {
        rounded.emplace(bench, fixture.device->capabilities(), gateMatrix.format, c.width,
                        c.columns);
        gateUp.rounded = rounded->view;
    }
    const std::string error = bench.run([&](CommandRecorder& recorder) {
        sortWhenAsked(recorder, c, choice);
        if (rounded) rounded->record(recorder, gateUp.input);
        operations::expertGateUp(recorder, gateUp);
    });
    if (!error.empty()) return QString::fromStdString(error);
    if (rounded) input = rounded->values(bench, std::move(input));

    std::vector<float> expected;
    for (std::size_t slot = 0; slot < chosen.size(); ++slot) {
        const float* x = input.data() + slot / c.used * c.width;
        const std::uint32_t first = chosen[slot] * c.rows;
        std::vector<float> a = product(gate, first * stack, c.rows, x);
        const std::vector<float> b =
            together ? product(gate, first * 2 + c.rows, c.rows, x) : product(up, first, c.rows, x);
        op::geluMultiply(a.data(), a.data(), b.data(), a.size());
        expected.insert(expected.end(), a.begin(), a.end());
    }
    // Float32 sums of up to 512 terms in another order, two of them multiplied.
    return firstDifference(bench.get<float>(gateUp.hidden), expected, toleranceOf(rounded, 1e-4f));
}

QString downDifference(VulkanFixture& fixture,
                       TensorType type,
                       const ExpertCase& c,
                       bool sorted,
                       Products products = Products::Floats)
{
    const RandomWeights weights =
        randomWeights(type, std::int64_t{c.experts} * c.rows, c.width, 1, 256);
    const std::vector<std::uint32_t> chosen = chooseExperts(c);
    const auto slots = static_cast<std::uint32_t>(chosen.size());
    std::vector<float> hidden = inputs(chosen.size() * c.width, c.width);
    const std::vector<float> route = randomFloats(chosen.size(), 3);
    Bench bench(fixture, std::size_t{48} << 20);
    const DeviceMatrix matrix = putMatrix(bench, weights.view, c.rows, c.maxPart);
    if (c.maxPart != kOnePart && matrix.parts.size() < 2) return QStringLiteral("one part");
    const Sorted choice = putChoice(bench, c, chosen, sorted);
    operations::ExpertDown down;
    down.down = &matrix;
    down.hidden = bench.put(hidden);
    down.chosen = choice.chosen;
    down.weights = bench.put(route);
    down.order = choice.order;
    down.starts = choice.starts;
    down.partial = bench.reserve(chosen.size() * c.rows * 4);
    down.output = bench.reserve(std::size_t{c.columns} * c.rows * 4);
    down.columns = c.columns;
    down.used = c.used;
    down.experts = c.experts;
    std::optional<test::RoundedInput> rounded;
    if (products == Products::Rounded) {
        rounded.emplace(bench, fixture.device->capabilities(), matrix.format, c.width, slots);
        down.rounded = rounded->view;
    }
    const std::string error = bench.run([&](CommandRecorder& recorder) {
        sortWhenAsked(recorder, c, choice);
        if (rounded) rounded->record(recorder, down.hidden);
        operations::expertDown(recorder, down);
    });
    if (!error.empty()) return QString::fromStdString(error);
    if (rounded) hidden = rounded->values(bench, std::move(hidden));

    std::vector<float> expected(std::size_t{c.columns} * c.rows);
    for (std::size_t slot = 0; slot < chosen.size(); ++slot) {
        const std::vector<float> part =
            product(weights, chosen[slot] * c.rows, c.rows, hidden.data() + slot * c.width);
        for (std::uint32_t r = 0; r < c.rows; ++r)
            expected[slot / c.used * c.rows + r] += route[slot] * part[r];
    }
    // Float32 sums of up to 512 terms in another order, up to 8 of them added.
    return firstDifference(bench.get<float>(down.output), expected, toleranceOf(rounded, 5e-5f));
}

QString describe(const ExpertCase& c, const QString& difference)
{
    return QStringLiteral("%1 of %2 experts, %3 columns, %4 x %5: %6")
        .arg(c.used)
        .arg(c.experts)
        .arg(c.columns)
        .arg(c.rows)
        .arg(c.width)
        .arg(difference);
}

} // namespace

class TestExperts : public QObject {
    Q_OBJECT

    TierFixtures m_fixtures;

    void addTiers()
    {
        QTest::addColumn<int>("tier");
        for (const Tier tier : TierFixtures::tiers())
            QTest::addRow("%s", tierName(tier).data()) << static_cast<int>(tier);
    }

private Q_SLOTS:
    void everyFormatAgreesWithTheDefinition_data()
    {
        QTest::addColumn<int>("type");
        for (const TensorType type :
             {TensorType::F32, TensorType::BF16, TensorType::Q4_0, TensorType::Q5_0,
              TensorType::Q5_1, TensorType::Q8_0, TensorType::Q4_K, TensorType::Q6_K}) {
            QTest::addRow("%s", engine::tensorTypeInfo(type).name.data()) << static_cast<int>(type);
        }
    }
    void everyFormatAgreesWithTheDefinition()
    {
        QFETCH(int, type);
        VulkanFixture& fixture = m_fixtures.of(static_cast<int>(Tier::CooperativeMatrix));
        if (!fixture) QSKIP(fixture.reason.c_str());
        const auto tensorType = static_cast<TensorType>(type);
        const ExpertCase few{5, 2, 3, 70, 256}, many{5, 2, 40, 70, 256};
        for (const bool sorted : {false, true}) {
            const ExpertCase& c = sorted ? many : few;
            QCOMPARE(
                gateUpDifference(fixture, tensorType, tensorType, Stacking::Together, c, sorted),
                QString());
            QCOMPARE(downDifference(fixture, tensorType, c, sorted), QString());
        }
    }

    void fewColumnsAgreeWithTheDefinition_data() { addTiers(); }
    void fewColumnsAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        const ExpertCase cases[] = {{1, 1, 1, 3, 32},
                                    {4, 4, 2, 33, 64},
                                    {128, 8, 1, 45, 96},
                                    {16, 3, 8, 17, 512},
                                    {7, 2, 5, 64, 160}};
        for (const ExpertCase& c : cases) {
            const QString gateUp = gateUpDifference(fixture, TensorType::Q8_0, TensorType::Q8_0,
                                                    Stacking::Together, c, false);
            QVERIFY2(gateUp.isEmpty(), qPrintable(describe(c, gateUp)));
            const QString down = downDifference(fixture, TensorType::Q8_0, c, false);
            QVERIFY2(down.isEmpty(), qPrintable(describe(c, down)));
        }
    }

    void manyColumnsAgreeWithTheDefinition_data() { addTiers(); }
    void manyColumnsAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        // The last: half of all columns choose one expert, more tiles than run side by side.
        const ExpertCase cases[] = {{16, 3, 9, 33, 64},  {2, 1, 130, 17, 32}, {128, 8, 17, 45, 96},
                                    {6, 6, 64, 65, 160}, {1, 1, 33, 3, 32},   {64, 1, 256, 5, 32}};
        for (const ExpertCase& c : cases) {
            const QString gateUp = gateUpDifference(fixture, TensorType::Q8_0, TensorType::Q8_0,
                                                    Stacking::Together, c, true);
            QVERIFY2(gateUp.isEmpty(), qPrintable(describe(c, gateUp)));
            const QString down = downDifference(fixture, TensorType::Q8_0, c, true);
            QVERIFY2(down.isEmpty(), qPrintable(describe(c, down)));
        }
    }

    void roundedProductsAgreeWithTheDefinition_data()
    {
        QTest::addColumn<int>("tier");
        for (const Tier tier : {Tier::IntegerDot, Tier::CooperativeMatrix})
            QTest::addRow("%s", tierName(tier).data()) << static_cast<int>(tier);
    }
    void roundedProductsAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        VulkanFixture& fixture = m_fixtures.of(tier, DeviceKind::Discrete);
        if (!fixture) QSKIP(fixture.reason.c_str());
        if (!fixture.device->capabilities().has(Tier(tier)))
            QSKIP("The device has no products of this tier.");
        const std::pair<TensorType, ExpertCase> cases[] = {
            {TensorType::Q8_0, {16, 3, 9, 33, 64}},
            {TensorType::Q4_0, {7, 3, 40, 50, 64, 5000}}, // parts
            {TensorType::Q4_K, {1, 1, 70, 65, 256}},
            {TensorType::Q6_K, {5, 2, 40, 70, 256}},
            {TensorType::Q8_0, {64, 1, 256, 5, 32}}, // more tiles than run side by side
        };
        for (const auto& [type, c] : cases) {
            for (const Stacking stacking : {Stacking::Together, Stacking::Apart}) {
                if (stacking == Stacking::Apart && type != TensorType::Q4_0) continue;
                const QString gateUp =
                    gateUpDifference(fixture, type, type, stacking, c, true, Products::Rounded);
                QVERIFY2(gateUp.isEmpty(), qPrintable(describe(c, gateUp)));
            }
            const QString down = downDifference(fixture, type, c, true, Products::Rounded);
            QVERIFY2(down.isEmpty(), qPrintable(describe(c, down)));
        }
    }

    void floatsOfAnyWidthAgreeWithTheDefinition_data() { addTiers(); }
    void floatsOfAnyWidthAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        for (const std::uint32_t width : {7u, 45u}) {
            for (const bool sorted : {false, true}) {
                const ExpertCase c{4, 2, sorted ? 20u : 2u, 9, width};
                const QString gateUp = gateUpDifference(fixture, TensorType::F32, TensorType::F32,
                                                        Stacking::Together, c, sorted);
                QVERIFY2(gateUp.isEmpty(), qPrintable(describe(c, gateUp)));
                const QString down = downDifference(fixture, TensorType::F32, c, sorted);
                QVERIFY2(down.isEmpty(), qPrintable(describe(c, down)));
            }
        }
    }

    /// Each dispatch leaves the slots of other parts alone: rows start as NaN and are multiplied
    /// into.
    void partsAndSeparateMatricesAgreeWithTheDefinition_data() { addTiers(); }
    void partsAndSeparateMatricesAgreeWithTheDefinition()
    {
        QFETCH(int, tier);
        VulkanFixture& fixture = m_fixtures.of(tier);
        if (!fixture) QSKIP(fixture.reason.c_str());
        for (const bool sorted : {false, true}) {
            // Q4_0 rows of 64 values are 36 bytes: at most two experts in a part.
            const ExpertCase c{7, 3, sorted ? 40u : 4u, 50, 64, 5000};
            for (const Stacking stacking : {Stacking::Together, Stacking::Apart}) {
                const QString gateUp = gateUpDifference(fixture, TensorType::Q4_0, TensorType::Q8_0,
                                                        stacking, c, sorted);
                QVERIFY2(gateUp.isEmpty(), qPrintable(describe(c, gateUp)));
            }
            const QString down = downDifference(fixture, TensorType::Q4_0, c, sorted);
            QVERIFY2(down.isEmpty(), qPrintable(describe(c, down)));
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestExperts)
#include "test_experts.moc"
