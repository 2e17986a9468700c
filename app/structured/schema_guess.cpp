#include "app/structured/schema_guess.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace cabochon {

namespace {

using engine::JsonValue;

constexpr int kMostGuessed = 24;
constexpr qsizetype kMostTableRows = 1000;
constexpr qsizetype kMostTableColumns = 200;

/// What was met at a place.
struct Seen {
    bool null = false, text = false, dates = true, whole = false, number = false, truth = false;
    bool list = false, object = false;
    std::vector<const JsonValue*> items;   // of all lists
    std::vector<const JsonValue*> objects; // all of them
};

bool isDate(const std::string& text)
{
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    return date.match(QString::fromStdString(text)).hasMatch();
}

void look(const JsonValue& value, Seen& seen)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        seen.null = true;
        break;
    case JsonValue::Kind::Boolean:
        seen.truth = true;
        break;
    case JsonValue::Kind::Number:
        (value.text.find_first_of(".eE") == std::string::npos ? seen.whole : seen.number) = true;
        break;
    case JsonValue::Kind::String:
        seen.text = true;
        seen.dates = seen.dates && isDate(value.text);
        break;
    case JsonValue::Kind::Array:
        seen.list = true;
        for (const JsonValue& item : value.items)
            seen.items.push_back(&item);
        break;
    case JsonValue::Kind::Object:
        seen.object = true;
        seen.objects.push_back(&value);
        break;
    }
}

JsonValue schemaOfAll(const std::vector<const JsonValue*>& values, int level);

void addObject(JsonValue& schema, const std::vector<const JsonValue*>& objects, int level)
{
    std::vector<std::pair<std::string, std::vector<const JsonValue*>>> fields;
    for (const JsonValue* object : objects) {
        for (const auto& [name, value] : object->members) {
            auto known = std::find_if(fields.begin(), fields.end(),
                                      [&](const auto& field) { return field.first == name; });
            if (known == fields.end())
                fields.push_back({name, {&value}});
            else
                known->second.push_back(&value);
        }
    }
    JsonValue properties{.kind = JsonValue::Kind::Object};
    JsonValue required{.kind = JsonValue::Kind::Array};
    for (const auto& [name, values] : fields) {
        properties.members.emplace_back(name, schemaOfAll(values, level + 1));
        if (values.size() == objects.size()) required.items.push_back(JsonValue::string(name));
    }
    schema.members.emplace_back("properties", std::move(properties));
    if (!required.items.empty()) schema.members.emplace_back("required", std::move(required));
}

JsonValue schemaOfAll(const std::vector<const JsonValue*>& values, int level)
{
    Seen seen;
    for (const JsonValue* value : values)
        look(*value, seen);
    std::vector<JsonValue> types;
    const auto name = [&](bool wanted, const char* type) {
        if (wanted) types.push_back(JsonValue::string(type));
    };
    name(seen.object, "object");
    name(seen.list, "array");
    name(seen.text, "string");
    name(seen.number, "number");
    name(seen.whole && !seen.number, "integer");
    name(seen.truth, "boolean");
    if (types.empty()) types.push_back(JsonValue::string("string")); // nobody knows yet
    name(seen.null || values.empty(), "null");
    JsonValue schema{.kind = JsonValue::Kind::Object};
    JsonValue list{.kind = JsonValue::Kind::Array};
    list.items = types;
    schema.members.emplace_back("type", types.size() == 1 ? types.front() : std::move(list));
    if (seen.text && seen.dates && !seen.object && !seen.list)
        schema.members.emplace_back("format", JsonValue::string("date"));
    if (level >= kMostGuessed) return schema;
    if (seen.object) addObject(schema, seen.objects, level);
    if (seen.list) schema.members.emplace_back("items", schemaOfAll(seen.items, level + 1));
    return schema;
}

// --------------------------------------------------------------------------------------------
// tables

