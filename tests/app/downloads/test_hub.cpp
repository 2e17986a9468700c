#include "tests/app/downloads/test_hub.h"

#include "app/downloads/content_hash.h"

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <cstring>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace cabochon::test {

namespace {

bool sendAll(int connection, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t put = ::send(connection, text.data(), text.size(), MSG_NOSIGNAL);
        if (put <= 0) return false;
        text.remove_prefix(std::size_t(put));
    }
    return true;
}

/// The next close() of the socket tells the peer that it broke.
void breakOff(int connection)
{
    const linger now{1, 0};
    ::setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

std::string headerOf(const std::string& head, const std::string& name)
{
    const std::size_t at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return {};
    const std::size_t from = at + name.size() + 4;
    return head.substr(from, head.find("\r\n", from) - from);
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> rangeOf(const std::string& text)
{
    unsigned long long first = 0, last = 0;
    if (std::sscanf(text.c_str(), "bytes=%llu-%llu", &first, &last) != 2) return std::nullopt;
    return std::pair(first, last);
}

HubRequest readRequest(const std::string& head)
{
    HubRequest request;
    const std::size_t blank = head.find(' ');
    request.method = head.substr(0, blank);
    std::string target = head.substr(blank + 1, head.find(' ', blank + 1) - blank - 1);
    const std::size_t mark = target.find('?');
    if (mark != std::string::npos) request.query = target.substr(mark + 1);
    request.path = target.substr(0, mark);
    request.host = headerOf(head, "Host");
    request.token = headerOf(head, "Authorization");
    request.range = rangeOf(headerOf(head, "Range"));
    return request;
}

std::string statusLine(int status)
{
    return "HTTP/1.1 " + std::to_string(status) + " Answer\r\n";
}

bool sendSimple(int connection,
                const HubRequest& request,
                int status,
                std::string headers,
                const std::string& body)
{
    return sendAll(connection, statusLine(status) + headers +
                                   "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                                   (request.method == "HEAD" ? "" : body));
}

bool sendWithoutEnd(int connection, std::string_view line, const std::atomic<bool>& ending)
{
    std::string many;
    while (many.size() < 16384)
        many += line;
    while (!ending && sendAll(connection, many)) {
    }
    return false;
}

} // namespace

std::string TestHub::sha256(std::string_view content)
{
    downloads::ContentHash hash(std::nullopt);
    hash.update(std::as_bytes(std::span(content)));
    return hash.finish().sha256;
}

TestHub::TestHub(std::string path, std::string_view content)
{
    add(path, content);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        std::abort();
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
}

TestHub::~TestHub()
{
    m_ending = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    {
        const std::lock_guard lock(m_mutex);
        for (const int connection : m_open)
            ::shutdown(connection, SHUT_RDWR);
    }
    for (std::thread& thread : m_threads)
        thread.join();
    ::close(m_listener);
}

std::string TestHub::address() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

std::string TestHub::otherAddress() const
{
    return "http://localhost:" + std::to_string(m_port);
}

void TestHub::add(const std::string& path, std::string_view content)
{
    const std::string digest = sha256(content);
    const std::lock_guard lock(m_mutex);
    m_files[path] = {content, digest};
}

void TestHub::replace(const std::string& path, std::string_view content, const std::string& commit)
{
    add(path, content);
    const std::lock_guard lock(m_mutex);
    m_commit = commit;
}

void TestHub::setMisdeed(std::function<Misdeed(const HubRequest&)> misdeed)
{
    const std::lock_guard lock(m_mutex);
    m_misdeed = std::move(misdeed);
}

std::vector<HubRequest> TestHub::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void TestHub::accept()
{
    while (!m_ending) {
        const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0) continue;
        const int one = 1;
        ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        ++m_connections;
        const std::lock_guard lock(m_mutex);
        m_open.push_back(connection);
        m_threads.emplace_back([this, connection] { serve(connection); });
    }
}

void TestHub::serve(int connection)
{
    std::string pending;
    for (bool goesOn = true; goesOn && !m_ending;) {
        const std::size_t end = pending.find("\r\n\r\n");
        if (end == std::string::npos) {
            char piece[4096];
            const ssize_t got = ::recv(connection, piece, sizeof piece, 0);
            if (got <= 0) break;
            pending.append(piece, std::size_t(got));
            continue;
        }
        HubRequest request = readRequest(pending.substr(0, end + 2));
        pending.erase(0, end + 4);
        request.isData = request.method == "GET" && !request.path.starts_with("/api/") &&
                         (!redirects || request.path.starts_with("/data/"));
        {
            const std::lock_guard lock(m_mutex); // before the client has an answer
            m_requests.push_back(request);
        }
        goesOn = answer(connection, request);
    }
    const std::lock_guard lock(m_mutex);
    m_open.erase(std::find(m_open.begin(), m_open.end(), connection));
    ::close(connection);
}

std::optional<TestHub::File> TestHub::fileAt(const std::string& path, std::string& commit) const
{
    const std::lock_guard lock(m_mutex);
    commit = m_commit;
    std::string rest = path.starts_with("/data/") ? path.substr(6) : std::string();
    const std::string start = std::string("/") + kRepository + "/resolve/";
    for (const std::string& revision : {std::string("main"), m_commit})
        if (path.starts_with(start + revision + "/"))
            rest = path.substr(start.size() + revision.size() + 1);
    const auto found = m_files.find(rest);
    return found == m_files.end() ? std::nullopt : std::optional(found->second);
}

std::string TestHub::listing(bool tree) const
{
    const std::lock_guard lock(m_mutex);
    std::string items;
    for (const auto& [path, file] : m_files) {
        const std::string size = std::to_string(file.content.size());
        const std::string lfs = R"({")" + std::string(tree ? "oid" : "sha256") + R"(":")" +
                                file.digest + R"(","size":)" + size + "}";
        items += (items.empty() ? "" : ",") + std::string("{\"type\":\"file\",\"") +
                 (tree ? "path" : "rfilename") + "\":\"" + path + "\",\"size\":" + size +
                 (namesDigests ? ",\"lfs\":" + lfs : "") + "}";
    }
    if (tree) return "[" + items + "]";
    return "{\"sha\":\"" + m_commit + "\",\"siblings\":[" + items + "]}";
}

