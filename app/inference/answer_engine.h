// Owns what the inference worker needs of an engine: load a model, answer, count tokens. The real
// one is LocalEngine; tests script one. Used on one thread only, except for counting and the cancel
// flags.
#pragma once

#include "app/devices/devices.h"
#include "app/inference/answer_constraint.h"
#include "app/inference/chat_core.h"
#include "app/inference/inference_requests.h"
#include "app/inference/load_options.h"
#include "app/inference/open_media.h"
#include "app/inference/prompt_size.h"
#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cabochon {

class AnswerEngine {
public:
    virtual ~AnswerEngine() = default;

    /// fraction 0..1; return false to give up (Cancelled).
    using Progress = std::function<bool(double fraction)>;

    /// A context that was chosen is given as far as the model and the memory go; a projector that
    /// was named and cannot be used is as none. `cancel` stops it where progress is not told. On
    /// failure the model that was there before stays usable.
    virtual Result<ModelDescription> load(const std::filesystem::path& file,
                                          bool builtIn,
                                          const LoadOptions& options,
                                          const Progress& progress,
                                          const engine::CancelFlag* cancel) = 0;
    virtual Result<ChatResult> answer(const ChatRequest& request,
                                      const ChatEventCallback& onEvent,
                                      const engine::CancelFlag* cancel) = 0;
    /// As measurePrompt(). Any thread, also while an answer is written.
    virtual Result<PromptSize> countTokens(const ChatRequest& request, bool lastIsDraft) = 0;
    /// Makes a model that was set aside for another one ready again.
    virtual void prepare() = 0;
    /// Whether the device was lost and replaced since the last call; the answer went on.
    virtual bool takeRecovered() = 0;
    /// What computes now; no id when no model is open.
    virtual DeviceUse deviceUse() const = 0;
    /// What could compute. Drivers are asked, which may take a while.
    virtual std::vector<DeviceDescription> listDevices() = 0;
};

/// How to make a backend for a model, and to list what there is. The application gives it, so that
/// nothing here names a concrete device.
struct DeviceAccess {
    std::function<Result<MadeBackend>(
        const engine::Model&, const DeviceChoice&, const LoadProgress&)>
        makeBackend;
    std::function<std::vector<DeviceDescription>()> list;
    /// Null: models see and hear nothing.
    MakeMediaEncoder makeMediaEncoder;
    /// What was encoded before; kept as long as the program runs and, where it has a folder,
    /// longer.
    std::shared_ptr<EncodedMedia> encoded;
};

/// The engine of this process. One model and one session at a time.
class LocalEngine final : public AnswerEngine {
public:
    explicit LocalEngine(DeviceAccess devices);

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
    /// In order of ownership: destroyed from the last to the first.
    struct Loaded {
        std::shared_ptr<const engine::Model> model;
        std::shared_ptr<PromptMediaReader> media; // its eyes and ears; null: none
        std::unique_ptr<engine::Backend> backend;
        std::unique_ptr<engine::Session> session;
        std::unique_ptr<AnswerConstraints> constraints;
        LoadOptions options; // as it was asked for
        QString note;        // why this device
    };
    Status openSenses(Loaded& loaded) const;
    Status makeReady(Loaded& loaded, const Progress& progress, const engine::CancelFlag* cancel);
    Status ensureReady();
    Result<ChatResult> answerAside(const ChatRequest& request, const engine::CancelFlag* cancel);
    bool canCompute() const;
    bool holdsDeviceMemory() const;

    DeviceAccess m_devices;
    std::mutex m_countedMutex;                      // for the next one
    std::shared_ptr<const engine::Model> m_counted; // whose tokens are counted
    std::shared_ptr<PromptMediaReader> m_countedMedia;
    Loaded m_loaded;       // without backend and session: set aside, made ready again when needed
    bool m_remade = false; // on a device that had been lost, and nobody was told yet
};

} // namespace cabochon
