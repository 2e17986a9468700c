// Owns what tests of matVec share: the definition's result, what a device's may be off by, and the
// tiers and kinds of device that have kernels of their own.
#pragma once

#include "engine/cpu/operations.h"
#include "tests/vulkan/device_matrix_fixture.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_matrix.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace cabochon::test {

/// Calls `add` with a name, a tier and a kind of device for each that has kernels of its own.
inline void addProfiles(const std::function<void(const char*, int, int)>& add)
{
    using vulkan::DeviceKind;
    using vulkan::Tier;
    for (const Tier tier : TierFixtures::tiers()) {
        if (tier > Tier::IntegerDot) continue; // the same kernels
        add("card", static_cast<int>(tier), static_cast<int>(DeviceKind::Discrete));
    }
    add("cpu", static_cast<int>(Tier::Subgroup), static_cast<int>(DeviceKind::Cpu));
}

inline std::vector<float>
product(const RandomWeights& weights, const std::vector<float>& x, std::size_t n)
{
    std::vector<float> y(n * static_cast<std::size_t>(weights.view.rows));
    engine::operations::multiplyPlain(weights.view, x.data(), n, y.data());
    return y;
}

/// The size that a sum of these terms has if their signs are random. A sum itself may be near 0.
inline double termsSize(const RandomWeights& weights, const std::vector<float>& x)
{
    std::vector<float> row(static_cast<std::size_t>(weights.view.columns));
    double most = 0;
    for (std::int64_t r = 0; r < weights.view.rows; ++r) {
        engine::dequantize(weights.view.type, weights.view.row(r), row.data(), row.size());
        double squares = 0;
        for (std::size_t i = 0; i < row.size(); ++i)
            squares += static_cast<double>(row[i]) * row[i] * x[i] * x[i];
        most = std::max(most, std::sqrt(squares));
    }
    return most;
}

/// Largest error relative to the largest expected value, or to `scale` where that is larger.
inline double
worst(const std::vector<float>& found, const std::vector<float>& expected, double scale = 1e-6)
{
    double most = 0;
    for (const float value : expected)
        scale = std::max(scale, std::abs(static_cast<double>(value)));
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double error = std::abs(static_cast<double>(found[i]) - expected[i]) / scale;
        most = std::isnan(error) ? 1e30 : std::max(most, error);
    }
    return most;
}

inline bool
usesDot(const VulkanFixture& fixture, const vulkan::DeviceMatrix& matrix, std::uint32_t columns)
{
    const vulkan::Capabilities& c = fixture.device->capabilities();
    return c.multipliesBytes() && c.kind != vulkan::DeviceKind::Cpu &&
           vulkan::hasIntegerCodes(matrix.format) && columns == 1 && matrix.columns >= 256;
}

/// Sums of another order; with integer dot products x is rounded to a 254th of its largest value in
/// 32, which random signs reduce in a sum.
inline double
tolerance(const VulkanFixture& fixture, const vulkan::DeviceMatrix& matrix, std::uint32_t columns)
{
    if (usesDot(fixture, matrix, columns)) return 2e-2;
    return matrix.format == vulkan::MatrixFormat::F16 ? 1e-3 : 2e-5; // IQ3_S was rounded to halves
}

/// x as kernels with integer dot products see it: eight bits, a scale for every 32.
inline std::vector<float> quantized(std::vector<float> x)
{
    for (std::size_t first = 0; first < x.size(); first += 32) {
        float largest = 0;
        for (std::size_t i = first; i < first + 32; ++i)
            largest = std::max(largest, std::abs(x[i]));
        for (std::size_t i = first; i < first + 32; ++i)
            x[i] = std::nearbyint(x[i] * (127.0f / largest)) * (largest / 127.0f);
    }
    return x;
}

/// The product on the device.
inline std::vector<float> deviceProduct(VulkanFixture& fixture,
                                        const RandomWeights& weights,
                                        const std::vector<float>& x,
                                        std::uint32_t columns,
                                        vulkan::DeviceMatrix& matrix)
{
    Bench bench(fixture, 4 << 20);
    matrix = putMatrix(bench, weights.view);
    vulkan::operations::MatVec a;
    a.matrices[0] = &matrix;
    a.input = bench.put(x);
    a.columns = columns;
    a.outputs[0] =
        bench.reserve(static_cast<std::size_t>(weights.view.rows) * columns * sizeof(float));
    const std::string error =
        bench.run([&](vulkan::CommandRecorder& r) { vulkan::operations::matVec(r, a); });
    if (!error.empty()) {
        qWarning("%s", error.c_str());
        return {};
    }
    return bench.get<float>(a.outputs[0]);
}

} // namespace cabochon::test
