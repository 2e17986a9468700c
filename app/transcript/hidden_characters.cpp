#include "app/transcript/hidden_characters.h"

#include <algorithm>
#include <array>

namespace cabochon {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array kHidden{
    Range{0xad, 0xad},       Range{0x34f, 0x34f},   Range{0x61c, 0x61c},   Range{0x115f, 0x115f},
    Range{0x200e, 0x200f},   Range{0x202a, 0x202e}, Range{0x2060, 0x2064}, Range{0x2066, 0x2069},
    Range{0x3164, 0x3164},   Range{0xfeff, 0xfeff}, Range{0xffa0, 0xffa0}, Range{0xe0000, 0xe007f},
    Range{0xe0100, 0xe01ef},
};

bool isHidden(char32_t character)
{
    return character >= 0xad &&
           std::any_of(kHidden.begin(), kHidden.end(), [character](const Range& range) {
               return character >= range.first && character <= range.last;
           });
}

constexpr char32_t kBlackFlag = 0x1f3f4, kFirstTag = 0xe0020, kCancelTag = 0xe007f;

/// Calls `found` with place and length of each hidden character.
template <class Found>
void forEachHidden(QStringView text, const Found& found)
{
    char32_t before = 0;
    bool inFlag = false; // of a region: a flag and the tags that name it are one emoji
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t character =
            isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const bool isTag = character >= kFirstTag && character <= kCancelTag;
        inFlag = isTag && (inFlag || before == kBlackFlag);
        if (isHidden(character) && !inFlag) found(i, isPair ? 2 : 1);
        if (character == kCancelTag) inFlag = false;
        before = character;
        if (isPair) ++i;
    }
}

} // namespace

int hiddenCharacters(QStringView text)
{
    int count = 0;
    forEachHidden(text, [&count](qsizetype, int) { ++count; });
    return count;
}

QString withHiddenMarks(const QString& text)
{
    QString marked = text;
    forEachHidden(text, [&marked](qsizetype place, int length) {
        for (int i = 0; i < length; ++i)
            marked[place + i] = kHiddenMark;
    });
    return marked;
}

} // namespace cabochon
