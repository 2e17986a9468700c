// Proves that calls run beside each other, end when they are told to or at their limit, and that
// what comes back late, hides or has no end does no harm.
#include "app/tools/tool_runner.h"
#include "app/tools/tool_text.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <condition_variable>
#include <functional>
#include <future>
#include <latch>
#include <mutex>
#include <nlohmann/json.hpp>
#include <stdexcept>

using namespace cabochon;
using namespace cabochon::tools;
using namespace std::chrono_literals;

namespace {

using Run = std::function<ToolResult(const ToolRun&)>;

class ToolOf : public Tool {
public:
    ToolOf(Run run, std::chrono::milliseconds limit) : m_run(std::move(run))
    {
        m_facts.name = "work";
        m_facts.limit = limit;
    }
    const ToolFacts& facts() const override { return m_facts; }
    ToolResult run(const nlohmann::ordered_json&, const ToolRun& how) override
    {
        return m_run(how);
    }

private:
    ToolFacts m_facts;
    Run m_run;
};

ToolPointer toolOf(Run run, std::chrono::milliseconds limit = 60s)
{
    return std::make_shared<ToolOf>(std::move(run), limit);
}

ToolPointer toolThatSays(const std::string& content)
{
    return toolOf([content](const ToolRun&) { return ToolResult{.content = content}; });
}

/// A call whose end can be waited for.
struct Watched {
    std::promise<CallEnd> promise{};
    std::future<CallEnd> end = promise.get_future();
    CallWatch watch()
    {
        return {.onProgress = {}, .onEnd = [this](CallEnd how) {
                    promise.set_value(std::move(how)); // a second time throws, and ends the test
                }};
    }
};

CallEnd endOf(ToolRunner& runner, ToolPointer tool)
{
    Watched watched;
    runner.start(std::move(tool), {}, "chat", watched.watch());
    return watched.end.get();
}

ToolResult untilCancelled(const ToolRun& how)
{
    while (!how.cancel.requested())
        std::this_thread::yield();
    return failedCall("cancelled");
}

} // namespace

