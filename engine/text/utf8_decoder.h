// Owns reading UTF-8 one character at a time where the bytes may be broken: what the tokenizer, the
// detokenizer and the JSON writer need. The yes-or-no check of whole texts lives in
// engine/base/utf8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cabochon::engine {

enum class Utf8State : std::uint8_t {
    Valid,      // a whole character
    Incomplete, // the beginning of a character; the text ends before it does
    Invalid,    // bytes that cannot be part of a character
};

struct Utf8Step {
    Utf8State state = Utf8State::Invalid;
    std::uint8_t bytes = 1;      // Valid: of the character; else: of the maximal invalid piece
    std::uint32_t character = 0; // Valid: the code point
};

/// The character that begins at `text[position]`; position must be inside the text.
Utf8Step decodeUtf8(std::string_view text, std::size_t position);

void appendUtf8(std::string& text, std::uint32_t character);

/// Appends `bytes` with U+FFFD in place of each maximal invalid piece, as browsers do.
void appendRepairedUtf8(std::string& text, std::string_view bytes);

inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD"; // U+FFFD

} // namespace cabochon::engine
