#include "app/downloads/range_fetch.h"

#include "engine/base/utf8.h"

#include <algorithm>

namespace cabochon::downloads {

using network::ByteRange;
using network::Request;
using network::ResponseHead;
using network::Trouble;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

// ------------------------------------------------------------------------------------ one request

/// What is known of one request on the network thread, until its end is taken over.
struct RangeFetch::Piece {
    Piece(PartFile& into, const HubFile& announced, const ByteRange& wanted)
        : part(into), file(announced), claimed(wanted), range(wanted), at(wanted.first)
    {
    }

    PartFile& part;
    const HubFile& file;
    const ByteRange claimed;
    ByteRange range;    // that the hub gives of it
    bool whole = false; // no range was asked for
    network::NetworkThread::Id id = 0;
    bool direct = false; // asked where the hub had sent us before

    std::uint64_t at;           // the next byte
    std::uint64_t received = 0; // bytes that were new
    bool rangeIgnored = false;
    bool refused = false; // the answer is no file
    Status written;
    std::string misbehaviour; // empty: none

    bool takesHead(const ResponseHead& head);
    bool takesBody(std::span<const std::byte> bytes);

private:
    bool misbehaves(std::string how)
    {
        misbehaviour = std::move(how);
        return false;
    }
};

bool RangeFetch::Piece::takesHead(const ResponseHead& head)
{
    const auto length = network::wholeNumber(head.header("content-length"));
    if (head.status == 200 && !whole && range.size() != file.bytes) {
        rangeIgnored = true;
        return false;
    }
    if (head.status == 200) {
        if (length && *length != file.bytes) {
            return misbehaves("announces " + std::to_string(*length) + " bytes, not " +
                              std::to_string(file.bytes));
        }
        return true;
    }
    refused = head.status != 206;
    if (refused) return false;
    const auto got = network::parseContentRange(head.header("content-range"));
    if (!got || got->range.first != range.first || got->range.last > range.last ||
        (got->total && *got->total != file.bytes)) {
        return misbehaves("answers a request for bytes " + std::to_string(range.first) + "-" +
                          std::to_string(range.last) + " of " + std::to_string(file.bytes) +
                          " with \"" + printable(head.header("content-range")) + "\"");
    }
    if (length && *length != got->range.size()) {
        return misbehaves("announces " + std::to_string(*length) + " bytes of a range of " +
                          std::to_string(got->range.size()));
    }
    range.last = got->range.last; // less than was asked for is allowed
    return true;
}

bool RangeFetch::Piece::takesBody(std::span<const std::byte> bytes)
{
    if (bytes.size() > range.last + 1 - at) {
        return misbehaves("sends more than the " + std::to_string(range.size()) +
                          " bytes that it announced");
    }
    const std::uint64_t before = part.receivedBytes();
    written = part.write(at, bytes);
    if (!written) return false;
    at += bytes.size();
    received += whole ? part.receivedBytes() - before : bytes.size();
    return true;
}

// --------------------------------------------------------------------------------------------- all

namespace {

Error stopped()
{
    return {ErrorCode::Cancelled, "Stopped. What has arrived is kept; run the command again to go "
                                  "on."};
}

/// So much must arrive between failures for them not to count together: who sends a byte at a time
/// is given up in the end.
std::uint64_t enoughProgress(std::uint64_t bytes)
{
    return std::clamp<std::uint64_t>(bytes / 256, 1, 64u << 10);
}

/// Statuses by which a signed address says that its time is over.
bool meansExpired(int status)
{
    return status == 400 || status == 401 || status == 403 || status == 404 || status == 410;
}

} // namespace

RangeFetch::RangeFetch(network::Network& network,
                       const std::vector<Hub>& hubs,
                       const HubFile& file,
                       PartFile& part,
                       const FetchOptions& options)
    : m_network(network), m_hubs(hubs), m_file(file), m_part(part), m_options(options),
      m_connections(std::max(1, options.connections)), m_patience(options.patience)
{
}

RangeFetch::~RangeFetch()
{
    stopAll();
}

void RangeFetch::stopAll()
{
    for (const auto& piece : m_running)
        m_network.cancel(piece->id);
    while (!m_running.empty()) {
        std::unique_lock lock(m_mutex);
        m_anyEnded.wait(lock, [this] { return !m_ended.empty(); });
        Piece* const gone = m_ended.front().first;
        m_ended.pop_front();
        lock.unlock();
        m_part.release(gone->claimed);
        m_running.remove_if([gone](const auto& piece) { return piece.get() == gone; });
    }
}

void RangeFetch::wait(milliseconds most)
{
    std::unique_lock lock(m_mutex);
    m_anyEnded.wait_for(lock, most, [this] { return !m_ended.empty(); });
}

void RangeFetch::useNextHub()
{
    m_hub = (m_hub + 1) % m_hubs.size();
    m_direct = {};
    m_rangesIgnored = false;
    m_connections = std::max(1, m_options.connections);
    m_patience.reward();
}

Request RangeFetch::requestFor(const ByteRange& range, bool whole) const
{
    const Hub& hub = m_hubs[m_hub];
    Request request;
    request.address =
        m_direct.host.empty() ? hub.fileAddress(m_file.file, m_file.revision) : m_direct;
    if (m_direct.host.empty()) request.token = hub.token;
    request.purpose = m_file.file.id();
    request.plainAllowed = hub.address.scheme == "http";
    request.parallel = true;
    request.mostBytes = m_file.bytes;
    request.mostSilence = m_options.mostSilence;
    if (!whole) request.range = range;
    return request;
}

Status RangeFetch::beginOne(const ByteRange& range, bool whole)
{
    auto piece = std::make_shared<Piece>(m_part, m_file, range);
    piece->whole = whole;
    piece->direct = !m_direct.host.empty();
    network::TransferCalls calls;
    Piece* const raw = piece.get(); // lives until its end is taken over
    calls.onHead = [raw](const ResponseHead& head) { return raw->takesHead(head); };
    calls.onBody = [raw](std::span<const std::byte> bytes) { return raw->takesBody(bytes); };
    calls.onEnd = [this, raw](const network::TransferEnd& end) {
        const std::lock_guard lock(m_mutex);
        m_ended.emplace_back(raw, end);
        m_anyEnded.notify_one();
    };
    const auto id = m_network.start(requestFor(range, whole), std::move(calls));
    if (!id) {
        m_part.release(range);
        return id.error();
    }
    piece->id = *id;
    m_running.push_back(std::move(piece));
    return {};
}

Status RangeFetch::beginMore()
{
    if (steady_clock::now() < m_notBefore) return {};
    if (m_rangesIgnored) {
        if (!m_running.empty() || m_part.complete()) return {};
        m_part.claimAll();
        return beginOne({0, m_file.bytes - 1}, true);
    }
    while (running() < m_connections) {
        const auto range = m_part.claim(m_options.rangeBytes);
        if (!range) return {};
        if (Status begun = beginOne(*range, false); !begun) return begun;
    }
    return {};
}

Status RangeFetch::work()
{
    if (m_options.cancel && m_options.cancel->requested()) return stopped();
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (m_ended.empty()) break;
        auto [gone, end] = std::move(m_ended.front());
        m_ended.pop_front();
        lock.unlock();
        const auto found = std::find_if(m_running.begin(), m_running.end(),
                                        [&](const auto& piece) { return piece.get() == gone; });
        const std::shared_ptr<Piece> piece = *found;
        m_running.erase(found);
        m_part.release(piece->claimed);
        if (Status fine = ended(*piece, end); !fine) return fine;
    }
    return beginMore();
}

