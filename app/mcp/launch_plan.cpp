#include "app/mcp/launch_plan.h"

#include "app/network/web_address.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <system_error>
#include <utility>

namespace cabochon::mcp {

namespace {

namespace fs = std::filesystem;

constexpr std::array kKept{"HOME", "LANG", "PATH", "TMPDIR"};

bool isProgram(const fs::path& path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    constexpr auto kMayRun = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    return !error && fs::is_regular_file(status) &&
           (status.permissions() & kMayRun) != fs::perms::none;
}

/// The first program of that name in the folders of PATH; empty: there is none.
fs::path searched(const std::string& name, const std::string& path)
{
    std::size_t from = 0;
    while (from <= path.size()) {
        const std::size_t end = std::min(path.find(':', from), path.size());
        const fs::path folder = path.substr(from, end - from);
        // An empty entry means wherever one happens to be: not looked at.
        if (folder.is_absolute() && isProgram(folder / name)) return folder / name;
        from = end + 1;
    }
    return {};
}

std::string valueOf(const Surroundings& surroundings, const std::string& name)
{
    const auto found = surroundings.find(name);
    return found == surroundings.end() ? std::string() : found->second;
}

Surroundings kept(const Surroundings& surroundings)
{
    Surroundings few;
    for (const char* name : kKept) {
        if (const auto found = surroundings.find(name); found != surroundings.end())
            few.insert(*found);
    }
    return few;
}

/// Ours, and over them what the server is given.
Surroundings allOf(const ServerConfig& server, const Surroundings& surroundings)
{
    Surroundings all = kept(surroundings);
    for (const NamedValue& value : server.environment)
        all[value.name] = value.value;
    return all;
}

Status planProgram(const ServerConfig& server, const Surroundings& surroundings, LaunchPlan& plan)
{
    const std::string home = valueOf(surroundings, "HOME");
    plan.folder = server.folder.empty() ? home.empty() ? "/" : home : server.folder;
    std::error_code error;
    if (!plan.folder.is_absolute() || !fs::is_directory(plan.folder, error)) {
        return {ErrorCode::NotFound, "The server \"" + server.name + "\" is to work in " +
                                         printable(plan.folder.string(), 200) +
                                         ", which is no folder. Write the whole path of one."};
    }
    const bool isPath = server.command.find('/') != std::string::npos;
    plan.program = isPath ? fs::path(server.command)
                          : searched(server.command, valueOf(allOf(server, surroundings), "PATH"));
    if (isPath && plan.program.is_relative()) plan.program = plan.folder / plan.program;
    if (plan.program.empty() || !isProgram(plan.program)) {
        return {ErrorCode::NotFound,
                "There is no program \"" + printable(server.command, 200) + "\"" +
                    (isPath ? "" : " in the folders of PATH") +
                    ". Install it, or write the whole path of one that is here."};
    }
    plan.file = fs::canonical(plan.program, error);
    if (error) plan.file = plan.program;
    plan.arguments = server.arguments;
    // Whether ours are set here and now makes no other server of it.
    std::set<std::string> names(kKept.begin(), kKept.end());
    for (const NamedValue& value : server.environment)
        names.insert(value.name);
    plan.environment.assign(names.begin(), names.end());
    return {};
}

} // namespace

Surroundings ownSurroundings()
{
    Surroundings surroundings;
    for (const char* name : kKept) {
        if (const char* value = std::getenv(name)) surroundings[name] = value;
    }
    return surroundings;
}

Result<LaunchPlan> planLaunch(const ServerConfig& server, const Surroundings& surroundings)
{
    LaunchPlan plan;
    if (!server.isRemote()) {
        if (Status planned = planProgram(server, surroundings, plan); !planned)
            return planned.error();
        return plan;
    }
    const Result<network::WebAddress> address = network::parseWebAddress(server.url);
    if (!address) return address.error();
    if (Status allowed = network::mayAsk(*address, /*plainAllowed=*/false); !allowed)
        return allowed.error();
    plan.url = server.url;
    for (const NamedValue& header : server.headers)
        plan.headers.push_back(header.name);
    std::ranges::sort(plan.headers);
    return plan;
}

Result<std::vector<std::string>> environmentOf(const ServerConfig& server,
                                               const Surroundings& surroundings,
                                               const SecretOf& secretOf)
{
    Surroundings all = kept(surroundings);
    for (const NamedValue& value : server.environment) {
        Result<std::string> text = withSecrets(value.value, secretOf);
        if (!text) return text.error();
        all[value.name] = std::move(*text);
    }
    std::vector<std::string> environment;
    for (const auto& [name, value] : all)
        environment.push_back(name + "=" + value);
    return environment;
}

Result<std::vector<NamedValue>> headersOf(const ServerConfig& server, const SecretOf& secretOf)
{
    std::vector<NamedValue> headers;
    for (const NamedValue& header : server.headers) {
        Result<std::string> text = withSecrets(header.value, secretOf);
        if (!text) return text.error();
        if (text->find_first_of("\r\n") != std::string::npos || text->find('\0') != text->npos) {
            return {ErrorCode::Usage, "The header \"" + header.name +
                                          "\" holds more than one line. Write its value again."};
        }
        headers.push_back({header.name, std::move(*text)});
    }
    return headers;
}

} // namespace cabochon::mcp
