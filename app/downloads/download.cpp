#include "app/downloads/download.h"

#include "app/downloads/model_head.h"
#include "engine/base/file_io.h"
#include "engine/base/file_lock.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace cabochon::downloads {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kIdleWait(50); // nothing to hash: until something ends, or so long
constexpr milliseconds kPause(100);   // between two reports
constexpr int kMostRepairs = 4;       // of which the first alone brings all again
constexpr std::size_t kFewChunks = 8; // are fetched again whatever part of a file they are

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

/// Whether the file can never become a model of ours, so that keeping it helps nobody.
bool isNoModel(const Error& error)
{
    return error.code == ErrorCode::ModelUnsupported || error.code == ErrorCode::ModelDamaged ||
           error.code == ErrorCode::ModelTruncated;
}

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
    Status beginAnew(const Error& problem);
    Result<Digest> arriveAndHash();
    Result<Digest> repair(Digest digest);
    std::vector<std::uint64_t> suspects() const;
    bool isRight(const Digest& digest) const;
    void report();
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
    bool m_begunAnew = false;
    std::uint64_t m_damaged = 0;
    std::uint64_t m_repaired = 0;
    std::map<std::uint64_t, std::vector<ChunkHash>> m_versions; // how each chunk came, in turn
};

void Downloader::report()
{
    if (!m_options.progress) return;
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

/// A bit that was turned over on the way can make a model look like none: what was looked at is
/// fetched once more, from the next hub if there is one, before it is refused.
Status Downloader::beginAnew(const Error& problem)
{
    if (!isNoModel(problem) || std::exchange(m_begunAnew, true)) return problem;
    note("The beginning of " + m_file.file.name() + " is not right. It is fetched again.");
    std::vector<std::uint64_t> chunks(chunkCount(m_part.hashedBytes()));
    std::iota(chunks.begin(), chunks.end(), 0);
    (void)m_part.finishHash(); // which begins it anew
    m_looks = 0;
    m_fetch.useNextHub();
    return m_part.forget(chunks);
}

/// Until all is there and hashed.
Status Downloader::arrive()
{
    while (!m_part.allHashed()) {
        if (Status fine = m_fetch.work(); !fine) return fine;
        const Result<bool> hashed = m_part.hashMore();
        if (!hashed) return hashed.error();
        if (*hashed) {
            if (Status ours = lookAtHead(); !ours) {
                if (Status doubted = beginAnew(ours.error()); !doubted) return doubted;
            }
        } else {
            m_fetch.wait(kIdleWait);
        }
        const auto now = steady_clock::now();
        if (now - m_lastReport < kPause) continue;
        m_lastReport = now;
        report();
        if (Status there = m_part.checkThere(); !there) return there;
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

/// Chunks that did not always come the same and never twice the same; where there is none, all that
/// did not always come the same.
std::vector<std::uint64_t> Downloader::suspects() const
{
    std::vector<std::uint64_t> differing;
    std::vector<std::uint64_t> undecided;
    for (const auto& [index, versions] : m_versions) {
        const auto times = [&versions = versions](const ChunkHash& version) {
            return std::size_t(std::count(versions.begin(), versions.end(), version));
        };
        const auto isTwice = [&](const ChunkHash& version) { return times(version) > 1; };
        if (times(versions.front()) == versions.size()) continue;
        differing.push_back(index);
        if (std::none_of(versions.begin(), versions.end(), isTwice)) undecided.push_back(index);
    }
    return undecided.empty() ? differing : undecided;
}

/// The whole is wrong, and nothing says where: all is fetched once more, from the next mirror if
/// there is one. If that was spoiled, too, elsewhere, only what came differently is fetched again,
/// until it came twice the same; and where servers contradict each other, from each in turn. The
/// digest of the whole decides, after each time. Where all always comes the same, or nearly nothing
/// does, it cannot help: what arrives never is more than 2.75 files.
Result<Digest> Downloader::repair(Digest digest)
{
    std::vector<std::uint64_t> chunks(m_part.hashes().size());
    std::iota(chunks.begin(), chunks.end(), 0);
    const std::size_t mostSuspects = std::max(kFewChunks, chunks.size() / 4);
    const std::vector<ChunkHash> first = m_part.hashes();
    for (const std::uint64_t chunk : chunks)
        m_versions[chunk] = {first[chunk]};
    for (int round = 0; round < kMostRepairs && !chunks.empty(); ++round) {
        note("What arrived is not what was announced (SHA-256 " + digest.sha256 + "). " +
             std::to_string(chunks.size()) + " pieces are fetched again to find what is wrong.");
        if (Status forgotten = m_part.forget(chunks); !forgotten) return forgotten.error();
        m_fetch.useNextHub();
        const Result<Digest> again = arriveAndHash();
        if (!again) return again.error();
        digest = *again;
        const std::vector<ChunkHash> now = m_part.hashes();
        if (isRight(digest)) {
            for (std::size_t i = 0; i < now.size(); ++i)
                m_repaired += now[i] != first[i];
            note(std::to_string(m_repaired) + " pieces had arrived damaged and were replaced.");
            return digest;
        }
        for (const std::uint64_t chunk : chunks)
            m_versions[chunk].push_back(now[chunk]);
        chunks = suspects();
        if (chunks.size() > mostSuspects) break;
    }
    (void)PartFile::remove(m_target);
    const bool bySha = !m_file.digest.sha256.empty();
    return Error{ErrorCode::DownloadCorrupt,
                 m_file.file.id() +
                     " arrives otherwise than announced, also when fetched again: announced is " +
                     (bySha ? m_file.digest.sha256 : m_file.digest.gitBlob) + ", it is " +
                     (bySha ? digest.sha256 : digest.gitBlob) +
                     ". Nothing of it was kept. Try again later, or use another mirror."};
}

Result<DownloadedFile> Downloader::run()
{
    report();
    Result<Digest> digest = arriveAndHash();
    if (digest && !isRight(*digest)) digest = repair(*digest);
    Status sound = digest ? checkHeader(PartFile::partOf(m_target), std::size_t(m_file.bytes),
                                        m_file.file.name())
                          : Status(digest.error());
    if (!sound) {
        if (isNoModel(sound.error())) (void)PartFile::remove(m_target);
        return sound.error();
    }
    if (Status named = m_part.giveName(); !named) return named.error();
    report();
    return DownloadedFile{m_target, digest->sha256, m_part.hashes(), m_repaired};
}

} // namespace

static Result<DownloadedFile> downloadLocked(network::Network& network,
                                             const std::vector<Hub>& hubs,
                                             const HubFile& file,
                                             const std::filesystem::path& target,
                                             const DownloadOptions& options)
{
    Result<std::unique_ptr<PartFile>> part = PartFile::open(target, file);
    if (!part) return part.error();
    Result<DownloadedFile> done = [&] {
        Downloader downloader(network, hubs, file, **part, target, options);
        return downloader.run();
    }(); // nothing runs any more
    if (done || isNoModel(done.error()) || done.error().code == ErrorCode::DownloadCorrupt)
        return done;
    (void)(*part)->noteAll();
    if (done.error().code == ErrorCode::DiskFull) return (*part)->noRoomLeft(done.error());
    return done;
}

Result<DownloadedFile> download(network::Network& network,
                                const std::vector<Hub>& hubs,
                                const HubFile& file,
                                const std::filesystem::path& target,
                                const DownloadOptions& options)
{
    if (Status folder = makePrivateFolder(target.parent_path()); !folder) return folder.error();
    const std::filesystem::path lockName = target.string() + ".part.lock";
    Result<std::optional<FileLock>> lock = FileLock::tryLock(lockName);
    if (!lock) return lock.error();
    if (!*lock) {
        return Error{ErrorCode::ModelInUse, "Another program downloads " + file.file.id() +
                                                " to the same folder. Wait for it, or end it."};
    }
    Result<DownloadedFile> done = downloadLocked(network, hubs, file, target, options);
    (*lock)->removeFile();
    return done;
}

} // namespace cabochon::downloads
