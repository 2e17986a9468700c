// Owns what carries messages of MCP to a server and back, whatever lies between: pipes
// (stdio_transport.h) or HTTP (http_transport.h). No Qt.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace cabochon::mcp {

/// Of a request of ours, from 1 on; 0: a notification, or an answer.
using MessageId = std::int64_t;

inline constexpr std::size_t kMostMessageBytes = 16u << 20;

struct Outgoing {
    std::string text; // JSON in one line
    MessageId id = 0;
    std::string method{};
    std::string name{};     // of the tool or the prompt, or the address of a resource
    std::string protocol{}; // the version that the message itself names; empty: none
};

/// Why a request has no answer and will get none.
struct SendFailure {
    Error error;
    int status = 0; // of HTTP; 0: no answer at all
};

/// All come on the thread of MCP, never from within a call of the transport.
struct TransportCalls {
    std::function<void(std::string text)> onMessage;
    std::function<void(MessageId id, const SendFailure& failure)> onFailure;
    /// It is over, and nothing more comes. A sentence: how the server ended, or why it was ended;
    /// `byItself`: nobody here ended it.
    std::function<void(const std::string& sentence, bool byItself)> onEnd;
    std::function<void(std::string_view text)> onLog; // as the server wrote it
};

/// On the thread of MCP alone.
class Transport {
public:
    virtual ~Transport() = default;

    virtual void send(Outgoing message) = 0;
    /// The answer to a request is not waited for any more.
    virtual void drop(MessageId id) = 0;
    /// A version with a handshake was agreed on.
    virtual void greeted(const std::string& protocol) = 0;
    /// The server misbehaves: ends it; onEnd follows with the sentence.
    virtual void fail(std::string sentence) = 0;
    /// Ends it in good order; then `gone`, once, in place of onEnd.
    virtual void stop(std::function<void()> gone) = 0;
};

} // namespace cabochon::mcp
