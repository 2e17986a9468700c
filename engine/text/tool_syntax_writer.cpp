// The three revisions print one syntax with different slips; each slip is marked where it is made.
#include "engine/text/tool_syntax_writer.h"

#include "engine/text/python_text.h"

#include <algorithm>
#include <array>

namespace cabochon::engine {

namespace {

using python::sortedMembers;
using python::str;
using python::truthy;
using python::upper;

enum class Keys { Bare, Quoted };

std::string_view nullText(TemplateRevision revision)
{
    return revision == TemplateRevision::July ? "null" : "None";
}

void writeValue(PromptWriter& writer, const JsonValue& value, Keys keys, TemplateRevision revision);

/// "k:v,k:v" in the order of dictsort.
void writeMembers(PromptWriter& writer,
                  const JsonValue& object,
                  Keys keys,
                  TemplateRevision revision)
{
    bool first = true;
    for (const auto* member : sortedMembers(object)) {
        if (!first) writer.trusted(",");
        first = false;
        if (keys == Keys::Quoted) {
            writer.quoted(member->first);
        } else {
            writer.untrusted(member->first);
        }
        writer.trusted(":");
        writeValue(writer, member->second, keys, revision);
    }
}

void writeValue(PromptWriter& writer, const JsonValue& value, Keys keys, TemplateRevision revision)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        writer.trusted(nullText(revision));
        break;
    case JsonValue::Kind::Boolean:
        writer.trusted(value.boolean ? "true" : "false");
        break;
    case JsonValue::Kind::Number:
        writer.trusted(python::number(value.text));
        break;
    case JsonValue::Kind::String:
        writer.quoted(value.text);
        break;
    case JsonValue::Kind::Array:
        writer.trusted("[");
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (i > 0) writer.trusted(",");
            writeValue(writer, value.items[i], keys, revision);
        }
        writer.trusted("]");
        break;
    case JsonValue::Kind::Object:
        writer.trusted("{");
        writeMembers(writer, value, keys, revision);
        writer.trusted("}");
        break;
    }
}

/// The type of a schema as printed: "STRING"; absent: nothing. A list of types prints as Python
/// does.
std::string typeName(const JsonValue& schema)
{
    const JsonValue* type = schema.member("type");
    return type != nullptr ? upper(str(*type)) : std::string();
}

/// `[<|"|>a<|"|>,<|"|>b<|"|>]`
void writeNames(PromptWriter& writer, const JsonValue& names)
{
    writer.trusted("[");
    bool first = true;
    const auto write = [&](std::string_view name) {
        if (!first) writer.trusted(",");
        first = false;
        writer.quoted(name);
    };
    for (const JsonValue& name : names.items)
        write(str(name));
    for (const auto& [name, value] : names.members)
        write(name); // a map gives its keys
    writer.trusted("]");
}

/// Names of parameters that launch and May leave out, taking them for parts of a schema.
bool isSchemaWord(std::string_view key)
{
    constexpr std::array kWords = {"description", "type", "properties", "required", "nullable"};
    return std::find(kWords.begin(), kWords.end(), key) != kWords.end();
}

/// The fields of one property, with commas between those that are there.
class FieldList {
public:
    explicit FieldList(PromptWriter& writer) : m_writer(writer) {}

    void next()
    {
        if (m_any) m_writer.trusted(",");
        m_any = true;
    }
    /// Launch's slip: a comma even if nothing stands before, and none counted.
    void nextWithoutCounting() { m_writer.trusted(","); }

private:
    PromptWriter& m_writer;
    bool m_any = false;
};

class SchemaWriter {
public:
    SchemaWriter(PromptWriter& writer, TemplateRevision revision)
        : m_writer(writer), m_revision(revision)
    {
    }

