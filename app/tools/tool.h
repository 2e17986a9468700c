// Owns what a tool is to the rest of the program: how it is told to the model and to people, what a
// call of it touches, and running one. No Qt.
#pragma once

#include "app/conversation/message_kinds.h"
#include "engine/session/cancel_flag.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace cabochon::tools {

/// The most that a call can do; what people are asked follows from it (consent.h).
enum class Effect : std::uint8_t {
    Nothing,     // arithmetic, the clock
    Reads,       // data of this machine
    Writes,      // changes data of this machine
    SendsOut,    // something may leave the machine
    RunsPrograms // code that nobody here wrote
};

/// How often people are asked before a call, until they decided otherwise.
enum class Asks : std::uint8_t {
    Never,
    OncePerScope, // and chat: for what Tool::scopeOf() says
    EachTime
};

struct ToolFacts {
    std::string name{};   // what the model calls: letters, digits, '_'
    std::string server{}; // of MCP; empty: built in
    std::string
        identity{}; // of the server and of all it said of its tools, SHA-256; empty: built in
    std::string description{}; // for the model, and for people who look closer
    std::string parameters{};  // JSON Schema of an object
    Effect effect = Effect::Nothing;
    Asks asks = Asks::EachTime;
    bool destructive = false; // what it does cannot be taken back: it is never allowed for always
    bool untrusted = false;   // what it gives back was written by strangers
    bool byPerson = false;    // the person answers in its card; run() is never called
    bool offAtFirst = false;  // people switch it on themselves
    std::chrono::milliseconds limit{60'000};
};

/// A file that a tool gives back: a copy, which is its receiver's to remove. Pictures are shown to the model, where it sees.
struct ToolFile {
    std::filesystem::path path;
    std::string name;
    std::string mimeType;
};

/// How a call ended. `content` is for the model: JSON, or words.
struct ToolResult {
    CallOutcome outcome = CallOutcome::Done;
    std::string content;
    std::vector<ToolFile> files{};
};

/// A failure in the model's words: what went wrong and what to do instead.
ToolResult failedCall(std::string sentence, CallOutcome outcome = CallOutcome::Failed);

/// What a running call is given.
struct ToolRun {
    const engine::CancelFlag& cancel; // once requested, the call ends within 200 ms
    std::string conversation;         // id
    /// More time: progress was made. May be empty. Any thread.
    std::function<void(const std::string& words)> onProgress;
};

/// A change to a file, as people see it before it is made.
struct ToolPreview {
    std::string file;   // as the person knows it
    std::string before; // the whole text; empty: there is no such file
    std::string after;
};

/// Arguments are a JSON object that is valid for the parameters. All may be called on any thread,
/// several calls at once.
class Tool {
public:
    virtual ~Tool() = default;
    virtual const ToolFacts& facts() const = 0;

    /// What a call touches, as far as permission is bound to it: a folder, a host. Empty: nothing
    /// in particular.
    virtual std::string scopeOf(const nlohmann::ordered_json& arguments) const;
    /// The change that a call would make, for tools that write. Empty: nothing to show.
    virtual std::vector<ToolPreview> previewOf(const nlohmann::ordered_json& arguments) const;
    /// Runs a call to its end. Never throws.
    virtual ToolResult run(const nlohmann::ordered_json& arguments, const ToolRun& how) = 0;
};

} // namespace cabochon::tools
