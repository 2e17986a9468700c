// Owns how plans are put into words: verdicts, parts, and what an expected speed rests on.
#pragma once

#include "app/devices/machine.h"
#include "app/fit/fit_plan.h"

#include <cstdint>
#include <string>

namespace cabochon {

/// "5.2 GB", "610 MB"
std::string bytesInWords(std::uint64_t bytes);
/// "5.2 tokens/s", "55 tokens/s"
std::string speedInWords(double tokensPerSecond);
/// "64 k"
std::string contextInWords(std::uint32_t tokens);
/// "experts of 12 of 30 layers on the CPU"; empty where nothing is split.
std::string partsOf(const ModelMemory& memory, std::uint32_t layerCount);
std::string basisOf(const FitPlan& plan,
                    const MachineFacts& machine,
                    const GraphicsFacts* device,
                    double reached);
/// The verdict, one sentence without its full stop.
std::string sentenceOf(const FitPlan& plan);

} // namespace cabochon
