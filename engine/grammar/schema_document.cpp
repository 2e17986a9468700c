#include "engine/grammar/schema_document.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <cstdlib>

namespace cabochon::engine {

namespace {

constexpr std::size_t kMostBytes = 64 * 1024;
constexpr std::size_t kMostDepth = 32;
constexpr std::size_t kMostMadeValues = 200'000;

Error invalid(std::string message)
{
    return {ErrorCode::InvalidJson, std::move(message)};
}

/// Levels of schemas: a schema in `properties` of another is two levels of JSON, and one here.
std::size_t depthOf(const JsonValue& value)
{
    std::size_t deepest = 0;
    for (const JsonValue& item : value.items)
        deepest = std::max(deepest, depthOf(item));
    for (const auto& [name, member] : value.members)
        deepest = std::max(deepest, depthOf(member));
    return deepest + (value.isArray() || value.isObject() ? 1 : 0);
}

JsonValue* find(JsonValue& object, std::string_view name)
{
    for (auto& [key, value] : object.members) {
        if (key == name) return &value;
    }
    return nullptr;
}

JsonValue allOf(const JsonValue& first, const JsonValue& second)
{
    JsonValue list{.kind = JsonValue::Kind::Array};
    list.items = {first, second};
    JsonValue schema{.kind = JsonValue::Kind::Object};
    schema.members.emplace_back("allOf", std::move(list));
    return schema;
}

bool same(const JsonValue& a, const JsonValue& b)
{
    return writeJson(a) == writeJson(b);
}

bool isFalse(const JsonValue* schema)
{
    return schema != nullptr && schema->kind == JsonValue::Kind::Boolean && !schema->boolean;
}

JsonValue listOf(const JsonValue& value)
{
    if (value.isArray()) return value;
    JsonValue list{.kind = JsonValue::Kind::Array};
    list.items.push_back(value);
    return list;
}

/// Types that both allow; a number that is whole is a number.
JsonValue commonTypes(const JsonValue& first, const JsonValue& second)
{
    const JsonValue a = listOf(first), b = listOf(second);
    JsonValue common{.kind = JsonValue::Kind::Array};
    const auto add = [&](const std::string& type) {
        if (std::ranges::none_of(common.items, [&](auto& item) { return item.text == type; }))
            common.items.push_back(JsonValue::string(type));
    };
    for (const JsonValue& x : a.items) {
        for (const JsonValue& y : b.items) {
            if (x.text == y.text)
                add(x.text);
            else if ((x.text == "integer" && y.text == "number") ||
                     (x.text == "number" && y.text == "integer"))
                add("integer");
        }
    }
    return common;
}

JsonValue commonValues(const JsonValue& first, const JsonValue& second)
{
    JsonValue common{.kind = JsonValue::Kind::Array};
    for (const JsonValue& value : first.items) {
        if (std::ranges::any_of(second.items, [&](auto& other) { return same(value, other); }))
            common.items.push_back(value);
    }
    return common;
}

double numberOf(const JsonValue& value)
{
    return std::strtod(value.text.c_str(), nullptr);
}

/// A property that only one of two schemas names: the other one says what it may be all the same.
void limitOthers(JsonValue& properties, const JsonValue& schema)
{
    const JsonValue* others = schema.member("additionalProperties");
    if (others == nullptr) return;
    const JsonValue* own = schema.member("properties");
    for (auto& [name, value] : properties.members) {
        if (own != nullptr && own->member(name) != nullptr) continue;
        value = isFalse(others) ? *others : allOf(value, *others);
    }
}

} // namespace

std::size_t countValues(const JsonValue& value)
{
    std::size_t count = 1;
    for (const JsonValue& item : value.items)
        count += countValues(item);
    for (const auto& [name, member] : value.members)
        count += countValues(member);
    return count;
}

SchemaDocument::SchemaDocument(JsonValue root) : m_root(std::move(root)) {}

Result<SchemaDocument> SchemaDocument::read(std::string_view text)
{
    if (text.size() > kMostBytes) {
        return invalid("The schema has " + std::to_string(text.size()) + " bytes, the limit is " +
                       std::to_string(kMostBytes) + ". Shorten it, or move repetitions to $defs.");
    }
    Result<JsonValue> root = parseJson(text);
    if (!root) return root.error();
    if (const std::size_t depth = depthOf(*root); depth > 2 * kMostDepth) {
        return invalid("The schema is nested deeper than " + std::to_string(kMostDepth) +
                       " levels, which is the limit. Flatten it, or use $defs and $ref.");
    }
    return SchemaDocument(std::move(*root));
}

Result<const JsonValue*> SchemaDocument::resolve(std::string_view reference,
                                                 std::string_view path) const
{
    const auto refuse = [&](std::string_view reason) {
        return invalid("The reference \"" + printable(reference) + "\" at " + std::string(path) +
                       " " + std::string(reason));
    };
    if (!reference.starts_with('#'))
        return refuse("leads out of the schema. Copy what it means into $defs.");
    const JsonValue* at = &m_root;
    std::string_view rest = reference.substr(1);
    while (!rest.empty()) {
        if (rest.front() != '/') return refuse("is no path within the schema. Write #/$defs/NAME.");
        rest.remove_prefix(1);
        std::string name;
        for (; !rest.empty() && rest.front() != '/'; rest.remove_prefix(1)) {
            if (rest.starts_with("~0") || rest.starts_with("~1")) {
                name.push_back(rest[1] == '0' ? '~' : '/');
                rest.remove_prefix(1);
            } else if (rest.starts_with("%24")) {
                name.push_back('$');
                rest.remove_prefix(2);
            } else {
                name.push_back(rest.front());
            }
        }
        const JsonValue* next = at->member(name);
        if (at->isArray() && !name.empty() && name.size() < 6 &&
            name.find_first_not_of("0123456789") == std::string::npos) {
            const std::size_t index = std::stoul(name);
            next = index < at->items.size() ? &at->items[index] : nullptr;
        }
        if (next == nullptr) return refuse("points to nothing. Define it in $defs.");
        at = next;
    }
    return at;
}

Result<const JsonValue*> SchemaDocument::keep(JsonValue made)
{
    m_values += countValues(made);
    if (m_values > kMostMadeValues) {
        return invalid("The schema becomes too large when its allOf and anyOf are written out. "
                       "Give it fewer alternatives.");
    }
    m_made.push_back(std::move(made));
    return &m_made.back();
}

Result<const JsonValue*> SchemaDocument::without(const JsonValue& schema, std::string_view keyword)
{
    JsonValue rest{.kind = JsonValue::Kind::Object};
    for (const auto& [name, value] : schema.members) {
        // What is only pointed to from the root need not be copied.
        if (name != keyword && name != "$defs" && name != "definitions")
            rest.members.emplace_back(name, value);
    }
    return keep(std::move(rest));
}

Result<const JsonValue*>
SchemaDocument::both(const JsonValue& first, const JsonValue& second, std::string_view path)
{
    const auto isOpen = [](const JsonValue& schema) {
        return schema.isObject() ? schema.members.empty() : schema.boolean;
    };
    if (isFalse(&first) || isFalse(&second)) return &m_nothing;
    if (isOpen(first)) return &second;
    if (isOpen(second)) return &first;
    if (const auto known = m_merged.find({&first, &second}); known != m_merged.end())
        return known->second;
    for (const bool ofFirst : {true, false}) {
        const JsonValue& schema = ofFirst ? first : second;
        const JsonValue* reference = schema.member("$ref");
        if (reference == nullptr) continue;
        Result<const JsonValue*> target = resolve(reference->text, path);
        if (!target) return target.error();
        Result<const JsonValue*> rest = without(schema, "$ref");
        if (!rest) return rest.error();
        if (++m_open > kMostOpen) {
            return invalid("The schema at " + std::string(path) +
                           " refers to itself without end. Correct its $ref.");
        }
        Result<const JsonValue*> whole = both(**target, **rest, path);
        if (whole) whole = ofFirst ? both(**whole, second, path) : both(first, **whole, path);
        --m_open;
        if (whole) m_merged[{&first, &second}] = *whole;
        return whole;
    }
    Result<JsonValue> made = second.member("anyOf") || second.member("oneOf")
                                 ? distribute(first, second, path)
                                 : merge(first, second, path);
    if (!made) return made.error();
    Result<const JsonValue*> kept = keep(std::move(*made));
    if (kept) m_merged[{&first, &second}] = *kept;
    return kept;
}

/// Every alternative of the second, each with the first.
Result<JsonValue>
SchemaDocument::distribute(const JsonValue& first, const JsonValue& second, std::string_view path)
{
    const char* keyword = second.member("anyOf") ? "anyOf" : "oneOf";
    const JsonValue* alternatives = second.member(keyword);
    Result<const JsonValue*> rest = without(second, keyword);
    if (!rest) return rest.error();
    Result<const JsonValue*> common = both(first, **rest, path);
    if (!common) return common.error();
    JsonValue made{.kind = JsonValue::Kind::Array};
    for (const JsonValue& alternative : alternatives->items) {
        made.items.push_back(allOf(**common, alternative));
        m_values += countValues(made.items.back());
        if (m_values > kMostMadeValues) return keep(std::move(made)).error();
    }
    JsonValue schema{.kind = JsonValue::Kind::Object};
    schema.members.emplace_back("anyOf", std::move(made));
    return schema;
}

Result<JsonValue>
SchemaDocument::merge(const JsonValue& first, const JsonValue& second, std::string_view path)
{
    JsonValue made = first;
    if (JsonValue* properties = find(made, "properties"); properties != nullptr)
        limitOthers(*properties, second);
    for (const auto& [name, value] : second.members) {
        JsonValue* own = find(made, name);
        JsonValue added = value;
        if (name == "properties") limitOthers(added, first);
        if (own == nullptr) {
            made.members.emplace_back(name, std::move(added));
        } else if (name == "properties") {
            for (auto& [key, property] : added.members) {
                JsonValue* ownProperty = find(*own, key);
                if (ownProperty == nullptr)
                    own->members.emplace_back(key, std::move(property));
                else if (!same(*ownProperty, property))
                    *ownProperty = allOf(*ownProperty, property);
            }
        } else if (name == "required" || name == "allOf") {
            own->items.insert(own->items.end(), value.items.begin(), value.items.end());
        } else if (name == "type") {
            *own = commonTypes(*own, value);
        } else if (name == "enum") {
            *own = commonValues(*own, value);
        } else if (name == "items" || name == "additionalProperties") {
            if (!same(*own, value)) *own = allOf(*own, value);
        } else if (name == "minItems" || name == "minLength" || name == "minimum") {
            if (numberOf(value) > numberOf(*own)) *own = value;
        } else if (name == "maxItems" || name == "maxLength" || name == "maximum") {
            if (numberOf(value) < numberOf(*own)) *own = value;
        } else if (name == "const") {
            if (!same(*own, value)) return JsonValue::truth(false);
        } else if ((name == "prefixItems" || name == "pattern" || name == "format") &&
                   !same(*own, value)) {
            return invalid("The schema at " + std::string(path) + " gives \"" + name +
                           "\" twice, through allOf or $ref. Give it once.");
        }
    }
    return made;
}

} // namespace cabochon::engine
