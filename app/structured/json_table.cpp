#include "app/structured/json_table.h"

#include "app/structured/json_text.h"

#include <algorithm>

namespace cabochon {

namespace {

using engine::JsonValue;

constexpr int kMostFlattened = 4;       // objects inside each other that become columns
constexpr qsizetype kMostColumns = 500; // more fields are not shown

QString wordsOf(const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return {};
    case JsonValue::Kind::Boolean:
        return value.boolean ? QStringLiteral("true") : QStringLiteral("false");
    case JsonValue::Kind::Number:
    case JsonValue::Kind::String:
        return QString::fromStdString(value.text);
    default:
        return compactJson(value);
    }
}

void enter(const JsonValue& object, const QString& prefix, int level, JsonTable& table)
{
    for (const auto& [name, value] : object.members) {
        const QString path = prefix + QString::fromStdString(name);
        if (value.isObject() && !value.members.empty() && level < kMostFlattened) {
            enter(value, path + QLatin1Char('.'), level + 1, table);
            continue;
        }
        const qsizetype column = table.column(path);
        if (column >= 0) table.rows.last()[column] = cellOf(value);
    }
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

JsonCell cellOf(const JsonValue& value)
{
    using Kind = JsonCell::Kind;
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return {};
    case JsonValue::Kind::Boolean:
        return {Kind::Truth, wordsOf(value)};
    case JsonValue::Kind::Number:
        return {Kind::Number, wordsOf(value)};
    case JsonValue::Kind::String:
        return {Kind::Text, wordsOf(value)};
    case JsonValue::Kind::Object:
        return {Kind::List, wordsOf(value), static_cast<int>(value.members.size())};
    case JsonValue::Kind::Array:
        break;
    }
    if (!std::all_of(value.items.begin(), value.items.end(), isScalar))
        return {Kind::List, wordsOf(value), static_cast<int>(value.items.size())};
    QStringList words;
    for (const JsonValue& item : value.items)
        words << wordsOf(item);
    return {Kind::List, words.join(QStringLiteral(", "))};
}

qsizetype JsonTable::column(const QString& name)
{
    const qsizetype known = columns.indexOf(name);
    if (known >= 0 || columns.size() >= kMostColumns) return known;
    columns.append(name);
    for (QList<JsonCell>& row : rows)
        row.append(JsonCell{});
    return columns.size() - 1;
}

void JsonTable::add(const JsonValue& object)
{
    rows.append(QList<JsonCell>(columns.size()));
    enter(object, {}, 0, *this);
}

std::optional<JsonTable> tableOf(const JsonValue& value)
{
    JsonTable table;
    if (value.isObject() && !value.members.empty()) table.add(value);
    const bool areObjects = std::all_of(value.items.begin(), value.items.end(),
                                        [](const JsonValue& item) { return item.isObject(); });
    if (value.isArray() && areObjects) {
        for (const JsonValue& item : value.items)
            table.add(item);
    }
    if (table.columns.isEmpty()) return std::nullopt;
    return table;
}

QString csvOf(const JsonTable& table)
{
    const auto line = [](const QStringList& fields) {
        return fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    };
    QStringList fields;
    for (const QString& name : table.columns)
        fields << csvField(name);
    QString text = line(fields);
    for (const QList<JsonCell>& row : table.rows) {
        fields.clear();
        for (const JsonCell& cell : row)
            fields << csvField(cell.text);
        text += line(fields);
    }
    return text;
}

} // namespace cabochon
