// Owns servers of MCP in a folder of their own, with fake ones as their processes, and waiting for
// what becomes of them.
#pragma once

#include "app/mcp/servers.h"
#include "tests/support/scratch_folder.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cabochon::test {

/// fake_server.cpp.
std::filesystem::path fakeServer();

class ServersScene {
public:
    ServersScene();
    ~ServersScene();

    /// Before the first use of servers().
    mcp::ServersOptions options;
    network::NetworkOptions networkOptions;

    mcp::Servers& servers();
    void closeServers() { m_servers.reset(); }
    tools::ToolRegistry registry;
    const std::filesystem::path& folder() const { return m_folder.path(); }

    /// "fake", which does what `mode` says.
    mcp::ServerConfig config(const std::string& mode, std::vector<std::string> more = {}) const;
    /// Waits until it holds, ten seconds at most; what then is.
    mcp::ServerState waitFor(const std::string& server,
                             const std::function<bool(const mcp::ServerState&)>& holds);
    mcp::ServerState waitFor(const std::string& server, mcp::Stage stage);
    /// Adds it, allows what it wants, and waits until it is Ready or Failed.
    mcp::ServerState begin(const mcp::ServerConfig& config);
    /// Calls "fake_`tool`".
    tools::ToolResult call(const std::string& tool, const std::string& arguments = "{}");

private:
    ScratchFolder m_folder;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::unique_ptr<network::Network> m_network;
    std::unique_ptr<mcp::Servers> m_servers;
};

} // namespace cabochon::test
