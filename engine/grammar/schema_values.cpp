// What the compiler makes of one type: strings, whole numbers, arrays, objects.
// schema_compiler.cpp decides which of them a schema allows.
#include "engine/base/utf8.h"
#include "engine/grammar/regular_expression.h"
#include "engine/grammar/schema_compiler.h"
#include "engine/grammar/string_format.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace cabochon::engine {

namespace {

constexpr std::int64_t kLargestInteger = 999'999'999'999'999; // exact in every reader
constexpr std::uint32_t kMostCounted = 1'000'000'000;

} // namespace

Result<SchemaCompiler::Bounds> SchemaCompiler::boundsOf(const JsonValue& schema,
                                                        const char* least,
                                                        const char* most,
                                                        const std::string& path) const
{
    Bounds bounds;
    for (const bool lower : {true, false}) {
        const JsonValue* value = schema.member(lower ? least : most);
        if (value == nullptr) continue;
        const double number = std::strtod(value->text.c_str(), nullptr);
        const bool whole = value->kind == JsonValue::Kind::Number && number >= 0 &&
                           number <= kMostCounted && number == std::floor(number);
        if (!whole) {
            return Error{ErrorCode::InvalidJson,
                         "The schema's \"" + std::string(lower ? least : most) + "\" at " + path +
                             " is no whole number from 0 to " + std::to_string(kMostCounted) +
                             ". Correct it."};
        }
        (lower ? bounds.least : bounds.most) = static_cast<std::uint32_t>(number);
    }
    return bounds;
}

/// A schema of a thousand heavy patterns must not take minutes.
Status SchemaCompiler::countPattern(std::size_t states, bool failed)
{
    constexpr std::size_t kMostStates = 5 * kMostTextStates;
    constexpr std::size_t kMostFailed = 4;
    m_textStates += states;
    m_failedPatterns += failed ? 1 : 0;
    if (m_textStates <= kMostStates && m_failedPatterns <= kMostFailed) return {};
    return {ErrorCode::InvalidJson,
            "The patterns of the schema need too many states together. Simplify them, or shorten "
            "their repetitions."};
}

/// What pattern and format allow; nothing: any text.
Result<std::optional<TextAutomaton>> SchemaCompiler::textsOf(const JsonValue& schema,
                                                             const std::string& path)
{
    std::optional<TextAutomaton> texts;
    const auto add = [&](std::string_view expression, const std::string& place) -> Status {
        Result<TextAutomaton> read = readRegularExpression(expression, place);
        const Status counted = countPattern(read ? read->states.size() : 0, !read);
        if (!counted) return counted;
        if (!read) return read.error();
        std::optional<TextAutomaton> both = texts ? intersect(*texts, *read) : std::move(*read);
        if (!both) {
            return {ErrorCode::InvalidJson,
                    "The expression at " + place + " needs too many states. Simplify it."};
        }
        texts = std::move(both);
        return {};
    };
    if (const JsonValue* pattern = schema.member("pattern")) {
        Status status = add(pattern->text, path + "/pattern");
        if (!status && m_unsupported == Unsupported::Refuse) return status.error();
        if (Status counted = countPattern(0, false); !counted) return counted.error();
        if (!status) m_ignored.push_back("\"pattern\" at " + path);
    }
    if (const JsonValue* format = schema.member("format")) {
        const std::optional<std::string_view> expression = expressionOfFormat(format->text);
        Status status = expression
                            ? add(*expression, path + "/format")
                            : unsupported("the format \"" + printable(format->text) + "\"", path);
        if (!status) return status.error();
    }
    return texts;
}

Result<NodeId> SchemaCompiler::stringOf(const JsonValue& schema, const std::string& path)
{
    const Result<Bounds> length = boundsOf(schema, "minLength", "maxLength", path);
    if (!length) return length.error();
    Result<std::optional<TextAutomaton>> texts = textsOf(schema, path);
    if (!texts) return texts.error();
    if (!*texts) return m_spelling.string(length->least, length->most, m_automaton.end());
    const bool bounded = length->least > 0 || length->most != kUnlimited;
    if (bounded && (*texts)->states.size() > 0) {
        *texts = ofLength(**texts, length->least, length->most);
        if (!*texts) {
            return Error{ErrorCode::InvalidJson,
                         "The schema at " + path +
                             " needs too many states for its pattern and its length together. "
                             "Write the length into the pattern."};
        }
        if (Status counted = countPattern((*texts)->states.size(), false); !counted)
            return counted.error();
    }
    return m_spelling.string(**texts, m_automaton.end());
}