    /// "name:{...},name:{...}" without the outer braces.
    Status properties(const JsonValue& map)
    {
        if (!map.isObject()) {
            return Error{ErrorCode::InvalidConversation, "\"properties\" of a tool is " +
                                                             std::string(jsonKindName(map.kind)) +
                                                             ", an object is needed."};
        }
        bool first = true;
        for (const auto* member : sortedMembers(map)) {
            if (m_revision != TemplateRevision::July && isSchemaWord(member->first)) continue;
            if (!first) m_writer.trusted(",");
            first = false;
            m_writer.untrusted(member->first);
            m_writer.trusted(":{");
            if (Status status = property(member->second); !status) return status;
            m_writer.trusted("}");
        }
        return {};
    }

private:
    bool isLaunch() const { return m_revision == TemplateRevision::Launch; }

    Status property(const JsonValue& schema)
    {
        FieldList fields(m_writer);
        const std::string type = typeName(schema);
        const JsonValue* description = schema.member("description");
        if (truthy(description)) {
            fields.next();
            m_writer.trusted("description:");
            m_writer.quoted(str(*description));
        }
        if (isLaunch()) writeNullable(schema, fields);
        const JsonValue* choices = schema.member("enum");
        if (type == "STRING" && truthy(choices)) {
            fields.next();
            m_writer.trusted("enum:");
            writeValue(m_writer, *choices, Keys::Quoted, m_revision);
        }
        const JsonValue* items = schema.member("items");
        if (type == "ARRAY" && items != nullptr && items->isObject() && truthy(items)) {
            isLaunch() ? fields.nextWithoutCounting() : fields.next();
            if (Status status = writeItems(*items); !status) return status;
        }
        if (!isLaunch()) writeNullable(schema, fields);
        if (type == "OBJECT") {
            if (Status status = writeObject(schema, fields); !status) return status;
        }
        fields.next();
        m_writer.trusted("type:");
        m_writer.quoted(type);
        return {};
    }

    void writeNullable(const JsonValue& schema, FieldList& fields)
    {
        if (!truthy(schema.member("nullable"))) return;
        fields.next();
        m_writer.trusted("nullable:true");
    }

    Status writeObject(const JsonValue& schema, FieldList& fields)
    {
        const JsonValue* map = schema.member("properties");
        isLaunch() ? fields.nextWithoutCounting() : fields.next();
        m_writer.trusted("properties:{");
        if (map != nullptr && (map->isObject() || m_revision == TemplateRevision::July)) {
            if (Status status = properties(*map); !status) return status;
        } else if (m_revision != TemplateRevision::July) {
            // Without properties the schema's own unknown words are printed as if they were some.
            if (Status status = properties(schema); !status) return status;
        }
        m_writer.trusted("}");
        const JsonValue* required = schema.member("required");
        if (truthy(required)) {
            isLaunch() ? fields.nextWithoutCounting() : fields.next();
            m_writer.trusted("required:");
            writeNames(m_writer, *required);
        }
        return {};
    }

    Status writeItems(const JsonValue& items)
    {
        m_writer.trusted("items:{");
        bool first = true;
        for (const auto* member : sortedMembers(items)) {
            const auto& [key, value] = *member;
            if (value.isNull()) continue;
            if (!first) m_writer.trusted(",");
            first = false;
            if (key == "properties") {
                m_writer.trusted("properties:{");
                if (value.isObject() || m_revision == TemplateRevision::July) {
                    if (Status status = properties(value); !status) return status;
                }
                m_writer.trusted("}");
            } else if (key == "required") {
                m_writer.trusted("required:");
                writeNames(m_writer, value);
            } else if (key == "type") {
                m_writer.trusted("type:");
                writeValue(m_writer, upperCased(value), Keys::Quoted, m_revision);
            } else {
                m_writer.untrusted(key);
                m_writer.trusted(":");
                writeValue(m_writer, value, Keys::Quoted, m_revision);
            }
        }
        m_writer.trusted("}");
        return {};
    }

    /// A type name or a list of them.
    static JsonValue upperCased(const JsonValue& type)
    {
        if (!type.isArray()) return JsonValue::string(upper(str(type)));
        JsonValue list{.kind = JsonValue::Kind::Array};
        for (const JsonValue& one : type.items) {
            list.items.push_back(JsonValue::string(upper(str(one))));
        }
        return list;
    }

