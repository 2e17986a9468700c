// Owns finding what keeps answers from being held to a schema, and where in its text that stands.
#pragma once

#include <QList>
#include <QString>

namespace cabochon {

struct SchemaProblem {
    QString keyword;          // "uniqueItems"; empty: the whole is wrong
    QString place;            // "#/properties/lines"
    QString reason;           // a sentence with what to do
    qsizetype start = 0;      // in the text, characters
    qsizetype length = 0;     // 0: the place is not known
    bool canLeaveOut = false; // the rest can be held without it
    bool operator==(const SchemaProblem&) const = default;
};

/// Empty: answers can be held to it. Milliseconds.
QList<SchemaProblem> problemsOf(const QString& schema);

} // namespace cabochon
