// A server's tools: whether they are what was allowed, and how they are called.
#include "app/mcp/server.h"

#include <algorithm>
#include <utility>

namespace cabochon::mcp {

namespace {

std::vector<ToolText> textsOf(const std::vector<ListedTool>& tools)
{
    std::vector<ToolText> texts;
    for (const ListedTool& tool : tools)
        texts.push_back(tool.text);
    std::ranges::sort(texts, {}, &ToolText::name);
    return texts;
}

} // namespace

void Server::greeted(const Result<Greeting>& greeting)
{
    if (!greeting) {
        if (m_client && m_transport) m_transport->fail(greeting.error().message);
        return;
    }
    m_greeting = *greeting;
    if (m_greeting.tools)
        listTools();
    else
        settle({});
}

void Server::listTools()
{
    if (!m_client) return;
    m_listAgain = m_listing;
    if (std::exchange(m_listing, true)) return;
    fetchList(*m_client, "tools", m_config.startLimit,
              [this](const Result<std::vector<Json>>& items) {
                  if (!m_client) return; // it has ended
                  m_listing = false;
                  if (!items) return m_transport->fail(items.error().message);
                  settle(*items);
                  if (std::exchange(m_listAgain, false)) listTools();
              });
}

void Server::settle(const std::vector<Json>& items)
{
    const Identity* allowed = m_room.approvals.find(name());
    if (!allowed) return; // taken back meanwhile: stop() follows
    m_notices.clear();
    std::vector<ListedTool> tools = readTools(name(), items, m_notices);
    Identity now = *allowed;
    now.toolsKnown = true;
    now.tools = textsOf(tools);
    if (allowed->toolsKnown && allowed->tools != now.tools) {
        m_tools = std::move(tools);
        m_differences = differencesOf(*allowed, now);
        m_wanted = std::move(now);
        setStage(Stage::Changed, "The server \"" + name() +
                                     "\" says something else of its tools than what was allowed. "
                                     "They rest until you have looked at it.");
        return;
    }
    const bool isNew = !allowed->toolsKnown;
    if (isNew) {
        if (Status kept = m_room.approvals.set(name(), now); !kept)
            m_notices.push_back(kept.error().message);
    }
    const bool same = m_stage == Stage::Ready && m_identity == now.hash();
    m_tools = std::move(tools);
    if (same && !isNew) {
        registerTools();
        publish();
        return;
    }
    beReady(now);
}

void Server::beReady(const Identity& identity)
{
    m_identity = identity.hash();
    m_readySince = std::chrono::steady_clock::now();
    m_stage = Stage::Ready;
    registerTools();
    setStage(Stage::Ready);
}

void Server::registerTools()
{
    for (ListedTool& listed : m_tools) {
        ServerTool& tool = listed.tool;
        tool.on = std::ranges::find(m_config.toolsOff, tool.name) == m_config.toolsOff.end();
    }
    if (m_stage != Stage::Ready) return;
    std::vector<std::string> wanted{m_identity, std::to_string(m_config.limit.count())};
    for (const ListedTool& listed : m_tools) {
        if (listed.tool.on) wanted.push_back(listed.tool.name);
    }
    if (wanted == m_registered) return;
    unregisterTools();
    m_registered = wanted;
    for (ListedTool& listed : m_tools) {
        ServerTool& tool = listed.tool;
        tool.leftOut.clear();
        if (!tool.on) continue;
        tools::ToolFacts facts = listed.facts;
        facts.identity = m_identity;
        facts.limit = m_config.limit;
        const Status added = m_room.registry.add(std::make_shared<McpTool>(
            std::move(facts), tool.name, m_room.options.resultsFolder, m_door));
        if (added) continue;
        tool.leftOut = added.error().message;
        m_registered.clear(); // there may be room for it another time
    }
}

void Server::unregisterTools()
{
    m_registered.clear();
    m_room.registry.removeServer(name());
}

CallDoor::CallId Server::beginCall(const CallDoor::Call& call, Client::Answer answer)
{
    const auto refuse = [&](const std::string& what) -> CallDoor::CallId {
        Reply reply;
        reply.problem = {ErrorCode::Network, "The server \"" + name() + "\" " + what};
        answer(std::move(reply));
        return 0;
    };
    if (m_stage == Stage::Changed || (m_stage == Stage::Ready && call.identity != m_identity)) {
        return refuse("changed since it was allowed. Its tools rest until the user has looked at "
                      "what changed, in the settings. Go on without them.");
    }
    if (m_stage == Stage::Waits || m_stage == Stage::Starting)
        return refuse("is being started again. Try once more in a while.");
    if (m_stage != Stage::Ready || !m_client)
        return refuse("does not run. Go on without its tools.");
    if (m_listing) return refuse("is telling what its tools are now. Try once more.");
    RequestLimits limits;
    limits.limit = m_config.limit;
    limits.most = m_room.options.times.longestCall;
    limits.onProgress = call.onProgress ? call.onProgress : [](const std::string&) {};
    return m_client->request("tools/call", {{"name", call.tool}, {"arguments", call.arguments}},
                             std::move(limits), std::move(answer));
}

} // namespace cabochon::mcp
