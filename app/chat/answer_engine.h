// Owns what the inference worker needs of an engine: load a model, answer, count tokens. The real
// one is LocalEngine; tests script one. Used on one thread only, except for the cancel flags.
#pragma once

#include "app/chat/chat_core.h"
#include "app/chat/inference_requests.h"
#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

namespace cabochon {

class AnswerEngine {
public:
    virtual ~AnswerEngine() = default;

    /// fraction 0..1; return false to give up (Cancelled).
    using Progress = std::function<bool(double fraction)>;

    /// On failure the model that was there before stays usable.
    virtual Result<ModelDescription>
    load(const std::filesystem::path& file, bool builtIn, const Progress& progress) = 0;
    virtual Result<ChatResult> answer(const ChatRequest& request,
                                      const ChatEventCallback& onEvent,
                                      const engine::CancelFlag* cancel) = 0;
    virtual Result<std::uint32_t> countTokens(const ChatRequest& request) = 0;
    /// Tokens in the context after the last answer.
    virtual std::uint32_t contextUsed() const = 0;
};

/// Makes a backend for a model: given by the application, which alone knows concrete devices.
using BackendFactory = std::function<Result<std::unique_ptr<engine::Backend>>(
    const engine::Model& model, const std::function<bool(std::uint64_t, std::uint64_t)>& progress)>;

/// The engine of this process. One model and one session at a time.
class LocalEngine final : public AnswerEngine {
public:
    explicit LocalEngine(BackendFactory makeBackend);

    Result<ModelDescription>
    load(const std::filesystem::path& file, bool builtIn, const Progress& progress) override;
    Result<ChatResult> answer(const ChatRequest& request,
                              const ChatEventCallback& onEvent,
                              const engine::CancelFlag* cancel) override;
    Result<std::uint32_t> countTokens(const ChatRequest& request) override;
    std::uint32_t contextUsed() const override;

private:
    /// In order of ownership: destroyed from the last to the first.
    struct Loaded {
        std::unique_ptr<const engine::Model> model;
        std::unique_ptr<engine::Backend> backend;
        std::unique_ptr<engine::Session> session;
    };

    BackendFactory m_makeBackend;
    Loaded m_loaded;
};

} // namespace cabochon
