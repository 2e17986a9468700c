#include "app/mcp/http_transport.h"

#include "app/mcp/event_stream.h"
#include "engine/base/base64.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace cabochon::mcp {

namespace {

using network::Request;
using network::ResponseHead;
using network::TransferEnd;
using network::Trouble;

constexpr std::size_t kMostWaiting = 2000;           // events that were not looked at yet
constexpr std::size_t kMostWaitingBytes = 32u << 20; // likewise
constexpr std::size_t kMostProblemBytes = 64u << 10; // of an answer that is none
constexpr std::size_t kLongestSession = 1024;
constexpr std::chrono::milliseconds kFirstListenPause{1000};
constexpr std::chrono::milliseconds kLongestListenPause{60'000};

std::string lower(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

/// Headers that belong to the protocol, whatever the settings say.
bool isOurs(std::string_view name)
{
    const std::string small = lower(name);
    for (const char* ours : {"accept", "content-type", "content-length", "host", "connection",
                             "transfer-encoding", "expect", "last-event-id"}) {
        if (small == ours) return true;
    }
    return small.starts_with("mcp-");
}

/// As a header may carry it: what is no visible ASCII in base64, between marks.
std::string headerText(const std::string& text)
{
    const bool plain = !text.empty() && text.front() != ' ' && text.back() != ' ' &&
                       !text.starts_with("=?base64?") &&
                       std::ranges::all_of(text, [](char c) { return c >= 0x20 && c <= 0x7e; });
    return plain ? text : "=?base64?" + toBase64(text) + "?=";
}

bool isGood(int status)
{
    return status >= 200 && status < 300;
}

} // namespace

struct HttpTransport::Exchange {
    std::shared_ptr<WorkQueue> queue;
    std::weak_ptr<HttpTransport*> owner;
    ExchangeId id = 0;
    // Of the network's thread, until its end is posted.
    bool isStream = false;
    bool isGreeting = false;
    EventStream events{};
    std::string body{};
    std::size_t mostBody = kMostMessageBytes;
    // Of both.
    std::atomic<std::size_t> waiting{0};
    std::atomic<std::size_t> waitingBytes{0};

    static bool takeHead(const std::shared_ptr<Exchange>& self, const ResponseHead& head)
    {
        if (self->isGreeting && isGood(head.status)) { // before any event of its answer
            self->queue->post([self, session = std::string(head.header("mcp-session-id"))] {
                if (const auto owner = self->owner.lock()) (*owner)->learnSession(session);
            });
        }
        self->readKind(head);
        return true;
    }
    void readKind(const ResponseHead& head)
    {
        const std::string kind = lower(head.header("content-type").substr(0, 64));
        isStream = isGood(head.status) && kind.starts_with("text/event-stream");
        if (!isGood(head.status) || !kind.starts_with("application/json"))
            mostBody = kMostProblemBytes;
    }
    static bool takeBody(const std::shared_ptr<Exchange>& self, std::span<const std::byte> bytes)
    {
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        if (!self->isStream) {
            if (self->body.size() + text.size() > self->mostBody) return false;
            self->body += text;
            return true;
        }
        return self->events.feed(text, kMostMessageBytes,
                                 [&self](std::string data) { return pass(self, std::move(data)); });
    }
    /// Hands an event over. False: nobody keeps up with them.
    static bool pass(const std::shared_ptr<Exchange>& self, std::string data)
    {
        const std::size_t size = data.size();
        if (self->waiting.fetch_add(1) >= kMostWaiting ||
            self->waitingBytes.fetch_add(size) + size > kMostWaitingBytes)
            return false;
        return self->queue->post([self, size, data = std::move(data)]() mutable {
            --self->waiting;
            self->waitingBytes -= size;
            const auto owner = self->owner.lock();
            if (owner && !(*owner)->m_over && (*owner)->m_running.contains(self->id))
                (*owner)->m_calls.onMessage(std::move(data));
        });
    }
    static network::TransferCalls calls(const std::shared_ptr<Exchange>& self)
    {
        network::TransferCalls calls;
        calls.onHead = [self](const ResponseHead& head) { return takeHead(self, head); };
        calls.onBody = [self](std::span<const std::byte> bytes) { return takeBody(self, bytes); };
        calls.onEnd = [self](const TransferEnd& end) {
            self->queue->post([self, end, body = std::move(self->body)]() mutable {
                if (const auto owner = self->owner.lock())
                    (*owner)->ended(self->id, end, std::move(body));
            });
        };
        return calls;
    }
};

HttpTransport::HttpTransport(McpThread& thread,
                             network::Network& network,
                             Options options,
                             TransportCalls calls)
    : m_thread(thread), m_network(network), m_options(std::move(options)),
      m_calls(std::move(calls)), m_self(std::make_shared<HttpTransport*>(this))
{
}

HttpTransport::~HttpTransport()
{
    m_thread.forget(m_timer);
    cancelAll();
}

Request HttpTransport::requestFor(Request::Method method) const
{
    Request request;
    request.address = m_options.address;
    request.purpose = "the tool server \"" + m_options.server + "\"";
    request.method = method;
    request.innerAllowed = m_options.privateAllowed;
    request.mostBytes = UINT64_MAX;                // of one message is what counts
    request.mostSilence = std::chrono::seconds(0); // requests have limits of their own
    for (const NamedValue& header : m_options.headers) {
        if (!isOurs(header.name)) request.headers.push_back({header.name, header.value});
    }
    if (!m_session.empty()) request.headers.push_back({"Mcp-Session-Id", m_session});
    return request;
}

void HttpTransport::begin(Request request, Running running)
{
    const ExchangeId id = ++m_last;
    auto exchange = std::make_shared<Exchange>();
    exchange->queue = m_thread.queue();
    exchange->owner = m_self;
    exchange->id = id;
    exchange->isGreeting = running.isGreeting;
    running.exchange = exchange;
    const auto transfer = m_network.start(std::move(request), Exchange::calls(exchange));
    if (transfer) {
        running.transfer = *transfer;
        m_running.emplace(id, std::move(running));
        return;
    }
    m_running.emplace(id, std::move(running));
    m_thread.post([owner = std::weak_ptr(m_self), id, error = transfer.error()] {
        TransferEnd end;
        end.trouble = Trouble::Refused;
        end.problem = error;
        if (const auto self = owner.lock()) (*self)->ended(id, end, {});
    });
}

void HttpTransport::send(Outgoing message)
{
    if (m_over) return;
    Request request = requestFor(Request::Method::Post);
    auto& headers = request.headers;
    headers.push_back({"Content-Type", "application/json"});
    headers.push_back({"Accept", "application/json, text/event-stream"});
    if (!message.protocol.empty()) {
        headers.push_back({"MCP-Protocol-Version", message.protocol});
        headers.push_back({"Mcp-Method", message.method});
        if (!message.name.empty()) headers.push_back({"Mcp-Name", headerText(message.name)});
    } else if (!m_protocol.empty()) {
        headers.push_back({"MCP-Protocol-Version", m_protocol});
    }
    request.body = std::move(message.text);
    begin(std::move(request),
          {.exchange = {}, .message = message.id, .isGreeting = message.method == "initialize"});
}

void HttpTransport::drop(MessageId id)
{
    for (auto running = m_running.begin(); running != m_running.end(); ++running) {
        if (running->second.message != id || id == 0) continue;
        m_network.cancel(running->second.transfer);
        m_running.erase(running);
        return;
    }
}

// ------------------------------------------------------------------------------------------
// answers

void HttpTransport::learnSession(const std::string& session)
{
    const bool visible =
        std::ranges::all_of(session, [](char c) { return c >= 0x21 && c <= 0x7e; });
    if (visible && session.size() <= kLongestSession) m_session = session;
}

void HttpTransport::ended(ExchangeId id, const TransferEnd& end, std::string body)
{
    const auto found = m_running.find(id);
    if (found == m_running.end()) return; // nobody waits for it
    const Running running = std::move(found->second);
    m_running.erase(found);
    if (m_over) return;
    if (running.isListening) {
        listenAgain(*running.exchange, end.trouble == Trouble::None ? end.head.status : 0);
        return;
    }
    if (end.head.status == 404 && !m_session.empty()) {
        endWith("The server \"" + m_options.server +
                "\" has forgotten this session. It is greeted again.");
        return;
    }
    const bool isMessage = !running.exchange->isStream && !body.empty() &&
                           (body.front() == '{' || body.front() == '[');
    // Refusals may be messages, too.
    if (end.trouble == Trouble::None && isMessage) m_calls.onMessage(body);
    // Of a request that has its answer by now nobody hears this.
    if (running.message != 0) explain(running.message, end, body);
}

void HttpTransport::explain(MessageId id, const TransferEnd& end, const std::string& body)
{
    const std::string name = "The server \"" + m_options.server + "\" ";
    const int status = end.head.status;
    std::string sentence;
    if (end.trouble == Trouble::Stopped)
        sentence = name + "sent more than it may. Ask its maker.";
    else if (end.trouble != Trouble::None)
        sentence = end.problem.message;
    else if (status == 401 || status == 403)
        sentence = name + "wants to know who asks (" + std::to_string(status) +
                   "). Add the header that its maker names, such as Authorization.";
    else if (status >= 300 && status < 400)
        sentence = name +
                   "sends its callers elsewhere, which is not followed. Write its new "
                   "address: " +
                   printable(end.head.header("location"), 200) + ".";
    else if (!isGood(status))
        sentence = name + "refused the request (" + std::to_string(status) +
                   (body.empty() ? std::string() : ": " + printable(body, 200)) + ").";
    else
        sentence = name + "ended the connection before its answer, or answered with something "
                          "that is none. Check its address.";
    Error error{end.trouble == Trouble::None ? ErrorCode::Network : end.problem.code, sentence};
    if (end.trouble == Trouble::Stopped) error.code = ErrorCode::Network;
    m_calls.onFailure(id, {std::move(error), end.trouble == Trouble::None ? status : 0});
}

// ------------------------------------------------------------------- what a server says by itself

void HttpTransport::greeted(const std::string& protocol)
{
    m_protocol = protocol;
    m_listenPause = kFirstListenPause;
    listen();
}

void HttpTransport::listen()
{
    m_timer = 0;
    Request request = requestFor(Request::Method::Get);
    request.redirects = Request::Redirects::SameOrigin;
    request.headers.push_back({"Accept", "text/event-stream"});
    request.headers.push_back({"MCP-Protocol-Version", m_protocol});
    if (!m_lastEvent.empty()) request.headers.push_back({"Last-Event-ID", m_lastEvent});
    begin(std::move(request), {.exchange = {}, .isListening = true});
}

void HttpTransport::listenAgain(const Exchange& last, int status)
{
    if (status >= 300) return; // it says nothing by itself
    if (!last.events.lastId().empty()) m_lastEvent = last.events.lastId();
    const auto pause = std::max(m_listenPause, last.events.retry().value_or(m_listenPause));
    m_listenPause = std::min(2 * m_listenPause, kLongestListenPause);
    m_timer = m_thread.after(pause, [this] { listen(); });
}

// ------------------------------------------------------------------------------------------ the
// end

void HttpTransport::cancelAll()
{
    for (const auto& [id, running] : std::exchange(m_running, {}))
        m_network.cancel(running.transfer);
}

void HttpTransport::endWith(std::string sentence)
{
    if (std::exchange(m_over, true)) return;
    cancelAll();
    m_thread.forget(std::exchange(m_timer, 0));
    m_timer = m_thread.after(std::chrono::milliseconds(0),
                             [onEnd = m_calls.onEnd, sentence = std::move(sentence)] {
                                 onEnd(sentence, /*byItself=*/false);
                             });
}

void HttpTransport::fail(std::string sentence)
{
    endWith(std::move(sentence));
}

void HttpTransport::stop(std::function<void()> gone)
{
    m_over = true;
    cancelAll();
    m_thread.forget(std::exchange(m_timer, 0));
    if (!m_session.empty()) {
        // Nobody waits for the answer: without it the session ends by itself, later.
        Request goodbye = requestFor(Request::Method::Delete);
        goodbye.mostTime = std::chrono::seconds(5);
        goodbye.headers.push_back({"MCP-Protocol-Version", m_protocol});
        (void)m_network.start(std::move(goodbye), {});
    }
    m_timer = m_thread.after(std::chrono::milliseconds(0), [gone = std::move(gone)] { gone(); });
}

} // namespace cabochon::mcp
