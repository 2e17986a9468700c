// Owns an engine that says what a test tells it: scripted events, errors, and gates at which it
// waits until the test opens them. No time passes on its own.
#pragma once

#include "app/inference/answer_engine.h"
#include "tests/app/inference/engine_script.h"

#include <chrono>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::test {

class ScriptedEngine final : public AnswerEngine {
public:
    explicit ScriptedEngine(Script& script) : m_script(script) {}

    Result<ModelDescription> load(const std::filesystem::path& file,
                                  bool builtIn,
                                  const LoadOptions& options,
                                  const Progress& progress,
                                  const engine::CancelFlag* cancel) override
    {
        const Error cancelled{ErrorCode::Cancelled, "Opening was cancelled."};
        {
            const std::lock_guard lock(m_script.mutex);
            m_script.loadedOn.push_back(options.device);
            m_script.loadedWith.push_back(options.choice);
        }
        for (int step = 0; step <= 4; ++step) {
            if (!progress(step / 4.0)) return cancelled;
            bool wanted = true;
            if (step == 2)
                waitWhile(m_script.holdLoading, [&] { return !(wanted = progress(0.42)); });
            if (!wanted) return cancelled;
        }
        ++m_script.firstRuns;
        waitWhile(m_script.holdFirstRun, [cancel] { return cancel->requested(); });
        if (cancel->requested()) return cancelled;
        if (!m_script.loadError.empty()) return Error{ErrorCode::ModelDamaged, m_script.loadError};
        if (m_script.missingFiles.contains(file.string()))
            return Error{ErrorCode::FileNotFound, file.string() + " is not there."};
        if (m_script.brokenDevices.contains(options.device)) {
            const std::string& message = m_script.deviceErrorMessage;
            return Error{m_script.deviceError,
                         message.empty() ? "There is no device " + options.device + "." : message};
        }
        m_model = file.string();
        m_device = options.device == "auto" ? "cpu" : options.device;
        m_choice = options.choice;
        ModelDescription model;
        model.name = QStringLiteral("Scripted");
        model.quantization = QStringLiteral("Q4_0");
        model.device = deviceUse().name;
        model.deviceChoice = QString::fromStdString(options.device);
        model.choice = options.choice;
        model.path = QString::fromStdString(file.string());
        model.contextLength = deviceUse().contextLength;
        model.builtIn = builtIn;
        model.sees = m_script.sees;
        model.hears = m_script.hears;
        return model;
    }

    Result<ChatResult> answer(const ChatRequest& request,
                              const ChatEventCallback& onEvent,
                              const engine::CancelFlag* cancel) override
    {
        if (request.aside) return answerAside(request, cancel);
        {
            const std::lock_guard lock(m_script.mutex);
            m_script.requests.push_back(request);
            m_script.answeredBy.push_back(m_model);
        }
        if (m_model.empty()) return Error{ErrorCode::ModelUnsupported, "No model is open."};
        const auto isCancelled = [cancel] { return cancel->requested(); };
        ChatEvent progress;
        progress.kind = ChatEvent::Kind::PromptProgress;
        progress.done = m_script.promptTokens / 3;
        progress.total = m_script.promptTokens;
        progress.promptTokens = m_script.promptTokens;
        if (m_script.recoverAtOnce.exchange(false)) m_recovered = true;
        if (m_script.gateClosed && !m_script.silentGate) onEvent(progress);
        waitWhile(m_script.gateClosed, isCancelled);
        if (!m_script.errorMessage.empty()) {
            return Error{m_script.errorCode, m_script.errorMessage};
        }
        ChatResult result;
        if (request.soFar) result.usage.generatedTokens = m_generated;
        engine::ResponseParser parser;
        const auto feed = [&](std::vector<engine::ResponseEvent> events) {
            for (engine::ResponseEvent& response : events) {
                ChatEvent event;
                event.response = std::move(response);
                event.promptTokens = m_script.promptTokens;
                event.generatedTokens = ++result.usage.generatedTokens;
                onEvent(event);
            }
        };
        progress.done = progress.total;
        onEvent(progress);
        result.usage.promptTokens = m_script.promptTokens;
        result.usage.leftOut = request.dropsOldest ? 2 : 0;
        for (const std::string& chunk : nextChunks()) {
            if (cancel->requested()) break;
            feed(parser.feed(chunk));
            if (m_script.loseDevice.exchange(false)) {
                m_recovered = true;
                if (!m_script.replacement.empty()) m_device = m_script.replacement;
            }
        }
        const auto skipped = [&] {
            return parser.insideThought() && request.skipThought &&
                   request.skipThought->requested();
        };
        while (m_script.endless && !cancel->requested() && !skipped())
            feed(parser.feed("word "));
        if (skipped()) feed(parser.feed("<channel|>" + m_script.afterThought));
        waitWhile(m_script.holdAtEnd, isCancelled);
        feed(parser.finish());
        m_generated = result.usage.generatedTokens;
        result.response = parser.result();
        result.usage.decodeSeconds = 0.5;
        result.stopReason = m_script.stopReason;
        if (!result.response.toolCalls.empty()) result.stopReason = engine::StopReason::ToolCall;
        if (cancel->requested()) result.stopReason = engine::StopReason::Cancelled;
        return result;
    }

