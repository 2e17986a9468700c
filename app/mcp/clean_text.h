// Owns what of a server's words goes on: no sequences that move a terminal's cursor, no characters
// that say something to a model and nothing to people. No Qt.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace cabochon::mcp {

/// Without escape sequences (ECMA-48, of seven and of eight bits), control characters but newline
/// and tab, and the tag characters of Unicode. Bytes that are not UTF-8 become U+FFFD.
std::string cleanText(std::string_view text);
/// The same for every text and every name in it.
void cleanTexts(nlohmann::ordered_json& value);

/// At most so many bytes, cut between characters.
std::string_view startOf(std::string_view text, std::size_t mostBytes);

/// For people who decide about a text: everything that is not seen, newlines too, as its number,
/// "<U+202E>". Nothing is left out or shortened.
std::string visibleText(std::string_view text);

} // namespace cabochon::mcp
