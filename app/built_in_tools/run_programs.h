// Owns the tools that run code which the model wrote, in a box that bubblewrap builds around it: no
// network, no files but the system's programs and a copy of nothing else, an end. Where there is no
// bubblewrap that works, they say so and run nothing. Off until people switch them on. No Qt.
#pragma once

#include "app/built_in_tools/granted_folders.h"
#include "app/process/child_process.h"
#include "app/tools/tool_registry.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace cabochon::tools {

/// What they work with; outlives them.
struct ProgramAccess {
    std::filesystem::path bubblewrap{}; // "/usr/bin/bwrap"; empty: there are no such tools
    GrantedFolders folders{};           // can be read in the box, at their own paths
    /// runChild(), or a test's; empty: that.
    std::function<Result<ChildEnd>(const ChildCommand&)> run{};
};

/// How a program is started in the box: bubblewrap's arguments, ending with the program's.
std::vector<std::string> boxArguments(const std::vector<std::filesystem::path>& folders,
                                      const std::vector<std::string>& program);

ToolPointer makeRunPython(ProgramAccess access);
ToolPointer makeRunShell(ProgramAccess access);

} // namespace cabochon::tools
