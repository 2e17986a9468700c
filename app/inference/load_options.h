// Owns how a model is to be opened, beside its file: values that cross from the window's thread to
// the engine's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace cabochon {

/// What a person chooses for one model, and what is kept of it.
struct ModelChoice {
    std::uint32_t contextLength = 0; // tokens; 0: what there is room for
    bool shortKeys = false;          // of full-attention layers a byte for each key and value
    std::filesystem::path projector; // its eyes and ears; empty: found beside it, or none

    bool operator==(const ModelChoice&) const = default;
};

struct LoadOptions {
    std::string device = "auto"; // as DeviceChoice names it
    ModelChoice choice;
};

} // namespace cabochon
