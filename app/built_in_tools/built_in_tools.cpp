#include "app/built_in_tools/built_in_tools.h"

#include "app/built_in_tools/calculator.h"
#include "app/built_in_tools/current_time.h"
#include "app/built_in_tools/shown_tools.h"

namespace cabochon::tools {

std::vector<ToolPointer> builtInTools(const BuiltInAccess& access)
{
    std::vector<ToolPointer> tools{makeCalculator(), makeCurrentTime(), makeAskUser(), makeChart()};
    if (access.files.folders) {
        for (const auto make :
             {makeReadFile, makeListFolder, makeSearchFiles, makeWriteFile, makeEditFile})
            tools.push_back(make(access.files));
    }
    if (access.searchHistory) tools.push_back(makeSearchHistory(access.searchHistory));
    if (access.takeScreenshot) tools.push_back(makeTakeScreenshot(access.takeScreenshot));
    if (access.web.ask) {
        tools.push_back(makeFetchUrl(access.web));
        tools.push_back(makeWebSearch(access.web));
    }
    if (!access.programs.bubblewrap.empty() || !access.programs.box.empty()) {
        tools.push_back(makeRunPython(access.programs));
        tools.push_back(makeRunShell(access.programs));
    }
    return tools;
}

} // namespace cabochon::tools
