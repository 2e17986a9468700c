// Owns what becomes of words that tools and servers send before anybody reads them: nothing in them
// moves a terminal or hides from people, they are UTF-8, and they have an end. No Qt.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cabochon::tools {

/// The most of a result that goes on to the model.
inline constexpr std::size_t kMostResultBytes = 256 * 1024;

/// The text without escape sequences of terminals (ECMA-48), C0 but newline and tab, DEL, C1, and
/// the tag characters U+E0000 to U+E007F, with which words are hidden from people. "\r\n" is one
/// newline, a lone "\r" too. Bytes that are not UTF-8 become U+FFFD. Linear.
std::string withoutHidden(std::string_view text);

/// The text, or its begin and end with a line between them that says how many bytes were left out:
/// never longer than `most` bytes and never cut within a character. `text` is UTF-8; `most` is at
/// least 128.
std::string cutInMiddle(std::string_view text, std::size_t most = kMostResultBytes);

} // namespace cabochon::tools
