// Owns random schemas: every keyword that answers can be held to, nested, with odd names and
// values. The same seed gives the same schema.
#pragma once

#include <cstdint>
#include <string>

namespace cabochon::test {

/// A schema that some value fits, as JSON. Strings and lists are short enough for a small model to
/// end them.
std::string randomSchema(std::uint32_t seed);

/// A tool's declaration with random parameters: {"name": ..., "parameters": ...}.
std::string randomTool(std::uint32_t seed);

} // namespace cabochon::test
