// Owns the checks around encoders of pictures and sound, the same on every device: what may enter,
// that numbers come out, and what is said when they stop.
#pragma once

#include "engine/base/result.h"
#include "engine/media/decoded_media.h"
#include "engine/model/projector_config.h"

#include <cstddef>
#include <span>
#include <string>

namespace cabochon::engine {

/// Usage: the projector has no eyes, or no ears.
Error seesNothing();
Error hearsNothing();
/// Cancelled: by the user, while an encoder was at work.
Error lookingStopped();
Error listeningStopped();

/// Usage: no size that imageSize() gives. MediaUnusable: more patches a side than the projector has
/// positions for.
Status checkPicture(const Picture& picture, const VisionConfig& config);

/// MediaUnusable: too short to hear anything. Usage: longer than a piece.
Status checkSound(std::size_t samples);

/// NumericalError when a value is none. `what` it came of: "picture".
Status checkFinite(std::span<const float> values, const std::string& what);

} // namespace cabochon::engine
