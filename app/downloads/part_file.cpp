#include "app/downloads/part_file.h"

#include "app/downloads/disk_room.h"
#include "engine/base/check.h"
#include "engine/base/file_io.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <system_error>

namespace cabochon::downloads {

namespace {

constexpr std::uint32_t kNoteBytes = 512u << 10; // of a chunk between two lines of the journal
constexpr std::size_t kPieceBytes = 128u << 10;  // read and hashed at once: stays in the cache

std::string digestShown(const Digest& digest)
{
    return digest.sha256.empty() ? "git " + digest.gitBlob : digest.sha256;
}

std::optional<std::uint64_t> gitSize(const HubFile& file)
{
    return file.digest.sha256.empty() ? std::optional(file.bytes) : std::nullopt;
}

} // namespace

std::filesystem::path PartFile::partOf(const std::filesystem::path& target)
{
    return target.string() + ".part";
}

std::filesystem::path PartFile::journalOf(const std::filesystem::path& target)
{
    return target.string() + ".part.journal";
}

Status PartFile::remove(const std::filesystem::path& target)
{
    if (Status removed = removeFile(partOf(target)); !removed) return removed;
    return removeFile(journalOf(target));
}

PartFile::PartFile(std::filesystem::path target, HubFile file)
    : m_target(std::move(target)), m_file(std::move(file)), m_chunks(chunkCount(m_file.bytes)),
      m_content(gitSize(m_file)), m_piece(kPieceBytes)
{
}

Result<std::unique_ptr<PartFile>> PartFile::open(const std::filesystem::path& target,
                                                 const HubFile& file)
{
    if (file.bytes > kMostFileBytes) {
        return Error{ErrorCode::DownloadCorrupt,
                     "The hub announces " + std::to_string(file.bytes) + " bytes of " +
                         file.file.id() +
                         ", more than any model has. Tell whoever runs that hub, or use another "
                         "mirror."};
    }
    std::unique_ptr<PartFile> part(new PartFile(target, file));
    const std::optional<JournalContent> journal = readJournal(journalOf(target));
    std::error_code missing;
    const std::uint64_t size = std::filesystem::file_size(partOf(target), missing);
    const bool resumes = journal && !missing && size == journal->file.bytes;
    if (resumes && (journal->file.digest != file.digest || journal->file.bytes != file.bytes)) {
        return Error{
            ErrorCode::ModelChanged,
            file.file.id() + " changed on the hub since this download began: it was " +
                digestShown(journal->file.digest) + " (" + std::to_string(journal->file.bytes) +
                " bytes), now it is " + digestShown(file.digest) + " (" +
                std::to_string(file.bytes) + " bytes). Remove what has arrived (models remove " +
                file.file.id() + ") to download the new one" +
                (journal->file.commit.empty()
                     ? "."
                     : ", or finish the old one with --revision " + journal->file.commit + ".")};
    }
    if (Status folder = makePrivateFolder(target.parent_path()); !folder) return folder.error();
    Result<WritableFile> bytes = WritableFile::open(partOf(target));
    if (!bytes) return bytes.error();
    part->m_bytes = std::move(*bytes);
    if (Status ready = resumes ? part->resume(*journal) : part->begin(); !ready)
        return ready.error();
    return part;
}

Status PartFile::begin()
{
    Status reserved = m_bytes.resize(0); // what lies there is of no use, and gives its room back
    if (reserved) reserved = checkRoom(m_file, m_target.parent_path());
    if (reserved) reserved = m_bytes.resize(m_file.bytes);
    if (!reserved) {
        (void)remove(m_target); // holds nothing yet
        return reserved;
    }
    Result<PartJournal> journal = PartJournal::begin(journalOf(m_target), m_file, {});
    if (!journal) return journal.error();
    m_journal = std::move(*journal);
    return {};
}

Status PartFile::resume(const JournalContent& journal)
{
    for (std::uint64_t index = 0; index < m_chunks.size(); ++index) {
        m_chunks[index].state = journal.chunks[index];
        if (!isComplete(index) && journal.chunks[index].have > 0) {
            if (Status ready = reseed(index); !ready) return ready;
        }
        m_chunks[index].noted = m_chunks[index].state.have;
        m_received += m_chunks[index].state.have;
    }
    std::vector<ChunkState> states;
    for (const Chunk& chunk : m_chunks)
        states.push_back(chunk.state);
    Result<PartJournal> fresh = PartJournal::begin(journalOf(m_target), m_file, states);
    if (!fresh) return fresh.error();
    m_journal = std::move(*fresh);
    return {};
}

/// Reads the beginning of a chunk that is not complete, so that its hash can go on; what is not
/// what the journal says is missing again.
Status PartFile::reseed(std::uint64_t index)
{
    Chunk& chunk = m_chunks[index];
    auto hasher = std::make_unique<ChunkHasher>();
    for (std::uint32_t at = 0; at < chunk.state.have;) {
        const std::size_t size = std::min<std::size_t>(kPieceBytes, chunk.state.have - at);
        const std::span<std::byte> piece(m_piece.data(), size);
        if (Status read = m_bytes.readAt(startOf(index) + at, piece); !read) return read;
        hasher->update(piece);
        at += std::uint32_t(size);
    }
    if (hasher->value() == chunk.state.hash) {
        chunk.hasher = std::move(hasher);
        return {};
    }
    ++m_damaged;
    chunk.state = {};
    return {};
}

bool PartFile::isComplete(std::uint64_t index) const
{
    return m_chunks[index].state.have == chunkSize(m_file.bytes, index);
}

// --------------------------------------------------------------------------------------- arriving

std::optional<PartFile::ByteRange> PartFile::claim(std::uint64_t mostBytes)
{
    const std::lock_guard lock(m_mutex);
    std::uint64_t index = 0;
    while (index < m_chunks.size() && (m_chunks[index].claimed || isComplete(index)))
        ++index;
    if (index == m_chunks.size()) return std::nullopt;
    ByteRange range{startOf(index) + m_chunks[index].state.have, 0};
    // On over whole chunks of which nothing is there.
    do {
        m_chunks[index].claimed = true;
        range.last = startOf(index) + chunkSize(m_file.bytes, index) - 1;
        ++index;
    } while (index < m_chunks.size() && !m_chunks[index].claimed &&
             m_chunks[index].state.have == 0 && range.size() + kChunkBytes <= mostBytes);
    return range;
}

void PartFile::claimAll()
{
    const std::lock_guard lock(m_mutex);
    for (Chunk& chunk : m_chunks)
        chunk.claimed = true;
}

void PartFile::release(const ByteRange& range)
{
    const std::lock_guard lock(m_mutex);
    for (std::uint64_t index = range.first / kChunkBytes; index <= range.last / kChunkBytes;
         ++index)
        m_chunks[index].claimed = false;
}

/// The next bytes of a chunk. Only one thread writes a chunk, so that only what others look at is
/// behind the lock.
Status PartFile::writeInto(std::uint64_t index, std::span<const std::byte> bytes)
{
    Chunk& chunk = m_chunks[index];
    if (Status put = m_bytes.writeAt(startOf(index) + chunk.state.have, bytes); !put) return put;
    if (!chunk.hasher) chunk.hasher = std::make_unique<ChunkHasher>();
    chunk.hasher->update(bytes);
    const std::uint32_t have = chunk.state.have + std::uint32_t(bytes.size());
    const bool full = have == chunkSize(m_file.bytes, index);
    const bool note = full || have - chunk.noted >= kNoteBytes;
    const ChunkState state{have, note ? chunk.hasher->value() : ChunkHash{}};
    const std::lock_guard lock(m_mutex);
    m_received += bytes.size();
    chunk.state = state;
    if (full) {
        chunk.hasher.reset();
        chunk.proved = true;
    }
    if (!note) return {};
    chunk.noted = have;
    return m_journal.add(index, state);
}

std::uint32_t PartFile::haveOf(std::uint64_t index) const
{
    const std::lock_guard lock(m_mutex);
    return m_chunks[index].state.have;
}

Status PartFile::write(std::uint64_t offset, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const std::uint64_t index = offset / kChunkBytes;
        CABOCHON_CHECK_OR_ERROR(index < m_chunks.size());
        const auto within = std::uint32_t(offset % kChunkBytes);
        const std::size_t size =
            std::min<std::size_t>(bytes.size(), chunkSize(m_file.bytes, index) - within);
        const std::uint32_t have = haveOf(index);
        const std::size_t known = have < within ? size : std::min<std::size_t>(size, have - within);
        if (known < size) {
            if (Status put = writeInto(index, bytes.subspan(known, size - known)); !put) return put;
        }
        bytes = bytes.subspan(size);
        offset += size;
    }
    return {};
}

