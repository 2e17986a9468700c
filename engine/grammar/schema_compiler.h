// Owns turning JSON Schemas into rules of an automaton: which keywords are held, which are refused
// and what they mean together. How values are spelled is Spelling's.
#pragma once

#include "engine/base/result.h"
#include "engine/grammar/automaton.h"
#include "engine/grammar/schema_document.h"
#include "engine/grammar/spelling.h"
#include "engine/grammar/unsupported.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// The place of a part of a schema, for messages; of a long one the end.
std::string placeBelow(const std::string& path, std::string_view name);

/// Compiles schemas into rules of one automaton. Held are: type (also several), properties (in the
/// schema's order), required, additionalProperties, items, prefixItems, minItems, maxItems, enum,
/// const, anyOf, oneOf (as anyOf), allOf (merged), local $ref and $defs with recursion, minLength,
/// maxLength, pattern, format (date, time, date-time, email, uuid, uri, ipv4), minimum and maximum
/// of integers. Without additionalProperties an object with properties has no others. Not thread-
/// safe.
class SchemaCompiler {
public:
    SchemaCompiler(Automaton& automaton,
                   Syntax syntax,
                   Unsupported unsupported,
                   TokenId quote = -1);

    /// The rule of one document, or of a schema that it gave out. InvalidJson names the keyword and
    /// its place.
    Result<RuleId> compile(SchemaDocument& document);
    Result<RuleId> compile(SchemaDocument& document, const JsonValue& schema);
    /// Any value; any object.
    RuleId anyValue();
    RuleId anyObject();
    Spelling& spelling() { return m_spelling; }
    /// "uniqueItems at #/properties/x", with Unsupported::Ignore.
    const std::vector<std::string>& ignored() const { return m_ignored; }

private:
    struct Pending {
        const JsonValue* schema;
        std::string path;
        RuleId rule;
    };
    struct Bounds {
        std::uint32_t least = 0;
        std::uint32_t most = kUnlimited;
    };

    Result<RuleId> ruleOf(const JsonValue& schema, const std::string& path);
    Result<NodeId> bodyOf(const Pending& pending);
    Result<NodeId> combined(const JsonValue& schema, const std::string& path, bool& isCombined);
    Result<NodeId> alternatives(const JsonValue& schema, const std::string& path);
    Result<NodeId> aliasOf(const JsonValue& schema, const std::string& path);
    Result<NodeId> valuesOf(const JsonValue& schema, const std::string& path);
    Result<std::vector<std::string>> typesOf(const JsonValue& schema, const std::string& path);
    Result<NodeId> typed(const JsonValue& schema, const std::string& type, const std::string& path);
    Result<NodeId> stringOf(const JsonValue& schema, const std::string& path);
    Result<NodeId> integerOf(const JsonValue& schema, const std::string& path);
    Result<NodeId> arrayOf(const JsonValue& schema, const std::string& path);
    Result<NodeId> objectOf(const JsonValue& schema, const std::string& path);
    Result<std::optional<RuleId>>
    otherProperties(const JsonValue& schema, bool named, const std::string& path);
    Result<std::optional<TextAutomaton>> textsOf(const JsonValue& schema, const std::string& path);
    Result<Bounds> boundsOf(const JsonValue& schema,
                            const char* least,
                            const char* most,
                            const std::string& path) const;
    Status countPattern(std::size_t states, bool failed);
    Status check(const JsonValue& schema, const std::string& path);
    Status checkKeyword(const std::string& name, const JsonValue& value, const std::string& path);
    Status unsupported(const std::string& what, const std::string& path);
    NodeId array(NodeId first, NodeId rest, Bounds bounds);

    Automaton& m_automaton;
    Spelling m_spelling;
    Unsupported m_unsupported;
    SchemaDocument* m_document = nullptr;
    std::map<const JsonValue*, RuleId> m_known;
    std::map<std::string, RuleId> m_byText; // schemas that say the same are one rule
    std::deque<Pending> m_pending;
    std::optional<RuleId> m_anyValue;
    std::optional<RuleId> m_anyObject;
    std::vector<std::string> m_ignored;
    std::size_t m_textStates = 0;     // of all patterns together
    std::size_t m_failedPatterns = 0; // each may have cost a tenth of a second
};

} // namespace cabochon::engine
