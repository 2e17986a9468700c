// Owns the thread on which all transfers run, and curl's loop in it. What callers see of it is
// network.h.
#pragma once

#include "app/network/connection_log.h"
#include "app/network/http_message.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

namespace cabochon::network {

struct NetworkOptions {
    bool off = false; // no connection at all
    std::string userAgent = "Cabochon";
    std::filesystem::path certificates; // of authorities, in place of the system's; empty: those
    std::uint64_t bytesPerSecond = 0;   // of all transfers together; 0: no limit
};

/// As the programs of this system have it: the authorities that SSL_CERT_FILE names. `version`: of
/// this program.
NetworkOptions networkOptionsOfUser(const std::string& version);

class NetworkThread {
public:
    using Id = std::uint64_t;

    NetworkThread(const NetworkOptions& options, ConnectionLog& log);
    /// Ends all transfers; each caller is told before this returns.
    ~NetworkThread();
    NetworkThread(const NetworkThread&) = delete;
    NetworkThread& operator=(const NetworkThread&) = delete;

    /// Begins a request. NetworkOff; Internal where the system gives no thread. Any thread.
    Result<Id> start(Request request, TransferCalls calls);
    /// Ends a request early: its onEnd is called, as Stopped. Any thread, any time.
    void cancel(Id id);
    /// With `off`, all that runs ends and nothing begins.
    void setOff(bool off);
    bool off() const;
    /// Of all transfers together, from now on; 0: no limit. Any thread.
    void setLimit(std::uint64_t bytesPerSecond);

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace cabochon::network
