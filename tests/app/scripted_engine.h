// Owns an engine that says what a test tells it: scripted events, errors, and gates at which it
// waits until the test opens them. No time passes on its own.
#pragma once

#include "app/chat/answer_engine.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace cabochon::test {

/// What the next answers do; shared with the test, which outlives the engine.
struct Script {
    std::vector<std::string> chunks{"Hello ", "there."}; // raw output, control tokens spelled out
    std::string errorMessage;                            // not empty: the answer fails with it
    ErrorCode errorCode = ErrorCode::Internal;
    std::atomic<bool> endless{false}; // after the chunks: go on until cancelled
    std::string loadError;
    std::vector<ChatRequest> requests;   // what was asked, under the mutex
    std::vector<std::string> answeredBy; // file of the model that was asked, for each request

    std::mutex mutex;
    std::condition_variable changed;
    // Where the engine waits, until the flag is cleared or it is cancelled.
    bool gateClosed = false;  // before its first word
    bool holdLoading = false; // half-way through opening a model
    bool holdAtEnd = false;   // after the chunks
    std::uint32_t promptTokens = 10;
    engine::StopReason stopReason = engine::StopReason::EndOfTurn;

    void openGate()
    {
        {
            const std::lock_guard lock(mutex);
            gateClosed = false;
        }
        changed.notify_all();
    }
};

class ScriptedEngine final : public AnswerEngine {
public:
    explicit ScriptedEngine(Script& script) : m_script(script) {}

    Result<ModelDescription>
    load(const std::filesystem::path& file, bool builtIn, const Progress& progress) override
    {
        const Error cancelled{ErrorCode::Cancelled, "Opening was cancelled."};
        for (int step = 0; step <= 4; ++step) {
            if (!progress(step / 4.0)) return cancelled;
            bool wanted = true;
            if (step == 2)
                waitWhile(m_script.holdLoading, [&] { return !(wanted = progress(0.42)); });
            if (!wanted) return cancelled;
        }
        if (!m_script.loadError.empty()) return Error{ErrorCode::ModelDamaged, m_script.loadError};
        m_model = file.string();
        ModelDescription model;
        model.name = QStringLiteral("Scripted");
        model.quantization = QStringLiteral("Q4_0");
        model.device = QStringLiteral("CPU · 2 cores");
        model.path = QString::fromStdString(file.string());
        model.contextLength = 4096;
        model.builtIn = builtIn;
        return model;
    }

    Result<ChatResult> answer(const ChatRequest& request,
                              const ChatEventCallback& onEvent,
                              const engine::CancelFlag* cancel) override
    {
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
        if (m_script.gateClosed) onEvent(progress);
        waitWhile(m_script.gateClosed, isCancelled);
        if (!m_script.errorMessage.empty()) {
            return Error{m_script.errorCode, m_script.errorMessage};
        }
        ChatResult result;
        engine::ResponseParser parser;
        const auto feed = [&](std::vector<engine::ResponseEvent> events) {
            for (engine::ResponseEvent& response : events) {
                ChatEvent event;
                event.response = std::move(response);
                event.generatedTokens = ++result.usage.generatedTokens;
                onEvent(event);
            }
        };
        progress.done = progress.total;
        onEvent(progress);
        result.usage.promptTokens = m_script.promptTokens;
        for (const std::string& chunk : m_script.chunks) {
            if (cancel->requested()) break;
            feed(parser.feed(chunk));
        }
        while (m_script.endless && !cancel->requested())
            feed(parser.feed("word "));
        waitWhile(m_script.holdAtEnd, isCancelled);
        feed(parser.finish());
        result.response = parser.result();
        result.usage.decodeSeconds = 0.5;
        result.stopReason =
            cancel->requested() ? engine::StopReason::Cancelled : m_script.stopReason;
        return result;
    }

    Result<std::uint32_t> countTokens(const ChatRequest& request) override
    {
        return static_cast<std::uint32_t>(request.messages.size());
    }
    std::uint32_t contextUsed() const override { return 42; }

private:
    /// The cancel flag wakes nobody up, so it is looked at every few milliseconds.
    template <typename Cancelled>
    void waitWhile(const bool& held, Cancelled cancelled)
    {
        std::unique_lock lock(m_script.mutex);
        while (held && !cancelled())
            m_script.changed.wait_for(lock, std::chrono::milliseconds(3));
    }

    Script& m_script;
    std::string m_model; // path of the open one
};

} // namespace cabochon::test
