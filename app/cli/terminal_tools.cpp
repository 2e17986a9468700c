#include "app/cli/terminal_tools.h"

#include "app/inference/message_writer.h"
#include "app/tools/call_check.h"
#include "app/tools/consent.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <nlohmann/json.hpp>
#include <utility>

namespace cabochon::cli {

namespace {

using Kind = AnswerSoFar::Piece::Kind;

/// Follows an answer, piece by piece.
void take(const engine::ResponseEvent& event, AnswerSoFar& answer)
{
    using Event = engine::ResponseEventKind;
    if (event.kind == Event::ToolCall)
        return answer.pieces.push_back({Kind::Call, event.argumentsJson, event.name});
    if (event.text.empty()) return;
    const Kind kind = event.kind == Event::ThoughtText ? Kind::Thought : Kind::Text;
    if (answer.pieces.empty() || answer.pieces.back().kind != kind) answer.pieces.push_back({kind});
    answer.pieces.back().text += event.text;
}

std::vector<AnswerSoFar::Piece> lastCalls(const AnswerSoFar& answer)
{
    auto first = answer.pieces.end();
    while (first != answer.pieces.begin() && std::prev(first)->kind == Kind::Call)
        --first;
    return {first, answer.pieces.end()};
}

AnswerSoFar::Piece failed(const AnswerSoFar::Piece& call, std::string why)
{
    return {Kind::Result, std::move(why), call.name, true};
}

} // namespace

TerminalTools::TerminalTools(std::vector<tools::ToolPointer> builtIn,
                             std::vector<engine::ToolDeclaration> declared,
                             std::set<std::string> allowed,
                             Console& console,
                             ReadLine readLine)
    : m_declared(std::move(declared)), m_allowed(std::move(allowed)), m_console(console),
      m_readLine(std::move(readLine))
{
    for (tools::ToolPointer& tool : builtIn)
        (void)m_registry.add(std::move(tool));
}

Result<ChatResult> TerminalTools::answer(ChatCore& core,
                                         ChatRequest& request,
                                         const ChatEventCallback& onEvent,
                                         const engine::CancelFlag* cancel)
{
    AnswerSoFar answer;
    const auto follow = [&](const ChatEvent& event) {
        if (event.kind == ChatEvent::Kind::Parsed) take(event.response, answer);
        onEvent(event);
    };
    request.soFar.reset();
    Result<ChatResult> result = core.answer(request, follow, cancel);
    for (int step = 1; result && result->stopReason == engine::StopReason::ToolCall; ++step) {
        const std::vector<AnswerSoFar::Piece> calls = lastCalls(answer);
        if (calls.empty() || step > kMostSteps) break;
        for (const AnswerSoFar::Piece& call : calls)
            answer.pieces.push_back(resultOf(call, cancel));
        if (cancel->requested()) break;
        request.soFar = answer;
        result = core.answer(request, follow, cancel);
    }
    request.soFar.reset();
    if (result) addMessages(answer, request.messages);
    return result;
}

AnswerSoFar::Piece TerminalTools::resultOf(const AnswerSoFar::Piece& call,
                                           const engine::CancelFlag* cancel)
{
    const tools::ToolPointer tool = m_registry.find(call.name);
    if (!tool) { // declared in the file: somebody else's
        const std::optional<std::string> typed =
            m_readLine("What does " + call.name + " give? (Enter: it fails) ");
        if (!typed || typed->empty()) return failed(call, "The tool is not there.");
        return {Kind::Result, *typed, call.name};
    }
    if (!isAllowed(*tool, call)) return failed(call, "The user did not allow this call.");
    return run(tool, call, cancel);
}

bool TerminalTools::isAllowed(const tools::Tool& tool, const AnswerSoFar::Piece& call)
{
    const tools::ToolFacts& facts = tool.facts();
    if (facts.asks == tools::Asks::Never || m_allowed.contains(facts.name)) return true;
    const bool mayStay = tools::offersFor(facts).thisChat;
    const std::string choices = mayStay ? "y once, a from now on, Enter no" : "y once, Enter no";
    const std::optional<std::string> typed =
        m_readLine("Run " + call.name + " " + call.text + "? (" + choices + ") ");
    if (!typed) return false;
    if (mayStay && (*typed == "a" || *typed == "A")) {
        m_allowed.insert(facts.name);
        return true;
    }
    return *typed == "y" || *typed == "Y";
}

AnswerSoFar::Piece TerminalTools::run(const tools::ToolPointer& tool,
                                      const AnswerSoFar::Piece& call,
                                      const engine::CancelFlag* cancel)
{
    Result<nlohmann::ordered_json> arguments = tools::checkCall(tool->facts(), call.text);
    if (!arguments) return failed(call, arguments.error().message);
    if (tool->facts().byPerson) {
        const std::optional<std::string> typed = m_readLine("Your answer: ");
        return typed && !typed->empty() ? AnswerSoFar::Piece{Kind::Result, *typed, call.name}
                                        : failed(call, "The user gave no answer.");
    }
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<tools::CallEnd> end;
    tools::CallWatch watch;
    watch.onEnd = [&](tools::CallEnd ended) {
        const std::scoped_lock lock(mutex);
        end = std::move(ended);
        changed.notify_all();
    };
    const tools::ToolRunner::CallId id =
        m_runner.start(tool, std::move(*arguments), {}, std::move(watch));
    std::unique_lock lock(mutex);
    for (bool told = false; !end;) { // the flag wakes nobody up
        changed.wait_for(lock, std::chrono::milliseconds(20));
        if (end || told || !cancel->requested()) continue;
        told = true;
        lock.unlock();
        m_runner.stop(id);
        lock.lock();
    }
    const bool went = end->result.outcome == CallOutcome::Done;
    m_console.note(call.name + (went ? ": done" : ": " + end->result.content));
    return {Kind::Result, end->result.content, call.name, !went};
}

void addMessages(const AnswerSoFar& answer, std::vector<engine::ChatMessage>& messages)
{
    MessageWriter writer(engine::Role::Assistant, messages);
    for (const AnswerSoFar::Piece& piece : answer.pieces) {
        if (piece.kind == Kind::Text) writer.addWords(piece.text);
        if (piece.kind == Kind::Call) {
            engine::ToolCall call;
            call.name = piece.name;
            call.argumentsJson = piece.text;
            writer.addCall(std::move(call));
        }
        if (piece.kind == Kind::Result)
            writer.addResult({{}, piece.name, piece.text, piece.failed});
    }
    writer.finish();
}

} // namespace cabochon::cli
