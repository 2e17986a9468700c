#include "tests/engine/grammar/schema_judge.h"

#include <algorithm>
#include <regex>

namespace cabochon::test {

using Json = nlohmann::ordered_json;

namespace {

bool hasType(const Json& value, const std::string& type)
{
    if (type == "null") return value.is_null();
    if (type == "boolean") return value.is_boolean();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "string") return value.is_string();
    if (type == "array") return value.is_array();
    return type == "object" && value.is_object();
}

std::size_t characters(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool hasFormat(const std::string& text, const std::string& format)
{
    static const std::regex date("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    static const std::regex uuid("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    static const std::regex address("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    if (format == "date") return std::regex_match(text, date);
    if (format == "uuid") return std::regex_match(text, uuid);
    return format == "email" && std::regex_match(text, address);
}

std::string judgeObject(const Json& schema, const Json& value, const Json& root)
{
    for (const Json& name : schema.value("required", Json::array())) {
        if (!value.contains(name.get<std::string>())) return "lacks " + name.dump();
    }
    const Json properties = schema.value("properties", Json::object());
    for (const auto& [name, member] : value.items()) {
        std::string fault;
        if (properties.contains(name))
            fault = judge(properties[name], member, root);
        else if (schema.contains("additionalProperties"))
            fault = judge(schema["additionalProperties"], member, root);
        if (!fault.empty()) return "." + name + " " + fault;
    }
    return {};
}

std::string judgeArray(const Json& schema, const Json& value, const Json& root)
{
    if (value.size() < schema.value("minItems", 0u)) return "too few items";
    if (schema.contains("maxItems") && value.size() > schema["maxItems"].get<std::size_t>())
        return "too many items";
    const Json first = schema.value("prefixItems", Json::array());
    for (std::size_t i = 0; i < value.size(); ++i) {
        std::string fault;
        if (i < first.size())
            fault = judge(first[i], value[i], root);
        else if (schema.contains("items"))
            fault = judge(schema["items"], value[i], root);
        if (!fault.empty()) return "[" + std::to_string(i) + "] " + fault;
    }
    return {};
}

std::string judgeString(const Json& schema, const std::string& text)
{
    if (characters(text) < schema.value("minLength", 0u)) return "too short";
    if (schema.contains("maxLength") && characters(text) > schema["maxLength"].get<std::size_t>())
        return "too long";
    if (schema.contains("pattern") &&
        !std::regex_search(text, std::regex(schema["pattern"].get<std::string>())))
        return "not of the pattern: " + text;
    if (schema.contains("format") && !hasFormat(text, schema["format"].get<std::string>()))
        return "not of the format: " + text;
    return {};
}

} // namespace

std::string judge(const Json& schema, const Json& value, const Json& root)
{
    if (schema.is_boolean()) return schema.get<bool>() ? "" : "must not be here";
    if (schema.contains("$ref")) {
        const std::string reference = schema["$ref"].get<std::string>().substr(1);
        const std::string fault = judge(root.at(Json::json_pointer(reference)), value, root);
        if (!fault.empty()) return fault;
    }
    if (schema.contains("type")) {
        const Json types =
            schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
        if (std::none_of(types.begin(), types.end(),
                         [&](const Json& type) { return hasType(value, type.get<std::string>()); }))
            return value.dump() + " is not of " + types.dump();
    }
    if (schema.contains("const") && value != schema["const"]) return "is not the constant";
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
        return value.dump() + " is not in the list";
    for (const char* keyword : {"anyOf", "oneOf"}) {
        if (!schema.contains(keyword)) continue;
        const Json& list = schema[keyword];
        if (std::none_of(list.begin(), list.end(),
                         [&](const Json& one) { return judge(one, value, root).empty(); }))
            return value.dump() + " fits no alternative";
    }
    for (const Json& one : schema.value("allOf", Json::array())) {
        const std::string fault = judge(one, value, root);
        if (!fault.empty()) return fault;
    }
    if (value.is_number()) {
        if (schema.contains("minimum") && value < schema["minimum"]) return "too small";
        if (schema.contains("maximum") && value > schema["maximum"]) return "too large";
    }
    if (value.is_string()) return judgeString(schema, value.get<std::string>());
    if (value.is_array()) return judgeArray(schema, value, root);
    if (value.is_object()) return judgeObject(schema, value, root);
    return {};
}

std::string judgeText(const std::string& schema, const std::string& text)
{
    const Json value = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (value.is_discarded()) return "no JSON: " + text;
    const Json root = Json::parse(schema);
    return judge(root, value, root);
}

std::string
judgeCall(const std::string& tool, const std::string& name, const std::string& arguments)
{
    const Json declaration = Json::parse(tool);
    if (name != declaration["name"].get<std::string>()) return "another name: " + name;
    const Json value = Json::parse(arguments, nullptr, /*allow_exceptions=*/false);
    if (value.is_discarded()) return "no JSON: " + arguments;
    return judge(declaration["parameters"], value, declaration["parameters"]);
}

} // namespace cabochon::test
