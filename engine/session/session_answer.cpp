// How a session writes: token after token, until something ends the answer. session.cpp reads.
#include "engine/grammar/constraint.h"
#include "engine/session/answer_text.h"
#include "engine/session/session.h"

#include <algorithm>
#include <cmath>
#include <string>

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
        Result<TokenId> chosen = next(sampler, options);
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
        // What can only end needs no more looking; the next prompt reads its last token.
        const bool complete = options.constraint && options.constraint->finished();
        if (complete && report.ids.size() < limit) continue;
        if (complete) return finish(StopReason::EndOfTurn);
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

/// The next id: dictated, the only one that fits, or chosen among those that fit.
Result<TokenId> Session::next(Sampler& sampler, const GenerateOptions& options)
{
    Constraint* constraint = options.constraint;
    std::optional<TokenId> known = options.dictation ? options.dictation() : std::nullopt;
    if (!known && constraint) known = constraint->forced();
    Result<TokenId> id =
        known ? Result<TokenId>(*known)
              : choose(sampler, constraint ? constraint->mask() : std::span<const std::uint64_t>(),
                       options.cancel);
    if (!id || !constraint || constraint->accept(*id)) return id;
    return {ErrorCode::Internal, "The answer left what it must fit at token " +
                                     std::to_string(*id) +
                                     ". Ask again without the schema, and report this."};
}

/// A device that computes elsewhere gives the few candidates that matter; else all logits are read.
/// NumericalError when there is not one number among them: then the cache is not usable, either.
Result<TokenId>
Session::choose(Sampler& sampler, std::span<const std::uint64_t> allowed, const CancelFlag* cancel)
{
    Status status = ensureResult(cancel);
    if (!status) return status.error();
    Result<TokenId> chosen = chooseFrom(m_backend.result(0), sampler, allowed);
    if (chosen || chosen.error().code != ErrorCode::DeviceLost) return chosen;
    // The device went away between the run and the reading of its result.
    status = repeatLast(cancel);
    if (!status) return status.error();
    return chooseFrom(m_backend.result(0), sampler, allowed);
}

/// Where none of the few candidates is allowed, all logits are read.
Result<TokenId> Session::chooseFrom(const StepResult& result,
                                    Sampler& sampler,
                                    std::span<const std::uint64_t> allowed)
{
    const auto isNumber = [](float logit) { return std::isfinite(logit); };
    if (const std::uint32_t needed = sampler.candidatesNeeded(); needed > 0) {
        const auto candidates = result.candidates(result.rows() - 1, needed);
        if (!candidates) return candidates.error();
        if (!candidates->empty()) {
            if (std::ranges::none_of(*candidates, isNumber, &LogitCandidate::logit))
                return dropCache();
            if (allowed.empty()) return sampler.sampleFrom(*candidates);
            if (const auto id = sampler.sampleFrom(*candidates, allowed)) return *id;
        }
    }
    const Result<std::span<const float>> logits = result.logits();
    if (!logits) return logits.error();
    if (std::ranges::none_of(*logits, isNumber)) return dropCache();
    return sampler.sample(*logits, allowed);
}

} // namespace cabochon::engine
