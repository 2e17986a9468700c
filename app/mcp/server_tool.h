// Owns a server's tool as the rest of the program has it (app/tools/tool.h): its calls go to the
// thread of MCP, and whoever made them waits. No Qt.
#pragma once

#include "app/mcp/client.h"
#include "app/tools/tool.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace cabochon::mcp {

/// The way from a server's tools to the server. It outlives the server: tools may be held by calls
/// that run.
class CallDoor {
public:
    using CallId = MessageId; // 0: none
    struct Call {
        std::string tool;     // as the server names it
        std::string identity; // of the server, when the tool was made
        Json arguments;
        std::function<void(const std::string& words)> onProgress{};
    };
    using Begin = std::function<CallId(const Call& call, Client::Answer answer)>;
    using Cancel = std::function<void(CallId)>;

    explicit CallDoor(std::shared_ptr<WorkQueue> queue) : m_queue(std::move(queue)) {}

    // On the thread of MCP.
    void open(Begin begin, Cancel cancel);
    void close();

    /// Makes a call and waits for its end, or until `how` is cancelled: nothing then. Any thread
    /// but that of MCP. `self` is the door.
    static std::optional<Reply>
    call(const std::shared_ptr<CallDoor>& self, Call call, const tools::ToolRun& how);

private:
    std::shared_ptr<WorkQueue> m_queue;
    Begin m_begin;   // empty: closed
    Cancel m_cancel; // of the thread of MCP alone, as the former
};

class McpTool : public tools::Tool {
public:
    /// `facts` with identity; `tool` is its name on the server; files of results go to `folder`.
    McpTool(tools::ToolFacts facts,
            std::string tool,
            std::filesystem::path folder,
            std::shared_ptr<CallDoor> door);

    const tools::ToolFacts& facts() const override { return m_facts; }
    tools::ToolResult run(const nlohmann::ordered_json& arguments,
                          const tools::ToolRun& how) override;

private:
    const tools::ToolFacts m_facts;
    const std::string m_tool;
    const std::filesystem::path m_folder;
    const std::shared_ptr<CallDoor> m_door;
};

} // namespace cabochon::mcp
