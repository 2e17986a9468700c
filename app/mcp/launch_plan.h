// Owns what will run when a server of MCP is started, to the letter, before it is started: what
// people are shown and what is compared. No Qt.
#pragma once

#include "app/mcp/server_config.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cabochon::mcp {

/// Variables of an environment by their names.
using Surroundings = std::map<std::string, std::string>;
/// What servers get of ours: PATH, HOME, LANG and TMPDIR.
Surroundings ownSurroundings();

/// Nothing of it is shortened or made readable: visibleText() is for showing it.
struct LaunchPlan {
    // A program of this machine ...
    std::filesystem::path program; // its whole path, as it is started
    std::filesystem::path file;    // what that leads to, after links
    std::vector<std::string> arguments;
    std::filesystem::path folder;
    std::vector<std::string> environment; // names of all that it sees, sorted
    // ... or a server elsewhere.
    std::string url;
    std::vector<std::string> headers; // names, sorted

    bool operator==(const LaunchPlan&) const = default;
};

/// NotFound: there is no such program, or no such folder. Usage: the address is none, or would send
/// everything readable to all.
Result<LaunchPlan> planLaunch(const ServerConfig& server, const Surroundings& surroundings);

/// "NAME=VALUE" for all that a server sees. NotFound: a secret is missing.
Result<std::vector<std::string>> environmentOf(const ServerConfig& server,
                                               const Surroundings& surroundings,
                                               const SecretOf& secretOf);
/// Headers with their secrets. NotFound; Usage: one is no single line.
Result<std::vector<NamedValue>> headersOf(const ServerConfig& server, const SecretOf& secretOf);

} // namespace cabochon::mcp
