#include "app/mcp/servers.h"

#include "app/mcp/call_result.h"
#include "app/mcp/clean_text.h"
#include "app/mcp/server.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr std::size_t kMostLogBytes = 64u << 10;
constexpr std::chrono::milliseconds kEndSlack{3000}; // beyond the mercy, for the system

Error notReady(const std::string& server)
{
    return {ErrorCode::NotFound,
            "The server \"" + printable(server) + "\" does not run. Start it in the settings."};
}

} // namespace

struct Servers::Inside {
    /// What others see of all servers at a moment.
    struct Board {
        mutable std::mutex mutex;
        std::vector<ServerState> states{};
        std::map<std::string, std::string> logs{};
        std::string problem{};

        void put(ServerState state)
        {
            const std::lock_guard lock(mutex);
            const std::string& name = state.config.name;
            const auto found = std::ranges::find_if(
                states, [&name](const ServerState& one) { return one.config.name == name; });
            if (found == states.end())
                states.push_back(std::move(state));
            else
                *found = std::move(state);
        }
        void remove(const std::string& name)
        {
            const std::lock_guard lock(mutex);
            std::erase_if(states, [&](const ServerState& one) { return one.config.name == name; });
            logs.erase(name);
        }
        void log(const std::string& name, std::string_view text)
        {
            const std::lock_guard lock(mutex);
            std::string& ring = logs[name];
            ring += cleanText(text);
            if (ring.size() <= kMostLogBytes) return;
            const std::size_t line = ring.find('\n', ring.size() - kMostLogBytes);
            ring.erase(0, line == std::string::npos ? ring.size() - kMostLogBytes : line + 1);
        }
    };

    network::Network& network;
    tools::ToolRegistry& registry;
    const ServersOptions options;
    Board board{};
    bool broken = false;  // the file could not be read: it is not written
    bool started = false; // others are told of changes

    McpThread thread{};
    // Of the thread alone.
    Approvals approvals{};
    std::vector<std::unique_ptr<Server>> servers{};

    Inside(network::Network& net, tools::ToolRegistry& tools, ServersOptions how)
        : network(net), registry(tools), options(std::move(how))
    {
    }

    void add(ServerConfig config)
    {
        servers.push_back(std::make_unique<Server>(
            Server::Room{.thread = thread,
                         .network = network,
                         .registry = registry,
                         .approvals = approvals,
                         .options = options,
                         .publish =
                             [this](ServerState state) {
                                 const std::string name = state.config.name;
                                 board.put(std::move(state));
                                 if (started && options.changed) options.changed(name);
                             },
                         .log = [this](const std::string& name,
                                       std::string_view text) { board.log(name, text); }},
            std::move(config)));
    }
    Server* find(const std::string& name)
    {
        const auto found = std::ranges::find_if(
            servers, [&name](const std::unique_ptr<Server>& one) { return one->name() == name; });
        return found == servers.end() ? nullptr : found->get();
    }
    void read()
    {
        approvals = Approvals::load(options.approvalsFile);
        Result<std::vector<ServerConfig>> list = loadServers(options.configFile);
        std::string problem = list ? approvals.problem() : list.error().message;
        broken = !list;
        if (list) {
            for (ServerConfig& config : *list)
                add(std::move(config));
        }
        const std::lock_guard lock(board.mutex);
        board.problem = std::move(problem);
    }
    void save()
    {
        if (broken) return;
        std::vector<ServerConfig> list;
        for (const auto& server : servers)
            list.push_back(server->config());
        const Status saved = saveServers(options.configFile, list);
        const std::lock_guard lock(board.mutex);
        board.problem = saved ? std::string() : saved.error().message;
    }
    /// Does it for a server of that name, if there is one.
    void with(const std::string& name, std::function<void(Server&)> work)
    {
        thread.post([this, name, work = std::move(work)] {
            if (Server* server = find(name)) work(*server);
        });
    }
    /// Asks a server that is Ready; `done` hears it when there is none.
    template <typename T>
    void ask(const std::string& name, const Done<T>& done, std::function<void(Server&)> work)
    {
        const bool posted = thread.post([this, name, done, work = std::move(work)] {
            Server* server = find(name);
            if (server && server->client())
                work(*server);
            else
                done(notReady(name));
        });
        if (!posted) done(notReady(name));
    }
};

Servers::Servers(network::Network& network, tools::ToolRegistry& registry, ServersOptions options)
    : m_inside(std::make_unique<Inside>(network, registry, std::move(options)))
{
    m_inside->read(); // nobody else is there yet
    m_inside->started = true;
    if (!m_inside->thread.start()) {
        m_inside->servers.clear();
        m_inside->board.problem = "The system gives no thread for servers of tools. Close other "
                                  "programs, then start this one again.";
    }
}

Servers::~Servers()
{
    struct Ending {
        std::mutex mutex;
        std::condition_variable ended;
        std::size_t left = 1;
    };
    const auto ending = std::make_shared<Ending>();
    const auto one = [ending] {
        const std::lock_guard lock(ending->mutex);
        --ending->left;
        ending->ended.notify_one();
    };
    const bool posted = m_inside->thread.post([this, ending, one] {
        {
            const std::lock_guard lock(ending->mutex);
            ending->left += m_inside->servers.size();
        }
        for (const auto& server : m_inside->servers)
            server->stop(one);
        one();
    });
    if (posted) {
        std::unique_lock lock(ending->mutex);
        ending->ended.wait_for(lock, m_inside->options.times.mercy + kEndSlack,
                               [&ending] { return ending->left == 0; });
    }
    m_inside->thread.post([this] { m_inside->servers.clear(); });
    m_inside->thread.finish();
}

