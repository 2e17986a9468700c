// Owns the start of other processes: a program with its arguments, never a shell, in a process
// group of its own; what it prints is read, its silence and its output have limits, and in the end
// it is gone. No Qt.
#pragma once

#include "engine/base/result.h"
#include "engine/session/cancel_flag.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cabochon {

/// Where a child finds its letter, and how long that may be: what a pipe takes at once.
inline constexpr int kLetterDescriptor = 3;
inline constexpr std::size_t kMostLetterBytes = 4096;

struct ChildCommand {
    std::filesystem::path program;           // run as it is, not looked up
    std::vector<std::string> arguments;      // without the program's own name
    std::chrono::milliseconds limit{20'000}; // longest silence, and longest way from it to the end
    std::chrono::milliseconds mostTime{0};   // from start to end; 0: as long as it is not silent
    std::size_t mostOutput = std::size_t{1} << 20; // bytes
    int input = -1;     // an open file of ours that is its standard input; -1: an empty one
    std::string letter; // not empty: what it can read once, and nobody else can see
    /// If given, takes what the child prints, in the pieces that it comes in; ChildEnd::output
    /// stays empty and mostOutput does not matter. False ends the child: Flooded.
    std::function<bool(std::span<const std::byte>)> takeOutput;
    const engine::CancelFlag* cancel = nullptr; // looked at while waiting
};

struct ChildEnd {
    enum class How {
        Exited,    // `code`: its exit status
        Crashed,   // `code`: the signal of its own mistake
        Ended,     // `code`: a signal from outside (the user, the system short of memory)
        TimedOut,  // we ended it
        Flooded,   // likewise, for it printed too much
        Cancelled, // likewise, as was asked
    };
    How how = How::Exited;
    int code = 0;
    std::string output; // all that it printed to stdout
};

/// Runs the command to its end; its standard input is empty or a file, its standard error goes
/// nowhere. It gets this process's environment and no other of its open files. Any thread that
/// lives as long as the call. Internal: it could not be started. NotImplemented: not on this
/// system.
Result<ChildEnd> runChild(const ChildCommand& command);

/// This process, as a child is told it.
long ownProcess();
/// For the main function of a child of process `parent`: it ends when its parent does.
void endWithParent(long parent);

/// The file of the running program; empty where the system does not tell.
std::filesystem::path ownProgram();

} // namespace cabochon
