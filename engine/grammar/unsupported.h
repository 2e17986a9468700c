// Owns the choice of what becomes of a schema's keywords that answers cannot be held to.
#pragma once

#include <cstdint>

namespace cabochon::engine {

enum class Unsupported : std::uint8_t {
    Refuse, // such a keyword is an error
    Ignore  // it is left out, and named among the ignored
};

} // namespace cabochon::engine