    PromptWriter& m_writer;
    TemplateRevision m_revision;
};

Status writeParameters(PromptWriter& writer, const JsonValue& parameters, TemplateRevision revision)
{
    writer.trusted(",parameters:{");
    if (const JsonValue* map = parameters.member("properties"); truthy(map)) {
        writer.trusted("properties:{");
        if (Status status = SchemaWriter(writer, revision).properties(*map); !status) return status;
        writer.trusted("},");
    }
    if (const JsonValue* required = parameters.member("required"); truthy(required)) {
        writer.trusted("required:");
        writeNames(writer, *required);
        writer.trusted(",");
    }
    const bool hasType = truthy(parameters.member("type"));
    const bool knowsDefault = revision == TemplateRevision::July;
    const std::string type =
        knowsDefault && parameters.member("type") == nullptr ? "OBJECT" : typeName(parameters);
    // Launch and May forget the closing brace where the schema has no type.
    if (hasType || knowsDefault) {
        writer.trusted("type:");
        writer.quoted(type);
        writer.trusted("}");
    }
    return {};
}

void writeResponseSchema(PromptWriter& writer, const JsonValue& schema, TemplateRevision revision)
{
    writer.trusted(",response:{");
    if (const JsonValue* description = schema.member("description"); truthy(description)) {
        writer.trusted("description:");
        writer.quoted(str(*description));
        writer.trusted(",");
    }
    // Anything but an object is lost, in launch and May together with the closing brace.
    if (revision == TemplateRevision::July || typeName(schema) == "OBJECT") {
        writer.trusted("type:<|\"|>OBJECT<|\"|>}");
    }
}

} // namespace

Status writeDeclaration(PromptWriter& writer, const JsonValue& function, TemplateRevision revision)
{
    const auto text = [&](std::string_view key) {
        const JsonValue* value = function.member(key);
        return value != nullptr ? str(*value) : std::string();
    };
    writer.trusted("<|tool>declaration:");
    writer.untrusted(text("name"));
    writer.trusted("{description:");
    writer.quoted(text("description"));
    if (const JsonValue* parameters = function.member("parameters"); truthy(parameters)) {
        if (Status status = writeParameters(writer, *parameters, revision); !status) return status;
    }
    const JsonValue* response = function.member("response");
    const bool hasResponse =
        revision == TemplateRevision::July ? truthy(response) : response != nullptr;
    if (hasResponse) writeResponseSchema(writer, *response, revision);
    writer.trusted("}<tool|>");
    return {};
}

Status writeCall(PromptWriter& writer,
                 const ToolCall& call,
                 const std::string& callPath,
                 TemplateRevision revision)
{
    writer.trusted("<|tool_call>call:");
    writer.untrusted(call.name);
    writer.trusted("{");
    if (call.argumentsAreText) {
        if (revision == TemplateRevision::July) {
            return Error{ErrorCode::InvalidConversation,
                         callPath + " has arguments that are text but no JSON object, which this "
                                    "model's chat template refuses. Give the arguments as an "
                                    "object."};
        }
        writer.untrusted(call.argumentsJson);
    } else {
        const Result<JsonValue> arguments = parseJson(call.argumentsJson);
        if (!arguments || !arguments->isObject()) {
            return Error{ErrorCode::InvalidConversation,
                         callPath + " has arguments that are no JSON object. Give the arguments "
                                    "as an object."};
        }
        writeMembers(writer, *arguments, Keys::Bare, revision);
    }
    writer.trusted("}<tool_call|>");
    return {};
}

void writeResponse(PromptWriter& writer,
                   std::string_view name,
                   const JsonValue& body,
                   TemplateRevision revision)
{
    writer.trusted("<|tool_response>response:");
    writer.untrusted(name);
    writer.trusted("{");
    if (body.isObject()) {
        writeMembers(writer, body, Keys::Bare, revision);
    } else {
        writer.trusted("value:");
        writeValue(writer, body, Keys::Bare, revision);
    }
    writer.trusted("}<tool_response|>");
}

} // namespace cabochon::engine