Status PartFile::noteAll()
{
    const std::lock_guard lock(m_mutex);
    for (std::uint64_t index = 0; index < m_chunks.size(); ++index) {
        Chunk& chunk = m_chunks[index];
        if (!chunk.hasher || chunk.noted == chunk.state.have) continue;
        chunk.noted = chunk.state.have;
        if (Status noted = m_journal.add(index, {chunk.noted, chunk.hasher->value()}); !noted)
            return noted;
    }
    return {};
}

Status PartFile::checkThere() const
{
    if (m_bytes.hasItsName()) return {};
    return {ErrorCode::FileWriteFailed,
            "What had arrived of " + m_file.file.name() + " was removed from " +
                printable(m_target.parent_path().string(), 4096) +
                " while the rest was downloaded. Run this again to begin anew."};
}

Error PartFile::noRoomLeft(const Error& problem) const
{
    return diskFilled(m_file, m_target.parent_path(), receivedBytes(), problem);
}

bool PartFile::complete() const
{
    const std::lock_guard lock(m_mutex);
    return m_received == m_file.bytes;
}

std::uint64_t PartFile::receivedBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_received;
}

// ---------------------------------------------------------------------------------------- hashing

/// Whether a chunk of an earlier run is still what it was; else it is missing again.
Result<bool> PartFile::prove(std::uint64_t index)
{
    ChunkHasher hasher;
    const std::uint32_t size = chunkSize(m_file.bytes, index);
    for (std::uint32_t at = 0; at < size;) {
        const std::size_t piece = std::min<std::size_t>(kPieceBytes, size - at);
        const std::span<std::byte> target(m_piece.data(), piece);
        if (Status read = m_bytes.readAt(startOf(index) + at, target); !read) return read.error();
        hasher.update(target);
        at += std::uint32_t(piece);
    }
    const std::lock_guard lock(m_mutex);
    Chunk& chunk = m_chunks[index];
    chunk.proved = hasher.value() == chunk.state.hash;
    if (chunk.proved) return true;
    ++m_damaged;
    m_received -= chunk.state.have;
    chunk.state = {};
    chunk.noted = 0;
    if (Status noted = m_journal.add(index, chunk.state); !noted) return noted.error();
    return false;
}

