#include "app/transcript/structured_blocks.h"

#include "app/structured/json_table.h"
#include "app/structured/json_text.h"
#include "app/transcript/message_blocks.h"

#include <QCoreApplication>

#include <optional>

namespace cabochon {

namespace {

using engine::JsonValue;

class JsonWords {
    Q_DECLARE_TR_FUNCTIONS(StructuredBlocks)
};

constexpr int kMostTreeLevels = 12;

QString htmlOf(const QString& words)
{
    return words.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
}

TableCell wordsCell(const QString& words, bool header)
{
    return {htmlOf(words), words, CellAlignment::Left, header};
}

QString shownOf(const JsonCell& cell)
{
    return cell.count > 0 ? JsonWords::tr("%n item(s)", "", cell.count) : cell.text;
}

/// Where nothing is there, a dash stands; other programs read nothing.
TableCell tableCell(const JsonCell& cell)
{
    if (cell.kind == JsonCell::Kind::Missing) return {QStringLiteral("–"), {}};
    const bool number = cell.kind == JsonCell::Kind::Number;
    return {htmlOf(shownOf(cell)), cell.text, number ? CellAlignment::Right : CellAlignment::Left};
}

void append(QList<Block>& blocks, const QList<TableCell>& cells, int part)
{
    Block row;
    row.kind = BlockKind::Table;
    row.cells = cells;
    row.part = part;
    QStringList words;
    for (const TableCell& cell : cells)
        words << cell.plain;
    row.plain = words.join(QStringLiteral(", "));
    if (part > 0) row.joint = QStringLiteral("\n");
    blocks.append(row);
}

/// Of several objects: a line each. Numbers stand at the right, and so does their name.
void appendRows(QList<Block>& blocks, const JsonTable& table)
{
    QList<TableCell> names;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        names << wordsCell(table.columns[column], true);
        const JsonCell& first = table.rows.first()[column];
        if (first.kind == JsonCell::Kind::Number) names.last().alignment = CellAlignment::Right;
    }
    int part = 0;
    append(blocks, names, part);
    for (const QList<JsonCell>& row : table.rows) {
        QList<TableCell> cells;
        for (const JsonCell& cell : row)
            cells << tableCell(cell);
        append(blocks, cells, ++part);
    }
}

void appendName(QList<Block>& blocks, const QString& name)
{
    Block block;
    block.text = QStringLiteral("<b>") + htmlOf(name) + QStringLiteral("</b>");
    block.plain = name;
    blocks.append(block);
}

/// Lists of objects in it follow as tables of their own.
void appendInner(QList<Block>& blocks, const JsonValue& object, const QString& prefix)
{
    for (const auto& [name, value] : object.members) {
        const QString path = prefix + QString::fromStdString(name);
        if (value.isObject()) appendInner(blocks, value, path + QLatin1Char('.'));
        if (!value.isArray()) continue;
        if (const std::optional<JsonTable> table = tableOf(value)) {
            appendName(blocks, path);
            appendRows(blocks, *table);
        }
    }
}

/// Of one object: a line for each of its fields.
void appendFields(QList<Block>& blocks, const JsonTable& table)
{
    append(blocks,
           {wordsCell(JsonWords::tr("Field"), true), wordsCell(JsonWords::tr("Value"), true)}, 0);
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        TableCell value = tableCell(table.rows.first()[column]);
        value.alignment = CellAlignment::Left;
        append(blocks, {wordsCell(table.columns[column], false), value},
               static_cast<int>(column) + 1);
    }
}

void appendTree(QList<Block>& blocks, const QString& name, const JsonValue& value, int level)
{
    const bool nested = (value.isArray() || value.isObject()) && level < kMostTreeLevels;
    const QString words = nested ? QString() : cellOf(value).text;
    Block line;
    line.kind = BlockKind::ListItem;
    line.level = level;
    line.marker = QStringLiteral("•");
    line.plain =
        name.isEmpty() || words.isEmpty() ? name + words : name + QStringLiteral(": ") + words;
    const QString shown = value.isNull() ? QStringLiteral("–") : htmlOf(words);
    line.text =
        name.isEmpty() ? shown : QStringLiteral("<b>%1</b> %2").arg(htmlOf(name), shown).trimmed();
    const bool saysNothing = nested && name.isEmpty(); // only what is in it does
    if (!saysNothing) blocks.append(line);
    if (!nested) return;
    const int inside = saysNothing ? level : level + 1;
    int number = 0;
    for (const JsonValue& item : value.items) {
        const bool isInner = item.isArray() || item.isObject();
        appendTree(blocks, isInner ? QString::number(++number) : QString(), item, inside);
    }
    for (const auto& [inner, member] : value.members)
        appendTree(blocks, QString::fromStdString(inner), member, inside);
}

} // namespace

QString fenced(const QString& json)
{
    return QStringLiteral("```json\n") + json;
}

QString markdownOf(const Message& answer)
{
    const QString text = answer.text();
    return answer.isHeld() && !text.isEmpty() ? fenced(text) : text;
}

bool isTable(const QString& json)
{
    const std::optional<JsonValue> value = jsonIn(json);
    return value && tableOf(*value);
}

QList<Block> structuredBlocks(const QString& json, bool raw)
{
    const std::optional<JsonValue> value = jsonIn(json);
    if (!value) return {};
    QList<Block> blocks;
    if (raw) return parseBlocks(fenced(prettyJson(*value)));
    const std::optional<JsonTable> table = tableOf(*value);
    if (table && value->isObject()) {
        appendFields(blocks, *table);
        appendInner(blocks, *value, {});
    } else if (table) {
        appendRows(blocks, *table);
    } else {
        appendTree(blocks, {}, *value, 1);
    }
    return blocks;
}

} // namespace cabochon
