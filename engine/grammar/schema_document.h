// Owns a JSON Schema as a document: what $ref points to, and several schemas that must hold at once
// as one. What a schema means is SchemaCompiler's.
#pragma once

#include "engine/base/result.h"
#include "engine/text/json_value.h"

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace cabochon::engine {

/// Gives out schemas that live as long as it does.
class SchemaDocument {
public:
    /// InvalidJson: no JSON, larger than 64 KiB, deeper than 32 levels, no schema.
    static Result<SchemaDocument> read(std::string_view text);
    explicit SchemaDocument(JsonValue root);

    const JsonValue& root() const { return m_root; }
    /// What a local reference ("#", "#/$defs/x") means; InvalidJson names it where there is none.
    /// `path`: where it stands.
    Result<const JsonValue*> resolve(std::string_view reference, std::string_view path) const;
    /// A schema that holds where both do. InvalidJson where that cannot be said.
    Result<const JsonValue*>
    both(const JsonValue& first, const JsonValue& second, std::string_view path);
    /// The schema without this keyword.
    Result<const JsonValue*> without(const JsonValue& schema, std::string_view keyword);
    const JsonValue& nothing() const { return m_nothing; }

private:
    Result<const JsonValue*> keep(JsonValue made);
    Result<JsonValue> merge(const JsonValue& first, const JsonValue& second, std::string_view path);
    Result<JsonValue>
    distribute(const JsonValue& first, const JsonValue& second, std::string_view path);

    JsonValue m_root;
    JsonValue m_nothing = JsonValue::truth(false);
    std::deque<JsonValue> m_made; // keep their addresses
    std::map<std::pair<const JsonValue*, const JsonValue*>, const JsonValue*> m_merged;
    std::size_t m_values = 0; // in m_made, all together
    static constexpr int kMostOpen = 64;
    int m_open = 0; // references that are being followed
};

/// Number of values in a document.
std::size_t countValues(const JsonValue& value);

} // namespace cabochon::engine
