#include "app/downloads/download.h"

#include "app/downloads/model_head.h"
#include "engine/base/file_io.h"
#include "engine/base/file_lock.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace cabochon::downloads {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kIdleWait(50); // nothing to hash: until something ends, or so long
constexpr int kMostRepairs = 4;

/// How fast bytes came over the last seconds.
class SpeedGauge {
public:
    double update(std::uint64_t received)
    {
        constexpr double kWindow = 5; // seconds
        const auto now = steady_clock::now();
        m_samples.emplace_back(now, received);
        const auto age = [&](std::size_t i) {
            return std::chrono::duration<double>(now - m_samples[i].first).count();
        };
        while (m_samples.size() > 2 && age(1) > kWindow)
            m_samples.pop_front();
        const double seconds = age(0);
        if (seconds <= 0 || received < m_samples.front().second) return 0;
        return double(received - m_samples.front().second) / seconds;
    }

private:
    std::deque<std::pair<steady_clock::time_point, std::uint64_t>> m_samples;
};

class Downloader {
public:
    Downloader(network::Network& network,
               const std::vector<Hub>& hubs,
               const HubFile& file,
               PartFile& part,
               const std::filesystem::path& target,
               const DownloadOptions& options)
        : m_file(file), m_part(part), m_target(target), m_options(options),
          m_fetch(network, hubs, file, part, options.fetch)
    {
    }

    Result<DownloadedFile> run();

private:
    Status arrive();
    Status lookAtHead();
    Result<Digest> arriveAndHash();
    Status repair(Digest digest);
    std::vector<std::uint64_t> suspects(const std::vector<ChunkHash>& before);
    bool isRight(const Digest& digest) const;
    void report(bool always);
    void note(const std::string& text) const
    {
        if (m_options.fetch.note) m_options.fetch.note(text);
    }

    const HubFile& m_file;
    PartFile& m_part;
    const std::filesystem::path& m_target;
    const DownloadOptions& m_options;
    RangeFetch m_fetch;
    SpeedGauge m_speed;
    steady_clock::time_point m_lastReport{};
    int m_looks = 0; // at the head, so far
    std::uint64_t m_damaged = 0;
    std::uint64_t m_repaired = 0;
    std::map<std::uint64_t, std::vector<ChunkHash>> m_versions; // of chunks that came twice
};

void Downloader::report(bool always)
{
    constexpr milliseconds kPause(100);
    const auto now = steady_clock::now();
    if (!m_options.progress || (!always && now - m_lastReport < kPause)) return;
    m_lastReport = now;
    const std::uint64_t received = m_part.receivedBytes();
    m_options.progress({received, m_file.bytes, m_part.hashedBytes(), m_speed.update(received),
                        m_fetch.running()});
}

Status Downloader::lookAtHead()
{
    const std::uint64_t hashed = m_part.hashedBytes();
    const std::string name = m_file.file.name();
    if (m_looks == 0 && hashed >= std::min<std::uint64_t>(kFirstLookBytes, m_file.bytes)) {
        m_looks = 1;
        const Result<std::string> start = m_part.head(kFirstLookBytes);
        if (!start) return start.error();
        if (Status ours = checkFirstBytes(*start, name); !ours) return ours;
    }
    if (m_looks == 1 && hashed >= kSecondLookBytes && hashed < m_file.bytes) {
        m_looks = 2;
        return checkHeader(PartFile::partOf(m_target), std::size_t(hashed), name);
    }
    return {};
}

/// Until all is there and hashed.
Status Downloader::arrive()
{
    while (!m_part.allHashed()) {
        if (Status fine = m_fetch.work(); !fine) return fine;
        const Result<bool> hashed = m_part.hashMore();
        if (!hashed) return hashed.error();
        if (*hashed) {
            if (Status ours = lookAtHead(); !ours) return ours;
        } else {
            m_fetch.wait(kIdleWait);
        }
        report(false);
    }
    return {};
}

Result<Digest> Downloader::arriveAndHash()
{
    if (Status there = arrive(); !there) return there.error();
    if (const std::uint64_t found = m_part.damagedChunks(); found > m_damaged) {
        note(std::to_string(found - m_damaged) +
             " pieces on the disk were damaged and were fetched "
             "again.");
        m_damaged = found;
    }
    return m_part.finishHash();
}

bool Downloader::isRight(const Digest& digest) const
{
    if (!m_file.digest.sha256.empty()) return digest.sha256 == m_file.digest.sha256;
    return digest.gitBlob == m_file.digest.gitBlob;
}

