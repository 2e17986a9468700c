#include "tests/support/scripted_backend.h"

#include <algorithm>
#include <cmath>

namespace cabochon::test {

namespace {

using engine::TokenId;

class ScriptedContext : public engine::Context {
public:
    ScriptedContext(Script& script, std::size_t vocabularySize, std::uint32_t contextLength)
        : m_script(script), m_logits(vocabularySize), m_contextLength(contextLength)
    {
    }

    Status forward(const engine::Batch& batch) override
    {
        if (batch.cancel && batch.cancel->requested()) {
            return {ErrorCode::Cancelled, "Stopped on request."};
        }
        if (std::exchange(m_script.failNext, false)) {
            return {ErrorCode::DeviceLost, "The scripted device stopped responding."};
        }
        m_script.evaluatedIds += batch.tokens.size();
        m_position += static_cast<std::uint32_t>(batch.tokens.size());
        // A single id that the script expects continues the answer; anything else is a prompt.
        const bool continues = batch.tokens.size() == 1 && m_step < m_script.answer.size() &&
                               batch.tokens[0] == m_script.answer[m_step];
        m_step = continues ? m_step + 1 : 0;
        const TokenId next =
            m_step < m_script.answer.size() ? m_script.answer[m_step] : m_script.afterwards;
        std::fill(m_logits.begin(), m_logits.end(), -10.0f);
        m_logits[static_cast<std::size_t>(next)] = 20.0f;
        if (m_script.numbersEndAfter == 0)
            std::fill(m_logits.begin(), m_logits.end(), std::nanf(""));
        else
            --m_script.numbersEndAfter;
        return {};
    }

    std::span<const float> logits() const override { return m_logits; }
    std::span<const float> lastHidden() const override { return {}; }
    std::uint32_t position() const override { return m_position; }
    std::uint32_t contextLength() const override { return m_contextLength; }
    void checkpoint() override {}
    bool canRewind(std::uint32_t) const override { return true; }
    void rewind(std::uint32_t position) override { m_position = position; }
    engine::MemoryReport memory() const override { return {}; }

private:
    Script& m_script;
    std::vector<float> m_logits; // [vocabulary]
    std::uint32_t m_contextLength;
    std::uint32_t m_position = 0;
    std::size_t m_step = 0; // of the script's answer
};

} // namespace

Result<std::unique_ptr<engine::Context>>
ScriptedBackend::createContext(const engine::ContextOptions& options)
{
    return std::make_unique<ScriptedContext>(m_script, m_vocabularySize, options.contextLength);
}

} // namespace cabochon::test
