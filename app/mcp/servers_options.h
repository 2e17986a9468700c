// Owns what the application gives to the servers of MCP: where they are written down, and whom they
// ask. No Qt.
#pragma once

#include "app/mcp/form.h"
#include "app/mcp/launch_plan.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace cabochon::mcp {

/// How long things may take that have no setting.
struct ServerTimes {
    std::chrono::milliseconds mercy{2000};           // from asking to end to ending
    std::chrono::milliseconds firstPause{1000};      // before a start after an end; then doubled
    std::chrono::milliseconds longestPause{60'000};  //
    std::chrono::milliseconds steady{60'000};        // a run so long forgives earlier ends
    std::chrono::milliseconds longestCall{3600'000}; // with whatever progress
    int ends = 5;                                    // in a row, then it stays Failed
};

struct ServersOptions {
    /// A secret of the keychain; nothing: there is none. Called on the servers' thread; `answer` is
    /// called on any, once, at any time.
    using SecretAnswer = std::function<void(std::optional<std::string> secret)>;
    using ReadSecret = std::function<void(const std::string& name, SecretAnswer answer)>;
    /// A server asks people. As above; what does not fit the form counts as Cancel. When the server
    /// ends before the answer, the answer goes nowhere.
    using AnswerForm = std::function<void(FormAnswer answer)>;
    using AskPeople = std::function<void(const Form& form, AnswerForm answer)>;
    /// state(server) is another now. On the servers' thread; returns soon.
    using Changed = std::function<void(const std::string& server)>;

    std::filesystem::path configFile;    // mcp.json
    std::filesystem::path approvalsFile; // empty: what is allowed is forgotten at the end
    std::filesystem::path keeper;        // ownKeeper()
    std::filesystem::path resultsFolder; // for pictures and long texts; made when needed
    std::string version = "0";           // of this program, told to servers
    Surroundings surroundings;           // ownSurroundings()
    ReadSecret readSecret{};             // empty: there are none
    AskPeople askPeople{};               // empty: servers hear that nobody can be asked
    Changed changed{};
    ServerTimes times{};
};

} // namespace cabochon::mcp