void RangeFetch::countProgress(std::uint64_t received)
{
    m_sinceFailure += received;
    if (m_sinceFailure < enoughProgress(m_file.bytes)) return;
    m_patience.reward();
    m_sinceFailure = 0;
    m_connections = std::min(m_connections + 1, std::max(1, m_options.connections));
}

/// The file is another one than was announced.
Status RangeFetch::changed(const ResponseHead& head) const
{
    // What the hub says of its file; where it sends its readers, other names are in use.
    if (head.header("x-linked-etag").empty()) return {};
    const std::string now = factsOf(head).digest.sha256;
    const bool other = !now.empty() && !m_file.digest.sha256.empty() && now != m_file.digest.sha256;
    if (!other) return {};
    return {ErrorCode::ModelChanged, m_file.file.id() +
                                         " changed on the hub while it was "
                                         "downloaded: it was " +
                                         m_file.digest.sha256 + ", now it is " + now +
                                         ". Remove what has arrived (models remove " +
                                         m_file.file.id() + ") and download the new one."};
}

Status RangeFetch::ended(Piece& piece, const network::TransferEnd& end)
{
    if (!piece.written) return piece.written.error();
    if (piece.rangeIgnored) {
        if (!m_rangesIgnored && m_options.note) {
            m_options.note(end.head.address.host +
                           " sends whole files only: one connection from here on.");
        }
        m_rangesIgnored = true;
        return {};
    }
    countProgress(piece.received);
    if (Status same = changed(end.head); !same) return same;
    if (!piece.misbehaviour.empty()) {
        return failed(Trouble::Misbehaviour,
                      {ErrorCode::DownloadCorrupt,
                       end.head.address.host + " " + piece.misbehaviour + ", for " +
                           m_file.file.id() + ". Try again later, or use another mirror."},
                      end.head, piece.received);
    }
    if (piece.refused) return afterStatus(piece, end.head);
    if (end.trouble == Trouble::Stopped) return {};
    if (end.trouble != Trouble::None)
        return failed(end.trouble, end.problem, end.head, piece.received);
    if (piece.at == piece.range.last + 1) {
        if (end.head.redirected) m_direct = end.head.address;
        return {};
    }
    return failed(Trouble::Temporary,
                  {ErrorCode::Network, end.head.address.host + " ended after " +
                                           std::to_string(piece.at - piece.range.first) + " of " +
                                           std::to_string(piece.range.size()) +
                                           " bytes. Run this again to go on."},
                  end.head, piece.received);
}

