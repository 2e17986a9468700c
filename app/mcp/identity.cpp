#include "app/mcp/identity.h"

#include "app/mcp/json_parts.h"
#include "engine/base/file_io.h"
#include "engine/base/mapped_file.h"
#include "engine/base/sha256.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr std::size_t kMostApprovalBytes = 64u << 20; // [a few 100 KB]
constexpr std::size_t kPieceBytes = 1u << 20;

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

/// Each part with its length before it, so that no two lists look alike.
void feed(Sha256& hash, const std::string& part)
{
    hash.update(std::to_string(part.size()) + ":");
    hash.update(part);
}

void feed(Sha256& hash, const std::vector<std::string>& parts)
{
    hash.update(std::to_string(parts.size()) + "[");
    for (const std::string& part : parts)
        feed(hash, part);
}

Json toJson(const Identity& identity)
{
    Json tools = Json::array();
    for (const ToolText& tool : identity.tools)
        tools.push_back({{"name", tool.name}, {"text", tool.text}});
    const LaunchPlan& plan = identity.plan;
    return {{"program", plan.program.string()},  {"file", plan.file.string()},
            {"arguments", plan.arguments},       {"folder", plan.folder.string()},
            {"environment", plan.environment},   {"url", plan.url},
            {"headers", plan.headers},           {"digest", identity.digest},
            {"toolsKnown", identity.toolsKnown}, {"tools", std::move(tools)}};
}

std::vector<std::string> textsOf(const Json& object, const char* key)
{
    std::vector<std::string> texts;
    for (const Json& item : listIn(object, key))
        texts.push_back(item.is_string() ? item.get<std::string>() : std::string());
    return texts;
}

Identity fromJson(const Json& object)
{
    Identity identity;
    identity.plan.program = engine::textOf(object, "program");
    identity.plan.file = engine::textOf(object, "file");
    identity.plan.arguments = textsOf(object, "arguments");
    identity.plan.folder = engine::textOf(object, "folder");
    identity.plan.environment = textsOf(object, "environment");
    identity.plan.url = engine::textOf(object, "url");
    identity.plan.headers = textsOf(object, "headers");
    identity.digest = engine::textOf(object, "digest");
    identity.toolsKnown = flagIn(object, "toolsKnown", false);
    for (const Json& tool : listIn(object, "tools")) {
        if (tool.is_object())
            identity.tools.push_back({engine::textOf(tool, "name"), engine::textOf(tool, "text")});
    }
    return identity;
}

} // namespace

std::string Identity::hash() const
{
    Sha256 hash;
    hash.update("cabochon mcp server 1\n");
    feed(hash, {plan.program.string(), plan.file.string(), digest, plan.folder.string(), plan.url});
    feed(hash, plan.arguments);
    feed(hash, plan.environment);
    feed(hash, plan.headers);
    for (const ToolText& tool : tools)
        feed(hash, {tool.name, tool.text});
    return hash.digest();
}

bool Identity::startsLike(const Identity& other) const
{
    return plan == other.plan && digest == other.digest;
}

Result<Identity> identityOf(const LaunchPlan& plan)
{
    Identity identity;
    identity.plan = plan;
    if (!plan.url.empty()) return identity;
    const Result<MappedFile> file = MappedFile::open(plan.file);
    if (!file) return file.error();
    Sha256 hash;
    std::span<const std::byte> left = file->bytes();
    while (!left.empty()) {
        const std::size_t size = std::min(left.size(), kPieceBytes);
        hash.update(left.first(size));
        left = left.subspan(size);
    }
    identity.digest = hash.digest();
    return identity;
}

std::vector<Difference> differencesOf(const Identity& before, const Identity& after)
{
    std::vector<Difference> differences;
    const auto compare = [&differences](std::string what, std::string one, std::string other) {
        if (one != other)
            differences.push_back({std::move(what), std::move(one), std::move(other)});
    };
    compare("address", before.plan.url, after.plan.url);
    compare("program", before.plan.program.string(), after.plan.program.string());
    compare("file of the program", before.plan.file.string(), after.plan.file.string());
    compare("content of the program", before.digest, after.digest);
    if (before.plan.arguments != after.plan.arguments)
        differences.push_back(
            {"arguments", joined(before.plan.arguments), joined(after.plan.arguments)});
    compare("folder", before.plan.folder.string(), after.plan.folder.string());
    compare("environment", joined(before.plan.environment), joined(after.plan.environment));
    compare("headers", joined(before.plan.headers), joined(after.plan.headers));
    if (!before.toolsKnown || !after.toolsKnown) return differences;
    std::map<std::string, std::pair<std::string, std::string>> tools;
    for (const ToolText& tool : before.tools)
        tools[tool.name].first = tool.text;
    for (const ToolText& tool : after.tools)
        tools[tool.name].second = tool.text;
    for (const auto& [name, texts] : tools)
        compare("tool " + name, texts.first, texts.second);
    return differences;
}

// -------------------------------------------------------------------------------------- approvals

Approvals Approvals::load(const std::filesystem::path& file)
{
    Approvals approvals;
    approvals.m_file = file;
    std::error_code error;
    if (file.empty() || !std::filesystem::exists(file, error)) return approvals;
    const Result<std::string> text = readFile(file, kMostApprovalBytes);
    const Result<Json> document =
        text ? engine::readJsonDocument(*text) : Result<Json>(text.error());
    const auto servers =
        document && document->is_object() ? document->find("servers") : Json::const_iterator();
    if (!document || !document->is_object() || servers == document->end() ||
        !servers->is_object()) {
        approvals.m_problem = "What was allowed to servers could not be read (" + file.string() +
                              "). All of them are asked about again.";
        return approvals;
    }
    for (const auto& [name, object] : servers->items()) {
        if (object.is_object()) approvals.m_allowed[name] = fromJson(object);
    }
    return approvals;
}

const Identity* Approvals::find(const std::string& server) const
{
    const auto found = m_allowed.find(server);
    return found == m_allowed.end() ? nullptr : &found->second;
}

Status Approvals::set(const std::string& server, Identity identity)
{
    m_allowed[server] = std::move(identity);
    return save();
}

Status Approvals::forget(const std::string& server)
{
    return m_allowed.erase(server) > 0 ? save() : Status();
}

Status Approvals::save() const
{
    if (m_file.empty()) return {};
    Json servers = Json::object();
    for (const auto& [name, identity] : m_allowed)
        servers[name] = toJson(identity);
    if (Status made = makePrivateFolder(m_file.parent_path()); !made) return made;
    return writeFileAtomically(m_file,
                               dumped({{"version", 1}, {"servers", std::move(servers)}}, 1));
}

} // namespace cabochon::mcp
