// Owns opening sockets for connections to the outside, after a look at where they lead: the door
// that every connection of the program goes through.
#pragma once

#include <cstdint>
#include <string_view>

struct sockaddr;

namespace cabochon::network {

enum class AddressPlace : std::uint8_t { Outside, Private, Loopback };

/// Where the number lies that a socket is to be connected with.
AddressPlace placeOf(const sockaddr& address);
/// Where a host lies that is written as a number; names are Outside.
AddressPlace placeOfHost(std::string_view host);

/// A socket for an address of that family, or -1 with errno set.
int openSocket(int family, int type, int protocol);

} // namespace cabochon::network
