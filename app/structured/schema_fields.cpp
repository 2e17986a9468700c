#include "app/structured/schema_fields.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace cabochon {

namespace {

using engine::JsonValue;
using Type = SchemaField::Type;

constexpr int kMostLevels = 16;

JsonValue object()
{
    return {.kind = JsonValue::Kind::Object};
}

JsonValue* find(JsonValue& value, std::string_view name)
{
    for (auto& [key, member] : value.members) {
        if (key == name) return &member;
    }
    return nullptr;
}

void put(JsonValue& value, std::string_view name, JsonValue member)
{
    if (JsonValue* known = find(value, name))
        *known = std::move(member);
    else
        value.members.emplace_back(name, std::move(member));
}

void drop(JsonValue& value, std::string_view name)
{
    std::erase_if(value.members, [&](const auto& member) { return member.first == name; });
}

JsonValue words(const QString& text)
{
    return JsonValue::string(text.toStdString());
}

QStringList typesOf(const JsonValue& schema)
{
    QStringList types;
    const JsonValue* type = schema.member("type");
    if (type && type->isString()) types << QString::fromStdString(type->text);
    if (type && type->isArray()) {
        for (const JsonValue& item : type->items)
            types << QString::fromStdString(item.text);
    }
    return types;
}

/// What a list holds; the schema itself where it is none.
const JsonValue& insideOf(const JsonValue& schema)
{
    const JsonValue* at = &schema;
    for (int level = 0; level < kMostLevels && typesOf(*at).contains(QStringLiteral("array"));
         ++level) {
        const JsonValue* items = at->member("items");
        if (!items || !items->isObject()) break;
        at = items;
    }
    return *at;
}

JsonValue& insideOf(JsonValue& schema)
{
    return const_cast<JsonValue&>(insideOf(std::as_const(schema)));
}

/// The object schema that holds the fields of a group; null: there is none.
JsonValue* groupAt(JsonValue& schema, const FieldPath& path)
{
    JsonValue* at = &insideOf(schema);
    for (const QString& name : path) {
        JsonValue* properties = find(*at, "properties");
        JsonValue* next = properties ? find(*properties, name.toStdString()) : nullptr;
        if (!next || !next->isObject()) return nullptr;
        at = &insideOf(*next);
    }
    return at;
}

JsonValue* parentOf(JsonValue& schema, const FieldPath& path)
{
    return path.isEmpty() ? nullptr : groupAt(schema, path.first(path.size() - 1));
}

JsonValue* fieldAt(JsonValue& schema, const FieldPath& path)
{
    JsonValue* group = parentOf(schema, path);
    JsonValue* properties = group ? find(*group, "properties") : nullptr;
    return properties ? find(*properties, path.last().toStdString()) : nullptr;
}

bool isRequired(const JsonValue& group, std::string_view name)
{
    const JsonValue* required = group.member("required");
    return required && std::any_of(required->items.begin(), required->items.end(),
                                   [&](const JsonValue& item) { return item.text == name; });
}

/// In the order of the properties.
void setRequired(JsonValue& group, const std::string& name, bool wanted)
{
    JsonValue list{.kind = JsonValue::Kind::Array};
    if (const JsonValue* properties = group.member("properties")) {
        for (const auto& [other, schema] : properties->members) {
            if (other == name ? wanted : isRequired(group, other))
                list.items.push_back(JsonValue::string(other));
        }
    }
    if (list.items.empty())
        drop(group, "required");
    else
        put(group, "required", std::move(list));
}

Type typeOf(const JsonValue& schema, const QStringList& types)
{
    const bool isCombined = schema.member("$ref") || schema.member("anyOf") ||
                            schema.member("oneOf") || schema.member("allOf") ||
                            schema.member("const");
    if (isCombined || types.size() > 1) return Type::Other;
    const QString type = types.value(0);
    if (schema.member("enum"))
        return type == "string" || type.isEmpty() ? Type::Choice : Type::Other;
    if (type == "object" || (type.isEmpty() && schema.member("properties"))) return Type::Group;
    if (type == "string") {
        const JsonValue* format = schema.member("format");
        return format && format->text == "date" ? Type::Date : Type::Text;
    }
    if (type == "integer") return Type::Whole;
    if (type == "number") return Type::Number;
    return type == "boolean" ? Type::Truth : Type::Other;
}

/// What a schema of a field says of it.
SchemaField readField(const JsonValue& schema)
{
    SchemaField field;
    if (const JsonValue* description = schema.member("description"))
        field.description = QString::fromStdString(description->text);
    const JsonValue* about = &schema;
    QStringList types = typesOf(schema);
    if (types.removeAll(QStringLiteral("null")) > 0) field.nullable = true;
    const JsonValue* items = schema.member("items");
    if (types.size() == 1 && types.first() == "array" && items && items->isObject()) {
        field.isList = true;
        about = items;
        types = typesOf(*items);
        types.removeAll(QStringLiteral("null"));
    }
    field.type = typeOf(*about, types);
    if (const JsonValue* list = about->member("enum"); list && field.type == Type::Choice) {
        for (const JsonValue& choice : list->items) {
            if (choice.isString()) field.choices << QString::fromStdString(choice.text);
        }
    }
    return field;
}

void collect(const JsonValue& schema, const FieldPath& path, QList<SchemaField>& fields)
{
    const JsonValue& group = insideOf(schema);
    const JsonValue* properties = group.member("properties");
    if (!properties || path.size() >= kMostLevels) return;
    int place = 0;
    for (const auto& [name, inner] : properties->members) {
        if (!inner.isObject()) continue;
        SchemaField field = readField(inner);
        field.path = path + QStringList{QString::fromStdString(name)};
        field.required = isRequired(group, name);
        field.place = place++;
        field.siblings = static_cast<int>(properties->members.size());
        fields.append(field);
        if (field.type == Type::Group) collect(inner, field.path, fields);
    }
}

void setType(JsonValue& schema, const char* type, bool nullable)
{
    if (!nullable) return put(schema, "type", JsonValue::string(type));
    JsonValue list{.kind = JsonValue::Kind::Array};
    list.items = {JsonValue::string(type), JsonValue::string("null")};
    put(schema, "type", std::move(list));
}

/// `before`: what the field was; of a group its fields stay.
JsonValue schemaOf(const SchemaField& field, bool nullable, const JsonValue& before)
{
    static constexpr const char* kNames[] = {"string",  "string", "integer", "number",
                                             "boolean", "string", "object",  "string"};
    JsonValue schema = object();
    setType(schema, kNames[static_cast<int>(field.type)], nullable);
    if (field.type == Type::Date) put(schema, "format", JsonValue::string("date"));
    if (field.type == Type::Group) {
        const JsonValue* properties = before.member("properties");
        put(schema, "properties", properties ? *properties : object());
        if (const JsonValue* required = before.member("required"))
            put(schema, "required", *required);
    }
    if (field.type == Type::Choice) {
        JsonValue list{.kind = JsonValue::Kind::Array};
        for (const QString& choice : field.choices)
            list.items.push_back(words(choice));
        if (nullable) list.items.push_back({});
        put(schema, "enum", std::move(list));
    }
    return schema;
}

} // namespace

