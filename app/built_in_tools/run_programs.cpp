#include "app/built_in_tools/run_programs.h"

#include "app/built_in_tools/arguments.h"
#include "app/built_in_tools/facts_tool.h"
#include "engine/base/file_io.h"
#include "engine/base/unique_id.h"
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

/// Why a box could not be built.
std::string reasonOf(const Result<ChildEnd>& end)
{
    if (!end) return end.error().message;
    const std::string line = end->output.substr(0, end->output.find('\n'));
    return line.empty() ? wordsOf(*end) : printable(line, 200);
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
        // Containers and hardened systems refuse to build a box: then the model's code is not to be
        // blamed, and not to be run outside.
        std::string why;
        for (const Box box : {Box::Bubblewrap, Box::OwnDoors}) {
            const std::filesystem::path& program = programOf(box);
            if (program.empty()) continue;
            const Result<ChildEnd> end = runIn(box, {"/bin/true"}, how);
            if (end && end->how == ChildEnd::How::Cancelled)
                return failedCall(wordsOf(*end), CallOutcome::Stopped);
            if (end && end->how == ChildEnd::How::Exited && end->code == 0)
                return runCode(box, code, how);
            why += program.filename().string() + ": " + reasonOf(end) + "\n";
        }
        return failedCall("Programs cannot be run here, for nothing on this system locks them in. "
                          "Do without, and tell the person.\n" +
                          why);
    }

private:
    enum class Box : std::uint8_t { Bubblewrap, OwnDoors };

    const std::filesystem::path& programOf(Box box) const
    {
        return box == Box::Bubblewrap ? m_access.bubblewrap : m_access.box;
    }

    ToolResult runCode(Box box, const std::string& code, const ToolRun& how) const
    {
        std::vector<std::string> program = m_program;
        program.push_back(code);
        const Result<ChildEnd> end = runIn(box, program, how);
        if (!end) return failedCall(end.error().message);
        const bool well = end->how == ChildEnd::How::Exited && end->code == 0;
        if (well) return {.content = end->output.empty() ? "It printed nothing." : end->output};
        if (end->how == ChildEnd::How::Cancelled)
            return failedCall(wordsOf(*end), CallOutcome::Stopped);
        return failedCall(wordsOf(*end) + (end->output.empty() ? "" : "\n" + end->output),
                          end->how == ChildEnd::How::TimedOut ? CallOutcome::TimedOut
                                                              : CallOutcome::Failed);
    }

    Result<ChildEnd>
    runIn(Box box, const std::vector<std::string>& program, const ToolRun& how) const
    {
        ChildCommand command;
        command.limit = kMostTime;
        command.mostTime = kMostTime;
        command.mostOutput = kMostPrinted;
        command.cancel = &how.cancel;
        const auto folders =
            m_access.folders ? m_access.folders() : std::vector<std::filesystem::path>();
        if (box == Box::Bubblewrap) {
            // It stays in the box as its first process, where all can read what it was started
            // with: it gets no environment.
            command.program = "/usr/bin/env";
            command.arguments = {"-i", m_access.bubblewrap.string()};
            const std::vector<std::string> words = boxArguments(folders, program);
            command.arguments.insert(command.arguments.end(), words.begin(), words.end());
            return m_access.run(command);
        }
        const std::filesystem::path work = m_access.work / newId(now());
        if (Status made = makePrivateFolder(work); !made) return made.error();
        command.program = m_access.box;
        command.arguments = {std::to_string(ownProcess()), work.string()};
        for (const std::filesystem::path& folder : folders)
            command.arguments.push_back(folder.string());
        command.arguments.emplace_back("--");
        command.arguments.insert(command.arguments.end(), program.begin(), program.end());
        Result<ChildEnd> end = m_access.run(command);
        std::error_code ignored; // what cannot be removed is removed with the folder above
        std::filesystem::remove_all(work, ignored);
        return end;
    }

    static std::int64_t now()
    {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
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
