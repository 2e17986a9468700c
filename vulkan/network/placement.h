// Owns the answer to what of a model lies on a device and what the CPU computes in the same
// run. How it is found: place_model.h.
#pragma once

#include "engine/model/kv_format.h"

#include <cstdint>
#include <string>

namespace cabochon::vulkan {

/// What of a model is not on the device.
struct Placement {
    std::uint32_t firstLayer = 0;  // the layers before it, whole
    std::uint32_t hostExperts = 0; // the experts' matrices of so many last layers
    /// Of the full-attention layers, so that the context finds room.
    engine::KvFormat kvFull = engine::KvFormat::F16;

    bool hasHostExperts(std::uint32_t layer, std::uint32_t layerCount) const
    {
        return layer + hostExperts >= layerCount;
    }
    /// "experts of 12 of 30 layers on the CPU"
    std::string describe(std::uint32_t layerCount) const;
};

} // namespace cabochon::vulkan
