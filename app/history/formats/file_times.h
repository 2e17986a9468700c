// Owns times as files write them: ISO 8601 texts, and numbers of seconds or smaller units since
// 1970. Inside they are milliseconds; 0 stands for unknown.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cabochon::history {

/// "2026-03-12T15:21:03.123Z", also with "+02:00", with a blank for the T, or the date alone. 0: it
/// is no time from 1970 on.
std::int64_t timeFromText(std::string_view text);
/// Seconds, milliseconds, microseconds or nanoseconds since 1970: which, its size tells.
std::int64_t timeFromNumber(double number);
/// "2026-03-12T15:21:03.123Z"; empty for 0.
std::string textOfTime(std::int64_t milliseconds);

} // namespace cabochon::history
