// Owns what a device must be able to do for media: turn a picture or a piece of sound into the
// vectors that enter a model in place of embeddings. Knows no chat, no files, no cache.
#pragma once

#include "engine/base/result.h"
#include "engine/media/decoded_media.h"
#include "engine/session/cancel_flag.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cabochon::engine {

/// done of total steps; called often enough that a second never passes without it.
using EncodeProgress = std::function<void(std::uint32_t done, std::uint32_t total)>;

struct EncodeOptions {
    EncodeProgress progress{};
    const CancelFlag* cancel = nullptr; // polled at least every 100 ms
};

/// Vectors of soft tokens, entered unscaled (engine/MODEL.md).
struct SoftTokens {
    std::uint32_t count = 0;
    std::vector<float> rows; // [count, width of the language model] f32
};

/// The encoders of one projector on one device. One thread at a time; not the backend's, whose
/// threads and work space it does not share. Weights are made ready when they are first needed.
class MediaEncoder {
public:
    virtual ~MediaEncoder() = default;

    virtual std::string deviceName() const = 0; // "cpu", "vulkan:0"
    virtual bool sees() const = 0;
    virtual bool hears() const = 0;

    /// `picture` has the size that imageSize() gave. Usage: another size, or the projector does
    /// not see; Cancelled, OutOfMemory, DeviceLost, NumericalError.
    virtual Result<SoftTokens> encodePicture(const Picture& picture,
                                             const EncodeOptions& options) = 0;
    /// At most kMostPieceSamples. MediaUnusable: too short to hear anything (below
    /// kFewestPieceSamples); otherwise as encodePicture().
    virtual Result<SoftTokens> encodeSound(std::span<const float> samples,
                                           const EncodeOptions& options) = 0;

    /// Gives the memory of weights and work space back until they are needed again.
    virtual void release() = 0;
    /// Memory of its own now: weights made ready and work space (not the mapped file).
    virtual std::uint64_t memoryBytes() const = 0;
};

} // namespace cabochon::engine
