// Owns the chat format: conversation in, prompt text and token ids out, for the published template
// revisions (engine/MODEL.md, Chat format). Our own renderer; the file's Jinja is only recognised.
#pragma once

#include "engine/base/result.h"
#include "engine/text/chat_message.h"
#include "engine/text/tokenizer.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

enum class TemplateRevision { Launch, May, July };

/// Which renderer a model needs. `emptyThought`: with thinking off the generation prompt carries an
/// already closed thought (12B, 26B, 31B).
struct TemplateKind {
    TemplateRevision revision = TemplateRevision::July;
    bool emptyThought = false;
    bool recognised = true; // false: unknown text, fell back to the newest revision; report it
};

std::string_view templateRevisionName(TemplateRevision revision); // "launch", "may", "july"
std::optional<TemplateRevision> templateRevisionFromName(std::string_view name);

/// Decides by the content of the file's template text (never by dates); missing or unknown text
/// gives July with recognised = false.
TemplateKind recogniseTemplate(std::string_view templateText);

struct RenderOptions {
    TemplateKind kind;
    bool thinking = false;
    bool generationPrompt = true;
    bool preserveThinking = false;     // July only (7.8)
    bool continueFinalMessage = false; // leave the last assistant message open
};

/// A stretch of prompt. `trusted`: written by the template, control tokens in it are real; else it
/// came from a user, tool or document and is tokenized as plain text.
struct PromptSegment {
    std::string text;
    bool trusted = true;
};

/// A media placeholder in the prompt, in order of appearance.
struct MediaSlot {
    PartKind kind = PartKind::Image;
    std::size_t messageIndex = 0;
    std::size_t partIndex = 0;
    std::size_t segment = 0; // index of the trusted segment that holds exactly the placeholder
};

struct RenderedPrompt {
    std::vector<PromptSegment> segments;
    std::vector<MediaSlot> media;

    /// All segments joined: what the published template prints, byte for byte.
    std::string text() const;
};

/// The tokens between which the soft tokens of a medium stand, and their placeholder.
struct MediaTokens {
    TokenId open = -1;
    TokenId soft = -1;
    TokenId close = -1;
};
/// Frames of a video are images with a placeholder of their own.
MediaTokens mediaTokens(PartKind kind, const SpecialIds& special);

/// Renders a conversation. InvalidConversation where the published template would raise, with the
/// reason (e.g. roles it cannot express).
Result<RenderedPrompt> renderChat(std::span<const ChatMessage> messages,
                                  std::span<const ToolDeclaration> tools,
                                  const RenderOptions& options);

} // namespace cabochon::engine
