// Owns what must compute the experts of a mixture for a device that has no room for their matrices:
// columns and their chosen experts go in, weighted sums come out (engine/MODEL.md,
// Feed-forward). Attention, norms, the dense branch and the router stay where they are.
#pragma once

#include "engine/base/result.h"
#include "engine/session/cancel_flag.h"

#include <cstdint>
#include <memory>

namespace cabochon::engine {

/// Columns that enter the experts of one layer. All arrays are the caller's; the output may be
/// memory that is slow to read: it is written once, in order.
struct ExpertBatch {
    std::uint32_t layer = 0;
    std::uint32_t columns = 0;
    const float* input = nullptr;          // [columns, width]  RMS(h; pre_ffw_norm_2)
    const std::uint32_t* chosen = nullptr; // [columns, used]   each below the number of experts
    const float* weights = nullptr;        // [columns, used]   routing weight * the expert's scale
    float* output = nullptr;               // [columns, width]  sums, before post_ffw_norm_2
    const CancelFlag* cancel = nullptr;
};

/// Work space for batches of up to so many columns; nothing is allocated after its creation. One
/// thread at a time.
class ExpertContext {
public:
    virtual ~ExpertContext() = default;

    /// Cancelled: the output is unspecified.
    virtual Status run(const ExpertBatch& batch) = 0;
    virtual std::uint64_t workBytes() const = 0;
};

/// The experts of some layers of a model, and nothing else of it. May serve several contexts, one
/// run() at a time.
class ExpertBackend {
public:
    virtual ~ExpertBackend() = default;

    /// OutOfMemory.
    virtual Result<std::unique_ptr<ExpertContext>> createContext(std::uint32_t maxColumns) = 0;
    /// Copies of weights that were made (not the mapped file).
    virtual std::uint64_t weightBytes() const = 0;
};

} // namespace cabochon::engine
