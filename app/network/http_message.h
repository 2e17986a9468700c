// Owns what is asked of a server and what it answers, as values.
#pragma once

#include "app/network/web_address.h"
#include "engine/base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::network {

/// Bytes `first` to `last` of a file, both counted.
struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t size() const { return last - first + 1; }
    bool operator==(const ByteRange&) const = default;
};

struct Request {
    enum class Method : std::uint8_t { Get, Head, Post, Delete };
    enum class Redirects : std::uint8_t {
        Follow,    // at most five, by the rules of mayFollow()
        SameOrigin // the answer that leads elsewhere is the answer
    };
    /// Sent to the address's origin, and nowhere else. One line each.
    struct Header {
        std::string name;
        std::string value;
    };

    WebAddress address;
    std::string purpose; // for the log
    Method method = Method::Get;
    Redirects redirects = Redirects::Follow;
    std::optional<ByteRange> range;
    std::vector<Header> headers;
    /// Of Post and Delete, which go on at an address of the same origin alone, and only where the
    /// server asks for the same request there (307, 308).
    std::string body;
    std::string token;         // sent to the address's origin, and nowhere else
    bool plainAllowed = false; // the user named this http address
    bool outsideOnly = false;  // never to an address within this machine or network, however named
    /// The name of a host may lead inside of this network, but for a host that is a number or this
    /// machine, which may anyway.
    bool innerAllowed = true;
    bool parallel = false; // one of several: a connection of its own, not a stream of HTTP/2
    std::uint64_t mostBytes = 16u << 20;   // of the answer's body
    std::chrono::milliseconds mostTime{0}; // from the first redirect's start; 0: no limit
    std::chrono::seconds mostSilence{10};  // under `leastSpeed` for so long: given up; 0: never
    std::uint32_t leastSpeed = 1024;       // bytes a second
};

/// Status and headers of an answer. Names in lower case; of several of one name the last.
struct ResponseHead {
    int status = 0;
    std::map<std::string, std::string, std::less<>> headers;
    WebAddress address; // that answered, after redirects
    bool redirected = false;

    /// Empty where there is none.
    std::string_view header(std::string_view name) const;
};

/// The number that a text is, digits only; nothing where it is none or too large.
std::optional<std::uint64_t> wholeNumber(std::string_view text);

/// "bytes 0-99/1000".
struct ContentRange {
    ByteRange range;
    std::optional<std::uint64_t> total; // nothing for "*"
};
std::optional<ContentRange> parseContentRange(std::string_view text);

/// How long a server asks to be left alone (Retry-After: seconds, or a date). Nothing where it does
/// not say.
std::optional<std::chrono::seconds> retryAfter(const ResponseHead& head);

/// Why there is no answer, by what can be done about it.
enum class Trouble : std::uint8_t {
    None,
    Temporary,    // the line, or a busy server: again, later
    Misbehaviour, // the server breaks the protocol: again, a few times
    Refused,      // again would be the same
    Stopped       // cancelled, or a callback wanted no more
};

/// How a request ended. With a status of 404 all went well: the server answered.
struct TransferEnd {
    Trouble trouble = Trouble::None;
    Error problem; // unless None
    ResponseHead head;
};

/// Called on the network thread, in this order; they return soon. The last exactly once.
struct TransferCalls {
    std::function<bool(const ResponseHead&)> onHead;        // false: no more
    std::function<bool(std::span<const std::byte>)> onBody; // false: no more
    std::function<void(const TransferEnd&)> onEnd;
};

/// An answer that was waited for.
struct Response {
    ResponseHead head;
    std::string body;
};

} // namespace cabochon::network
