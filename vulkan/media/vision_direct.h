// Owns the way of pictures without an encoder on a device, in the steps of
// engine/cpu/media/vision_direct.h (engine/MODEL.md, Vision: without a tower).
#pragma once

#include "engine/media/image_size.h"
#include "engine/model/projector.h"
#include "vulkan/device/work_space.h"
#include "vulkan/media/media_run.h"
#include "vulkan/media/work_space_plan.h"

#include <cstdint>
#include <memory>

namespace cabochon::vulkan {

class VisionDirect {
public:
    /// The projector must outlive it. OutOfMemory, Cancelled, DeviceLost.
    static Result<std::unique_ptr<VisionDirect>> create(const engine::Projector& projector,
                                                        std::shared_ptr<OpenDevice> device,
                                                        const engine::EncodeOptions& options);

    /// The picture has been checked. As create().
    Result<engine::SoftTokens> encode(const engine::Picture& picture,
                                      const engine::EncodeOptions& options);
    std::uint64_t memoryBytes() const;
    /// What create() takes, by shapes alone.
    static EncoderBytes bytesFor(const engine::Projector& projector,
                                 const Capabilities& capabilities);

private:
    /// Weight and bias of a LayerNorm.
    struct Norm {
        BufferView weight, bias;
    };

    VisionDirect(const engine::Projector& projector, std::shared_ptr<OpenDevice> device);
    void addWeights(WeightUpload& upload);
    Status allocate();
    void addWork(WorkSpacePlan& plan);
    void writeTile(const engine::Picture& picture, std::uint32_t first, std::uint32_t count);
    /// From what writeTile() has written to m_tokens.
    void encodeTile(std::uint32_t count, MediaRun& run);

    const engine::Projector& m_projector;
    const engine::VisionConfig& m_config;
    std::shared_ptr<OpenDevice> m_device; // outlives all below
    Arena m_weights;
    DeviceMatrix m_patchEmbedding, m_projection;
    Norm m_patchNorm, m_embeddedNorm, m_positionNorm; // [6912], [D], [D]
    BufferView m_bias;                                // [D]

    WorkSpace m_space;
    BufferView m_values;    // [tile, 6912]
    BufferView m_embedded;  // [tile, D]
    BufferView m_soft;      // [tile, d]
    BufferView m_squares;   // [tile, 6912] written by the host
    BufferView m_positions; // [tile, D]    likewise: embeddings of column and row together
    BufferView m_tokens;    // [tile, d]    read by the host
    BufferView m_halves;    // inputs of products
};

} // namespace cabochon::vulkan
