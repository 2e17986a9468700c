#include "engine/text/python_text.h"

#include "engine/text/utf8_decoder.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace cabochon::engine::python {

namespace {

/// str.isspace() of one character.
bool isSpace(std::uint32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

/// str.lower() of the alphabets whose capitals lie at a fixed distance: Latin, Greek, Cyrillic and
/// Armenian. Only the order of keys depends on it.
std::uint32_t lower(std::uint32_t c)
{
    if (c >= 'A' && c <= 'Z') return c + 32;
    if (c < 0xC0) return c;
    if (c <= 0xDE) return c == 0xD7 ? c : c + 32;
    const bool oddCapitals = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (oddCapitals) return c % 2 == 1 ? c + 1 : c;
    if (c == 0x130 || c == 0x178) return c == 0x130 ? 'i' : 0xFF;
    if (c >= 0x100 && c <= 0x177) return c % 2 == 0 ? c + 1 : c;
    if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    if (c >= 0x460 && c <= 0x4FF && c != 0x4C0 && c != 0x4CF) return c % 2 == 0 ? c + 1 : c;
    if (c >= 0x531 && c <= 0x556) return c + 48;
    return c;
}

std::string lowered(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const Utf8Step step = decodeUtf8(text, i);
        if (step.state == Utf8State::Valid) appendUtf8(result, lower(step.character));
        i += step.bytes;
    }
    return result;
}

/// repr() of a float from the shortest digits that read back as the same number.
std::string floatRepr(double value)
{
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    char buffer[64];
    const std::to_chars_result end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
    std::string_view text(buffer, static_cast<std::size_t>(end.ptr - buffer));
    std::string result;
    if (text.front() == '-') {
        result = "-";
        text.remove_prefix(1);
    }
    const std::size_t e = text.find('e');
    std::string digits(1, text[0]);
    if (e > 2) digits.append(text.substr(2, e - 2));
    int exponent = 0;
    const std::string_view exponentText = text.substr(e + (text[e + 1] == '+' ? 2 : 1));
    std::from_chars(exponentText.data(), exponentText.data() + exponentText.size(), exponent);

    const int count = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16) {
        result += digits.substr(0, 1);
        if (count > 1) result += "." + digits.substr(1);
        const std::string size = std::to_string(std::abs(exponent));
        result += exponent < 0 ? "e-" : "e+";
        return result + (size.size() < 2 ? "0" : "") + size;
    }
    if (exponent < 0) {
        return result + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    }
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() <= whole) {
        return result + digits + std::string(whole - digits.size(), '0') + ".0";
    }
    return result + digits.substr(0, whole) + "." + digits.substr(whole);
}

/// repr() of a string: single quotes, or double ones where only single ones are inside.
std::string stringRepr(std::string_view text)
{
    const bool hasSingle = text.find('\'') != std::string_view::npos;
    const bool hasDouble = text.find('"') != std::string_view::npos;
    const char quote = hasSingle && !hasDouble ? '"' : '\'';
    std::string result(1, quote);
    for (const char c : text) {
        if (c == quote || c == '\\') {
            result.push_back('\\');
            result.push_back(c);
        } else if (c == '\n') {
            result += "\\n";
        } else if (c == '\r') {
            result += "\\r";
        } else if (c == '\t') {
            result += "\\t";
        } else {
            result.push_back(c);
        }
    }
    result.push_back(quote);
    return result;
}

std::string repr(const JsonValue& value)
{
    if (value.isString()) return stringRepr(value.text);
    if (value.isArray()) {
        std::string result = "[";
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            result += (i > 0 ? ", " : "") + repr(value.items[i]);
        }
        return result + "]";
    }
    if (value.isObject()) {
        std::string result = "{";
        for (std::size_t i = 0; i < value.members.size(); ++i) {
            const auto& [key, member] = value.members[i];
            result += (i > 0 ? ", " : "") + stringRepr(key) + ": " + repr(member);
        }
        return result + "}";
    }
    return str(value);
}

} // namespace

std::string_view strip(std::string_view text)
{
    std::size_t begin = 0;
    while (begin < text.size()) {
        const Utf8Step step = decodeUtf8(text, begin);
        if (step.state != Utf8State::Valid || !isSpace(step.character)) break;
        begin += step.bytes;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t start = end - 1;
        while (start > begin && end - start < 4 &&
               (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) {
            --start;
        }
        const Utf8Step step = decodeUtf8(text.substr(0, end), start);
        const bool whole = step.state == Utf8State::Valid && start + step.bytes == end;
        if (!whole || !isSpace(step.character)) break;
        end = start;
    }
    return text.substr(begin, end - begin);
}

std::string upper(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    return result;
}

std::string number(std::string_view spelling)
{
    if (spelling.find_first_of(".eE") == std::string_view::npos) {
        return spelling == "-0" ? "0" : std::string(spelling);
    }
    double value = 0;
    const auto [end, error] =
        std::from_chars(spelling.data(), spelling.data() + spelling.size(), value);
    if (error == std::errc::result_out_of_range) {
        const bool tiny = spelling.find("e-") != std::string_view::npos ||
                          spelling.find("E-") != std::string_view::npos;
        value = tiny ? 0.0 : HUGE_VAL;
        if (spelling.front() == '-') value = -value;
    }
    return floatRepr(value);
}

std::string str(const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return "None";
    case JsonValue::Kind::Boolean:
        return value.boolean ? "True" : "False";
    case JsonValue::Kind::Number:
        return number(value.text);
    case JsonValue::Kind::String:
        return value.text;
    case JsonValue::Kind::Array:
    case JsonValue::Kind::Object:
        return repr(value);
    }
    return {};
}

bool truthy(const JsonValue* value)
{
    if (value == nullptr) return false;
    switch (value->kind) {
    case JsonValue::Kind::Null:
        return false;
    case JsonValue::Kind::Boolean:
        return value->boolean;
    case JsonValue::Kind::Number: // zero in any spelling
        return value->text.substr(0, value->text.find_first_of("eE")).find_first_of("123456789") !=
               std::string::npos;
    case JsonValue::Kind::String:
        return !value->text.empty();
    case JsonValue::Kind::Array:
        return !value->items.empty();
    case JsonValue::Kind::Object:
        return !value->members.empty();
    }
    return false;
}

std::vector<const std::pair<std::string, JsonValue>*> sortedMembers(const JsonValue& object)
{
    std::vector<std::pair<std::string, const std::pair<std::string, JsonValue>*>> byKey;
    byKey.reserve(object.members.size());
    for (const auto& member : object.members)
        byKey.emplace_back(lowered(member.first), &member);
    std::stable_sort(byKey.begin(), byKey.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const std::pair<std::string, JsonValue>*> sorted;
    sorted.reserve(byKey.size());
    for (const auto& [key, member] : byKey)
        sorted.push_back(member);
    return sorted;
}

} // namespace cabochon::engine::python
