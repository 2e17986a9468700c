// Owns what becomes of a folder in the format of Hugging Face: the plan of a model's GGUF file, and
// that of its projector.
#pragma once

#include "engine/base/result.h"
#include "engine/convert/conversion_plan.h"
#include "engine/convert/safetensors_folder.h"
#include "engine/quantize/quantization_mix.h"

#include <optional>

namespace cabochon::engine {

/// The language model. Views of the plan lie in `folder`. Errors name file and tensor or key.
Result<ConversionPlan> planModel(const SafetensorsFolder& folder, FileType type);

/// Its eyes and ears; nothing where the folder has none.
Result<std::optional<ConversionPlan>> planProjector(const SafetensorsFolder& folder, FileType type);

} // namespace cabochon::engine
