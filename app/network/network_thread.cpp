#include "app/network/network_thread.h"

#include "app/network/transfer.h"
#include "engine/base/start_thread.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <mutex>
#include <thread>
#include <vector>

namespace cabochon::network {

namespace {

using std::chrono::steady_clock;

constexpr int kMostWaitMs = 1000;
constexpr int kPausedWaitMs = 20;

Error switchedOff()
{
    return {ErrorCode::NetworkOff, "The network is switched off, so that no connection was made. "
                                   "Switch it on to download."};
}

/// Whether the environment names a proxy, as curl reads it.
bool isNamed(std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(), [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    });
}

} // namespace

NetworkOptions networkOptionsOfUser(const std::string& version)
{
    NetworkOptions options;
    options.userAgent = "Cabochon/" + version;
    if (const char* file = std::getenv("SSL_CERT_FILE"); file && *file) options.certificates = file;
    return options;
}

/// Bytes that may still be taken; grows with time up to a quarter of a second's worth.
class Allowance {
public:
    explicit Allowance(std::uint64_t bytesPerSecond) : m_rate(double(bytesPerSecond)) {}
    /// Any thread; 0: no limit.
    void setRate(std::uint64_t bytesPerSecond) { m_rate = double(bytesPerSecond); }
    bool take(std::size_t bytes)
    {
        if (m_rate <= 0) return true;
        grow();
        if (m_left <= 0) return false;
        m_left -= double(bytes); // may become a debt, so that pieces of any size pass
        return true;
    }
    bool any()
    {
        if (m_rate <= 0) return true;
        grow();
        return m_left > 0;
    }

private:
    void grow()
    {
        const auto now = steady_clock::now();
        const double rate = m_rate;
        m_left += rate * std::chrono::duration<double>(now - m_last).count();
        m_left = std::min(m_left, rate / 4);
        m_last = now;
    }

    std::atomic<double> m_rate;
    double m_left = 0;
    steady_clock::time_point m_last = steady_clock::now();
};

struct NetworkThread::Inside {
    struct Running {
        Id id = 0;
        std::unique_ptr<Transfer> transfer;
    };

    ConnectionLog& log;
    TransferRules rules;
    Allowance allowance;
    std::atomic<bool> off{false};
    std::atomic<bool> ending{false};

    std::mutex mutex; // of what callers hand over
    std::vector<Running> waiting;
    std::vector<Id> cancelled;
    Id lastId = 0;
    CURLM* multi = nullptr; // made with the thread
    std::optional<std::thread> thread;

    std::vector<Running> running; // of the thread alone

    Inside(const NetworkOptions& options, ConnectionLog& connections)
        : log(connections), allowance(options.bytesPerSecond), off(options.off)
    {
        rules.off = &off;
        rules.userAgent = options.userAgent;
        rules.certificates = options.certificates.string();
        const bool forAll = isNamed({"all_proxy", "ALL_PROXY"});
        rules.httpProxied = forAll || isNamed({"http_proxy"});
        rules.httpsProxied = forAll || isNamed({"https_proxy", "HTTPS_PROXY"});
        rules.takeAllowance = [this](std::size_t bytes) { return allowance.take(bytes); };
    }

    bool startThread();
    void run();
    void takeOver();
    void cancelOne(Id id);
    void begin(Running next);
    void endOf(CURL* handle, CURLcode code);
    void endAll(const Error& problem);
    void resumePaused();
};

bool NetworkThread::Inside::startThread()
{
    if (thread) return true;
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return false;
    multi = curl_multi_init();
    if (multi) thread = cabochon::startThread([this] { run(); });
    return thread.has_value();
}

void NetworkThread::Inside::begin(Running next)
{
    Status prepared = next.transfer->prepare();
    if (prepared && curl_multi_add_handle(multi, next.transfer->handle()) == CURLM_OK) {
        running.push_back(std::move(next));
        return;
    }
    next.transfer->stop(prepared ? Error{ErrorCode::Internal, "curl took no request."}
                                 : prepared.error(),
                        Trouble::Refused);
    next.transfer->end(log);
}

