// `chat`: a conversation in the terminal, one line a message. On a terminal lines are edited, and
// earlier ones come back on the arrow keys; from pipes and files they are read as they are.
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/input_history.h"
#include "app/cli/interrupt.h"
#include "app/cli/line_editor.h"
#include "app/cli/terminal_access.h"
#include "app/cli/terminal_tools.h"
#include "app/cli/user_folders.h"
#include "app/inference/media_file.h"
#include "app/tools/tool_declaration.h"

#include <iostream>
#include <optional>
#include <set>
#include <utility>

namespace cabochon::cli {

namespace {

constexpr std::string_view kHelp[] = {
    "/image FILE     attaches a picture to the next message; /audio and /video likewise",
    "/think on|off   whether the model thinks first",
    "/new            a new conversation",
    "/help           these lines",
    "/quit           ends the program, as Ctrl-D does",
    "Ctrl-C          stops an answer; at the prompt it drops the line; twice on an empty one ends",
};

/// Where the next line comes from.
class LineSource {
public:
    LineSource(InputHistory history, Console& console)
        : m_history(std::move(history)), m_editor(LineEditor::create(m_history.lines())),
          m_console(console)
    {
    }

    /// Nothing at the end of the input, and after Ctrl-C, which is requested then.
    std::optional<std::string> next();
    /// An answer to a question of ours, which is not a message and is not kept.
    std::optional<std::string> reply(const std::string& question);

private:
    void remember(const std::string& line);

