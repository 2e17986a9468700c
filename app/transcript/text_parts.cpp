#include "app/transcript/text_parts.h"

namespace cabochon {

QList<TextSlice> cutIntoParts(QStringView text)
{
    QList<TextSlice> parts;
    qsizetype start = 0;
    int lines = 0;
    bool continuesLine = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype length = i - start;
        const bool lineEnds = text[i] == QLatin1Char('\n');
        if (lineEnds) ++lines;
        const bool full = lineEnds && (lines >= kMostPartLines || length >= kMostPartCharacters);
        // A character of two halves stays whole.
        const bool tooLong = length >= 2 * kMostPartCharacters && !text[i].isLowSurrogate();
        if (!full && !tooLong) continue;
        parts.append({text.mid(start, length), continuesLine});
        start = lineEnds ? i + 1 : i;
        continuesLine = !lineEnds;
        lines = 0;
    }
    parts.append({text.mid(start), continuesLine});
    return parts;
}

} // namespace cabochon