bool TestHub::answer(int connection, HubRequest& request)
{
    std::function<Misdeed(const HubRequest&)> decide;
    {
        const std::lock_guard lock(m_mutex);
        decide = m_misdeed;
    }
    const Misdeed misdeed = decide ? decide(request) : Misdeed{};
    if (misdeed.endlessHeaders) {
        return sendAll(connection, statusLine(200)) &&
               sendWithoutEnd(connection, "X-More: and more\r\n", m_ending);
    }
    if (misdeed.endlessInformation)
        return sendWithoutEnd(connection, "HTTP/1.1 100 Continue\r\n\r\n", m_ending);
    if (!misdeed.redirect.empty()) {
        return sendSimple(connection, request, 302,
                          "Location: " + misdeed.redirect + "\r\n" + misdeed.headers, "");
    }
    if (misdeed.status != 0)
        return sendSimple(connection, request, misdeed.status, misdeed.headers, misdeed.body);
    if (!wantedToken.empty() && !request.path.starts_with("/data/") &&
        request.token != "Bearer " + wantedToken)
        return sendSimple(connection, request, 401, "X-Error-Code: GatedRepo\r\n", "");
    return request.path.starts_with("/api/") ? answerApi(connection, request, misdeed)
                                             : answerFile(connection, request, misdeed);
}

bool TestHub::answerApi(int connection, HubRequest& request, const Misdeed& misdeed)
{
    const std::string start = std::string("/api/models/") + kRepository;
    const bool revision = request.path.starts_with(start + "/revision/");
    const bool tree = request.path.starts_with(start + "/tree/");
    if (!hasApi || (!revision && !tree)) return sendSimple(connection, request, 404, "", "");
    const std::string body = misdeed.body.empty() ? listing(tree) : misdeed.body;
    return sendSimple(connection, request, 200,
                      "Content-Type: application/json\r\n" + misdeed.headers, body);
}

