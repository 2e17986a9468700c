// The template of July 2026: model messages in a row share one turn, maps and media may be results,
// thoughts after the last user message are kept.
#include "engine/text/chat_renderer.h"
#include "engine/text/python_text.h"
#include "engine/text/tool_syntax_writer.h"

namespace cabochon::engine {

namespace {

constexpr TemplateRevision kRevision = TemplateRevision::July;

void writeHeaderText(const ChatMessage& message, PromptWriter& writer)
{
    if (!message.contentIsParts) {
        writer.untrusted(spokenText(message));
        return;
    }
    for (const MessagePart& part : message.parts) {
        if (part.kind == PartKind::Text) writer.untrusted(python::strip(part.text));
        writer.trusted(" ");
    }
}

/// The tool's name: of the call with the same id, else of the message, else "unknown".
std::string_view resultName(const ChatMessage& result, const ChatMessage& caller)
{
    std::string_view name = result.name.empty() ? std::string_view("unknown") : result.name;
    for (const ToolCall& call : caller.toolCalls) {
        if (!call.id.empty() && call.id == result.toolCallId) name = call.name;
    }
    return name;
}

/// Writes the tool messages that follow `caller`. True: there was one.
Result<bool> writeResults(const RenderJob& job, std::size_t caller, PromptWriter& writer)
{
    bool any = false;
    for (std::size_t i = caller + 1; i < job.messages.size(); ++i) {
        const ChatMessage& message = job.messages[i];
        if (message.role != Role::Tool) break;
        const Result<JsonValue> result = toolResult(message);
        if (!result) return result.error();
        writeResponse(writer, resultName(message, job.messages[caller]), *result, kRevision);
        for (std::size_t part = 0; part < message.parts.size(); ++part) {
            const PartKind kind = message.parts[part].kind;
            if (kind != PartKind::Text) writePlaceholder(writer, kind, i, part, kRevision);
        }
        any = true;
    }
    return any;
}

bool saysSomething(const ChatMessage& message)
{
    for (const MessagePart& part : message.parts) {
        if (part.kind != PartKind::Text) return true;
    }
    return !spokenText(message).empty();
}

} // namespace

Status renderJuly(const RenderJob& job, PromptWriter& writer)
{
    const RenderOptions& options = job.options;
    if (job.hasHeaderMessage() && !job.messages.front().hasContent) {
        return Error{ErrorCode::InvalidConversation,
                     "messages[0] is a system message without content, which this model's chat "
                     "template (July 2026) cannot print. Give it a text or leave it out."};
    }
    writer.trusted("<bos>");
    if (job.needsHeader()) {
        writer.trusted("<|turn>system\n");
        if (options.thinking) writer.trusted("<|think|>\n");
        if (job.hasHeaderMessage()) writeHeaderText(job.messages.front(), writer);
        if (Status status = writeDeclarations(writer, job); !status) return status;
        writer.trusted("<turn|>\n");
    }

    const std::ptrdiff_t lastUser = job.lastUserMessage();
    bool inModelTurn = false;
    enum class Last { Nothing, Call, Response, Text } last = Last::Nothing;
    for (std::size_t i = job.hasHeaderMessage() ? 1 : 0; i < job.messages.size(); ++i) {
        const ChatMessage& message = job.messages[i];
        if (message.role == Role::Tool) continue;
        const bool isModel = message.role == Role::Assistant;
        if (!isModel || !inModelTurn) {
            if (inModelTurn) writer.trusted("<turn|>\n");
            writer.trusted("<|turn>");
            writer.trusted(turnName(message.role));
            writer.trusted("\n");
        }
        last = Last::Nothing;
        const bool afterLastUser = static_cast<std::ptrdiff_t>(i) > lastUser;
        const bool keepsThought =
            afterLastUser || (options.preserveThinking && !message.toolCalls.empty());
        if (isModel && !message.thought.empty() && keepsThought) {
            writer.trusted("<|channel>thought\n");
            writer.untrusted(message.thought);
            writer.trusted("\n<channel|>");
        }
        if (!message.toolCalls.empty()) {
            if (Status status = writeCalls(writer, job, i); !status) return status;
            last = Last::Call;
        }
        if (!message.toolResponses.empty()) {
            if (Status status = writeOwnResponses(writer, job, i); !status) return status;
            last = Last::Response;
        } else if (!message.toolCalls.empty()) {
            const Result<bool> any = writeResults(job, i, writer);
            if (!any) return any.error();
            if (*any) last = Last::Response;
        }
        writeContent(writer, message, i, kRevision);
        if (job.staysOpen(i)) return {};
        if (saysSomething(message)) last = Last::Text;
        if (last == Last::Call) writer.trusted("<|tool_response>");
        inModelTurn = isModel;
        if (!isModel) writer.trusted("<turn|>\n");
    }
    if (inModelTurn && last != Last::Call && last != Last::Response) writer.trusted("<turn|>\n");

    if (!options.generationPrompt || last == Last::Call) return {};
    if (last == Last::Response) {
        if (options.thinking) writer.trusted("<|channel>thought\n");
        return {};
    }
    writer.trusted("<|turn>model\n");
    if (!options.thinking && options.kind.emptyThought) {
        writer.trusted("<|channel>thought\n<channel|>");
    }
    return {};
}

} // namespace cabochon::engine
