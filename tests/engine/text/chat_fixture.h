// Owns how tests of the chat format turn OpenAI-shaped JSON into the engine's values.
#pragma once

#include "engine/text/chat_template.h"
#include "engine/text/tokenizer.h"
#include "tests/support/json_file.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace cabochon::test {

using Json = nlohmann::ordered_json;

inline constexpr engine::TemplateRevision kLaunch = engine::TemplateRevision::Launch;
inline constexpr engine::TemplateRevision kMay = engine::TemplateRevision::May;
inline constexpr engine::TemplateRevision kJuly = engine::TemplateRevision::July;

/// A list even of one item, which plain braces would not give.
inline Json list(std::initializer_list<Json> items)
{
    Json array = Json::array();
    for (const Json& item : items)
        array.push_back(item);
    return array;
}

inline Json user(const std::string& text)
{
    return {{"role", "user"}, {"content", text}};
}

inline Json assistant(const std::string& text)
{
    return {{"role", "assistant"}, {"content", text}};
}

inline Json call(const std::string& id, const std::string& name, const Json& arguments)
{
    return {
        {"id", id}, {"type", "function"}, {"function", {{"name", name}, {"arguments", arguments}}}};
}

inline Json calling(const Json& calls)
{
    return {{"role", "assistant"}, {"tool_calls", calls}};
}

inline Json toolResult(const std::string& id, const Json& content)
{
    return {{"role", "tool"}, {"tool_call_id", id}, {"content", content}};
}

inline engine::RenderOptions
options(engine::TemplateRevision revision, bool thinking = false, bool large = false)
{
    engine::RenderOptions result;
    result.kind = {.revision = revision, .emptyThought = large, .recognised = true};
    result.thinking = thinking;
    return result;
}

struct Inputs {
    std::vector<engine::ChatMessage> messages;
    std::vector<engine::ToolDeclaration> tools;
};

/// A broken fixture is a broken test: ends the program with the reason.
inline Inputs inputsOf(const nlohmann::ordered_json& messages,
                       const nlohmann::ordered_json& tools = nullptr)
{
    Inputs inputs;
    auto parsed = engine::parseMessages(jsonText(messages));
    if (!parsed) qFatal("%s", parsed.error().message.c_str());
    inputs.messages = std::move(*parsed);
    if (!tools.is_null()) {
        auto parsedTools = engine::parseTools(jsonText(tools));
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

/// Trusted segments with control tokens, others without; a medium is its placeholder alone.
inline std::vector<engine::TokenId> promptIds(const engine::RenderedPrompt& prompt,
                                              const engine::Tokenizer& tokenizer)
{
    std::vector<engine::TextStretch> stretches;
    for (const engine::PromptSegment& segment : prompt.segments) {
        stretches.push_back({segment.text, segment.trusted ? engine::SpecialTokens::Parse
                                                           : engine::SpecialTokens::AsText});
    }
    return tokenizer.encode(stretches);
}

} // namespace cabochon::test
