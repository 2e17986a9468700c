// Owns addresses on the web: taking them apart, and which of them may be asked or followed to.
// Opens nothing and asks no name server.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cabochon::network {

/// An http or https address without a user's name in it.
struct WebAddress {
    std::string scheme; // "https" or "http"
    std::string host;   // lower case; IPv6 in brackets
    std::uint16_t port = 0;
    std::string path;  // "/owner/file", as it is sent
    std::string query; // what follows "?", a signature for instance: never shown
    std::string text() const;
    /// Scheme, host and port: what a token belongs to.
    std::string origin() const;
    /// For messages: host and path, without query.
    std::string shown() const { return host + path; }

    bool operator==(const WebAddress&) const = default;
};

/// Usage: no address of that kind, or one with a user's name or password.
Result<WebAddress> parseWebAddress(std::string_view text);

/// Where a response of `from` sends its reader; relative ones are resolved. Network: it leads to
/// something else than http or https.
Result<WebAddress> redirectTarget(const WebAddress& from, std::string_view location);

/// Whether a host is this machine, by its name or number.
bool isLoopbackHost(std::string_view host);
/// Whether a host is a number inside of this machine or of a private network. Names count as
/// outside.
bool isInnerHost(std::string_view host);

/// Whether `address` may be asked at all: https, or http to this machine. `plainAllowed`: the user
/// named an http address. Network says what helps.
Status mayAsk(const WebAddress& address, bool plainAllowed);

/// Whether a request that began at `first` may go on at `target`: never from https to http, never
/// from outside to the inside of this machine or network. Network says why not.
Status mayFollow(const WebAddress& first, const WebAddress& target);

/// The text as a part of an address: everything but letters, digits, "-", ".", "_", "~" and "/" in
/// percent signs.
std::string inAddress(std::string_view path);

} // namespace cabochon::network
