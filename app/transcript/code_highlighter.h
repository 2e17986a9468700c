// Owns colouring code: small table-driven lexers for the languages that chat models write most.
// Unknown languages stay plain. Which colours they are is for the window's theme to say.
#pragma once

#include <QColor>
#include <QString>
#include <QStringView>

namespace cabochon {

/// What is open where a part of some code begins.
enum class CodeState { Plain, Comment, BacktickString };

/// One that is not valid leaves its words plain.
struct CodeColours {
    QColor keyword;
    QColor string;
    QColor comment;
    QColor number;
};

/// Rich text of `code` (escaped, line breaks and blanks kept) with colours for keywords, strings,
/// comments and numbers. Linear in the length. `start`: where `code` is the later part of more.
QString highlightCode(QStringView code,
                      const QString& language,
                      const CodeColours& colours,
                      CodeState start = CodeState::Plain);

/// What is open at the end of `code`.
CodeState codeStateAfter(QStringView code, const QString& language, CodeState start);

} // namespace cabochon
