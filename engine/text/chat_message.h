// Owns the values that describe a conversation to the engine: messages with parts, tool calls and
// results, tool declarations. Shaped like OpenAI's chat format, which the template expects.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

enum class Role { System, Developer, User, Assistant, Tool };

enum class PartKind { Text, Image, Audio, Video };

struct MessagePart {
    PartKind kind = PartKind::Text;
    std::string text;         // Text: the words. Others: file path or data URL, not read here
    std::uint32_t budget = 0; // Image, Video: soft tokens a picture, a frame; 0: the usual one
    std::uint32_t frames = 0; // Video: how many are looked at, at most; 0: the usual number
    double firstSecond = 0;   // Audio, Video: the stretch that counts; lastSecond 0: to the end
    double lastSecond = 0;
};

/// A call by the model. `argumentsJson` is a JSON object in the model's key order (or, where the
/// source gave a string that is not an object, that string itself with `argumentsAreText`).
struct ToolCall {
    std::string id;
    std::string name;
    std::string argumentsJson = "{}";
    bool argumentsAreText = false;
};

/// An answer to a call, in the `tool_responses` form (responseJson: any JSON value).
struct ToolResponse {
    std::string name;
    std::string responseJson;
};

struct ChatMessage {
    Role role = Role::User;
    std::vector<MessagePart> parts;          // empty: no content; one Text part: plain content
    bool contentIsParts = false;             // content was given as a list (matters to templates)
    std::optional<std::string> contentJson;  // Tool messages whose content is a map: the map
    std::string thought;                     // assistant: reasoning / reasoning_content
    std::vector<ToolCall> toolCalls;         // assistant
    std::vector<ToolResponse> toolResponses; // assistant (tool_responses form)
    std::string toolCallId;                  // tool: id of the call it answers
    std::string name;                        // tool: function name if given
    bool hasContent = true;                  // false: content absent or null

    static ChatMessage text(Role role, std::string text);
};

/// One callable function: the OpenAI `function` object as JSON text, key order kept.
struct ToolDeclaration {
    std::string json;
};

/// Reads an array of messages / tools in OpenAI chat shape. InvalidJson or InvalidConversation
/// names the index and field. Key order of arguments is kept.
Result<std::vector<ChatMessage>> parseMessages(std::string_view json);
Result<std::vector<ToolDeclaration>> parseTools(std::string_view json);

} // namespace cabochon::engine
