// Owns an engine that says what a test tells it: scripted events, errors, and gates at which it
// waits until the test opens them. No time passes on its own.
#pragma once

#include "app/chat/answer_engine.h"

#include <atomic>
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
    bool endless = false; // after the chunks: go on until cancelled
    std::string loadError;
    std::vector<ChatRequest> requests; // what was asked, under the mutex

    std::mutex mutex;
    std::condition_variable changed;
    bool gateClosed = false; // the engine waits before its first word while this is set

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
        for (int step = 0; step <= 4; ++step) {
            if (!progress(step / 4.0)) return Error{ErrorCode::Cancelled, "Cancelled."};
        }
        if (!m_script.loadError.empty()) return Error{ErrorCode::ModelDamaged, m_script.loadError};
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
            std::unique_lock lock(m_script.mutex);
            m_script.requests.push_back(request);
            m_script.changed.wait(lock,
                                  [&] { return !m_script.gateClosed || cancel->requested(); });
        }
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
        ChatEvent progress;
        progress.kind = ChatEvent::Kind::PromptProgress;
        progress.done = progress.total = 10;
        onEvent(progress);
        result.usage.promptTokens = 10;
        for (const std::string& chunk : m_script.chunks) {
            if (cancel->requested()) break;
            feed(parser.feed(chunk));
        }
        while (m_script.endless && !cancel->requested())
            feed(parser.feed("word "));
        feed(parser.finish());
        result.response = parser.result();
        result.usage.decodeSeconds = 0.5;
        result.stopReason =
            cancel->requested() ? engine::StopReason::Cancelled : engine::StopReason::EndOfTurn;
        return result;
    }

    Result<std::uint32_t> countTokens(const ChatRequest& request) override
    {
        return static_cast<std::uint32_t>(request.messages.size());
    }
    std::uint32_t contextUsed() const override { return 42; }

private:
    Script& m_script;
};

} // namespace cabochon::test
