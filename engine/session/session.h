// Owns Session: one timeline over a context. Keeps the ids that are in the cache, computes only
// what a longer conversation adds, generates, rewinds, cancels. Formats no text of conversations.
#pragma once

#include "engine/base/result.h"
#include "engine/session/backend.h"
#include "engine/session/model.h"
#include "engine/session/stop_text_filter.h"
#include "engine/text/sampler.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace cabochon::engine {

enum class StopReason : std::uint8_t {
    EndOfTurn,
    ToolCall,
    MaxTokens,
    StopText,
    ContextFull,
    Cancelled
};
/// "end_of_turn", "tool_call", "max_tokens", "stop_text", "context_full", "cancelled" (cli.md).
std::string_view stopReasonName(StopReason reason);

/// done of total prompt tokens are in the cache (those kept from before count as done).
using PrefillProgress = std::function<void(std::uint32_t done, std::uint32_t total)>;

struct PromptReport {
    std::uint32_t promptTokens = 0;
    std::uint32_t cachedTokens = 0;     // kept from the previous timeline
    std::uint32_t recomputedTokens = 0; // were known but had left the sliding rings
    std::chrono::duration<double> prefill{0};
};

struct GenerateOptions {
    SamplingOptions sampling;
    std::uint32_t maxTokens = 0; // 0: until the context is full
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

/// Not thread-safe: one thread at a time (the inference worker's). The model and backend must
/// outlive it.
///
/// Rewinding: full-attention layers keep every row; the rings of sliding layers keep window +
/// 2 x prefillColumns rows and one checkpoint at the end of the last prompt. A common prefix that
/// ends within one of these costs nothing; otherwise the session recomputes from the start.
class Session {
public:
    static Result<std::unique_ptr<Session>>
    create(const Model& model, Backend& backend, const ContextOptions& options);
    ~Session();

    /// Makes the timeline equal `ids`, keeping the longest common prefix. At least the last id is
    /// evaluated, so that logits exist. PromptEmpty, PromptTooLong (both numbers named; the
    /// timeline is unchanged), Cancelled (what was computed stays and is reused).
    Result<PromptReport>
    prompt(std::span<const TokenId> ids, const PrefillProgress& progress, const CancelFlag* cancel);

    /// Continues after prompt(). End ids are reported but not put into the cache.
    Result<GenerateReport> generate(const GenerateOptions& options, const TokenCallback& onToken);

    /// Forgets everything from `position` on; the next prompt() recomputes if it must.
    void rewind(std::uint32_t position);

    /// Ids whose keys and values are in the cache.
    std::span<const TokenId> ids() const { return m_ids; }
    std::uint32_t contextLength() const { return m_options.contextLength; }
    /// Whether the device was lost and replaced since the last call; the timeline continued.
    bool takeRecovered() { return std::exchange(m_recovered, false); }
    /// False once a lost device could not be replaced: nothing can be computed here any more.
    bool hasContext() const { return m_context != nullptr; }
    Context& context() { return *m_context; } // only while there is one
    const Model& model() const { return m_model; }

private:
    Session(const Model& model,
            Backend& backend,
            std::unique_ptr<Context> context,
            const ContextOptions& options);
    Status forward(const Batch& batch);
    Status recover(const CancelFlag* cancel);
    Result<TokenId> choose(Sampler& sampler);
    Error dropCache();

    const Model& m_model;
    Backend& m_backend;
    std::unique_ptr<Context> m_context; // null once a lost device could not be replaced
    bool m_recovered = false;
    ContextOptions m_options;
    std::vector<TokenId> m_ids;
};

} // namespace cabochon::engine
