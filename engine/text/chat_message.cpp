#include "engine/text/chat_message.h"

#include "engine/base/utf8.h"
#include "engine/text/json_value.h"
#include "engine/text/python_text.h"

#include <array>

namespace cabochon::engine {

namespace {

Error invalid(const std::string& where, const std::string& what)
{
    return Error{ErrorCode::InvalidConversation, where + " " + what};
}

Error wrongKind(const std::string& where, const JsonValue& value, std::string_view wanted)
{
    return invalid(where, "is " + std::string(jsonKindName(value.kind)) + ", " +
                              std::string(wanted) + " is needed.");
}

std::optional<Role> roleFromName(std::string_view name)
{
    if (name == "system") return Role::System;
    if (name == "developer") return Role::Developer;
    if (name == "user") return Role::User;
    if (name == "assistant" || name == "model") return Role::Assistant;
    if (name == "tool" || name == "function") return Role::Tool;
    return std::nullopt;
}

/// An optional string member: absent and null are the empty string.
Result<std::string>
optionalText(const JsonValue& object, std::string_view key, const std::string& where)
{
    const JsonValue* value = object.member(key);
    if (value == nullptr || value->isNull()) return std::string();
    if (!value->isString()) return wrongKind(where + "." + std::string(key), *value, "a string");
    return value->text;
}

struct PartType {
    std::string_view name;
    PartKind kind;
};
constexpr std::array kPartTypes = {
    PartType{"text", PartKind::Text},         PartType{"input_text", PartKind::Text},
    PartType{"output_text", PartKind::Text},  PartType{"image", PartKind::Image},
    PartType{"image_url", PartKind::Image},   PartType{"input_image", PartKind::Image},
    PartType{"audio", PartKind::Audio},       PartType{"audio_url", PartKind::Audio},
    PartType{"input_audio", PartKind::Audio}, PartType{"video", PartKind::Video},
    PartType{"video_url", PartKind::Video},   PartType{"input_video", PartKind::Video},
};

/// Where the medium of a part is: a string or an object with `url` under the part's own type, or
/// one of the names that other clients use. Sound may come as base64 `data` with a `format`.
Result<std::string>
mediaSource(const JsonValue& part, std::string_view type, const std::string& where)
{
    const JsonValue* value = part.member(type);
    for (const std::string_view key :
         {"image_url", "image", "audio", "video", "url", "path", "file"}) {
        if (value == nullptr) value = part.member(key);
    }
    if (value == nullptr || value->isNull()) return std::string();
    if (value->isString()) return value->text;
    const std::string at = where + "." + std::string(type);
    if (!value->isObject()) return wrongKind(at, *value, "a string or an object with \"url\"");
    if (const JsonValue* data = value->member("data"); data != nullptr && data->isString()) {
        const JsonValue* format = value->member("format");
        return "data:audio/" + (format != nullptr && format->isString() ? format->text : "wav") +
               ";base64," + data->text;
    }
    const JsonValue* url = value->member("url");
    if (url == nullptr || !url->isString()) return invalid(at, "has no string \"url\".");
    return url->text;
}

Result<MessagePart> readPart(const JsonValue& value, const std::string& where)
{
    if (value.isString()) return MessagePart{PartKind::Text, value.text};
    if (!value.isObject()) return wrongKind(where, value, "an object");
    const JsonValue* type = value.member("type");
    if (type == nullptr || !type->isString()) return invalid(where, "has no string \"type\".");
    for (const PartType& known : kPartTypes) {
        if (known.name != type->text) continue;
        MessagePart part{known.kind, {}};
        Result<std::string> text = known.kind == PartKind::Text
                                       ? optionalText(value, "text", where)
                                       : mediaSource(value, known.name, where);
        if (!text) return text.error();
        part.text = std::move(*text);
        return part;
    }
    return invalid(where + ".type",
                   "is \"" + printable(type->text) +
                       "\"; known are text, image_url, input_audio and video_url.");
}

Status readContent(const JsonValue& content, const std::string& where, ChatMessage& message)
{
    switch (content.kind) {
    case JsonValue::Kind::Null:
        message.hasContent = false;
        return {};
    case JsonValue::Kind::String:
        message.parts.push_back({PartKind::Text, content.text});
        return {};
    case JsonValue::Kind::Array:
        message.contentIsParts = true;
        for (std::size_t i = 0; i < content.items.size(); ++i) {
            Result<MessagePart> part =
                readPart(content.items[i], where + "[" + std::to_string(i) + "]");
            if (!part) return part.error();
            message.parts.push_back(std::move(*part));
        }
        return {};
    default:
        if (message.role != Role::Tool) {
            return wrongKind(where, content, "a string or a list of parts");
        }
        message.contentJson = writeJson(content);
        return {};
    }
}

/// Arguments come as an object or, as OpenAI sends them, as a string of JSON.
Status readArguments(const JsonValue* arguments, const std::string& where, ToolCall& call)
{
    if (arguments == nullptr || arguments->isNull()) return {};
    if (arguments->isObject()) {
        call.argumentsJson = writeJson(*arguments);
        return {};
    }
    if (!arguments->isString()) return wrongKind(where, *arguments, "an object or a string");
    if (python::strip(arguments->text).empty()) return {};
    const Result<JsonValue> parsed = parseJson(arguments->text);
    call.argumentsAreText = !parsed || !parsed->isObject();
    call.argumentsJson = call.argumentsAreText ? arguments->text : writeJson(*parsed);
    return {};
}

Result<ToolCall> readToolCall(const JsonValue& value, const std::string& where)
{
    if (!value.isObject()) return wrongKind(where, value, "an object");
    const JsonValue* function = value.member("function");
    const std::string at = function != nullptr ? where + ".function" : where;
    if (function == nullptr) function = &value;
    const JsonValue* name = function->member("name");
    if (name == nullptr || !name->isString()) return invalid(at, "has no string \"name\".");
    ToolCall call;
    Result<std::string> id = optionalText(value, "id", where);
    if (!id) return id.error();
    call.id = std::move(*id);
    call.name = name->text;
    Status arguments = readArguments(function->member("arguments"), at + ".arguments", call);
    if (!arguments) return arguments.error();
    return call;
}

Result<ToolResponse> readToolResponse(const JsonValue& value, const std::string& where)
{
    if (!value.isObject()) return wrongKind(where, value, "an object");
    ToolResponse response;
    Result<std::string> name = optionalText(value, "name", where);
    if (!name) return name.error();
    response.name = std::move(*name);
    const JsonValue* body = value.member("response");
    response.responseJson = writeJson(body != nullptr ? *body : JsonValue{});
    return response;
}

/// Reads each item of an optional list member with `read`.
template <typename T, typename Read>
Status readList(const JsonValue& object,
                std::string_view key,
                const std::string& where,
                Read read,
                std::vector<T>& out)
{
    const JsonValue* list = object.member(key);
    if (list == nullptr || list->isNull()) return {};
    const std::string at = where + "." + std::string(key);
    if (!list->isArray()) return wrongKind(at, *list, "a list");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        Result<T> item = read(list->items[i], at + "[" + std::to_string(i) + "]");
        if (!item) return item.error();
        out.push_back(std::move(*item));
    }
    return {};
}

Result<ChatMessage> readMessage(const JsonValue& value, const std::string& where)
{
    if (!value.isObject()) return wrongKind(where, value, "an object");
    const JsonValue* roleName = value.member("role");
    if (roleName == nullptr || !roleName->isString()) {
        return invalid(where, "has no string \"role\".");
    }
    const std::optional<Role> role = roleFromName(roleName->text);
    if (!role) {
        return invalid(where + ".role",
                       "is \"" + printable(roleName->text) +
                           "\"; known are system, developer, user, assistant and tool.");
    }
    ChatMessage message;
    message.role = *role;
    const JsonValue* content = value.member("content");
    Status status =
        readContent(content != nullptr ? *content : JsonValue{}, where + ".content", message);
    if (!status) return status.error();
    struct Field {
        std::string_view key;
        std::string* target;
    };
    std::string reasoningContent;
    for (const auto& [key, target] :
         {Field{"reasoning", &message.thought}, Field{"reasoning_content", &reasoningContent},
          Field{"tool_call_id", &message.toolCallId}, Field{"name", &message.name}}) {
        Result<std::string> text = optionalText(value, key, where);
        if (!text) return text.error();
        *target = std::move(*text);
    }
    if (message.thought.empty()) message.thought = std::move(reasoningContent);
    status = readList(value, "tool_calls", where, readToolCall, message.toolCalls);
    if (!status) return status.error();
    status = readList(value, "tool_responses", where, readToolResponse, message.toolResponses);
    if (!status) return status.error();
    return message;
}

Result<ToolDeclaration> readTool(const JsonValue& value, const std::string& where)
{
    if (!value.isObject()) return wrongKind(where, value, "an object");
    const JsonValue* type = value.member("type");
    const JsonValue* function = value.member("function");
    const bool isFunction = type == nullptr || !type->isString() || type->text == "function" ||
                            (function == nullptr && value.member("name") != nullptr);
    if (!isFunction) {
        return invalid(where + ".type",
                       "is \"" + printable(type->text) + "\", only function is known.");
    }
    const std::string at = function != nullptr ? where + ".function" : where;
    if (function == nullptr) function = &value;
    const JsonValue* name = function->member("name");
    if (name == nullptr || !name->isString() || name->text.empty()) {
        return invalid(at, "has no string \"name\".");
    }
    return ToolDeclaration{writeJson(*function)};
}

Result<JsonValue> parseList(std::string_view json, std::string_view what)
{
    Result<JsonValue> root = parseJson(json);
    if (!root) return root.error();
    if (!root->isArray()) return wrongKind(std::string(what), *root, "a list");
    return root;
}

} // namespace

ChatMessage ChatMessage::text(Role role, std::string text)
{
    ChatMessage message;
    message.role = role;
    message.parts.push_back({PartKind::Text, std::move(text)});
    return message;
}

Result<std::vector<ChatMessage>> parseMessages(std::string_view json)
{
    const Result<JsonValue> root = parseList(json, "The conversation");
    if (!root) return root.error();
    std::vector<ChatMessage> messages;
    for (std::size_t i = 0; i < root->items.size(); ++i) {
        Result<ChatMessage> message =
            readMessage(root->items[i], "messages[" + std::to_string(i) + "]");
        if (!message) return message.error();
        messages.push_back(std::move(*message));
    }
    return messages;
}

Result<std::vector<ToolDeclaration>> parseTools(std::string_view json)
{
    const Result<JsonValue> root = parseList(json, "The list of tools");
    if (!root) return root.error();
    std::vector<ToolDeclaration> tools;
    for (std::size_t i = 0; i < root->items.size(); ++i) {
        Result<ToolDeclaration> tool = readTool(root->items[i], "tools[" + std::to_string(i) + "]");
        if (!tool) return tool.error();
        tools.push_back(std::move(*tool));
    }
    return tools;
}

} // namespace cabochon::engine
