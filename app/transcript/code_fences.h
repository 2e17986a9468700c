// Owns telling which lines of Markdown are code before the parser reads it: what rewrites the text
// for the parser leaves them alone.
#pragma once

#include <QChar>
#include <QStringView>

namespace cabochon {

/// The mark of ``` or ~~~ after indentation, quote marks and, where it opens, a list's marker.
inline QChar fenceMark(QStringView line, bool opens)
{
    const QStringView before = opens ? QStringView(u" \t>-*+0123456789.)") : QStringView(u" \t>");
    qsizetype at = 0;
    while (at < line.size() && before.contains(line[at]))
        ++at;
    const QStringView rest = line.mid(at);
    if (rest.startsWith(QStringView(u"```"))) return u'`';
    if (rest.startsWith(QStringView(u"~~~"))) return u'~';
    return {};
}

/// Walks over the lines of a text.
class CodeFences {
public:
    /// Whether the next line is code, or a fence around it.
    bool take(QStringView line)
    {
        const QChar mark = fenceMark(line, m_open.isNull());
        const bool isFence = !mark.isNull() && (m_open.isNull() || mark == m_open);
        const bool isCode = isFence || !m_open.isNull();
        if (isFence) m_open = m_open.isNull() ? mark : QChar();
        return isCode;
    }

private:
    QChar m_open; // what opened the code that is walked through; null: none
};

} // namespace cabochon
