// Owns the servers of MCP that the user added: their list on the disk, what was allowed to each,
// their processes and connections, and their tools in the registry. All of it happens on a thread
// of its own; nothing runs that was not allowed. No Qt.
#pragma once

#include "app/mcp/server_state.h"
#include "app/mcp/servers_options.h"
#include "app/network/network.h"
#include "app/tools/tool_registry.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cabochon::mcp {

/// Calls return at once unless they say otherwise, and may come from any thread; what they begin is
/// told by ServersOptions::changed. Names that are not in the list: nothing happens.
class Servers {
public:
    /// Reads the list and what was allowed; starts nothing. Network and registry outlive it.
    Servers(network::Network& network, tools::ToolRegistry& registry, ServersOptions options);
    /// Ends all; waits for them, ServerTimes::mercy at most and a little.
    ~Servers();
    Servers(const Servers&) = delete;
    Servers& operator=(const Servers&) = delete;

    /// In the order of the file.
    std::vector<ServerState> states() const;
    std::optional<ServerState> state(const std::string& server) const;
    /// Why the file could not be read or kept; empty: it could.
    std::string problem() const;
    /// What a server wrote to its standard error, and what went wrong, the last 64 KiB, cleaned.
    std::string log(const std::string& server) const;

    // ------------------------------------------------------------------------------------ the list

    /// Adds a server, or changes the one of that name: it ends, and is started again if it is on.
    /// Usage: its name is none; as loadServers() where the file is broken.
    Status set(ServerConfig server);
    /// Ends it and forgets it, with what was allowed to it.
    void remove(const std::string& server);
    void setOn(const std::string& server, bool on);
    void setToolOn(const std::string& server, const std::string& tool, bool on);

    // ---------------------------------------------------------------------------- running and what
    // was allowed

    /// Starts all that are on; what was not allowed Asks.
    void startAll();
    /// Starts it, or starts it again. One that is off is on then.
    void start(const std::string& server);
    /// Ends it; it stays in the list as it is, and is started by the next startAll().
    void stop(const std::string& server);
    /// People saw what `hash` is the hash of (ServerState::wanted) and allow it. Another one by
    /// now: nothing happens.
    void approve(const std::string& server, const std::string& hash);

    // ------------------------------------------------------------------------- what servers can do
    // Answers come on the servers' thread, once each. NotFound: no such server, or it is not Ready.

    template <typename T>
    using Done = std::function<void(const Result<T>&)>;
    void listPrompts(const std::string& server, Done<std::vector<ServerPrompt>> done);
    void getPrompt(const std::string& server,
                   const std::string& prompt,
                   const std::vector<NamedValue>& arguments,
                   Done<std::vector<PromptMessage>> done);
    void listResources(const std::string& server, Done<std::vector<ServerResource>> done);
    void
    readResource(const std::string& server, const std::string& uri, Done<ResourceContent> done);

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace cabochon::mcp
