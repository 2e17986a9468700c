#include "app/transcript/hit_marks.h"

#include <QQuickItem>
#include <QQuickTextDocument>
#include <QTextCharFormat>
#include <QTextDocument>

#include <algorithm>

namespace cabochon {

/// Marks whatever the text becomes, for it grows, and its item shows another row at times.
class HitMarks::Highlighter final : public QSyntaxHighlighter {
public:
    Highlighter(QTextDocument* document, const HitMarks& owner)
        : QSyntaxHighlighter(document), m_owner(owner)
    {
    }

protected:
    void highlightBlock(const QString& words) override
    {
        const TextFinder* finder = m_owner.m_finder;
        if (!finder || finder->words().isEmpty()) return;
        const int current = finder->currentIn(m_owner.m_row, m_owner.m_piece);
        const QStringMatcher& matcher = finder->matcher();
        const qsizetype length = matcher.pattern().size();
        int number = std::max(0, previousBlockState()); // hits in the blocks before
        for (qsizetype at = matcher.indexIn(words); at >= 0;
             at = matcher.indexIn(words, at + length)) {
            QTextCharFormat format;
            format.setBackground(finder->groundOf(number == current));
            format.setForeground(finder->inkOf(number == current));
            setFormat(static_cast<int>(at), static_cast<int>(length), format);
            ++number;
        }
        setCurrentBlockState(number);
    }

private:
    const HitMarks& m_owner;
};

HitMarks::HitMarks(QObject* parent) : QObject(parent) {}

HitMarks::~HitMarks()
{
    delete m_highlighter;
}

QQuickItem* HitMarks::text() const
{
    return m_text;
}

void HitMarks::setFinder(TextFinder* finder)
{
    if (m_finder == finder) return;
    if (m_finder) m_finder->disconnect(this);
    m_finder = finder;
    if (finder) {
        connect(finder, &TextFinder::patternChanged, this, &HitMarks::mark);
        connect(finder, &TextFinder::currentChanged, this, &HitMarks::markCurrent);
    }
    mark();
    emit changed();
}

void HitMarks::setText(QQuickItem* text)
{
    if (m_text == text) return;
    m_text = text;
    delete m_highlighter;
    mark();
    emit changed();
}

void HitMarks::setRow(int row)
{
    if (m_row == row) return;
    m_row = row;
    mark();
    emit changed();
}

void HitMarks::setPiece(int piece)
{
    if (m_piece == piece) return;
    m_piece = piece;
    mark();
    emit changed();
}

QTextDocument* HitMarks::document() const
{
    const auto* own =
        m_text ? m_text->property("textDocument").value<QQuickTextDocument*>() : nullptr;
    return own ? own->textDocument() : nullptr;
}

void HitMarks::mark()
{
    QTextDocument* words = document();
    if (!words || !m_finder || m_finder->words().isEmpty()) {
        delete m_highlighter; // with its marks
        return;
    }
    if (!m_highlighter) m_highlighter = new Highlighter(words, *this);
    m_highlighter->rehighlight();
    m_wasCurrent = m_finder->currentIn(m_row, m_piece) >= 0;
    if (m_wasCurrent) tellPlace();
}

void HitMarks::markCurrent()
{
    const bool isCurrent = m_finder->currentIn(m_row, m_piece) >= 0;
    if (isCurrent || m_wasCurrent) mark();
}

void HitMarks::tellPlace()
{
    const QStringMatcher& matcher = m_finder->matcher();
    const QString words = document()->toPlainText();
    qsizetype at = matcher.indexIn(words);
    for (int before = m_finder->currentIn(m_row, m_piece); before > 0 && at >= 0; --before)
        at = matcher.indexIn(words, at + matcher.pattern().size());
    if (at >= 0) emit m_finder->currentSeen(m_text, static_cast<int>(at));
}

} // namespace cabochon
