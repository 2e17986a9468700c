#include "engine/grammar/schema_compiler.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <array>

namespace cabochon::engine {

namespace {

constexpr std::array kTypes = {"null", "boolean", "object", "array", "number", "integer", "string"};

/// What says nothing about which values are valid.
constexpr std::array kAnnotations = {
    "$schema",    "$id",      "id",        "$comment", "$defs",      "definitions",
    "$anchor",    "title",    "default",   "examples", "example",    "description",
    "deprecated", "readOnly", "writeOnly", "nullable", "$vocabulary"};

constexpr std::array kHeld = {"type",    "properties",  "required",  "additionalProperties",
                              "items",   "prefixItems", "minItems",  "maxItems",
                              "enum",    "const",       "anyOf",     "oneOf",
                              "allOf",   "$ref",        "minLength", "maxLength",
                              "pattern", "format",      "minimum",   "maximum"};

bool contains(const auto& list, std::string_view name)
{
    return std::ranges::any_of(list, [&](std::string_view entry) { return entry == name; });
}

bool isAnnotation(const std::string& name)
{
    return contains(kAnnotations, name) || name.starts_with("x-");
}

/// Types that a schema without `type` speaks of.
std::vector<std::string> spokenOf(const JsonValue& schema)
{
    constexpr std::array<std::pair<const char*, const char*>, 11> kWords = {
        {{"properties", "object"},
         {"required", "object"},
         {"additionalProperties", "object"},
         {"items", "array"},
         {"prefixItems", "array"},
         {"minItems", "array"},
         {"maxItems", "array"},
         {"minLength", "string"},
         {"maxLength", "string"},
         {"pattern", "string"},
         {"format", "string"}}};
    std::vector<std::string> types;
    for (const auto& [keyword, type] : kWords) {
        if (schema.member(keyword) && !contains(types, type)) types.emplace_back(type);
    }
    if (schema.member("minimum") || schema.member("maximum")) types.emplace_back("integer");
    return types;
}

} // namespace

std::string placeBelow(const std::string& path, std::string_view name)
{
    constexpr std::size_t kMostBytes = 240;
    const std::string whole = path + "/" + printable(name, 40);
    if (whole.size() <= kMostBytes) return whole;
    const std::size_t cut = whole.find('/', whole.size() - kMostBytes * 3 / 4);
    return "#/..." + whole.substr(std::min(cut, whole.size()));
}

SchemaCompiler::SchemaCompiler(Automaton& automaton,
                               Syntax syntax,
                               Unsupported unsupported,
                               TokenId quote)
    : m_automaton(automaton), m_spelling(automaton, syntax, quote), m_unsupported(unsupported)
{
}

Result<RuleId> SchemaCompiler::compile(SchemaDocument& document)
{
    return compile(document, document.root());
}

Result<RuleId> SchemaCompiler::compile(SchemaDocument& document, const JsonValue& schema)
{
    m_document = &document;
    m_known.clear();
    m_byText.clear();
    Result<RuleId> root = ruleOf(schema, "#");
    while (root && !m_pending.empty()) {
        const Pending pending = std::move(m_pending.front());
        m_pending.pop_front();
        Result<NodeId> body = bodyOf(pending);
        if (!body) {
            m_pending.clear();
            return body.error();
        }
        m_automaton.setRule(pending.rule, *body);
        if (m_automaton.tooLarge()) {
            m_pending.clear();
            return m_automaton.seal().error();
        }
    }
    return root;
}

/// A rule for a schema; what it says is looked at later, so that schemas may refer to each other.
Result<RuleId> SchemaCompiler::ruleOf(const JsonValue& schema, const std::string& path)
{
    if (const auto known = m_known.find(&schema); known != m_known.end()) return known->second;
    if (schema.kind == JsonValue::Kind::Boolean && schema.boolean) return anyValue();
    const auto [entry, isNew] = m_byText.try_emplace(writeJson(schema), 0);
    if (isNew) {
        entry->second = m_automaton.addRule();
        m_pending.push_back({&schema, path, entry->second});
    }
    m_known.emplace(&schema, entry->second);
    return entry->second;
}

Status SchemaCompiler::unsupported(const std::string& what, const std::string& path)
{
    if (m_unsupported == Unsupported::Refuse) {
        return {ErrorCode::InvalidJson, "The schema has " + what + " at " + path +
                                            ", which an answer cannot be held to. Leave it out, "
                                            "and check it afterwards."};
    }
    m_ignored.push_back(what + " at " + path);
    return {};
}

Status SchemaCompiler::checkKeyword(const std::string& name,
                                    const JsonValue& value,
                                    const std::string& path)
{
    using Kind = JsonValue::Kind;
    const auto expect = [&](bool holds, std::string_view wanted) -> Status {
        if (holds) return {};
        return {ErrorCode::InvalidJson, "The schema's \"" + name + "\" at " + path + " is " +
                                            std::string(jsonKindName(value.kind)) + ", not " +
                                            std::string(wanted) + ". Correct it."};
    };
    const auto areStrings = [&] {
        return value.isArray() &&
               std::ranges::all_of(value.items, [](auto& item) { return item.isString(); });
    };
    const auto isSchema = [](const JsonValue& one) {
        return one.isObject() || one.kind == Kind::Boolean;
    };
    const auto areSchemas = [&] {
        return value.isArray() && !value.items.empty() &&
               std::ranges::all_of(value.items, isSchema);
    };
    if (name == "type")
        return expect(value.isString() || (areStrings() && !value.items.empty()), "a type's name");
    if (name == "properties") {
        const bool hold = value.isObject() && std::ranges::all_of(value.members, [&](auto& member) {
                              return isSchema(member.second);
                          });
        return expect(hold, "an object of schemas");
    }
    if (name == "required") return expect(areStrings(), "a list of names");
    if (name == "enum") return expect(value.isArray(), "a list");
    if (name == "items" || name == "additionalProperties")
        return expect(isSchema(value), "a schema");
    if (name == "prefixItems" || name == "anyOf" || name == "oneOf" || name == "allOf")
        return expect(areSchemas(), "a list of schemas");
    if (name == "$ref" || name == "pattern" || name == "format")
        return expect(value.isString(), "a string");
    if (name == "minimum" || name == "maximum")
        return expect(value.kind == Kind::Number, "a number");
    return {};
}

/// Every keyword is one that is held, or says nothing.
Status SchemaCompiler::check(const JsonValue& schema, const std::string& path)
{
    if (!schema.isObject()) {
        if (schema.kind == JsonValue::Kind::Boolean) return {};
        return {ErrorCode::InvalidJson, "The schema at " + path + " is " +
                                            std::string(jsonKindName(schema.kind)) +
                                            ", not an object. Correct it."};
    }
    for (const auto& [name, value] : schema.members) {
        if (isAnnotation(name)) continue;
        Status status = contains(kHeld, name) ? checkKeyword(name, value, path)
                                              : unsupported("\"" + printable(name) + "\"", path);
        if (!status) return status;
    }
    return {};
}

Result<NodeId> SchemaCompiler::bodyOf(const Pending& pending)
{
    const JsonValue& schema = *pending.schema;
    if (Status status = check(schema, pending.path); !status) return status.error();
    if (!schema.isObject()) return m_automaton.deadEnd(); // false; true was met before
    bool isCombined = false;
    Result<NodeId> node = combined(schema, pending.path, isCombined);
    if (!node || isCombined) return node;
    if (schema.member("enum") || schema.member("const")) return valuesOf(schema, pending.path);
    Result<std::vector<std::string>> types = typesOf(schema, pending.path);
    if (!types) return types.error();
    std::vector<NodeId> ways;
    for (const std::string& type : *types) {
        Result<NodeId> way = typed(schema, type, pending.path);
        if (!way) return way;
        ways.push_back(*way);
    }
    return m_automaton.branch(ways);
}

/// Schemas that are made of others.
Result<NodeId>
SchemaCompiler::combined(const JsonValue& schema, const std::string& path, bool& isCombined)
{
    isCombined = true;
    if (schema.member("$ref")) return aliasOf(schema, path);
    if (const JsonValue* parts = schema.member("allOf")) {
        Result<const JsonValue*> whole = m_document->without(schema, "allOf");
        for (const JsonValue& part : parts->items) {
            if (!whole) return whole.error();
            whole = m_document->both(**whole, part, path);
        }
        if (!whole) return whole.error();
        Result<RuleId> rule = ruleOf(**whole, path);
        if (!rule) return rule.error();
        return m_automaton.call(*rule, m_automaton.end());
    }
    if (schema.member("anyOf") || schema.member("oneOf")) return alternatives(schema, path);
    isCombined = false;
    return m_automaton.deadEnd();
}

Result<NodeId> SchemaCompiler::aliasOf(const JsonValue& schema, const std::string& path)
{
    Result<const JsonValue*> target = m_document->resolve(schema.member("$ref")->text, path);
    if (!target) return target.error();
    const bool alone = std::ranges::all_of(schema.members, [](const auto& member) {
        return member.first == "$ref" || isAnnotation(member.first);
    });
    if (!alone) {
        Result<const JsonValue*> rest = m_document->without(schema, "$ref");
        if (!rest) return rest.error();
        target = m_document->both(**target, **rest, path);
        if (!target) return target.error();
    }
    Result<RuleId> rule = ruleOf(**target, alone ? printable(schema.member("$ref")->text) : path);
    if (!rule) return rule.error();
    return m_automaton.call(*rule, m_automaton.end());
}

Result<NodeId> SchemaCompiler::alternatives(const JsonValue& schema, const std::string& path)
{
    const char* keyword = schema.member("anyOf") ? "anyOf" : "oneOf";
    Result<const JsonValue*> rest = m_document->without(schema, keyword);
    if (!rest) return rest.error();
    const bool alone = std::ranges::all_of(
        (*rest)->members, [](const auto& member) { return isAnnotation(member.first); });
    std::vector<NodeId> ways;
    const JsonValue& list = *schema.member(keyword);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const std::string place = path + "/" + keyword + "/" + std::to_string(i);
        if (Status status = check(list.items[i], place); !status) return status.error();
        Result<const JsonValue*> one = alone ? Result<const JsonValue*>(&list.items[i])
                                             : m_document->both(**rest, list.items[i], place);
        if (!one) return one.error();
        Result<RuleId> rule = ruleOf(**one, place);
        if (!rule) return rule.error();
        ways.push_back(m_automaton.call(*rule, m_automaton.end()));
    }
    return m_automaton.branch(ways);
}

