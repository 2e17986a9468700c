// The part of TranscriptModel for what spans rows: the parts of long code and of tables, which look
// and scroll like one block, and the words that a selection over several rows holds.
#include "app/transcript/transcript_model.h"

#include <QFontMetricsF>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace cabochon {

namespace {

constexpr int kMostColumns = 1000; // measured; a table of more is as hostile as it is wide

/// `code` as it is shown, with four blanks for a tab.
QString shownCode(const QString& code)
{
    QString shown = code;
    return shown.replace(QLatin1Char('\t'), QStringLiteral("    "));
}

} // namespace

// ------------------------------------------------------------------------------------------- parts

bool TranscriptModel::isLastPart(int row) const
{
    return row + 1 >= m_rows.size() || m_rows[row + 1].block.part == 0;
}

int TranscriptModel::firstPartOf(int row) const
{
    return std::max(0, row - m_rows[row].block.part);
}

int TranscriptModel::lastPartOf(int row) const
{
    while (!isLastPart(row))
        ++row;
    return row;
}

QString TranscriptModel::wholeBlock(int row) const
{
    if (row < 0 || row >= m_rows.size()) return {};
    QString text;
    for (int part = firstPartOf(row); part <= lastPartOf(row); ++part)
        text += m_rows[part].block.joint + m_rows[part].block.plain;
    return text;
}

void TranscriptModel::setScrolled(int row, qreal scrolled)
{
    if (row < 0 || row >= m_rows.size()) return;
    const int first = firstPartOf(row);
    if (m_rows[first].scrolled == scrolled) return;
    m_rows[first].scrolled = scrolled;
    emit dataChanged(index(first), index(lastPartOf(row)), {ScrolledRole});
}

void TranscriptModel::setTableFont(const QFont& font)
{
    if (m_measures && m_tableFont == font) return;
    m_tableFont = font;
    measureAll();
}

void TranscriptModel::setCodeFont(const QFont& font)
{
    if (m_measures && m_codeFont == font) return;
    m_codeFont = font;
    measureAll();
}

void TranscriptModel::measureAll()
{
    m_measures = true;
    for (Row& row : m_rows)
        row.widths.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        settlePart(row);
    emit fontsChanged();
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {WidthsRole});
}

/// Width of the widest line of code, or of each cell of a table's row.
QList<qreal> TranscriptModel::measure(const Row& row) const
{
    const QFontMetricsF code(m_codeFont);
    if (row.kind == RowKind::Code) {
        qreal widest = 0;
        const QString shown = shownCode(row.block.text);
        for (const QStringView line : QStringView(shown).split(QLatin1Char('\n')))
            widest = std::max(widest, code.horizontalAdvance(line.toString()));
        return {widest};
    }
    const QFontMetricsF words(m_tableFont);
    QList<qreal> widths;
    for (const TableCell& cell :
         row.block.cells.first(std::min<qsizetype>(row.block.cells.size(), kMostColumns))) {
        const bool hasCode = cell.text.contains(QStringView(u"<code>"));
        widths.append((hasCode ? code : words).horizontalAdvance(cell.plain));
    }
    return widths;
}

/// Brings what a part shares with the whole block up to date. Says whether the block became wider.
bool TranscriptModel::settlePart(int row)
{
    Row& part = m_rows[row];
    if (part.kind != RowKind::Code && part.kind != RowKind::Table) return false;
    const int firstPart = firstPartOf(row);
    if (part.kind == RowKind::Code && row > firstPart) {
        const Row& before = m_rows[row - 1];
        part.codeStart = codeStateAfter(before.block.text, before.block.language, before.codeStart);
    }
    if (!m_measures) return false;
    const QList<qreal> own = measure(part);
    QList<qreal>& widths = m_rows[firstPart].widths;
    bool wider = widths.size() < own.size();
    if (wider) widths.resize(own.size());
    for (qsizetype i = 0; i < own.size(); ++i) {
        if (own[i] <= widths[i]) continue;
        widths[i] = own[i];
        wider = true;
    }
    return wider;
}

void TranscriptModel::settleParts(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        if (settlePart(row))
            emit dataChanged(index(firstPartOf(row)), index(lastPartOf(row)), {WidthsRole});
    }
}

// --------------------------------------------------------------------------------------- selecting

std::optional<QString> TranscriptModel::wordsOf(int row, int from, int to) const
{
    const Row& selected = m_rows[row];
    const auto piece = [&](const QString& words) {
        return words.mid(from, to < 0 ? -1 : to - from);
    };
    switch (selected.kind) {
    case RowKind::UserMessage:
        return piece(selected.text);
    case RowKind::Code:
        return piece(shownCode(selected.block.text));
    case RowKind::Paragraph:
    case RowKind::Heading:
    case RowKind::ListItem:
    case RowKind::Quote: {
        // Counted in the text as it is laid out: blanks in a row are one there.
        QTextDocument document;
        document.setHtml(selected.block.text);
        const QString words = piece(document.toPlainText());
        return from > 0 || selected.block.marker.isEmpty()
                   ? words
                   : selected.block.marker + QLatin1Char(' ') + words;
    }
    case RowKind::Table:
        if (from > 0 || to >= 0) return std::nullopt;
        return selected.block.plain;
    default:
        return std::nullopt;
    }
}

QString TranscriptModel::jointBefore(int row) const
{
    const Block& block = m_rows[row].block;
    return block.part > 0 ? block.joint : QStringLiteral("\n");
}

} // namespace cabochon
