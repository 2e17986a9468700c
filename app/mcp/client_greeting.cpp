// How a server is greeted: the family of 2026-07-28 first, then the handshake of those before.
#include "app/mcp/client.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr const char* kModern = "2026-07-28";
// What follows the handshake is alike in all of them.
constexpr std::array kClassic{"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"};

Greeting readGreeting(const Json& result, const Json& about)
{
    Greeting greeting;
    greeting.title = wordsIn(about, "title", kLongestTitle);
    if (greeting.title.empty()) greeting.title = wordsIn(about, "name", kLongestTitle);
    greeting.version = wordsIn(about, "version", kLongestTitle);
    greeting.instructions = wordsIn(result, "instructions", kLongestWords);
    const Json& can = objectIn(result, "capabilities");
    greeting.tools = can.contains("tools");
    greeting.prompts = can.contains("prompts");
    greeting.resources = can.contains("resources");
    for (const char* list : {"tools", "prompts", "resources"}) {
        if (flagIn(objectIn(can, list), "listChanged", false)) greeting.tellsChanges = true;
    }
    return greeting;
}

bool speaksModern(const Json& versions)
{
    return versions.is_array() && std::ranges::find(versions, Json(kModern)) != versions.end();
}

} // namespace

void Client::greet()
{
    if (m_options.classicOnly) return greetClassic();
    m_modern = m_probing = true;
    request("server/discover", Json::object(), {.limit = m_options.probeLimit},
            [this](const Reply& reply) { takeDiscovery(reply); });
}

void Client::takeDiscovery(const Reply& reply)
{
    m_probing = false;
    const bool refused = reply.code != 0 || (reply.status >= 400 && reply.status < 500 &&
                                             reply.status != 401 && reply.status != 403);
    if (reply.result) {
        const auto versions = reply.result->find("supportedVersions");
        if (versions != reply.result->end() && speaksModern(*versions)) {
            const Json& meta = objectIn(*reply.result, "_meta");
            const Json& about = meta.contains("io.modelcontextprotocol/serverInfo")
                                    ? objectIn(meta, "io.modelcontextprotocol/serverInfo")
                                    : objectIn(*reply.result, "serverInfo");
            Greeting greeting = readGreeting(*reply.result, about);
            greeting.modern = true;
            greeting.protocol = kModern;
            greeted(greeting);
            if (greeting.tellsChanges) listenForChanges();
            return;
        }
        return greetClassic();
    }
    // One of before does not know the question.
    if (refused || (reply.timedOut && m_options.silenceIsClassic)) return greetClassic();
    greeted(reply.problem);
}

void Client::greetClassic()
{
    m_modern = false;
    request("initialize",
            {{"protocolVersion", kClassic[0]},
             {"capabilities", {{"elicitation", {{"form", Json::object()}}}}},
             {"clientInfo", {{"name", "Cabochon"}, {"version", m_options.version}}}},
            {.limit = m_options.greetingLimit},
            [this](const Reply& reply) { takeHandshake(reply); });
}

void Client::takeHandshake(const Reply& reply)
{
    if (!reply.result) return greeted(reply.problem);
    Greeting greeting = readGreeting(*reply.result, objectIn(*reply.result, "serverInfo"));
    greeting.protocol = wordsIn(*reply.result, "protocolVersion", kLongestTitle);
    if (std::ranges::find(kClassic, greeting.protocol) == kClassic.end()) {
        return greeted(Error{ErrorCode::Network,
                             "The server \"" + m_options.server + "\" speaks the version \"" +
                                 printable(greeting.protocol, 40) +
                                 "\" of MCP, which is not spoken here. Install another version of "
                                 "it, or of this program."});
    }
    m_transport.greeted(greeting.protocol);
    notify("notifications/initialized", Json::object());
    greeted(greeting);
}

void Client::greeted(const Result<Greeting>& greeting)
{
    m_calls.onGreeting(greeting);
}

void Client::listenForChanges()
{
    // Its answer comes when the server has no more to say.
    request("subscriptions/listen",
            {{"notifications",
              {{"toolsListChanged", true},
               {"promptsListChanged", true},
               {"resourcesListChanged", true}}}},
            {.limit = std::chrono::milliseconds(0)}, [](const Reply&) {});
}

} // namespace cabochon::mcp