Result<std::vector<std::string>> SchemaCompiler::typesOf(const JsonValue& schema,
                                                         const std::string& path)
{
    const JsonValue* type = schema.member("type");
    if (type == nullptr) {
        std::vector<std::string> types = spokenOf(schema);
        if (types.empty()) types = {"any"};
        return types;
    }
    std::vector<std::string> types;
    if (type->isString()) types.push_back(type->text);
    for (const JsonValue& item : type->items)
        types.push_back(item.text);
    for (const std::string& name : types) {
        if (contains(kTypes, name)) continue;
        return Error{ErrorCode::InvalidJson, "The schema at " + path + " has the unknown type \"" +
                                                 printable(name) + "\". Name a type of JSON."};
    }
    if (contains(types, "number")) std::erase(types, "integer"); // a number may be whole
    return types;
}

Result<NodeId>
SchemaCompiler::typed(const JsonValue& schema, const std::string& type, const std::string& path)
{
    const NodeId end = m_automaton.end();
    if (type == "null") return m_spelling.null(end);
    if (type == "boolean") return m_spelling.boolean(end);
    if (type == "string") return stringOf(schema, path);
    if (type == "integer") return integerOf(schema, path);
    if (type == "array") return arrayOf(schema, path);
    if (type == "object") return objectOf(schema, path);
    if (type == "any") return m_automaton.call(anyValue(), end);
    for (const char* bound : {"minimum", "maximum"}) {
        if (schema.member(bound) == nullptr) continue;
        Status status =
            unsupported("\"" + std::string(bound) + "\" of a number that is not whole", path);
        if (!status) return status.error();
    }
    return m_spelling.number(end);
}