    InputHistory m_history;
    std::unique_ptr<LineEditor> m_editor; // null: lines are read as they are
    Console& m_console;
    bool m_keeps = true; // until a line could not be kept
};

std::optional<std::string> LineSource::next()
{
    std::string line;
    if (!m_editor) {
        if (stdinIsTerminal()) m_console.write("> ");
        if (!std::getline(std::cin, line)) return std::nullopt;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        return line;
    }
    using enum LineEditor::End;
    LineEditor::End end = m_editor->read(line);
    // An answer may have ended just before Ctrl-C was to stop it: that alone ends no conversation.
    for (bool again = false; end == Discarded || (end == Interrupted && !again);
         end = m_editor->read(line)) {
        m_console.write("^C\n");
        again = end == Interrupted;
        if (again) m_console.note("Ctrl-C again ends the conversation.");
    }
    if (end == Line) {
        remember(line);
        return line;
    }
    m_console.write("\n");
    if (end == Interrupted) interruptFlag().request();
    return std::nullopt;
}

std::optional<std::string> LineSource::reply(const std::string& question)
{
    m_console.write("\n" + question);
    std::string line;
    if (m_editor ? m_editor->read(line) != LineEditor::End::Line : !std::getline(std::cin, line)) {
        m_console.write("\n");
        return std::nullopt;
    }
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

void LineSource::remember(const std::string& line)
{
    if (line.find_first_not_of(" \t") == std::string::npos) return;
    m_editor->remember(line);
    if (!m_keeps) return;
    const Status kept = m_history.add(line);
    if (kept) return;
    m_keeps = false;
    m_console.note("What you type cannot be kept for the next time: " + kept.error().message);
}

/// What a conversation may call, and what of it without asking.
struct ChatTools {
    std::vector<tools::ToolPointer> builtIn;
    std::set<std::string> allowed;
};

/// One conversation: what was said, and how the next answer is made.
class TerminalChat {
public:
    /// `tools`: those that are built in, where the conversation has tools.
    TerminalChat(ChatCore& core,
                 ChatRequest request,
                 InputHistory history,
                 ChatTools tools,
                 Console& console)
        : m_core(core), m_request(std::move(request)), m_system(m_request.messages),
          m_lines(std::move(history), console), m_console(console),
          m_tools(std::move(tools.builtIn),
                  m_request.tools,
                  std::move(tools.allowed),
                  console,
                  [this](const std::string& question) { return m_lines.reply(question); })
    {
    }

    ExitCode run();

private:
    enum class Next { Continue, Quit };

    Next obey(const std::string& typed);
    bool attach(const std::string& line);
    void ask(const std::string& line);
    void show(const ChatEvent& event);
    void showPart(std::string_view text, bool thought);

    ChatCore& m_core;
    ChatRequest m_request;                       // grows with the conversation
    std::vector<engine::MessagePart> m_attached; // to the next message
    std::vector<engine::ChatMessage> m_system;   // what a new conversation begins with
    LineSource m_lines;
    Console& m_console;
    TerminalTools m_tools;
    bool m_inThought = false; // of what is on the screen
};

ExitCode TerminalChat::run()
{
    m_console.note("Type a message and press Enter. /help lists commands; Ctrl-C stops an answer.");
    while (!m_console.outputLost()) {
        const std::optional<std::string> line = m_lines.next();
        if (!line) break;
        if (line->find_first_not_of(" \t") == std::string::npos) continue;
        if ((*line)[0] == '/') {
            if (obey(*line) == Next::Quit) return ExitCode::Done;
            continue;
        }
        ask(*line);
        if (interruptFlag().requested()) {
            // In a terminal Ctrl-C ends the answer and not the conversation.
            if (!stdinIsTerminal() || m_console.outputLost()) return ExitCode::Cancelled;
            interruptFlag().reset();
            catchInterrupt();
        }
    }
    return interruptFlag().requested() ? ExitCode::Cancelled : ExitCode::Done;
}

TerminalChat::Next TerminalChat::obey(const std::string& typed)
{
    const std::string line = typed.substr(0, typed.find_last_not_of(" \t") + 1);
    if (line == "/quit") return Next::Quit;
    if (line == "/help") {
        for (const std::string_view help : kHelp)
            m_console.note(help);
    } else if (line == "/new") {
        m_request.messages = m_system;
        m_attached.clear();
        m_console.note("A new conversation begins.");
    } else if (line == "/think on" || line == "/think off") {
        m_request.thinking = line == "/think on";
        m_console.note(m_request.thinking ? "The model thinks first."
                                          : "The model answers at once.");
    } else if (!attach(line)) {
        m_console.note("There is no command " + line + ". /help lists those there are.");
    }
    return Next::Continue;
}

/// "/image garden.jpg": false when it is no such command.
bool TerminalChat::attach(const std::string& line)
{
    constexpr std::pair<std::string_view, engine::PartKind> kCommands[] = {
        {"/image", engine::PartKind::Image},
        {"/audio", engine::PartKind::Audio},
        {"/video", engine::PartKind::Video}};
    const std::string_view command = std::string_view(line).substr(0, line.find(' '));
    for (const auto& [name, kind] : kCommands) {
        if (command != name) continue;
        engine::MessagePart part;
        part.kind = kind;
        const std::size_t file = line.find_first_not_of(' ', command.size());
        if (file != std::string::npos) part.text = line.substr(file);
        const Result<MediaFile> found = MediaFile::open(part.text);
        if (part.text.empty())
            m_console.note("Name a file: " + std::string(name) + " FILE.");
        else if (!found)
            m_console.note("error: " + found.error().message);
        else
            m_console.note("Attached. It goes with the next message.");
        if (found) m_attached.push_back(std::move(part));
        return true;
    }
    return false;
}

void TerminalChat::ask(const std::string& line)
{
    engine::ChatMessage question = engine::ChatMessage::text(engine::Role::User, line);
    const std::vector<engine::MessagePart> attached = std::exchange(m_attached, {});
    question.contentIsParts = !attached.empty();
    question.parts.insert(question.parts.begin(), attached.begin(), attached.end());
    m_request.messages.push_back(std::move(question));
    m_inThought = false;
    const std::size_t before = m_request.messages.size();
    Result<ChatResult> answer = m_tools.answer(
        m_core, m_request, [this](const ChatEvent& event) { show(event); }, &interruptFlag());
    m_console.endProgress();
    if (!answer) {
        m_request.messages.resize(before - 1); // the conversation stays as it was
        m_console.note("error: " + answer.error().message);
        return;
    }
    showPart("\n", false);
    if (answer->stopReason == engine::StopReason::ContextFull) {
        m_console.note("The context is full. Begin a new conversation with /new.");
    }
}

void TerminalChat::show(const ChatEvent& event)
{
    if (event.kind == ChatEvent::Kind::MediaProgress) {
        m_console.progress("Looking and listening", event.fraction);
        return;
    }
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
        showPart("\ncall " + response.name + " " + response.argumentsJson, false);
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

/// The tools of the conversation: their declarations go into the request.
Result<ChatTools>
readChatTools(const Options& options, TerminalAccess& access, ChatRequest& request)
{
    ChatTools tools;
    tools.builtIn = access.builtIn();
    for (const std::string& name : options.all("allow"))
        tools.allowed.insert(name);
    if (options.text("tools") != "built-in") {
        Result<std::vector<engine::ToolDeclaration>> declared = readTools(options);
        if (!declared) return declared.error();
        request.tools = std::move(*declared);
    } else {
        for (const tools::ToolPointer& tool : tools.builtIn) {
            const tools::ToolFacts& facts = tool->facts();
            if (facts.offAtFirst && !tools.allowed.contains(facts.name)) continue;
            Result<engine::ToolDeclaration> declared = tools::declarationOf(facts);
            if (!declared) return declared.error();
            request.tools.push_back(std::move(*declared));
        }
    }
    request.callsFit = !request.tools.empty();
    request.wordsApart = true;
    return tools;
}

Result<ExitCode> runChat(const Options& options, Console& console)
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
    TerminalAccess access;
    Result<ChatTools> tools = readChatTools(options, access, request);
    if (!tools) return tools.error();
    Result<LoadedEngine> engine = loadEngine(options, console);
    if (!engine) return engine.error();
    useModelSampling(options, *engine->model, request);
    Result<engine::SessionOptions> how = sessionOptions(options, *engine->model);
    if (!how) return how.error();
    Result<std::unique_ptr<engine::Session>> session =
        engine::Session::create(*engine->model, *engine->backend, *how);
    if (!session) return session.error();

    console.note(engine->model->displayName() + " on " + engine->backend->deviceDescription());
    ChatCore core(*engine->model, **session, engine->media.get());
    InputHistory history;
    if (!options.has("private")) history = InputHistory(dataFolder() / "chat_input_history.txt");
    return TerminalChat(core, std::move(request), std::move(history), std::move(*tools), console)
        .run();
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
                                {"thinking", "on|off", "let the model think first (default: off)"},
                                {"tools", "FILE",
                                 "tools that the model may call (OpenAI's array), or built-in for "
                                 "those of the program; you say what others give"},
                                {"allow", "NAME", "this tool runs without a question (repeatable)"},
                                {"private", "", "what is typed is not kept for the arrow keys"}},
                               samplingOptionSpecs()}),
            .positional = 1,
            .run = runChat};
}

} // namespace cabochon::cli
