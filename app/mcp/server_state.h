// Owns what is known of a server of MCP at a moment, as values for whoever shows it. No Qt.
#pragma once

#include "app/mcp/identity.h"
#include "app/mcp/server_config.h"
#include "app/tools/tool.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cabochon::mcp {

enum class Stage : std::uint8_t {
    Off,      // not wanted
    Asks,     // nothing runs until people have allowed what would
    Starting, // until it has said what it can
    Ready,
    Changed, // it runs, but is not what was allowed: its tools fail until that is allowed
    Waits,   // it ended, and is started again in a while
    Failed   // and stays so until it is started again
};

struct ServerTool {
    std::string name;        // as the server has it
    std::string callName;    // as the model calls it
    std::string title;       // for people; never empty
    std::string description; // cleaned
    /// What the model is told of it (name, description, parameters as JSON), for counting tokens.
    std::string declaration;
    tools::Effect effect = tools::Effect::SendsOut;
    bool destructive = false;
    bool on = true;
    std::string leftOut; // why the model is not told of it though it is on; empty: it is
};

struct ServerPrompt {
    struct Argument {
        std::string name;
        std::string title; // never empty
        std::string description;
        bool required = false;
    };
    std::string name;
    std::string title; // never empty
    std::string description;
    std::vector<Argument> arguments;
};

/// A prompt with its arguments filled in. Files lie in the folder of results.
struct PromptMessage {
    bool byAssistant = false; // else by the user
    std::string text;
    std::vector<tools::ToolFile> files{};
};

struct ServerResource {
    std::string uri;
    std::string name; // never empty
    std::string title;
    std::string description;
    std::string mimeType;
    std::optional<std::uint64_t> bytes{};
};

/// What a resource holds: words, or files in the folder of results.
struct ResourceContent {
    std::string text;
    std::vector<tools::ToolFile> files{};
};

struct ServerState {
    ServerConfig config;
    Stage stage = Stage::Off;
    std::string sentence; // why, where it is Failed, Waits, Asks or Changed

    /// Asks and Changed: what is to be allowed; pass its hash() to Servers::approve().
    std::optional<Identity> wanted{};
    /// What of it differs from what was allowed; empty: nothing was allowed yet.
    std::vector<Difference> differences{};

    // As the server says, cleaned; empty before.
    std::string title;
    std::string version;
    std::string protocol; // "2026-07-28"
    std::string instructions;
    bool hasPrompts = false;
    bool hasResources = false;
    std::vector<ServerTool> tools{};
    std::vector<std::string> notices{}; // what was left out, a sentence each
};

} // namespace cabochon::mcp
