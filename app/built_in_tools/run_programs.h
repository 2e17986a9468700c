// Owns the tools that run code which the model wrote, in a box: no network, no files but the
// system's programs and granted folders to read, an end. Bubblewrap builds it where that works,
// else the program locks itself up (app/box); where neither is possible, the tools say so and run
// nothing. Off until people switch them on. No Qt.
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
    std::filesystem::path bubblewrap{}; // "/usr/bin/bwrap"; empty: none
    std::filesystem::path box{};        // cabochon-box; empty: none. Without both: no such tools
    std::filesystem::path work{};       // private folder in which cabochon-box's programs may write
    GrantedFolders folders{};           // can be read in the box, at their own paths
    /// runChild(), or a test's; empty: that.
    std::function<Result<ChildEnd>(const ChildCommand&)> run{};
};

/// Bubblewrap's arguments for a program, ending with the program's own.
std::vector<std::string> boxArguments(const std::vector<std::filesystem::path>& folders,
                                      const std::vector<std::string>& program);

ToolPointer makeRunPython(ProgramAccess access);
ToolPointer makeRunShell(ProgramAccess access);

} // namespace cabochon::tools