class TestToolRunner : public QObject {
    Q_OBJECT

private slots:
    void givesBackWhatTheToolSays()
    {
        ToolRunner runner;
        const CallEnd end = endOf(runner, toolThatSays("42"));
        QVERIFY(end.result.outcome == CallOutcome::Done);
        QCOMPARE(end.result.content, std::string("42"));
        QVERIFY(end.whole.empty());
    }
    void runsCallsBesideEachOther()
    {
        std::latch all(3);
        const ToolPointer tool = toolOf([&all](const ToolRun& how) {
            all.arrive_and_wait(); // alone, none would get past this
            return ToolResult{.content = how.conversation};
        });
        ToolRunner runner;
        Watched calls[3];
        for (Watched& call : calls)
            runner.start(tool, {}, "chat", call.watch());
        for (Watched& call : calls)
            QCOMPARE(call.end.get().result.content, std::string("chat"));
    }
    void furtherCallsWaitForTheirTurn()
    {
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        const ToolPointer tool = toolOf([&](const ToolRun&) {
            const int now = ++running;
            most = std::max(most.load(), now);
            std::this_thread::yield();
            --running;
            return ToolResult{};
        });
        ToolRunner runner({.atOnce = 1});
        Watched calls[20];
        for (Watched& call : calls)
            runner.start(tool, {}, {}, call.watch());
        for (Watched& call : calls)
            call.end.get();
        QCOMPARE(most.load(), 1);
    }
    void stopsOneOrAll()
    {
        ToolRunner runner({.atOnce = 2, .grace = 60s});
        Watched first, second, waiting;
        const auto id = runner.start(toolOf(untilCancelled), {}, {}, first.watch());
        runner.start(toolOf(untilCancelled), {}, {}, second.watch());
        runner.start(toolOf(untilCancelled), {}, {}, waiting.watch());
        runner.stop(id);
        QVERIFY(first.end.get().result.outcome == CallOutcome::Stopped);
        runner.stopAll();
        QVERIFY(second.end.get().result.outcome == CallOutcome::Stopped);
        QVERIFY(waiting.end.get().result.outcome == CallOutcome::Stopped);
        runner.stop(id); // has ended
    }
    void whatWasDoneWhenItWasStoppedIsDone()
    {
        ToolRunner runner({.grace = 60s});
        Watched call;
        const auto id = runner.start(toolOf([](const ToolRun& how) {
                                         untilCancelled(how);
                                         return ToolResult{.content = "written"};
                                     }),
                                     {}, {}, call.watch());
        runner.stop(id);
        const CallEnd end = call.end.get();
        // Where it was stopped before it began, it was not done.
        QVERIFY(end.result.outcome ==
                (end.result.content == "written" ? CallOutcome::Done : CallOutcome::Stopped));
    }
    void givesUpWhatDoesNotComeBack()
    {
        std::latch release(1);
        std::latch began(2);
        std::atomic<int> ends = 0;
        {
            ToolRunner runner({.grace = 1ms});
            std::promise<CallEnd> promise;
            const auto id = runner.start(toolOf([&](const ToolRun&) {
                                             began.arrive_and_wait();
                                             release.wait();
                                             return ToolResult{.content = "late"};
                                         }),
                                         {}, {}, {.onProgress = {}, .onEnd = [&](CallEnd end) {
                                                      ++ends;
                                                      promise.set_value(std::move(end));
                                                  }});
            began.arrive_and_wait();
            runner.stop(id);
            QVERIFY(promise.get_future().get().result.outcome == CallOutcome::Stopped);
            QCOMPARE(endOf(runner, toolThatSays("next")).result.content, std::string("next"));
            release.count_down();
        }
        QCOMPARE(ends.load(), 1);
    }
    void endsCallsAtTheirLimit()
    {
        ToolRunner runner({.grace = 60s});
        const CallEnd end = endOf(runner, toolOf(untilCancelled, 1ms));
        QVERIFY(end.result.outcome == CallOutcome::TimedOut);
        QVERIFY(end.result.content.find("The tool work gave no answer") == 0);
        QVERIFY(end.took >= 1ms);
    }
    void progressIsToldAndGivesMoreTime()
    {
        // As long as it makes progress, twice its limit passes without its end.
        constexpr auto kLimit = 500ms;
        ToolRunner runner({.grace = 60s});
        std::promise<CallEnd> promise;
        std::string heard;
        std::thread::id hearing;
        runner.start(toolOf(
                         [&](const ToolRun& how) {
                             const auto began = std::chrono::steady_clock::now();
                             while (std::chrono::steady_clock::now() - began < 2 * kLimit) {
                                 how.onProgress("half\x1b[31m way");
                                 std::this_thread::sleep_for(5ms);
                             }
                             return ToolResult{.content = "whole"};
                         },
                         kLimit),
                     {}, {},
                     {.onProgress =
                          [&](const std::string& words) {
                              heard = words;
                              hearing = std::this_thread::get_id();
                          },
                      .onEnd =
                          [&](CallEnd end) {
                              if (hearing == std::this_thread::get_id())
                                  promise.set_value(std::move(end));
                          }});
        QVERIFY(promise.get_future().get().result.outcome == CallOutcome::Done);
        QCOMPARE(heard, std::string("half way"));
    }
    void whoeverMakesProgressHoldsUpNobody()
    {
        ToolRunner runner;
        Watched busy;
        runner.start(toolOf([](const ToolRun& how) {
                         while (!how.cancel.requested())
                             how.onProgress("more");
                         return failedCall("cancelled");
                     }),
                     {}, {}, busy.watch());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(endOf(runner, toolThatSays("x")).result.content, std::string("x"));
        runner.stopAll();
        QVERIFY(busy.end.get().result.outcome == CallOutcome::Stopped);
    }
    void cleansAndCutsWhatComesBack()
    {
        ToolRunner runner;
        QCOMPARE(endOf(runner, toolThatSays("\x1b]0;x\x07"
                                            "a\xff"))
                     .result.content,
                 std::string("a\xef\xbf\xbd"));
        QCOMPARE(endOf(runner, toolThatSays("{\"a\":[\"\\u001b[1mb\"],\"\\udb40\\udc41c\":1.50}"))
                     .result.content,
                 std::string("{\"a\":[\"b\"],\"c\":1.50}"));
        const std::string text(kMostResultBytes + 1, 'a');
        const CallEnd end = endOf(runner, toolThatSays(text));
        QVERIFY(end.result.content.size() <= kMostResultBytes);
        QVERIFY(end.result.content.find("bytes left out here") != std::string::npos);
        QCOMPARE(end.whole, text);
        QVERIFY(endOf(runner, toolThatSays(std::string(kMostResultBytes, 'a'))).whole.empty());
    }
    void aMistakeOfAToolEndsItsCallAlone()
    {
        ToolRunner runner;
        const CallEnd end = endOf(runner, toolOf([](const ToolRun&) -> ToolResult {
                                      throw std::runtime_error("a mistake");
                                  }));
        QVERIFY(end.result.outcome == CallOutcome::Failed);
        QCOMPARE(endOf(runner, toolThatSays("x")).result.content, std::string("x"));
    }
    void whoHearsOfAnEndMayStartTheNext()
    {
        ToolRunner runner;
        std::promise<CallEnd> last;
        int rounds = 0;
        std::function<void(CallEnd)> next = [&](CallEnd end) {
            if (++rounds == 5)
                last.set_value(std::move(end));
            else
                runner.start(toolThatSays("x"), {}, {}, {.onProgress = {}, .onEnd = next});
        };
        runner.start(toolThatSays("x"), {}, {}, {.onProgress = {}, .onEnd = next});
        last.get_future().get();
        QCOMPARE(rounds, 5);
    }
    void endsWithCallsThatRunAndWait()
    {
        std::atomic<bool> saw = false;
        std::latch began(2);
        {
            ToolRunner runner({.atOnce = 1});
            for (int i = 0; i < 2; ++i) {
                runner.start(toolOf([&](const ToolRun& how) {
                                 began.arrive_and_wait();
                                 untilCancelled(how);
                                 saw = true;
                                 return ToolResult{};
                             }),
                             {}, {}, {});
            }
            began.arrive_and_wait();
        }
        QVERIFY(saw);
    }
};

CABOCHON_TEST(TestToolRunner)
#include "test_tool_runner.moc"
