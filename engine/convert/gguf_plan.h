// Owns what becomes of a GGUF file that is stored anew in other types: the same metadata and
// tensors.
#pragma once

#include "engine/base/result.h"
#include "engine/convert/conversion_plan.h"
#include "engine/model/gguf_file.h"
#include "engine/quantize/quantization_mix.h"

namespace cabochon::engine {

/// Of a model or of a projector, whole or in parts. Views of the plan lie in `file`.
/// ModelUnsupported: another architecture.
Result<ConversionPlan> planAnew(const GgufFile& file, FileType type);

/// Whether matrices of the file were rounded before: to round them again loses more than to round
/// the original.
bool isQuantized(const GgufFile& file);

} // namespace cabochon::engine
