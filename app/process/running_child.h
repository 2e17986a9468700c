// Owns children that run on beside the program and talk with it by pipes: a program with its
// arguments, never a shell, in a process group of its own, with the environment that it is given
// and no other. Between the two stands a keeper (keeper.cpp), which takes all of the group along
// when this program ends, however that comes. No Qt.
#pragma once

#include "app/process/child_process.h"
#include "engine/base/descriptor.h"
#include "engine/base/result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon {

struct RunningCommand {
    std::filesystem::path keeper;         // cabochon-keeper, beside the program
    std::filesystem::path program;        // run as it is, not looked up
    std::vector<std::string> arguments;   // without the program's own name
    std::filesystem::path folder;         // where it works
    std::vector<std::string> environment; // "NAME=VALUE": all that it sees
};

/// The keeper of the running program; empty where the system does not tell.
std::filesystem::path ownKeeper();

/// One thread at a time. Nothing here waits. The child also ends when the thread ends that started
/// it: start it on one that lives long.
class RunningChild {
public:
    /// Internal: it could not be started. A program that the keeper cannot start ends at once with
    /// code 127 (not there) or 126, and a sentence on its standard error. NotImplemented: not on
    /// this system.
    static Result<RunningChild> start(const RunningCommand& command);
    RunningChild(RunningChild&&) noexcept;
    RunningChild& operator=(RunningChild&&) noexcept;
    /// Kills what still runs.
    ~RunningChild();

    // Numbers to wait on; -1: closed.
    int input() const { return m_input.number(); }
    int output() const { return m_output.number(); }
    int errors() const { return m_errors.number(); }
    /// Can be read when the child has ended. -1: the system has no such thing.
    int ended() const { return m_ended.number(); }

    /// How many bytes the child's standard input took now. Nothing: nobody reads it any more.
    std::optional<std::size_t> write(std::string_view bytes);
    /// Bytes that are there. Nothing: none now. 0: the end; what was read from is closed.
    std::optional<std::size_t> readOutput(std::span<char> target);
    std::optional<std::size_t> readErrors(std::span<char> target);
    void closeInput() { m_input.close(); }

    /// Asks the whole group to end (TERM), or ends it (KILL).
    void askToEnd();
    void kill();
    /// How it ended (Exited, Crashed or Ended); what it left in its group is gone then. Nothing: it
    /// still runs.
    std::optional<ChildEnd> end();

private:
    RunningChild() = default;

    int m_process = 0; // the keeper, which leads the group; 0: none
    Descriptor m_input, m_output, m_errors, m_ended;
    std::optional<ChildEnd> m_end;
};

} // namespace cabochon
