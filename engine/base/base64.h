// Owns base64 (RFC 4648), as data URLs and JSON carry bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cabochon {

/// The bytes; line ends and blanks between characters and missing padding are allowed, anything
/// else that is no base64 gives nothing.
std::optional<std::string> fromBase64(std::string_view text);

/// The text of bytes, in one line, with padding.
std::string toBase64(std::string_view bytes);

} // namespace cabochon
