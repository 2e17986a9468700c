// Owns the way of pictures without an encoder (MODEL.md, Vision: without a tower): squares of 48
// pixels through one dense layer between norms.
#pragma once

#include "engine/cpu/media/encode_run.h"
#include "engine/cpu/media/encode_stages.h"
#include "engine/cpu/thread_pool.h"
#include "engine/cpu/vector_functions.h"
#include "engine/cpu/wide_product.h"
#include "engine/model/projector.h"

#include <cstdint>
#include <vector>

namespace cabochon::engine {

class VisionDirect {
public:
    /// Projector and pool must outlive it.
    VisionDirect(const Projector& projector, CpuLevel level, ThreadPool& pool);

    /// The picture has been checked. Cancelled, OutOfMemory.
    Result<SoftTokens>
    encode(const Picture& picture, const EncodeOptions& options, const StageVisitor* stages);
    std::uint64_t memoryBytes() const { return m_input.sizeBytes(); }
    /// The same before anything is there.
    static std::uint64_t
    workBytesFor(const VisionConfig& config, CpuLevel level, WideArithmetic arithmetic);

private:
    /// Weight and bias of a LayerNorm.
    struct Norm {
        std::vector<float> weight;
        std::vector<float> bias;
        void apply(float* row) const;
    };

    void encodeTile(const Picture& picture,
                    std::uint32_t first,
                    std::uint32_t count,
                    float* embedded,
                    const EncodeRun& run);

    const Projector& m_projector;
    const VisionConfig& m_config;
    const VisionWeights& m_weights;
    CpuLevel m_level;
    ThreadPool& m_pool;
    const VectorFunctions& m_vector;
    Norm m_patchNorm;          // [6912]
    std::vector<float> m_bias; // [D]
    Norm m_embeddedNorm;       // [D]
    Norm m_positionNorm;       // [D]
    WideColumns m_input;       // [tile, 6912 or D]
};

} // namespace cabochon::engine
