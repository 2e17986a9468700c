// Owns the plan of a model on a machine as values: where it computes, what it takes there, how long
// a context there is room for, and how fast it is expected to be, each with its figures.
#pragma once

#include "app/devices/model_memory.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cabochon {

enum class Fit : std::uint8_t { OnGraphics, Split, OnProcessor, TooBig };
/// "gpu", "split", "cpu", "too_big"
std::string_view fitName(Fit fit);

/// What a token takes to be written, and what a prompt's does.
struct ExpectedSpeed {
    double tokensPerSecond = 0;       // at the beginning of a conversation; 0: not known
    double whenFull = 0;              // at the end of the context
    double promptTokensPerSecond = 0; // on the CPU alone; 0: not known
    std::string basis;                // the figures that these follow from, as a sentence
};

struct FitPlan {
    Fit fit = Fit::TooBig;
    std::string device;     // "cpu", "vulkan:0"
    std::string deviceName; // "AMD Radeon RX 6600 (RADV NAVI23)"
    ModelMemory memory;
    std::uint64_t encoderBytes = 0;   // on the device
    std::uint64_t drafterBytes = 0;   // likewise
    std::uint64_t neededBytes = 0;    // where the model computes, when the context is full
    std::uint64_t availableBytes = 0; // free there; 0: not known
    std::uint64_t missingBytes = 0;   // for it to fit, and to leave some to others; 0: not known
    std::uint32_t contextLength = 0;
    std::uint32_t longestContext = 0;
    ExpectedSpeed speed;
    std::string parts;    // what lies where, where it is split: "experts of 12 of 30 layers ..."
    std::string refusal;  // of the device that was asked for: why it has no room
    std::string sentence; // the verdict: "Fits: 64 k context, about 55 tokens/s"
};

} // namespace cabochon
