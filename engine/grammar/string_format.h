// Owns what the `format` keyword means, as expressions.
#pragma once

#include <optional>
#include <string_view>

namespace cabochon::engine {

/// A regular expression whose texts all have the format; nothing where it is not known. Each leaves
/// out a few texts that only some readers accept (29 February, comments in addresses).
std::optional<std::string_view> expressionOfFormat(std::string_view format);

} // namespace cabochon::engine
