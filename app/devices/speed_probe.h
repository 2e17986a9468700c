// Owns measuring how fast this machine reads memory and multiplies: what is expected of a model
// that was never run here follows from these two. Takes about a second, on any thread.
#pragma once

#include "engine/base/result.h"
#include "engine/session/cancel_flag.h"

#include <cstdint>
#include <string>

namespace cabochon {

struct MeasuredSpeed {
    double bytesPerSecond = 0;        // memory read end to end, by all threads together
    double multiplyAddsPerSecond = 0; // of products of a quantized matrix with a prompt's columns
    std::string basis; // how it was measured: "2 threads read 512 MiB and multiplied Q4_0 by AVX2"
};

struct SpeedProbe {
    unsigned threads = 0;          // 0: physical cores
    double seconds = 1;            // for both together; at least one pass of each is made
    std::uint64_t bufferBytes = 0; // read; 0: larger than any cache, but little of what is free
    const engine::CancelFlag* cancel = nullptr;
};

/// Cancelled, OutOfMemory.
Result<MeasuredSpeed> measureSpeed(const SpeedProbe& probe);

} // namespace cabochon
