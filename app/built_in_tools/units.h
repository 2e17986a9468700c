// Owns units and what they are of each other. No Qt.
#pragma once

#include "engine/base/result.h"

#include <string>
#include <string_view>

namespace cabochon::tools {

/// A value in another unit: "km" to "mile", "°C" to "°F", "GiB" to "MB". Names are those of the
/// table in units.cpp, with or without a plural's s. InvalidText: a unit is not known, or the two
/// measure different things.
Result<double> converted(double value, std::string_view from, std::string_view to);

} // namespace cabochon::tools