/// enum and const; of other keywords only `type` may stand beside them.
Result<NodeId> SchemaCompiler::valuesOf(const JsonValue& schema, const std::string& path)
{
    for (const auto& [name, value] : schema.members) {
        if (isAnnotation(name) || name == "enum" || name == "const" || name == "type") continue;
        if (!contains(kHeld, name)) continue; // ignored already
        Status status = unsupported("\"" + name + "\" beside a list of values", path);
        if (!status) return status.error();
    }
    std::vector<JsonValue> values;
    const JsonValue* one = schema.member("const");
    const JsonValue* list = schema.member("enum");
    if (list != nullptr) values = list->items;
    if (list == nullptr) values.push_back(*one);
    if (list != nullptr && one != nullptr) {
        std::erase_if(values,
                      [&](const JsonValue& value) { return writeJson(value) != writeJson(*one); });
    }
    if (schema.member("type")) {
        Result<std::vector<std::string>> types = typesOf(schema, path);
        if (!types) return types.error();
        std::erase_if(values, [&](const JsonValue& value) {
            switch (value.kind) {
            case JsonValue::Kind::Null:
                return !contains(*types, "null");
            case JsonValue::Kind::Boolean:
                return !contains(*types, "boolean");
            case JsonValue::Kind::Number:
                return !contains(*types, "number") &&
                       !(contains(*types, "integer") &&
                         value.text.find_first_of(".eE") == std::string::npos);
            case JsonValue::Kind::String:
                return !contains(*types, "string");
            case JsonValue::Kind::Array:
                return !contains(*types, "array");
            case JsonValue::Kind::Object:
                return !contains(*types, "object");
            }
            return true;
        });
    }
    std::vector<std::string> texts;
    std::vector<NodeId> ways;
    for (const JsonValue& value : values) {
        if (value.isString())
            texts.push_back(value.text);
        else
            ways.push_back(m_spelling.value(value, m_automaton.end()));
    }
    if (!texts.empty()) ways.push_back(m_spelling.string(anyOf(texts), m_automaton.end()));
    return m_automaton.branch(ways);
}

} // namespace cabochon::engine
