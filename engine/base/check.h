// Owns the checks of what must always hold between parts of the program. They stay in release
// builds; `assert` is for conditions that cost too much to ask there. What the user or the machine
// can cause is no check but an Error.
#pragma once

#include "engine/base/error.h"

namespace cabochon {

/// Says on stderr which condition does not hold and where, and ends the program: what the rest
/// would compute with is lost. Allocates nothing. Any thread.
[[noreturn]] void stopOnBrokenCheck(const char* condition, const char* file, int line) noexcept;

/// The same sentence as an Error (Internal), where a caller can go on without the result.
Error brokenCheck(const char* condition, const char* file, int line);

} // namespace cabochon

/// Ends the program with a sentence unless `condition` holds.
#define CABOCHON_CHECK(condition)                                                                  \
    (static_cast<bool>(condition) ? static_cast<void>(0)                                           \
                                  : ::cabochon::stopOnBrokenCheck(#condition, __FILE__, __LINE__))

/// Ends the function with an Error unless `condition` holds; for functions that return a Result.
#define CABOCHON_CHECK_OR_ERROR(condition)                                                         \
    do {                                                                                           \
        if (!(condition)) return ::cabochon::brokenCheck(#condition, __FILE__, __LINE__);          \
    } while (false)
