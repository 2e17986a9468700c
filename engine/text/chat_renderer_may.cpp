// The template of May 2026: tool messages are folded into the turn of the model that called,
// thoughts are kept inside the running tool loop.
#include "engine/text/chat_renderer.h"
#include "engine/text/python_text.h"
#include "engine/text/tool_syntax_writer.h"

#include <optional>

namespace cabochon::engine {

namespace {

constexpr TemplateRevision kRevision = TemplateRevision::May;

/// What the template takes as the result; it cannot print maps.
Result<JsonValue> printableResult(const ChatMessage& message, const std::string& path)
{
    Result<JsonValue> result = toolResult(message);
    if (!result || !result->isObject()) return result;
    if (result->members.empty()) return JsonValue::string({}); // taken for an empty list of parts
    return Error{ErrorCode::InvalidConversation,
                 path + ".content is a map, which this model's chat template (May 2026) cannot "
                        "print. Give the result as text, or in tool_responses of the call."};
}

/// Writes the tool messages that follow `caller`. True: there was one.
Result<bool> writeResults(const RenderJob& job, std::size_t caller, PromptWriter& writer)
{
    bool any = false;
    for (std::size_t i = caller + 1; i < job.messages.size(); ++i) {
        const ChatMessage& message = job.messages[i];
        if (message.role != Role::Tool) break;
        const std::string path = "messages[" + std::to_string(i) + "]";
        std::string name = message.name;
        for (const ToolCall& call : job.messages[caller].toolCalls) {
            if (call.id == message.toolCallId) name = call.name; // also where both have none
        }
        if (name.empty()) {
            return Error{ErrorCode::InvalidConversation,
                         path + " has no name and its tool_call_id \"" + message.toolCallId +
                             "\" matches no call, which this model's chat template (May 2026) "
                             "cannot print. Give the id of the call or the name of the tool."};
        }
        const Result<JsonValue> result = printableResult(message, path);
        if (!result) return result.error();
        writeResponse(writer, name, *result, kRevision);
        any = true;
    }
    return any;
}

} // namespace

Status renderMay(const RenderJob& job, PromptWriter& writer)
{
    writer.trusted("<bos>");
    if (job.needsHeader()) {
        writer.trusted("<|turn>system\n");
        if (job.options.thinking) writer.trusted("<|think|>\n");
        if (job.hasHeaderMessage()) writer.untrusted(spokenText(job.messages.front()));
        if (Status status = writeDeclarations(writer, job); !status) return status;
        writer.trusted("<turn|>\n");
    }

    const std::ptrdiff_t lastUser = job.lastUserMessage();
    std::optional<Role> previous; // the last message that was no tool message
    enum class Last { Other, Call, Response } last = Last::Other;
    for (std::size_t i = job.hasHeaderMessage() ? 1 : 0; i < job.messages.size(); ++i) {
        const ChatMessage& message = job.messages[i];
        if (message.role == Role::Tool) continue;
        last = Last::Other;
        const bool continues = message.role == Role::Assistant && previous == Role::Assistant;
        previous = message.role;
        if (!continues) {
            writer.trusted("<|turn>");
            writer.trusted(turnName(message.role));
            writer.trusted("\n");
        }
        const bool afterLastUser = static_cast<std::ptrdiff_t>(i) > lastUser;
        if (!message.thought.empty() && afterLastUser && !message.toolCalls.empty()) {
            writer.trusted("<|channel>thought\n");
            writer.untrusted(message.thought);
            writer.trusted("\n<channel|>");
        }
        if (!message.toolCalls.empty()) {
            if (Status status = writeCalls(writer, job, i); !status) return status;
            last = Last::Call;
        }
        bool answered = !message.toolResponses.empty();
        if (answered) {
            if (Status status = writeOwnResponses(writer, job, i); !status) return status;
        } else if (!message.toolCalls.empty()) {
            const Result<bool> any = writeResults(job, i, writer);
            if (!any) return any.error();
            answered = *any;
        }
        if (answered) last = Last::Response;
        writeContent(writer, message, i, kRevision);
        for (const MessagePart& part : message.parts) {
            if (part.kind != PartKind::Text) last = Last::Other;
        }
        if (job.staysOpen(i)) return {};
        if (last == Last::Call) {
            writer.trusted("<|tool_response>");
        } else if (!answered || hasContent(message)) {
            writer.trusted("<turn|>\n");
        }
    }

    if (!job.options.generationPrompt || last != Last::Other) return {};
    writer.trusted("<|turn>model\n");
    if (!job.options.thinking && job.options.kind.emptyThought) {
        writer.trusted("<|channel>thought\n<channel|>");
    }
    return {};
}

} // namespace cabochon::engine
