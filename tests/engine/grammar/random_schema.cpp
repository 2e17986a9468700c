#include "tests/engine/grammar/random_schema.h"

#include <nlohmann/json.hpp>
#include <random>

namespace cabochon::test {

using Json = nlohmann::ordered_json;

namespace {

class Maker {
public:
    explicit Maker(std::uint32_t seed) : m_random(seed) {}

    Json make()
    {
        Json root = value(3);
        if (m_refers) {
            root["$defs"]["node"] = {
                {"type", "object"},
                {"properties",
                 {{"id", {{"type", "integer"}, {"minimum", 0}, {"maximum", 9}}},
                  {"next", {{"anyOf", {{{"$ref", "#/$defs/node"}}, {{"type", "null"}}}}}},
                  {"items",
                   {{"type", "array"}, {"maxItems", 2}, {"items", {{"$ref", "#/$defs/node"}}}}}}},
                {"required", {"id"}},
                {"additionalProperties", false}};
        }
        return root;
    }

private:
    std::uint32_t pick(std::uint32_t count)
    {
        return static_cast<std::uint32_t>(m_random() % count);
    }
    bool chance(std::uint32_t percent) { return pick(100) < percent; }

    std::string name(std::uint32_t index)
    {
        static const char* names[] = {"id",       "name", "a\"b",  "größe", "東京", "x\\y",
                                      "tab\tkey", "n.m",  "items", "😀",     "na",   ""};
        return names[(index * 5 + pick(3) * 12 + index) % 12];
    }

    Json text()
    {
        switch (pick(6)) {
        case 0:
            return {{"type", "string"}, {"format", pick(2) == 0 ? "date" : "uuid"}};
        case 1:
            return {{"type", "string"}, {"pattern", "^[a-z]{2,6}(-[0-9]{1,3})?$"}};
        case 2:
            return {
                {"type", "string"}, {"pattern", "^(\\w|\")*$"}, {"minLength", 1}, {"maxLength", 6}};
        case 3:
            return {{"type", "string"}, {"minLength", pick(4)}, {"maxLength", 4 + pick(20)}};
        case 4:
            return {{"type", "string"}, {"format", "email"}, {"maxLength", 24}};
        default:
            return {{"type", "string"}, {"maxLength", pick(12)}};
        }
    }

    Json scalar()
    {
        switch (pick(8)) {
        case 0:
            return {{"type", "boolean"}};
        case 1:
            return {{"type", "null"}};
        case 2: {
            const int least = static_cast<int>(pick(2000)) - 1000;
            return {{"type", "integer"},
                    {"minimum", least},
                    {"maximum", least + static_cast<int>(pick(500))}};
        }
        case 3:
            return {{"type", "number"}};
        case 4:
            return {{"enum", {"red", "re\"d", "grün", 3, 2.5, nullptr, {1, "x"}, {{"k", true}}}}};
        case 5:
            return {{"const", pick(2) == 0 ? Json("only\n") : Json({{"a", {1, 2}}})}};
        case 6:
            return {{"type", {"string", "null", "integer"}}, {"maxLength", 5}, {"minimum", 1}};
        default:
            return text();
        }
    }

    Json object(std::uint32_t depth)
    {
        Json schema = {{"type", "object"}, {"properties", Json::object()}};
        Json required = Json::array();
        for (std::uint32_t i = 0, count = pick(5); i < count; ++i) {
            const std::string key = name(i);
            schema["properties"][key] = value(depth - 1);
            if (chance(50) && std::find(required.begin(), required.end(), key) == required.end())
                required.push_back(key);
        }
        if (!required.empty()) schema["required"] = required;
        if (chance(25))
            schema["additionalProperties"] = false;
        else if (chance(20))
            schema["additionalProperties"] = scalar();
        return schema;
    }

    Json list(std::uint32_t depth)
    {
        Json schema = {{"type", "array"}};
        if (chance(25)) {
            schema["prefixItems"] = {scalar(), value(depth - 1)};
            schema["items"] = chance(50) ? Json(false) : scalar();
            schema["minItems"] = pick(3);
            schema["maxItems"] = 2 + pick(2);
            if (schema["items"] == false) schema["maxItems"] = 2;
            return schema;
        }
        schema["items"] = value(depth - 1);
        schema["minItems"] = pick(3);
        schema["maxItems"] = 2 + pick(3);
        return schema;
    }

    Json value(std::uint32_t depth)
    {
        if (depth == 0) return scalar();
        switch (pick(9)) {
        case 0:
        case 1:
        case 2:
            return object(depth);
        case 3:
        case 4:
            return list(depth);
        case 5:
            return {
                {pick(2) == 0 ? "anyOf" : "oneOf", {value(depth - 1), object(depth), scalar()}}};
        case 6:
            return {
                {"allOf",
                 {{{"type", "object"},
                   {"properties", {{"p", {{"type", "integer"}, {"maximum", 50}}}, {"q", text()}}}},
                  {{"properties", {{"p", {{"type", "integer"}, {"minimum", 7}}}}},
                   {"required", {"p"}}}}}};
        case 7:
            m_refers = true;
            return {{"$ref", "#/$defs/node"}};
        default:
            return scalar();
        }
    }

    std::mt19937 m_random;
    bool m_refers = false;
};

} // namespace

std::string randomSchema(std::uint32_t seed)
{
    return Maker(seed).make().dump();
}

std::string randomTool(std::uint32_t seed)
{
    Json value = Maker(seed).make();
    Json parameters = {{"type", "object"}};
    if (value.contains("$defs")) {
        parameters["$defs"] = value["$defs"];
        value.erase("$defs");
    }
    parameters["properties"] = {{"value", value}, {"key of two", {{"type", "integer"}}}};
    parameters["required"] = {"value"};
    return Json{{"name", "tool_" + std::to_string(seed)}, {"parameters", parameters}}.dump();
}

} // namespace cabochon::test
