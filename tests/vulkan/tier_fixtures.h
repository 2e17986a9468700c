// Owns what tests of kernels with many data rows share: one device per tier for all of them, random
// values, and the comparison that prints the first value that is wrong.
#pragma once

#include "tests/vulkan/vulkan_fixture.h"

#include <QTest>

#include <cmath>
#include <map>
#include <random>

namespace cabochon::test {

/// Devices are opened when first asked for and kept, with their pipelines.
class TierFixtures {
public:
    /// `chooseAs`: kernels as for that kind of device.
    VulkanFixture& of(int tier, std::optional<vulkan::DeviceKind> chooseAs = std::nullopt)
    {
        std::unique_ptr<VulkanFixture>& fixture = m_fixtures[{tier, chooseAs}];
        if (!fixture) {
            vulkan::DeviceOptions options;
            options.maxTier = static_cast<vulkan::Tier>(tier);
            options.emulatedIntegerDot = options.maxTier >= vulkan::Tier::IntegerDot;
            options.chooseAs = chooseAs;
            options.watchdog = kPatience;
            fixture = std::make_unique<VulkanFixture>(std::move(options));
        }
        return *fixture;
    }
    static const std::vector<vulkan::Tier>& tiers()
    {
        static const std::vector<vulkan::Tier> found = VulkanFixture::tiers();
        return found;
    }

private:
    using Key = std::pair<int, std::optional<vulkan::DeviceKind>>;
    std::map<Key, std::unique_ptr<VulkanFixture>> m_fixtures;
};

inline std::vector<float> normalValues(std::mt19937& random, std::size_t count, float deviation)
{
    std::normal_distribution<float> normal(0.0f, deviation);
    std::vector<float> values(count);
    for (float& x : values)
        x = normal(random);
    return values;
}

/// Empty when every value is within `tolerance` * (1 + |expected|); else the first that is not.
inline QString
firstDifference(std::span<const float> found, std::span<const float> expected, float tolerance)
{
    if (found.size() < expected.size())
        return QStringLiteral("%1 values, expected %2").arg(found.size()).arg(expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        // Written so that NaN is a difference.
        if (std::abs(found[i] - expected[i]) <= tolerance * (1 + std::abs(expected[i]))) continue;
        return QStringLiteral("value %1 is %2, expected %3").arg(i).arg(found[i]).arg(expected[i]);
    }
    return {};
}

} // namespace cabochon::test
