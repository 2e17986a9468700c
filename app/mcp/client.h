// Owns the conversation with one server in JSON-RPC, in both families of the protocol: the one of
// 2026-07-28, in which each request says all that is to be known, and those before, which begin
// with a handshake. Knows no process and no address. No Qt.
#pragma once

#include "app/mcp/form.h"
#include "app/mcp/json_parts.h"
#include "app/mcp/mcp_thread.h"
#include "app/mcp/transport.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace cabochon::mcp {

/// What a server says of itself, cleaned.
struct Greeting {
    bool modern = false; // of 2026-07-28
    std::string protocol;
    std::string title;
    std::string version;
    std::string instructions;
    bool tools = false, prompts = false, resources = false;
    bool tellsChanges = false; // of one of the lists
};

struct Reply {
    std::optional<Json> result; // an object
    Error problem;              // where there is none: a sentence
    bool timedOut = false;
    int code = 0;   // of JSON-RPC, where the server refused
    int status = 0; // of HTTP, where there was no answer
};

struct RequestLimits {
    std::chrono::milliseconds limit{60'000}; // without progress; 0: none
    std::chrono::milliseconds most{0};       // with it; 0: none
    /// A server that makes progress says how far it is. Empty: it is not asked to.
    std::function<void(const std::string& words)> onProgress{};
};

struct ClientOptions {
    std::string server;       // for sentences
    std::string version;      // of this program
    bool classicOnly = false; // begin with the handshake: the other family was tried
    /// Of the first question; then the other family is tried. With `silenceIsClassic` also when it
    /// is not answered.
    std::chrono::milliseconds probeLimit{5000};
    std::chrono::milliseconds greetingLimit{10'000};
    bool silenceIsClassic = true;
};

struct ClientCalls {
    std::function<void(const Result<Greeting>&)> onGreeting;    // once
    std::function<void(const std::string& list)> onListChanged; // "tools", "prompts", "resources"
    std::function<void(const Form&, std::function<void(FormAnswer)>)> askPeople; // empty: nobody
    std::function<void(std::string_view)> onLog;
};

/// On the thread of MCP alone. The transport is told to it and outlives it.
class Client {
public:
    using Answer = std::function<void(Reply)>;

    Client(McpThread& thread, Transport& transport, ClientOptions options, ClientCalls calls);
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    /// Requests that wait are not answered any more: end() before.
    ~Client();

    void greet();
    /// True until a server has shown which family it speaks.
    bool isProbing() const { return m_probing; }

    /// `answer` comes once, never from within this call. `parameters`: an object. The number is for
    /// cancel().
    MessageId
    request(const std::string& method, Json parameters, RequestLimits limits, Answer answer);
    /// Tells the server that nobody waits any more. The answer does not come.
    void cancel(MessageId id);

    // From the transport.
    void take(const std::string& text);
    void fail(MessageId id, const SendFailure& failure);
    /// Answers all that waits with the problem.
    void end(const Error& problem);

private:
    struct Waiting {
        MessageId id = 0;   // as it was given out
        MessageId wire = 0; // of its last round
        std::string method;
        Json parameters;
        RequestLimits limits;
        Answer answer;
        McpThread::Timer timer = 0;
        std::chrono::steady_clock::time_point begun;
        int rounds = 0;
    };
    using WaitingPointer = std::shared_ptr<Waiting>;

    // client.cpp
    void send(const WaitingPointer& waiting, const Json& more);
    void arm(const WaitingPointer& waiting);
    void timeOut(const WaitingPointer& waiting);
    void giveUp(const WaitingPointer& waiting, const char* why);
    void finish(const WaitingPointer& waiting, Reply reply);
    void notify(const std::string& method, const Json& parameters);
    void respond(const Json& id, const char* key, Json content);
    void write(Json message, MessageId id, const std::string& method, const std::string& name);
    void takeOne(const Json& message);
    void takeAnswer(const Json& message);
    void takeResult(const WaitingPointer& waiting, const Json& result);
    void takeNotification(const std::string& method, const Json& parameters);
    void takeProgress(const Json& parameters);
    bool isFlood(std::size_t bytes);
    Json meta() const;

    // client_greeting.cpp
    void greetClassic();
    void takeDiscovery(const Reply& reply);
    void takeHandshake(const Reply& reply);
    void greeted(const Result<Greeting>& greeting);
    void listenForChanges();

    // client_questions.cpp
    void takeRequest(const Json& id, const std::string& method, const Json& parameters);
    void askForms(const WaitingPointer& waiting, const Json& result);
    void ask(const Form& form, std::function<void(Json)> done);

    McpThread& m_thread;
    Transport& m_transport;
    const ClientOptions m_options;
    const ClientCalls m_calls;
    std::shared_ptr<Client*> m_self; // work of others finds this by it, or nobody

    std::map<MessageId, WaitingPointer> m_waiting; // by their number on the wire
    MessageId m_last = 0;
    bool m_modern = false; // requests say all that is to be known
    bool m_probing = false;
    bool m_failed = false;
    int m_openForms = 0; // people are being asked: no time runs
    std::chrono::steady_clock::time_point m_floodBegan;
    std::size_t m_unaskedCount = 0, m_unaskedBytes = 0;
};

} // namespace cabochon::mcp