/// Chunks that came differently the last time, and did not come twice the same yet.
std::vector<std::uint64_t> Downloader::suspects(const std::vector<ChunkHash>& before)
{
    const std::vector<ChunkHash> now = m_part.hashes();
    std::vector<std::uint64_t> chunks;
    for (std::uint64_t i = 0; i < now.size(); ++i) {
        std::vector<ChunkHash>& versions = m_versions[i];
        if (versions.empty()) versions.push_back(before[i]);
        const bool twice = std::find(versions.begin(), versions.end(), now[i]) != versions.end();
        versions.push_back(now[i]);
        if (now[i] != before[i]) ++m_repaired;
        if (!twice) chunks.push_back(i);
    }
    return chunks;
}

/// The whole is wrong, and nothing says where: all is fetched again, from the next mirror if there
/// is one; what comes differently then is fetched until it came twice the same.
Status Downloader::repair(Digest digest)
{
    std::vector<std::uint64_t> chunks(m_part.hashes().size());
    std::iota(chunks.begin(), chunks.end(), 0);
    for (int round = 0; round < kMostRepairs && !chunks.empty(); ++round) {
        note("What arrived is not what was announced (SHA-256 " + digest.sha256 + "). " +
             std::to_string(chunks.size()) + " pieces are fetched again to find what is wrong.");
        const std::vector<ChunkHash> before = m_part.hashes();
        if (Status forgotten = m_part.forget(chunks); !forgotten) return forgotten;
        m_fetch.useNextHub();
        const Result<Digest> again = arriveAndHash();
        if (!again) return again.error();
        if (isRight(*again)) {
            (void)suspects(before);
            note(std::to_string(m_repaired) + " pieces arrived damaged and were fetched again.");
            return {};
        }
        digest = *again;
        chunks = suspects(before);
    }
    (void)PartFile::remove(m_target);
    return {ErrorCode::DownloadCorrupt,
            m_file.file.id() +
                " arrives otherwise than announced, also when fetched again: "
                "announced is " +
                (m_file.digest.sha256.empty() ? m_file.digest.gitBlob : m_file.digest.sha256) +
                ", it is " + (m_file.digest.sha256.empty() ? digest.gitBlob : digest.sha256) +
                ". Nothing of it was kept. Try again later, or use another mirror."};
}

/// Whether the file can never become a model of ours, so that keeping it helps nobody.
bool isNoModel(const Error& error)
{
    return error.code == ErrorCode::ModelUnsupported || error.code == ErrorCode::ModelDamaged ||
           error.code == ErrorCode::ModelTruncated;
}

Result<DownloadedFile> Downloader::run()
{
    report(true);
    Result<Digest> digest = arriveAndHash();
    if (digest && !isRight(*digest)) {
        if (Status repaired = repair(*digest); !repaired) return repaired.error();
        digest->sha256 = m_file.digest.sha256;
    }
    Status sound = digest ? checkHeader(PartFile::partOf(m_target), std::size_t(m_file.bytes),
                                        m_file.file.name())
                          : Status(digest.error());
    if (!sound) {
        if (isNoModel(sound.error())) (void)PartFile::remove(m_target);
        return sound.error();
    }
    if (Status named = m_part.giveName(); !named) return named.error();
    report(true);
    return DownloadedFile{m_target, digest->sha256, m_part.hashes(), m_repaired};
}

} // namespace

Result<DownloadedFile> download(network::Network& network,
                                const std::vector<Hub>& hubs,
                                const HubFile& file,
                                const std::filesystem::path& target,
                                const DownloadOptions& options)
{
    if (Status folder = makePrivateFolder(target.parent_path()); !folder) return folder.error();
    const std::filesystem::path lockName = target.string() + ".part.lock";
    const Result<std::optional<FileLock>> lock = FileLock::tryLock(lockName);
    if (!lock) return lock.error();
    if (!*lock) {
        return Error{ErrorCode::ModelInUse, "Another program downloads " + file.file.id() +
                                                " to the same folder. Wait for it, or end it."};
    }
    Result<std::unique_ptr<PartFile>> part = PartFile::open(target, file);
    if (!part) return part.error();
    Result<DownloadedFile> done = [&] {
        Downloader downloader(network, hubs, file, **part, target, options);
        return downloader.run();
    }(); // nothing runs any more
    if (done)
        (void)removeFile(lockName);
    else if (!isNoModel(done.error()) && done.error().code != ErrorCode::DownloadCorrupt)
        (void)(*part)->noteAll();
    return done;
}

} // namespace cabochon::downloads
