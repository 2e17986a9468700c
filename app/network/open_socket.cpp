#include "app/network/open_socket.h"

#include <arpa/inet.h>
#include <cstring>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>

namespace cabochon::network {

namespace {

AddressPlace placeOfFour(std::uint32_t address) // in the machine's order
{
    const auto within = [address](std::uint32_t network, unsigned bits) {
        return (address ^ network) >> (32 - bits) == 0;
    };
    if (within(0x7f000000, 8) || within(0, 8)) return AddressPlace::Loopback;
    // RFC 1918, shared (RFC 6598) and link-local addresses.
    if (within(0x0a000000, 8) || within(0xac100000, 12) || within(0xc0a80000, 16) ||
        within(0x64400000, 10) || within(0xa9fe0000, 16))
        return AddressPlace::Private;
    return AddressPlace::Outside;
}

AddressPlace placeOfSix(const in6_addr& address)
{
    if (IN6_IS_ADDR_LOOPBACK(&address) || IN6_IS_ADDR_UNSPECIFIED(&address))
        return AddressPlace::Loopback;
    if (IN6_IS_ADDR_V4MAPPED(&address)) {
        std::uint32_t four = 0;
        std::memcpy(&four, address.s6_addr + 12, sizeof four);
        return placeOfFour(ntohl(four));
    }
    const bool local = (address.s6_addr[0] & 0xfe) == 0xfc; // RFC 4193
    return local || IN6_IS_ADDR_LINKLOCAL(&address) ? AddressPlace::Private : AddressPlace::Outside;
}

} // namespace

AddressPlace placeOf(const sockaddr& address)
{
    if (address.sa_family == AF_INET) {
        sockaddr_in four{};
        std::memcpy(&four, &address, sizeof four);
        return placeOfFour(ntohl(four.sin_addr.s_addr));
    }
    if (address.sa_family == AF_INET6) {
        sockaddr_in6 six{};
        std::memcpy(&six, &address, sizeof six);
        return placeOfSix(six.sin6_addr);
    }
    return AddressPlace::Loopback; // sockets of this machine
}

AddressPlace placeOfHost(std::string_view host)
{
    std::string number(host);
    if (number.size() > 2 && number.front() == '[') number = number.substr(1, number.size() - 2);
    in_addr four{};
    if (::inet_aton(number.c_str(), &four) != 0) return placeOfFour(ntohl(four.s_addr));
    in6_addr six{};
    if (::inet_pton(AF_INET6, number.c_str(), &six) == 1) return placeOfSix(six);
    return AddressPlace::Outside;
}

int openSocket(int family, int type, int protocol)
{
    return ::socket(family, type | SOCK_CLOEXEC, protocol);
}

} // namespace cabochon::network
