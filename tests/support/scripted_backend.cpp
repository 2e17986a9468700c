#include "tests/support/scripted_backend.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cabochon::test {

namespace {

Error lost()
{
    return {ErrorCode::DeviceLost, "The scripted device stopped responding."};
}

} // namespace

ScriptedBackend::ScriptedBackend(BackendScript& script, std::size_t vocabularySize)
    : m_script(script),
      m_pool(std::make_shared<engine::KvPool>(m_config, std::vector<engine::KvStorage*>{})),
      m_logits(vocabularySize)
{
}

Result<engine::Timeline> ScriptedBackend::createTimeline(const engine::TimelineOptions& options)
{
    engine::TimelineOptions given = options;
    if (m_recovered) given.contextLength = std::min(given.contextLength, m_script.roomAfterwards);
    return engine::Timeline(m_pool, given, 0);
}

Status ScriptedBackend::compute(const engine::RunColumns& columns,
                                const engine::RunOptions& options)
{
    if (options.cancel && options.cancel->requested())
        return Error{ErrorCode::Cancelled, "Stopped on request."};
    if (std::exchange(m_script.failNext, false)) {
        loseDevice();
        return lost();
    }
    m_script.evaluatedIds += columns.count();
    // A single id that the script expects continues the answer; anything else is a prompt.
    const bool continues = columns.count() == 1 && m_step < m_script.answer.size() &&
                           columns.tokens[0] == m_script.answer[m_step];
    m_step = continues ? m_step + 1 : 0;
    const engine::TokenId next =
        m_step < m_script.answer.size() ? m_script.answer[m_step] : m_script.afterwards;
    std::fill(m_logits.begin(), m_logits.end(), -10.0f);
    m_logits[static_cast<std::size_t>(next)] = 20.0f;
    if (m_script.numbersEndAfter == 0)
        std::fill(m_logits.begin(), m_logits.end(), std::nanf(""));
    else
        --m_script.numbersEndAfter;
    return {};
}

Result<std::span<const float>> ScriptedBackend::rowLogits(std::uint32_t)
{
    if (std::exchange(m_script.failReading, false)) {
        loseDevice();
        return lost();
    }
    return std::span<const float>(m_logits);
}

Result<std::span<const float>> ScriptedBackend::rowHidden(std::uint32_t)
{
    return std::span<const float>();
}

bool ScriptedBackend::recover()
{
    if (!m_pool->isClosed()) return true;
    if (!m_script.recovers) return false;
    m_recovered = true;
    m_pool = std::make_shared<engine::KvPool>(m_config, std::vector<engine::KvStorage*>{});
    return true;
}

} // namespace cabochon::test