bool TestHub::answerFile(int connection, HubRequest& request, const Misdeed& misdeed)
{
    std::string commit;
    const std::optional<File> file = fileAt(request.path, commit);
    if (!file) return sendSimple(connection, request, 404, "X-Error-Code: EntryNotFound\r\n", "");
    std::string news = "X-Repo-Commit: " + commit + "\r\n";
    if (namesDigestsInHead) {
        news += "X-Linked-Size: " + std::to_string(file->content.size()) + "\r\nX-Linked-ETag: \"" +
                file->digest + "\"\r\n";
    }
    if (request.method == "HEAD" && !hasHead) return sendSimple(connection, request, 405, "", "");
    if (redirects && !request.path.starts_with("/data/")) {
        const std::size_t name = request.path.find("/resolve/") + 9;
        const std::string rest = request.path.substr(request.path.find('/', name) + 1);
        return sendSimple(
            connection, request, 302,
            news + "Location: " + otherAddress() + "/data/" + rest + "?signature=secret\r\n", "");
    }
    if (request.method == "HEAD") {
        const std::string length = std::to_string(file->content.size());
        return sendAll(connection,
                       statusLine(200) + news + "Content-Length: " + length + "\r\n\r\n");
    }
    return sendFile(connection, request, misdeed, *file);
}

bool TestHub::sendFile(int connection,
                       HubRequest& request,
                       const Misdeed& misdeed,
                       const File& file)
{
    std::string_view body = file.content;
    const std::string size = std::to_string(body.size());
    std::uint64_t offset = 0;
    std::string head;
    if (request.range && !misdeed.ignoreRange) {
        const auto [first, last] = *request.range;
        if (first >= body.size()) return sendSimple(connection, request, 416, "", "");
        offset = first;
        body = body.substr(first, std::min<std::uint64_t>(last + 1, body.size()) - first);
        if (misdeed.halfRange) body = body.substr(0, (body.size() + 1) / 2);
        const std::string range = misdeed.contentRange.empty()
                                      ? "bytes " + std::to_string(first) + "-" +
                                            std::to_string(first + body.size() - 1) + "/" + size
                                      : misdeed.contentRange;
        head = statusLine(206) + "Content-Range: " + range + "\r\n";
    } else {
        head = statusLine(200);
    }
    if (!misdeed.body.empty()) body = misdeed.body;
    const std::int64_t length = std::int64_t(body.size()) + misdeed.lengthOff;
    head += misdeed.headers + "Content-Length: " + std::to_string(length) + "\r\n\r\n";
    return sendAll(connection, head) && sendBody(connection, request, misdeed, body, offset);
}

bool TestHub::sendBody(int connection,
                       HubRequest& request,
                       const Misdeed& misdeed,
                       std::string_view body,
                       std::uint64_t offset)
{
    const std::size_t pieceBytes = bytesPerSecond > 0 ? 16384 : 262'144;
    while (!body.empty() && !m_ending) {
        const auto at = std::int64_t(request.sent);
        std::size_t size = std::min(pieceBytes, body.size());
        for (const std::int64_t stop : {misdeed.cutAfter, misdeed.closeAfter, misdeed.stallAfter})
            if (stop >= at) size = std::min(size, std::size_t(stop - at));
        if (size == 0 && misdeed.stallAfter == at) {
            char nothing = 0; // until the client goes away
            return ::recv(connection, &nothing, 1, 0) < 0;
        }
        if (size == 0) {
            if (misdeed.cutAfter == at) breakOff(connection);
            return false;
        }
        std::string piece;
        const std::int64_t flip = misdeed.flipAt - std::int64_t(offset) - at;
        std::string_view out = body.substr(0, size);
        if (misdeed.flipAt >= 0 && flip >= 0 && flip < std::int64_t(size)) {
            piece = out;
            piece[std::size_t(flip)] = char(piece[std::size_t(flip)] ^ 4);
            out = piece;
        }
        m_dataBytes += size; // before the client has them
        if (!sendAll(connection, out)) {
            m_dataBytes -= size;
            return false;
        }
        request.sent += size;
        body.remove_prefix(size);
        if (bytesPerSecond > 0) {
            std::this_thread::sleep_for(
                std::chrono::microseconds(size * 1'000'000 / bytesPerSecond));
        }
    }
    return misdeed.lengthOff == 0;
}

} // namespace cabochon::test
