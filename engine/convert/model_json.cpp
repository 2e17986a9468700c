#include "engine/convert/model_json.h"

#include "engine/base/utf8.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace cabochon::engine {

namespace {

template <typename T>
std::optional<T> spelled(const JsonValue& value)
{
    if (value.kind != JsonValue::Kind::Number) return std::nullopt;
    T number{};
    const char* end = value.text.data() + value.text.size();
    const auto [stopped, error] = std::from_chars(value.text.data(), end, number);
    return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

std::string plain(double number)
{
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

} // namespace

std::optional<std::uint32_t> wholeNumberOf(const JsonValue& value)
{
    return spelled<std::uint32_t>(value);
}

std::optional<double> numberOf(const JsonValue& value)
{
    const std::optional<double> number = spelled<double>(value);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

void ModelJson::fail(const std::string& what)
{
    if (m_error) return;
    m_error = Error{ErrorCode::ModelDamaged,
                    "Could not read " + m_file + ": " + what + ". Download the model again."};
}

const JsonValue* ModelJson::find(std::string_view key) const
{
    const JsonValue* value = m_object.member(key);
    return value && !value->isNull() ? value : nullptr;
}

std::uint32_t ModelJson::integer(std::string_view key, std::uint32_t lowest, std::uint32_t highest)
{
    const std::string name = m_path + std::string(key);
    const JsonValue* value = find(key);
    if (!value) return fail("its " + name + " is missing"), 0;
    const std::optional<std::uint32_t> number = wholeNumberOf(*value);
    if (number && *number >= lowest && *number <= highest) return *number;
    return fail("its " + name + " is " + printable(writeJson(*value)) + "; it must be " +
                std::to_string(lowest) + " to " + std::to_string(highest)),
           0;
}

std::uint32_t ModelJson::integerOr(std::string_view key,
                                   std::uint32_t absent,
                                   std::uint32_t lowest,
                                   std::uint32_t highest)
{
    return has(key) ? integer(key, lowest, highest) : absent;
}

double ModelJson::realOr(std::string_view key, double absent, double lowest, double highest)
{
    const JsonValue* value = find(key);
    if (!value) return absent;
    const std::optional<double> number = numberOf(*value);
    if (number && *number >= lowest && *number <= highest) return *number;
    return fail("its " + m_path + std::string(key) + " is " + printable(writeJson(*value)) +
                "; it must be " + plain(lowest) + " to " + plain(highest)),
           absent;
}

bool ModelJson::truthOr(std::string_view key, bool absent)
{
    const JsonValue* value = find(key);
    if (!value) return absent;
    if (value->kind == JsonValue::Kind::Boolean) return value->boolean;
    return fail("its " + m_path + std::string(key) + " is " + printable(writeJson(*value)) +
                "; it must be true or false"),
           absent;
}

} // namespace cabochon::engine
