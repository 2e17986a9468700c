// Owns finding which lines of a text are taken out and put in by a change, as rows to be shown.
// Values only.
#pragma once

#include <QList>
#include <QString>

#include <cstdint>

namespace cabochon {

struct DifferenceRow {
    enum class Kind : std::uint8_t { Same, Removed, Added, Gap };
    Kind kind = Kind::Same;
    int before = 0; // number of the line, from 1; 0: it has none
    int after = 0;
    QString text; // Gap: empty
    bool operator==(const DifferenceRow&) const = default;
};

struct LineDifferences {
    QList<DifferenceRow> rows; // changed lines with `around` lines about them
    int added = 0;
    int removed = 0;
};

/// The fewest lines that change; where finding them would take too long, all between the first and
/// the last change.
LineDifferences lineDifferences(const QString& before, const QString& after, int around = 3);

} // namespace cabochon
