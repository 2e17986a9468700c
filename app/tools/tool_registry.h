// Owns the list of tools that there are: those built in and those of servers. Which of them a
// conversation uses, and what people allowed, is decided elsewhere. No Qt.
#pragma once

#include "app/tools/tool.h"
#include "engine/base/result.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::tools {

using ToolPointer = std::shared_ptr<Tool>;

/// Any thread. The order is that in which tools were added, so that the prompt that lists them
/// stays the same.
class ToolRegistry {
public:
    static constexpr std::size_t kMost = 128; // tools; more are told to nobody

    /// Adds a tool. InvalidConversation: its name is no name, is taken, or looks like another one.
    /// Usage: there are too many.
    Status add(ToolPointer tool);
    /// Takes out the tools of a server. Calls that run keep theirs until they end.
    void removeServer(std::string_view server);

    /// Null: there is none.
    ToolPointer find(std::string_view name) const;
    std::vector<ToolPointer> all() const;

private:
    mutable std::mutex m_mutex;
    std::vector<ToolPointer> m_tools;
};

/// A name that the model may call: what is no letter, digit or '_' of ASCII becomes '_'. Of a
/// server's tool it is "server_tool".
std::string toolName(std::string_view server, std::string_view tool);

} // namespace cabochon::tools
