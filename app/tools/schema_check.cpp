// JSON Schema, drafts 7 to 2020-12, the parts that describe one value without a look at others.
#include "app/tools/schema_check.h"

#include "app/tools/json_equality.h"
#include "engine/base/utf8.h"
#include "engine/grammar/regular_expression.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

namespace cabochon::tools {

using engine::JsonValue;

namespace {

constexpr int kMostOpenChecks = 256;        // schemas that ask each other about one value
constexpr std::size_t kMostSteps = 200'000; // schemas asked, all together
constexpr std::size_t kMostNamesTold = 12;  // told

using Kind = JsonValue::Kind;

double numberOf(const JsonValue& value)
{
    return std::strtod(value.text.c_str(), nullptr);
}

std::size_t lengthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char character) {
        return (static_cast<unsigned char>(character) & 0xc0) != 0x80;
    }));
}

bool hasType(const JsonValue& value, std::string_view type)
{
    switch (value.kind) {
    case Kind::Null:
        return type == "null";
    case Kind::Boolean:
        return type == "boolean";
    case Kind::Number:
        return type == "number" ||
               (type == "integer" && std::nearbyint(numberOf(value)) == numberOf(value));
    case Kind::String:
        return type == "string";
    case Kind::Array:
        return type == "array";
    case Kind::Object:
        return type == "object";
    }
    return false;
}

std::string shown(const JsonValue& value)
{
    if (value.isObject() || value.isArray()) return std::string(engine::jsonKindName(value.kind));
    return printable(writeJson(value), 60);
}

std::string listed(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), kMostNamesTold); ++i)
        text += (i > 0 ? ", " : "") + words[i];
    return words.size() > kMostNamesTold ? text + ", ..." : text;
}

std::vector<std::string> namesOf(const JsonValue* map)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; map != nullptr && i < map->members.size(); ++i)
        names.push_back(printable(map->members[i].first, 40));
    return names;
}

class Checker {
public:
    explicit Checker(const engine::SchemaDocument& document) : m_document(document) {}

    Status check(const JsonValue& value, const JsonValue& schema)
    {
        if (++m_steps > kMostSteps || m_inside >= kMostOpenChecks)
            return {ErrorCode::InvalidJson, "the tool's parameters are too complicated to check."};
        if (schema.kind == Kind::Boolean)
            return schema.boolean ? Status() : wrong("is not allowed here.");
        if (!schema.isObject()) return {};
        ++m_inside;
        Status status = checkObjectOf(value, schema);
        --m_inside;
        return status;
    }

private:
    Status checkObjectOf(const JsonValue& value, const JsonValue& schema)
    {
        const JsonValue* nullable = schema.member("nullable");
        if (value.isNull() && nullable != nullptr && nullable->boolean) return {};
        if (const JsonValue* reference = schema.member("$ref")) {
            const Result<const JsonValue*> target = m_document.resolve(reference->text, "#");
            if (!target) return target.error();
            if (Status status = check(value, **target); !status) return status;
        }
        using Step = Status (Checker::*)(const JsonValue&, const JsonValue&);
        for (const Step step : {&Checker::checkType, &Checker::checkChoices, &Checker::checkNumber,
                                &Checker::checkText, &Checker::checkList, &Checker::checkNames,
                                &Checker::checkMembers, &Checker::checkParts}) {
            if (Status status = (this->*step)(value, schema); !status) return status;
        }
        return {};
    }

    Status wrong(const std::string& what)
    {
        m_wrongDepth = m_path.size();
        const std::string where = m_path.empty() ? "the arguments" : "\"" + m_path + "\"";
        return {ErrorCode::InvalidJson, where + " " + what};
    }

    Status checkBelow(const std::string& name, const JsonValue& value, const JsonValue& schema)
    {
        const std::size_t before = m_path.size();
        m_path += name.starts_with('[') || m_path.empty() ? name : "." + name;
        Status status = check(value, schema);
        m_path.resize(before);
        return status;
    }

    bool fits(const JsonValue& value, const JsonValue& schema)
    {
        const bool fit = static_cast<bool>(check(value, schema));
        return fit;
    }

    Status checkType(const JsonValue& value, const JsonValue& schema)
    {
        const JsonValue* type = schema.member("type");
        if (type == nullptr) return {};
        std::vector<std::string> types;
        if (type->isString()) types.push_back(type->text);
        for (const JsonValue& one : type->items)
            types.push_back(one.text);
        if (types.empty() ||
            std::ranges::any_of(types, [&](const auto& one) { return hasType(value, one); }))
            return {};
        for (std::string& one : types)
            one = printable(one, 40);
        return wrong("is " + std::string(engine::jsonKindName(value.kind)) + " (" + shown(value) +
                     "); needed is: " + listed(types) + ".");
    }

