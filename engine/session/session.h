// Owns Session: one conversation's way through timelines. Keeps what is in the cache, computes only
// what a longer conversation adds, generates, rewinds, cancels, comes back after a lost device.
// Formats no text of conversations.
#pragma once

#include "engine/base/result.h"
#include "engine/session/backend.h"
#include "engine/session/model.h"
#include "engine/session/prompt.h"
#include "engine/session/stop_text_filter.h"
#include "engine/text/sampler.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace cabochon::engine {

class Constraint; // engine/grammar/constraint.h

enum class StopReason : std::uint8_t {
    EndOfTurn,
    ToolCall,
    MaxTokens,
    StopText,
    ContextFull,
    Cancelled
};
/// "end_of_turn", "tool_call", "max_tokens", "stop_text", "context_full", "cancelled".
std::string_view stopReasonName(StopReason reason);

/// done of total prompt tokens are in the cache (those kept from before count as done).
using PrefillProgress = std::function<void(std::uint32_t done, std::uint32_t total)>;

struct SessionOptions {
    TimelineOptions timeline;
    std::uint32_t prefillColumns = kRunColumns; // of a chunk; at most what the backend runs at once
    /// Keep a fork at the end of each prompt, so that the next one can come back there.
    bool keepPrompt = true;
};

struct PromptReport {
    std::uint32_t promptTokens = 0;
    std::uint32_t cachedTokens = 0;     // were in the cache, and stayed
    std::uint32_t recomputedTokens = 0; // were known, but their sliding pages are gone
    std::chrono::duration<double> prefill{0};
};

/// Asked before every id: what is written there whatever the model would choose. Nothing: its own
/// choice.
using Dictation = std::function<std::optional<TokenId>()>;

struct GenerateOptions {
    SamplingOptions sampling;
    std::uint32_t maxTokens = 0; // 0: until the context is full
    Dictation dictation{};
    /// What the answer is held to; null: nothing. It is led along, and stands at the end of the
    /// answer afterwards.
    Constraint* constraint = nullptr;
    const CancelFlag* cancel = nullptr;
};

/// Called after every generated id, end ids included, and once more at the end when text was held
/// back. `generated`: ids so far. `text`: what may be shown now, never half a character; text that
/// may become a stop text is held back. Valid during the call.
using TokenCallback = std::function<void(std::size_t generated, std::span<const OutputPiece> text)>;

struct GenerateReport {
    std::vector<TokenId> ids; // generated ids, the end id included
    StopReason stopReason = StopReason::EndOfTurn;
    std::chrono::duration<double> firstToken{0}; // from the call to the first id
    std::chrono::duration<double> decode{0};     // from the first id to the last
};

/// One thread at a time, and the same for all sessions of a backend. The model and the backend must
/// outlive it.
///
/// Rewinding: full-attention layers keep every page; sliding layers keep those of their window and
/// TimelineOptions::slidingSlack positions more, and the fork at the end of the last prompt keeps
/// its own. A common prefix that ends within one of these costs nothing; otherwise the session
/// computes from the start.
class Session {
public:
    static Result<std::unique_ptr<Session>>
    create(const Model& model, Backend& backend, const SessionOptions& options);
    ~Session();

    /// The same conversation once more: all pages are shared until one of the two goes on.
    std::unique_ptr<Session> fork() const;

    /// Makes the cache equal `prompt`, keeping the longest common prefix. At least the last
    /// position is evaluated, so that logits exist. PromptEmpty, PromptTooLong (both numbers named;
    /// the cache is unchanged), Cancelled (what was computed stays and is reused), DeviceLost when
    /// nothing is left to compute with.
    Result<PromptReport>
    prompt(const Prompt& prompt, const PrefillProgress& progress, const CancelFlag* cancel);
    /// Ids alone.
    Result<PromptReport>
    prompt(std::span<const TokenId> ids, const PrefillProgress& progress, const CancelFlag* cancel);

    /// Continues after prompt(). End ids are reported but not put into the cache.
    Result<GenerateReport> generate(const GenerateOptions& options, const TokenCallback& onToken);

    /// Forgets everything from `position` on (from the start of a picture that lies across it); the
    /// next prompt() recomputes if it must.
    void rewind(std::uint32_t position);

    /// Soft-capped logits [vocabulary] after the last position; valid until the next run of the
    /// backend. Where another session ran meanwhile, the position is evaluated again.
    Result<std::span<const float>> logits();

    /// Ids of what is in the cache; placeholders where media are.
    std::span<const TokenId> ids() const { return m_history.ids(); }
    std::uint32_t contextLength() const { return m_options.timeline.contextLength; }
    /// Of keys and values, as the device gave them.
    const KvFormats& formats() const { return m_options.timeline.formats; }
    /// Whether the device was lost and replaced since the last call; the conversation continued.
    bool takeRecovered() { return std::exchange(m_recovered, false); }
    /// False once a lost device could not be replaced: nothing can be computed here any more.
    bool canCompute() const { return m_timeline.has_value(); }
    const Model& model() const { return m_model; }

private:
    /// A place to come back to.
    struct Kept {
        Timeline timeline;
        Prompt prompt;
    };

    Session(const Model& model, Backend& backend, const SessionOptions& options);
    Status createTimeline();
    void keepCommonPrefix(const Prompt& prompt, std::uint32_t common);
    Status
    readRest(const Prompt& prompt, const PrefillProgress& progress, const CancelFlag* cancel);
    Status forward(const Prompt& prompt,
                   std::uint32_t begin,
                   std::uint32_t end,
                   LogitRows logits,
                   const CancelFlag* cancel);
    Status forwardToken(TokenId id, const CancelFlag* cancel);
    Status ensureResult(const CancelFlag* cancel);
    Status repeatLast(const CancelFlag* cancel);
    template <typename Run>
    Status withDevice(const CancelFlag* cancel, Run&& run);
    Status runChunk(const Prompt& prompt,
                    std::uint32_t begin,
                    std::uint32_t end,
                    LogitRows logits,
                    const CancelFlag* cancel);
    Status runOnce(const Step& step, const CancelFlag* cancel);
    Status recover(const CancelFlag* cancel);
    Result<TokenId> next(Sampler& sampler, const GenerateOptions& options);
    Result<TokenId>
    choose(Sampler& sampler, std::span<const std::uint64_t> allowed, const CancelFlag* cancel);
    Result<TokenId>
    chooseFrom(const StepResult& result, Sampler& sampler, std::span<const std::uint64_t> allowed);
    Error dropCache();
    Error nothingLeft() const;

    const Model& m_model;
    Backend& m_backend;
    SessionOptions m_options;
    std::optional<Timeline> m_timeline; // none once a lost device could not be replaced
    std::optional<Kept> m_kept;         // the end of the last prompt
    Prompt m_history;                   // what m_timeline holds
    std::vector<EmbeddingSpan> m_spans; // of one chunk
    std::uint64_t m_resultRun = 0;      // Backend::runCount() after the run that gave our logits
    bool m_recovered = false;
};

} // namespace cabochon::engine
