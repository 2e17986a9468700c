// Owns what the tools for files share. No Qt.
#pragma once

#include "app/built_in_tools/arguments.h"
#include "app/built_in_tools/facts_tool.h"
#include "app/built_in_tools/file_tools.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace cabochon::tools {

class FileTool : public FactsTool {
public:
    FileTool(ToolFacts facts, FileAccess access)
        : FactsTool(std::move(facts)), m_access(std::move(access))
    {
    }
    std::string scopeOf(const nlohmann::ordered_json& arguments) const override
    {
        return scopeOfPath(m_access.folders, textAt(arguments, "path"));
    }

protected:
    const FileAccess& access() const { return m_access; }

    Result<GrantedPlace> place(const nlohmann::ordered_json& arguments) const
    {
        return findGranted(m_access.folders, textAt(arguments, "path"));
    }

private:
    const FileAccess m_access;
};

} // namespace cabochon::tools
