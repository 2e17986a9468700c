#include "app/structured/batch.h"

#include "app/structured/json_text.h"
#include "app/structured/xlsx_file.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace cabochon {

namespace {

using engine::JsonValue;
using Type = SchemaField::Type;

class BatchWords {
    Q_DECLARE_TR_FUNCTIONS(Batch)
};

constexpr int kMostKeptRows = 100'000;

/// Every value may be null: of each field, at any depth.
void allowNulls(JsonValue& schema)
{
    for (const SchemaField& known : fieldsOf(schema)) {
        SchemaField field = known;
        field.nullable = field.nullable || (field.type != Type::Group && field.type != Type::Other);
        changeField(schema, field);
    }
}

std::optional<JsonValue> rowSchema(const QString& schema)
{
    std::optional<JsonValue> value = jsonIn(schema);
    if (!value || !value->isObject()) return std::nullopt;
    setListOfObjects(*value, false);
    if (fieldsOf(*value).isEmpty()) return std::nullopt;
    return value;
}

/// The value that words mean in a column; nothing: none, and why.
std::optional<JsonValue> valueOf(const SchemaField& field, const QString& words, QString& problem)
{
    static const QRegularExpression number(
        QStringLiteral("^-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?$"));
    const QString text = words.trimmed();
    if (text.isEmpty()) return JsonValue{};
    const auto refuse = [&](const QString& why) -> std::optional<JsonValue> {
        problem = why;
        return std::nullopt;
    };
    if (field.isList || field.type == Type::Group || field.type == Type::Other) {
        if (std::optional<JsonValue> json = jsonIn(text)) return json;
        if (!field.isList || field.type == Type::Group)
            return refuse(BatchWords::tr("This field takes JSON. Write it with its brackets."));
        SchemaField one = field;
        one.isList = false;
        JsonValue list{.kind = JsonValue::Kind::Array};
        for (const QString& item : text.split(QLatin1Char(','))) {
            std::optional<JsonValue> value = valueOf(one, item, problem);
            if (!value) return std::nullopt;
            if (!value->isNull()) list.items.push_back(std::move(*value));
        }
        return list;
    }
    const bool isNumber = number.match(text).hasMatch();
    if (field.type == Type::Number && !isNumber)
        return refuse(BatchWords::tr("This field takes a number, such as 24.05."));
    if (field.type == Type::Whole && (!isNumber || text.contains(QLatin1Char('.'))))
        return refuse(BatchWords::tr("This field takes a whole number, such as 24."));
    if (field.type == Type::Number || field.type == Type::Whole)
        return JsonValue::number(text.toStdString());
    if (field.type == Type::Truth) {
        const QString word = text.toLower();
        const bool yes = word == BatchWords::tr("yes") || word == QStringLiteral("true");
        const bool no = word == BatchWords::tr("no") || word == QStringLiteral("false");
        if (!yes && !no) return refuse(BatchWords::tr("This field takes yes or no."));
        return JsonValue::truth(yes);
    }
    if (field.type == Type::Date && !QDate::fromString(text, Qt::ISODate).isValid())
        return refuse(BatchWords::tr("This field takes a date, such as 2026-11-29."));
    if (field.type == Type::Choice && !field.choices.contains(text))
        return refuse(BatchWords::tr("This field takes one of: %1.")
                          .arg(field.choices.join(QStringLiteral(", "))));
    return JsonValue::string(text.toStdString());
}

/// The member at a path; null: it is not there.
const JsonValue* memberAt(const JsonValue& object, const FieldPath& path)
{
    const JsonValue* at = &object;
    for (const QString& name : path) {
        at = at->member(name.toStdString());
        if (!at) return nullptr;
    }
    return at;
}

void putMember(JsonValue& object, const FieldPath& path, JsonValue value)
{
    JsonValue* at = &object;
    for (const QString& name : path) {
        if (!at->isObject()) *at = {.kind = JsonValue::Kind::Object};
        const std::string key = name.toStdString();
        const auto known = std::find_if(at->members.begin(), at->members.end(),
                                        [&](const auto& member) { return member.first == key; });
        if (known == at->members.end()) {
            at->members.emplace_back(key, JsonValue{});
            at = &at->members.back().second;
        } else {
            at = &known->second;
        }
    }
    *at = std::move(value);
}

/// With the name of its file before all else.
JsonValue withFile(const BatchRow& row)
{
    JsonValue object{.kind = JsonValue::Kind::Object};
    object.members.emplace_back("file", JsonValue::string(row.name.toStdString()));
    if (const std::optional<JsonValue> value = jsonIn(row.json())) {
        for (const auto& [name, member] : value->members)
            object.members.emplace_back(name == "file" ? "file_in_document" : name, member);
    }
    return object;
}

} // namespace

QString schemaOfRows(const QString& schema)
{
    std::optional<JsonValue> value = rowSchema(schema);
    if (!value) return {};
    allowNulls(*value);
    return compactJson(*value);
}

