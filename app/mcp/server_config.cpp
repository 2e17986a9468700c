#include "app/mcp/server_config.h"

#include "app/mcp/json_parts.h"
#include "engine/base/file_io.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr std::size_t kMostFileBytes = 4u << 20; // [a few KB]
constexpr std::size_t kMostServers = 100;
constexpr std::size_t kMostWords = 4096; // arguments, variables, headers
constexpr std::size_t kLongestName = 64;
constexpr std::int64_t kLongestLimit = 3600; // seconds; larger numbers are milliseconds
constexpr std::string_view kSecret = "${secret:";

// Keys of ours; all others are other programs'.
constexpr std::array kKeys{"command",  "args",          "env",     "cwd",
                           "url",      "headers",       "timeout", "startTimeout",
                           "disabled", "disabledTools", "enabled", "allowPrivateNetwork"};

/// Reads the values of one server and keeps the first problem.
class Reader {
public:
    Reader(const Json& object, std::string place) : m_object(object), m_place(std::move(place)) {}

    std::string text(const char* key)
    {
        const Json* value = find(key);
        if (!value) return {};
        if (!isText(*value)) return fail(key, "is no text"), std::string();
        return value->get<std::string>();
    }
    std::vector<std::string> texts(const char* key)
    {
        std::vector<std::string> list;
        const Json* value = find(key);
        if (!value) return list;
        if (!value->is_array() || value->size() > kMostWords)
            return fail(key, "is no list of texts in brackets"), list;
        for (std::size_t i = 0; i < value->size(); ++i) {
            if (!isText((*value)[i])) {
                fail(std::string(key) + "[" + std::to_string(i) + "]", "is no text");
                return {};
            }
            list.push_back((*value)[i].get<std::string>());
        }
        return list;
    }
    std::vector<NamedValue> named(const char* key, bool isHeader)
    {
        std::vector<NamedValue> list;
        const Json* value = find(key);
        if (!value) return list;
        if (!value->is_object() || value->size() > kMostWords)
            return fail(key, "is no object of names and texts"), list;
        for (const auto& [name, content] : value->items()) {
            const std::string place = std::string(key) + "." + printable(name, kLongestName);
            const bool isName = isHeader ? isHeaderName(name)
                                         : !name.empty() && name.find('=') == std::string::npos &&
                                               name.find('\0') == std::string::npos;
            const bool isLine = isText(content) && (!isHeader || isOneLine(content));
            if (!isName) return fail(place, "is no name that can be used here"), list;
            if (!isLine) return fail(place, isHeader ? "is no single line" : "is no text"), list;
            list.push_back({name, content.get<std::string>()});
        }
        return list;
    }
    bool flag(const char* key, bool otherwise)
    {
        const Json* value = find(key);
        if (!value) return otherwise;
        if (!value->is_boolean()) return fail(key, "is neither true nor false"), otherwise;
        return value->get<bool>();
    }
    std::chrono::seconds seconds(const char* key, std::chrono::seconds otherwise)
    {
        const Json* value = find(key);
        if (!value) return otherwise;
        const double number = value->is_number() ? value->get<double>() : 0;
        if (!(number >= 1) || number > 1000.0 * kLongestLimit)
            return fail(key, "is no number of seconds from 1 to 3600"), otherwise;
        const bool isMilliseconds = number > kLongestLimit;
        return std::chrono::seconds(std::max<std::int64_t>(
            1, static_cast<std::int64_t>(isMilliseconds ? number / 1000 : number)));
    }
    void fail(const std::string& key, const std::string& what)
    {
        if (problem.message.empty())
            problem = {ErrorCode::Usage, m_place + ": \"" + key + "\" " + what + "."};
    }
    Error problem;

private:
    const Json* find(const char* key) const
    {
        const auto found = m_object.find(key);
        return found == m_object.end() || found->is_null() ? nullptr : &*found;
    }
    /// The system ends words at zeros.
    static bool isText(const Json& value)
    {
        return value.is_string() &&
               value.get_ref<const std::string&>().find('\0') == std::string::npos;
    }
    static bool isOneLine(const Json& value)
    {
        return value.get_ref<const std::string&>().find_first_of("\r\n") == std::string::npos;
    }
    static bool isHeaderName(const std::string& name)
    {
        const auto isPart = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == '-' || c == '_';
        };
        return !name.empty() && std::ranges::all_of(name, isPart);
    }

    const Json& m_object;
    std::string m_place;
};

