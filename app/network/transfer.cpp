#include "app/network/transfer.h"

#include "engine/base/utf8.h"

#include <algorithm>
#include <sys/socket.h>

namespace cabochon::network {

namespace {

constexpr int kMostRedirects = 5;
constexpr std::size_t kMostHeaderBytes = 64u << 10; // of all answers to one request [about 4 KB]
constexpr long kConnectSeconds = 15;
constexpr long kBufferBytes = 256l << 10;

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == '\r' || text.back() == '\n' || text.back() == ' '))
        text.remove_suffix(1);
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    return text;
}

std::string inLowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return lower;
}

bool carriesBody(Request::Method method)
{
    return method == Request::Method::Post || method == Request::Method::Delete;
}

/// What a hub says of a file beside the address that it gives: kept for the last answer, unless
/// that says otherwise itself.
void keepNews(ResponseHead& head, std::map<std::string, std::string, std::less<>>& news)
{
    for (const auto& [name, value] : head.headers)
        if (name.starts_with("x-linked-") || name == "x-repo-commit") news.emplace(name, value);
    head.headers.insert(news.begin(), news.end());
}

} // namespace

Transfer::Transfer(Request request, TransferCalls calls, const TransferRules& rules)
    : m_request(std::move(request)), m_calls(std::move(calls)), m_rules(rules),
      m_first(m_request.address), m_firstIsInner(isInnerHost(m_first.host)),
      m_start(steady_clock::now())
{
    m_head.address = m_first;
}

Transfer::~Transfer()
{
    curl_easy_cleanup(m_handle);
    curl_slist_free_all(m_headers);
}

void Transfer::setOptions()
{
    const auto set = [this](CURLoption option, auto value) {
        curl_easy_setopt(m_handle, option, value);
    };
    set(CURLOPT_URL, m_head.address.text().c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!m_rules.certificates.empty()) set(CURLOPT_CAINFO, m_rules.certificates.c_str());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    set(CURLOPT_LOW_SPEED_LIMIT, long(m_request.leastSpeed));
    set(CURLOPT_LOW_SPEED_TIME, long(m_request.mostSilence.count()));
    set(CURLOPT_BUFFERSIZE, kBufferBytes);
    set(CURLOPT_USERAGENT, m_rules.userAgent.c_str());
    set(CURLOPT_NOBODY, m_request.method == Request::Method::Head ? 1L : 0L);
    if (carriesBody(m_request.method)) {
        set(CURLOPT_POSTFIELDS, m_request.body.c_str()); // not copied: it stays where it is
        set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        if (m_request.method == Request::Method::Delete) set(CURLOPT_CUSTOMREQUEST, "DELETE");
    }
    if (m_request.mostSilence.count() == 0) set(CURLOPT_TCP_KEEPALIVE, 1L);
    if (m_request.parallel) set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    // An open connection may lead to the inside.
    if (m_request.outsideOnly) set(CURLOPT_FRESH_CONNECT, 1L);
    if (m_request.range) {
        const std::string range =
            std::to_string(m_request.range->first) + "-" + std::to_string(m_request.range->last);
        set(CURLOPT_RANGE, range.c_str());
    }
    if (m_headers) set(CURLOPT_HTTPHEADER, m_headers);
    set(CURLOPT_ERRORBUFFER, m_curlSays);
    set(CURLOPT_PRIVATE, static_cast<void*>(this));
    set(CURLOPT_HEADERFUNCTION, takeHeader);
    set(CURLOPT_HEADERDATA, static_cast<void*>(this));
    set(CURLOPT_WRITEFUNCTION, takeBody);
    set(CURLOPT_WRITEDATA, static_cast<void*>(this));
    set(CURLOPT_OPENSOCKETFUNCTION, makeSocket);
    set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(this));
}

void Transfer::setHeaders()
{
    curl_slist_free_all(std::exchange(m_headers, nullptr));
    const auto add = [this](const std::string& line) {
        m_headers = curl_slist_append(m_headers, line.c_str());
    };
    // What was asked of the address's origin is said nowhere else.
    if (m_head.address.origin() != m_first.origin()) return;
    for (const Request::Header& header : m_request.headers)
        add(header.name + ": " + header.value);
    if (carriesBody(m_request.method)) add("Expect:"); // the body goes at once
    // Never readable for all on the way.
    const bool secret = m_head.address.scheme == "https" || isLoopbackHost(m_head.address.host);
    if (!m_request.token.empty() && secret) add("Authorization: Bearer " + m_request.token);
}

Status Transfer::prepare()
{
    if (m_next) {
        m_head = ResponseHead{};
        m_head.address = *std::exchange(m_next, std::nullopt);
        m_head.redirected = true;
    }
    m_headDone = false;
    m_received = 0;
    m_curlSays[0] = 0;
    m_began = std::chrono::system_clock::now();
    m_beganSteady = steady_clock::now();
    if (!m_handle)
        m_handle = curl_easy_init();
    else
        curl_easy_reset(m_handle);
    if (!m_handle)
        return {ErrorCode::OutOfMemory, "There is no memory for a connection. Close "
                                        "other programs."};
    setHeaders();
    setOptions();
    if (m_request.mostTime.count() > 0) {
        const auto left =
            m_request.mostTime - duration_cast<milliseconds>(steady_clock::now() - m_start);
        curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS, long(std::max<long>(1, left.count())));
    }
    return {};
}