    /// Every message is a token.
    Result<PromptSize> countTokens(const ChatRequest& request, bool lastIsDraft) override
    {
        const auto messages = static_cast<std::uint32_t>(request.messages.size());
        const std::uint32_t draft = lastIsDraft ? 1 : 0;
        return PromptSize{messages, messages - draft, draft};
    }
    void prepare() override {}
    bool takeRecovered() override { return std::exchange(m_recovered, false); }
    DeviceUse deviceUse() const override
    {
        DeviceUse use;
        if (m_device.empty()) return use;
        const bool cpu = m_device == "cpu";
        use.id = QString::fromStdString(m_device);
        use.name = cpu ? QStringLiteral("CPU · 2 cores") : QStringLiteral("Radeon RX 7800 XT");
        use.contextLength = m_choice.contextLength ? int(m_choice.contextLength) : 4096;
        use.shortKeys = m_choice.shortKeys;
        use.weightBytes = m_script.weightBytes;
        use.contextBytes = 1'000'000'000;
        use.workBytes = 512'000'000;
        use.deviceBytes = cpu ? 0 : use.weightBytes + use.contextBytes + use.workBytes;
        return use;
    }
    std::vector<DeviceDescription> listDevices() override
    {
        const std::lock_guard lock(m_script.mutex);
        return m_script.devices;
    }

private:
    std::vector<std::string> nextChunks()
    {
        const std::lock_guard lock(m_script.mutex);
        if (m_script.rounds.empty()) return m_script.chunks;
        std::vector<std::string> chunks = std::move(m_script.rounds.front());
        m_script.rounds.pop_front();
        return chunks;
    }

    Result<ChatResult> answerAside(const ChatRequest& request, const engine::CancelFlag* cancel)
    {
        ChatResult result;
        {
            const std::lock_guard lock(m_script.mutex);
            m_script.asides.push_back(request);
            result.response.content = m_script.title;
        }
        waitWhile(m_script.holdAside, [cancel] { return cancel->requested(); });
        if (cancel->requested()) result.stopReason = engine::StopReason::Cancelled;
        return result;
    }

    /// The cancel flag wakes nobody up, so it is looked at every few milliseconds.
    template <typename Cancelled>
    void waitWhile(const bool& held, Cancelled cancelled)
    {
        std::unique_lock lock(m_script.mutex);
        while (held && !cancelled())
            m_script.changed.wait_for(lock, std::chrono::milliseconds(3));
    }

    Script& m_script;
    std::string m_model;  // path of the open one
    std::string m_device; // that it is on
    ModelChoice m_choice; // that it was opened with
    bool m_recovered = false;
    std::uint32_t m_generated = 0; // ids of the last answer
};

} // namespace cabochon::test
