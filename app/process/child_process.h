// Owns the start of other processes: a program with its arguments, never a shell, in a process
// group of its own; what it prints is read, its silence and its output have limits, and in the end
// it is gone. No Qt.
#pragma once

#include "engine/base/result.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace cabochon {

struct ChildCommand {
    std::filesystem::path program;           // run as it is, not looked up
    std::vector<std::string> arguments;      // without the program's own name
    std::chrono::milliseconds limit{20'000}; // longest silence, and longest way from it to the end
    std::size_t mostOutput = std::size_t{1} << 20; // bytes
};

struct ChildEnd {
    enum class How {
        Exited,   // `code`: its exit status
        Crashed,  // `code`: the signal of its own mistake
        Ended,    // `code`: a signal from outside (the user, the system short of memory)
        TimedOut, // we ended it
        Flooded,  // likewise, for it printed too much
    };
    How how = How::Exited;
    int code = 0;
    std::string output; // all that it printed to stdout
};

/// Runs the command to its end; its standard input is empty, its standard error goes nowhere. It
/// gets this process's environment and no other of its open files. Any thread that lives as long as
/// the call. Internal: it could not be started. NotImplemented: not on this system.
Result<ChildEnd> runChild(const ChildCommand& command);

/// This process, as a child is told it.
long ownProcess();
/// For the main function of a child of process `parent`: it ends when its parent does.
void endWithParent(long parent);

/// The file of the running program; empty where the system does not tell.
std::filesystem::path ownProgram();

} // namespace cabochon
