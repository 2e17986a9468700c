#include "app/mcp/client.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <utility>

namespace cabochon::mcp {

namespace {

using std::chrono::steady_clock;

constexpr std::size_t kMostValues = 1'000'000; // of a message, roughly: memory follows from them
constexpr std::chrono::seconds kFloodTime{10};
constexpr std::size_t kMostUnasked = 5000; // messages within that time that nobody asked for
constexpr std::size_t kMostUnaskedBytes = 64u << 20;
constexpr std::size_t kLongestLogLine = 2000;
constexpr std::size_t kLongestRefusal = 4000;
constexpr std::size_t kLongestProgress = 300;
constexpr int kMostRounds = 10; // of one request, in which the server asks for more

MessageId numberOf(const Json* value)
{
    return value && value->is_number_integer() ? value->get<MessageId>() : 0;
}

std::string nameIn(const std::string& method, const Json& parameters)
{
    if (method == "tools/call" || method == "prompts/get")
        return engine::textOf(parameters, "name");
    return method == "resources/read" ? engine::textOf(parameters, "uri") : std::string();
}

bool hasTooManyValues(std::string_view text)
{
    return text.size() > kMostValues && std::ranges::count_if(text, [](char c) {
                                            return c == ',' || c == '[' || c == '{';
                                        }) > static_cast<std::ptrdiff_t>(kMostValues);
}

std::string shown(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : dumped(value);
}

} // namespace

Client::Client(McpThread& thread, Transport& transport, ClientOptions options, ClientCalls calls)
    : m_thread(thread), m_transport(transport), m_options(std::move(options)),
      m_calls(std::move(calls)), m_self(std::make_shared<Client*>(this))
{
}

Client::~Client()
{
    for (const auto& [wire, waiting] : m_waiting)
        m_thread.forget(waiting->timer);
}

// -----------------------------------------------------------------------------------------
// requests

Json Client::meta() const
{
    return {{"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
            {"io.modelcontextprotocol/clientInfo",
             {{"name", "Cabochon"}, {"version", m_options.version}}},
            {"io.modelcontextprotocol/clientCapabilities",
             {{"elicitation", {{"form", Json::object()}}}}}};
}

MessageId
Client::request(const std::string& method, Json parameters, RequestLimits limits, Answer answer)
{
    const auto waiting = std::make_shared<Waiting>();
    waiting->id = m_last + 1;
    waiting->method = method;
    waiting->parameters = std::move(parameters);
    waiting->limits = std::move(limits);
    waiting->answer = std::move(answer);
    waiting->begun = steady_clock::now();
    send(waiting, Json::object());
    return waiting->id;
}

void Client::send(const WaitingPointer& waiting, const Json& more)
{
    waiting->wire = ++m_last;
    m_waiting[waiting->wire] = waiting;
    Json parameters = waiting->parameters;
    parameters.update(more);
    Json about = m_modern ? meta() : Json::object();
    if (waiting->limits.onProgress) about["progressToken"] = waiting->wire;
    if (!about.empty()) parameters["_meta"] = std::move(about);
    Json message{{"jsonrpc", "2.0"}, {"id", waiting->wire}, {"method", waiting->method}};
    if (!parameters.empty()) message["params"] = std::move(parameters);
    arm(waiting);
    write(std::move(message), waiting->wire, waiting->method,
          nameIn(waiting->method, waiting->parameters));
}

void Client::write(Json message, MessageId id, const std::string& method, const std::string& name)
{
    m_transport.send({.text = dumped(message),
                      .id = id,
                      .method = method,
                      .name = name,
                      .protocol = m_modern ? "2026-07-28" : ""});
}

void Client::notify(const std::string& method, const Json& parameters)
{
    Json message{{"jsonrpc", "2.0"}, {"method", method}};
    Json content = parameters;
    if (m_modern) content["_meta"] = meta();
    if (!content.empty()) message["params"] = std::move(content);
    write(std::move(message), 0, method, {});
}

void Client::respond(const Json& id, const char* key, Json content)
{
    Json message{{"jsonrpc", "2.0"}, {"id", id}};
    message[key] = std::move(content);
    write(std::move(message), 0, {}, {});
}

void Client::arm(const WaitingPointer& waiting)
{
    m_thread.forget(std::exchange(waiting->timer, 0));
    const RequestLimits& limits = waiting->limits;
    if (limits.limit.count() == 0) return;
    auto time = limits.limit;
    if (limits.most.count() > 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            waiting->begun + limits.most - steady_clock::now());
        time = std::clamp(left, std::chrono::milliseconds(0), time);
    }
    waiting->timer = m_thread.after(time, [this, waiting] { timeOut(waiting); });
}

void Client::timeOut(const WaitingPointer& waiting)
{
    waiting->timer = 0;
    if (m_openForms > 0) { // it may wait for people
        waiting->begun = steady_clock::now();
        arm(waiting);
        return;
    }
    giveUp(waiting, "It took too long.");
    Reply reply;
    reply.timedOut = true;
    reply.problem = {ErrorCode::Network, "The server \"" + m_options.server +
                                             "\" did not answer \"" + waiting->method +
                                             "\" in time. Try again, or give it more time in its "
                                             "settings."};
    finish(waiting, std::move(reply));
}

void Client::giveUp(const WaitingPointer& waiting, const char* why)
{
    // A greeting is not cancelled: that would not be understood.
    if (waiting->method != "initialize" && waiting->method != "server/discover")
        notify("notifications/cancelled", {{"requestId", waiting->wire}, {"reason", why}});
    m_transport.drop(waiting->wire);
}

void Client::cancel(MessageId id)
{
    const auto found =
        std::ranges::find_if(m_waiting, [id](const auto& entry) { return entry.second->id == id; });
    if (found == m_waiting.end()) return;
    const WaitingPointer waiting = found->second;
    giveUp(waiting, "Nobody waits for it any more.");
    m_thread.forget(waiting->timer);
    m_waiting.erase(waiting->wire);
}

void Client::finish(const WaitingPointer& waiting, Reply reply)
{
    m_thread.forget(std::exchange(waiting->timer, 0));
    m_waiting.erase(waiting->wire);
    const Answer answer = std::move(waiting->answer);
    if (answer) answer(std::move(reply));
}

void Client::fail(MessageId id, const SendFailure& failure)
{
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end()) return;
    Reply reply;
    reply.problem = failure.error;
    reply.status = failure.status;
    finish(WaitingPointer(found->second), std::move(reply));
}

