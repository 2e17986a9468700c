#include "engine/session/session.h"

#include <algorithm>
#include <string>
#include <utility>

namespace cabochon::engine {

namespace {

using Clock = std::chrono::steady_clock;

/// Positions of `prompt` that need not be computed where `known` is in the cache. The last one is
/// evaluated even when nothing is new: its logits are needed.
std::uint32_t reusable(const Prompt& known, const Prompt& prompt)
{
    return prompt.boundaryAtMost(std::min(known.commonPrefix(prompt), prompt.size() - 1));
}

} // namespace

Session::Session(const Model& model, Backend& backend, const SessionOptions& options)
    : m_model(model), m_backend(backend), m_options(options)
{
    m_options.prefillColumns =
        std::clamp(options.prefillColumns, 1u, std::max(1u, backend.limits().columns));
}

Session::~Session() = default;

Result<std::unique_ptr<Session>>
Session::create(const Model& model, Backend& backend, const SessionOptions& options)
{
    std::unique_ptr<Session> session(new Session(model, backend, options));
    Status status = session->createTimeline();
    if (!status) return status.error();
    session->m_history.reserve(session->contextLength());
    return session;
}

/// An empty one; its context and formats are what the session has from now on.
Status Session::createTimeline()
{
    Result<Timeline> timeline = m_backend.createTimeline(m_options.timeline);
    if (!timeline) return timeline.error();
    m_timeline.emplace(std::move(*timeline));
    m_options.timeline.contextLength = m_timeline->contextLength();
    m_options.timeline.formats = m_timeline->formats();
    return {};
}

std::unique_ptr<Session> Session::fork() const
{
    std::unique_ptr<Session> other(new Session(m_model, m_backend, m_options));
    other->m_history.reserve(contextLength());
    other->m_history.assignPrefix(m_history, m_history.size());
    if (m_timeline) other->m_timeline.emplace(m_timeline->fork());
    if (m_kept) other->m_kept.emplace(Kept{m_kept->timeline.fork(), m_kept->prompt});
    return other;
}

Result<PromptReport> Session::prompt(std::span<const TokenId> ids,
                                     const PrefillProgress& progress,
                                     const CancelFlag* cancel)
{
    return prompt(Prompt(ids), progress, cancel);
}

Result<PromptReport>
Session::prompt(const Prompt& prompt, const PrefillProgress& progress, const CancelFlag* cancel)
{
    if (prompt.empty()) {
        return Error{ErrorCode::PromptEmpty, "The prompt is empty. Type something to answer."};
    }
    if (prompt.size() >= contextLength()) {
        return Error{ErrorCode::PromptTooLong,
                     "The prompt has " + std::to_string(prompt.size()) +
                         " tokens, but the context holds " + std::to_string(contextLength()) +
                         ", the answer included. Shorten it or choose a longer context."};
    }
    PromptReport report;
    report.promptTokens = prompt.size();
    const std::uint32_t common = reusable(m_history, prompt);
    keepCommonPrefix(prompt, common);
    report.cachedTokens = m_history.size();
    report.recomputedTokens = common > m_history.size() ? common - m_history.size() : 0;

    const Clock::time_point start = Clock::now();
    if (progress) progress(report.cachedTokens, report.promptTokens);
    Status status = readRest(prompt, progress, cancel);
    if (!status) return status.error();
    // The next turn's prompt usually differs from here on (thoughts are dropped): come back
    // cheaply.
    if (m_options.keepPrompt) {
        m_kept.emplace(Kept{m_timeline->fork(), prompt});
        m_kept->timeline.trim(kKeptSlack);
    }
    report.prefill = Clock::now() - start;
    return report;
}

/// Goes back to `common` positions of the prompt, or as near as the pages allow: in the timeline
/// itself, or in the one that was kept at the end of the last prompt, whichever keeps more. What
/// was kept goes before the new prompt takes pages, unless that only continues it: two
/// conversations would need twice what was planned for one.
void Session::keepCommonPrefix(const Prompt& prompt, std::uint32_t common)
{
    const std::uint32_t own = m_timeline && m_timeline->canRewind(common) ? common : 0;
    std::uint32_t kept = 0;
    if (m_kept && !m_kept->timeline.isLost()) {
        kept = reusable(m_kept->prompt, prompt);
        if (!m_kept->timeline.canRewind(kept)) kept = 0;
    }
    if (kept > own) {
        m_timeline.emplace(m_kept->timeline.fork());
        m_timeline->rewind(kept);
        m_history.assignPrefix(m_kept->prompt, kept);
        m_resultRun = 0;
    } else {
        rewind(own);
    }
    if (m_kept && m_kept->prompt.commonPrefix(prompt) < m_kept->prompt.size()) m_kept.reset();
}

/// Evaluates what of the prompt is not in the cache yet, with the logits of its last position.
Status
Session::readRest(const Prompt& prompt, const PrefillProgress& progress, const CancelFlag* cancel)
{
    while (m_history.size() < prompt.size()) {
        const std::uint32_t end = prompt.nextChunk(m_history.size(), m_options.prefillColumns);
        const LogitRows logits = end == prompt.size() ? LogitRows::Last : LogitRows::None;
        Status status = forward(prompt, m_history.size(), end, logits, cancel);
        if (!status) return status;
        m_history.assignPrefix(prompt, end);
        if (progress) progress(end, prompt.size());
    }
    return {};
}

/// Starts again with nothing in the cache, not even what lies beyond its end.
Error Session::dropCache()
{
    m_history.truncate(0);
    m_resultRun = 0;
    m_kept.reset();
    m_timeline.reset();
    Status status = createTimeline();
    if (!status) return status.error();
    return {ErrorCode::NumericalError,
            "The answer ended because the model's values were no numbers any more on " +
                m_backend.deviceName() +
                ". Answer again; if it happens again, the model's file may be damaged, or choose "
                "another device."};
}

Error Session::nothingLeft() const
{
    return {ErrorCode::DeviceLost,
            "The device that computed stopped working and could not be started again. Open the "
            "model again, or choose the CPU."};
}

/// One step through the network; ModelChanged when the mapped file lost pages meanwhile (zeros were
/// computed with), before anything of this step is shown.
Status Session::runOnce(const Step& step, const CancelFlag* cancel)
{
    Status status = m_backend.run({&step, 1}, {.hidden = nullptr, .cancel = cancel});
    m_resultRun = status && step.logits != LogitRows::None ? m_backend.runCount() : 0;
    for (const MappedFile& file : m_model.file().mappings()) {
        if (!file.changed()) continue;
        return Error{ErrorCode::ModelChanged,
                     "The model file " + file.path().filename().string() +
                         " changed or went away while it was in use. Open it again when it is "
                         "complete."};
    }
    return status;
}

/// Positions [begin, end) of the prompt, which follow what is in the cache. A device that is lost
/// stays lost here.
Status Session::runChunk(const Prompt& prompt,
                         std::uint32_t begin,
                         std::uint32_t end,
                         LogitRows logits,
                         const CancelFlag* cancel)
{
    prompt.embeddings(begin, end, m_model.config().width, m_spans);
    Step step;
    step.timeline = &*m_timeline;
    step.tokens = prompt.ids().subspan(begin, end - begin);
    step.embeddings = m_spans;
    step.logits = logits;
    return runOnce(step, cancel);
}

/// As runChunk(); a lost device is replaced, and the conversation replayed before.
Status Session::forward(const Prompt& prompt,
                        std::uint32_t begin,
                        std::uint32_t end,
                        LogitRows logits,
                        const CancelFlag* cancel)
{
    return withDevice(cancel, [&] { return runChunk(prompt, begin, end, logits, cancel); });
}

Status Session::forwardToken(TokenId id, const CancelFlag* cancel)
{
    return withDevice(cancel, [&] {
        Step step;
        step.timeline = &*m_timeline;
        step.tokens = {&id, 1};
        return runOnce(step, cancel);
    });
}

/// The last results of the backend are those of the last position here.
Status Session::ensureResult(const CancelFlag* cancel)
{
    return m_resultRun == m_backend.runCount() ? Status() : repeatLast(cancel);
}

Result<std::span<const float>> Session::logits()
{
    Status status = ensureResult(nullptr);
    if (!status) return status.error();
    return m_backend.result(0).logits();
}

/// Evaluates the last position again, for its logits; more where it is part of a picture, or where
/// the pages that it sees are gone.
Status Session::repeatLast(const CancelFlag* cancel)
{
    if (m_history.empty()) {
        return Error{ErrorCode::PromptEmpty, "There is nothing to continue. Give a prompt first."};
    }
    const Prompt whole = m_history;
    rewind(whole.boundaryAtMost(whole.size() - 1));
    return readRest(whole, {}, cancel);
}

template <typename Run>
Status Session::withDevice(const CancelFlag* cancel, Run&& run)
{
    if (!m_timeline) return nothingLeft();
    Status status = run();
    while (!status && status.error().code == ErrorCode::DeviceLost) {
        Status recovered = recover(cancel);
        if (!recovered) return recovered;
        status = run();
    }
    return status;
}

Status Session::recover(const CancelFlag* cancel)
{
    while (true) {
        m_kept.reset();
        m_timeline.reset();
        if (!m_backend.recover()) return nothingLeft();
        Status status = createTimeline();
        if (!status) return status;
        if (const std::uint32_t known = m_history.size(); known >= contextLength()) {
            m_history.truncate(0);
            return Error{ErrorCode::PromptTooLong,
                         "After the device was started again it has room for " +
                             std::to_string(contextLength()) + " tokens; this conversation has " +
                             std::to_string(known) + ". Open the model again."};
        }
        m_recovered = true;
        while (status && m_timeline->position() < m_history.size()) {
            const std::uint32_t begin = m_timeline->position();
            const std::uint32_t end = m_history.nextChunk(begin, m_options.prefillColumns);
            status = runChunk(m_history, begin, end, LogitRows::None, cancel);
        }
        if (status) return status;
        if (status.error().code == ErrorCode::DeviceLost) continue;
        // Cancelled half-way: what is in the cache is what the history says.
        m_history.truncate(m_timeline->position());
        return status;
    }
}

void Session::rewind(std::uint32_t position)
{
    if (position >= m_history.size()) return;
    m_resultRun = 0;
    m_history.truncate(position);
    if (!m_timeline) return;
    if (!m_timeline->canRewind(m_history.size())) m_history.truncate(0);
    m_timeline->rewind(m_history.size());
}

} // namespace cabochon::engine
