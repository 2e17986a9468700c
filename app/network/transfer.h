// Owns one request on its way: its curl handle, the answer's headers, redirects, and what is said
// in the end. Used on the network thread alone; the loop is network_thread's.
#pragma once

#include "app/network/connection_log.h"
#include "app/network/http_message.h"
#include "app/network/open_socket.h"

#include <atomic>
#include <cstddef>
#include <curl/curl.h>
#include <memory>
#include <string>

namespace cabochon::network {

/// What all transfers share. Outlives them.
struct TransferRules {
    const std::atomic<bool>* off = nullptr; // no sockets
    std::string userAgent;
    std::string certificates; // a file of them in place of the system's; empty: the system's
    /// Whether sockets for that scheme lead to a proxy, so that where they lead says nothing.
    bool httpProxied = false;
    bool httpsProxied = false;
    /// Takes so many bytes off the allowance; false: wait. Empty: no limit.
    std::function<bool(std::size_t)> takeAllowance;
};

class Transfer {
public:
    Transfer(Request request, TransferCalls calls, const TransferRules& rules);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;
    ~Transfer();

    /// Readies the handle for the request, or for the next redirect. Network where that fails.
    Status prepare();
    CURL* handle() const { return m_handle; }
    bool paused() const { return m_paused; }
    void resume();
    /// curl is done with the handle: whether there is a redirect to follow (prepare() again).
    bool goesOn(CURLcode code);
    /// Tells the caller how it ended, after goesOn() said no.
    void end(ConnectionLog& log);
    /// Ends it in place of goesOn(): cancelled, or the network was switched off.
    void stop(Error problem, Trouble trouble = Trouble::Stopped);

private:
    static std::size_t takeHeader(char* data, std::size_t one, std::size_t count, void* self);
    static std::size_t takeBody(char* data, std::size_t one, std::size_t count, void* self);
    static curl_socket_t makeSocket(void* self, curlsocktype purpose, curl_sockaddr* address);

    bool readHeaderLine(std::string_view line);
    bool finishHead();
    bool takesBody(std::span<const std::byte> bytes);
    bool refuse(Trouble trouble, std::string what);
    std::optional<WebAddress> nextAddress(const std::string& location);
    void explain(CURLcode code);
    void logHop(ConnectionLog& log) const;
    void setHeaders();
    void setOptions();

    Request m_request;
    TransferCalls m_calls;
    const TransferRules& m_rules;
    CURL* m_handle = nullptr;
    curl_slist* m_headers = nullptr;
    char m_curlSays[CURL_ERROR_SIZE] = {};

    WebAddress m_first; // what was asked first
    ResponseHead m_head;
    std::map<std::string, std::string, std::less<>> m_news; // of a hub, for the last answer
    std::optional<WebAddress> m_next;                       // redirect to follow
    int m_redirects = 0;
    bool m_firstIsInner = false;
    bool m_headDone = false;
    bool m_paused = false;
    std::size_t m_headerBytes = 0;
    std::uint64_t m_received = 0; // of the body
    Trouble m_trouble = Trouble::None;
    Error m_problem;
    std::chrono::system_clock::time_point m_began;
    std::chrono::steady_clock::time_point m_beganSteady;
    std::chrono::steady_clock::time_point m_start;
};

} // namespace cabochon::network
