// Owns what makes a server the one that was allowed: its program's bytes, arguments, folder, names
// of variables, and all that it says of its tools. Whatever of it changes is shown, old and new,
// and allowed again or not. The list of what was allowed. No Qt.
#pragma once

#include "app/mcp/launch_plan.h"
#include "engine/base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cabochon::mcp {

/// What a server says of a tool, to the last key: JSON with indents.
struct ToolText {
    std::string name;
    std::string text;
    bool operator==(const ToolText&) const = default;
};

struct Identity {
    LaunchPlan plan;
    std::string digest; // SHA-256 of the program's file; empty: a server elsewhere
    bool toolsKnown = false;
    std::vector<ToolText> tools; // sorted by name

    /// SHA-256 of all of it, 64 digits. Servers may list tools in any order.
    std::string hash() const;
    /// Whether the same would be started.
    bool startsLike(const Identity& other) const;
    bool operator==(const Identity&) const = default;
};

/// What would be started now. FileUnreadable: the program cannot be read.
Result<Identity> identityOf(const LaunchPlan& plan);

struct Difference {
    std::string what; // "program", "arguments", "tool search"
    std::string before;
    std::string after;
    bool operator==(const Difference&) const = default;
};
std::vector<Difference> differencesOf(const Identity& before, const Identity& after);

/// What people allowed, by the names of servers. Kept in a file of its own, which holds nothing
/// else. One thread at a time.
class Approvals {
public:
    /// Without a readable list nothing is allowed; `problem` says so then.
    static Approvals load(const std::filesystem::path& file);

    /// Null: none.
    const Identity* find(const std::string& server) const;
    Status set(const std::string& server, Identity identity);
    Status forget(const std::string& server);
    const std::string& problem() const { return m_problem; }

private:
    Status save() const;

    std::filesystem::path m_file;
    std::map<std::string, Identity> m_allowed;
    std::string m_problem;
};

} // namespace cabochon::mcp
