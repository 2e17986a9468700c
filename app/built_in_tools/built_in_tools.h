// Owns the list of tools that come with the program, and what the application gives them to work
// with. No Qt.
#pragma once

#include "app/built_in_tools/file_tools.h"
#include "app/built_in_tools/run_programs.h"
#include "app/built_in_tools/search_history.h"
#include "app/built_in_tools/take_screenshot.h"
#include "app/built_in_tools/web_tools.h"
#include "app/tools/tool_registry.h"

#include <vector>

namespace cabochon::tools {

/// What is empty or null is not there: the tools that need it are left out. All of it outlives the
/// tools, and may be asked on any thread.
struct BuiltInAccess {
    FileAccess files{};       // without `folders` there are no tools for files
    WebAccess web{};          // likewise without `ask`
    ProgramAccess programs{}; // likewise without a box
    HistorySearch searchHistory{};
    ScreenshotTaker takeScreenshot{};
};

/// In the order in which they are listed, always the same.
std::vector<ToolPointer> builtInTools(const BuiltInAccess& access);

} // namespace cabochon::tools
