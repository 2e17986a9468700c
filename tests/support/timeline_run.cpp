#include "tests/support/timeline_run.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace cabochon::test {

namespace {

template <typename T>
T mustHave(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::abort();
    }
    return std::move(*result);
}

} // namespace

TimelineRun::TimelineRun(engine::Backend& backend, const engine::TimelineOptions& options)
    : m_backend(backend), m_timeline(mustHave(backend.createTimeline(options)))
{
}

Status TimelineRun::run(std::span<const engine::TokenId> tokens,
                        engine::LogitRows logits,
                        std::span<const engine::EmbeddingSpan> embeddings,
                        const engine::RunOptions& options)
{
    engine::Step step;
    step.timeline = &m_timeline;
    step.tokens = tokens;
    step.embeddings = embeddings;
    step.logits = logits;
    return m_backend.run({&step, 1}, options);
}

std::vector<float> TimelineRun::logits()
{
    const engine::StepResult result = m_backend.result(0);
    std::vector<float> all;
    for (std::uint32_t row = 0; row < result.rows(); ++row) {
        const std::span<const float> values = mustHave(result.logits(row));
        all.insert(all.end(), values.begin(), values.end());
    }
    return all;
}

std::vector<float> TimelineRun::lastHidden()
{
    const engine::StepResult result = m_backend.result(0);
    const std::span<const float> values = mustHave(result.hidden(result.rows() - 1));
    return {values.begin(), values.end()};
}

} // namespace cabochon::test
