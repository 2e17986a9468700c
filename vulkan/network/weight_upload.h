// Owns the way of weights to a device: tensors of a file are named first, which plans the memory,
// then allocated, packed and uploaded in one go.
#pragma once

#include "engine/model/tensor_view.h"
#include "engine/session/load_progress.h"
#include "vulkan/device/arena.h"
#include "vulkan/kernels/device_matrix.h"
#include "vulkan/recording/compute_pipeline.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::vulkan {

/// Used once. Targets must stay where they are until the upload.
class WeightUpload {
public:
    /// `name` of the memory, for errors: "the weights".
    WeightUpload(std::string name, const Capabilities& capabilities);

    /// A vector or table, as f32 times `factor`. Absent sources are left out, here and below.
    void addVector(BufferView& target, const engine::TensorView& source, float factor = 1.0f);
    /// What the host has made of weights.
    void addValues(BufferView& target, std::vector<float> values);
    /// `rowMultiple`: rows that stay together. `each`: rows of a part; 0: as many as fit.
    void addMatrix(DeviceMatrix& target,
                   const engine::TensorView& source,
                   std::uint32_t rowMultiple = 1,
                   std::uint32_t each = 0);
    std::uint32_t rowsOfParts(const engine::TensorView& source, std::uint32_t rowMultiple) const;

    /// What upload() allocates on the device.
    std::uint64_t totalBytes() const { return m_arena.totalBytes(); }
    /// Largest piece that kernels bind at once: no more than ArenaPlan::maxSlot() of any plan.
    std::uint64_t largestPiece() const { return m_arena.largestSlot(); }

    /// Allocates and uploads; the arena is what the targets point into. OutOfMemory, Cancelled,
    /// DeviceLost. Where the host can write device memory the planes are packed in place, else (and
    /// with `forceStaging`, for tests) through staging buffers. On an error everything is given
    /// back.
    Result<Arena> upload(Device& device,
                         PipelineCache& pipelines,
                         const engine::LoadProgress& progress,
                         bool forceStaging = false);

private:
    struct VectorTask {
        BufferView* target;
        std::size_t slot;
        engine::TensorView source;
        float factor;
        std::vector<float> values; // in place of the source
        std::uint64_t bytes() const
        {
            const auto count = values.empty()
                                   ? static_cast<std::size_t>(source.columns * source.rows)
                                   : values.size();
            return count * sizeof(float);
        }
    };
    struct MatrixTask {
        DeviceMatrix* target;
        std::size_t part;
        std::size_t slot;
        engine::TensorView source; // the part's rows
    };
    class Uploader;

    void planStaging();

    ArenaPlan m_arena;
    ArenaPlan m_staging;
    std::uint64_t m_maxPart;
    std::vector<VectorTask> m_vectors;
    std::vector<MatrixTask> m_matrices;
};

} // namespace cabochon::vulkan
