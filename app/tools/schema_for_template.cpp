#include "app/tools/schema_for_template.h"

#include "app/tools/schema_words.h"
#include "engine/grammar/schema_document.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace cabochon::tools {

using engine::JsonValue;

namespace {

constexpr std::size_t kMostSchemas = 2'000; // written out, of one tool
constexpr int kMostInside = 16;             // levels; deeper ones are any value

bool isKept(std::string_view keyword)
{
    constexpr std::array<std::string_view, 13> kKept = {
        "minimum",  "maximum",  "minLength", "maxLength", "pattern", "format",  "minItems",
        "maxItems", "nullable", "enum",      "type",      "anyOf",   "required"};
    return std::ranges::find(kKept, keyword) != kKept.end();
}

JsonValue object()
{
    return {.kind = JsonValue::Kind::Object};
}

JsonValue* memberOf(JsonValue& schema, std::string_view name)
{
    for (auto& [key, value] : schema.members) {
        if (key == name) return &value;
    }
    return nullptr;
}

void set(JsonValue& schema, std::string_view name, JsonValue value)
{
    if (JsonValue* there = memberOf(schema, name))
        *there = std::move(value);
    else
        schema.members.emplace_back(name, std::move(value));
}

void drop(JsonValue& schema, std::string_view name)
{
    std::erase_if(schema.members, [name](const auto& member) { return member.first == name; });
}

/// Adds what another schema says to one, which goes first: members that both have stay as they are,
/// but for names and what is needed, which add up.
void add(JsonValue& schema, const JsonValue& other)
{
    for (const auto& [key, value] : other.members) {
        JsonValue* own = memberOf(schema, key);
        if (own == nullptr) {
            schema.members.emplace_back(key, value);
        } else if (key == "properties" && own->isObject() && value.isObject()) {
            for (const auto& [name, property] : value.members) {
                if (own->member(name) == nullptr) own->members.emplace_back(name, property);
            }
        } else if (key == "required" && own->isArray() && value.isArray()) {
            own->items.insert(own->items.end(), value.items.begin(), value.items.end());
        }
    }
}

bool meansNull(const JsonValue& schema)
{
    const JsonValue* type = schema.member("type");
    const JsonValue* only = schema.member("const");
    return (type != nullptr && type->text == "null") || (only != nullptr && only->isNull());
}

JsonValue schemaOfType(const std::string& type)
{
    JsonValue schema = object();
    schema.members.emplace_back("type", JsonValue::string(type));
    return schema;
}

class Rewriter {
public:
    explicit Rewriter(const engine::SchemaDocument& document) : m_document(document) {}

    Result<JsonValue> rewrite(const JsonValue& source, bool printedWhole = false)
    {
        if (++m_schemas > kMostSchemas) {
            return Error{ErrorCode::InvalidJson,
                         "Its parameters have more than " + std::to_string(kMostSchemas) +
                             " parts once references are written out. Give it fewer."};
        }
        if (m_inside >= kMostInside) return object();
        ++m_inside;
        const std::size_t open = m_open.size();
        Result<JsonValue> made = rewriteOpen(source, printedWhole);
        m_open.resize(open);
        --m_inside;
        return made;
    }

private:
    Result<JsonValue> rewriteOpen(const JsonValue& source, bool printedWhole)
    {
        Result<JsonValue> schema = writtenOut(source);
        // What is left of alternatives, without null, may refer to another schema again.
        for (int round = 0; schema && round < kMostInside; ++round) {
            unite(*schema);
            if (schema->member("$ref") == nullptr && schema->member("allOf") == nullptr) break;
            schema = writtenOut(JsonValue(*schema));
        }
        if (!schema) return schema;
        nameType(*schema);
        JsonValue made = object();
        const std::string words = schemaWords(*schema, printedWhole);
        if (const JsonValue* type = schema->member("type")) set(made, "type", *type);
        if (!words.empty()) set(made, "description", JsonValue::string(words));
        for (auto& [key, value] : schema->members) {
            if (key == "required" && !value.isArray()) continue;
            if (key != "type" && key != "anyOf" && isKept(key)) set(made, key, std::move(value));
        }
        if (Status status = rewriteInner(*schema, made); !status) return status.error();
        return made;
    }

    /// The schema with what it refers to and all that must hold at once in one place.
    Result<JsonValue> writtenOut(const JsonValue& source)
    {
        JsonValue schema = object();
        if (source.isObject()) schema = source;
        // Each round takes out one reference or one list; a circle is met again, and ends.
        for (int round = 0; round < kMostInside; ++round) {
            if (const JsonValue* reference = schema.member("$ref"); reference != nullptr) {
                const std::string text = reference->text;
                drop(schema, "$ref");
                if (std::ranges::find(m_open, text) != m_open.end()) {
                    set(schema, "description", JsonValue::string("the same again"));
                    continue;
                }
                const Result<const JsonValue*> target = m_document.resolve(text, "#");
                if (!target) return target.error();
                m_open.push_back(text);
                add(schema, **target);
            } else if (const JsonValue* all = schema.member("allOf"); all != nullptr) {
                const JsonValue parts = *all;
                drop(schema, "allOf");
                for (const JsonValue& part : parts.items) {
                    const Result<JsonValue> whole = writtenOut(part);
                    if (!whole) return whole;
                    add(schema, *whole);
                }
            } else {
                break;
            }
        }
        return schema;
    }

