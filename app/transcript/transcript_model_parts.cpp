// The part of TranscriptModel for what spans rows: the parts of long code and of tables, which look
// and scroll like one block, and the words that a selection over several rows holds.
#include "app/math/formula.h"
#include "app/structured/json_table.h"
#include "app/structured/json_text.h"
#include "app/transcript/code_languages.h"
#include "app/transcript/hidden_characters.h"
#include "app/transcript/laid_out_words.h"
#include "app/transcript/structured_blocks.h"
#include "app/transcript/table_text.h"
#include "app/transcript/text_parts.h"
#include "app/transcript/transcript_model.h"
#include "engine/base/file_io.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

constexpr int kMostColumns = 1000; // measured; a table of more is as hostile as it is wide

/// `code` as it is shown, with four blanks for a tab.
QString shownCode(const QString& code)
{
    QString shown = code;
    return shown.replace(QLatin1Char('\t'), QStringLiteral("    "));
}

/// Of a line with formulas that have their sizes: those are as wide as they are drawn.
qreal widthOfLine(const QString& html, const QFontMetricsF& font)
{
    QTextDocument document;
    document.setHtml(html);
    qreal width = 0;
    const QTextBlock line = document.begin();
    for (auto it = line.begin(); !it.atEnd(); ++it) {
        const QTextImageFormat image = it.fragment().charFormat().toImageFormat();
        width += image.isValid() ? image.width() * it.fragment().length()
                                 : font.horizontalAdvance(it.fragment().text());
    }
    return width;
}

} // namespace

// -------------------------------------------------------------------------------------- structured

void TranscriptModel::setRaw(int row, bool raw)
{
    const bool isHere = row >= 0 && row < m_rows.size() &&
                        m_rows[row].kind == RowKind::Structured && m_rows[row].open != raw;
    if (!isHere) return;
    m_rows[row].open = raw;
    emit dataChanged(index(row), index(row), {OpenRole});
    int end = row + 1;
    while (end < m_rows.size() && m_rows[end].isBlock())
        ++end;
    removeRows(row + 1, end - row - 1);
    QList<Row> rows;
    for (const Block& block : structuredBlocks(m_rows[row].text, raw)) {
        Row shown = m_rows[row];
        shown.kind = rowKindOf(block.kind);
        shown.block = block;
        shown.text.clear();
        shown.open = false;
        rows.append(shown);
    }
    insertRows(row + 1, rows);
}

QString TranscriptModel::jsonAs(int row, const QString& format) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].kind != RowKind::Structured) return {};
    const std::optional<engine::JsonValue> value = jsonIn(m_rows[row].text);
    if (!value) return {};
    if (format != QStringLiteral("csv")) return prettyJson(*value) + QLatin1Char('\n');
    const std::optional<JsonTable> table = tableOf(*value);
    return table ? csvOf(*table) : QString();
}

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
    const int last = lastPartOf(row);
    for (int part = firstPartOf(row); part <= last; ++part)
        text += m_rows[part].block.joint + m_rows[part].block.plain;
    return text;
}

QString TranscriptModel::saveText(const QString& text, const QUrl& file) const
{
    const Status status = writeFileAtomically(
        std::filesystem::path(file.toLocalFile().toStdU16String()), text.toStdString() + '\n');
    return status ? QString() : QString::fromStdString(status.error().message);
}

QString TranscriptModel::fileNameFor(int row) const
{
    if (row < 0 || row >= m_rows.size()) return {};
    return QStringLiteral("code.") + fileEndingOf(m_rows[row].block.language);
}

QString TranscriptModel::tableAs(int row, const QString& format) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].kind != RowKind::Table) return {};
    QList<Block> rows;
    const int last = lastPartOf(row);
    for (int part = firstPartOf(row); part <= last; ++part)
        rows.append(m_rows[part].block);
    return format == QLatin1String("csv") ? tableAsCsv(rows) : tableAsMarkdown(rows);
}

int TranscriptModel::hiddenInBlock(int row) const
{
    int count = 0;
    const int last = lastPartOf(row);
    for (int part = firstPartOf(row); part <= last; ++part)
        count += m_rows[part].hiddenCharacters;
    return count;
}

int TranscriptModel::headerAbove(int row) const
{
    const bool isBelow = row >= 0 && row < m_rows.size() && m_rows[row].kind == RowKind::Table &&
                         m_rows[row].block.part > 0;
    return isBelow ? firstPartOf(row) : -1;
}

