// Owns leaving a mark while a model is being opened: an engine around another one.
#pragma once

#include "app/inference/answer_engine.h"
#include "app/run_marks.h"

#include <memory>

namespace cabochon {

class MarkedEngine final : public AnswerEngine {
public:
    /// The marks outlive it.
    MarkedEngine(std::unique_ptr<AnswerEngine> engine, RunMarks& marks);

    Result<ModelDescription> load(const std::filesystem::path& file,
                                  bool builtIn,
                                  const LoadOptions& options,
                                  const Progress& progress,
                                  const engine::CancelFlag* cancel) override;
    Result<ChatResult> answer(const ChatRequest& request,
                              const ChatEventCallback& onEvent,
                              const engine::CancelFlag* cancel) override;
    Result<PromptSize> countTokens(const ChatRequest& request, bool lastIsDraft) override;
    void prepare() override;
    bool takeRecovered() override;
    DeviceUse deviceUse() const override;
    std::vector<DeviceDescription> listDevices() override;

private:
    std::unique_ptr<AnswerEngine> m_engine;
    RunMarks& m_marks;
};

} // namespace cabochon
