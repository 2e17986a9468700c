#include "app/transcript/table_text.h"

#include <QStringList>

#include <algorithm>

namespace cabochon {

namespace {

QString dashesOf(CellAlignment alignment)
{
    switch (alignment) {
    case CellAlignment::Left:
        return QStringLiteral("---");
    case CellAlignment::Centre:
        return QStringLiteral(":-:");
    case CellAlignment::Right:
        return QStringLiteral("--:");
    }
    return {};
}

QString markdownRow(const QStringList& cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString csvField(const QString& text)
{
    const bool needsQuotes = std::any_of(
        text.begin(), text.end(), [](QChar c) { return QStringView(u"\",\r\n").contains(c); });
    if (!needsQuotes) return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

} // namespace

QString tableAsMarkdown(const QList<Block>& rows)
{
    QString text;
    for (const Block& row : rows) {
        QStringList cells, dashes;
        for (const TableCell& cell : row.cells) {
            QString words = cell.plain;
            words.replace(QLatin1Char('|'), QStringLiteral("\\|"));
            words.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
            cells << words;
            dashes << dashesOf(cell.alignment);
        }
        text += markdownRow(cells);
        if (&row == &rows.first()) text += markdownRow(dashes);
    }
    return text;
}

QString tableAsCsv(const QList<Block>& rows)
{
    QString text;
    for (const Block& row : rows) {
        QStringList fields;
        for (const TableCell& cell : row.cells)
            fields << csvField(cell.plain);
        text += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return text;
}

} // namespace cabochon