    Status checkChoices(const JsonValue& value, const JsonValue& schema)
    {
        const JsonValue* only = schema.member("const");
        const JsonValue* choices = schema.member("enum");
        if (only == nullptr && (choices == nullptr || !choices->isArray())) return {};
        m_steps += engine::countValues(value);
        const std::string form = equalityForm(value);
        if (only != nullptr && equalityForm(*only) != form)
            return wrong("is " + shown(value) + "; it must be " + shown(*only) + ".");
        if (choices == nullptr || !choices->isArray()) return {};
        std::vector<std::string> words;
        for (const JsonValue& choice : choices->items) {
            if (equalityForm(choice) == form) return {};
            words.push_back(shown(choice));
        }
        return wrong("is " + shown(value) + "; it must be one of " + listed(words) + ".");
    }

    std::optional<double> bound(const JsonValue& schema, std::string_view keyword) const
    {
        const JsonValue* value = schema.member(keyword);
        if (value == nullptr || value->kind != Kind::Number) return std::nullopt;
        return numberOf(*value);
    }

    Status checkNumber(const JsonValue& value, const JsonValue& schema)
    {
        if (value.kind != Kind::Number) return {};
        const double number = numberOf(value);
        const auto refuse = [&](const char* words, const char* keyword) {
            return wrong("is " + shown(value) + "; " + words + shown(*schema.member(keyword)) +
                         " is allowed.");
        };
        if (const auto least = bound(schema, "minimum"); least && number < *least)
            return refuse("at least ", "minimum");
        if (const auto most = bound(schema, "maximum"); most && number > *most)
            return refuse("at most ", "maximum");
        if (const auto least = bound(schema, "exclusiveMinimum"); least && number <= *least)
            return refuse("only more than ", "exclusiveMinimum");
        if (const auto most = bound(schema, "exclusiveMaximum"); most && number >= *most)
            return refuse("only less than ", "exclusiveMaximum");
        const auto unit = bound(schema, "multipleOf");
        if (unit && *unit > 0) {
            const double times = number / *unit;
            // 0.3 is a multiple of 0.1, though not of the numbers that stand for them.
            if (std::abs(times - std::nearbyint(times)) > 1e-9 * std::max(1.0, std::abs(times)))
                return refuse("only a multiple of ", "multipleOf");
        }
        return {};
    }

    Status checkSize(std::size_t size,
                     const JsonValue& schema,
                     std::pair<const char*, const char*> keywords,
                     const std::string& what)
    {
        const auto least = bound(schema, keywords.first);
        const auto most = bound(schema, keywords.second);
        const double count = static_cast<double>(size);
        if (least && count < *least)
            return wrong("has " + std::to_string(size) + " " + what + "; at least " +
                         shown(*schema.member(keywords.first)) + " are needed.");
        if (most && count > *most)
            return wrong("has " + std::to_string(size) + " " + what + "; at most " +
                         shown(*schema.member(keywords.second)) + " are allowed.");
        return {};
    }

    /// Expressions that cannot be read hold nothing.
    bool matches(const std::string& text, const std::string& expression)
    {
        auto known = m_expressions.find(expression);
        if (known == m_expressions.end()) {
            Result<engine::TextAutomaton> texts = engine::readRegularExpression(expression, "#");
            std::optional<engine::TextAutomaton> kept;
            if (texts) kept = std::move(*texts);
            known = m_expressions.emplace(expression, std::move(kept)).first;
        }
        return !known->second || engine::accepts(*known->second, text);
    }

    Status checkText(const JsonValue& value, const JsonValue& schema)
    {
        if (!value.isString()) return {};
        m_steps += value.text.size() / 64;
        if (Status status =
                checkSize(lengthOf(value.text), schema, {"minLength", "maxLength"}, "characters");
            !status)
            return status;
        const JsonValue* pattern = schema.member("pattern");
        if (pattern != nullptr && pattern->isString() && !matches(value.text, pattern->text))
            return wrong("is " + shown(value) + "; it must match the pattern " +
                         printable(pattern->text) + ".");
        return {};
    }

    Status checkList(const JsonValue& value, const JsonValue& schema)
    {
        if (!value.isArray()) return {};
        const std::vector<JsonValue>& items = value.items;
        if (Status status = checkSize(items.size(), schema, {"minItems", "maxItems"}, "items");
            !status)
            return status;
        if (const JsonValue* unique = schema.member("uniqueItems");
            unique != nullptr && unique->boolean && hasTwins(items))
            return wrong("has an item twice; each may be there once.");
        const JsonValue* each = schema.member("items");
        const JsonValue* first = schema.member("prefixItems");
        if (each != nullptr && each->isArray()) { // draft 7
            first = each;
            each = schema.member("additionalItems");
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool isFirst = first != nullptr && i < first->items.size();
            const JsonValue* one = isFirst ? &first->items[i] : each;
            if (one == nullptr) continue;
            if (Status status = checkBelow("[" + std::to_string(i) + "]", items[i], *one); !status)
                return status;
        }
        const JsonValue* one = schema.member("contains");
        if (one != nullptr &&
            std::ranges::none_of(items, [&](const JsonValue& item) { return fits(item, *one); }))
            return wrong("has no item of the kind that is needed.");
        return {};
    }

