#include "engine/text/chat_renderer.h"

#include "engine/text/python_text.h"
#include "engine/text/tool_syntax_writer.h"

#include <algorithm>

namespace cabochon::engine {

bool RenderJob::hasHeaderMessage() const
{
    return messages.front().role == Role::System || messages.front().role == Role::Developer;
}

bool RenderJob::needsHeader() const
{
    return options.thinking || !tools.empty() || hasHeaderMessage();
}

bool RenderJob::staysOpen(std::size_t index) const
{
    return options.continueFinalMessage && index + 1 == messages.size();
}

std::ptrdiff_t RenderJob::lastUserMessage() const
{
    for (std::size_t i = messages.size(); i-- > 0;) {
        if (messages[i].role == Role::User) return static_cast<std::ptrdiff_t>(i);
    }
    return -1;
}

std::string_view turnName(Role role)
{
    switch (role) {
    case Role::System:
        return "system";
    case Role::Developer:
        return "developer";
    case Role::User:
        return "user";
    case Role::Assistant:
        return "model";
    case Role::Tool:
        return "tool";
    }
    return {};
}

std::string withoutThoughts(std::string_view text)
{
    constexpr std::string_view kOpen = "<|channel>";
    constexpr std::string_view kClose = "<channel|>";
    std::string kept;
    while (true) {
        const std::size_t close = text.find(kClose);
        const std::string_view part = text.substr(0, close);
        kept.append(part.substr(0, part.find(kOpen)));
        if (close == std::string_view::npos) break;
        text.remove_prefix(close + kClose.size());
    }
    return std::string(python::strip(kept));
}

namespace {

std::string spoken(const MessagePart& part, Role role)
{
    return role == Role::Assistant ? withoutThoughts(part.text)
                                   : std::string(python::strip(part.text));
}

} // namespace

std::string spokenText(const ChatMessage& message)
{
    std::string text;
    for (const MessagePart& part : message.parts) {
        if (part.kind == PartKind::Text) text += spoken(part, message.role);
    }
    return text;
}

bool hasContent(const ChatMessage& message)
{
    if (message.contentJson) {
        const Result<JsonValue> value = parseJson(*message.contentJson);
        return value && python::truthy(&*value);
    }
    if (message.contentIsParts) return !message.parts.empty();
    return std::any_of(message.parts.begin(), message.parts.end(), [](const MessagePart& part) {
        return part.kind != PartKind::Text || !part.text.empty();
    });
}

void writePlaceholder(PromptWriter& writer,
                      PartKind kind,
                      std::size_t messageIndex,
                      std::size_t partIndex,
                      TemplateRevision revision)
{
    const bool blankLines = revision == TemplateRevision::Launch && kind != PartKind::Audio;
    if (blankLines) writer.trusted("\n\n");
    writer.media(kind, messageIndex, partIndex);
    if (blankLines) writer.trusted("\n\n");
}

void writeContent(PromptWriter& writer,
                  const ChatMessage& message,
                  std::size_t messageIndex,
                  TemplateRevision revision)
{
    for (std::size_t i = 0; i < message.parts.size(); ++i) {
        const MessagePart& part = message.parts[i];
        if (part.kind == PartKind::Text) {
            writer.untrusted(spoken(part, message.role));
        } else {
            writePlaceholder(writer, part.kind, messageIndex, i, revision);
        }
    }
}

Status writeDeclarations(PromptWriter& writer, const RenderJob& job)
{
    for (const JsonValue& tool : job.tools) {
        Status status = writeDeclaration(writer, tool, job.options.kind.revision);
        if (!status) return status;
    }
    return {};
}

Status writeCalls(PromptWriter& writer, const RenderJob& job, std::size_t messageIndex)
{
    const std::vector<ToolCall>& calls = job.messages[messageIndex].toolCalls;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const std::string path =
            "messages[" + std::to_string(messageIndex) + "].tool_calls[" + std::to_string(i) + "]";
        Status status = writeCall(writer, calls[i], path, job.options.kind.revision);
        if (!status) return status;
    }
    return {};
}

Status writeOwnResponses(PromptWriter& writer, const RenderJob& job, std::size_t messageIndex)
{
    for (const ToolResponse& response : job.messages[messageIndex].toolResponses) {
        const Result<JsonValue> body = parseJson(response.responseJson);
        if (!body) {
            return Error{ErrorCode::InvalidConversation,
                         "messages[" + std::to_string(messageIndex) +
                             "].tool_responses holds a response that is no JSON. " +
                             body.error().message};
        }
        writeResponse(writer, response.name.empty() ? "unknown" : response.name, *body,
                      job.options.kind.revision);
    }
    return {};
}

Result<JsonValue> toolResult(const ChatMessage& message)
{
    if (message.contentJson) return parseJson(*message.contentJson);
    if (!message.hasContent) return JsonValue{};
    std::string text;
    for (const MessagePart& part : message.parts) {
        if (part.kind == PartKind::Text) text += part.text;
    }
    return JsonValue::string(std::move(text));
}

} // namespace cabochon::engine