JsonValue emptySchema()
{
    JsonValue schema = object();
    put(schema, "type", JsonValue::string("object"));
    put(schema, "properties", object());
    return schema;
}

QList<SchemaField> fieldsOf(const JsonValue& schema)
{
    QList<SchemaField> fields;
    collect(schema, {}, fields);
    return fields;
}

bool isListOfObjects(const JsonValue& schema)
{
    return &insideOf(schema) != &schema;
}

void setListOfObjects(JsonValue& schema, bool list)
{
    if (isListOfObjects(schema) == list) return;
    JsonValue changed = object();
    JsonValue inside = insideOf(schema);
    // What is said of the whole stays with the whole, and what is only pointed to.
    for (const char* name : {"$schema", "title", "description", "$defs", "definitions"}) {
        if (const JsonValue* said = schema.member(name)) {
            put(changed, name, *said);
            if (list) drop(inside, name);
        }
    }
    if (list) {
        put(changed, "type", JsonValue::string("array"));
        put(changed, "items", std::move(inside));
    } else {
        for (auto& [name, member] : inside.members)
            put(changed, name, std::move(member));
    }
    schema = std::move(changed);
}

void setTitle(JsonValue& schema, const QString& title)
{
    if (title.isEmpty()) return drop(schema, "title");
    if (JsonValue* known = find(schema, "title")) {
        *known = words(title);
        return;
    }
    schema.members.emplace(schema.members.begin(), "title", words(title));
}

