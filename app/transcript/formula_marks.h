// Owns finding formulas in Markdown before the parser sees it: $…$ and \(…\) within a line, $$…$$
// and \[…\] up to an empty line. The parser would take their underscores, bars and line starts for
// its own; it gets a mark for each formula instead.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace cabochon {

struct MarkedFormula {
    QString written; // every character of the text, delimiters included
    QString source;  // the same without the quote marks and indentation of its lines
    bool display = false;
};

/// What a mark begins and ends with, around the number of its formula. No character: a text that
/// holds one gets a replacement character instead.
inline constexpr QChar kMarkBegins(0xfdd0);
inline constexpr QChar kMarkEnds(0xfdd1);

struct MarkedText {
    QString markdown; // with marks
    QList<MarkedFormula> formulas;
    /// Where $$ or \[ stands whose end may still come; -1: nowhere.
    qsizetype open = -1;
};

/// Linear in the length. Code and amounts of money ("$5 and $10") hold no formulas.
MarkedText markFormulas(QStringView markdown);

/// Calls `words` with what stands between the marks of `text` and `formula` with each formula, in
/// their order.
template <class Words, class Formula>
void forEachPiece(const QString& text,
                  const QList<MarkedFormula>& formulas,
                  const Words& words,
                  const Formula& formula)
{
    qsizetype copied = 0;
    for (qsizetype begin = text.indexOf(kMarkBegins); begin >= 0;
         begin = text.indexOf(kMarkBegins, copied)) {
        const qsizetype end = text.indexOf(kMarkEnds, begin);
        if (end < 0) break;
        words(QStringView(text).mid(copied, begin - copied));
        formula(formulas.value(QStringView(text).mid(begin + 1, end - begin - 1).toInt()));
        copied = end + 1;
    }
    words(QStringView(text).mid(copied));
}

/// `text` with every mark replaced by what was written.
QString withoutMarks(const QString& text, const QList<MarkedFormula>& formulas);

} // namespace cabochon
