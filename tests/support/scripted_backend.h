// A backend that computes nothing and "generates" a given text: for tests of what stands above the
// engine, and for trying the interface without a model's arithmetic.
#pragma once

#include "engine/model/model_config.h"
#include "engine/session/backend.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cabochon::test {

/// What the timelines of a ScriptedBackend do; may be changed between two answers.
struct BackendScript {
    std::vector<engine::TokenId> answer; // ids that follow every prompt, one after the other
    engine::TokenId afterwards = 0;      // when the answer is used up (normally an end id)
    std::size_t evaluatedIds = 0;        // counted: ids given to run()
    bool failNext = false;               // the next run loses the device
    bool failReading = false;            // the next reading of logits loses the device
    std::size_t numbersEndAfter = ~std::size_t{0}; // runs after which all logits are NaN
    bool recovers = false;                         // a lost device comes back
    std::uint32_t roomAfterwards = ~0u;            // positions that it has then
};

class ScriptedBackend : public engine::Backend {
public:
    /// The script must outlive the backend.
    ScriptedBackend(BackendScript& script, std::size_t vocabularySize);

    std::string deviceName() const override { return "script"; }
    std::string deviceDescription() const override { return "a scripted answer"; }
    engine::RunLimits limits() const override { return {}; }
    Result<engine::Timeline> createTimeline(const engine::TimelineOptions& options) override;
    Status compute(const engine::RunColumns& columns, const engine::RunOptions& options) override;
    Result<std::span<const float>> rowLogits(std::uint32_t row) override;
    Result<std::span<const float>> rowHidden(std::uint32_t row) override;
    std::uint32_t vocabularySize() const override
    {
        return static_cast<std::uint32_t>(m_logits.size());
    }
    std::uint32_t width() const override { return 1; }
    engine::MemoryReport memory() const override { return {}; }
    bool recover() override;

private:
    void loseDevice() { m_pool->close(); }

    BackendScript& m_script;
    engine::ModelConfig m_config; // without layers: a timeline has no pages
    std::shared_ptr<engine::KvPool> m_pool;
    std::vector<float> m_logits; // [vocabulary]
    std::size_t m_step = 0;      // of the script's answer
    bool m_recovered = false;
};

} // namespace cabochon::test
