#include "app/downloads/content_hash.h"

#include "engine/base/check.h"

#include <algorithm>
#include <openssl/evp.h>
// The whole of xxHash is in its header then: nothing to link.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace cabochon::downloads {

namespace {

constexpr char kHex[] = "0123456789abcdef";

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

Context begin(const EVP_MD* kind)
{
    Context context(EVP_MD_CTX_new());
    CABOCHON_CHECK(context && EVP_DigestInit_ex(context.get(), kind, nullptr) == 1);
    return context;
}

void feed(EVP_MD_CTX* context, const void* data, std::size_t size)
{
    CABOCHON_CHECK(EVP_DigestUpdate(context, data, size) == 1);
}

std::string finishHex(EVP_MD_CTX* context)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
    CABOCHON_CHECK(EVP_DigestFinal_ex(context, bytes.data(), &size) == 1);
    std::string text;
    for (unsigned i = 0; i < size; ++i)
        text += {kHex[bytes[i] >> 4], kHex[bytes[i] & 15]};
    return text;
}

} // namespace

bool isHex(std::string_view text, std::size_t digits)
{
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

struct ContentHash::Inside {
    Context sha256 = begin(EVP_sha256());
    Context gitBlob;
};

ContentHash::ContentHash(std::optional<std::uint64_t> gitBlobSize)
    : m_inside(std::make_unique<Inside>())
{
    if (!gitBlobSize) return;
    m_inside->gitBlob = begin(EVP_sha1());
    const std::string head = "blob " + std::to_string(*gitBlobSize);
    feed(m_inside->gitBlob.get(), head.c_str(), head.size() + 1); // with its zero
}

ContentHash::ContentHash(ContentHash&&) noexcept = default;
ContentHash& ContentHash::operator=(ContentHash&&) noexcept = default;
ContentHash::~ContentHash() = default;

void ContentHash::update(std::span<const std::byte> bytes)
{
    feed(m_inside->sha256.get(), bytes.data(), bytes.size());
    if (m_inside->gitBlob) feed(m_inside->gitBlob.get(), bytes.data(), bytes.size());
}

Digest ContentHash::finish()
{
    Digest digest{finishHex(m_inside->sha256.get()), {}};
    if (m_inside->gitBlob) digest.gitBlob = finishHex(m_inside->gitBlob.get());
    return digest;
}

// ------------------------------------------------------------------------------------------ chunks

std::string ChunkHash::text() const
{
    std::string digits;
    for (const std::uint64_t half : {high, low})
        for (int shift = 60; shift >= 0; shift -= 4)
            digits += kHex[(half >> shift) & 15];
    return digits;
}

std::optional<ChunkHash> parseChunkHash(std::string_view text)
{
    if (!isHex(text, 32)) return std::nullopt;
    ChunkHash hash;
    for (std::size_t i = 0; i < 32; ++i) {
        std::uint64_t& half = i < 16 ? hash.high : hash.low;
        const char c = text[i];
        half = half << 4 | std::uint64_t(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return hash;
}

struct ChunkHasher::State {
    XXH3_state_t state;
};

ChunkHasher::ChunkHasher() : m_state(std::make_unique<State>())
{
    XXH3_128bits_reset(&m_state->state);
}

ChunkHasher::ChunkHasher(ChunkHasher&&) noexcept = default;
ChunkHasher& ChunkHasher::operator=(ChunkHasher&&) noexcept = default;
ChunkHasher::~ChunkHasher() = default;

void ChunkHasher::update(std::span<const std::byte> bytes)
{
    XXH3_128bits_update(&m_state->state, bytes.data(), bytes.size());
}

ChunkHash ChunkHasher::value() const
{
    const XXH128_hash_t hash = XXH3_128bits_digest(&m_state->state);
    return {hash.low64, hash.high64};
}

ChunkHash chunkHashOf(std::span<const std::byte> bytes)
{
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.low64, hash.high64};
}

} // namespace cabochon::downloads
