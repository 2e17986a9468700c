// Owns a server elsewhere that is spoken to by streamable HTTP: each message is a POST to one
// address, answers come as JSON or as a stream of events. The rules of app/network hold for all of
// it. No Qt.
#pragma once

#include "app/mcp/mcp_thread.h"
#include "app/mcp/server_config.h"
#include "app/mcp/transport.h"
#include "app/network/network.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cabochon::mcp {

class HttpTransport : public Transport {
public:
    struct Options {
        std::string server; // for sentences and the log of connections
        network::WebAddress address;
        std::vector<NamedValue> headers; // with their secrets
        bool privateAllowed = false;
    };

    HttpTransport(McpThread& thread,
                  network::Network& network,
                  Options options,
                  TransportCalls calls);
    ~HttpTransport() override;

    void send(Outgoing message) override;
    void drop(MessageId id) override;
    /// From now on requests name the version; what the server says by itself is listened to.
    void greeted(const std::string& protocol) override;
    void fail(std::string sentence) override;
    void stop(std::function<void()> gone) override;

private:
    struct Exchange; // one request, shared with the network's thread
    using ExchangeId = std::uint64_t;
    struct Running {
        std::shared_ptr<Exchange> exchange;
        network::NetworkThread::Id transfer = 0;
        MessageId message = 0;
        bool isGreeting = false;  // an initialize, whose answer names the session
        bool isListening = false; // the GET
    };

    network::Request requestFor(network::Request::Method method) const;
    void begin(network::Request request, Running running);
    void ended(ExchangeId id, const network::TransferEnd& end, std::string body);
    void explain(MessageId id, const network::TransferEnd& end, const std::string& body);
    void learnSession(const std::string& session);
    void listen();
    void listenAgain(const Exchange& last, int status);
    void cancelAll();
    void endWith(std::string sentence);

    McpThread& m_thread;
    network::Network& m_network;
    const Options m_options;
    TransportCalls m_calls;
    std::shared_ptr<HttpTransport*> m_self; // work of others finds this by it, or nobody

    std::map<ExchangeId, Running> m_running;
    ExchangeId m_last = 0;
    std::string m_session;
    std::string m_protocol;
    std::string m_lastEvent; // of what the server says by itself
    std::chrono::milliseconds m_listenPause{0};
    McpThread::Timer m_timer = 0;
    bool m_over = false;
};

} // namespace cabochon::mcp