QList<BatchColumn> columnsOf(const QString& schema)
{
    QList<BatchColumn> columns;
    const std::optional<JsonValue> value = rowSchema(schema);
    if (!value) return columns;
    FieldPath inside; // of a list: its fields are no columns
    for (const SchemaField& field : fieldsOf(*value)) {
        const bool isInside = !inside.isEmpty() && field.path.size() > inside.size() &&
                              field.path.first(inside.size()) == inside;
        if (isInside) continue;
        inside.clear();
        if (field.isList) inside = field.path;
        if (field.type != Type::Group || field.isList) columns.append({field.path, field});
    }
    return columns;
}

QString instruction()
{
    return QStringLiteral("Fill in the fields from the document in this message, and from nothing "
                          "else. Take each value as it stands there. A value that the document "
                          "does not contain is null: do not guess, do not compute it.");
}

JsonCell cellAt(const QString& json, const FieldPath& path)
{
    const std::optional<JsonValue> value = jsonIn(json);
    const JsonValue* member = value ? memberAt(*value, path) : nullptr;
    return member ? cellOf(*member) : JsonCell{};
}

QString
withCell(const QString& json, const BatchColumn& column, const QString& words, QString& problem)
{
    std::optional<JsonValue> object = jsonIn(json);
    if (!object || !object->isObject()) return json;
    std::optional<JsonValue> value = valueOf(column.field, words, problem);
    if (!value) return json;
    putMember(*object, column.path, std::move(*value));
    return compactJson(*object);
}

JsonTable tableOf(const Batch& batch)
{
    JsonTable table;
    table.column(QStringLiteral("file"));
    for (const BatchColumn& column : columnsOf(batch.schema))
        table.column(column.name() == QStringLiteral("file") ? QStringLiteral("file_in_document")
                                                             : column.name());
    for (const BatchRow& row : batch.rows) {
        if (row.state == BatchRow::State::Done) table.add(withFile(row));
    }
    return table;
}

QByteArray exportOf(const Batch& batch, const QString& format)
{
    if (format == QStringLiteral("csv")) return csvOf(tableOf(batch)).toUtf8();
    if (format == QStringLiteral("xlsx")) return QByteArray::fromStdString(xlsxOf(tableOf(batch)));
    JsonValue list{.kind = JsonValue::Kind::Array};
    for (const BatchRow& row : batch.rows) {
        if (row.state == BatchRow::State::Done) list.items.push_back(withFile(row));
    }
    if (format == QStringLiteral("json")) return (prettyJson(list) + QLatin1Char('\n')).toUtf8();
    if (format != QStringLiteral("jsonl")) return {};
    QByteArray lines;
    for (const JsonValue& item : list.items)
        lines += compactJson(item).toUtf8() + '\n';
    return lines;
}

// -------------------------------------------------------------------------------------------- kept

QByteArray storedBatch(const Batch& batch)
{
    QJsonArray rows;
    for (const BatchRow& row : batch.rows) {
        rows.append(QJsonObject{{QStringLiteral("id"), row.id},
                                {QStringLiteral("file"), row.file},
                                {QStringLiteral("name"), row.name},
                                {QStringLiteral("state"), static_cast<int>(row.state)},
                                {QStringLiteral("reason"), row.reason},
                                {QStringLiteral("answer"), row.answer},
                                {QStringLiteral("edited"), row.edited},
                                {QStringLiteral("seconds"), row.seconds},
                                {QStringLiteral("sha256"), row.contentHash},
                                {QStringLiteral("kind"), row.kind}});
    }
    const QJsonObject whole{{QStringLiteral("version"), 1},
                            {QStringLiteral("schema"), batch.schema},
                            {QStringLiteral("paused"), batch.paused},
                            {QStringLiteral("rows"), rows}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

Batch batchOf(const QByteArray& stored)
{
    const QJsonObject whole = QJsonDocument::fromJson(stored).object();
    Batch batch;
    batch.schema = whole.value(QStringLiteral("schema")).toString();
    batch.paused = whole.value(QStringLiteral("paused")).toBool();
    for (const QJsonValue& value : whole.value(QStringLiteral("rows")).toArray()) {
        const QJsonObject kept = value.toObject();
        const auto words = [&](const char* name) {
            return kept.value(QLatin1StringView(name)).toString();
        };
        BatchRow row;
        row.id = words("id");
        row.file = words("file");
        row.name = words("name");
        const int state = kept.value(QStringLiteral("state")).toInt();
        const bool known = state >= 0 && state <= int(BatchRow::State::LeftOut);
        row.state = known ? static_cast<BatchRow::State>(state) : BatchRow::State::Waiting;
        row.reason = words("reason");
        row.answer = words("answer");
        row.edited = words("edited");
        row.seconds = std::max(0.0, kept.value(QStringLiteral("seconds")).toDouble());
        row.contentHash = words("sha256");
        row.kind = words("kind");
        const bool broken = row.state == BatchRow::State::Done && !jsonIn(row.json());
        if (row.state == BatchRow::State::Working || broken) row.state = BatchRow::State::Waiting;
        if (!row.id.isEmpty() && batch.rows.size() < kMostKeptRows) batch.rows.append(row);
    }
    return batch;
}

} // namespace cabochon
