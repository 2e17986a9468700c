// Owns reading regular expressions, as JSON Schema's `pattern` has them: the part of ECMA 262 that
// describes a regular set. Linear in the text that is matched, bounded in states.
#pragma once

#include "engine/base/result.h"
#include "engine/grammar/text_automaton.h"

#include <string_view>

namespace cabochon::engine {

/// The texts in which the expression is found (all of them where ^ and $ hold it). Read are:
/// characters, `.`, classes, \d \w \s and their opposites, \t \n \r \f \v \xHH \uHHHH, groups with
/// and without (?:, |, * + ? {n} {n,} {n,m}, ^ at the begin and $ at the end of an alternative.
/// InvalidJson names what it cannot read (look-around, back references, \b) or that the expression
/// is too large. `path` stands in front.
Result<TextAutomaton> readRegularExpression(std::string_view expression, std::string_view path);

} // namespace cabochon::engine
