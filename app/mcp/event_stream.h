// Owns taking apart a stream of server-sent events (WHATWG HTML, 9.2.6) that comes in pieces. No
// Qt.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cabochon::mcp {

class EventStream {
public:
    /// Gets the data of each event that is a message; false: no more.
    using Take = std::function<bool(std::string data)>;

    /// False: an event is larger than `mostBytes`, or `take` wanted no more.
    bool feed(std::string_view bytes, std::size_t mostBytes, const Take& take);

    /// Of the last event that had one: where to go on.
    const std::string& lastId() const { return m_lastId; }
    /// How long the server wants to be left alone before it is asked again.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }

private:
    bool takeLine(std::string_view line, const Take& take);

    std::string m_line; // that is not whole
    bool m_afterReturn = false;
    bool m_begun = false;
    std::string m_data;
    bool m_hasData = false;
    std::string m_kind;
    std::string m_lastId;
    std::optional<std::chrono::milliseconds> m_retry;
};

} // namespace cabochon::mcp