Result<bool> PartFile::hashMore()
{
    if (allHashed()) return false;
    const std::uint64_t index = m_hashed / kChunkBytes;
    bool there = false;
    bool proved = false;
    {
        const std::lock_guard lock(m_mutex);
        there = isComplete(index);
        proved = m_chunks[index].proved;
    }
    if (!there) return false;
    if (!proved) {
        const Result<bool> sound = prove(index);
        if (!sound || !*sound) return sound;
    }
    const std::uint64_t within = m_hashed % kChunkBytes;
    const std::size_t size =
        std::min<std::size_t>(kPieceBytes, chunkSize(m_file.bytes, index) - within);
    const std::span<std::byte> piece(m_piece.data(), size);
    if (Status read = m_bytes.readAt(m_hashed, piece); !read) return read.error();
    m_content.update(piece);
    m_hashed += size;
    return true;
}

Digest PartFile::finishHash()
{
    Digest digest = m_content.finish();
    m_content = ContentHash(gitSize(m_file));
    m_hashed = 0;
    return digest;
}

Result<std::string> PartFile::head(std::size_t size) const
{
    std::string bytes(std::min<std::uint64_t>(size, m_hashed), '\0');
    if (Status read = m_bytes.readAt(0, std::as_writable_bytes(std::span(bytes))); !read)
        return read.error();
    return bytes;
}

// ---------------------------------------------------------------------------------------- the end

Status PartFile::forget(const std::vector<std::uint64_t>& chunks)
{
    const std::lock_guard lock(m_mutex);
    for (const std::uint64_t index : chunks) {
        Chunk& chunk = m_chunks[index];
        m_received -= chunk.state.have;
        chunk = Chunk{};
        if (Status noted = m_journal.add(index, chunk.state); !noted) return noted;
    }
    return {};
}

std::vector<ChunkHash> PartFile::hashes() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<ChunkHash> all;
    for (const Chunk& chunk : m_chunks)
        all.push_back(chunk.state.hash);
    return all;
}

Status PartFile::giveName()
{
    if (Status named = m_bytes.finish(m_target); !named) return named;
    return removeFile(journalOf(m_target));
}

} // namespace cabochon::downloads
