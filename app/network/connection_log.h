// Owns what is remembered of connections: who was asked, why, how much came, and how it ended.
// Never what would be a secret: no query of an address, no token. In memory only.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

namespace cabochon::network {

struct Connection {
    std::chrono::system_clock::time_point when; // of the request
    std::string purpose;                        // "the list of files of owner/repository"
    std::string host;
    std::string path; // without query
    std::uint64_t bytes = 0;
    int status = 0;      // of HTTP; 0: no answer
    std::string problem; // empty: none
    std::chrono::milliseconds took{0};
};

/// The last connections, oldest first. Any thread.
class ConnectionLog {
public:
    void add(Connection connection);
    std::vector<Connection> entries() const;

private:
    mutable std::mutex m_mutex;
    std::deque<Connection> m_entries;
};

} // namespace cabochon::network