void Client::end(const Error& problem)
{
    for (const auto& [wire, waiting] : std::exchange(m_waiting, {})) {
        Reply reply;
        reply.problem = problem;
        finish(waiting, std::move(reply));
    }
}

// ------------------------------------------------------------------------------------ what arrives

bool Client::isFlood(std::size_t bytes)
{
    const auto now = steady_clock::now();
    if (now - m_floodBegan > kFloodTime) {
        m_floodBegan = now;
        m_unaskedCount = m_unaskedBytes = 0;
    }
    ++m_unaskedCount;
    m_unaskedBytes += bytes;
    return m_unaskedCount > kMostUnasked || m_unaskedBytes > kMostUnaskedBytes;
}

void Client::take(const std::string& text)
{
    if (m_failed) return;
    const auto refuse = [this](const std::string& what) {
        m_failed = true;
        m_transport.fail("The server \"" + m_options.server + "\" " + what +
                         ", and was ended. Ask its maker.");
    };
    if (hasTooManyValues(text)) return refuse("sent a message of more than a million values");
    const Result<Json> message = engine::readJsonDocument(text);
    if (!message) {
        if (isFlood(text.size())) return refuse("sends ever more that is no message");
        m_calls.onLog("No message: " + std::string(startOf(text, 200)) + "\n");
        return;
    }
    const bool unasked = message->is_object() && message->contains("method");
    if ((unasked || message->is_array()) && isFlood(text.size()))
        return refuse("sends ever more messages that nobody asked for");
    if (!message->is_array()) return takeOne(*message);
    for (const Json& one : *message)
        takeOne(one);
}

void Client::takeOne(const Json& message)
{
    if (!message.is_object()) return;
    const Json* method = partOf(message, "method");
    if (!method) return takeAnswer(message);
    if (!method->is_string()) return;
    const Json& parameters = objectIn(message, "params");
    const Json* id = partOf(message, "id");
    if (id && (id->is_string() || id->is_number_integer()))
        takeRequest(*id, method->get<std::string>(), parameters);
    else
        takeNotification(method->get<std::string>(), parameters);
}

void Client::takeAnswer(const Json& message)
{
    const auto found = m_waiting.find(numberOf(partOf(message, "id")));
    if (found == m_waiting.end()) return; // nobody waits for it any more
    const WaitingPointer waiting = found->second;
    const Json* result = partOf(message, "result");
    if (result && result->is_object()) return takeResult(waiting, *result);
    Reply reply;
    const Json* error = partOf(message, "error");
    std::string said = error ? wordsIn(*error, "message", kLongestRefusal) : std::string();
    if (error) reply.code = static_cast<int>(numberOf(partOf(*error, "code")));
    if (said.empty()) said = "no reason given";
    reply.problem = {ErrorCode::Network, "The server \"" + m_options.server + "\" refused \"" +
                                             waiting->method + "\": " + said};
    if (reply.code == 0) reply.code = -1;
    finish(waiting, std::move(reply));
}

void Client::takeResult(const WaitingPointer& waiting, const Json& result)
{
    if (m_modern && engine::textOf(result, "resultType") == "input_required") {
        if (++waiting->rounds > kMostRounds) {
            Reply reply;
            reply.problem = {ErrorCode::Network, "The server \"" + m_options.server +
                                                     "\" asks ever more before it answers. Ask "
                                                     "its maker."};
            return finish(waiting, std::move(reply));
        }
        return askForms(waiting, result);
    }
    Reply reply;
    reply.result = result;
    finish(waiting, std::move(reply));
}

void Client::takeNotification(const std::string& method, const Json& parameters)
{
    if (method == "notifications/progress") return takeProgress(parameters);
    if (method == "notifications/message") {
        const Json* data = partOf(parameters, "data");
        m_calls.onLog(engine::textOf(parameters, "level") + ": " +
                      std::string(startOf(data ? shown(*data) : std::string(), kLongestLogLine)) +
                      "\n");
        return;
    }
    for (const char* list : {"tools", "prompts", "resources"}) {
        if (method == "notifications/" + std::string(list) + "/list_changed")
            m_calls.onListChanged(list);
    }
}

void Client::takeProgress(const Json& parameters)
{
    const auto found = m_waiting.find(numberOf(partOf(parameters, "progressToken")));
    if (found == m_waiting.end() || !found->second->limits.onProgress) return;
    const WaitingPointer waiting = found->second;
    arm(waiting);
    std::string words = wordsIn(parameters, "message", kLongestProgress);
    if (words.empty()) {
        const Json* progress = partOf(parameters, "progress");
        const Json* total = partOf(parameters, "total");
        if (progress && progress->is_number()) words = shown(*progress);
        if (total && total->is_number()) words += "/" + shown(*total);
    }
    waiting->limits.onProgress(words);
}

} // namespace cabochon::mcp
