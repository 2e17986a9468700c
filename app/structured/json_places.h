// Owns where the names of a JSON text stand in it, by their places as the compiler of schemas says
// them ("#/properties/x").
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace cabochon {

/// Of one name with its quotation marks, in bytes.
struct JsonKey {
    std::size_t start = 0;
    std::size_t bytes = 0;
};

class JsonPlaces {
public:
    /// Of a text that is JSON, and not nested deeper than that may be.
    explicit JsonPlaces(std::string_view text);

    /// The name in the object at this place; null: there is none.
    const JsonKey* find(const std::string& place, const std::string& name) const;

private:
    void readValue(const std::string& place);
    void readObject(const std::string& place);
    void readArray(const std::string& place);
    std::string_view readString();
    void skipBlanks();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::map<std::pair<std::string, std::string>, JsonKey> m_keys;
};

} // namespace cabochon
