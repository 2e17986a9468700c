// The template of 2 April 2026: every message is a turn of its own, thoughts are never printed,
// tool messages are turns named "tool".
#include "engine/text/chat_renderer.h"

namespace cabochon::engine {

Status renderLaunch(const RenderJob& job, PromptWriter& writer)
{
    constexpr TemplateRevision kRevision = TemplateRevision::Launch;
    writer.trusted("<bos>");
    if (job.needsHeader()) {
        writer.trusted("<|turn>system\n");
        if (job.options.thinking) writer.trusted("<|think|>");
        if (job.hasHeaderMessage()) writer.untrusted(spokenText(job.messages.front()));
        if (Status status = writeDeclarations(writer, job); !status) return status;
        writer.trusted("<turn|>\n");
    }

    bool endsWithResponse = false;
    for (std::size_t i = job.hasHeaderMessage() ? 1 : 0; i < job.messages.size(); ++i) {
        const ChatMessage& message = job.messages[i];
        writer.trusted("<|turn>");
        writer.trusted(turnName(message.role));
        writer.trusted("\n");
        if (Status status = writeCalls(writer, job, i); !status) return status;
        if (Status status = writeOwnResponses(writer, job, i); !status) return status;
        writeContent(writer, message, i, kRevision);
        if (job.staysOpen(i)) return {};
        if (message.toolResponses.empty() || hasContent(message)) writer.trusted("<turn|>\n");
        endsWithResponse = !message.toolResponses.empty();
        for (const MessagePart& part : message.parts) {
            if (part.kind != PartKind::Text) endsWithResponse = false;
        }
    }

    if (!job.options.generationPrompt) return {};
    if (!endsWithResponse) writer.trusted("<|turn>model\n");
    if (!job.options.thinking && job.options.kind.emptyThought) {
        writer.trusted("<|channel>thought\n<channel|>");
    }
    return {};
}

} // namespace cabochon::engine
