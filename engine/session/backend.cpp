#include "engine/session/backend.h"

namespace cabochon::engine {

Status Backend::run(std::span<const Step> steps, const RunOptions& options)
{
    RunColumns& columns = m_columns;
    ++m_runCount;
    Status status = columns.assign(steps, limits(), vocabularySize(), width(),
                                   /*allRows=*/options.hidden != nullptr);
    if (!status) {
        columns.firstRow.clear();
        return status;
    }
    std::size_t extended = 0;
    for (; status && extended < steps.size(); ++extended)
        status = steps[extended].timeline->extend(
            static_cast<std::uint32_t>(steps[extended].tokens.size()));
    if (status) status = compute(columns, options);
    for (std::size_t i = 0; i < extended; ++i) {
        if (status)
            steps[i].timeline->advance(static_cast<std::uint32_t>(steps[i].tokens.size()));
        else
            steps[i].timeline->abandon();
    }
    if (!status) columns.firstRow.clear();
    return status;
}

StepResult Backend::result(std::size_t index)
{
    StepResult result;
    if (index + 1 >= m_columns.firstRow.size()) return result;
    result.m_backend = this;
    result.m_first = m_columns.firstRow[index];
    result.m_rows = m_columns.firstRow[index + 1] - result.m_first;
    return result;
}

namespace {

Error noSuchRow(std::uint32_t row, std::uint32_t rows)
{
    return {ErrorCode::Internal, "Row " + std::to_string(row) + " of a step with " +
                                     std::to_string(rows) + " wanted rows was asked for."};
}

} // namespace

Result<std::span<const float>> StepResult::logits(std::uint32_t row) const
{
    if (row >= m_rows) return noSuchRow(row, m_rows);
    return m_backend->rowLogits(m_first + row);
}

Result<std::span<const LogitCandidate>> StepResult::candidates(std::uint32_t row,
                                                               std::uint32_t count) const
{
    if (row >= m_rows) return noSuchRow(row, m_rows);
    return m_backend->rowCandidates(m_first + row, count);
}

Result<std::span<const float>> StepResult::hidden(std::uint32_t row) const
{
    if (row >= m_rows) return noSuchRow(row, m_rows);
    return m_backend->rowHidden(m_first + row);
}

} // namespace cabochon::engine
