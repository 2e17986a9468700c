#include "app/fit/fit_words.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace cabochon {

namespace {

constexpr std::uint32_t kTight = 16'384; // less context than this is told

std::string number(double value, int digits)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

} // namespace

std::string bytesInWords(std::uint64_t bytes)
{
    const double value = double(bytes);
    if (value >= 999.5e6) return number(value / 1e9, 1) + " GB";
    return number(std::ceil(value / 1e6), 0) + " MB";
}

std::string speedInWords(double tokensPerSecond)
{
    return number(tokensPerSecond, tokensPerSecond < 9.95 ? 1 : 0) + " tokens/s";
}

std::string contextInWords(std::uint32_t tokens)
{
    return tokens < 1024 ? std::to_string(tokens) : std::to_string(tokens / 1024) + " k";
}

std::string partsOf(const ModelMemory& memory, std::uint32_t layerCount)
{
    const std::string layers = std::to_string(layerCount) + " layers";
    std::string text;
    if (memory.hostLayers > 0) text = std::to_string(memory.hostLayers) + " of " + layers;
    if (memory.hostExperts > 0) {
        const std::string experts = std::to_string(memory.hostExperts);
        text = text.empty() ? "experts of " + experts + " of " + layers
                            : text + " and the experts of " + experts + " more";
    }
    return text.empty() ? text : text + " on the CPU";
}

std::string basisOf(const FitPlan& plan,
                    const MachineFacts& machine,
                    const GraphicsFacts* device,
                    double reached)
{
    std::string text;
    const auto part = [&](const std::string& where, std::uint64_t bytes, double speed,
                          const std::string& how) {
        if (bytes == 0) return;
        if (!text.empty()) text += "; ";
        text += bytesInWords(bytes) + " of weights for each token from " + where + ", ";
        text += speed > 0 ? "measured at " + number(speed / 1e9, 1) + " GB/s (" + how + ")"
                          : "whose speed is not known (" + how + ")";
    };
    if (device) {
        part("the memory of " + plan.deviceName, plan.memory.deviceReadBytes,
             device->bytesPerSecond, device->basis);
    }
    const MeasuredSpeed& speed = machine.speed;
    part("memory", plan.memory.hostReadBytes, speed.bytesPerSecond,
         speed.basis.empty() ? "not measured" : speed.basis);
    if (!text.empty()) text += ", of which " + number(100 * reached, 0) + " % are counted on";
    return text;
}

std::string sentenceOf(const FitPlan& plan)
{
    const std::string context = contextInWords(plan.contextLength) + " context";
    const double expected = plan.speed.tokensPerSecond;
    const std::string speed =
        expected > 0 ? "about " + speedInWords(expected) : std::string("speed not known");
    switch (plan.fit) {
    case Fit::OnGraphics:
        return (plan.longestContext < kTight ? "Fits tightly: " : "Fits: ") + context + ", " +
               speed;
    case Fit::Split:
        return "Runs partly on the CPU (" + plan.parts + "): " + context + ", " + speed;
    case Fit::OnProcessor:
        return "CPU only: " + context + ", " + speed;
    case Fit::TooBig:
        break;
    }
    if (!plan.refusal.empty()) return "Does not fit. " + plan.refusal;
    return "Does not fit: needs " + bytesInWords(plan.missingBytes) + " more memory for " + context;
}

} // namespace cabochon
