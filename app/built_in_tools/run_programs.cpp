#include "app/built_in_tools/run_programs.h"

#include "app/built_in_tools/arguments.h"
#include "app/built_in_tools/facts_tool.h"
#include "engine/base/utf8.h"

#include <utility>

namespace cabochon::tools {

namespace {

constexpr std::chrono::seconds kMostTime{60};
constexpr std::size_t kMostPrinted = 4u << 20;

constexpr const char* kPythonParameters = R"({"type":"object","properties":{
"code":{"type":"string","description":"A Python 3 program; what it prints is the result","minLength":1,"maxLength":60000}},
"required":["code"],"additionalProperties":false})";

constexpr const char* kShellParameters = R"({"type":"object","properties":{
"command":{"type":"string","description":"Commands for sh; what they print is the result","minLength":1,"maxLength":60000}},
"required":["command"],"additionalProperties":false})";

/// Seconds of the processor, KiB of memory, processes; then the program, with its errors among what
/// it prints. The box is a user of its own, to which the limits belong.
constexpr const char* kWithLimits =
    "ulimit -t 60; ulimit -v 1048576; ulimit -p 64 2>/dev/null; ulimit -c 0; exec \"$@\" 2>&1";

std::string wordsOf(const ChildEnd& end)
{
    switch (end.how) {
    case ChildEnd::How::TimedOut:
        return "It ran for longer than " + std::to_string(kMostTime.count()) + " s and was ended.";
    case ChildEnd::How::Flooded:
        return "It printed more than " + std::to_string(kMostPrinted >> 20) + " MiB and was ended.";
    case ChildEnd::How::Cancelled:
        return "It was stopped.";
    case ChildEnd::How::Crashed:
    case ChildEnd::How::Ended:
        return "It ended by signal " + std::to_string(end.code) + ".";
    case ChildEnd::How::Exited:
        break;
    }
    return "It ended with status " + std::to_string(end.code) + ".";
}

class RunProgram final : public FactsTool {
public:
    /// `argument`: the name of the code among the arguments; `program`: what runs it, without it.
    RunProgram(ToolFacts facts,
               ProgramAccess access,
               std::string argument,
               std::vector<std::string> program)
        : FactsTool(std::move(facts)), m_access(std::move(access)), m_argument(std::move(argument)),
          m_program(std::move(program))
    {
        if (!m_access.run) m_access.run = runChild;
    }

    ToolResult run(const nlohmann::ordered_json& arguments, const ToolRun& how) override
    {
        const std::string code = textAt(arguments, m_argument.c_str());
        if (code.find('\0') != std::string::npos) return failedCall("The code holds a NUL.");
        if (const ToolResult box = tryBox(how); box.outcome != CallOutcome::Done) return box;
        std::vector<std::string> program = m_program;
        program.push_back(code);
        const Result<ChildEnd> end = m_access.run(command(std::move(program), how));
        if (!end) return failedCall(end.error().message);
        const bool well = end->how == ChildEnd::How::Exited && end->code == 0;
        if (well) return {.content = end->output.empty() ? "It printed nothing." : end->output};
        if (end->how == ChildEnd::How::Cancelled)
            return failedCall(wordsOf(*end), CallOutcome::Stopped);
        return failedCall(wordsOf(*end) + (end->output.empty() ? "" : "\n" + end->output),
                          end->how == ChildEnd::How::TimedOut ? CallOutcome::TimedOut
                                                              : CallOutcome::Failed);
    }

private:
    ChildCommand command(std::vector<std::string> program, const ToolRun& how) const
    {
        ChildCommand command;
        command.program = m_access.bubblewrap;
        const auto folders =
            m_access.folders ? m_access.folders() : std::vector<std::filesystem::path>();
        command.arguments = boxArguments(folders, program);
        command.limit = kMostTime;
        command.mostTime = kMostTime;
        command.mostOutput = kMostPrinted;
        command.cancel = &how.cancel;
        return command;
    }

    /// Whether a box can be built at all: containers and hardened systems refuse it, and then the
    /// model's code must not be blamed, and not run outside.
    ToolResult tryBox(const ToolRun& how) const
    {
        const Result<ChildEnd> end = m_access.run(command({"/bin/true"}, how));
        if (end && end->how == ChildEnd::How::Cancelled)
            return failedCall(wordsOf(*end), CallOutcome::Stopped);
        if (end && end->how == ChildEnd::How::Exited && end->code == 0) return {};
        return failedCall("Programs cannot be run here: bubblewrap, which locks them in, does not "
                          "work on this system (" +
                          printable(m_access.bubblewrap.string(), 100) +
                          "). Do without, and tell the person.");
    }

    ProgramAccess m_access;
    const std::string m_argument;
    const std::vector<std::string> m_program;
};

ToolFacts programFacts(const char* name, const char* description, const char* parameters)
{
    return {.name = name,
            .description = description,
            .parameters = parameters,
            .effect = Effect::RunsPrograms,
            .asks = Asks::EachTime,
            .untrusted = true,
            .offAtFirst = true,
            .limit = kMostTime + std::chrono::seconds(10)};
}

} // namespace

std::vector<std::string> boxArguments(const std::vector<std::filesystem::path>& folders,
                                      const std::vector<std::string>& program)
{
    std::vector<std::string> arguments{"--unshare-all", "--die-with-parent", "--new-session"};
    const auto add = [&](std::initializer_list<std::string> words) {
        arguments.insert(arguments.end(), words);
    };
    add({"--cap-drop", "ALL"});
    add({"--ro-bind", "/usr", "/usr"});
    for (const char* name : {"bin", "lib", "lib64"})
        add({"--symlink", std::string("usr/") + name, std::string("/") + name});
    add({"--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"});
    for (const std::filesystem::path& folder : folders)
        add({"--ro-bind-try", folder.string(), folder.string()});
    add({"--chdir", "/tmp", "--clearenv"});
    add({"--setenv", "PATH", "/usr/bin:/bin", "--setenv", "HOME", "/tmp", "--setenv", "LANG",
         "C.UTF-8"});
    add({"--", "/bin/sh", "-c", kWithLimits, "sh"});
    arguments.insert(arguments.end(), program.begin(), program.end());
    return arguments;
}

ToolPointer makeRunPython(ProgramAccess access)
{
    return std::make_shared<RunProgram>(
        programFacts("run_python",
                     "Runs a Python 3 program without network and gives what it prints. Folders "
                     "that the person granted can be read at their paths; nothing it writes stays.",
                     kPythonParameters),
        std::move(access), "code", std::vector<std::string>{"/usr/bin/python3", "-I", "-c"});
}

ToolPointer makeRunShell(ProgramAccess access)
{
    return std::make_shared<RunProgram>(
        programFacts("run_shell",
                     "Runs commands of sh without network and gives what they print. Folders that "
                     "the person granted can be read at their paths; nothing they write stays.",
                     kShellParameters),
        std::move(access), "command", std::vector<std::string>{"/bin/sh", "-c"});
}

} // namespace cabochon::tools
