// Owns reading the body of a tool call, `call:NAME{key:value,...}`, into JSON (engine/MODEL.md,
// Tool syntax). Finding where a call begins and ends is the response parser's.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cabochon::engine {

struct ParsedToolCall {
    std::string name;
    std::string argumentsJson;
};

inline constexpr std::string_view kQuoteToken = "<|\"|>";

/// `quotes`: offsets in `body` where a quote token stands, ascending; the same characters elsewhere
/// are text. Nothing where the body does not follow the grammar, is nested deeper than
/// limits::kJsonDepth, or holds a number that JSON cannot carry.
std::optional<ParsedToolCall> readToolCall(std::string_view body,
                                           std::span<const std::size_t> quotes);

} // namespace cabochon::engine