void NetworkThread::Inside::cancelOne(Id id)
{
    const auto found = std::find_if(running.begin(), running.end(),
                                    [id](const Running& one) { return one.id == id; });
    if (found == running.end()) return; // it ended by itself
    const Running ended = std::move(*found);
    running.erase(found);
    curl_multi_remove_handle(multi, ended.transfer->handle());
    ended.transfer->stop({ErrorCode::Cancelled, "Stopped."});
    ended.transfer->end(log);
}

void NetworkThread::Inside::takeOver()
{
    std::vector<Running> next;
    std::vector<Id> ids;
    {
        // At once: what is cancelled began before.
        const std::lock_guard lock(mutex);
        next.swap(waiting);
        ids.swap(cancelled);
    }
    for (Running& transfer : next)
        begin(std::move(transfer));
    for (const Id id : ids)
        cancelOne(id);
}

void NetworkThread::Inside::endOf(CURL* handle, CURLcode code)
{
    const auto found = std::find_if(running.begin(), running.end(), [handle](const Running& one) {
        return one.transfer->handle() == handle;
    });
    if (found == running.end()) return;
    Running ended = std::move(*found);
    running.erase(found);
    curl_multi_remove_handle(multi, handle);
    const bool goesOn = ended.transfer->goesOn(code);
    ended.transfer->end(log);
    if (goesOn) begin(std::move(ended));
}

void NetworkThread::Inside::endAll(const Error& problem)
{
    takeOver();
    for (Running& ended : std::exchange(running, {})) {
        curl_multi_remove_handle(multi, ended.transfer->handle());
        ended.transfer->stop(problem, Trouble::Refused);
        ended.transfer->end(log);
    }
}

void NetworkThread::Inside::resumePaused()
{
    for (const Running& one : running) {
        if (one.transfer->paused() && allowance.any()) one.transfer->resume();
    }
}

void NetworkThread::Inside::run()
{
    while (!ending) {
        takeOver();
        if (off) endAll(switchedOff());
        resumePaused();
        int active = 0;
        curl_multi_perform(multi, &active);
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
            if (message->msg == CURLMSG_DONE) endOf(message->easy_handle, message->data.result);
        }
        const bool paused = std::any_of(running.begin(), running.end(),
                                        [](const Running& one) { return one.transfer->paused(); });
        curl_multi_poll(multi, nullptr, 0, paused ? kPausedWaitMs : kMostWaitMs, nullptr);
    }
    endAll({ErrorCode::Cancelled, "The program ends."});
}

NetworkThread::NetworkThread(const NetworkOptions& options, ConnectionLog& log)
    : m_inside(std::make_unique<Inside>(options, log))
{
}

NetworkThread::~NetworkThread()
{
    m_inside->ending = true;
    if (m_inside->thread) {
        curl_multi_wakeup(m_inside->multi);
        m_inside->thread->join();
    }
    if (m_inside->multi) {
        curl_multi_cleanup(m_inside->multi);
        curl_global_cleanup();
    }
}

Result<NetworkThread::Id> NetworkThread::start(Request request, TransferCalls calls)
{
    if (m_inside->off) return switchedOff();
    if (Status allowed = mayAsk(request.address, request.plainAllowed); !allowed)
        return allowed.error();
    const std::lock_guard lock(m_inside->mutex);
    if (!m_inside->startThread()) {
        return Error{ErrorCode::Internal, "The system gives no thread for connections. Close other "
                                          "programs, then run this again."};
    }
    const Id id = ++m_inside->lastId;
    m_inside->waiting.push_back(
        {id, std::make_unique<Transfer>(std::move(request), std::move(calls), m_inside->rules)});
    curl_multi_wakeup(m_inside->multi);
    return id;
}

void NetworkThread::cancel(Id id)
{
    const std::lock_guard lock(m_inside->mutex);
    m_inside->cancelled.push_back(id);
    if (m_inside->multi) curl_multi_wakeup(m_inside->multi);
}

void NetworkThread::setLimit(std::uint64_t bytesPerSecond)
{
    m_inside->allowance.setRate(bytesPerSecond);
}

void NetworkThread::setOff(bool off)
{
    m_inside->off = off;
    const std::lock_guard lock(m_inside->mutex);
    if (m_inside->multi) curl_multi_wakeup(m_inside->multi);
}

bool NetworkThread::off() const
{
    return m_inside->off;
}

} // namespace cabochon::network
