// Owns the way of sound without an encoder on a device (engine/MODEL.md, Sound and video): frames
// of 640 samples, their RMS norm, one matrix.
#pragma once

#include "engine/model/projector.h"
#include "vulkan/device/work_space.h"
#include "vulkan/media/media_run.h"
#include "vulkan/media/work_space_plan.h"

#include <cstdint>
#include <memory>
#include <span>

namespace cabochon::vulkan {

class SoundDirect {
public:
    /// The projector must outlive it. OutOfMemory, Cancelled, DeviceLost.
    static Result<std::unique_ptr<SoundDirect>> create(const engine::Projector& projector,
                                                       std::shared_ptr<OpenDevice> device,
                                                       const engine::EncodeOptions& options);

    /// Samples of a piece, which have been checked. As create().
    Result<engine::SoftTokens> encode(std::span<const float> samples,
                                      const engine::EncodeOptions& options);
    std::uint64_t memoryBytes() const;
    /// What create() takes, by shapes alone.
    static EncoderBytes bytesFor(const engine::Projector& projector,
                                 const Capabilities& capabilities);

private:
    SoundDirect(const engine::Projector& projector, std::shared_ptr<OpenDevice> device);
    Status allocate();
    void addWork(WorkSpacePlan& plan);

    const engine::Projector& m_projector;
    std::shared_ptr<OpenDevice> m_device; // outlives all below
    Arena m_weights;
    DeviceMatrix m_projection;
    WorkSpace m_space;
    BufferView m_normed; // [tokens, 640]
    BufferView m_soft;   // [tokens, d]
    BufferView m_frames; // [tokens, 640] written by the host
    BufferView m_tokens; // [tokens, d]   read by the host
    BufferView m_halves; // inputs of products
};

} // namespace cabochon::vulkan
