// `chat`: a conversation in the terminal, one line a message.
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/interrupt.h"

#include <iostream>

namespace cabochon::cli {

namespace {

/// One conversation: what was said, and how the next answer is made.
class TerminalChat {
public:
    TerminalChat(ChatCore& core, ChatRequest request, Console& console)
        : m_core(core), m_request(std::move(request)), m_system(m_request.messages),
          m_console(console)
    {
    }

    ExitCode run();

private:
    enum class Next { Continue, Quit };

    Next obey(const std::string& line);
    void ask(const std::string& line);
    void show(const ChatEvent& event);
    void showPart(std::string_view text, bool thought);

    ChatCore& m_core;
    ChatRequest m_request;                     // grows with the conversation
    std::vector<engine::ChatMessage> m_system; // what a new conversation begins with
    Console& m_console;
    bool m_inThought = false; // of what is on the screen
};

ExitCode TerminalChat::run()
{
    m_console.note(
        "Type a message and press Enter. /think on|off, /new, /quit; Ctrl-C stops an answer.");
    for (std::string line;;) {
        if (stdinIsTerminal()) m_console.write("> ");
        if (!std::getline(std::cin, line)) break;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.find_first_not_of(" \t") == std::string::npos) continue;
        if (line[0] == '/') {
            if (obey(line) == Next::Quit) return ExitCode::Done;
            continue;
        }
        ask(line);
        if (interruptFlag().requested()) {
            // In a terminal Ctrl-C ends the answer and not the conversation.
            if (!stdinIsTerminal()) return ExitCode::Cancelled;
            interruptFlag().reset();
            catchInterrupt();
        }
    }
    return interruptFlag().requested() ? ExitCode::Cancelled : ExitCode::Done;
}

TerminalChat::Next TerminalChat::obey(const std::string& line)
{
    if (line == "/quit") return Next::Quit;
    if (line == "/new") {
        m_request.messages = m_system;
        m_console.note("A new conversation begins.");
    } else if (line == "/think on" || line == "/think off") {
        m_request.thinking = line == "/think on";
        m_console.note(m_request.thinking ? "The model thinks first."
                                          : "The model answers at once.");
    } else if (line.starts_with("/image") || line.starts_with("/audio")) {
        m_console.note("This version reads no images and no sound yet. Describe it in words.");
    } else {
        m_console.note("There is no command " + line + ". Known: /think on|off, /new, /quit.");
    }
    return Next::Continue;
}

void TerminalChat::ask(const std::string& line)
{
    m_request.messages.push_back(engine::ChatMessage::text(engine::Role::User, line));
    m_inThought = false;
    Result<ChatResult> answer = m_core.answer(
        m_request, [this](const ChatEvent& event) { show(event); }, &interruptFlag());
    m_console.endProgress();
    if (!answer) {
        m_request.messages.pop_back(); // the conversation stays as it was
        m_console.note("error: " + answer.error().message);
        return;
    }
    showPart("\n", false);
    if (answer->stopReason == engine::StopReason::ContextFull) {
        m_console.note("The context is full. Begin a new conversation with /new.");
    }
    m_request.messages.push_back(
        engine::ChatMessage::text(engine::Role::Assistant, answer->response.content));
}

void TerminalChat::show(const ChatEvent& event)
{
    if (event.kind == ChatEvent::Kind::PromptProgress) {
        const double total = event.total;
        m_console.progress("Reading", total > 0 ? event.done / total : 1.0);
        return;
    }
    const engine::ResponseEvent& response = event.response;
    switch (response.kind) {
    case engine::ResponseEventKind::ThoughtText:
        showPart(response.text, true);
        break;
    case engine::ResponseEventKind::ContentText:
    case engine::ResponseEventKind::MalformedCall:
        showPart(response.text, false);
        break;
    case engine::ResponseEventKind::ToolCall:
        showPart("call " + response.name + " " + response.argumentsJson, false);
        break;
    case engine::ResponseEventKind::ThoughtEnd:
    case engine::ResponseEventKind::EndOfTurn:
    case engine::ResponseEventKind::AwaitToolResult:
        break;
    }
}

void TerminalChat::showPart(std::string_view text, bool thought)
{
    if (thought != m_inThought) {
        m_inThought = thought;
        m_console.setDim(thought);
        m_console.write(thought ? "thought: " : "\n");
    }
    m_console.write(text);
}

Result<ExitCode> run(const Options& options, Console& console)
{
    if (console.json()) {
        return {ErrorCode::Usage, "chat talks to people and has no --json. Use generate instead."};
    }
    ChatRequest request;
    if (Status sampling = readSampling(options, request); !sampling) return sampling.error();
    Result<bool> thinking = options.onOff("thinking", false);
    if (!thinking) return thinking.error();
    request.thinking = *thinking;
    if (const std::optional<std::string> system = options.text("system")) {
        request.messages.push_back(engine::ChatMessage::text(engine::Role::System, *system));
    }
    Result<LoadedEngine> engine = loadEngine(options, console);
    if (!engine) return engine.error();
    useModelSampling(options, *engine->model, request);
    Result<engine::SessionOptions> how = sessionOptions(options, *engine->model);
    if (!how) return how.error();
    Result<std::unique_ptr<engine::Session>> session =
        engine::Session::create(*engine->model, *engine->backend, *how);
    if (!session) return session.error();

    console.note(engine->model->displayName() + " on " + engine->backend->deviceDescription());
    ChatCore core(*engine->model, **session);
    return TerminalChat(core, std::move(request), console).run();
}

} // namespace

Command chatCommand()
{
    return {.name = "chat",
            .summary = "A conversation in the terminal.",
            .synopsis = "[FILE] [options]",
            .example = "cabochon-cli chat --thinking on",
            .options = joined({engineOptionSpecs(),
                               {{"system", "TEXT", "system text"},
                                {"thinking", "on|off", "let the model think first (default: off)"}},
                               samplingOptionSpecs()}),
            .positional = 1,
            .run = run};
}

} // namespace cabochon::cli
