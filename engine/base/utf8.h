// Owns the check for valid UTF-8 and the way foreign bytes are shown in messages. Decoding of text
// for the tokenizer lives in engine/text.
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

} // namespace cabochon
