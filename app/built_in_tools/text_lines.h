// Owns parts of texts by their lines. No Qt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cabochon::tools {

/// Counted from 1, both included; last 0: as many as are given at once.
struct LineRange {
    std::int64_t first = 1;
    std::int64_t last = 0;
};

/// These lines, at most 2,000 and 200,000 bytes of them; where that is not all, a line in front
/// says which they are, of how many, and how to go on.
std::string linesOf(std::string_view text, const LineRange& range);

} // namespace cabochon::tools
