// Owns the metadata of a projector out of the config.json of the model it belongs to
// (engine/MODEL.md, Files). No tensors.
#pragma once

#include "engine/base/result.h"
#include "engine/convert/conversion_plan.h"
#include "engine/text/json_value.h"

#include <string>
#include <vector>

namespace cabochon::engine {

/// The keys "clip.*". Which encoders there are, `tensors` say.
Status writeProjectorMetadata(const JsonValue& config,
                              const std::string& file,
                              const std::vector<PlannedTensor>& tensors,
                              GgufHeaderWriter& metadata);

} // namespace cabochon::engine
