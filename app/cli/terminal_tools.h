// Owns the tools of a conversation in the terminal: which may be called, the question before each
// call, and running it.
#pragma once

#include "app/cli/console.h"
#include "app/inference/chat_core.h"
#include "app/tools/tool_registry.h"
#include "app/tools/tool_runner.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cabochon::cli {

class TerminalTools {
public:
    static constexpr int kMostSteps = 25; // of one answer

    /// The next line that somebody types; nothing: no more come.
    using ReadLine = std::function<std::optional<std::string>(const std::string& prompt)>;

    /// `declared`: what the model is told of; those that are not built in are answered by the
    /// person. `allowed`: names that are not asked for.
    TerminalTools(std::vector<tools::ToolPointer> builtIn,
                  std::vector<engine::ToolDeclaration> declared,
                  std::set<std::string> allowed,
                  Console& console,
                  ReadLine readLine);

    const std::vector<engine::ToolDeclaration>& declarations() const { return m_declared; }

    /// Answers, with all calls on the way. What was said comes to the end of the request's
    /// messages; after an error they are as they were.
    Result<ChatResult> answer(ChatCore& core,
                              ChatRequest& request,
                              const ChatEventCallback& onEvent,
                              const engine::CancelFlag* cancel);

private:
    AnswerSoFar::Piece resultOf(const AnswerSoFar::Piece& call, const engine::CancelFlag* cancel);
    bool isAllowed(const tools::Tool& tool, const AnswerSoFar::Piece& call);
    AnswerSoFar::Piece run(const tools::ToolPointer& tool,
                           const AnswerSoFar::Piece& call,
                           const engine::CancelFlag* cancel);

    tools::ToolRegistry m_registry;
    std::vector<engine::ToolDeclaration> m_declared;
    std::set<std::string> m_allowed;
    Console& m_console;
    ReadLine m_readLine;
    tools::ToolRunner m_runner;
};

/// What an answer said, as messages for the next question; without thoughts.
void addMessages(const AnswerSoFar& answer, std::vector<engine::ChatMessage>& messages);

} // namespace cabochon::cli
