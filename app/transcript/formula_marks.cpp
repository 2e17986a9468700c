// One pass over the characters. Only what is shown in rows of its own may span lines, and never an
// empty one: what stands before an empty line is final while a text still grows.
#include "app/transcript/formula_marks.h"

#include "app/transcript/code_fences.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace cabochon {

namespace {

bool isBlank(QStringView line)
{
    return line.trimmed().isEmpty();
}

bool isMathMark(QChar c)
{
    return QStringView(u"\\^_={}+<>").contains(c);
}

/// Two words and nothing that only formulas have: "\[see below\]", "$5, or 10$".
bool looksLikeProse(QStringView latex)
{
    if (std::any_of(latex.begin(), latex.end(), isMathMark)) return false;
    int words = 0;
    qsizetype length = 0;
    for (qsizetype i = 0; i <= latex.size(); ++i) {
        if (i < latex.size() && latex[i].isLetter()) {
            ++length;
            continue;
        }
        if (length >= 2) ++words;
        length = 0;
    }
    return words >= 2 || (words >= 1 && latex.size() > 0 && latex[0].isDigit());
}

class Scanner {
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    MarkedText run()
    {
        m_result.markdown.reserve(m_text.size());
        CodeFences fences;
        while (m_at < m_text.size()) {
            startLine();
            if (!fences.take(m_text.mid(m_at, m_lineEnd - m_at))) scanLine();
            m_at = std::min(m_lineEnd + 1, m_text.size());
        }
        copyUpTo(m_text.size());
        return m_result;
    }

private:
    enum Kind { Dollars, Brackets, Parentheses };

    void startLine()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\n'), m_at);
        m_lineEnd = end < 0 ? m_text.size() : end;
        const QStringView line = m_text.mid(m_at, m_lineEnd - m_at).trimmed();
        m_isTableRow = line.startsWith(QLatin1Char('|'));
        m_isQuote = line.startsWith(QLatin1Char('>'));
        m_backticks.clear();
        m_knowsBackticks = false;
    }

    void scanLine()
    {
        while (m_at < m_lineEnd) {
            const QChar c = m_text[m_at];
            if (c == QLatin1Char('\\'))
                scanBackslash();
            else if (c == QLatin1Char('`'))
                skipCode();
            else if (c == QLatin1Char('$'))
                scanDollars();
            else
                ++m_at;
        }
    }

    QChar at(qsizetype place) const { return place < m_text.size() ? m_text[place] : QChar(); }

    qsizetype runLength(QChar c) const
    {
        qsizetype length = 1;
        while (at(m_at + length) == c)
            ++length;
        return length;
    }

    void scanBackslash()
    {
        const QChar next = at(m_at + 1);
        if (next == QLatin1Char('(') && take(Parentheses, u"\\)", 2)) return;
        if (next == QLatin1Char('[') && take(Brackets, u"\\]", 2)) return;
        m_at = std::min(m_at + 2, m_lineEnd);
    }

    /// Over a code span of this line, or over backticks that open none.
    void skipCode()
    {
        if (!m_knowsBackticks) findBackticks();
        const qsizetype length = runLength(QLatin1Char('`'));
        const QList<qsizetype>& places = m_backticks[length];
        const auto closing = std::upper_bound(places.begin(), places.end(), m_at);
        m_at = (closing == places.end() ? m_at : *closing) + length;
    }

    void findBackticks()
    {
        m_knowsBackticks = true;
        for (qsizetype i = m_at; i < m_lineEnd; ++i) {
            if (m_text[i] != QLatin1Char('`')) continue;
            qsizetype end = i;
            while (end < m_lineEnd && m_text[end] == QLatin1Char('`'))
                ++end;
            m_backticks[end - i].append(i);
            i = end;
        }
    }

    void scanDollars()
    {
        const qsizetype length = runLength(QLatin1Char('$'));
        if (length == 2 && take(Dollars, u"$$", 2)) return;
        if (length == 1 && takeInline()) return;
        m_at += length;
    }

    /// The formula that opens here and ends with `close`; false: there is none.
    bool take(Kind kind, QStringView close, qsizetype openLength)
    {
        if (m_at < m_noneBefore[kind]) return false;
        const qsizetype limit = kind == Parentheses || m_isTableRow ? m_lineEnd : m_text.size();
        const qsizetype first = m_at + openLength;
        const qsizetype end = endOf(kind, close, first, limit);
        if (end < 0) return false;
        const QStringView latex = m_text.mid(first, end - first);
        if (isBlank(latex) || (kind != Dollars && looksLikeProse(latex))) return false;
        replace(end + close.size(), kind != Parentheses);
        return true;
    }

