// Owns the life of one server: whether it may start, its process or connection, its greeting, what
// it says of its tools and whether that is what was allowed, its end and when it is started again.
// No Qt.
#pragma once

#include "app/mcp/client.h"
#include "app/mcp/mcp_thread.h"
#include "app/mcp/server_listing.h"
#include "app/mcp/server_state.h"
#include "app/mcp/server_tool.h"
#include "app/mcp/servers_options.h"
#include "app/mcp/transport.h"
#include "app/network/network.h"
#include "app/tools/tool_registry.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cabochon::mcp {

/// On the thread of MCP alone.
class Server {
public:
    /// What all servers share. Outlives them.
    struct Room {
        McpThread& thread;
        network::Network& network;
        tools::ToolRegistry& registry;
        Approvals& approvals;
        const ServersOptions& options;
        std::function<void(ServerState)> publish;
        std::function<void(const std::string& server, std::string_view text)> log;
    };

    Server(const Room& room, ServerConfig config);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    /// stop() before: else its process is killed here.
    ~Server();

    const std::string& name() const { return m_config.name; }
    const ServerConfig& config() const { return m_config; }
    /// After stop().
    void change(ServerConfig config);
    void setOn(bool on);
    void setToolOn(const std::string& tool, bool on);

    /// Starts it, or starts it again.
    void start();
    /// Ends it; `gone` when it is, possibly at once.
    void stop(Work gone);
    void approve(const std::string& hash);
    /// Null: it is not Ready.
    Client* client();

private:
    // server.cpp
    void begin();
    void gatherSecrets();
    void launch(const std::map<std::string, std::string>& secrets);
    Result<std::unique_ptr<Transport>> makeTransport(const SecretOf& secretOf);
    TransportCalls transportCalls();
    void ended(const std::string& sentence, bool byItself);
    void decideAfterEnd(const std::string& sentence, bool atTheQuestion);
    void fail(const std::string& sentence);
    void setStage(Stage stage, std::string sentence = {});
    void publish() const;

    // server_tools.cpp
    void greeted(const Result<Greeting>& greeting);
    void listTools();
    void settle(const std::vector<Json>& items);
    void beReady(const Identity& identity);
    void registerTools();
    void unregisterTools();
    CallDoor::CallId beginCall(const CallDoor::Call& call, Client::Answer answer);

    const Room m_room;
    ServerConfig m_config;
    Stage m_stage = Stage::Off;
    std::string m_sentence;
    std::optional<Identity> m_wanted;
    std::vector<Difference> m_differences;

    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Client> m_client; // talks by the former
    Greeting m_greeting;
    std::vector<ListedTool> m_tools;
    std::vector<std::string> m_notices;
    std::string m_identity; // of what runs and was allowed, as its tools have it
    /// What stands in the registry: it keeps its place there over a restart, so that the prompt
    /// that lists it stays the same.
    std::vector<std::string> m_registered;
    const std::shared_ptr<CallDoor> m_door;

    std::uint64_t m_run = 0; // answers of former runs do not count
    McpThread::Timer m_timer = 0;
    bool m_classicOnly = false; // it ends when it is asked the modern way
    bool m_listing = false;
    bool m_listAgain = false;
    int m_ends = 0; // in a row
    std::optional<std::chrono::steady_clock::time_point> m_readySince;
    std::vector<Work> m_gone; // who waits for its end
    std::shared_ptr<Server*> m_self;
};

} // namespace cabochon::mcp
