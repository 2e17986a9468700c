// Owns reading the LaTeX that chat models write for formulas. No macros, no definitions, no files:
// what it does not know makes the whole formula unreadable, and its source is shown instead.
#pragma once

#include "app/math/math_node.h"

#include <QStringView>

#include <optional>

namespace cabochon {

inline constexpr int kMostMathDepth = 64;
inline constexpr int kMostMathNodes = 4096;
inline constexpr qsizetype kMostMathCharacters = 20000;

/// Nothing: it is not in the subset, or too large.
std::optional<MathNode> parseMath(QStringView latex);

} // namespace cabochon
