// Owns one turn of a conversation: messages + options -> rendered prompt -> session -> parsed
// stream of events. Used alike by window, companion and (later) server. Draws, stores, listens to
// nothing.
#pragma once

#include "engine/base/result.h"
#include "engine/session/model.h"
#include "engine/session/session.h"
#include "engine/text/chat_message.h"
#include "engine/text/chat_template.h"
#include "engine/text/response_parser.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cabochon {

/// What to answer and how. `rawPrompt` given: it is the rendered prompt (control tokens parsed) and
/// messages, tools and thinking are ignored.
struct ChatRequest {
    std::vector<engine::ChatMessage> messages;
    std::vector<engine::ToolDeclaration> tools;
    std::optional<std::string> rawPrompt;
    std::optional<engine::TemplateRevision> revision; // nothing: what the model's file carries
    bool thinking = false;
    engine::SamplingOptions sampling;
    std::uint32_t maxTokens = 0; // 0: until the context is full
};

/// Counts and times of one answer: the ledger under it.
struct ChatUsage {
    std::uint32_t promptTokens = 0;
    std::uint32_t cachedTokens = 0;
    std::uint32_t thoughtTokens = 0;
    std::uint32_t generatedTokens = 0; // all generated ids, thought and end id included
    double prefillSeconds = 0;
    double firstTokenSeconds = 0; // from the request to the first id
    double decodeSeconds = 0;
    double prefillTokensPerSecond() const; // of the evaluated part; 0 when nothing was evaluated
    double decodeTokensPerSecond() const;
};

struct ChatResult {
    std::vector<engine::TokenId> ids; // generated, end id included
    std::string rawText;              // control tokens spelled out
    engine::ParsedResponse response;
    engine::StopReason stopReason = engine::StopReason::EndOfTurn;
    ChatUsage usage;
};

/// What happens while answering, in order, on the calling thread.
struct ChatEvent {
    enum class Kind : std::uint8_t {
        PromptProgress, // done/total
        Parsed          // `response` is one event of the response parser
    };
    Kind kind = Kind::Parsed;
    std::uint32_t done = 0;
    std::uint32_t total = 0;
    engine::ResponseEvent response;
    std::uint32_t generatedTokens = 0; // so far
};

using ChatEventCallback = std::function<void(const ChatEvent&)>;

/// Stateless over a session; one thread at a time.
class ChatCore {
public:
    ChatCore(const engine::Model& model, engine::Session& session);

    /// The prompt of a request. InvalidConversation as renderChat.
    Result<engine::RenderedPrompt> render(const ChatRequest& request) const;
    /// Ids of a request's prompt (raw or rendered).
    Result<std::vector<engine::TokenId>> promptIds(const ChatRequest& request) const;

    /// Answers. Errors leave the session usable (PromptEmpty, PromptTooLong, InvalidConversation,
    /// device errors). Cancelled during prefill or decode is a result with StopReason::Cancelled.
    Result<ChatResult> answer(const ChatRequest& request,
                              const ChatEventCallback& onEvent,
                              const engine::CancelFlag* cancel);

private:
    const engine::Model& m_model;
    engine::Session& m_session;
};

} // namespace cabochon