// ------------------------------------------------------------------------------------ curl's calls

std::size_t Transfer::takeHeader(char* data, std::size_t one, std::size_t count, void* self)
{
    const std::size_t size = one * count;
    return static_cast<Transfer*>(self)->readHeaderLine({data, size}) ? size : 0;
}

std::size_t Transfer::takeBody(char* data, std::size_t one, std::size_t count, void* self)
{
    auto& transfer = *static_cast<Transfer*>(self);
    const std::size_t size = one * count;
    const auto& take = transfer.m_rules.takeAllowance;
    if (take && !transfer.m_next && !take(size)) {
        transfer.m_paused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    return transfer.takesBody(std::as_bytes(std::span(data, size))) ? size : 0;
}

curl_socket_t Transfer::makeSocket(void* self, curlsocktype, curl_sockaddr* address)
{
    auto& transfer = *static_cast<Transfer*>(self);
    const bool inner = placeOf(address->addr) != AddressPlace::Outside;
    if (transfer.m_rules.off->load()) {
        transfer.refuse(Trouble::Refused, "The network is switched off. Switch it on first.");
        transfer.m_problem.code = ErrorCode::NetworkOff;
        return CURL_SOCKET_BAD;
    }
    const bool elsewhere = transfer.m_head.address.host != transfer.m_first.host;
    const bool proxied = transfer.m_head.address.scheme == "https" ? transfer.m_rules.httpsProxied
                                                                   : transfer.m_rules.httpProxied;
    if (!proxied && inner && transfer.m_request.outsideOnly) {
        transfer.refuse(Trouble::Refused, transfer.m_head.address.host +
                                              " is inside of this machine or network, where "
                                              "addresses of strangers may not lead.");
        return CURL_SOCKET_BAD;
    }
    // A name outside that leads inside: its owner would have this machine ask its neighbours.
    if (!proxied && inner && elsewhere && !transfer.m_firstIsInner) {
        transfer.refuse(Trouble::Refused, transfer.m_first.host + " sends its readers to " +
                                              transfer.m_head.address.host +
                                              ", which is inside of this machine or network. Tell "
                                              "whoever runs that server.");
        return CURL_SOCKET_BAD;
    }
    // Or as a name that leads outside when it is looked at, and inside when it is asked.
    if (!proxied && inner && !transfer.m_request.innerAllowed && !transfer.m_firstIsInner) {
        transfer.refuse(Trouble::Refused, transfer.m_first.host +
                                              " leads inside of this machine or network, which "
                                              "was not allowed to it. Allow it if you know that "
                                              "server.");
        return CURL_SOCKET_BAD;
    }
    if (!proxied && inner && !elsewhere) transfer.m_firstIsInner = true;
    return openSocket(address->family, address->socktype, address->protocol);
}

// -------------------------------------------------------------------------------------- the answer

bool Transfer::refuse(Trouble trouble, std::string what)
{
    if (m_trouble == Trouble::None) {
        m_trouble = trouble;
        m_problem = {ErrorCode::Network, std::move(what)};
    }
    return false;
}

bool Transfer::readHeaderLine(std::string_view line)
{
    m_headerBytes += line.size();
    if (m_headerBytes > kMostHeaderBytes) {
        return refuse(Trouble::Misbehaviour,
                      m_head.address.host + " sent more than " + std::to_string(kMostHeaderBytes) +
                          " bytes of headers. Try again later, or use another mirror.");
    }
    if (m_headDone) return true; // trailers say nothing
    if (line.starts_with("HTTP/")) {
        m_head.headers.clear();
        const std::size_t blank = line.find(' ');
        const std::string_view status =
            blank == std::string_view::npos ? "" : line.substr(blank + 1, 3);
        m_head.status = int(wholeNumber(status).value_or(0));
        return true;
    }
    const std::string_view text = trimmed(line);
    if (text.empty()) return m_head.status < 200 || finishHead();
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
        m_head.headers[inLowerCase(trimmed(text.substr(0, colon)))] =
            std::string(trimmed(text.substr(colon + 1)));
    }
    return true;
}

std::optional<WebAddress> Transfer::nextAddress(const std::string& location)
{
    if (++m_redirects > kMostRedirects) {
        refuse(Trouble::Misbehaviour,
               m_first.host + " redirects more than " + std::to_string(kMostRedirects) +
                   " times for " + m_first.path + ". Try again later, or use another mirror.");
        return std::nullopt;
    }
    Result<WebAddress> target = redirectTarget(m_head.address, location);
    if (!target) {
        refuse(Trouble::Misbehaviour, target.error().message);
        return std::nullopt;
    }
    const bool elsewhere = target->origin() != m_first.origin();
    if (carriesBody(m_request.method) &&
        (elsewhere || (m_head.status != 307 && m_head.status != 308)))
        return std::nullopt; // that is the answer
    if (m_request.redirects == Request::Redirects::SameOrigin && elsewhere) return std::nullopt;
    if (Status allowed = mayFollow(m_first, *target); !allowed) {
        refuse(Trouble::Misbehaviour, allowed.error().message);
        return std::nullopt;
    }
    return std::move(*target);
}

