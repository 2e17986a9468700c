// Owns reading the numbers of a model's JSON texts (config.json and the like) with the ranges that
// they must keep. Knows no key.
#pragma once

#include "engine/base/result.h"
#include "engine/text/json_value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cabochon::engine {

/// Reads members of one object. The first failure is kept; later reads give 0. Ask error() before
/// values are used for sizes. Null counts as absent.
class ModelJson {
public:
    /// `file` is for messages; `path` is where in it the object stands ("text_config.").
    ModelJson(const JsonValue& object, std::string file, std::string path = "")
        : m_object(object), m_file(std::move(file)), m_path(std::move(path))
    {
    }

    const std::optional<Error>& error() const { return m_error; }
    void fail(const std::string& what);

    bool has(std::string_view key) const { return find(key) != nullptr; }
    const JsonValue* find(std::string_view key) const;
    std::uint32_t integer(std::string_view key, std::uint32_t lowest, std::uint32_t highest);
    std::uint32_t integerOr(std::string_view key,
                            std::uint32_t absent,
                            std::uint32_t lowest,
                            std::uint32_t highest);
    double realOr(std::string_view key, double absent, double lowest, double highest);
    bool truthOr(std::string_view key, bool absent);

private:
    const JsonValue& m_object;
    std::string m_file;
    std::string m_path;
    std::optional<Error> m_error;
};

/// The whole number that a value spells, if it is one from 0 to 2^32 - 1.
std::optional<std::uint32_t> wholeNumberOf(const JsonValue& value);
/// The number that a value spells.
std::optional<double> numberOf(const JsonValue& value);

} // namespace cabochon::engine
