#include "app/tools/schema_words.h"

#include "app/tools/tool_text.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <utility>

namespace cabochon::tools {

using engine::JsonValue;

namespace {

constexpr std::size_t kMostChoices = 32;   // named
constexpr std::size_t kLongestValue = 400; // bytes of a value in words
constexpr std::size_t kMostNames = 8;      // of an alternative's parameters

std::string valueWords(const JsonValue& value)
{
    std::string text = writeJson(value);
    if (value.isString()) text = withoutHidden(value.text);
    if (text.size() <= kLongestValue) return text;
    return printable(text, kLongestValue);
}

std::string listWords(const JsonValue& list)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(list.items.size(), kMostChoices); ++i) {
        if (i > 0) text += ", ";
        text += valueWords(list.items[i]);
    }
    return list.items.size() > kMostChoices ? text + ", ..." : text;
}

/// "string", "object with name, size".
std::string wayWords(const JsonValue& way)
{
    if (const JsonValue* choices = way.member("enum")) return listWords(*choices);
    if (const JsonValue* only = way.member("const")) return valueWords(*only);
    const JsonValue* type = way.member("type");
    std::string words = type != nullptr && type->isString() ? type->text : "any value";
    const JsonValue* map = way.member("properties");
    if (map != nullptr && !map->members.empty()) {
        words = "object with ";
        for (std::size_t i = 0; i < std::min(map->members.size(), kMostNames); ++i)
            words += (i > 0 ? ", " : "") + withoutHidden(map->members[i].first);
    } else if (const JsonValue* reference = way.member("$ref")) {
        words = reference->text.substr(reference->text.rfind('/') + 1);
    }
    return words;
}

class Clauses {
public:
    explicit Clauses(const JsonValue& schema) : m_schema(schema) {}

    void describe()
    {
        const JsonValue* description = m_schema.member("description");
        if (description != nullptr && description->isString())
            m_text = withoutHidden(description->text);
    }
    void value(std::string_view keyword, std::string_view before, std::string_view after = {})
    {
        const JsonValue* value = m_schema.member(keyword);
        if (value == nullptr) return;
        clause(std::string(before) + valueWords(*value) + std::string(after));
    }
    void clause(const std::string& words)
    {
        if (!m_text.empty()) m_text += "; ";
        m_text += words;
    }
    std::string take() { return std::move(m_text); }

private:
    const JsonValue& m_schema;
    std::string m_text;
};

void addAlternatives(const JsonValue& schema, Clauses& clauses)
{
    const JsonValue* type = schema.member("type");
    const JsonValue* choices = schema.member("enum");
    const bool printed = type != nullptr && type->text == "string"; // by the template
    if (choices != nullptr && choices->isArray() && !choices->items.empty() && !printed)
        clauses.clause("one of " + listWords(*choices));
    const JsonValue* ways = schema.member("anyOf");
    if (ways == nullptr || ways->items.empty()) return;
    std::string words = "one of: ";
    for (std::size_t i = 0; i < std::min(ways->items.size(), kMostChoices); ++i)
        words += (i > 0 ? ", " : "") + wayWords(ways->items[i]);
    clauses.clause(words);
}

} // namespace

std::string schemaWords(const JsonValue& schema, bool printedWhole)
{
    Clauses clauses(schema);
    clauses.describe();
    if (printedWhole) return clauses.take();
    addAlternatives(schema, clauses);
    clauses.value("format", "format: ");
    clauses.value("pattern", "pattern: ");
    clauses.value("minimum", "at least ");
    clauses.value("exclusiveMinimum", "more than ");
    clauses.value("maximum", "at most ");
    clauses.value("exclusiveMaximum", "less than ");
    clauses.value("multipleOf", "a multiple of ");
    clauses.value("minLength", "at least ", " characters");
    clauses.value("maxLength", "at most ", " characters");
    clauses.value("minItems", "at least ", " items");
    clauses.value("maxItems", "at most ", " items");
    const JsonValue* unique = schema.member("uniqueItems");
    if (unique != nullptr && unique->boolean) clauses.clause("no item twice");
    const JsonValue* others = schema.member("additionalProperties");
    const JsonValue* named = schema.member("properties");
    if (others != nullptr && (others->isObject() || others->boolean))
        clauses.clause(named != nullptr ? "other names are allowed" : "any names");
    clauses.value("default", "default: ");
    const JsonValue* examples = schema.member("examples");
    if (examples != nullptr && examples->isArray() && !examples->items.empty())
        clauses.clause("for example " + listWords(*examples));
    return clauses.take();
}

} // namespace cabochon::tools
