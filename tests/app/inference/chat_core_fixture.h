// Owns what the tests of ChatCore share: a session over a scripted backend, with the vocabulary of
// the built-in model, and answers that it writes. A broken fixture ends the program with the
// reason.
#pragma once

#include "app/inference/chat_core.h"
#include "tests/support/scripted_backend.h"
#include "tests/support/test_paths.h"

#include <QTest>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::test {

constexpr std::uint32_t kContext = 256;

inline ChatRequest question(const std::string& text)
{
    ChatRequest request;
    request.messages.push_back(engine::ChatMessage::text(engine::Role::User, text));
    request.sampling.temperature = 0;
    return request;
}

class ChatCoreFixture {
protected:
    /// Once, then restart() before each test.
    void open()
    {
        Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(nanoModel());
        if (!model) qFatal("%s", model.error().message.c_str());
        m_model = std::move(*model);
    }
    void restart()
    {
        m_script = {};
        m_script.afterwards = m_model->tokenizer().special().turnClose;
        m_backend = std::make_unique<ScriptedBackend>(m_script, m_model->tokenizer().size());
        engine::SessionOptions options;
        options.timeline.contextLength = kContext;
        Result<std::unique_ptr<engine::Session>> session =
            engine::Session::create(*m_model, *m_backend, options);
        if (!session) qFatal("%s", session.error().message.c_str());
        m_session = std::move(*session);
    }

    std::vector<engine::TokenId> ids(const std::string& text) const
    {
        return m_model->tokenizer().encode(text, engine::SpecialTokens::Parse);
    }

    /// The result of a request when the model writes `output`.
    ChatResult answer(const ChatRequest& request,
                      const std::string& output,
                      const ChatEventCallback& onEvent = {})
    {
        m_script.answer = ids(output);
        ChatCore core(*m_model, *m_session, nullptr);
        Result<ChatResult> result = core.answer(request, onEvent, nullptr);
        if (!result) qFatal("%s", result.error().message.c_str());
        return std::move(*result);
    }

    std::unique_ptr<const engine::Model> m_model;
    BackendScript m_script;
    std::unique_ptr<ScriptedBackend> m_backend;
    std::unique_ptr<engine::Session> m_session;
};

} // namespace cabochon::test
