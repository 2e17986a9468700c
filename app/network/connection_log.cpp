#include "app/network/connection_log.h"

namespace cabochon::network {

namespace {

constexpr std::size_t kMostEntries = 1000;

} // namespace

void ConnectionLog::add(Connection connection)
{
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() == kMostEntries) m_entries.pop_front();
    m_entries.push_back(std::move(connection));
}

std::vector<Connection> ConnectionLog::entries() const
{
    const std::lock_guard lock(m_mutex);
    return {m_entries.begin(), m_entries.end()};
}

} // namespace cabochon::network