    Status checkNames(const JsonValue& value, const JsonValue& schema)
    {
        if (!value.isObject()) return {};
        const JsonValue* required = schema.member("required");
        std::vector<std::string> missing;
        for (std::size_t i = 0; required != nullptr && i < required->items.size(); ++i) {
            if (value.member(required->items[i].text) == nullptr)
                missing.push_back("\"" + printable(required->items[i].text, 40) + "\"");
        }
        if (!missing.empty())
            return wrong((m_path.empty() ? "lack " : "lacks ") + listed(missing) + ".");
        if (const JsonValue* rule = schema.member("propertyNames")) {
            for (const auto& [name, member] : value.members) {
                if (!fits(JsonValue::string(name), *rule))
                    return wrong("have the name \"" + printable(name, 40) +
                                 "\", which is not allowed.");
            }
        }
        return checkSize(value.members.size(), schema, {"minProperties", "maxProperties"}, "names");
    }

    Status checkMembers(const JsonValue& value, const JsonValue& schema)
    {
        const JsonValue* named = schema.member("properties");
        const JsonValue* patterns = schema.member("patternProperties");
        const JsonValue* others = schema.member("additionalProperties");
        for (const auto& [name, member] : value.members) {
            bool known = false;
            if (const JsonValue* own = named != nullptr ? named->member(name) : nullptr) {
                known = true;
                if (Status status = checkBelow(name, member, *own); !status) return status;
            }
            for (std::size_t i = 0; patterns != nullptr && i < patterns->members.size(); ++i) {
                if (!matches(name, patterns->members[i].first)) continue;
                known = true;
                Status status = checkBelow(name, member, patterns->members[i].second);
                if (!status) return status;
            }
            if (known || others == nullptr) continue;
            if (others->kind == Kind::Boolean && !others->boolean)
                return wrong((m_path.empty() ? "have no \"" : "has no \"") + printable(name, 40) +
                             "\"; there are: " + listed(namesOf(named)) + ".");
            if (Status status = checkBelow(name, member, *others); !status) return status;
        }
        return {};
    }

    Status checkParts(const JsonValue& value, const JsonValue& schema)
    {
        if (const JsonValue* all = schema.member("allOf")) {
            for (const JsonValue& part : all->items) {
                if (Status status = check(value, part); !status) return status;
            }
        }
        for (const char* keyword : {"anyOf", "oneOf"}) {
            const JsonValue* ways = schema.member(keyword);
            if (ways == nullptr || ways->items.empty()) continue;
            if (Status status = checkWays(value, *ways, keyword == std::string_view("oneOf"));
                !status)
                return status;
        }
        const JsonValue* never = schema.member("not");
        if (never != nullptr && fits(value, *never)) return wrong("is what it must not be.");
        const JsonValue* condition = schema.member("if");
        if (condition == nullptr) return {};
        const JsonValue* then = schema.member(fits(value, *condition) ? "then" : "else");
        return then != nullptr ? check(value, *then) : Status();
    }

    Status checkWays(const JsonValue& value, const JsonValue& ways, bool one)
    {
        std::size_t fitting = 0;
        Status nearest;
        std::size_t deepest = 0;
        for (const JsonValue& way : ways.items) {
            Status status = check(value, way);
            if (status) {
                ++fitting;
                if (!one) return {};
                continue;
            }
            // What goes wrong far inside is the way that was meant.
            if (nearest || m_wrongDepth > deepest) {
                nearest = status;
                deepest = m_wrongDepth;
            }
        }
        if (fitting == 0) return nearest;
        if (one && fitting > 1) return wrong("fits several of the ways of which one is allowed.");
        return {};
    }

    const engine::SchemaDocument& m_document;
    std::string m_path;           // "files[2].name"
    std::size_t m_wrongDepth = 0; // of the last one
    std::map<std::string, std::optional<engine::TextAutomaton>> m_expressions;
    std::size_t m_steps = 0;
    int m_inside = 0;
};

} // namespace

Status checkValue(const JsonValue& value, const engine::SchemaDocument& schema)
{
    return Checker(schema).check(value, schema.root());
}

} // namespace cabochon::tools