    qsizetype endOf(Kind kind, QStringView close, qsizetype first, qsizetype limit)
    {
        for (qsizetype i = first; i < limit; ++i) {
            const QChar c = m_text[i];
            if (c == close[0] && at(i + 1) == close[1]) return i;
            if (c == QLatin1Char('\\')) {
                ++i;
            } else if (c == QLatin1Char('\n') && endsParagraph(i + 1)) {
                m_noneBefore[kind] = i;
                return -1;
            }
        }
        m_noneBefore[kind] = limit;
        if (limit == m_text.size() && kind != Parentheses && m_result.open < 0)
            m_result.open = m_at;
        return -1;
    }

    bool endsParagraph(qsizetype start) const
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('\n'), start);
        if (end < 0 && start == m_text.size()) return false; // may go on
        const QStringView line = m_text.mid(start, end < 0 ? -1 : end - start);
        return (end >= 0 && isBlank(line)) || !fenceMark(line, true).isNull();
    }

    /// $…$ as Pandoc reads it: no blank inside of the dollars, no digit after them.
    bool takeInline()
    {
        const qsizetype first = m_at + 1;
        if (m_at > 0 && m_text[m_at - 1].isLetterOrNumber()) return false;
        if (first >= m_lineEnd || m_text[first].isSpace()) return false;
        qsizetype end = first;
        while (end < m_lineEnd && m_text[end] != QLatin1Char('$'))
            end += m_text[end] == QLatin1Char('\\') ? 2 : 1;
        if (end >= m_lineEnd || m_text[end - 1].isSpace()) return false;
        const QChar after = at(end + 1);
        if (after.isDigit() || after == QLatin1Char('$')) return false;
        const QStringView latex = m_text.mid(first, end - first);
        // $HOME/$USER against the $n$th
        if (after.isLetter() && latex.size() > 1 &&
            std::none_of(latex.begin(), latex.end(), isMathMark))
            return false;
        if (looksLikeProse(latex)) return false;
        replace(end + 1, false);
        return true;
    }

    void replace(qsizetype end, bool display)
    {
        copyUpTo(m_at);
        MarkedFormula formula;
        formula.written = m_text.mid(m_at, end - m_at).toString();
        formula.source = withoutQuoteMarks(formula.written, m_isQuote);
        formula.display = display;
        m_result.markdown += kMarkBegins + QString::number(m_result.formulas.size()) + kMarkEnds;
        m_result.formulas.append(formula);
        m_at = m_copied = end;
        if (m_at <= m_lineEnd) return;
        // The rest of another line: a formula may begin there, too.
        const qsizetype lineEnd = m_text.indexOf(QLatin1Char('\n'), m_at);
        m_lineEnd = lineEnd < 0 ? m_text.size() : lineEnd;
        m_knowsBackticks = false;
        m_backticks.clear();
    }

    static QString withoutQuoteMarks(const QString& written, bool isQuote)
    {
        QStringList lines = written.split(QLatin1Char('\n'));
        for (qsizetype i = 1; i < lines.size(); ++i) {
            QStringView line = QStringView(lines[i]).trimmed();
            while (isQuote && line.startsWith(QLatin1Char('>')))
                line = line.mid(1).trimmed();
            lines[i] = line.toString();
        }
        return lines.join(QLatin1Char('\n'));
    }

    void copyUpTo(qsizetype end)
    {
        for (; m_copied < end; ++m_copied) {
            const QChar c = m_text[m_copied];
            const bool isMark = c == kMarkBegins || c == kMarkEnds;
            m_result.markdown += isMark ? QChar(QChar::ReplacementCharacter) : c;
        }
    }

    QStringView m_text;
    MarkedText m_result;
    qsizetype m_at = 0;
    qsizetype m_copied = 0;
    qsizetype m_lineEnd = 0;
    bool m_isTableRow = false;
    bool m_isQuote = false;
    std::array<qsizetype, 3> m_noneBefore{};        // no end of this kind up to there
    QHash<qsizetype, QList<qsizetype>> m_backticks; // places of runs in this line, by their length
    bool m_knowsBackticks = false;
};

} // namespace

MarkedText markFormulas(QStringView markdown)
{
    return Scanner(markdown).run();
}

QString withoutMarks(const QString& text, const QList<MarkedFormula>& formulas)
{
    if (!text.contains(kMarkBegins)) return text;
    QString result;
    forEachPiece(
        text, formulas, [&](QStringView words) { result += words; },
        [&](const MarkedFormula& formula) { result += formula.written; });
    return result;
}

} // namespace cabochon