QVariantMap TranscriptModel::tableHeader(int header) const
{
    if (header < 0 || header >= m_rows.size()) return {};
    return {{QStringLiteral("cells"), variantOf(m_rows[header].block.cells, header)},
            {QStringLiteral("plain"), m_rows[header].block.plain},
            {QStringLiteral("widths"), QVariant::fromValue(m_rows[header].widths)},
            {QStringLiteral("scrolled"), m_rows[header].scrolled}};
}

void TranscriptModel::setScrolled(int row, qreal scrolled)
{
    if (row < 0 || row >= m_rows.size()) return;
    const int first = firstPartOf(row);
    if (m_rows[first].scrolled == scrolled) return;
    m_rows[first].scrolled = scrolled;
    emit dataChanged(index(first), index(lastPartOf(row)), {ScrolledRole});
}

void TranscriptModel::scrollBy(int row, qreal by)
{
    if (row >= 0 && row < m_rows.size())
        setScrolled(row, std::max(0.0, m_rows[firstPartOf(row)].scrolled + by));
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
        const QString shown = withFormulaSizes(cell.text, m_tableFont.pixelSize());
        const QFontMetricsF& font = shown.contains(QStringView(u"<code>")) ? code : words;
        widths.append(shown == cell.text ? font.horizontalAdvance(cell.plain)
                                         : widthOfLine(shown, font));
    }
    return widths;
}

/// Brings what a part shares with the whole block up to date. The roles that changed of all parts.
QList<int> TranscriptModel::settlePart(int row)
{
    Row& part = m_rows[row];
    if (part.kind != RowKind::Code && part.kind != RowKind::Table) return {};
    QList<int> roles;
    const int firstPart = firstPartOf(row);
    if (part.kind == RowKind::Code && row > firstPart) {
        const Row& before = m_rows[row - 1];
        part.firstLine = before.firstLine + static_cast<int>(before.block.text.count(u'\n')) +
                         (part.block.joint.isEmpty() ? 0 : 1);
        part.codeStart = codeStateAfter(before.block.text, before.block.language, before.codeStart);
    }
    if (part.kind == RowKind::Code) {
        const int hidden = hiddenCharacters(part.block.text);
        if (std::exchange(part.hiddenCharacters, hidden) != hidden) roles << HiddenCharactersRole;
    }
    if (!m_measures) return roles;
    const QList<qreal> own = measure(part);
    QList<qreal>& widths = m_rows[firstPart].widths;
    bool wider = widths.size() < own.size();
    if (wider) widths.resize(own.size());
    for (qsizetype i = 0; i < own.size(); ++i) {
        if (own[i] <= widths[i]) continue;
        widths[i] = own[i];
        wider = true;
    }
    if (wider) roles << WidthsRole;
    return roles;
}

void TranscriptModel::settleChanged(int row)
{
    const QList<int> roles = settlePart(row);
    if (!roles.isEmpty()) emit dataChanged(index(firstPartOf(row)), index(lastPartOf(row)), roles);
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
        const QString words = wordsOfRichText(selected.block.text, from, to);
        return from > 0 || selected.block.marker.isEmpty()
                   ? words
                   : selected.block.marker + QLatin1Char(' ') + words;
    }
    case RowKind::Table:
    case RowKind::Formula:
        if (from > 0 || to >= 0) return std::nullopt;
        return selected.block.plain;
    default:
        return std::nullopt;
    }
}

QStringList TranscriptModel::searchedPieces(int row) const
{
    const Row& searched = m_rows[row];
    QStringList pieces;
    switch (searched.kind) {
    case RowKind::UserMessage:
        return {searched.text};
    case RowKind::Code:
        return {shownCode(searched.block.text)};
    case RowKind::Thinking:
        for (const TextSlice& part : cutIntoParts(searched.text))
            pieces << part.text.toString();
        return pieces;
    case RowKind::Table:
        for (const TableCell& cell : searched.block.cells)
            pieces << laidOutWords(cell.text, cell.plain);
        return pieces;
    case RowKind::Paragraph:
    case RowKind::Heading:
    case RowKind::ListItem:
    case RowKind::Quote:
        return {laidOutWords(searched.block.text, searched.block.plain)};
    default:
        return {};
    }
}

void TranscriptModel::reveal(int row)
{
    if (m_rows[row].kind == RowKind::Thinking) setOpen(row, true);
}

QString TranscriptModel::jointBefore(int row) const
{
    const Block& block = m_rows[row].block;
    return block.part > 0 ? block.joint : QStringLiteral("\n");
}

} // namespace cabochon
