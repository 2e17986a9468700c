// Owns characters that cannot be seen and change what is: they turn the direction of text around,
// or carry words that only a program reads. Shown as marks where text is trusted by its looks, in
// code and in links. What joins letters of real languages and emoji is none of them.
#pragma once

#include <QString>
#include <QStringView>

namespace cabochon {

/// Stands for one of them, for each UTF-16 unit, so that places in a text stay the same.
inline constexpr QChar kHiddenMark(0x25af);

/// How many there are.
int hiddenCharacters(QStringView text);
/// The text with marks in their places.
QString withHiddenMarks(const QString& text);

} // namespace cabochon
