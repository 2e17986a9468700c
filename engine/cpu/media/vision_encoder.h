// Owns the encoder of pictures on the CPU: from pixels to soft tokens (MODEL.md, Vision), for
// projectors with a tower and without.
#pragma once

#include "engine/cpu/cpu_level.h"
#include "engine/cpu/media/encode_stages.h"
#include "engine/cpu/thread_pool.h"
#include "engine/cpu/wide_product.h"
#include "engine/model/projector.h"
#include "engine/session/media_encoder.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace cabochon::engine {

class VisionTower;
class VisionDirect;

/// One thread at a time. Vectors and work space are made ready by the first encode() and kept until
/// release(); matrices are read where they lie in the file.
class VisionEncoder {
public:
    /// Projector and pool must outlive the encoder. `arithmetic` of towers; nothing: what goes with
    /// their weights.
    VisionEncoder(const Projector& projector,
                  CpuLevel level,
                  ThreadPool& pool,
                  std::optional<WideArithmetic> arithmetic = {});
    ~VisionEncoder();

    /// As MediaEncoder::encodePicture(); the projector sees. `stages` may be null.
    Result<SoftTokens> encode(const Picture& picture,
                              const EncodeOptions& options,
                              const StageVisitor* stages = nullptr);
    void release();
    std::uint64_t memoryBytes() const;

private:
    const Projector& m_projector;
    CpuLevel m_level;
    ThreadPool& m_pool;
    WideArithmetic m_arithmetic = WideArithmetic::Floats;
    std::unique_ptr<VisionTower> m_tower;
    std::unique_ptr<VisionDirect> m_direct;
};

} // namespace cabochon::engine