FieldPath addField(JsonValue& schema, const FieldPath& groupPath)
{
    JsonValue* group = groupAt(schema, groupPath);
    if (!group) return {};
    if (!find(*group, "properties")) put(*group, "properties", object());
    JsonValue& properties = *find(*group, "properties");
    std::string name = "field";
    for (int number = 2; find(properties, name); ++number)
        name = "field_" + std::to_string(number);
    JsonValue made = object();
    setType(made, "string", true);
    properties.members.emplace_back(name, std::move(made));
    setRequired(*group, name, true);
    return groupPath + QStringList{QString::fromStdString(name)};
}

void removeField(JsonValue& schema, const FieldPath& path)
{
    JsonValue* group = parentOf(schema, path);
    JsonValue* properties = group ? find(*group, "properties") : nullptr;
    if (!properties) return;
    drop(*properties, path.last().toStdString());
    setRequired(*group, {}, false);
}

void moveField(JsonValue& schema, const FieldPath& path, int by)
{
    JsonValue* group = parentOf(schema, path);
    JsonValue* properties = group ? find(*group, "properties") : nullptr;
    if (!properties) return;
    auto& members = properties->members;
    const std::string name = path.last().toStdString();
    const auto from = std::find_if(members.begin(), members.end(),
                                   [&](const auto& member) { return member.first == name; });
    const auto place = (from - members.begin()) + by;
    if (from == members.end() || place < 0 || place >= std::ssize(members)) return;
    auto moved = std::move(*from);
    members.erase(from);
    members.insert(members.begin() + place, std::move(moved));
    setRequired(*group, name, isRequired(*group, name)); // in the new order
}

bool renameField(JsonValue& schema, const FieldPath& path, const QString& name)
{
    JsonValue* group = parentOf(schema, path);
    JsonValue* properties = group ? find(*group, "properties") : nullptr;
    if (!properties || name.isEmpty()) return false;
    const std::string before = path.last().toStdString(), after = name.toStdString();
    if (before == after) return true;
    if (find(*properties, after)) return false;
    const bool required = isRequired(*group, before);
    for (auto& member : properties->members) {
        if (member.first == before) member.first = after;
    }
    setRequired(*group, after, required);
    return true;
}

void changeField(JsonValue& schema, const SchemaField& field)
{
    JsonValue* known = fieldAt(schema, field.path);
    if (!known) return;
    setRequired(*parentOf(schema, field.path), field.path.last().toStdString(), field.required);
    SchemaField before = readField(*known);
    if (before.description != field.description) {
        if (field.description.isEmpty())
            drop(*known, "description");
        else
            put(*known, "description", words(field.description));
    }
    const bool sameShape = before.type == field.type && before.isList == field.isList &&
                           before.nullable == field.nullable && before.choices == field.choices;
    if (sameShape || field.type == Type::Other) return;
    JsonValue made = schemaOf(field, field.nullable && !field.isList, insideOf(*known));
    if (field.isList) {
        JsonValue list = object();
        setType(list, "array", field.nullable);
        put(list, "items", std::move(made));
        made = std::move(list);
    }
    for (const char* name : {"title", "description"}) {
        if (const JsonValue* said = known->member(name)) put(made, name, *said);
    }
    *known = std::move(made);
}

} // namespace cabochon
