#include "engine/session/session.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <utility>

namespace cabochon::engine {

namespace {

using Clock = std::chrono::steady_clock;

/// From ids to what may be shown of them: whole characters, no stop texts, control tokens apart.
class AnswerText {
public:
    AnswerText(const Tokenizer& tokenizer, std::span<const std::string> stopTexts)
        : m_tokenizer(tokenizer), m_detokenizer(tokenizer, /*withSpecial=*/true), m_stops(stopTexts)
    {
    }

    /// True when a stop text was met.
    bool add(TokenId id)
    {
        m_stops.release();
        const TokenKind kind = m_tokenizer.kind(id);
        const bool control = kind == TokenKind::Control || kind == TokenKind::UserDefined;
        // Half a character before a control token stays half.
        if (control) m_stops.add(m_detokenizer.flush(), false);
        m_stops.add(m_detokenizer.push(id), control);
        return m_stops.search();
    }

    std::span<const OutputPiece> certain() const { return m_stops.certain(); }

    std::span<const OutputPiece> finish()
    {
        m_stops.release();
        m_stops.add(m_detokenizer.flush(), false);
        // The last half of a character may complete a stop text; the answer ends here anyway.
        if (!m_stops.search()) m_stops.flush();
        return m_stops.certain();
    }

private:
    const Tokenizer& m_tokenizer;
    StreamingDetokenizer m_detokenizer;
    StopTextFilter m_stops;
};

bool contains(std::span<const TokenId> ids, TokenId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// One forward pass; ModelChanged when the mapped file lost pages meanwhile (zeros were computed
/// with), before anything of this step is shown.
Status forwardChecked(Context& context, const Model& model, const Batch& batch)
{
    Status status = context.forward(batch);
    for (const MappedFile& file : model.file().mappings()) {
        if (!file.changed()) continue;
        return Error{ErrorCode::ModelChanged,
                     "The model file " + file.path().filename().string() +
                         " changed or went away while it was in use. Open it again when it is "
                         "complete."};
    }
    return status;
}

} // namespace

std::string_view stopReasonName(StopReason reason)
{
    switch (reason) {
    case StopReason::EndOfTurn:
        return "end_of_turn";
    case StopReason::ToolCall:
        return "tool_call";
    case StopReason::MaxTokens:
        return "max_tokens";
    case StopReason::StopText:
        return "stop_text";
    case StopReason::ContextFull:
        return "context_full";
    case StopReason::Cancelled:
        return "cancelled";
    }
    return "end_of_turn";
}

Session::Session(const Model& model,
                 Backend& backend,
                 std::unique_ptr<Context> context,
                 const ContextOptions& options)
    : m_model(model), m_backend(backend), m_context(std::move(context)), m_options(options)
{
    m_options.contextLength = m_context->contextLength();
    m_options.prefillColumns = std::min(m_options.prefillColumns, m_options.contextLength);
    m_ids.reserve(m_options.contextLength);
}

Session::~Session() = default;

Result<std::unique_ptr<Session>>
Session::create(const Model& model, Backend& backend, const ContextOptions& options)
{
    Result<std::unique_ptr<Context>> context = backend.createContext(options);
    if (!context) return context.error();
    return std::unique_ptr<Session>(new Session(model, backend, std::move(*context), options));
}

Result<PromptReport> Session::prompt(std::span<const TokenId> ids,
                                     const PrefillProgress& progress,
                                     const CancelFlag* cancel)
{
    if (ids.empty()) {
        return Error{ErrorCode::PromptEmpty, "The prompt is empty. Type something to answer."};
    }
    if (ids.size() >= contextLength()) {
        return Error{ErrorCode::PromptTooLong,
                     "The prompt has " + std::to_string(ids.size()) +
                         " tokens, but the context holds " + std::to_string(contextLength()) +
                         ", the answer included. Shorten it or choose a longer context."};
    }
    PromptReport report;
    report.promptTokens = static_cast<std::uint32_t>(ids.size());
    const auto mismatch = std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const auto common = static_cast<std::uint32_t>(mismatch.first - m_ids.begin());
    // The last id is evaluated again when nothing is new: its logits are needed.
    const std::uint32_t kept = std::min(common, report.promptTokens - 1);
    rewind(kept);
    report.cachedTokens = static_cast<std::uint32_t>(m_ids.size());
    report.recomputedTokens = kept - report.cachedTokens;

    const Clock::time_point start = Clock::now();
    if (progress) progress(report.cachedTokens, report.promptTokens);
    while (m_ids.size() < ids.size()) {
        const std::size_t count =
            std::min<std::size_t>(m_options.prefillColumns, ids.size() - m_ids.size());
        Batch batch;
        batch.tokens = ids.subspan(m_ids.size(), count);
        const bool last = m_ids.size() + count == ids.size();
        batch.logits = last ? LogitRows::Last : LogitRows::None;
        batch.cancel = cancel;
        Status status = forward(batch);
        if (!status) return status.error();
        m_ids.insert(m_ids.end(), batch.tokens.begin(), batch.tokens.end());
        if (progress) progress(static_cast<std::uint32_t>(m_ids.size()), report.promptTokens);
    }
    // The next turn's prompt usually differs from here on (thoughts are dropped): come back
    // cheaply.
    m_context->checkpoint();
    report.prefill = Clock::now() - start;
    return report;
}

Result<GenerateReport> Session::generate(const GenerateOptions& options,
                                         const TokenCallback& onToken)
{
    GenerateReport report;
    const Tokenizer& tokenizer = m_model.tokenizer();
    const std::uint32_t room = contextLength() - static_cast<std::uint32_t>(m_ids.size());
    const std::uint32_t limit =
        options.maxTokens == 0 ? room : std::min<std::uint32_t>(options.maxTokens, room);
    report.ids.reserve(limit);
    const Clock::time_point start = Clock::now();

    Sampler sampler(options.sampling, m_model.config().vocabularySize, tokenizer.suppressedIds());
    for (const TokenId id : m_ids)
        sampler.accept(id);
    AnswerText answer(tokenizer, options.sampling.stopTexts);
    const auto finish = [&](StopReason reason) {
        report.stopReason = reason;
        if (report.ids.size() > 1) report.decode = Clock::now() - start - report.firstToken;
        if (reason == StopReason::StopText) return report;
        const std::span<const OutputPiece> rest = answer.finish();
        if (!rest.empty() && onToken) onToken(report.ids.size(), rest);
        return report;
    };

    while (true) {
        if (options.cancel && options.cancel->requested()) return finish(StopReason::Cancelled);
        Result<TokenId> chosen = choose(sampler);
        if (!chosen) return chosen.error();
        const TokenId id = *chosen;
        sampler.accept(id);
        report.ids.push_back(id);
        if (report.ids.size() == 1) report.firstToken = Clock::now() - start;
        const bool stopped = answer.add(id);
        if (onToken) onToken(report.ids.size(), answer.certain());
        if (stopped) return finish(StopReason::StopText);
        if (contains(tokenizer.endIds(), id)) {
            return finish(id == tokenizer.special().toolResponseOpen ? StopReason::ToolCall
                                                                     : StopReason::EndOfTurn);
        }
        if (report.ids.size() >= limit) {
            return finish(options.maxTokens != 0 && report.ids.size() >= options.maxTokens
                              ? StopReason::MaxTokens
                              : StopReason::ContextFull);
        }
        Batch batch;
        batch.tokens = {&id, 1};
        batch.cancel = options.cancel;
        Status status = forward(batch);
        if (!status) {
            if (status.error().code == ErrorCode::Cancelled) return finish(StopReason::Cancelled);
            return status.error();
        }
        m_ids.push_back(id);
    }
}

/// A device that computes elsewhere gives the few candidates that matter; else all logits are read.
/// NumericalError when there is not one number among them: then the cache is not usable, either.
Result<TokenId> Session::choose(Sampler& sampler)
{
    const auto isNumber = [](float logit) { return std::isfinite(logit); };
    if (const std::uint32_t needed = sampler.candidatesNeeded(); needed > 0) {
        const std::span<const LogitCandidate> candidates = m_context->candidates(needed);
        if (!candidates.empty()) {
            if (std::ranges::none_of(candidates, isNumber, &LogitCandidate::logit))
                return dropCache();
            return sampler.sampleFrom(candidates);
        }
    }
    const std::span<const float> logits = m_context->logits();
    if (std::ranges::none_of(logits, isNumber)) return dropCache();
    return sampler.sample(logits);
}

/// Starts again with nothing in the cache, not even what lies beyond its end.
Error Session::dropCache()
{
    m_ids.clear();
    m_context.reset();
    Result<std::unique_ptr<Context>> context = m_backend.createContext(m_options);
    if (!context) return context.error();
    m_context = std::move(*context);
    return {ErrorCode::NumericalError,
            "The answer ended because the model's values were no numbers any more on " +
                m_backend.deviceName() +
                ". Answer again; if it happens again, the model's file may be damaged, or choose "
                "another device."};
}

/// One run; a lost device is replaced once per call and the timeline replayed before.
Status Session::forward(const Batch& batch)
{
    if (!m_context) {
        return Error{ErrorCode::DeviceLost,
                     "The device that computed stopped working and could not be started again. "
                     "Open the model again, or choose the CPU."};
    }
    Status status = forwardChecked(*m_context, m_model, batch);
    while (!status && status.error().code == ErrorCode::DeviceLost) {
        Status recovered = recover(batch.cancel);
        if (!recovered) return recovered;
        status = forwardChecked(*m_context, m_model, batch);
    }
    return status;
}

Status Session::recover(const CancelFlag* cancel)
{
    while (true) {
        m_context.reset();
        if (!m_backend.recover()) {
            return Error{ErrorCode::DeviceLost,
                         "The device that computed stopped working and could not be started "
                         "again. Open the model again, or choose the CPU."};
        }
        Result<std::unique_ptr<Context>> context = m_backend.createContext(m_options);
        if (!context) return context.error();
        m_context = std::move(*context);
        if (m_context->contextLength() < m_options.contextLength) {
            m_options.contextLength = m_context->contextLength();
            if (m_ids.size() >= m_options.contextLength) {
                return Error{ErrorCode::PromptTooLong,
                             "After the device was started again it has room for " +
                                 std::to_string(m_options.contextLength) +
                                 " tokens; this conversation has " + std::to_string(m_ids.size()) +
                                 ". Open the model again."};
            }
        }
        m_recovered = true;
        Status status;
        for (std::size_t done = 0; status && done < m_ids.size();) {
            Batch batch;
            batch.tokens = std::span(m_ids).subspan(
                done, std::min<std::size_t>(m_options.prefillColumns, m_ids.size() - done));
            batch.logits = LogitRows::None;
            batch.cancel = cancel;
            status = forwardChecked(*m_context, m_model, batch);
            done += batch.tokens.size();
        }
        if (status) return status;
        if (status.error().code == ErrorCode::DeviceLost) continue;
        // Cancelled half-way: what is in the cache is what the timeline says.
        m_ids.resize(m_context->position());
        return status;
    }
}

void Session::rewind(std::uint32_t position)
{
    if (position >= m_ids.size()) return;
    if (!m_context) {
        m_ids.resize(position);
        return;
    }
    if (!m_context->canRewind(position)) position = 0;
    m_context->rewind(position);
    m_ids.resize(position);
}

} // namespace cabochon::engine
