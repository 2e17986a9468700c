// Owns every connection that the program makes to the outside: whoever wants something from a
// server asks here. One switch for all, one log, one set of rules (TLS, redirects, limits). Makes
// nothing, no thread and no socket, before something is asked. No Qt.
#pragma once

#include "app/network/network_thread.h"
#include "engine/session/cancel_flag.h"

namespace cabochon::network {

class Network {
public:
    explicit Network(const NetworkOptions& options = {}) : m_thread(options, m_log) {}

    /// Begins a request; `calls` come on the network thread. NetworkOff, Network (an address that
    /// may not be asked).
    Result<NetworkThread::Id> start(Request request, TransferCalls calls)
    {
        return m_thread.start(std::move(request), std::move(calls));
    }
    void cancel(NetworkThread::Id id) { m_thread.cancel(id); }

    /// How a request ended that was waited for; `body` is what came with it.
    struct Answer {
        TransferEnd end;
        std::string body;
    };
    /// Waits for the answer, or until `cancel` is requested. Not on the network thread.
    Answer ask(Request request, const engine::CancelFlag* cancel);

    void setOff(bool off) { m_thread.setOff(off); }
    bool off() const { return m_thread.off(); }
    void setLimit(std::uint64_t bytesPerSecond) { m_thread.setLimit(bytesPerSecond); }
    const ConnectionLog& log() const { return m_log; }

private:
    ConnectionLog m_log;
    NetworkThread m_thread;
};

} // namespace cabochon::network
