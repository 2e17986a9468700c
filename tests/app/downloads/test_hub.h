// A hub in the test's own process: HTTP over loopback sockets, the hub's API, and whatever
// misdeed a test asks for, request by request. It keeps what it was asked.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace cabochon::test {

struct HubRequest {
    std::string method; // "GET", "HEAD"
    std::string path;   // without query
    std::string query;
    std::string host; // as the client wrote it
    std::string token;
    std::optional<std::pair<std::uint64_t, std::uint64_t>> range;
    bool isData = false; // the bytes of a file, not the answer that leads to them
    std::uint64_t sent = 0;
};

/// What a hub does instead of, or to, a right answer. Values that are negative: nothing.
struct Misdeed {
    int status = 0;               // this, without the file
    std::string headers{};        // added, each with its line end
    std::int64_t cutAfter = -1;   // bytes of the body, then the connection is reset
    std::int64_t closeAfter = -1; // the same, ended in order
    std::int64_t stallAfter = -1; // then nothing comes any more
    std::int64_t flipAt = -1;     // the byte of the file in which a bit is turned over
    std::int64_t lengthOff = 0;   // added to Content-Length
    std::string contentRange{};   // in place of the right one
    std::string body{};           // in place of the right one
    bool ignoreRange = false;
    bool halfRange = false; // which is allowed
    bool endlessHeaders = false;
    bool endlessInformation = false; // "100 Continue" without end
    std::string redirect{};          // Location
};

class TestHub {
public:
    static constexpr const char* kRepository = "owner/repository";
    static constexpr const char* kCommit = "0123456789abcdef0123456789abcdef01234567";

    /// A file of the repository; the bytes outlive the hub.
    explicit TestHub(std::string path, std::string_view content);
    ~TestHub();

    std::string address() const; // "http://127.0.0.1:PORT"
    /// The same server by another name.
    std::string otherAddress() const;

    void add(const std::string& path, std::string_view content);
    void replace(const std::string& path, std::string_view content, const std::string& commit);
    void setMisdeed(std::function<Misdeed(const HubRequest&)> misdeed);
    std::vector<HubRequest> requests() const;
    std::uint64_t dataBytesSent() const { return m_dataBytes; }
    std::size_t connections() const { return m_connections; }

    // How the hub is. Set before it is asked.
    bool redirects = false;   // data lies at otherAddress()
    std::string wantedToken;  // 401 without it
    bool hasApi = true;       // else 404
    bool hasHead = true;      // else 405
    bool namesDigests = true; // in the API; the headers otherwise have what the API has not
    bool namesDigestsInHead = true;
    std::uint64_t bytesPerSecond = 0; // of one connection; 0: as fast as it goes

    static std::string sha256(std::string_view content);

private:
    struct File {
        std::string_view content;
        std::string digest;
    };
    void accept();
    void serve(int connection);
    bool answer(int connection, HubRequest& request);
    bool answerApi(int connection, HubRequest& request, const Misdeed& misdeed);
    bool answerFile(int connection, HubRequest& request, const Misdeed& misdeed);
    bool sendFile(int connection, HubRequest& request, const Misdeed& misdeed, const File& file);
    bool sendBody(int connection,
                  HubRequest& request,
                  const Misdeed& misdeed,
                  std::string_view body,
                  std::uint64_t offset);
    std::optional<File> fileAt(const std::string& path, std::string& commit) const;
    std::string listing(bool tree) const;

    mutable std::mutex m_mutex;
    std::map<std::string, File> m_files;
    std::string m_commit = kCommit;
    std::function<Misdeed(const HubRequest&)> m_misdeed;
    std::vector<HubRequest> m_requests;
    std::atomic<std::uint64_t> m_dataBytes{0};
    std::atomic<std::size_t> m_connections{0};
    std::atomic<bool> m_ending{false};
    int m_listener = -1;
    int m_port = 0;
    std::thread m_acceptor;
    std::vector<std::thread> m_threads;
    std::vector<int> m_open;
};

} // namespace cabochon::test
