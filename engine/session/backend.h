// Owns what a device must be able to do for a model: make contexts (KV cache + work space) and run
// the network over columns of tokens. Knows no chat, no files, no sampling policy.
#pragma once

#include "engine/base/result.h"
#include "engine/model/kv_format.h"
#include "engine/session/cancel_flag.h"
#include "engine/text/sampler.h"
#include "engine/text/tokenizer.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cabochon::engine {

/// done of total weight bytes are ready; return false to cancel (Cancelled).
using LoadProgress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

struct ContextOptions {
    std::uint32_t contextLength = 0;    // tokens; 0: the model's maximum
    std::uint32_t prefillColumns = 512; // most columns of one forward()
    std::uint32_t decodeColumns = 8;    // most columns for which all logits may be asked at once
    KvFormat kvFull = KvFormat::F16;    // full-attention layers: they grow with the context
    KvFormat kvSliding = KvFormat::F16; // sliding layers: never Q8, for their rings are small
    bool checkpoint = true;             // keep room for one checkpoint of the sliding caches

    /// `format` wherever a layer can have it.
    void setKvFormat(KvFormat format)
    {
        kvFull = format;
        kvSliding = format == KvFormat::Q8 ? KvFormat::F16 : format;
    }
};

/// A stretch of columns whose input is a vector instead of a token's embedding (media).
struct EmbeddingSpan {
    std::uint32_t firstColumn = 0;
    std::uint32_t count = 0;
    const float* rows = nullptr; // [count, width], entered unscaled (gemma4-model.md 2.2)
    bool bidirectional = false;  // one image block: its columns see each other on sliding layers
};

enum class LogitRows : std::uint8_t { None, Last, All };

/// Receives the residual stream of all columns: layer 0 is the input of layer 0 (scaled embedding),
/// layer i the output of layer i-1. `rows` is [columns, width], valid during the call.
using HiddenObserver = std::function<void(std::uint32_t layer, std::span<const float> rows)>;

/// One run of the network over consecutive positions, starting at the context's position.
struct Batch {
    std::span<const TokenId> tokens;           // [n]; ids under embedding spans are ignored
    std::span<const EmbeddingSpan> embeddings; // in order, not overlapping
    LogitRows logits = LogitRows::Last;
    const HiddenObserver* hidden = nullptr; // given: no layer is skipped for any column
    const CancelFlag* cancel = nullptr;
    /// n > 0: only layers [0, n) run, without logits; residual() then has what enters layer n. For
    /// layers split between two backends; n is at most the last layer with its own keys.
    std::uint32_t stopAfterLayer = 0;
};

/// Measured sizes of one context and its share of the backend.
struct MemoryReport {
    std::uint64_t weightBytes = 0; // copies of weights this backend made (not the mapped file)
    std::uint64_t kvBytes = 0;
    std::uint64_t workBytes = 0;   // activations, logits, checkpoint
    std::uint64_t deviceBytes = 0; // of the above, on a device of its own
};

/// Time of one kind of kernel, added up (bench --profile).
struct KernelTime {
    std::string name;
    std::uint64_t count = 0; // dispatches
    double seconds = 0;      // by the device's clock
    std::uint64_t bytes = 0; // that had to be moved at least once
    std::uint64_t flops = 0; // two per multiply-add
};

/// One timeline's KV cache and work space on a device. All memory is allocated at creation: nothing
/// per token. One thread at a time.
class Context {
public:
    virtual ~Context() = default;

    /// Runs the batch at position() and advances it. Cancelled leaves position() and the cache as
    /// before the call. PromptTooLong when the context is full.
    virtual Status forward(const Batch& batch) = 0;

    /// Soft-capped logits of the last forward(): [rows, vocabulary] f32, rows = 0, 1 or n. Valid
    /// until the next forward().
    virtual std::span<const float> logits() const = 0;
    /// The `count` largest logits of the last row, largest first, lower id on ties; empty when this
    /// device cannot give so many or they are not at hand: then logits() are to be read. Spares a
    /// device the transfer of a whole vocabulary per token. Valid until the next forward().
    virtual std::span<const LogitCandidate> candidates(std::uint32_t count)
    {
        return (void)count, std::span<const LogitCandidate>();
    }
    /// The last column's vector after output_norm [width] (input of a drafter). Valid likewise.
    virtual std::span<const float> lastHidden() const = 0;

    /// After a run with stopAfterLayer: the residual stream [columns, width], valid until the next
    /// forward().
    virtual std::span<const float> residual() const { return {}; }

    virtual std::uint32_t position() const = 0;
    virtual std::uint32_t contextLength() const = 0;

    /// Remembers the sliding caches at position(), so that rewind() can come back here later even
    /// when their rings have moved on. Replaces the previous checkpoint.
    virtual void checkpoint() = 0;
    /// Whether rewind(position) works without computing anything.
    virtual bool canRewind(std::uint32_t position) const = 0;
    /// Forgets everything from `position` on. Requires canRewind(position). rewind(0) always works.
    virtual void rewind(std::uint32_t position) = 0;

    virtual MemoryReport memory() const = 0;
    /// Device dispatches of the last forward(); 0 on the CPU.
    virtual std::uint64_t dispatches() const { return 0; }
    /// What each kernel took since the last call, largest first; empty where nothing is timed.
    virtual std::vector<KernelTime> takeKernelTimes() { return {}; }
};

/// A model made ready on one device. Holds weights (or views of them), never a position; may serve
/// several contexts, one forward() at a time.
class Backend {
public:
    virtual ~Backend() = default;

    virtual std::string deviceName() const = 0;        // "cpu", "vulkan:0"
    virtual std::string deviceDescription() const = 0; // "CPU · 8 cores, AVX2": short name, details
    /// OutOfMemory names what was needed; NotImplemented names a KV format this backend lacks.
    virtual Result<std::unique_ptr<Context>> createContext(const ContextOptions& options) = 0;
    /// After a forward() failed with DeviceLost and all contexts were destroyed: makes the device
    /// usable again, or something else in its place (deviceName() then changes). False: nothing is
    /// left to try.
    virtual bool recover() { return false; }
};

} // namespace cabochon::engine
