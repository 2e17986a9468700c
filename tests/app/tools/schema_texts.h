// Schemas with references. They stand here and not in the tests' classes, for moc takes a "#"
// within a raw string for a directive.
#pragma once

#include <QByteArray>

namespace cabochon::test {

inline constexpr const char* kDefinitions =
    R"("$defs":{"place":{"type":"object","properties":{"city":{"type":"string"}},)"
    R"("required":["city"]},"tree":{"type":"object","properties":{"next":)"
    R"({"$ref":"#/$defs/tree"}}},"loop":{"$ref":"#/$defs/loop"}},)";
inline constexpr const char* kPlace = R"({"$ref":"#/$defs/place","description":"Where"})";
inline constexpr const char* kPlaceOrNull =
    R"({"anyOf":[{"$ref":"#/$defs/place"},{"type":"null"}]})";
inline constexpr const char* kTree = R"({"$ref":"#/$defs/tree"})";
inline constexpr const char* kLoop = R"({"$ref":"#/$defs/loop"})";
inline constexpr const char* kNowhere = R"({"$ref":"#/$defs/none"})";
inline constexpr const char* kPlaceAndMore =
    R"({"allOf":[{"$ref":"#/$defs/place"},{"properties":{"zip":{"type":"string"}},)"
    R"("required":["zip"]}]})";

inline constexpr const char* kItself = R"({"$ref":"#"})";
inline constexpr const char* kLoopWithin =
    R"({"$defs":{"a":{"$ref":"#/$defs/a"}},"properties":{"x":{"$ref":"#/$defs/a"}}})";
inline constexpr const char* kTreeOfItself =
    R"({"properties":{"next":{"$ref":"#"}},"additionalProperties":false})";

/// A schema of `levels` definitions that each use the one before twice, as "properties" or "anyOf".
inline QByteArray doublingSchema(int levels, bool alternatives)
{
    QByteArray text = R"({"$defs":{"a0":{"type":"string"})";
    for (int i = 1; i < levels; ++i) {
        const QByteArray before = R"({"$ref":"#/$defs/a)" + QByteArray::number(i - 1) + "\"}";
        text += ",\"a" + QByteArray::number(i) + "\":";
        if (alternatives)
            text += "{\"anyOf\":[" + before + "," + before + "]}";
        else
            text += "{\"properties\":{\"x\":" + before + ",\"y\":" + before + "}}";
    }
    return text + R"(},"properties":{"x":{"$ref":"#/$defs/a)" + QByteArray::number(levels - 1) +
           "\"}}}";
}

} // namespace cabochon::test
