#include "tests/app/network/scripted_server.h"

#include <algorithm>
#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace cabochon::test {

namespace {

template <typename Read>
auto fromPem(const std::string& text, const Read& read)
{
    BIO* bio = BIO_new_mem_buf(text.data(), int(text.size()));
    auto* object = read(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    return object;
}

SSL_CTX* contextOf(const ScriptedServer::Tls& tls)
{
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    X509* certificate = fromPem(tls.identity.certificate, PEM_read_bio_X509);
    EVP_PKEY* key = fromPem(tls.identity.key, PEM_read_bio_PrivateKey);
    if (!certificate || !key || SSL_CTX_use_certificate(context, certificate) != 1 ||
        SSL_CTX_use_PrivateKey(context, key) != 1)
        std::abort();
    X509_free(certificate);
    EVP_PKEY_free(key);
    if (tls.outdated) {
        SSL_CTX_set_max_proto_version(context, TLS1_1_VERSION);
        SSL_CTX_set_cipher_list(context, "DEFAULT@SECLEVEL=0");
    }
    return context;
}

/// What a head announces.
std::size_t bodyBytes(const std::string& head)
{
    constexpr std::string_view kName = "Content-Length: ";
    const std::size_t at = head.find(kName);
    return at == std::string::npos ? 0 : std::stoul(head.substr(at + kName.size()));
}

/// One connection, readable or not.
class Line {
public:
    explicit Line(int socket) : m_socket(socket) {}
    ~Line()
    {
        SSL_free(m_tls);
        SSL_CTX_free(m_context);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    bool becomeTls(const ScriptedServer::Tls& tls)
    {
        m_context = contextOf(tls);
        m_tls = SSL_new(m_context);
        return SSL_set_fd(m_tls, m_socket) == 1 && SSL_accept(m_tls) == 1;
    }
    bool read(std::string& text)
    {
        char piece[4096];
        const auto got = m_tls ? SSL_read(m_tls, piece, sizeof piece)
                               : int(::recv(m_socket, piece, sizeof piece, 0));
        if (got <= 0) return false;
        text.append(piece, std::size_t(got));
        return true;
    }
    bool write(const std::string& text)
    {
        std::size_t done = 0;
        while (done < text.size()) {
            const std::size_t left = text.size() - done;
            const auto put = m_tls ? SSL_write(m_tls, text.data() + done, int(left))
                                   : int(::send(m_socket, text.data() + done, left, MSG_NOSIGNAL));
            if (put <= 0) return false;
            done += std::size_t(put);
        }
        return true;
    }
    void sayGoodbye()
    {
        if (m_tls) SSL_shutdown(m_tls);
    }

private:
    int m_socket;
    SSL_CTX* m_context = nullptr;
    SSL* m_tls = nullptr;
};

} // namespace

ScriptedServer::ScriptedServer(Script script, std::optional<Tls> tls)
    : m_script(std::move(script)), m_tls(std::move(tls))
{
    std::signal(SIGPIPE, SIG_IGN); // a client that goes away ends only its connection
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

ScriptedServer::~ScriptedServer()
{
    m_ending = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    {
        const std::lock_guard lock(m_mutex);
        for (const int socket : m_open)
            ::shutdown(socket, SHUT_RDWR);
    }
    for (std::thread& thread : m_threads)
        thread.join();
    ::close(m_listener);
}

std::vector<std::string> ScriptedServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

std::string ScriptedServer::ok(const std::string& body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string ScriptedServer::redirect(const std::string& location)
{
    return "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n";
}

void ScriptedServer::accept()
{
    while (!m_ending) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) continue;
        ++m_connections;
        const std::lock_guard lock(m_mutex);
        m_open.push_back(socket);
        m_threads.emplace_back([this, socket] { serve(socket); });
    }
}

void ScriptedServer::serve(int socket)
{
    {
        Line line(socket);
        bool goesOn = !m_tls || !m_tls->atOnce || line.becomeTls(*m_tls);
        std::string pending;
        while (goesOn && !m_ending) {
            const std::size_t end = pending.find("\r\n\r\n");
            if (end == std::string::npos) {
                goesOn = line.read(pending);
                continue;
            }
            const std::size_t whole = end + 4 + bodyBytes(pending.substr(0, end + 4));
            if (pending.size() < whole) {
                goesOn = line.read(pending);
                continue;
            }
            const std::string head = pending.substr(0, whole);
            pending.erase(0, whole);
            {
                const std::lock_guard lock(m_mutex);
                m_requests.push_back(head);
            }
            const Answer answer = m_script(head);
            goesOn = line.write(answer.bytes);
            while (goesOn && answer.more) {
                const std::optional<std::string> next = answer.more();
                if (!next) break;
                goesOn = line.write(*next);
            }
            goesOn = goesOn && answer.then != Then::Close;
            if (goesOn && answer.then == Then::BecomeTls) goesOn = m_tls && line.becomeTls(*m_tls);
            while (goesOn && answer.then == Then::Hang)
                goesOn = line.read(pending);
        }
        line.sayGoodbye();
    }
    const std::lock_guard lock(m_mutex);
    m_open.erase(std::find(m_open.begin(), m_open.end(), socket));
    ::close(socket);
}

} // namespace cabochon::test
