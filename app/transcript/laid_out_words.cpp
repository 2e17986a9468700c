#include "app/transcript/laid_out_words.h"

#include "app/math/formula_names.h"
#include "app/transcript/code_direction.h"

#include <QStringView>
#include <QTextCursor>
#include <QTextDocument>

namespace cabochon {

QString wordsOfRichText(const QString& html, int from, int to)
{
    QTextDocument document;
    document.setHtml(html);
    const QString words = document.toPlainText();
    const QString piece = words.mid(from, to < 0 ? -1 : to - from);
    if (!piece.contains(QChar(QChar::ObjectReplacementCharacter))) return asWritten(piece, html);
    QString result;
    QTextCursor cursor(&document);
    for (qsizetype i = 0; i < piece.size(); ++i) {
        QString formula;
        if (piece[i] == QChar(QChar::ObjectReplacementCharacter)) {
            cursor.setPosition(from + static_cast<int>(i) + 1);
            formula = formulaOfImage(cursor.charFormat().toImageFormat().name());
        }
        result += formula.isEmpty() ? QString(piece[i]) : formula;
    }
    return asWritten(result, html);
}

QString laidOutWords(const QString& html, const QString& plain)
{
    const bool same = !html.contains(QStringView(u"<img")) && !html.contains(kCodeDirection) &&
                      !plain.contains(QStringView(u"  "));
    if (same) return plain;
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

} // namespace cabochon
