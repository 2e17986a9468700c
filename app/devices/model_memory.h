// Owns the answer to what a model takes here, on a device and beside it: exactly what its backend
// will allocate, asked before anything is opened, also of models that are not on this machine.
#pragma once

#include "app/devices/machine.h"
#include "engine/base/result.h"
#include "engine/model/memory_plan.h"
#include "engine/model/projector.h"
#include "engine/session/run_columns.h"
#include "engine/session/timeline.h"

#include <cstdint>

namespace cabochon {

struct MemoryQuestion {
    const engine::ModelConfig& config;
    const engine::Weights& weights;
    engine::TimelineOptions timeline{}; // contextLength 0: the model's maximum
    engine::RunLimits limits{};
    unsigned threads = 0; // of the CPU; 0: physical cores
};

/// What lies in one place.
struct MemoryShare {
    std::uint64_t weightBytes = 0; // made ready; what stays in the mapped file is not counted
    std::uint64_t workBytes = 0;
    engine::CacheBytes kv; // of one conversation

    std::uint64_t atMost() const { return weightBytes + workBytes + kv.atMost; }
};

struct ModelMemory {
    MemoryShare device, host;
    std::uint32_t hostLayers = 0;     // the first ones, where a device has the others
    std::uint32_t hostExperts = 0;    // layers whose experts the CPU has, likewise
    engine::TimelineOptions timeline; // what a conversation then is
    std::uint32_t longestContext = 0; // that there is room for; 0: none
    /// Of the mapped file, what the CPU reads for tokens: matrices that it does not copy. The
    /// system may take it back, and then every answer waits for the disk.
    std::uint64_t mappedBytes = 0;
    std::uint64_t deviceReadBytes = 0, hostReadBytes = 0; // of weights, for each token
};

/// What encoders of pictures and sound take when they are at work, with the longest picture and
/// sound there can be: on a device that has them, and on the CPU, where matrices stay in the file.
struct EncoderMemory {
    std::uint64_t deviceBytes = 0;
    std::uint64_t hostBytes = 0;
};

/// On `device`, null: on the CPU alone. Of a projector that is open, or of one of which only the
/// shapes are known.
EncoderMemory
planEncoders(const engine::Projector& projector, const GraphicsFacts* device, unsigned threads);

/// All on the CPU. `budget`: bytes that conversations and the rest may take; what does not fit is
/// told by longestContext alone.
ModelMemory planOnCpu(const MemoryQuestion& question, std::uint64_t budget);

/// On a graphics device, with what does not fit left to the CPU. `reserved`: bytes of the device
/// that something else will take, of what conversations have. OutOfMemory, NotImplemented.
Result<ModelMemory>
planOnGraphics(const MemoryQuestion& question, const GraphicsFacts& device, std::uint64_t reserved);

/// Bytes of the device that a model may take.
std::uint64_t budgetOf(const GraphicsFacts& device);

} // namespace cabochon
