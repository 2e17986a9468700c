#include "engine/text/chat_template.h"

#include "engine/text/chat_renderer.h"
#include "engine/text/python_text.h"

#include <array>

namespace cabochon::engine {

namespace {

struct NamedRevision {
    TemplateRevision revision;
    std::string_view name;
};
constexpr std::array kRevisions = {NamedRevision{TemplateRevision::Launch, "launch"},
                                   NamedRevision{TemplateRevision::May, "may"},
                                   NamedRevision{TemplateRevision::July, "july"}};

/// The template without Jinja comments: what it prints, not what it says about itself.
std::string withoutComments(std::string_view text)
{
    std::string code;
    while (true) {
        const std::size_t open = text.find("{#");
        code.append(text.substr(0, open));
        if (open == std::string_view::npos) return code;
        const std::size_t close = text.find("#}", open + 2);
        if (close == std::string_view::npos) return code;
        text.remove_prefix(close + 2);
    }
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

Error invalid(std::string message)
{
    return Error{ErrorCode::InvalidConversation, std::move(message)};
}

/// What no revision can express.
Status checkConversation(std::span<const ChatMessage> messages, const RenderOptions& options)
{
    if (messages.empty()) {
        return invalid("The conversation has no messages. Add at least one.");
    }
    if (!options.continueFinalMessage) return {};
    const ChatMessage& last = messages.back();
    if (last.role != Role::Assistant) {
        return invalid("The last message is of role " + std::string(turnName(last.role)) +
                       ", only an assistant's message can be continued. Add one, or ask for a new "
                       "answer.");
    }
    for (const MessagePart& part : last.parts) {
        if (part.kind == PartKind::Text && withoutThoughts(part.text) != python::strip(part.text)) {
            return invalid("The last message holds a thought, which the chat template leaves out, "
                           "so it cannot be continued. Remove the thought from it.");
        }
    }
    return {};
}

} // namespace

std::string_view templateRevisionName(TemplateRevision revision)
{
    for (const NamedRevision& known : kRevisions) {
        if (known.revision == revision) return known.name;
    }
    return "july";
}

std::optional<TemplateRevision> templateRevisionFromName(std::string_view name)
{
    for (const NamedRevision& known : kRevisions) {
        if (known.name == name) return known.revision;
    }
    return std::nullopt;
}

TemplateKind recogniseTemplate(std::string_view templateText)
{
    const std::string code = withoutComments(templateText);
    TemplateKind kind;
    kind.emptyThought = contains(code, "<|channel>thought\\n<channel|>") ||
                        contains(code, "<|channel>thought\n<channel|>");
    if (!contains(code, "<|tool_call>call:")) {
        kind.recognised = false;
    } else if (contains(code, "preserve_thinking")) {
        kind.revision = TemplateRevision::July;
    } else if (contains(templateText, "OpenAI Chat Completions")) {
        kind.revision = TemplateRevision::May; // a comment marks where tool messages are folded in
    } else {
        kind.revision = TemplateRevision::Launch;
    }
    return kind;
}

std::string RenderedPrompt::text() const
{
    std::string text;
    for (const PromptSegment& segment : segments)
        text += segment.text;
    return text;
}

MediaTokens mediaTokens(PartKind kind, const SpecialIds& special)
{
    switch (kind) {
    case PartKind::Audio:
        return {special.audioOpen, special.audio, special.audioClose};
    case PartKind::Video:
        return {special.imageOpen, special.video, special.imageClose};
    case PartKind::Image:
    case PartKind::Text:
        break;
    }
    return {special.imageOpen, special.image, special.imageClose};
}

Result<RenderedPrompt> renderChat(std::span<const ChatMessage> messages,
                                  std::span<const ToolDeclaration> tools,
                                  const RenderOptions& options)
{
    if (Status status = checkConversation(messages, options); !status) return status.error();
    RenderJob job{messages, {}, options};
    for (std::size_t i = 0; i < tools.size(); ++i) {
        Result<JsonValue> function = parseJson(tools[i].json);
        if (!function || !function->isObject()) {
            return Error{ErrorCode::InvalidJson,
                         "The declaration of tools[" + std::to_string(i) +
                             "] is no JSON object. Give a name, a description and parameters."};
        }
        job.tools.push_back(std::move(*function));
    }
    PromptWriter writer;
    Status status;
    switch (options.kind.revision) {
    case TemplateRevision::Launch:
        status = renderLaunch(job, writer);
        break;
    case TemplateRevision::May:
        status = renderMay(job, writer);
        break;
    case TemplateRevision::July:
        status = renderJuly(job, writer);
        break;
    }
    if (!status) return status.error();
    return std::move(writer).take();
}

} // namespace cabochon::engine
