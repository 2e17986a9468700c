// Owns the names that tensors have in checkpoints of Hugging Face and in GGUF files: one line a
// tensor (engine/MODEL.md, Files). Knows no shapes.
#pragma once

#include "engine/convert/conversion_plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cabochon::engine {

/// Which file a tensor of a checkpoint belongs to.
enum class CheckpointPart : std::uint8_t { Text, Projector, Nowhere, Unknown };

struct GgufName {
    CheckpointPart part = CheckpointPart::Unknown;
    std::string name{};
    std::optional<std::uint32_t> layer{};
    RowChange change = RowChange::None;
};

/// The name without what wraps the model it is part of ("model.language_model.").
std::string plainName(std::string_view name);
/// What a tensor is called in our files.
GgufName ggufName(std::string_view name);

} // namespace cabochon::engine
