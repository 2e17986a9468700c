// Owns looking into JSON that servers sent: nothing of it is believed to be of any kind. No Qt.
#pragma once

#include "app/mcp/clean_text.h"
#include "engine/text/json_document.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

namespace cabochon::mcp {

using Json = nlohmann::ordered_json;

inline constexpr std::size_t kLongestTitle = 200;
inline constexpr std::size_t kLongestWords = 16u << 10; // descriptions, instructions

/// Null: it is no object, or has nothing of that name.
inline const Json* partOf(const Json& object, const char* key)
{
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

/// An empty object where there is none of that name.
inline const Json& objectIn(const Json& object, const char* key)
{
    static const Json kNothing = Json::object();
    const Json* part = partOf(object, key);
    return part && part->is_object() ? *part : kNothing;
}

/// An empty list where there is none of that name.
inline const Json& listIn(const Json& object, const char* key)
{
    static const Json kNothing = Json::array();
    const Json* part = partOf(object, key);
    return part && part->is_array() ? *part : kNothing;
}

/// Cleaned and shortened; empty where there is no text of that name.
inline std::string wordsIn(const Json& object, const char* key, std::size_t mostBytes)
{
    const Json* part = partOf(object, key);
    if (!part || !part->is_string()) return {};
    return std::string(startOf(cleanText(part->get_ref<const std::string&>()), mostBytes));
}

inline bool flagIn(const Json& object, const char* key, bool otherwise)
{
    const Json* part = partOf(object, key);
    return part && part->is_boolean() ? part->get<bool>() : otherwise;
}

/// JSON in one line; bytes that are not UTF-8 become U+FFFD.
inline std::string dumped(const Json& value, int indent = -1)
{
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

} // namespace cabochon::mcp
