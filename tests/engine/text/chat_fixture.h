// Owns how tests of the chat format turn OpenAI-shaped JSON into the engine's values.
#pragma once

#include "engine/text/chat_template.h"

#include <QtTest>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace cabochon::test {

struct Inputs {
    std::vector<engine::ChatMessage> messages;
    std::vector<engine::ToolDeclaration> tools;
};

/// A broken fixture is a broken test: ends the program with the reason.
inline Inputs inputsOf(const nlohmann::ordered_json& messages,
                       const nlohmann::ordered_json& tools = nullptr)
{
    Inputs inputs;
    auto parsed = engine::parseMessages(messages.dump());
    if (!parsed) qFatal("%s", parsed.error().message.c_str());
    inputs.messages = std::move(*parsed);
    if (!tools.is_null()) {
        auto parsedTools = engine::parseTools(tools.dump());
        if (!parsedTools) qFatal("%s", parsedTools.error().message.c_str());
        inputs.tools = std::move(*parsedTools);
    }
    return inputs;
}

/// The prompt, or "error: " and the reason.
inline QByteArray renderedText(const Inputs& inputs, const engine::RenderOptions& options)
{
    const Result<engine::RenderedPrompt> prompt =
        engine::renderChat(inputs.messages, inputs.tools, options);
    return QByteArray::fromStdString(prompt ? prompt->text() : "error: " + prompt.error().message);
}

} // namespace cabochon::test
