// Owns what is said of files whose general.architecture is not one that Cabochon runs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cabochon::engine {

/// Nothing: Cabochon runs it. Else the end of an error's sentence, with the remedy: "this is a
/// drafter, ... Open the model's own file."
std::optional<std::string> refusalOfArchitecture(std::string_view architecture);

} // namespace cabochon::engine
