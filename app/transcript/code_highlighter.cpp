#include "app/transcript/code_highlighter.h"

#include "app/transcript/code_languages.h"
#include "app/transcript/hidden_characters.h"

#include <QStringList>

#include <algorithm>

namespace cabochon {

namespace {

QString escaped(QStringView text)
{
    QString result = text.toString().toHtmlEscaped();
    result.replace(QLatin1Char('\t'), QStringLiteral("    "));
    result.replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
    result.replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
    return result;
}

QString nameOf(const QColor& colour)
{
    return colour.isValid() ? colour.name() : QString();
}

/// Words as rich text in this colour; no name: without one.
QString coloured(QStringView words, const QString& colour)
{
    const QString html = escaped(words);
    if (colour.isEmpty()) return html;
    return QStringLiteral("<font color=\"") + colour + QStringLiteral("\">") + html +
           QStringLiteral("</font>");
}

/// Walks through the code once.
class Painter {
public:
    Painter(const QString& code, const CodeLanguage& language, const CodeColours& colours)
        : m_code(code), m_language(language), m_keyword(nameOf(colours.keyword)),
          m_string(nameOf(colours.string)), m_comment(nameOf(colours.comment)),
          m_number(nameOf(colours.number))
    {
    }

    QString run(CodeState start)
    {
        const QString& blockOpen = m_language.blockOpen;
        const QString& blockClose = m_language.blockClose;
        if (start == CodeState::Comment) paintUntil(blockClose, 0, start, m_comment);
        if (start == CodeState::BacktickString) paintUntil(QStringLiteral("`"), 0, start, m_string);
        while (m_at < m_code.size()) {
            const QStringView rest = m_code.mid(m_at);
            const QChar c = rest[0];
            if (!blockOpen.isEmpty() && rest.startsWith(blockOpen)) {
                paintUntil(blockClose, blockOpen.size(), CodeState::Comment, m_comment);
            } else if (startsComment(rest)) {
                const qsizetype lineEnd = rest.indexOf(QLatin1Char('\n'));
                paint(lineEnd < 0 ? rest.size() : lineEnd, m_comment);
            } else if (c == QLatin1Char('<') && has(CodeLanguage::Tags)) {
                paint(rest.mid(1).startsWith(QLatin1Char('/')) ? 2 : 1, {});
                if (m_at < m_code.size() && m_code[m_at].isLetter())
                    paint(wordLength(m_code.mid(m_at)), m_keyword);
            } else if (c == QLatin1Char('`') && has(CodeLanguage::BacktickStrings)) {
                paintUntil(QStringLiteral("`"), 1, CodeState::BacktickString, m_string);
            } else if (c == QLatin1Char('"') ||
                       (c == QLatin1Char('\'') && !has(CodeLanguage::NoSingleQuotes))) {
                paint(stringLength(rest), m_string);
            } else if (c.isDigit()) {
                paint(wordLength(rest), m_number);
            } else if (c.isLetter() || c == QLatin1Char('_')) {
                const qsizetype length = wordLength(rest);
                const QString word = rest.left(length).toString();
                const bool keyword = m_language.keywords.contains(
                    has(CodeLanguage::IgnoresCase) ? word.toLower() : word);
                paint(length, keyword ? m_keyword : QString());
            } else {
                paint(1, {});
            }
        }
        return m_html;
    }

    /// What is open after run().
    CodeState end() const { return m_end; }

private:
    bool has(CodeLanguage::Trait trait) const { return (m_language.traits & trait) != 0; }
    /// One that is a word, such as "rem", begins a line.
    bool startsComment(QStringView rest) const
    {
        const QStringList& comments = m_language.lineComments;
        return std::any_of(comments.begin(), comments.end(), [&](const QString& comment) {
            const bool isWord = comment[0].isLetter();
            const bool lineStarts = m_at == 0 || m_code[m_at - 1] == QLatin1Char('\n');
            return (!isWord || lineStarts) && rest.startsWith(comment, Qt::CaseInsensitive);
        });
    }
    static qsizetype wordLength(QStringView text)
    {
        qsizetype length = 1;
        while (length < text.size() &&
               (text[length].isLetterOrNumber() || text[length] == QLatin1Char('_'))) {
            ++length;
        }
        return length;
    }
    static qsizetype stringLength(QStringView text)
    {
        qsizetype i = 1;
        for (; i < text.size() && text[i] != text[0]; ++i) {
            if (text[i] == QLatin1Char('\n')) return i;
            if (text[i] == QLatin1Char('\\')) ++i;
        }
        return std::min(i + 1, text.size());
    }
    /// Paints until `close`, looked for `from` characters on; to the end, which is then in `state`,
    /// if it does not come.
    void paintUntil(const QString& close, qsizetype from, CodeState state, const QString& colour)
    {
        const qsizetype place = m_code.indexOf(close, m_at + from);
        m_end = place < 0 ? state : CodeState::Plain;
        paint((place < 0 ? m_code.size() : place + close.size()) - m_at, colour);
    }
    void paint(qsizetype length, const QString& colour)
    {
        m_html += coloured(m_code.mid(m_at, length), colour);
        m_at += length;
    }

    QStringView m_code;
    const CodeLanguage& m_language;
    // Names of colours; empty: none.
    QString m_keyword;
    QString m_string;
    QString m_comment;
    QString m_number;
    qsizetype m_at = 0;
    CodeState m_end = CodeState::Plain;
    QString m_html;
};

/// Lines that came and went; their own + and - say so, too.
QString paintedDiff(QStringView code, const CodeColours& colours)
{
    QStringList lines;
    for (const QStringView line : code.split(QLatin1Char('\n'))) {
        QString colour;
        if (line.startsWith(QLatin1Char('+'))) colour = nameOf(colours.string);
        if (line.startsWith(QLatin1Char('-'))) colour = nameOf(colours.number);
        if (line.startsWith(QLatin1String("@@"))) colour = nameOf(colours.comment);
        lines << coloured(line, colour);
    }
    return lines.join(QStringLiteral("<br/>"));
}

} // namespace

QString highlightCode(QStringView code,
                      const QString& language,
                      const CodeColours& colours,
                      CodeState start)
{
    const CodeLanguage* known = findCodeLanguage(language);
    const QString shown = withHiddenMarks(code.toString());
    if (language == QLatin1String("diff") || language == QLatin1String("patch"))
        return paintedDiff(shown, colours);
    if (known == nullptr) return escaped(shown);
    return Painter(shown, *known, colours).run(start);
}

CodeState codeStateAfter(QStringView code, const QString& language, CodeState start)
{
    const CodeLanguage* known = findCodeLanguage(language);
    if (known == nullptr) return CodeState::Plain;
    const QString whole = code.toString();
    Painter painter(whole, *known, {});
    painter.run(start);
    return painter.end();
}

} // namespace cabochon