    /// Types and alternatives: one of them with or without null, or a list in `anyOf`.
    static void unite(JsonValue& schema)
    {
        if (JsonValue* only = memberOf(schema, "const")) {
            JsonValue list{.kind = JsonValue::Kind::Array};
            list.items.push_back(std::move(*only));
            drop(schema, "const");
            set(schema, "enum", std::move(list));
        }
        if (const JsonValue* type = schema.member("type"); type != nullptr && type->isArray()) {
            JsonValue ways{.kind = JsonValue::Kind::Array};
            for (const JsonValue& one : type->items)
                ways.items.push_back(schemaOfType(one.text));
            drop(schema, "type");
            unite(schema, std::move(ways));
        }
        for (const char* name : {"anyOf", "oneOf"}) {
            if (JsonValue* list = memberOf(schema, name); list != nullptr && list->isArray()) {
                JsonValue ways = std::move(*list);
                drop(schema, name);
                unite(schema, std::move(ways));
            }
        }
    }

    static void unite(JsonValue& schema, JsonValue ways)
    {
        const std::size_t before = ways.items.size();
        std::erase_if(ways.items, meansNull);
        if (ways.items.size() < before) set(schema, "nullable", JsonValue::truth(true));
        JsonValue choices{.kind = JsonValue::Kind::Array};
        for (const JsonValue& way : ways.items) {
            const JsonValue* list = way.member("enum");
            if (const JsonValue* only = way.member("const")) choices.items.push_back(*only);
            if (list != nullptr && list->isArray())
                std::ranges::copy(list->items, std::back_inserter(choices.items));
        }
        if (ways.items.size() == 1)
            add(schema, ways.items.front());
        else if (!choices.items.empty() && areChoices(ways))
            set(schema, "enum", std::move(choices));
        else if (!ways.items.empty())
            set(schema, "anyOf", std::move(ways));
    }

    static bool areChoices(const JsonValue& ways)
    {
        return std::ranges::all_of(ways.items, [](const JsonValue& way) {
            return way.member("const") != nullptr || way.member("enum") != nullptr;
        });
    }

    /// A type where the schema leaves it to be guessed.
    static void nameType(JsonValue& schema)
    {
        if (schema.member("type") != nullptr || schema.member("anyOf") != nullptr) return;
        const JsonValue* choices = schema.member("enum");
        if (schema.member("properties") != nullptr) {
            set(schema, "type", JsonValue::string("object"));
        } else if (schema.member("items") != nullptr || schema.member("prefixItems") != nullptr) {
            set(schema, "type", JsonValue::string("array"));
        } else if (choices != nullptr && !choices->items.empty()) {
            const JsonValue& first = choices->items.front();
            const bool same = std::ranges::all_of(
                choices->items, [&](const JsonValue& one) { return one.kind == first.kind; });
            if (same && first.isString()) set(schema, "type", JsonValue::string("string"));
            if (same && first.kind == JsonValue::Kind::Number)
                set(schema, "type", JsonValue::string("number"));
        }
    }

    Status rewriteInner(const JsonValue& schema, JsonValue& made)
    {
        const JsonValue* type = schema.member("type");
        const bool isObject = type != nullptr && type->text == "object";
        if (Status status = rewriteProperties(schema, made, isObject); !status) return status;
        if (const JsonValue* items = schema.member("items"); items != nullptr) {
            Result<JsonValue> inner = rewrite(*items, true);
            if (!inner) return inner.error();
            set(made, "items", std::move(*inner));
        }
        for (const char* name : {"anyOf", "prefixItems"}) {
            const JsonValue* list = schema.member(name);
            if (list == nullptr || !list->isArray()) continue;
            JsonValue inner{.kind = JsonValue::Kind::Array};
            for (const JsonValue& one : list->items) {
                Result<JsonValue> part = rewrite(one);
                if (!part) return part.error();
                inner.items.push_back(std::move(*part));
            }
            set(made, name, std::move(inner));
        }
        return {};
    }

    Status rewriteProperties(const JsonValue& schema, JsonValue& made, bool isObject)
    {
        const JsonValue* map = schema.member("properties");
        const JsonValue* others = schema.member("additionalProperties");
        const bool named = map != nullptr && map->isObject() && !map->members.empty();
        if (named) {
            JsonValue inner = object();
            for (const auto& [name, property] : map->members) {
                Result<JsonValue> part = rewrite(property);
                if (!part) return part.error();
                inner.members.emplace_back(name, std::move(*part));
            }
            set(made, "properties", std::move(inner));
        }
        if (!isObject) return {};
        // Older revisions of the template print the schema's own words where there is no map.
        if (!named) set(made, "properties", object());
        if (others != nullptr && others->isObject()) {
            Result<JsonValue> part = rewrite(*others);
            if (!part) return part.error();
            set(made, "additionalProperties", std::move(*part));
        } else if (others != nullptr) {
            set(made, "additionalProperties", *others);
        } else if (map == nullptr) {
            set(made, "additionalProperties", JsonValue::truth(true));
        }
        return {};
    }

    const engine::SchemaDocument& m_document;
    std::vector<std::string> m_open; // references that are being written out
    std::size_t m_schemas = 0;
    int m_inside = 0;
};

} // namespace

Result<JsonValue> parametersForTemplate(std::string_view schema)
{
    const Result<engine::SchemaDocument> document = engine::SchemaDocument::read(schema);
    if (!document) return document.error();
    const JsonValue* type = document->root().member("type");
    if (!document->root().isObject() || (type != nullptr && type->text != "object")) {
        return Error{ErrorCode::InvalidJson,
                     "Its parameters are no schema of an object. Write {\"type\": \"object\", "
                     "\"properties\": ...}."};
    }
    Result<JsonValue> made = Rewriter(*document).rewrite(document->root());
    if (made) set(*made, "type", JsonValue::string("object"));
    return made;
}

} // namespace cabochon::tools