std::vector<ServerState> Servers::states() const
{
    const std::lock_guard lock(m_inside->board.mutex);
    return m_inside->board.states;
}

std::optional<ServerState> Servers::state(const std::string& server) const
{
    for (ServerState& state : states()) {
        if (state.config.name == server) return std::move(state);
    }
    return std::nullopt;
}

std::string Servers::problem() const
{
    const std::lock_guard lock(m_inside->board.mutex);
    return m_inside->board.problem;
}

std::string Servers::log(const std::string& server) const
{
    const std::lock_guard lock(m_inside->board.mutex);
    const auto found = m_inside->board.logs.find(server);
    return found == m_inside->board.logs.end() ? std::string() : found->second;
}

// ----------------------------------------------------------------------------------------- the
// list

Status Servers::set(ServerConfig server)
{
    if (Status named = checkServerName(server.name); !named) return named;
    if (m_inside->broken) return {ErrorCode::Usage, problem()};
    if (server.command.empty() == server.url.empty()) {
        return {ErrorCode::Usage, "A server has either a command or an address. Write one of "
                                  "them."};
    }
    m_inside->thread.post([inside = m_inside.get(), config = std::move(server)] {
        Server* known = inside->find(config.name);
        if (!known) {
            inside->add(config);
            inside->save();
            if (config.on) inside->servers.back()->start();
            return;
        }
        known->stop([inside, known, config] {
            known->change(config);
            inside->save();
            if (config.on) known->start();
        });
    });
    return {};
}

void Servers::remove(const std::string& server)
{
    m_inside->with(server, [inside = m_inside.get(), server](Server& known) {
        known.stop([inside, server] {
            // Not from within its own work.
            inside->thread.post([inside, server] {
                std::erase_if(inside->servers, [&server](const std::unique_ptr<Server>& one) {
                    return one->name() == server;
                });
                (void)inside->approvals.forget(server);
                inside->board.remove(server);
                inside->save();
                if (inside->options.changed) inside->options.changed(server);
            });
        });
    });
}

void Servers::setOn(const std::string& server, bool on)
{
    m_inside->with(server, [inside = m_inside.get(), on](Server& known) {
        known.setOn(on);
        inside->save();
        if (on)
            known.start();
        else
            known.stop([] {});
    });
}

void Servers::setToolOn(const std::string& server, const std::string& tool, bool on)
{
    m_inside->with(server, [inside = m_inside.get(), tool, on](Server& known) {
        known.setToolOn(tool, on);
        inside->save();
    });
}

// --------------------------------------------------------------------------- running, and approval

void Servers::startAll()
{
    m_inside->thread.post([inside = m_inside.get()] {
        for (const auto& server : inside->servers) {
            if (server->config().on) server->start();
        }
    });
}

void Servers::start(const std::string& server)
{
    m_inside->with(server, [inside = m_inside.get()](Server& known) {
        if (!known.config().on) {
            known.setOn(true);
            inside->save();
        }
        known.start();
    });
}

void Servers::stop(const std::string& server)
{
    m_inside->with(server, [](Server& known) { known.stop([] {}); });
}

void Servers::approve(const std::string& server, const std::string& hash)
{
    m_inside->with(server, [hash](Server& known) { known.approve(hash); });
}

// ------------------------------------------------------------------------------ what servers can
// do

void Servers::listPrompts(const std::string& server, Done<std::vector<ServerPrompt>> done)
{
    m_inside->ask<std::vector<ServerPrompt>>(server, done, [done](Server& known) {
        fetchList(*known.client(), "prompts", known.config().limit,
                  [done](const Result<std::vector<Json>>& items) {
                      if (items)
                          done(readPrompts(*items));
                      else
                          done(items.error());
                  });
    });
}

void Servers::getPrompt(const std::string& server,
                        const std::string& prompt,
                        const std::vector<NamedValue>& arguments,
                        Done<std::vector<PromptMessage>> done)
{
    Json given = Json::object();
    for (const NamedValue& argument : arguments)
        given[argument.name] = argument.value;
    Json parameters{{"name", prompt}, {"arguments", std::move(given)}};
    const auto folder = m_inside->options.resultsFolder;
    m_inside->ask<std::vector<PromptMessage>>(
        server, done, [done, folder, parameters = std::move(parameters)](Server& known) {
            known.client()->request("prompts/get", parameters, {.limit = known.config().limit},
                                    [done, folder](const Reply& reply) {
                                        if (reply.result)
                                            done(readPromptMessages(*reply.result, folder));
                                        else
                                            done(reply.problem);
                                    });
        });
}

void Servers::listResources(const std::string& server, Done<std::vector<ServerResource>> done)
{
    m_inside->ask<std::vector<ServerResource>>(server, done, [done](Server& known) {
        fetchList(*known.client(), "resources", known.config().limit,
                  [done](const Result<std::vector<Json>>& items) {
                      if (items)
                          done(readResources(*items));
                      else
                          done(items.error());
                  });
    });
}

void Servers::readResource(const std::string& server,
                           const std::string& uri,
                           Done<ResourceContent> done)
{
    const auto folder = m_inside->options.resultsFolder;
    m_inside->ask<ResourceContent>(server, done, [done, folder, uri](Server& known) {
        known.client()->request("resources/read", {{"uri", uri}}, {.limit = known.config().limit},
                                [done, folder](const Reply& reply) {
                                    if (reply.result)
                                        done(readResourceContent(*reply.result, folder));
                                    else
                                        done(reply.problem);
                                });
    });
}

} // namespace cabochon::mcp