QStringList cellsOfMarkdown(QString line)
{
    line = line.trimmed();
    if (line.startsWith(QLatin1Char('|'))) line.remove(0, 1);
    if (line.endsWith(QLatin1Char('|'))) line.chop(1);
    QStringList cells = line.split(QLatin1Char('|'));
    for (QString& cell : cells)
        cell = cell.trimmed();
    return cells;
}

QList<QStringList> rowsOfMarkdown(const QStringList& lines)
{
    static const QRegularExpression dashes(QStringLiteral("^\\|?(\\s*:?-+:?\\s*\\|?)+$"));
    QList<QStringList> rows;
    if (lines.size() < 2 || !dashes.match(lines[1].trimmed()).hasMatch()) return rows;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i != 1) rows.append(cellsOfMarkdown(lines[i]));
    }
    return rows;
}

/// Of the signs that may stand between cells, the one that the first line has most of.
QChar separatorOf(const QString& line)
{
    QChar best = QLatin1Char(',');
    for (const QChar sign : {QLatin1Char('\t'), QLatin1Char(';')}) {
        if (line.count(sign) > line.count(best)) best = sign;
    }
    return best;
}

QList<QStringList> rowsOfCsv(const QString& text, QChar separator)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        row.append(cell.trimmed());
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row.first().isEmpty()) rows.append(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size() && rows.size() < kMostTableRows; ++i) {
        const QChar sign = text[i];
        if (quoted && sign == QLatin1Char('"') && text.mid(i + 1, 1) == QStringLiteral("\""))
            cell += text[i++];
        else if (sign == QLatin1Char('"') && (quoted || cell.trimmed().isEmpty()))
            quoted = !quoted;
        else if (!quoted && sign == separator)
            endCell();
        else if (!quoted && sign == QLatin1Char('\n'))
            endRow();
        else if (sign != QLatin1Char('\r') || quoted)
            cell += sign;
    }
    if (!cell.isEmpty() || !row.isEmpty()) endRow();
    return rows;
}

JsonValue valueOf(const QString& cell)
{
    static const QRegularExpression number(QStringLiteral("^-?(0|[1-9]\\d*)(\\.\\d+)?$"));
    if (cell.isEmpty()) return {};
    if (number.match(cell).hasMatch()) return JsonValue::number(cell.toStdString());
    const QString word = cell.toLower();
    if (word == QStringLiteral("true") || word == QStringLiteral("false"))
        return JsonValue::truth(word == QStringLiteral("true"));
    return JsonValue::string(cell.toStdString());
}

} // namespace

JsonValue schemaOfExample(const JsonValue& example)
{
    return schemaOfAll({&example}, 0);
}

std::optional<JsonValue> schemaOfTable(const QString& table)
{
    const QString text = table.trimmed();
    QList<QStringList> rows = rowsOfMarkdown(
        text.split(QLatin1Char('\n'))
            .first(std::min<qsizetype>(kMostTableRows, text.count(QLatin1Char('\n')) + 1)));
    if (rows.isEmpty()) rows = rowsOfCsv(text, separatorOf(text.section(QLatin1Char('\n'), 0, 0)));
    if (rows.isEmpty() || rows.first().size() < 2 || rows.first().size() > kMostTableColumns)
        return std::nullopt;
    const QStringList names = rows.takeFirst();
    if (names.contains(QString())) return std::nullopt;
    JsonValue all{.kind = JsonValue::Kind::Array};
    for (const QStringList& row : rows) {
        JsonValue object{.kind = JsonValue::Kind::Object};
        for (qsizetype i = 0; i < names.size(); ++i)
            object.members.emplace_back(names[i].toStdString(), valueOf(row.value(i)));
        all.items.push_back(std::move(object));
    }
    if (all.items.empty()) {
        JsonValue object{.kind = JsonValue::Kind::Object};
        for (const QString& name : names)
            object.members.emplace_back(name.toStdString(), JsonValue{});
        all.items.push_back(std::move(object));
    }
    const JsonValue schema = schemaOfExample(all);
    return *schema.member("items");
}

} // namespace cabochon
