#include "vulkan/network/placement.h"

#include <algorithm>

namespace cabochon::vulkan {

std::string Placement::describe(std::uint32_t layerCount) const
{
    const std::string layers = std::to_string(layerCount) + " layers";
    if (hostExperts == 0) return std::to_string(firstLayer) + " of " + layers + " on the CPU";
    const std::uint32_t experts = std::min(hostExperts, layerCount - firstLayer);
    if (firstLayer == 0)
        return "experts of " + std::to_string(experts) + " of " + layers + " on the CPU";
    return std::to_string(firstLayer) + " of " + layers + " and the experts of " +
           std::to_string(experts) + " more on the CPU";
}

} // namespace cabochon::vulkan
