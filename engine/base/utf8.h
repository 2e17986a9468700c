// Owns the check for valid UTF-8 and the way foreign bytes are shown in messages and on terminals.
// Decoding of text for the tokenizer lives in engine/text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cabochon {

/// True when the bytes are well-formed UTF-8: no overlong forms, no surrogates, at most U+10FFFF.
bool isValidUtf8(std::string_view bytes);

/// Bytes from a file, fit for a message: the text itself when it is valid UTF-8 without control
/// characters, else its bytes in hexadecimal ("0x48 0x69"). At most about `maximumBytes` of the
/// source are shown; "..." marks the cut.
std::string printable(std::string_view bytes, std::size_t maximumBytes = 80);

/// Text for a terminal: characters that would move its cursor, change its colours or its title, or
/// turn the direction of writing appear as their number ("<U+001B>"), and bytes that are not UTF-8
/// as U+FFFD. These are C0 without newline and tab, DEL, C1 and Unicode's bidirectional controls.
std::string withVisibleControls(std::string_view text);

} // namespace cabochon
