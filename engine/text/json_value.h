// Owns JSON as the chat format needs it: key order kept, numbers as they were written, nesting
// limited. The syntax itself is read by nlohmann's parser.
#pragma once

#include "engine/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cabochon::engine {

struct JsonValue {
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    std::string text{}; // String: its characters. Number: its spelling
    std::vector<JsonValue> items{};
    std::vector<std::pair<std::string, JsonValue>> members{};

    static JsonValue string(std::string text);
    static JsonValue number(std::string spelling);
    static JsonValue truth(bool value);

    bool isNull() const { return kind == Kind::Null; }
    bool isString() const { return kind == Kind::String; }
    bool isArray() const { return kind == Kind::Array; }
    bool isObject() const { return kind == Kind::Object; }
    /// The member of that name; null where there is none or this is no object.
    const JsonValue* member(std::string_view key) const;
};

/// "an object", "a number" ... for messages.
std::string_view jsonKindName(JsonValue::Kind kind);

/// Collects members; a name given again replaces the value and keeps the place.
class JsonObjectBuilder {
public:
    void add(std::string key, JsonValue value);
    JsonValue take() &&;

private:
    JsonValue m_object{.kind = JsonValue::Kind::Object};
    // Used from kLinearSearch members on. A tree: chosen names cannot make it slow.
    std::map<std::string, std::size_t, std::less<>> m_places;
};

/// Reads one JSON text. InvalidJson names the byte; nesting beyond limits::kJsonDepth is an error,
/// and so are more than `mostValues` values: each takes a hundred bytes of memory, and two of text.
Result<JsonValue> parseJson(std::string_view text,
                            std::size_t mostValues = std::numeric_limits<std::size_t>::max());

/// Compact JSON. Bytes that are not UTF-8 become U+FFFD.
std::string writeJson(const JsonValue& value);

} // namespace cabochon::engine
