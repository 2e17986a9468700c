// Owns a server in the test's own process that answers each request by a script, over TLS or
// readable, as a server or as a proxy. It keeps what it was asked.
#pragma once

#include "tests/app/network/test_certificates.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace cabochon::test {

class ScriptedServer {
public:
    enum class Then {
        Stay,     // for the next request
        Close,    // in order
        Hang,     // says nothing more, until the client goes
        BecomeTls // as a proxy that has reached the server
    };
    struct Answer {
        std::string bytes;
        Then then = Then::Stay;
        /// What comes after them, once it is there: asked again until it gives nothing.
        std::function<std::optional<std::string>()> more{};
    };
    /// From the request's head, "GET /path HTTP/1.1\r\n...", and its body where it has one.
    using Script = std::function<Answer(const std::string& head)>;

    struct Tls {
        Identity identity;
        bool atOnce = true;    // else after BecomeTls
        bool outdated = false; // speaks 1.1 at most
    };

    explicit ScriptedServer(Script script, std::optional<Tls> tls = {});
    ~ScriptedServer();

    int port() const { return m_port; }
    std::size_t connections() const { return m_connections; }
    /// What it was asked: heads and bodies.
    std::vector<std::string> requests() const;

    static std::string ok(const std::string& body);
    static std::string redirect(const std::string& location);

private:
    void accept();
    void serve(int socket);

    Script m_script;
    std::optional<Tls> m_tls;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<std::size_t> m_connections{0};
    std::atomic<bool> m_ending{false};
    mutable std::mutex m_mutex;
    std::vector<std::string> m_requests;
    std::vector<int> m_open;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace cabochon::test
