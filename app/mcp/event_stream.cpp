#include "app/mcp/event_stream.h"

#include "app/network/http_message.h"

#include <algorithm>
#include <utility>

namespace cabochon::mcp {

namespace {

constexpr std::uint64_t kLongestRetry = 600'000; // milliseconds
constexpr std::size_t kLongestId = 1024;

} // namespace

bool EventStream::feed(std::string_view bytes, std::size_t mostBytes, const Take& take)
{
    while (!bytes.empty()) {
        if (std::exchange(m_afterReturn, false) && bytes.front() == '\n') {
            bytes.remove_prefix(1);
            continue;
        }
        const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        m_line += bytes.substr(0, end);
        if (m_line.size() + m_data.size() > mostBytes) return false;
        if (end == bytes.size()) return true;
        m_afterReturn = bytes[end] == '\r';
        bytes.remove_prefix(end + 1);
        const std::string line = std::exchange(m_line, {});
        if (!takeLine(line, take)) return false;
    }
    return true;
}

bool EventStream::takeLine(std::string_view line, const Take& take)
{
    if (!std::exchange(m_begun, true) && line.starts_with("\xef\xbb\xbf")) line.remove_prefix(3);
    if (line.empty()) {
        const bool isMessage =
            m_hasData && !m_data.empty() && (m_kind.empty() || m_kind == "message");
        std::string data = std::exchange(m_data, {});
        m_kind.clear();
        m_hasData = false;
        return !isMessage || take(std::move(data));
    }
    const std::size_t colon = line.find(':');
    const std::string_view field = line.substr(0, colon);
    std::string_view value = colon == line.npos ? std::string_view() : line.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    if (field == "data") {
        if (m_hasData) m_data += '\n';
        m_data += value;
        m_hasData = true;
    } else if (field == "event") {
        m_kind = value;
    } else if (field == "id" && value.size() <= kLongestId && value.find('\0') == value.npos) {
        m_lastId = value;
    } else if (field == "retry") {
        if (const auto number = network::wholeNumber(value))
            m_retry = std::chrono::milliseconds(std::min(*number, kLongestRetry));
    }
    return true;
}

} // namespace cabochon::mcp
