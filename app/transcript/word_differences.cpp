#include "app/transcript/word_differences.h"

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace cabochon {

namespace {

struct Word {
    Stretch place;
    int name = 0; // equal words have the same
    bool differs = false;
};

/// Scripts that put no blanks between words: each sign stands for itself.
bool standsAlone(QChar letter)
{
    const QChar::Script script = letter.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana || script == QChar::Script_Thai;
}

bool isPartOfWord(QChar letter)
{
    return (letter.isLetterOrNumber() || letter.isMark() || letter == QLatin1Char('_') ||
            letter == QLatin1Char('\'') || letter == QChar(0x2019)) &&
           !standsAlone(letter);
}

qsizetype endOfWord(const QString& text, qsizetype from)
{
    qsizetype to = from + 1;
    if (text[from].isHighSurrogate() && to < text.size()) return to + 1;
    if (!isPartOfWord(text[from])) return to;
    while (to < text.size() && isPartOfWord(text[to]))
        ++to;
    return to;
}

std::vector<Word> wordsOf(const QString& text, QHash<QStringView, int>& names)
{
    std::vector<Word> words;
    for (qsizetype from = 0; from < text.size();) {
        if (text[from].isSpace()) {
            ++from;
            continue;
        }
        const qsizetype to = endOfWord(text, from);
        const QStringView word = QStringView(text).mid(from, to - from);
        const int next = static_cast<int>(names.size());
        const auto name = names.find(word);
        words.push_back({{from, to}, name == names.end() ? *names.insert(word, next) : *name});
        from = to;
    }
    return words;
}

/// Myers' way of finding the shortest list of changes, in the memory of the texts: from both ends
/// along diagonals until the ways meet, then the same on both sides of that place.
class Comparison {
public:
    Comparison(std::vector<Word>& left, std::vector<Word>& right)
        : m_left(left), m_right(right), m_zero(static_cast<int>(right.size()) + 1),
          m_forward(left.size() + right.size() + 3), m_backward(m_forward.size())
    {
    }

    struct Range { // of words of both sides
        int left, leftEnd, right, rightEnd;
    };

    void compare(Range range)
    {
        while (range.left < range.leftEnd && range.right < range.rightEnd &&
               same(range.left, range.right)) {
            ++range.left;
            ++range.right;
        }
        while (range.left < range.leftEnd && range.right < range.rightEnd &&
               same(range.leftEnd - 1, range.rightEnd - 1)) {
            --range.leftEnd;
            --range.rightEnd;
        }
        const bool oneSided = range.left == range.leftEnd || range.right == range.rightEnd;
        const std::optional<Place> middle = oneSided ? std::nullopt : findMiddle(range);
        if (!middle) return markAll(range);
        compare({range.left, middle->left, range.right, middle->right});
        compare({middle->left, range.leftEnd, middle->right, range.rightEnd});
    }

private:
    struct Place {
        int left, right;
    };
    /// Diagonals that were reached so far: left minus right.
    struct Reach {
        int lowest, highest;
        void widen(std::vector<int>& furthest, int zero, int lower, int upper, int nothing)
        {
            if (lowest > lower)
                furthest[static_cast<std::size_t>(--lowest - 1 + zero)] = nothing;
            else
                ++lowest;
            if (highest < upper)
                furthest[static_cast<std::size_t>(++highest + 1 + zero)] = nothing;
            else
                --highest;
        }
        bool holds(int diagonal) const { return lowest <= diagonal && diagonal <= highest; }
    };
    static constexpr int kMostSteps = 1200; // from each end

    bool same(int left, int right) const
    {
        return m_left[static_cast<std::size_t>(left)].name ==
               m_right[static_cast<std::size_t>(right)].name;
    }
    int& forward(int diagonal) { return m_forward[static_cast<std::size_t>(diagonal + m_zero)]; }
    int& backward(int diagonal) { return m_backward[static_cast<std::size_t>(diagonal + m_zero)]; }

    std::optional<Place> findMiddle(const Range& range)
    {
        const int lower = range.left - range.rightEnd;
        const int upper = range.leftEnd - range.right;
        Reach there{range.left - range.right, range.left - range.right};
        Reach back{range.leftEnd - range.rightEnd, range.leftEnd - range.rightEnd};
        const bool odd = ((there.lowest - back.lowest) & 1) != 0;
        forward(there.lowest) = range.left;
        backward(back.lowest) = range.leftEnd;
        for (int step = 0; step < kMostSteps; ++step) {
            there.widen(m_forward, m_zero, lower, upper, -1);
            for (int d = there.highest; d >= there.lowest; d -= 2) {
                const int left = goForward(range, d);
                if (odd && back.holds(d) && backward(d) <= left) return Place{left, left - d};
            }
            back.widen(m_backward, m_zero, lower, upper, std::numeric_limits<int>::max());
            for (int d = back.highest; d >= back.lowest; d -= 2) {
                const int left = goBackward(range, d);
                if (!odd && there.holds(d) && left <= forward(d)) return Place{left, left - d};
            }
        }
        return std::nullopt;
    }

    /// One word that differs, and then all that are the same.
    int goForward(const Range& range, int diagonal)
    {
        int left = std::max(forward(diagonal - 1) + 1, forward(diagonal + 1));
        while (left < range.leftEnd && left - diagonal < range.rightEnd &&
               same(left, left - diagonal))
            ++left;
        return forward(diagonal) = left;
    }
    int goBackward(const Range& range, int diagonal)
    {
        int left = std::min(backward(diagonal - 1), backward(diagonal + 1) - 1);
        while (left > range.left && left - diagonal > range.right &&
               same(left - 1, left - 1 - diagonal))
            --left;
        return backward(diagonal) = left;
    }

    void markAll(const Range& range)
    {
        for (int i = range.left; i < range.leftEnd; ++i)
            m_left[static_cast<std::size_t>(i)].differs = true;
        for (int i = range.right; i < range.rightEnd; ++i)
            m_right[static_cast<std::size_t>(i)].differs = true;
    }

    std::vector<Word>& m_left;
    std::vector<Word>& m_right;
    int m_zero;                 // place of diagonal 0
    std::vector<int> m_forward; // by diagonal: how far the left text was read
    std::vector<int> m_backward;
};

/// Neighbours that differ are one stretch.
QList<Stretch> stretchesOf(const std::vector<Word>& words)
{
    QList<Stretch> stretches;
    bool open = false;
    for (const Word& word : words) {
        if (word.differs && open)
            stretches.last().to = word.place.to;
        else if (word.differs)
            stretches.append(word.place);
        open = word.differs;
    }
    return stretches;
}

} // namespace

WordDifferences wordDifferences(const QString& left, const QString& right)
{
    QHash<QStringView, int> names;
    std::vector<Word> leftWords = wordsOf(left, names);
    std::vector<Word> rightWords = wordsOf(right, names);
    Comparison(leftWords, rightWords)
        .compare({0, static_cast<int>(leftWords.size()), 0, static_cast<int>(rightWords.size())});
    return {stretchesOf(leftWords), stretchesOf(rightWords)};
}

} // namespace cabochon
