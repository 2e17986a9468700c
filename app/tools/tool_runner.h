// Owns the running of calls: each on a thread of its own with its limit, several at once, until it
// ended, was stopped or is given up. What comes back is rid of what moves terminals or hides, and
// is no longer than the model may read. Whether a call may run is decided before (consent.h,
// call_check.h). No Qt.
#pragma once

#include "app/tools/tool_registry.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace cabochon::tools {

struct CallEnd {
    ToolResult result; // content is UTF-8 of at most kMostResultBytes (tool_text.h)
    std::string whole; // the content for people, where the result's was cut; else empty
    std::chrono::milliseconds took{0};
};

/// Both come on the runner's thread, one after the other, and may start and stop calls. Either may
/// be empty.
struct CallWatch {
    std::function<void(const std::string& words)> onProgress; // some are left out where they hurry
    std::function<void(CallEnd end)> onEnd;                   // exactly once
};

class ToolRunner {
public:
    struct Limits {
        std::size_t atOnce = 8; // further calls wait for their turn
        std::size_t lost = 32;  // given up and not come back: from then on nothing is run
        std::chrono::milliseconds grace{200}; // from being told to stop to being given up
    };
    using CallId = std::uint64_t;

    ToolRunner();
    explicit ToolRunner(const Limits& limits);
    /// Stops all calls without a further word to their watchers, and waits for their threads: those
    /// that were given up, too. Not on the runner's thread.
    ~ToolRunner();
    ToolRunner(const ToolRunner&) = delete;
    ToolRunner& operator=(const ToolRunner&) = delete;

    /// Runs a call; arguments are as checkCall() gives them. Returns at once. Where the system
    /// gives no thread, onEnd comes within. Any thread.
    CallId start(ToolPointer tool,
                 nlohmann::ordered_json arguments,
                 std::string conversation,
                 CallWatch watch);
    /// Ends a call: onEnd says Stopped, or how it ended in that moment, after `grace` at the
    /// latest. One that has ended is left as it is. Any thread.
    void stop(CallId call);
    void stopAll();

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace cabochon::tools