std::string otherKeysOf(const Json& object)
{
    Json other = Json::object();
    for (const auto& [key, value] : object.items()) {
        if (std::ranges::find(kKeys, key) == kKeys.end()) other[key] = value;
    }
    return other.empty() ? std::string()
                         : other.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<ServerConfig> readServer(const std::string& name, const Json& object)
{
    const std::string place = name.empty() ? "The server" : "\"" + printable(name) + "\"";
    if (!object.is_object())
        return {ErrorCode::Usage, place + " is no object with a \"command\" or a \"url\"."};
    Reader reader(object, place);
    ServerConfig server;
    server.name = name;
    server.command = reader.text("command");
    server.arguments = reader.texts("args");
    server.environment = reader.named("env", /*isHeader=*/false);
    server.folder = reader.text("cwd");
    server.url = reader.text("url");
    server.headers = reader.named("headers", /*isHeader=*/true);
    server.privateAllowed = reader.flag("allowPrivateNetwork", false);
    server.on = reader.flag("enabled", true) && !reader.flag("disabled", false);
    server.toolsOff = reader.texts("disabledTools");
    server.limit = reader.seconds("timeout", server.limit);
    server.startLimit = reader.seconds("startTimeout", server.startLimit);
    server.other = otherKeysOf(object);
    if (!reader.problem.message.empty()) return reader.problem;
    if (server.command.empty() == server.url.empty()) {
        return {ErrorCode::Usage,
                place + (server.url.empty()
                             ? " has neither a \"command\" to run nor a \"url\" to ask. Add one."
                             : " has a \"command\" and a \"url\". Remove one of them.")};
    }
    const std::string type = engine::textOf(object, "type");
    if (type == "sse" || type == "ws") {
        return {ErrorCode::Usage, place + " speaks \"" + type +
                                      "\", which is out of date. Ask its maker for the address of "
                                      "its streamable HTTP (\"type\": \"http\")."};
    }
    return server;
}

Json objectOf(const std::vector<NamedValue>& values)
{
    Json object = Json::object();
    for (const NamedValue& value : values)
        object[value.name] = value.value;
    return object;
}

Json objectOf(const ServerConfig& server)
{
    Json object = Json::object();
    if (server.isRemote()) {
        object["url"] = server.url;
        if (!server.headers.empty()) object["headers"] = objectOf(server.headers);
        if (server.privateAllowed) object["allowPrivateNetwork"] = true;
    } else {
        object["command"] = server.command;
        if (!server.arguments.empty()) object["args"] = server.arguments;
        if (!server.environment.empty()) object["env"] = objectOf(server.environment);
        if (!server.folder.empty()) object["cwd"] = server.folder;
    }
    const ServerConfig usual;
    if (!server.on) object["disabled"] = true;
    if (!server.toolsOff.empty()) object["disabledTools"] = server.toolsOff;
    if (server.limit != usual.limit) object["timeout"] = server.limit.count();
    if (server.startLimit != usual.startLimit) object["startTimeout"] = server.startLimit.count();
    const Result<Json> other = engine::readJsonDocument(server.other.empty() ? "{}" : server.other);
    if (other && other->is_object()) object.update(*other);
    return object;
}

bool soundsSecret(std::string name)
{
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    for (const char* part : {"key", "token", "secret", "password", "passwd", "authorization",
                             "cookie", "credential", "pat"}) {
        // "pat" (of GitHub) only as a word of its own: "path" is none.
        const bool whole = std::string_view(part) == "pat";
        if (whole ? name == part || name.ends_with("_pat") || name.find("_pat_") != name.npos
                  : name.find(part) != name.npos)
            return true;
    }
    return false;
}

/// The references in a text, by the places of their names.
std::vector<std::string> referencesIn(std::string_view text)
{
    std::vector<std::string> names;
    for (std::size_t at = text.find(kSecret); at != text.npos; at = text.find(kSecret, at + 1)) {
        const std::size_t first = at + kSecret.size();
        const std::size_t end = text.find('}', first);
        if (end == text.npos) break;
        names.emplace_back(text.substr(first, end - first));
    }
    return names;
}

} // namespace

