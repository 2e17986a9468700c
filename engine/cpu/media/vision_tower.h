// Owns the encoder tower of pictures on the CPU (MODEL.md, Vision): patches through all layers,
// pooled and projected. Work space is bounded by the longest picture there can be; feed-forward and
// projections take a tile of patches at a time.
#pragma once

#include "engine/base/large_buffer.h"
#include "engine/cpu/media/encode_run.h"
#include "engine/cpu/media/encode_stages.h"
#include "engine/cpu/patch_attention.h"
#include "engine/cpu/thread_pool.h"
#include "engine/cpu/vector_functions.h"
#include "engine/cpu/wide_product.h"
#include "engine/media/image_size.h"
#include "engine/model/projector.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cabochon::engine {

class VisionTower {
public:
    /// Projector and pool must outlive the tower.
    VisionTower(const Projector& projector,
                CpuLevel level,
                ThreadPool& pool,
                WideArithmetic arithmetic);

    /// The picture has been checked. Cancelled, OutOfMemory.
    Result<SoftTokens>
    encode(const Picture& picture, const EncodeOptions& options, const StageVisitor* stages);
    std::uint64_t memoryBytes() const;
    /// The same before anything is there, for pictures of up to so many patches; norms not counted.
    static std::uint64_t workBytesFor(const VisionConfig& config,
                                      std::uint32_t patches,
                                      CpuLevel level,
                                      WideArithmetic arithmetic);

private:
    /// Floats of m_hidden, m_heads, m_first and m_second.
    static std::array<std::size_t, 4> arraySizes(const VisionConfig& config, std::uint32_t patches);
    /// Norms of a layer as f32.
    struct Norms {
        std::vector<float> attention, query, key, postAttention; // [D], [hd], [hd], [D]
        std::vector<float> feedForward, postFeedForward;         // [D]
        float outputScale = 1.0f;
    };
    /// Rows [first, first + count) of the patches.
    struct Tile {
        std::int64_t first = 0;
        std::int64_t count = 0;
    };

    Status reserve(std::uint32_t patches);
    void embed(const Picture& picture, Tile tile, const EncodeRun& run);
    void project(std::size_t layer, Tile tile, const EncodeRun& run);
    void attend(EncodeRun& run);
    void finishAttention(std::size_t layer, Tile tile, const EncodeRun& run);
    void feedForward(std::size_t layer, Tile tile, const EncodeRun& run);
    SoftTokens project(const EncodeRun& run, const StageVisitor* stages);
    void rotateHeads(float* row, std::int64_t patch, const std::vector<float>& norm) const;
    template <typename Function>
    void forTiles(Function&& function);
    double layerWork() const;
    float* hidden(std::int64_t patch) { return m_hidden + patch * m_config.width; }
    float* heads(std::int64_t patch) { return m_heads + patch * m_config.width; }

    const Projector& m_projector;
    const VisionConfig& m_config;
    const VisionWeights& m_weights;
    CpuLevel m_level;
    WideArithmetic m_arithmetic; // of all products and of attention
    ThreadPool& m_pool;
    const VectorFunctions& m_vector;
    std::vector<Norms> m_norms;            // [layers]
    std::vector<float> m_standardizeBias;  // [D] or empty
    std::vector<float> m_standardizeScale; // [D] or empty
    std::vector<float> m_cosines, m_sines; // [positionRows of use, hd / 4]

    ImageSize m_size;        // of the picture at hand
    std::int64_t m_room = 0; // patches
    LargeBuffer m_memory;
    float* m_hidden = nullptr; // [patches, D]
    float* m_heads = nullptr;  // [patches, D] queries, then what they attend to
    float* m_first = nullptr;  // [tile, max(D, F) + 16]
    float* m_second = nullptr; // likewise
    std::int64_t m_stride = 0; // of these two
    WideColumns m_input;       // [tile, max(D, F)]
    PatchAttention m_attention;
};

} // namespace cabochon::engine