Result<NodeId> SchemaCompiler::integerOf(const JsonValue& schema, const std::string&)
{
    std::int64_t least = -kLargestInteger, most = kLargestInteger;
    const auto clamp = [](double value) {
        const double largest = static_cast<double>(kLargestInteger);
        return static_cast<std::int64_t>(std::clamp(value, -largest, largest));
    };
    const auto number = [](const JsonValue* value) {
        return std::strtod(value->text.c_str(), nullptr);
    };
    const JsonValue* minimum = schema.member("minimum");
    const JsonValue* maximum = schema.member("maximum");
    const auto beyond = static_cast<double>(kLargestInteger);
    if (minimum && number(minimum) > beyond) return m_automaton.deadEnd();
    if (maximum && number(maximum) < -beyond) return m_automaton.deadEnd();
    if (minimum) least = clamp(std::ceil(number(minimum)));
    if (maximum) most = clamp(std::floor(number(maximum)));
    return m_spelling.integer(least, most, m_automaton.end());
}

Result<NodeId> SchemaCompiler::arrayOf(const JsonValue& schema, const std::string& path)
{
    const Result<Bounds> length = boundsOf(schema, "minItems", "maxItems", path);
    if (!length) return length.error();
    Bounds left = *length;
    const NodeId end = m_spelling.space(m_automaton.byte(']', m_automaton.end()));
    const JsonValue* items = schema.member("items");
    Result<RuleId> item = items ? ruleOf(*items, placeBelow(path, "items")) : anyValue();
    if (!item) return item.error();
    std::vector<RuleId> prefix;
    if (const JsonValue* first = schema.member("prefixItems")) {
        for (std::size_t i = 0; i < first->items.size(); ++i) {
            Result<RuleId> one =
                ruleOf(first->items[i], path + "/prefixItems/" + std::to_string(i));
            if (!one) return one.error();
            prefix.push_back(*one);
        }
    }
    // A list of its own for the first: it has no comma in front.
    if (prefix.empty()) prefix.push_back(*item);
    if (left.least > left.most) return m_automaton.deadEnd();
    const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(prefix.size(), left.most));
    // From the back: what may follow the items so far.
    NodeId after = end;
    if (left.most > count) {
        const NodeId again = m_automaton.reserve();
        const NodeId round =
            m_automaton.byte(',', m_spelling.space(m_automaton.call(*item, again)));
        m_automaton.fillAgain(again, round, end);
        const std::uint32_t least = left.least > count ? left.least - count : 0;
        const std::uint32_t most = left.most == kUnlimited ? kUnlimited : left.most - count;
        after = m_automaton.enter(least, most, round, end);
    }
    for (std::uint32_t i = count; i-- > 0;) {
        NodeId one = m_automaton.call(prefix[i], after);
        if (i > 0) one = m_automaton.byte(',', m_spelling.space(one));
        const bool mayEnd = i >= left.least;
        if (i == 0) one = m_spelling.space(one);
        after = mayEnd ? m_automaton.branch(end, one) : one;
    }
    return m_automaton.byte('[', after);
}

/// The rule of properties that are not named; nothing: there are none.
Result<std::optional<RuleId>>
SchemaCompiler::otherProperties(const JsonValue& schema, bool named, const std::string& path)
{
    const JsonValue* others = schema.member("additionalProperties");
    if (others == nullptr && named) return std::optional<RuleId>();
    if (others == nullptr) return std::optional<RuleId>(anyValue());
    if (others->kind == JsonValue::Kind::Boolean && !others->boolean)
        return std::optional<RuleId>();
    Result<RuleId> rule = ruleOf(*others, placeBelow(path, "additionalProperties"));
    if (!rule) return rule.error();
    return std::optional<RuleId>(*rule);
}

