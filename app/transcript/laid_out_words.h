// Owns the words of rich text as it is laid out: what positions in a drawn text count.
#pragma once

#include <QString>

namespace cabochon {

/// Words of rich text as they are laid out, where blanks in a row are one and a formula is one
/// character; of those from `from` to `to` (-1: all), with formulas as they were written.
QString wordsOfRichText(const QString& html, int from, int to);

/// Rich text as it is laid out: its plain words, quickly, unless formulas, blanks or the direction
/// of code make a difference.
QString laidOutWords(const QString& html, const QString& plain);

} // namespace cabochon
