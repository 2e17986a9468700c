// What matVec does in the same dispatch, on every tier and kind of device: prologues and epilogues
// against the operations that they stand for, and bytes that pass from product to product.
#include "engine/cpu/operations.h"
#include "tests/support/test_main.h"
#include "tests/vulkan/mat_vec_case.h"
#include "tests/vulkan/rounded_input.h"

#include <QCoreApplication>
#include <QTest>

using namespace cabochon;
using namespace cabochon::vulkan;
using cabochon::engine::TensorType;
using cabochon::test::Bench;
using cabochon::test::putMatrix;
using cabochon::test::randomFloats;
using cabochon::test::randomWeights;
using cabochon::test::RandomWeights;
using cabochon::test::TierFixtures;
using cabochon::test::VulkanFixture;

class TestMatVecFused : public QObject {
    Q_OBJECT

    TierFixtures m_fixtures;

private Q_SLOTS:
    void prologuesAndEpiloguesEqualTheirOperations_data()
    {
        QTest::addColumn<int>("tier");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("residual");
        QTest::addColumn<bool>("norm");
        QTest::addColumn<int>("epilogue");
        test::addProfiles([](const char* name, int tier, int kind) {
            for (int bits = 0; bits < 4; ++bits) {
                for (int epilogue = 0; epilogue < 4; ++epilogue) {
                    // Each prologue and each epilogue once, the network's pairs of them besides.
                    const bool network = bits == 3 && epilogue < 2;
                    if (!network && (bits != (epilogue + 1) % 4 || Tier(tier) == Tier::Plain))
                        continue;
                    QTest::addRow("%s %s%s%s %d", name, tierName(Tier(tier)).data(),
                                  bits & 1 ? " residual" : "", bits & 2 ? " norm" : "", epilogue)
                        << tier << kind << bool(bits & 1) << bool(bits & 2) << epilogue;
                }
            }
        });
    }
    void prologuesAndEpiloguesEqualTheirOperations()
    {
        QFETCH(int, tier);
        QFETCH(int, kind);
        QFETCH(bool, residual);
        QFETCH(bool, norm);
        QFETCH(int, epilogue);
        namespace op = engine::operations;
        VulkanFixture& fixture = m_fixtures.of(tier, DeviceKind(kind));
        if (!fixture) QSKIP(fixture.reason.c_str());
        constexpr std::size_t kWidth = 544, kRows = 70;
        const RandomWeights first = randomWeights(TensorType::Q8_0, kRows, kWidth, 1);
        const RandomWeights second = randomWeights(TensorType::Q5_1, kRows, kWidth, 2);
        const std::vector<float> input = randomFloats(kWidth, 3), stream = randomFloats(kWidth, 4);
        const std::vector<float> postNorm = randomFloats(kWidth, 5),
                                 weight = randomFloats(kWidth, 6);
        const std::vector<float> factor = randomFloats(kRows + 9, 7);

        std::vector<float> h = input, x;
        if (residual) {
            op::rmsNorm(h.data(), h.data(), postNorm.data(), kWidth, 1e-6f);
            op::add(h.data(), stream.data(), kWidth);
            op::scale(h.data(), 0.75f, kWidth);
        }
        x = h;
        if (norm) op::rmsNorm(x.data(), x.data(), weight.data(), kWidth, 1e-6f);
        std::vector<float> expected = test::product(first, x, 1);
        const std::vector<float> up = test::product(second, x, 1);
        const auto kindOfEpilogue = static_cast<operations::Epilogue>(epilogue);
        if (kindOfEpilogue == operations::Epilogue::GeluPair)
            op::geluMultiply(expected.data(), expected.data(), up.data(), kRows);
        if (kindOfEpilogue == operations::Epilogue::GeluTimes)
            op::geluMultiply(expected.data(), expected.data(), factor.data() + 9, kRows);
        if (kindOfEpilogue == operations::Epilogue::Softcap)
            op::softcap(expected.data(), 30.0f, kRows);

        Bench bench(fixture, 1 << 20);
        const DeviceMatrix a = putMatrix(bench, first.view), b = putMatrix(bench, second.view);
        operations::MatVec vec;
        vec.matrices[0] = &a;
        if (kindOfEpilogue == operations::Epilogue::GeluPair) vec.matrices[1] = &b;
        vec.input = bench.put(input);
        vec.outputs[0] = bench.reserve(kRows * 4);
        if (residual) {
            vec.prologue.residual = bench.put(stream);
            vec.prologue.postNorm = bench.put(postNorm);
            vec.prologue.scale = 0.75f;
        }
        if (norm) vec.prologue.norm = bench.put(weight);
        if (residual || norm) vec.prologue.stream = bench.reserve(kWidth * 4);
        vec.epilogue = kindOfEpilogue;
        vec.factor = bench.put(factor);
        vec.factorOffset = 9;
        vec.cap = 30.0f;
        QCOMPARE(bench.run([&](CommandRecorder& r) { operations::matVec(r, vec); }), std::string());
        const double error = test::worst(bench.get<float>(vec.outputs[0]), expected);
        // GELU multiplies two products: their errors add up.
        QVERIFY2(error <= 3 * test::tolerance(fixture, a, 1), qPrintable(QString::number(error)));
        if (residual || norm) {
            const double streamError = test::worst(bench.get<float>(vec.prologue.stream), h);
            QVERIFY2(streamError < 1e-5, qPrintable(QString::number(streamError)));
        }
    }

