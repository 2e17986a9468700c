#include "app/structured/json_text.h"

#include <algorithm>

namespace cabochon {

namespace {

using engine::JsonValue;

constexpr std::size_t kMostValues = 200'000;
constexpr std::size_t kShortList = 72; // bytes

bool staysInLine(const JsonValue& value)
{
    if (isScalar(value)) return true;
    if (value.isObject()) return value.members.empty();
    return std::all_of(value.items.begin(), value.items.end(), isScalar) &&
           engine::writeJson(value).size() <= kShortList;
}

std::string inLine(const JsonValue& value)
{
    if (!value.isArray()) return engine::writeJson(value);
    std::string line = "[";
    for (const JsonValue& item : value.items)
        line += (line.size() > 1 ? ", " : "") + engine::writeJson(item);
    return line + "]";
}

void write(const JsonValue& value, std::string& text, std::size_t level)
{
    if (staysInLine(value)) {
        text += inLine(value);
        return;
    }
    const auto newLine = [&](std::size_t depth) { text += "\n" + std::string(2 * depth, ' '); };
    text += value.isArray() ? "[" : "{";
    bool first = true;
    const auto next = [&] {
        if (!first) text += ",";
        first = false;
        newLine(level + 1);
    };
    for (const JsonValue& item : value.items) {
        next();
        write(item, text, level + 1);
    }
    for (const auto& [name, member] : value.members) {
        next();
        text += engine::writeJson(JsonValue::string(name)) + ": ";
        write(member, text, level + 1);
    }
    newLine(level);
    text += value.isArray() ? "]" : "}";
}

} // namespace

std::optional<JsonValue> jsonIn(const QString& text)
{
    Result<JsonValue> value = engine::parseJson(text.toStdString(), kMostValues);
    if (!value) return std::nullopt;
    return std::move(*value);
}

bool isScalar(const JsonValue& value)
{
    return !value.isArray() && !value.isObject();
}

QString prettyJson(const JsonValue& value)
{
    std::string text;
    write(value, text, 0);
    return QString::fromStdString(text);
}

QString compactJson(const JsonValue& value)
{
    return QString::fromStdString(engine::writeJson(value));
}

QString titleOfSchema(const QString& schema)
{
    if (schema.isEmpty()) return {};
    const std::optional<JsonValue> value = jsonIn(schema);
    const JsonValue* title = value ? value->member("title") : nullptr;
    return title && title->isString() ? QString::fromStdString(title->text).simplified()
                                      : QString();
}

} // namespace cabochon
