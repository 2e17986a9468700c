// Owns a server that is a process of this machine: messages are lines of its standard input and
// output. One that floods, stalls, speaks something else or dies is ended, with a sentence. No Qt.
#pragma once

#include "app/mcp/mcp_thread.h"
#include "app/mcp/transport.h"
#include "app/process/running_child.h"

#include <deque>
#include <memory>
#include <string>

namespace cabochon::mcp {

class StdioTransport : public Transport {
public:
    struct Options {
        std::string server; // for sentences
        std::chrono::milliseconds mercy{2000};
    };

    /// As RunningChild::start().
    static Result<std::unique_ptr<StdioTransport>>
    start(McpThread& thread, const RunningCommand& command, Options options, TransportCalls calls);
    ~StdioTransport() override;

    void send(Outgoing message) override;
    void drop(MessageId) override {}
    void greeted(const std::string&) override {}
    void fail(std::string sentence) override;
    void stop(std::function<void()> gone) override;

private:
    StdioTransport(McpThread& thread, RunningChild child, Options options, TransportCalls calls);

    bool isClosed() const { return !m_failure.empty() || m_gone; }
    void readOutput();
    void readErrors();
    void takeLines();
    void takeChatter(std::string_view line);
    void writeMore();
    void beginEnding();
    void lookForEnd();
    std::string endSentence(const ChildEnd& end) const;

    McpThread& m_thread;
    RunningChild m_child;
    Options m_options;
    TransportCalls m_calls;

    std::string m_incoming;         // lines that are not whole
    std::size_t m_searched = 0;     // of it, without a line's end
    std::size_t m_chatterLines = 0; // that were no messages
    std::deque<std::string> m_outgoing;
    std::size_t m_outgoingBytes = 0;
    std::size_t m_written = 0; // of the first
    std::string m_lastWords;   // the last line of its standard error

    bool m_ending = false;
    bool m_killed = false;
    std::chrono::steady_clock::time_point m_endBy; // then it is killed
    McpThread::Timer m_endTimer = 0;
    std::string m_failure; // why we ended it; empty: we did not
    std::function<void()> m_gone;
};

} // namespace cabochon::mcp