    /// What a pair leaves as bytes is what the next product reads, without floats in between.
    void bytesPassFromProductToProduct_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("width");
        for (const auto& [rows, width] :
             {std::pair(256, 256), std::pair(288, 4128), std::pair(5376, 512)})
            QTest::addRow("%d x %d", rows, width) << rows << width;
    }
    void bytesPassFromProductToProduct()
    {
        QFETCH(int, rows);
        QFETCH(int, width);
        namespace op = engine::operations;
        VulkanFixture& fixture =
            m_fixtures.of(static_cast<int>(Tier::IntegerDot), DeviceKind::Discrete);
        if (!fixture) QSKIP(fixture.reason.c_str());
        if (!fixture.device->capabilities().multipliesBytes())
            QSKIP("The device has no integer dot products.");
        const auto inner = static_cast<std::size_t>(rows);
        constexpr int kOut = 37;
        const RandomWeights gate = randomWeights(TensorType::Q4_0, rows, width, 1, 64);
        const RandomWeights up = randomWeights(
            width % 256 == 0 ? TensorType::Q6_K : TensorType::Q5_1, rows, width, 2, 64);
        const RandomWeights down = randomWeights(TensorType::Q4_0, kOut, rows, 3, 64);
        const std::vector<float> x = randomFloats(static_cast<std::size_t>(width), 4);
        std::vector<float> hidden = test::product(gate, test::quantized(x), 1);
        const std::vector<float> ups = test::product(up, test::quantized(x), 1);
        op::geluMultiply(hidden.data(), hidden.data(), ups.data(), inner);

        Bench bench(fixture, std::size_t{32} << 20);
        const DeviceMatrix a = putMatrix(bench, gate.view), b = putMatrix(bench, up.view),
                           c = putMatrix(bench, down.view);
        const BufferView bytes =
            bench.reserve(operations::roundedInputBytes(operations::InputForm::Bytes, inner, 1));
        operations::MatVec pair;
        pair.matrices[0] = &a;
        pair.matrices[1] = &b;
        pair.input = bench.put(x);
        pair.outputs[0] = bench.reserve(inner * 4);
        pair.outputBytes = bytes;
        pair.epilogue = operations::Epilogue::GeluPair;
        operations::MatVec next;
        next.matrices[0] = &c;
        next.inputBytes = bytes;
        next.outputs[0] = bench.reserve(kOut * 4);
        QVERIFY(operations::writesBytes(a));
        QCOMPARE(bench.run([&](CommandRecorder& r) {
            QVERIFY(operations::readsBytes(r, pair) && operations::readsBytes(r, next));
            operations::matVec(r, pair);
            r.barrier("the next product reads the bytes");
            operations::matVec(r, next);
        }),
                 std::string());
        const auto blocks = test::quantizedBlocks(bench, bytes, inner / 32);
        double scale = 0;
        for (const float value : hidden)
            scale = std::max(scale, std::abs(double(value)));
        std::vector<float> seen(inner);
        for (std::size_t i = 0; i < inner; ++i) {
            const test::QuantizedBlock& block = blocks[i / 32];
            seen[i] = block.scale * block.codes[i % 32];
            QVERIFY2(
                std::abs(seen[i] - hidden[i]) <= 0.501f * block.scale + 1e-4 * scale,
                qPrintable(
                    QString("value %1 is %2, expected %3").arg(i).arg(seen[i]).arg(hidden[i])));
        }
        const double error =
            test::worst(bench.get<float>(next.outputs[0]), test::product(down, seen, 1));
        QVERIFY2(error <= 2e-5, qPrintable(QString::number(error)));
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestMatVecFused)
#include "test_mat_vec_fused.moc"