/// An answer that is no file.
Status RangeFetch::afterStatus(Piece& piece, const ResponseHead& head)
{
    const Hub& hub = m_hubs[m_hub];
    const bool elsewhere = piece.direct || head.address.origin() != hub.address.origin();
    if (elsewhere && meansExpired(head.status)) {
        // A signed address whose time is over: the hub gives a fresh one.
        m_direct = {};
        if (piece.direct) return {};
        return failed(Trouble::Misbehaviour,
                      {ErrorCode::Network, head.address.host + " does not take the address that " +
                                               hub.address.host + " gave (status " +
                                               std::to_string(head.status) +
                                               "). Try again later, or use another mirror."},
                      head, 0);
    }
    const Error refusal = hubRefusal(hub, m_file.file.repository, head);
    Trouble trouble = troubleOf(head.status);
    if (head.status == 416 || trouble == Trouble::None) trouble = Trouble::Misbehaviour;
    if (head.status == 429 || head.status == 503)
        m_connections = std::max(1, m_connections / 2); // it has enough of us
    return failed(trouble, refusal, head, 0);
}

/// Again later, from the next hub, or not at all.
Status
RangeFetch::failed(Trouble trouble, Error problem, const ResponseHead& head, std::uint64_t received)
{
    if (problem.code == ErrorCode::NetworkOff) return problem;
    if (received == 0 && m_connections > 1) --m_connections;
    m_direct = {};
    const bool fresh = m_patience.failures() == 0 && received > 0;
    auto wait = m_patience.afterFailure(trouble, retryAfter(head));
    if (!wait) {
        if (m_hub + 1 == m_hubs.size()) return problem;
        if (m_options.note)
            m_options.note(problem.message + " Going on with " + m_hubs[m_hub + 1].address.host +
                           ".");
        useNextHub();
        return {};
    }
    if (fresh) wait = *wait / 8; // a line that only broke is used again soon
    m_notBefore = std::max(m_notBefore, steady_clock::now() + *wait);
    if (m_options.note && wait->count() >= 1000) m_options.note(againIn(problem, *wait));
    return {};
}

} // namespace cabochon::downloads
