#include "engine/text/json_value.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/text/utf8_decoder.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace cabochon::engine {

namespace {

constexpr std::size_t kLinearSearch = 16;

/// What the parser says without its own numbers: "[json.exception.parse_error.101] parse error at
/// line 1, column 2: syntax error ...; last read: '{x'". What it read last may be long or no text.
std::string reasonOf(std::string_view message)
{
    constexpr std::size_t kLongest = 200;
    for (const std::string_view mark : {"] ", ": "}) {
        const std::size_t end = message.find(mark);
        const std::string_view start = message.substr(0, std::min(end, message.size()));
        if (end != message.npos && (start.starts_with('[') || start.starts_with("parse error at")))
            message.remove_prefix(end + mark.size());
    }
    if (message.size() > kLongest || !isValidUtf8(message))
        message = message.substr(0, message.find("; last read"));
    return printable(message, kLongest);
}

/// Builds the tree from the parser's events.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit TreeBuilder(std::size_t mostValues) : m_valuesLeft(mostValues) {}

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put(JsonValue::truth(value)); }
    bool number_integer(number_integer_t value) override
    {
        return put(JsonValue::number(std::to_string(value)));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return put(JsonValue::number(std::to_string(value)));
    }
    bool number_float(number_float_t, const string_t& spelling) override
    {
        return put(JsonValue::number(spelling));
    }
    bool string(string_t& value) override { return put(JsonValue::string(std::move(value))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::Kind::Object); }
    bool start_array(std::size_t) override { return open(JsonValue::Kind::Array); }
    bool key(string_t& value) override
    {
        m_open.back().key = std::move(value);
        return true;
    }
    bool end_object() override
    {
        JsonValue value = std::move(m_open.back().object).take();
        m_open.pop_back();
        return put(std::move(value));
    }
    bool end_array() override
    {
        JsonValue value = std::move(m_open.back().array);
        m_open.pop_back();
        return put(std::move(value));
    }
    bool parse_error(std::size_t position,
                     const std::string&,
                     const nlohmann::detail::exception& error) override
    {
        if (m_error.empty()) {
            m_error = "The text is not valid JSON at byte " + std::to_string(position) + ": " +
                      reasonOf(error.what()) + ". Correct it there.";
        }
        return false;
    }

    std::optional<JsonValue> root;
    std::string takeError() { return std::move(m_error); }

private:
    struct Open {
        JsonValue::Kind kind;
        JsonObjectBuilder object;
        JsonValue array{.kind = JsonValue::Kind::Array};
        std::string key;
    };

    bool open(JsonValue::Kind kind)
    {
        if (m_open.size() >= static_cast<std::size_t>(limits::kJsonDepth)) {
            m_error = "The JSON is nested more than " + std::to_string(limits::kJsonDepth) +
                      " levels deep, which is the limit. Flatten it.";
            return false;
        }
        m_open.push_back({.kind = kind, .object = {}, .key = {}});
        return true;
    }
    bool put(JsonValue value)
    {
        if (m_valuesLeft == 0) {
            m_error = "The JSON holds too many values. Choose a smaller file.";
            return false;
        }
        --m_valuesLeft;
        if (m_open.empty()) {
            root = std::move(value);
        } else if (m_open.back().kind == JsonValue::Kind::Object) {
            m_open.back().object.add(std::move(m_open.back().key), std::move(value));
        } else {
            m_open.back().array.items.push_back(std::move(value));
        }
        return true;
    }

    std::size_t m_valuesLeft;
    std::vector<Open> m_open;
    std::string m_error;
};

void appendQuoted(std::string& out, std::string_view text)
{
    std::string repaired;
    appendRepairedUtf8(repaired, text);
    out.push_back('"');
    for (const char c : repaired) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                constexpr std::string_view kDigits = "0123456789abcdef";
                out += "\\u00";
                out.push_back(kDigits[static_cast<unsigned char>(c) >> 4]);
                out.push_back(kDigits[c & 0xF]);
            } else {
                out.push_back(c);
            }
        }
    }
    out.push_back('"');
}

void append(std::string& out, const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        out += "null";
        break;
    case JsonValue::Kind::Boolean:
        out += value.boolean ? "true" : "false";
        break;
    case JsonValue::Kind::Number:
        out += value.text;
        break;
    case JsonValue::Kind::String:
        appendQuoted(out, value.text);
        break;
    case JsonValue::Kind::Array:
        out.push_back('[');
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (i > 0) out.push_back(',');
            append(out, value.items[i]);
        }
        out.push_back(']');
        break;
    case JsonValue::Kind::Object:
        out.push_back('{');
        for (std::size_t i = 0; i < value.members.size(); ++i) {
            if (i > 0) out.push_back(',');
            appendQuoted(out, value.members[i].first);
            out.push_back(':');
            append(out, value.members[i].second);
        }
        out.push_back('}');
        break;
    }
}

} // namespace

JsonValue JsonValue::string(std::string text)
{
    return {.kind = Kind::String, .text = std::move(text), .items = {}, .members = {}};
}

JsonValue JsonValue::number(std::string spelling)
{
    return {.kind = Kind::Number, .text = std::move(spelling), .items = {}, .members = {}};
}

JsonValue JsonValue::truth(bool value)
{
    return {.kind = Kind::Boolean, .boolean = value, .text = {}, .items = {}, .members = {}};
}

const JsonValue* JsonValue::member(std::string_view key) const
{
    for (const auto& [name, value] : members) {
        if (name == key) return &value;
    }
    return nullptr;
}

std::string_view jsonKindName(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null:
        return "null";
    case JsonValue::Kind::Boolean:
        return "a boolean";
    case JsonValue::Kind::Number:
        return "a number";
    case JsonValue::Kind::String:
        return "a string";
    case JsonValue::Kind::Array:
        return "a list";
    case JsonValue::Kind::Object:
        return "an object";
    }
    return "unknown";
}

void JsonObjectBuilder::add(std::string key, JsonValue value)
{
    auto& members = m_object.members;
    std::optional<std::size_t> place;
    if (members.size() < kLinearSearch) {
        for (std::size_t i = 0; i < members.size() && !place; ++i) {
            if (members[i].first == key) place = i;
        }
    } else {
        if (m_places.empty()) {
            for (std::size_t i = 0; i < members.size(); ++i)
                m_places.emplace(members[i].first, i);
        }
        const auto [entry, isNew] = m_places.emplace(key, members.size());
        if (!isNew) place = entry->second;
    }
    if (place) {
        members[*place].second = std::move(value);
    } else {
        members.emplace_back(std::move(key), std::move(value));
    }
}

JsonValue JsonObjectBuilder::take() &&
{
    return std::move(m_object);
}

Result<JsonValue> parseJson(std::string_view text, std::size_t mostValues)
{
    // The parser takes a NUL byte for the end of the text and would accept anything behind it.
    if (const std::size_t nul = text.find('\0'); nul != text.npos) {
        return Error{ErrorCode::InvalidJson, "The text is not valid JSON at byte " +
                                                 std::to_string(nul + 1) +
                                                 ": it holds a NUL byte. Save it as UTF-8 text."};
    }
    TreeBuilder builder(mostValues);
    const bool complete = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    if (!complete || !builder.root) return Error{ErrorCode::InvalidJson, builder.takeError()};
    return std::move(*builder.root);
}

std::string writeJson(const JsonValue& value)
{
    std::string out;
    append(out, value);
    return out;
}

} // namespace cabochon::engine
