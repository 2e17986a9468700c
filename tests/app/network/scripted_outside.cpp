#include "tests/app/network/scripted_outside.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <map>
#include <mutex>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace cabochon::test {

namespace {

struct Script {
    std::map<std::string, std::string, std::less<>> names;
    std::map<std::string, int> ports;
    std::vector<std::string> lookups;
    std::vector<std::string> connects;
};

std::mutex s_mutex;
Script* s_script = nullptr;

using Connect = int (*)(int, const sockaddr*, socklen_t);
using Lookup = int (*)(const char*, const char*, const addrinfo*, addrinfo**);

template <typename Function>
Function systems(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

/// Where a connection goes instead; false: nowhere.
bool redirect(sockaddr_in& address)
{
    char text[INET_ADDRSTRLEN] = {};
    ::inet_ntop(AF_INET, &address.sin_addr, text, sizeof text);
    const std::string number = text;
    s_script->connects.push_back(number + ":" + std::to_string(ntohs(address.sin_port)));
    const auto found = s_script->ports.find(number);
    if (found == s_script->ports.end()) return number.starts_with("127.");
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(found->second));
    return true;
}

int connectScripted(int socket, const sockaddr* wanted, socklen_t size)
{
    const auto systemsConnect = systems<Connect>("connect");
    std::unique_lock lock(s_mutex);
    if (!s_script || wanted->sa_family == AF_UNIX) {
        lock.unlock();
        return systemsConnect(socket, wanted, size);
    }
    sockaddr_in four{};
    if (wanted->sa_family == AF_INET) std::memcpy(&four, wanted, sizeof four);
    if (wanted->sa_family == AF_INET && redirect(four)) {
        lock.unlock();
        return systemsConnect(socket, reinterpret_cast<const sockaddr*>(&four), sizeof four);
    }
    if (wanted->sa_family != AF_INET) s_script->connects.push_back("another family");
    errno = ENETUNREACH;
    return -1;
}

int lookUpScripted(const char* host, const char* service, const addrinfo* hints, addrinfo** result)
{
    const auto systemsLookup = systems<Lookup>("getaddrinfo");
    std::unique_lock lock(s_mutex);
    in_addr four{};
    in6_addr six{};
    const bool isNumber =
        host && (::inet_pton(AF_INET, host, &four) == 1 || ::inet_pton(AF_INET6, host, &six) == 1);
    if (!s_script || !host || isNumber || std::string_view(host) == "localhost") {
        lock.unlock();
        return systemsLookup(host, service, hints, result);
    }
    s_script->lookups.emplace_back(host);
    const auto found = s_script->names.find(std::string_view(host));
    if (found == s_script->names.end()) return EAI_NONAME;
    return systemsLookup(found->second.c_str(), service, hints, result);
}

} // namespace

ScriptedOutside::ScriptedOutside()
{
    const std::lock_guard lock(s_mutex);
    if (s_script) std::abort();
    s_script = new Script;
}

ScriptedOutside::~ScriptedOutside()
{
    const std::lock_guard lock(s_mutex);
    delete s_script;
    s_script = nullptr;
}

void ScriptedOutside::name(const std::string& host, const std::string& number)
{
    const std::lock_guard lock(s_mutex);
    s_script->names[host] = number;
}

void ScriptedOutside::lead(const std::string& number, int port)
{
    const std::lock_guard lock(s_mutex);
    s_script->ports[number] = port;
}

std::vector<std::string> ScriptedOutside::lookups() const
{
    const std::lock_guard lock(s_mutex);
    return s_script->lookups;
}

std::vector<std::string> ScriptedOutside::connects() const
{
    const std::lock_guard lock(s_mutex);
    return s_script->connects;
}

} // namespace cabochon::test

// What libcurl finds in place of the system's.
extern "C" {

[[gnu::visibility("default")]] int connect(int socket, const sockaddr* address, socklen_t size)
{
    return cabochon::test::connectScripted(socket, address, size);
}

[[gnu::visibility("default")]] int
getaddrinfo(const char* host, const char* service, const addrinfo* hints, addrinfo** result)
{
    return cabochon::test::lookUpScripted(host, service, hints, result);
}

} // extern "C"
