// Owns cutting long plain text, such as code or a thought, at line ends into parts that are laid
// out quickly. While the text grows at its end only the last part changes.
#pragma once

#include <QList>
#include <QStringView>

namespace cabochon {

inline constexpr int kMostPartLines = 40;
inline constexpr int kMostPartCharacters = 2000; // twice as many where no line ends

struct TextSlice {
    QStringView text;
    bool continuesLine = false; // no line ends between the part before and this one
};

/// The text put together again: parts, with a line end before each that does not continue a line.
/// At least one part, which is empty for an empty text.
QList<TextSlice> cutIntoParts(QStringView text);

} // namespace cabochon
