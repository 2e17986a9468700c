// One thread (the runner's) starts the others, waits for what is due next and tells watchers; it
// never runs a tool itself. A call's thread only leaves its result in the call.
#include "app/tools/tool_runner.h"

#include "app/tools/clean_content.h"
#include "app/tools/tool_text.h"
#include "engine/base/start_thread.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <list>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>
#include <utility>

namespace cabochon::tools {

enum class CallStage : std::uint8_t { Waiting, Running, Stopping };

/// What its thread and the runner share; under the runner's lock but for what never changes.
struct RunningCall {
    ToolRunner::CallId id = 0;
    ToolPointer tool;
    nlohmann::ordered_json arguments;
    std::string conversation;
    CallWatch watch;
    engine::CancelFlag cancel;

    CallStage stage = CallStage::Waiting;
    std::chrono::steady_clock::time_point began{};
    std::chrono::steady_clock::time_point due{};  // Running: its limit; Stopping: given up
    CallOutcome unlessDone = CallOutcome::Failed; // Stopping: how it ends
    std::optional<std::string> progress;          // not told yet
    std::optional<ToolResult> result;             // its thread is about to end
    std::optional<std::thread> thread;
};

using CallPointer = std::shared_ptr<RunningCall>;

namespace {

using Clock = std::chrono::steady_clock;
using Stage = CallStage;

constexpr const char* kNoThread = "The system gave no thread to run the tool in. Try again later.";

ToolResult resultOf(RunningCall& call, const ToolRun& how)
{
    // Tools do not throw; a mistake in one does not end the program.
    try {
        return call.tool->run(call.arguments, how);
    } catch (const std::exception&) {
        return failedCall("The tool " + call.tool->facts().name +
                          " failed by a mistake of its own. Do without it.");
    }
}

std::string secondsOf(std::chrono::milliseconds time)
{
    return std::to_string((time.count() + 500) / 1000) + " s";
}

/// What is said in place of the result of a call that did not come to its end.
ToolResult unfinished(const RunningCall& call)
{
    const ToolFacts& facts = call.tool->facts();
    if (call.unlessDone == CallOutcome::TimedOut) {
        return failedCall("The tool " + facts.name + " gave no answer for " +
                              secondsOf(facts.limit) +
                              " and was ended. Ask for less, or do without it.",
                          CallOutcome::TimedOut);
    }
    return failedCall("The call was stopped before it ended.", CallOutcome::Stopped);
}

} // namespace

class ToolRunner::Work {
public:
    explicit Work(const Limits& limits) : m_limits(limits)
    {
        m_thread = startThread([this] { loop(); });
    }
    ~Work()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closing = true;
            for (const CallPointer& call : m_calls)
                call->cancel.request();
        }
        m_news.notify_all();
        if (m_thread) m_thread->join();
        for (const CallPointer& call : m_calls)
            join(*call);
        for (const CallPointer& call : m_lost)
            join(*call);
    }

    CallId start(CallPointer call)
    {
        const CallId id = ++m_lastId;
        call->id = id;
        if (!m_thread) {
            const CallEnd end{.result = failedCall(kNoThread), .whole = {}};
            if (call->watch.onEnd) call->watch.onEnd(end);
            return id;
        }
        {
            const std::scoped_lock lock(m_mutex);
            m_calls.push_back(std::move(call));
        }
        m_news.notify_all();
        return id;
    }

    /// 0: all.
    void stop(CallId id)
    {
        {
            const std::scoped_lock lock(m_mutex);
            for (const CallPointer& call : m_calls) {
                if (id == 0 || call->id == id) beginStop(*call, CallOutcome::Stopped);
            }
        }
        m_news.notify_all();
    }

