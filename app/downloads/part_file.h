// Owns a file while it arrives: "NAME.part" beside where it will lie, with its journal. Says what
// is missing, takes bytes in any order of chunks, hashes them in order behind what arrives, and
// gives the file its name in the end. Knows no network.
#pragma once

#include "app/downloads/part_journal.h"
#include "app/network/http_message.h"

#include <memory>
#include <mutex>

namespace cabochon::downloads {

class PartFile {
public:
    using ByteRange = network::ByteRange;

    /// Goes on with what lies beside `target`, else begins, with room on the disk for all of it.
    /// ModelChanged: what lies there is of another version; nothing was touched. DiskFull tells
    /// how much is missing. DownloadCorrupt: no file is so large.
    static Result<std::unique_ptr<PartFile>> open(const std::filesystem::path& target,
                                                  const HubFile& file);
    static std::filesystem::path partOf(const std::filesystem::path& target);
    static std::filesystem::path journalOf(const std::filesystem::path& target);
    /// Removes both; what is not there counts as removed.
    static Status remove(const std::filesystem::path& target);

    /// The first missing range that nobody has, at most about `mostBytes`; nothing where there is
    /// none. It is the caller's until release(). Any thread, as are the next three.
    std::optional<ByteRange> claim(std::uint64_t mostBytes);
    /// All that is missing, for one who gets the file from its beginning.
    void claimAll();
    void release(const ByteRange& range);
    /// Takes bytes of a claimed range, in order. Of a whole file: what is there already is skipped,
    /// and so is what would leave a hole.
    Status write(std::uint64_t offset, std::span<const std::byte> bytes);

    /// Writes down what has arrived of chunks that are not complete. While nobody writes.
    Status noteAll();
    /// What is said where the disk filled while the file arrived: how much is here, is missing, and
    /// is free.
    Error noRoomLeft(const Error& problem) const;

    /// FileWriteFailed where somebody removed or replaced what has arrived.
    Status checkThere() const;

    bool complete() const;
    std::uint64_t receivedBytes() const;
    std::uint64_t hashedBytes() const { return m_hashed; }
    /// Chunks of an earlier run that were found damaged, and are missing again.
    std::uint64_t damagedChunks() const { return m_damaged; }

    // One thread, the one that waits for the file:

    /// Hashes the next piece in order, if it has arrived: whether there was one.
    Result<bool> hashMore();
    bool allHashed() const { return m_hashed == m_file.bytes; }
    /// What the file is, once all is hashed; hashing then begins anew.
    Digest finishHash();
    /// The first `size` bytes, which must have been hashed.
    Result<std::string> head(std::size_t size) const;

    /// Makes chunks missing again.
    Status forget(const std::vector<std::uint64_t>& chunks);
    std::vector<ChunkHash> hashes() const;

    /// Gives the file its name, for good on the disk. The caller has checked it.
    Status giveName();

private:
    struct Chunk {
        ChunkState state;
        std::uint32_t noted = 0; // of it in the journal
        bool claimed = false;
        bool proved = false; // hashed in this run
        std::unique_ptr<ChunkHasher> hasher;
    };

    PartFile(std::filesystem::path target, HubFile file);
    Status begin();
    Status resume(const JournalContent& journal);
    Status reseed(std::uint64_t index);
    std::uint32_t haveOf(std::uint64_t index) const;
    bool isComplete(std::uint64_t index) const;
    Status writeInto(std::uint64_t index, std::span<const std::byte> bytes);
    Result<bool> prove(std::uint64_t index);
    std::uint64_t startOf(std::uint64_t index) const { return index * kChunkBytes; }

    std::filesystem::path m_target;
    HubFile m_file;
    WritableFile m_bytes;
    mutable std::mutex m_mutex; // of chunks' states and of the journal
    PartJournal m_journal;
    std::vector<Chunk> m_chunks;
    std::uint64_t m_received = 0;

    ContentHash m_content;
    std::uint64_t m_hashed = 0;
    std::uint64_t m_damaged = 0;
    std::vector<std::byte> m_piece;
};

} // namespace cabochon::downloads