Result<NodeId> SchemaCompiler::objectOf(const JsonValue& schema, const std::string& path)
{
    struct Property {
        std::string name;
        RuleId rule;
        bool required;
    };
    const JsonValue* named = schema.member("properties");
    const JsonValue* required = schema.member("required");
    const auto isRequired = [&](const std::string& name) {
        return required != nullptr &&
               std::ranges::any_of(required->items, [&](auto& item) { return item.text == name; });
    };
    Result<std::optional<RuleId>> others =
        otherProperties(schema, named != nullptr && !named->members.empty(), path);
    if (!others) return others.error();
    std::vector<Property> properties;
    std::vector<std::string> names;
    if (named != nullptr) {
        for (const auto& [name, value] : named->members) {
            Result<RuleId> rule = ruleOf(value, placeBelow(path + "/properties", name));
            if (!rule) return rule.error();
            properties.push_back({name, *rule, isRequired(name)});
            names.push_back(name);
        }
    }
    for (const JsonValue& name : required ? required->items : std::vector<JsonValue>()) {
        if (std::ranges::find(names, name.text) != names.end()) continue;
        // What is demanded without being described is whatever others may be.
        const JsonValue* allowed = schema.member("additionalProperties");
        Result<RuleId> rule = allowed ? ruleOf(*allowed, placeBelow(path, "additionalProperties"))
                                      : Result<RuleId>(anyValue());
        if (!rule) return rule.error();
        properties.push_back({name.text, *rule, true});
        names.push_back(name.text);
    }

    // From the back: `after` follows a property, `keys` begins one.
    const NodeId close = m_automaton.byte('}', m_automaton.end());
    const NodeId end = m_spelling.space(close);
    NodeId after = end;
    NodeId keys = m_automaton.deadEnd();
    if (*others) {
        const NodeId again = m_automaton.reserve();
        const NodeId value = m_spelling.space(m_automaton.call(**others, again));
        keys = m_spelling.otherKey(names, value);
        const NodeId more = m_automaton.byte(',', m_spelling.space(m_spelling.openKey(keys)));
        const NodeId ways[] = {end, more};
        m_automaton.fillBranch(again, ways);
        after = again;
    }
    bool mayEnd = true;
    for (std::size_t i = properties.size(); i-- > 0;) {
        const Property& property = properties[i];
        const NodeId key =
            m_spelling.key(property.name, m_spelling.space(m_automaton.call(property.rule, after)));
        keys = property.required ? key : m_automaton.branch(key, keys);
        mayEnd = mayEnd && !property.required;
        const NodeId more = m_automaton.byte(',', m_spelling.space(m_spelling.openKey(keys)));
        after = mayEnd ? m_automaton.branch(end, more) : more;
    }
    const NodeId first = m_spelling.space(m_spelling.openKey(keys));
    return m_automaton.byte('{', mayEnd ? m_automaton.branch(end, first) : first);
}

/// Any value of JSON; what is inside of it is one, too.
RuleId SchemaCompiler::anyValue()
{
    if (m_anyValue) return *m_anyValue;
    m_anyValue = m_automaton.addRule();
    const NodeId end = m_automaton.end();
    const NodeId arrayEnd = m_spelling.space(m_automaton.byte(']', end));
    const NodeId more = m_automaton.reserve();
    const NodeId item = m_spelling.space(m_automaton.call(*m_anyValue, more));
    const NodeId items[] = {arrayEnd, m_automaton.byte(',', item)};
    m_automaton.fillBranch(more, items);
    const NodeId ways[] = {m_spelling.null(end),
                           m_spelling.boolean(end),
                           m_spelling.number(end),
                           m_spelling.string(0, kUnlimited, end),
                           m_automaton.byte('[', m_automaton.branch(arrayEnd, item)),
                           m_automaton.call(anyObject(), end)};
    m_automaton.setRule(*m_anyValue, m_automaton.branch(ways));
    return *m_anyValue;
}

RuleId SchemaCompiler::anyObject()
{
    if (m_anyObject) return *m_anyObject;
    m_anyObject = m_automaton.addRule();
    const RuleId value = anyValue();
    const NodeId end = m_spelling.space(m_automaton.byte('}', m_automaton.end()));
    const NodeId more = m_automaton.reserve();
    const NodeId keys = m_spelling.otherKey({}, m_spelling.space(m_automaton.call(value, more)));
    const NodeId first = m_spelling.space(m_spelling.openKey(keys));
    const NodeId ways[] = {end, m_automaton.byte(',', first)};
    m_automaton.fillBranch(more, ways);
    m_automaton.setRule(*m_anyObject, m_automaton.byte('{', m_automaton.branch(end, first)));
    return *m_anyObject;
}

} // namespace cabochon::engine
