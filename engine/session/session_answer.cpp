// How a session writes: token after token, until something ends the answer. session.cpp reads.
#include "engine/session/answer_text.h"
#include "engine/session/session.h"

#include <algorithm>
#include <cmath>

namespace cabochon::engine {

using Clock = std::chrono::steady_clock;

static bool contains(std::span<const TokenId> ids, TokenId id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

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

Result<GenerateReport> Session::generate(const GenerateOptions& options,
                                         const TokenCallback& onToken)
{
    GenerateReport report;
    const Tokenizer& tokenizer = m_model.tokenizer();
    const std::uint32_t room = contextLength() - m_history.size();
    const std::uint32_t limit =
        options.maxTokens == 0 ? room : std::min<std::uint32_t>(options.maxTokens, room);
    report.ids.reserve(limit);
    const Clock::time_point start = Clock::now();

    Sampler sampler(options.sampling, m_model.config().vocabularySize, tokenizer.suppressedIds());
    for (const TokenId id : ids())
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
        const auto dictated = options.dictation ? options.dictation() : std::nullopt;
        Result<TokenId> chosen =
            dictated ? Result<TokenId>(*dictated) : choose(sampler, options.cancel);
        if (!chosen) {
            if (chosen.error().code == ErrorCode::Cancelled) return finish(StopReason::Cancelled);
            return chosen.error();
        }
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
        Status status = forwardToken(id, options.cancel);
        if (!status) {
            if (status.error().code == ErrorCode::Cancelled) return finish(StopReason::Cancelled);
            return status.error();
        }
        m_history.append(id);
    }
}

/// A device that computes elsewhere gives the few candidates that matter; else all logits are read.
/// NumericalError when there is not one number among them: then the cache is not usable, either.
Result<TokenId> Session::choose(Sampler& sampler, const CancelFlag* cancel)
{
    Status status = ensureResult(cancel);
    if (!status) return status.error();
    Result<TokenId> chosen = chooseFrom(m_backend.result(0), sampler);
    if (chosen || chosen.error().code != ErrorCode::DeviceLost) return chosen;
    // The device went away between the run and the reading of its result.
    status = repeatLast(cancel);
    if (!status) return status.error();
    return chooseFrom(m_backend.result(0), sampler);
}

Result<TokenId> Session::chooseFrom(const StepResult& result, Sampler& sampler)
{
    const auto isNumber = [](float logit) { return std::isfinite(logit); };
    if (const std::uint32_t needed = sampler.candidatesNeeded(); needed > 0) {
        const auto candidates = result.candidates(result.rows() - 1, needed);
        if (!candidates) return candidates.error();
        if (!candidates->empty()) {
            if (std::ranges::none_of(*candidates, isNumber, &LogitCandidate::logit))
                return dropCache();
            return sampler.sampleFrom(*candidates);
        }
    }
    const Result<std::span<const float>> logits = result.logits();
    if (!logits) return logits.error();
    if (std::ranges::none_of(*logits, isNumber)) return dropCache();
    return sampler.sample(*logits);
}

} // namespace cabochon::engine
