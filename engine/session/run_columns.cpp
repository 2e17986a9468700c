#include "engine/session/run_columns.h"

#include <algorithm>
#include <string>

namespace cabochon::engine {

namespace {

Error usage(std::string message)
{
    return {ErrorCode::Usage, std::move(message)};
}

/// Spans in order, not overlapping, within the step, with rows.
Status checkSpans(const Step& step)
{
    std::uint64_t end = 0;
    for (const EmbeddingSpan& span : step.embeddings) {
        const std::uint64_t last = std::uint64_t{span.firstColumn} + span.count;
        if (span.count > 0 && span.rows && span.firstColumn >= end && last <= step.tokens.size()) {
            end = last;
            continue;
        }
        return usage("Vectors are given for columns " + std::to_string(span.firstColumn) + " to " +
                     std::to_string(last) + " of a step with " +
                     std::to_string(step.tokens.size()) +
                     "; they must lie within it, in order and apart.");
    }
    return {};
}

Status checkStep(const Step& step, std::uint32_t vocabularySize)
{
    if (!step.timeline || step.tokens.empty())
        return usage("A step of a run has no timeline or no columns.");
    if (step.timeline->isLost()) return pagesLost();
    const Timeline& timeline = *step.timeline;
    if (step.tokens.size() > timeline.contextLength() - timeline.position()) {
        return Error{ErrorCode::PromptTooLong,
                     "The context of " + std::to_string(timeline.contextLength()) +
                         " tokens is full: " + std::to_string(timeline.position()) +
                         " are used and " + std::to_string(step.tokens.size()) +
                         " more were given."};
    }
    for (const TokenId id : step.tokens) {
        if (id < 0 || static_cast<std::uint32_t>(id) >= vocabularySize)
            return usage("Token id " + std::to_string(id) + " is not in this model's vocabulary.");
    }
    return checkSpans(step);
}

std::uint32_t wantedOf(const Step& step, bool allRows)
{
    const auto count = static_cast<std::uint32_t>(step.tokens.size());
    if (allRows || step.logits == LogitRows::All) return count;
    return step.logits == LogitRows::Last ? 1 : 0;
}

} // namespace

Status RunColumns::assign(std::span<const Step> steps,
                          const RunLimits& limits,
                          std::uint32_t vocabularySize,
                          std::uint32_t width,
                          bool allRows)
{
    tokens.clear();
    embeddings.clear();
    positions.clear();
    ends.clear();
    timelineOf.clear();
    timelines.clear();
    stretches.clear();
    firstRow.assign(1, 0);
    hasBidirectional = false;
    rows = 0;
    std::size_t columns = 0;
    for (const Step& step : steps) {
        Status status = checkStep(step, vocabularySize);
        if (!status) return status;
        if (std::find(timelines.begin(), timelines.end(), step.timeline) != timelines.end())
            return usage("A run has two steps of one timeline; give them one after the other.");
        timelines.push_back(step.timeline);
        columns += step.tokens.size();
        rows += wantedOf(step, allRows);
        firstRow.push_back(rows);
    }
    if (columns == 0 || columns > limits.columns || rows > limits.rows) {
        return usage("A run has " + std::to_string(columns) + " columns, and the logits of " +
                     std::to_string(rows) + " are wanted; from 1 to " +
                     std::to_string(limits.columns) + " columns are possible, and at most " +
                     std::to_string(limits.rows) + " with logits.");
    }
    for (const bool wanted : {false, true}) {
        for (std::uint32_t i = 0; i < steps.size(); ++i) {
            const auto count = static_cast<std::uint32_t>(steps[i].tokens.size());
            const std::uint32_t others = count - wantedOf(steps[i], allRows);
            appendColumns(steps[i], i, width, wanted ? others : 0, wanted ? count : others);
        }
    }
    return {};
}

/// Columns [begin, end) of a step.
void RunColumns::appendColumns(const Step& step,
                               std::uint32_t timeline,
                               std::uint32_t width,
                               std::uint32_t begin,
                               std::uint32_t end)
{
    if (begin == end) return;
    const std::uint32_t position = step.timeline->position() + begin;
    const bool joins = !stretches.empty() && stretches.back().timeline == timeline &&
                       stretches.back().position + stretches.back().count == position;
    if (joins)
        stretches.back().count += end - begin;
    else
        stretches.push_back({count(), end - begin, timeline, position});
    for (std::uint32_t column = begin; column < end; ++column) {
        tokens.push_back(step.tokens[column]);
        embeddings.push_back(nullptr);
        positions.push_back(step.timeline->position() + column);
        ends.push_back(positions.back() + 1);
        timelineOf.push_back(timeline);
    }
    const std::uint32_t first = count() - (end - begin); // column of `begin`
    for (const EmbeddingSpan& span : step.embeddings) {
        const std::uint32_t from = std::max(span.firstColumn, begin);
        const std::uint32_t to = std::min(span.firstColumn + span.count, end);
        for (std::uint32_t column = from; column < to; ++column) {
            const std::uint32_t at = first + column - begin;
            tokens[at] = 0;
            embeddings[at] = span.rows + std::size_t{column - span.firstColumn} * width;
            if (!span.bidirectional) continue;
            ends[at] = step.timeline->position() + span.firstColumn + span.count;
            hasBidirectional = hasBidirectional || ends[at] > positions[at] + 1;
        }
    }
}

} // namespace cabochon::engine
