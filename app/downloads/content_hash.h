// Owns the digests of downloads: of a whole file as its hub names it, by libcrypto, and of each
// chunk of 4 MiB, which finds what a disk or a torn write spoiled. The latter is XXH3: no defence
// against intent, for which the former is there, but ten times as fast.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cabochon::downloads {

inline constexpr std::uint64_t kChunkBytes = 4u << 20;

/// What a file must have, in lower-case hexadecimal digits. Either may be empty, not both.
struct Digest {
    std::string sha256;
    std::string gitBlob; // SHA-1 of "blob SIZE" and the content: how git names a file
    bool operator==(const Digest&) const = default;
};

/// Whether a text is so many lower-case hexadecimal digits.
bool isHex(std::string_view text, std::size_t digits);

/// SHA-256 of what is fed in, in order; with `gitBlobSize` also git's name for so many bytes.
class ContentHash {
public:
    explicit ContentHash(std::optional<std::uint64_t> gitBlobSize);
    ContentHash(ContentHash&&) noexcept;
    ContentHash& operator=(ContentHash&&) noexcept;
    ~ContentHash();

    void update(std::span<const std::byte> bytes);
    /// Both digests. Call once, last.
    Digest finish();

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

struct ChunkHash {
    std::uint64_t low = 0, high = 0;
    bool operator==(const ChunkHash&) const = default;
    std::string text() const; // 32 hexadecimal digits
};
std::optional<ChunkHash> parseChunkHash(std::string_view text);

/// The hash of a chunk that comes in pieces; value() at any time.
class ChunkHasher {
public:
    ChunkHasher();
    ~ChunkHasher();
    ChunkHasher(ChunkHasher&&) noexcept;
    ChunkHasher& operator=(ChunkHasher&&) noexcept;

    void update(std::span<const std::byte> bytes);
    ChunkHash value() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

ChunkHash chunkHashOf(std::span<const std::byte> bytes);

} // namespace cabochon::downloads
