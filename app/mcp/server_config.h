// Owns how servers of MCP are written down: the `mcpServers` form that many programs use, in one
// file or pasted. Starts nothing; what a server may do is decided elsewhere. No Qt.
#pragma once

#include "engine/base/result.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::mcp {

/// Of the environment, or a header. The value may hold references to secrets, "Bearer
/// ${secret:NAME}": the secrets themselves are in no file.
struct NamedValue {
    std::string name;
    std::string value;
    bool operator==(const NamedValue&) const = default;
};

struct ServerConfig {
    std::string name; // as people gave it; empty: pasted without one

    // A program of this machine ...
    std::string command; // a path, or a name in the folders of PATH
    std::vector<std::string> arguments;
    std::vector<NamedValue> environment; // what it sees besides PATH, HOME, LANG and TMPDIR
    std::string folder;                  // where it works; empty: the home folder
    // ... or, where this is not empty, a server elsewhere.
    std::string url;
    std::vector<NamedValue> headers;
    bool privateAllowed = false; // its name may lead into this network

    bool on = true;
    std::vector<std::string> toolsOff;   // as the server names them
    std::chrono::seconds limit{60};      // of a call without progress
    std::chrono::seconds startLimit{10}; // until it has said what it can
    std::string other;                   // what other programs wrote beside it: a JSON object

    bool isRemote() const { return !url.empty(); }
    bool operator==(const ServerConfig&) const = default;
};

/// Reads {"mcpServers": {NAME: SERVER, ...}}, also with "servers" as its name, the inner object
/// alone, or one SERVER alone, which then has no name. InvalidJson, Usage: a sentence that names
/// the place.
Result<std::vector<ServerConfig>> readServers(std::string_view text);
std::string textOfServers(const std::vector<ServerConfig>& servers);

/// Whether people may call a server that. Usage says why not.
Status checkServerName(std::string_view name);

/// The file; without one there are no servers. As readServers(); FileUnreadable.
Result<std::vector<ServerConfig>> loadServers(const std::filesystem::path& file);
Status saveServers(const std::filesystem::path& file, const std::vector<ServerConfig>& servers);

// ----------------------------------------------------------------------------------------- secrets

/// The names of the secrets that a server's values refer to, each once.
std::vector<std::string> secretsOf(const ServerConfig& server);

/// What looks like a secret by its name (a key, a token, a password, Authorization) and stands in
/// the values as such is replaced by a reference; given back are the secrets for the keychain.
std::vector<NamedValue> moveSecretsOut(ServerConfig& server);

/// Nothing: there is no such secret.
using SecretOf = std::function<std::optional<std::string>(const std::string& name)>;
/// The value with its secrets in it. NotFound names one that is missing.
Result<std::string> withSecrets(std::string_view value, const SecretOf& secretOf);

} // namespace cabochon::mcp
