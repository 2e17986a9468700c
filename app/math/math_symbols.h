// Owns the names of LaTeX: which character a command means and of which class it is, and the
// alphabets that letters can be written in.
#pragma once

#include "app/math/math_node.h"

#include <optional>

namespace cabochon {

struct MathSymbol {
    QString text;
    AtomClass atom = AtomClass::Ordinary;
    bool big = false;
    Limits limits = Limits::Never;
};

/// What "\alpha" (without the backslash) or "sin" names.
std::optional<MathSymbol> symbolOf(const QString& command);
/// Operators written in letters, such as "lim"; limits: whether their scripts stand below.
std::optional<MathSymbol> functionOf(const QString& command);
/// A character as it is typed: "+", "<", a letter.
MathSymbol symbolOfCharacter(char32_t character);
/// Accents by their commands: the character that stands over the base, and whether it stretches.
std::optional<std::pair<QString, bool>> accentOf(const QString& command);
/// Delimiters by what follows \left: "(", "\langle"; empty: "." for none. Nothing: it is no
/// delimiter.
std::optional<QString> delimiterOf(const QString& written);
/// The character that "\not" makes of this one; empty: none.
QString negated(const QString& symbol);

enum class Alphabet {
    Italic,
    Upright,
    Bold,
    BoldItalic,
    DoubleStruck,
    Script,
    Fraktur,
    Sans,
    Typewriter
};
/// A Latin or Greek letter or a digit in this alphabet; what it lacks stays as it is.
QString inAlphabet(char32_t character, Alphabet alphabet);

} // namespace cabochon
