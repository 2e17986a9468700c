// Owns what each language looks like: its names, keywords and comments. The lexer in
// code_highlighter reads it.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace cabochon {

struct CodeLanguage {
    QSet<QString> keywords;
    QStringList lineComments;
    QString blockOpen; // empty: none
    QString blockClose;
    enum Trait {
        Plain = 0,
        IgnoresCase = 1,     // of keywords
        BacktickStrings = 2, // over lines
        Tags = 4,            // <words>
        NoSingleQuotes = 8,  // ' begins no string
    };
    int traits = Plain;
};

/// Null: unknown, left plain.
const CodeLanguage* findCodeLanguage(const QString& name);
/// The ending of a file in this language, without its dot: "py"; "txt" where it is not known.
QString fileEndingOf(const QString& language);

} // namespace cabochon
