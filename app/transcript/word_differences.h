// Owns finding which words of two texts the other has not. Values only.
#pragma once

#include <QList>
#include <QString>

namespace cabochon {

/// Characters of a text, from one place up to another.
struct Stretch {
    qsizetype from = 0;
    qsizetype to = 0;
    bool operator==(const Stretch&) const = default;
};

struct WordDifferences {
    QList<Stretch> left; // in order, apart from each other
    QList<Stretch> right;
};

/// The fewest words that are only in one of them; blanks do not count. Where that would take too
/// long, texts that have hardly a word in common, whole stretches are taken as different.
WordDifferences wordDifferences(const QString& left, const QString& right);

} // namespace cabochon
