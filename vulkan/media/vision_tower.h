// Owns the encoder tower of pictures on a device, in the steps of engine/cpu/media/vision_tower.h
// (engine/MODEL.md, Vision). Weights are uploaded when it is made; work space grows with the
// largest picture, which budgets bound; feed-forward takes a tile of patches at a time.
#pragma once

#include "engine/media/image_size.h"
#include "engine/model/projector.h"
#include "vulkan/device/work_space.h"
#include "vulkan/media/media_run.h"
#include "vulkan/media/work_space_plan.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cabochon::vulkan {

class VisionTower {
public:
    /// The projector must outlive the tower. NotImplemented: the device or a kernel cannot hold it;
    /// OutOfMemory, Cancelled, DeviceLost.
    static Result<std::unique_ptr<VisionTower>> create(const engine::Projector& projector,
                                                       std::shared_ptr<OpenDevice> device,
                                                       const engine::EncodeOptions& options);

    /// The picture has been checked. As create().
    Result<engine::SoftTokens> encode(const engine::Picture& picture,
                                      const engine::EncodeOptions& options);
    std::uint64_t memoryBytes() const;
    /// What create() and the largest picture take, by shapes alone.
    static EncoderBytes bytesFor(const engine::Projector& projector,
                                 const Capabilities& capabilities);

private:
    struct Layer {
        BufferView attentionNorm, queryNorm, keyNorm, postAttentionNorm;
        BufferView feedForwardNorm, postFeedForwardNorm;
        DeviceLinear query, key, value, attentionOutput, gate, up, down;
        float outputScale = 1.0f;
    };
    /// Patches [first, first + count).
    struct Tile {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    VisionTower(const engine::Projector& projector, std::shared_ptr<OpenDevice> device);
    void addWeights(WeightUpload& upload);
    Status reserve();
    void addWork(WorkSpacePlan& plan, std::uint64_t room, std::uint64_t sideRoom);
    void writePositions();

    // The steps, in order.
    void embed(const engine::Picture& picture, MediaRun& run);
    void project(const Layer& layer, Tile tile, MediaRun& run);
    void attend(MediaRun& run);
    void finishAttention(const Layer& layer, Tile tile, MediaRun& run);
    void feedForward(const Layer& layer, Tile tile, MediaRun& run);
    void project(MediaRun& run);

    template <typename Function>
    void forTiles(std::uint32_t count, Function&& function);
    BufferView rowsOf(const BufferView& view, Tile tile, std::uint64_t width) const;
    double work() const;

    const engine::Projector& m_projector;
    const engine::VisionConfig& m_config;
    std::shared_ptr<OpenDevice> m_device; // outlives all below
    Arena m_weights;
    DeviceMatrix m_patchEmbedding, m_projection;
    BufferView m_standardizeBias, m_standardizeScale; // [D] or empty
    std::vector<Layer> m_layers;

    engine::ImageSize m_size;    // of the picture at hand
    std::uint64_t m_patches = 0; // room
    std::uint64_t m_sides = 0;   // room: patch columns and rows together
    WorkSpace m_space;
    BufferView m_hidden;                    // [patches, D]
    BufferView m_queries, m_keys, m_values; // [patches, D]; queries: then what they attend to
    BufferView m_normed, m_clamped;         // [tile, D]
    BufferView m_first, m_second;           // [tile, max(D, F)]
    BufferView m_soft;                      // [tokens, d]
    BufferView m_patchValues;               // [tile, 768] written by the host, as the next two
    BufferView m_positions;                 // [patch columns, D], [patch rows, D]
    BufferView m_rotation;                  // [longest side, hd / 4, 2] cos and sin
    BufferView m_tokens;                    // [tokens, d] read by the host
    BufferView m_halves;                    // inputs of products
};

} // namespace cabochon::vulkan