Status checkServerName(std::string_view name)
{
    const bool hasControl = std::ranges::any_of(
        name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (!name.empty() && name.size() <= kLongestName && isValidUtf8(name) && !hasControl &&
        withVisibleControls(name) == name)
        return {};
    return {ErrorCode::Usage, "\"" + printable(name, kLongestName) +
                                  "\" is no name for a server. Use 1 to 64 letters, digits, dots, "
                                  "dashes and blanks."};
}

Result<std::vector<ServerConfig>> readServers(std::string_view text)
{
    if (text.size() > kMostFileBytes)
        return {ErrorCode::Usage, "The list of servers is larger than 4 MiB. Shorten it."};
    const Result<Json> document = engine::readJsonDocument(text);
    if (!document) return document.error();
    if (!document->is_object()) {
        return {ErrorCode::Usage, "The list of servers is no object. It looks like "
                                  "{\"mcpServers\": {\"name\": {\"command\": \"...\"}}}."};
    }
    const Json* list = &*document;
    for (const char* key : {"mcpServers", "servers"}) {
        const auto found = document->find(key);
        if (found == document->end()) continue;
        if (!found->is_object())
            return {ErrorCode::Usage, "\"" + std::string(key) + "\" is no object."};
        list = &*found;
        break;
    }
    std::vector<ServerConfig> servers;
    const auto isText = [list](const char* key) {
        const auto found = list->find(key);
        return found != list->end() && found->is_string();
    };
    if (isText("command") || isText("url")) {
        Result<ServerConfig> server = readServer({}, *list);
        if (!server) return server.error();
        servers.push_back(std::move(*server));
        return servers;
    }
    if (list->size() > kMostServers)
        return {ErrorCode::Usage, "There are more than 100 servers. Remove some."};
    for (const auto& [name, object] : list->items()) {
        if (Status named = checkServerName(name); !named) return named.error();
        Result<ServerConfig> server = readServer(name, object);
        if (!server) return server.error();
        servers.push_back(std::move(*server));
    }
    return servers;
}

std::string textOfServers(const std::vector<ServerConfig>& servers)
{
    Json list = Json::object();
    for (const ServerConfig& server : servers)
        list[server.name] = objectOf(server);
    return dumped({{"mcpServers", std::move(list)}}, 2) + "\n";
}

Result<std::vector<ServerConfig>> loadServers(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return std::vector<ServerConfig>();
    const Result<std::string> text = readFile(file, kMostFileBytes);
    if (!text) return text.error();
    Result<std::vector<ServerConfig>> servers = readServers(*text);
    if (!servers) {
        return {servers.error().code, file.string() + ": " + servers.error().message +
                                          " Until then no server is started and nothing is "
                                          "written there."};
    }
    return servers;
}

Status saveServers(const std::filesystem::path& file, const std::vector<ServerConfig>& servers)
{
    if (Status made = makePrivateFolder(file.parent_path()); !made) return made;
    return writeFileAtomically(file, textOfServers(servers));
}

std::vector<std::string> secretsOf(const ServerConfig& server)
{
    std::set<std::string> names;
    for (const auto* list : {&server.environment, &server.headers})
        for (const NamedValue& value : *list)
            for (std::string& name : referencesIn(value.value))
                names.insert(std::move(name));
    return {names.begin(), names.end()};
}

std::vector<NamedValue> moveSecretsOut(ServerConfig& server)
{
    std::vector<NamedValue> secrets;
    for (auto* list : {&server.environment, &server.headers}) {
        for (NamedValue& value : *list) {
            if (value.value.empty() || !soundsSecret(value.name) ||
                value.value.find("${") != std::string::npos)
                continue;
            std::string scheme; // stays readable
            if (const std::size_t blank = value.value.find(' ');
                blank != std::string::npos && list == &server.headers)
                scheme = value.value.substr(0, blank + 1);
            std::string name = server.name + " " + value.name;
            std::erase(name, '}');
            secrets.push_back({name, value.value.substr(scheme.size())});
            value.value = scheme + std::string(kSecret) + name + "}";
        }
    }
    return secrets;
}

Result<std::string> withSecrets(std::string_view value, const SecretOf& secretOf)
{
    std::string text;
    while (true) {
        const std::size_t at = value.find(kSecret);
        const std::size_t end = at == value.npos ? at : value.find('}', at);
        if (end == value.npos) return text + std::string(value);
        text += value.substr(0, at);
        const std::string name(value.substr(at + kSecret.size(), end - at - kSecret.size()));
        const std::optional<std::string> secret = secretOf(name);
        if (!secret) {
            return {ErrorCode::NotFound, "The secret \"" + printable(name) +
                                             "\" is not in the keychain. Write it again in the "
                                             "server's settings."};
        }
        text += *secret;
        value.remove_prefix(end + 1);
    }
}

} // namespace cabochon::mcp
