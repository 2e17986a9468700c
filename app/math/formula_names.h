// Owns how a text names the formulas in it: as it was written, and as an image of rich text.
#pragma once

#include <QString>
#include <QStringView>

namespace cabochon {

/// LaTeX of a formula without its delimiters: "$x$", "\\[x\\]".
QString latexOf(const QString& source);
/// The tag that stands for a formula within a line: an image of this name, which no one loads.
QString inlineFormula(const QString& source);
/// The formula that an image of this name stands for, with its delimiters; empty: for none.
QString formulaOfImage(QStringView name);

} // namespace cabochon
