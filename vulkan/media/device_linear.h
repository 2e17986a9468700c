// Owns a clipped linear on the device: a matrix and the bounds of what enters and leaves.
#pragma once

#include "engine/model/projector_weights.h"
#include "vulkan/network/weight_upload.h"

#include <cmath>

namespace cabochon::vulkan {

struct DeviceLinear {
    DeviceMatrix matrix;
    engine::ClipBounds bounds;

    bool boundsInput() const { return isBound(bounds.inputMin) || isBound(bounds.inputMax); }
    bool boundsOutput() const { return isBound(bounds.outputMin) || isBound(bounds.outputMax); }

private:
    static bool isBound(float value) { return !std::isinf(value); }
};

/// The linear's matrix among what is uploaded.
inline void
addLinear(WeightUpload& upload, DeviceLinear& target, const engine::LinearWeights& source)
{
    target.bounds = source.bounds;
    upload.addMatrix(target.matrix, source.matrix);
}

} // namespace cabochon::vulkan
