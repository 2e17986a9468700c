#include "app/mcp/server_tool.h"

#include "app/mcp/call_result.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr std::chrono::milliseconds kLook{20}; // at the flag, which wakes nobody

/// A call that is waited for.
struct Held {
    std::mutex mutex;
    std::condition_variable ended;
    std::optional<Reply> reply;
    bool left = false;       // nobody waits any more
    CallDoor::CallId id = 0; // of the thread of MCP alone

    void finish(Reply how)
    {
        const std::lock_guard lock(mutex);
        if (!reply) reply = std::move(how);
        ended.notify_one();
    }
};

Reply lost()
{
    Reply reply;
    reply.problem = {ErrorCode::Network, "The server of this tool does not run. Start it in the "
                                         "settings, or do without it."};
    return reply;
}

/// Work that is dropped undone ends the call, too.
struct Ticket {
    explicit Ticket(std::shared_ptr<Held> call) : held(std::move(call)) {}
    Ticket(const Ticket&) = delete;
    Ticket& operator=(const Ticket&) = delete;
    ~Ticket() { held->finish(lost()); }
    std::shared_ptr<Held> held;
};

} // namespace

void CallDoor::open(Begin begin, Cancel cancel)
{
    m_begin = std::move(begin);
    m_cancel = std::move(cancel);
}

void CallDoor::close()
{
    m_begin = nullptr;
    m_cancel = nullptr;
}

std::optional<Reply>
CallDoor::call(const std::shared_ptr<CallDoor>& self, Call call, const tools::ToolRun& how)
{
    const auto held = std::make_shared<Held>();
    if (how.onProgress) {
        // Who waits no more hears no more: what it gave may be gone.
        call.onProgress = [held, tell = how.onProgress](const std::string& words) {
            const std::lock_guard lock(held->mutex);
            if (!held->left && !held->reply) tell(words);
        };
    }
    self->m_queue->post([self, ticket = std::make_shared<Ticket>(held), call = std::move(call)] {
        if (!self->m_begin) return;
        ticket->held->id =
            self->m_begin(call, [ticket](Reply reply) { ticket->held->finish(std::move(reply)); });
    });
    std::unique_lock lock(held->mutex);
    while (!held->ended.wait_for(lock, kLook, [&held] { return held->reply.has_value(); })) {
        if (!how.cancel.requested()) continue;
        held->left = true;
        self->m_queue->post([self, held] {
            if (self->m_cancel && held->id != 0) self->m_cancel(held->id);
        });
        return std::nullopt;
    }
    return std::move(held->reply);
}

McpTool::McpTool(tools::ToolFacts facts,
                 std::string tool,
                 std::filesystem::path folder,
                 std::shared_ptr<CallDoor> door)
    : m_facts(std::move(facts)), m_tool(std::move(tool)), m_folder(std::move(folder)),
      m_door(std::move(door))
{
}

tools::ToolResult McpTool::run(const nlohmann::ordered_json& arguments, const tools::ToolRun& how)
{
    std::optional<Reply> reply = CallDoor::call(
        m_door, {.tool = m_tool, .identity = m_facts.identity, .arguments = arguments}, how);
    if (!reply) return tools::failedCall("The call was stopped.", CallOutcome::Stopped);
    if (reply->result) return readCallResult(*reply->result, m_folder);
    return tools::failedCall(reply->problem.message,
                             reply->timedOut ? CallOutcome::TimedOut : CallOutcome::Failed);
}

} // namespace cabochon::mcp
