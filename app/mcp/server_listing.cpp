#include "app/mcp/server_listing.h"

#include "app/tools/tool_registry.h"
#include "engine/base/utf8.h"

#include <memory>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr std::size_t kMostItems = 2000;
constexpr int kMostPages = 100;
constexpr std::size_t kLongestDescription = 16u << 10;
constexpr std::size_t kMostParameterBytes = 256u << 10; // of a tool, as JSON

/// A list on its way.
struct Fetching {
    Client& client;
    std::string list;
    std::chrono::milliseconds limit;
    std::function<void(Result<std::vector<Json>>)> done;
    std::vector<Json> items{};
    int pages = 0;
};

void fetchPage(const std::shared_ptr<Fetching>& fetching, const std::string& cursor)
{
    Json parameters = Json::object();
    if (!cursor.empty()) parameters["cursor"] = cursor;
    fetching->client.request(
        fetching->list + "/list", std::move(parameters), {.limit = fetching->limit},
        [fetching](const Reply& reply) {
            if (!reply.result) return fetching->done(reply.problem);
            for (const Json& item : listIn(*reply.result, fetching->list.c_str()))
                fetching->items.push_back(item);
            const std::string next = engine::textOf(*reply.result, "nextCursor");
            if (++fetching->pages > kMostPages || fetching->items.size() > kMostItems) {
                return fetching->done(
                    Error{ErrorCode::Network,
                          "The server lists ever more " + fetching->list + ". Ask its maker."});
            }
            if (next.empty()) return fetching->done(std::move(fetching->items));
            fetchPage(fetching, next);
        });
}

/// From the hints that a server gives. Without any, or where it does not say, it is taken for what
/// the protocol supposes: something that may send and destroy.
void readHints(const Json& hints, tools::ToolFacts& facts)
{
    facts.untrusted = true;
    facts.effect = tools::Effect::SendsOut;
    facts.asks = tools::Asks::EachTime;
    if (hints.empty()) return;
    const bool staysHere = !flagIn(hints, "openWorldHint", true);
    if (flagIn(hints, "readOnlyHint", false)) {
        if (!staysHere) return;
        facts.effect = tools::Effect::Reads;
        facts.asks = tools::Asks::OncePerScope;
        return;
    }
    facts.destructive = flagIn(hints, "destructiveHint", true);
    if (staysHere) facts.effect = tools::Effect::Writes;
}

std::string declarationOf(const tools::ToolFacts& facts)
{
    Json declaration{{"name", facts.name}, {"description", facts.description}};
    const Result<Json> parameters = engine::readJsonDocument(facts.parameters);
    declaration["parameters"] = parameters ? *parameters : Json::object();
    return dumped(declaration);
}

bool readTool(const std::string& server, const Json& item, ListedTool& listed)
{
    const std::string name = engine::textOf(item, "name");
    const Json* schema = partOf(item, "inputSchema");
    if (name.empty() || !schema || !schema->is_object()) return false;
    listed.text = {name, dumped(item, 1)};
    Json parameters = *schema;
    cleanTexts(parameters);
    parameters.erase("$schema"); // says nothing to a model
    if (!parameters.contains("type")) parameters["type"] = "object";
    tools::ToolFacts& facts = listed.facts;
    facts.name = tools::toolName(server, name);
    facts.server = server;
    facts.description = wordsIn(item, "description", kLongestDescription);
    facts.parameters = dumped(parameters);
    if (facts.parameters.size() > kMostParameterBytes) return false;
    const Json& hints = objectIn(item, "annotations");
    readHints(hints, facts);
    ServerTool& tool = listed.tool;
    tool.name = name;
    tool.callName = facts.name;
    tool.title = wordsIn(item, "title", kLongestTitle);
    if (tool.title.empty()) tool.title = wordsIn(hints, "title", kLongestTitle);
    if (tool.title.empty()) tool.title = startOf(cleanText(name), kLongestTitle);
    tool.description = facts.description;
    tool.declaration = declarationOf(facts);
    tool.effect = facts.effect;
    tool.destructive = facts.destructive;
    return true;
}

} // namespace

void fetchList(Client& client,
               const std::string& list,
               std::chrono::milliseconds limit,
               std::function<void(Result<std::vector<Json>>)> done)
{
    fetchPage(std::make_shared<Fetching>(Fetching{client, list, limit, std::move(done)}), {});
}

std::vector<ListedTool> readTools(const std::string& server,
                                  const std::vector<Json>& items,
                                  std::vector<std::string>& notices)
{
    std::vector<ListedTool> tools;
    for (const Json& item : items) {
        ListedTool listed;
        if (readTool(server, item, listed)) {
            tools.push_back(std::move(listed));
            continue;
        }
        notices.push_back("A tool \"" + printable(engine::textOf(item, "name")) +
                          "\" is left out, for its declaration is none that can be used.");
    }
    return tools;
}

std::vector<ServerPrompt> readPrompts(const std::vector<Json>& items)
{
    std::vector<ServerPrompt> prompts;
    for (const Json& item : items) {
        ServerPrompt prompt;
        prompt.name = engine::textOf(item, "name");
        if (prompt.name.empty()) continue;
        prompt.title = wordsIn(item, "title", kLongestTitle);
        if (prompt.title.empty()) prompt.title = startOf(cleanText(prompt.name), kLongestTitle);
        prompt.description = wordsIn(item, "description", kLongestWords);
        for (const Json& one : listIn(item, "arguments")) {
            ServerPrompt::Argument argument;
            argument.name = engine::textOf(one, "name");
            if (argument.name.empty()) continue;
            argument.title = wordsIn(one, "title", kLongestTitle);
            if (argument.title.empty())
                argument.title = startOf(cleanText(argument.name), kLongestTitle);
            argument.description = wordsIn(one, "description", kLongestWords);
            argument.required = flagIn(one, "required", false);
            prompt.arguments.push_back(std::move(argument));
        }
        prompts.push_back(std::move(prompt));
    }
    return prompts;
}

std::vector<ServerResource> readResources(const std::vector<Json>& items)
{
    std::vector<ServerResource> resources;
    for (const Json& item : items) {
        ServerResource resource;
        resource.uri = engine::textOf(item, "uri");
        if (resource.uri.empty()) continue;
        resource.name = wordsIn(item, "name", kLongestTitle);
        if (resource.name.empty()) resource.name = startOf(cleanText(resource.uri), kLongestTitle);
        resource.title = wordsIn(item, "title", kLongestTitle);
        resource.description = wordsIn(item, "description", kLongestWords);
        resource.mimeType = wordsIn(item, "mimeType", kLongestTitle);
        if (const Json* size = partOf(item, "size"); size && size->is_number_unsigned())
            resource.bytes = size->get<std::uint64_t>();
        resources.push_back(std::move(resource));
    }
    return resources;
}

} // namespace cabochon::mcp
