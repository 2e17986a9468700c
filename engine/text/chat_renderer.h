// Owns what the renderers of the three template revisions share: the parts of a conversation that
// all of them print alike. Each revision reads straight down in its own file.
#pragma once

#include "engine/text/chat_template.h"
#include "engine/text/json_value.h"
#include "engine/text/prompt_writer.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// A conversation ready to be printed: checked and with its JSON read.
struct RenderJob {
    std::span<const ChatMessage> messages;
    std::vector<JsonValue> tools;
    RenderOptions options;

    /// The first message goes into the header.
    bool hasHeaderMessage() const;
    bool needsHeader() const;
    /// This message is left open for the model to continue.
    bool staysOpen(std::size_t index) const;
    /// Index of the last user message, -1 if there is none.
    std::ptrdiff_t lastUserMessage() const;
};

Status renderLaunch(const RenderJob& job, PromptWriter& writer);
Status renderMay(const RenderJob& job, PromptWriter& writer);
Status renderJuly(const RenderJob& job, PromptWriter& writer);

/// "system", "developer", "user", "model", "tool".
std::string_view turnName(Role role);

/// The strip function of the templates: drops thought channels and trims.
std::string withoutThoughts(std::string_view text);

/// The words of a message after trimming; the model's without thoughts. Media are not in it.
std::string spokenText(const ChatMessage& message);

/// The template's `if message['content']`: there is text, a part or a value.
bool hasContent(const ChatMessage& message);

/// Text parts trimmed (the model's without thoughts) and placeholders, in order.
void writeContent(PromptWriter& writer,
                  const ChatMessage& message,
                  std::size_t messageIndex,
                  TemplateRevision revision);
void writePlaceholder(PromptWriter& writer,
                      PartKind kind,
                      std::size_t messageIndex,
                      std::size_t partIndex,
                      TemplateRevision revision);

Status writeDeclarations(PromptWriter& writer, const RenderJob& job);
Status writeCalls(PromptWriter& writer, const RenderJob& job, std::size_t messageIndex);
/// The answers of the assistant message's own `tool_responses`.
Status writeOwnResponses(PromptWriter& writer, const RenderJob& job, std::size_t messageIndex);
/// What a tool message says: its map or value, else its text; null without content.
Result<JsonValue> toolResult(const ChatMessage& message);

} // namespace cabochon::engine