private:
    using Lock = std::unique_lock<std::mutex>;

    static void join(RunningCall& call)
    {
        if (call.thread && call.thread->joinable()) call.thread->join();
    }

    void beginStop(RunningCall& call, CallOutcome outcome)
    {
        call.cancel.request();
        if (call.stage == Stage::Stopping) return;
        const bool runs = call.stage == Stage::Running;
        call.stage = Stage::Stopping;
        call.unlessDone = outcome;
        call.due = Clock::now() + (runs ? m_limits.grace : std::chrono::milliseconds(0));
    }

    void loop()
    {
        Lock lock(m_mutex);
        while (!m_closing) {
            joinReturned();
            if (tellOne(lock)) continue;
            startWaiting();
            const std::optional<Clock::time_point> due = nextDue();
            // Something came to an end meanwhile: threads that cannot be started, for one.
            if (due && *due <= Clock::now()) continue;
            due ? (void)m_news.wait_until(lock, *due) : m_news.wait(lock);
        }
    }

    /// Those given up that came back after all.
    void joinReturned()
    {
        m_lost.remove_if([](const CallPointer& call) {
            if (!call->result) return false;
            join(*call);
            return true;
        });
    }

    /// Tells one watcher one thing, without the lock. False: there is nothing to tell.
    bool tellOne(Lock& lock)
    {
        for (auto place = m_calls.begin(); place != m_calls.end(); ++place) {
            const CallPointer call = *place;
            if (call->progress && call->stage == Stage::Running && !call->result) {
                const std::string words = *std::exchange(call->progress, std::nullopt);
                m_calls.splice(m_calls.end(), m_calls, place); // others have their turn
                lock.unlock();
                if (call->watch.onProgress)
                    call->watch.onProgress(cutInMiddle(withoutHidden(words), 1024));
                lock.lock();
                return true;
            }
            if (!call->result && call->due <= Clock::now()) {
                if (call->stage == Stage::Running)
                    beginStop(*call, CallOutcome::TimedOut);
                else if (call->stage == Stage::Stopping)
                    return giveUp(place, lock);
            }
            if (call->result) return tellEnd(place, lock);
        }
        return false;
    }

    bool giveUp(std::list<CallPointer>::iterator place, Lock& lock)
    {
        const CallPointer call = *place;
        m_calls.erase(place);
        if (call->thread) m_lost.push_back(call);
        report(*call, unfinished(*call), lock);
        return true;
    }

    bool tellEnd(std::list<CallPointer>::iterator place, Lock& lock)
    {
        const CallPointer call = *place;
        m_calls.erase(place);
        join(*call); // it has nothing left to do
        ToolResult result = std::move(*call->result);
        const bool wasStopped = call->stage == Stage::Stopping;
        if (wasStopped && result.outcome != CallOutcome::Done) result = unfinished(*call);
        report(*call, std::move(result), lock);
        return true;
    }

    void report(RunningCall& call, ToolResult result, Lock& lock)
    {
        const bool ran = call.began != Clock::time_point();
        const auto took = ran ? Clock::now() - call.began : Clock::duration(0);
        lock.unlock();
        CleanContent clean = cleanContent(std::move(result.content));
        result.content = std::move(clean.content);
        CallEnd end{.result = std::move(result),
                    .whole = std::move(clean.whole),
                    .took = std::chrono::duration_cast<std::chrono::milliseconds>(took)};
        if (call.watch.onEnd) call.watch.onEnd(std::move(end));
        lock.lock();
    }

    void startWaiting()
    {
        auto running = static_cast<std::size_t>(std::ranges::count_if(
            m_calls, [](const CallPointer& call) { return call->thread.has_value(); }));
        for (const CallPointer& call : m_calls) {
            if (call->stage != Stage::Waiting || running >= m_limits.atOnce) continue;
            ++running;
            begin(call);
        }
    }

    void begin(const CallPointer& call)
    {
        call->began = Clock::now();
        call->due = call->began + call->tool->facts().limit;
        call->stage = Stage::Running;
        if (m_lost.size() >= m_limits.lost) {
            call->result =
                failedCall("Too many calls of tools did not come back. Start the program "
                           "again, or do without tools.");
            return;
        }
        call->thread = startThread([this, call] { runThere(call); });
        if (!call->thread) call->result = failedCall(kNoThread);
    }

    /// On the call's thread.
    void runThere(const CallPointer& call)
    {
        const std::weak_ptr<RunningCall> there = call;
        const ToolRun how{.cancel = call->cancel,
                          .conversation = call->conversation,
                          .onProgress = [this, there](const std::string& words) {
                              if (const CallPointer told = there.lock()) progress(*told, words);
                          }};
        ToolResult result = resultOf(*call, how);
        const std::scoped_lock lock(m_mutex);
        call->result = std::move(result);
        m_news.notify_all();
    }

    void progress(RunningCall& call, const std::string& words)
    {
        const std::scoped_lock lock(m_mutex);
        if (call.stage != Stage::Running) return;
        call.due = Clock::now() + call.tool->facts().limit;
        call.progress = words;
        m_news.notify_all();
    }

    std::optional<Clock::time_point> nextDue() const
    {
        std::optional<Clock::time_point> next;
        for (const CallPointer& call : m_calls) {
            if (call->result) return Clock::now();
            if (call->stage == Stage::Waiting) continue;
            if (!next || call->due < *next) next = call->due;
        }
        return next;
    }

    const Limits m_limits;
    std::mutex m_mutex;
    std::condition_variable m_news;
    std::list<CallPointer> m_calls; // in the order in which they were started
    std::list<CallPointer> m_lost;  // given up; their threads have not come back
    std::atomic<CallId> m_lastId = 0;
    bool m_closing = false;
    std::optional<std::thread> m_thread;
};

ToolRunner::ToolRunner() : ToolRunner(Limits()) {}

ToolRunner::ToolRunner(const Limits& limits) : m_work(std::make_unique<Work>(limits)) {}

ToolRunner::~ToolRunner() = default;

ToolRunner::CallId ToolRunner::start(ToolPointer tool,
                                     nlohmann::ordered_json arguments,
                                     std::string conversation,
                                     CallWatch watch)
{
    auto call = std::make_shared<RunningCall>();
    call->tool = std::move(tool);
    call->arguments = std::move(arguments);
    call->conversation = std::move(conversation);
    call->watch = std::move(watch);
    return m_work->start(std::move(call));
}

void ToolRunner::stop(CallId call)
{
    if (call != 0) m_work->stop(call);
}

void ToolRunner::stopAll()
{
    m_work->stop(0);
}

} // namespace cabochon::tools
