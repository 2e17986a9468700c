// A backend that computes nothing and "generates" a given text: for tests of what stands above the
// engine, and for trying the interface without a model's arithmetic.
#pragma once

#include "engine/session/backend.h"

#include <memory>
#include <string>
#include <vector>

namespace cabochon::test {

/// What the contexts of a ScriptedBackend do; may be changed between two answers.
struct Script {
    std::vector<engine::TokenId> answer; // ids that follow every prompt, one after the other
    engine::TokenId afterwards = 0;      // when the answer is used up (normally an end id)
    std::size_t evaluatedIds = 0;        // counted: ids given to forward()
    bool failNext = false;               // the next forward() loses the device
    std::size_t numbersEndAfter = ~std::size_t{0}; // runs after which all logits are NaN
    bool recovers = false;                         // a lost device comes back
};

class ScriptedBackend : public engine::Backend {
public:
    /// The script must outlive the backend.
    ScriptedBackend(Script& script, std::size_t vocabularySize)
        : m_script(script), m_vocabularySize(vocabularySize)
    {
    }

    std::string deviceName() const override { return "script"; }
    std::string deviceDescription() const override { return "a scripted answer"; }
    Result<std::unique_ptr<engine::Context>>
    createContext(const engine::ContextOptions& options) override;
    bool recover() override { return m_script.recovers; }

private:
    Script& m_script;
    std::size_t m_vocabularySize;
};

} // namespace cabochon::test
