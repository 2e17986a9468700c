#include "tests/app/mcp/servers_scene.h"

#include "engine/text/json_document.h"
#include "tests/support/test_paths.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <utility>

namespace cabochon::test {

using namespace std::chrono_literals;

std::filesystem::path fakeServer()
{
    return buildFolder() / "tests/fake_server";
}

ServersScene::ServersScene()
{
    options.configFile = folder() / "mcp.json";
    options.approvalsFile = folder() / "allowed.json";
    options.keeper = buildFolder() / "bin/cabochon-keeper";
    options.resultsFolder = folder() / "results";
    options.surroundings = {{"PATH", "/usr/bin:/bin"}, {"HOME", folder().string()}};
    options.times.mercy = 300ms;
    options.times.firstPause = 1ms;
    options.times.longestPause = 2ms;
    options.changed = [this](const std::string&) {
        const std::lock_guard lock(m_mutex);
        m_changed.notify_all();
    };
}

ServersScene::~ServersScene() = default;

mcp::Servers& ServersScene::servers()
{
    if (!m_servers) {
        m_network = std::make_unique<network::Network>(networkOptions);
        m_servers = std::make_unique<mcp::Servers>(*m_network, registry, options);
    }
    return *m_servers;
}

mcp::ServerConfig ServersScene::config(const std::string& mode, std::vector<std::string> more) const
{
    mcp::ServerConfig config;
    config.name = "fake";
    config.command = fakeServer().string();
    config.arguments = {mode};
    config.arguments.insert(config.arguments.end(), more.begin(), more.end());
    return config;
}

mcp::ServerState ServersScene::waitFor(const std::string& server,
                                       const std::function<bool(const mcp::ServerState&)>& holds)
{
    std::unique_lock lock(m_mutex);
    mcp::ServerState last;
    m_changed.wait_for(lock, 10s, [&] {
        const auto state = servers().state(server);
        if (state) last = *state;
        return state && holds(*state);
    });
    return last;
}

mcp::ServerState ServersScene::waitFor(const std::string& server, mcp::Stage stage)
{
    return waitFor(server, [stage](const mcp::ServerState& state) { return state.stage == stage; });
}

mcp::ServerState ServersScene::begin(const mcp::ServerConfig& config)
{
    if (!servers().set(config)) return {};
    const mcp::ServerState asks = waitFor(config.name, mcp::Stage::Asks);
    if (!asks.wanted) return asks;
    servers().approve(config.name, asks.wanted->hash());
    return waitFor(config.name, [](const mcp::ServerState& state) {
        return state.stage == mcp::Stage::Ready || state.stage == mcp::Stage::Failed;
    });
}

tools::ToolResult ServersScene::call(const std::string& tool, const std::string& arguments)
{
    const tools::ToolPointer found = registry.find("fake_" + tool);
    if (!found) return tools::failedCall("there is no such tool");
    const engine::CancelFlag cancel;
    return found->run(*engine::readJsonDocument(arguments), {cancel, "chat", {}});
}

} // namespace cabochon::test
