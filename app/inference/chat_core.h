// Owns one turn of a conversation: messages + options -> rendered prompt -> session -> parsed
// stream of events. Used alike by window, companion and (later) server. Draws, stores, listens to
// nothing.
#pragma once

#include "app/inference/answer_so_far.h"
#include "app/inference/prompt_media.h"
#include "engine/base/result.h"
#include "engine/session/model.h"
#include "engine/session/session.h"
#include "engine/text/chat_message.h"
#include "engine/text/chat_template.h"
#include "engine/text/response_parser.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cabochon {

class AnswerConstraints; // app/inference/answer_constraint.h

/// What to answer and how. `rawPrompt` given: it is the rendered prompt (control tokens parsed) and
/// messages, tools and thinking are ignored.
struct ChatRequest {
    std::vector<engine::ChatMessage> messages;
    std::vector<engine::ToolDeclaration> tools;
    /// Messages are as MessageWriter wrote them: templates that print each answer as a turn of its
    /// own are given the words of an answer with its calls.
    bool wordsApart = false;
    std::optional<std::string> rawPrompt;
    std::optional<engine::TemplateRevision> revision; // nothing: what the model's file carries
    bool thinking = false;
    bool dropsOldest = false;        // where it does not fit: see fitting_request.h
    std::uint32_t thoughtBudget = 0; // ids after which a thought is closed; 0: any number
    const engine::CancelFlag* skipThought = nullptr; // once requested, no thought goes on
    engine::SamplingOptions sampling;
    bool modelSampling = false;  // as the model's file says; of `sampling` only the seed
    std::uint32_t maxTokens = 0; // 0: until the context is full
    /// JSON Schema that the answer, after its thought, is valid for and nothing else; see
    /// engine::Grammar. An answer that was cut off is not.
    std::optional<std::string> schema;
    bool callsFit = false; // calls are of declared tools, and their arguments fit the parameters
    bool callsMayBeFree = false; // where a tool's parameters say what no answer can be held to
    bool aside = false;          // for engines: on a timeline of its own, which goes with it
    /// The answer to the last message, which was stopped or cut off, or whose calls have results
    /// now, and goes on.
    std::optional<AnswerSoFar> soFar;
};

/// Counts and times of one answer: the ledger under it.
struct ChatUsage {
    std::uint32_t promptTokens = 0;    // without the answer
    std::uint32_t leftOut = 0;         // messages that were dropped from the prompt
    std::uint32_t continuedTokens = 0; // of the answer, that were there before
    std::uint32_t resultTokens = 0;    // in the answer, that tools gave back
    std::uint32_t cachedTokens = 0;
    std::uint32_t thoughtTokens = 0;
    std::uint32_t generatedTokens = 0; // all of the answer but results, thought and end id included
    std::uint32_t softTokens = 0;      // of the prompt: what pictures, sound and videos take
    std::uint32_t encodedMedia = 0;    // that had to be encoded for it
    double mediaSeconds = 0;           // reading pictures, sound and videos
    double prefillSeconds = 0;
    double firstTokenSeconds = 0; // from the request to the first id
    double decodeSeconds = 0;
    double prefillTokensPerSecond() const; // of the evaluated part; 0 when nothing was evaluated
    double decodeTokensPerSecond() const;
};

struct ChatResult {
    std::vector<engine::TokenId> ids; // generated now, end id included
    std::string rawText;              // of these, control tokens spelled out
    engine::ParsedResponse response;  // the whole answer; of one with results, what follows them
    engine::StopReason stopReason = engine::StopReason::EndOfTurn;
    engine::SamplingOptions sampling; // as it was chosen
    ChatUsage usage;
};

/// What happens while answering, in order, on the calling thread.
struct ChatEvent {
    enum class Kind : std::uint8_t {
        MediaProgress,  // fraction; before the prompt is read
        PromptProgress, // done/total
        Parsed          // `response` is one event of the response parser
    };
    Kind kind = Kind::Parsed;
    std::uint32_t done = 0;
    std::uint32_t total = 0;
    double fraction = 0; // 0..1
    engine::ResponseEvent response;
    std::uint32_t promptTokens = 0;    // as ChatUsage counts them
    std::uint32_t generatedTokens = 0; // so far, with those that were there before
};

using ChatEventCallback = std::function<void(const ChatEvent&)>;

/// The prompt of a request as the template prints it. InvalidConversation as renderChat. Any
/// thread.
Result<engine::RenderedPrompt> renderPrompt(const engine::Model& model, const ChatRequest& request);

/// Stateless over a session; one thread at a time.
class ChatCore {
public:
    /// Null `media`: a request with pictures, sound or videos is refused. `constraints`: what was
    /// learnt of schemas is kept there.
    ChatCore(const engine::Model& model,
             engine::Session& session,
             PromptMedia* media,
             AnswerConstraints* constraints = nullptr);

    /// Answers. Errors leave the session usable (PromptEmpty, PromptTooLong, InvalidConversation,
    /// InvalidJson of a schema, what reading media gives, device errors). Cancelled meanwhile is a
    /// result with StopReason::Cancelled.
    Result<ChatResult> answer(const ChatRequest& request,
                              const ChatEventCallback& onEvent,
                              const engine::CancelFlag* cancel);

private:
    /// Ids of the answer that goes on.
    Result<std::vector<engine::TokenId>> continuedIds(const ChatRequest& request,
                                                      std::span<const engine::TokenId> prompt,
                                                      const engine::ResponseParser& parser) const;

    /// The prompt with the vectors of its media. Cancelled.
    Result<engine::Prompt> readPrompt(const ChatRequest& request,
                                      const ChatEventCallback& onEvent,
                                      ChatUsage& usage,
                                      const engine::CancelFlag* cancel);

    const engine::Model& m_model;
    engine::Session& m_session;
    PromptMedia* m_media;
    AnswerConstraints* m_constraints;
};

} // namespace cabochon
