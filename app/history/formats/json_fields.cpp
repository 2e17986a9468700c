#include "app/history/formats/json_fields.h"

#include "app/history/formats/file_times.h"

#include <charconv>

namespace cabochon::history {

const std::string& textUnder(const JsonValue& object, std::string_view name)
{
    static const std::string none;
    const JsonValue* value = object.member(name);
    return value && value->isString() ? value->text : none;
}

const std::vector<JsonValue>& itemsUnder(const JsonValue& object, std::string_view name)
{
    static const std::vector<JsonValue> none;
    const JsonValue* value = object.member(name);
    return value && value->isArray() ? value->items : none;
}

const JsonValue* objectUnder(const JsonValue& object, std::string_view name)
{
    const JsonValue* value = object.member(name);
    return value && value->isObject() ? value : nullptr;
}

std::optional<double> numberUnder(const JsonValue& object, std::string_view name)
{
    const JsonValue* value = object.member(name);
    if (!value || value->kind != JsonValue::Kind::Number) return std::nullopt;
    double number = 0;
    const char* end = value->text.data() + value->text.size();
    const auto [stopped, error] = std::from_chars(value->text.data(), end, number);
    if (error != std::errc() || stopped != end) return std::nullopt;
    return number;
}

bool truthUnder(const JsonValue& object, std::string_view name)
{
    const JsonValue* value = object.member(name);
    return value && value->kind == JsonValue::Kind::Boolean && value->boolean;
}

std::int64_t timeUnder(const JsonValue& object, std::string_view name)
{
    if (const std::optional<double> number = numberUnder(object, name))
        return timeFromNumber(*number);
    return timeFromText(textUnder(object, name));
}

std::string jsonUnder(const JsonValue& object, std::string_view name)
{
    const JsonValue* value = object.member(name);
    return value && !value->isNull() ? engine::writeJson(*value) : std::string();
}

} // namespace cabochon::history
