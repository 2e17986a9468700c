#include "app/structured/schema_marks.h"

#include <QSyntaxHighlighter>
#include <QTextDocument>
#include <QVariantMap>

#include <algorithm>

namespace cabochon {

/// Draws lines under ranges of a text, in characters from its beginning.
class UnderlinedRanges : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    struct Range {
        int start = 0;
        int length = 0;
    };
    void show(const QList<Range>& ranges, const QColor& colour)
    {
        m_ranges = ranges;
        m_colour = colour;
        rehighlight();
    }

protected:
    void highlightBlock(const QString& text) override
    {
        const int begin = currentBlock().position();
        for (const Range& range : m_ranges) {
            const int from = std::max(range.start - begin, 0);
            const int to = std::min<int>(range.start + range.length - begin, int(text.size()));
            if (from >= to) continue;
            QTextCharFormat format;
            format.setFontUnderline(true);
            format.setUnderlineColor(m_colour);
            format.setForeground(m_colour);
            setFormat(from, to - from, format);
        }
    }

private:
    QList<Range> m_ranges;
    QColor m_colour;
};

void SchemaMarks::setDocument(QQuickTextDocument* document)
{
    if (m_document == document) return;
    m_document = document;
    m_ranges = document ? new UnderlinedRanges(document->textDocument()) : nullptr;
    emit changed();
    apply();
}

void SchemaMarks::setProblems(const QVariantList& problems)
{
    if (m_problems == problems) return;
    m_problems = problems;
    emit changed();
    apply();
}

void SchemaMarks::setColour(const QColor& colour)
{
    if (m_colour == colour) return;
    m_colour = colour;
    emit changed();
    apply();
}

void SchemaMarks::apply()
{
    if (!m_ranges) return;
    QList<UnderlinedRanges::Range> ranges;
    for (const QVariant& problem : std::as_const(m_problems)) {
        const QVariantMap map = problem.toMap();
        ranges.append({map.value(QStringLiteral("start")).toInt(),
                       map.value(QStringLiteral("length")).toInt()});
    }
    m_ranges->show(ranges, m_colour);
}

} // namespace cabochon
