// Owns what a device must be able to do for a model: keep timelines (keys and values, in pages) and
// run the network over columns of several of them at once. Knows no chat, no files, no sampling
// policy.
#pragma once

#include "engine/base/result.h"
#include "engine/model/token.h"
#include "engine/session/cancel_flag.h"
#include "engine/session/load_progress.h"
#include "engine/session/run_columns.h"
#include "engine/session/timeline.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cabochon::engine {

/// Receives the residual stream of all columns of a run: layer 0 is the input of layer 0 (scaled
/// embedding), layer i the output of layer i-1. `rows` is [columns, width], in the order of the
/// steps and their positions, valid during the call.
using HiddenObserver = std::function<void(std::uint32_t layer, std::span<const float> rows)>;

struct RunOptions {
    /// Given: no layer is skipped for any column, and all of them count as rows that are wanted.
    const HiddenObserver* hidden = nullptr;
    const CancelFlag* cancel = nullptr;
};

/// Measured sizes of a backend, all its timelines together.
struct MemoryReport {
    std::uint64_t weightBytes = 0; // copies of weights this backend made (not the mapped file)
    std::uint64_t kvBytes = 0;     // pages
    std::uint64_t workBytes = 0;   // activations, logits
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

class Backend;

/// What one step of the last run gave. Rows are the step's wanted columns in order. Everything is
/// valid until the next run, and fails with DeviceLost when the device went away meanwhile.
class StepResult {
public:
    std::uint32_t rows() const { return m_rows; }
    /// Soft-capped logits [vocabulary] f32. `row` < rows().
    Result<std::span<const float>> logits(std::uint32_t row) const;
    /// The last row's.
    Result<std::span<const float>> logits() const { return logits(m_rows - 1); }
    /// The `count` largest logits of the row, largest first, lower id on ties; empty when this
    /// device cannot give so many or they are not at hand: then logits() are to be read. Spares a
    /// device the transfer of a whole vocabulary per token.
    Result<std::span<const LogitCandidate>> candidates(std::uint32_t row,
                                                       std::uint32_t count) const;
    /// The column's vector after output_norm [width] (input of a drafter).
    Result<std::span<const float>> hidden(std::uint32_t row) const;

private:
    friend class Backend;
    Backend* m_backend = nullptr;
    std::uint32_t m_first = 0; // among all rows of the run
    std::uint32_t m_rows = 0;
};

/// A model made ready on one device. Holds weights (or views of them), the pages of its timelines
/// and the work space of a run. One thread at a time for a backend and all its timelines.
class Backend {
public:
    virtual ~Backend() = default;

    virtual std::string deviceName() const = 0;        // "cpu", "vulkan:0"
    virtual std::string deviceDescription() const = 0; // "CPU · 8 cores, AVX2": short name, details
    virtual RunLimits limits() const = 0;

    /// An empty timeline. A device that has no room for what was asked gives a shorter context, or
    /// 8-bit pages: its contextLength() and formats() say so. No page is taken yet. OutOfMemory
    /// names what was needed, DeviceLost.
    virtual Result<Timeline> createTimeline(const TimelineOptions& options) = 0;

    /// Runs all steps at once, each at its timeline's position, and advances the timelines. Columns
    /// of different timelines share every product with a matrix; nothing else of them touches.
    /// Errors leave all timelines as they were: Cancelled; PromptTooLong when a context is full;
    /// OutOfMemory when there is no page left; DeviceLost; Usage when a step cannot be (ids outside
    /// of the vocabulary, more columns or rows than limits(), a timeline twice, spans out of
    /// order).
    Status run(std::span<const Step> steps, const RunOptions& options);
    /// What step `index` of the last run gave, which succeeded.
    StepResult result(std::size_t index);
    /// Runs so far: whoever remembers the number knows whether the last results are still his.
    std::uint64_t runCount() const { return m_runCount; }

    virtual MemoryReport memory() const = 0;
    /// Device dispatches of the last run; 0 on the CPU.
    virtual std::uint64_t dispatches() const { return 0; }
    /// What each kernel took since the last call, largest first; empty where nothing is timed.
    virtual std::vector<KernelTime> takeKernelTimes() { return {}; }
    /// After DeviceLost: makes the device usable again, or something else in its place
    /// (deviceName() then changes); all timelines of before are lost. True at once when nothing is
    /// lost. False: nothing is left to try.
    virtual bool recover() { return true; }

    // What a device implements of the above:
    /// Computes the columns. Pages for their positions exist in every timeline. On an error the
    /// rows written to them are unspecified, nothing else changed.
    virtual Status compute(const RunColumns& columns, const RunOptions& options) = 0;
    /// Rows of the last run, counted over all steps in order.
    virtual Result<std::span<const float>> rowLogits(std::uint32_t row) = 0;
    virtual Result<std::span<const LogitCandidate>> rowCandidates(std::uint32_t row,
                                                                  std::uint32_t count)
    {
        return (void)row, (void)count, std::span<const LogitCandidate>();
    }
    virtual Result<std::span<const float>> rowHidden(std::uint32_t row) = 0;
    virtual std::uint32_t vocabularySize() const = 0;
    virtual std::uint32_t width() const = 0;

private:
    RunColumns m_columns; // of the last run; its arrays keep their memory
    std::uint64_t m_runCount = 0;
};

} // namespace cabochon::engine