bool Transfer::finishHead()
{
    m_headDone = true;
    keepNews(m_head, m_news);
    const std::string location(m_head.header("location"));
    if (isRedirect(m_head.status) && !location.empty()) {
        m_next = nextAddress(location);
        if (m_trouble != Trouble::None) return false;
        if (m_next) return true;
    }
    const std::string_view coding = m_head.header("content-encoding");
    if (!coding.empty() && coding != "identity") {
        return refuse(Trouble::Misbehaviour, m_head.address.host + " sent " +
                                                 printable(coding, 20) +
                                                 ", which was not asked for. Try again later, or "
                                                 "use another mirror.");
    }
    if (m_calls.onHead && !m_calls.onHead(m_head)) return refuse(Trouble::Stopped, "Stopped.");
    return true;
}

bool Transfer::takesBody(std::span<const std::byte> bytes)
{
    if (m_next) return false; // nobody reads what stands beside a redirect
    m_received += bytes.size();
    if (m_received > m_request.mostBytes) {
        return refuse(Trouble::Misbehaviour,
                      m_head.address.host + " sent more than the " +
                          std::to_string(m_request.mostBytes) + " bytes that were expected for " +
                          m_request.purpose + ". Try again later, or use another mirror.");
    }
    if (m_calls.onBody && !m_calls.onBody(bytes)) return refuse(Trouble::Stopped, "Stopped.");
    return true;
}

// ----------------------------------------------------------------------------------------- the end

void Transfer::resume()
{
    m_paused = false;
    curl_easy_pause(m_handle, CURLPAUSE_CONT);
}

void Transfer::stop(Error problem, Trouble trouble)
{
    m_next.reset();
    m_trouble = trouble;
    m_problem = std::move(problem);
}

/// What a failure of curl means for whoever waits.
void Transfer::explain(CURLcode code)
{
    const std::string& host = m_head.address.host;
    std::string said = m_curlSays[0] ? m_curlSays : curl_easy_strerror(code);
    std::replace(said.begin(), said.end(), '\n', ' ');
    while (!said.empty() && (said.back() == '.' || said.back() == ' '))
        said.pop_back();
    const std::string because = ": " + printable(said, 300) + ". ";
    long proxySaid = 0;
    curl_easy_getinfo(m_handle, CURLINFO_HTTP_CONNECTCODE, &proxySaid);
    if (code != CURLE_OK && proxySaid == 407) {
        refuse(Trouble::Refused, "The proxy to " + host +
                                     " wants a user's name and password. Write them into "
                                     "https_proxy: http://NAME:PASSWORD@HOST:PORT.");
        return;
    }
    switch (code) {
    case CURLE_OK:
        return;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_ISSUER_ERROR:
        refuse(Trouble::Refused, "Whether " + host +
                                     " is the server it says it is could not be "
                                     "proved" +
                                     because +
                                     "Check the clock and the certificates of this machine, and "
                                     "whoever stands between it and the server.");
        return;
    case CURLE_OPERATION_TIMEDOUT:
        refuse(Trouble::Temporary, host + " was silent or too slow" + because +
                                       "Check the connection, then run this again.");
        return;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
        refuse(Trouble::Temporary, "No connection to " + host + because +
                                       "Check the connection and the address, then run this "
                                       "again.");
        return;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_RANGE_ERROR:
        refuse(Trouble::Misbehaviour, host + " does not speak HTTP as it should" + because +
                                          "Try again later, or use another mirror.");
        return;
    default:
        refuse(Trouble::Temporary, "The connection to " + host + " broke" + because +
                                       "Check the connection, then run this again.");
        return;
    }
}

bool Transfer::goesOn(CURLcode code)
{
    if (m_next && m_trouble == Trouble::None &&
        (code == CURLE_OK || code == CURLE_WRITE_ERROR || code == CURLE_PARTIAL_FILE))
        return true;
    m_next.reset();
    explain(code);
    return false;
}

void Transfer::logHop(ConnectionLog& log) const
{
    Connection entry;
    entry.when = m_began;
    entry.purpose = m_request.purpose;
    entry.host = m_head.address.host;
    entry.path = m_head.address.path;
    entry.bytes = m_received;
    entry.status = m_head.status;
    if (m_trouble != Trouble::None) entry.problem = m_problem.message;
    entry.took = duration_cast<milliseconds>(steady_clock::now() - m_beganSteady);
    log.add(std::move(entry));
}

void Transfer::end(ConnectionLog& log)
{
    logHop(log);
    if (m_next) return; // a hop of several
    if (m_calls.onEnd) m_calls.onEnd({m_trouble, m_problem, m_head});
}

} // namespace cabochon::network
