#include "app/inference/encoded_media.h"

#include "engine/base/file_io.h"
#include "engine/base/sha256.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace cabochon {

namespace {

constexpr std::string_view kMagic = "CBEM0001";
constexpr std::size_t kDigestBytes = 64;
constexpr std::size_t kMostFileBytes = std::size_t{512} << 20;
constexpr std::uint32_t kMostPieces = 1'024;
constexpr std::uint32_t kMostWords = 64;
constexpr const char* kEnding = ".softtokens";

void put(std::string& out, std::uint32_t number)
{
    for (int shift = 0; shift < 32; shift += 8)
        out += static_cast<char>(number >> shift & 0xff);
}

/// Reads what put() wrote; what is missing reads as a failure, once and for all.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    std::string_view take(std::size_t size)
    {
        if (size > m_rest.size()) {
            m_failed = true;
            return {};
        }
        const std::string_view taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }
    std::uint32_t number()
    {
        std::uint32_t number = 0;
        int shift = 0;
        for (const char byte : take(4)) {
            number |= std::uint32_t{static_cast<std::uint8_t>(byte)} << shift;
            shift += 8;
        }
        return number;
    }
    bool failed() const { return m_failed; }
    bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

std::optional<engine::MediaPiece> readPiece(Reader& reader)
{
    engine::MediaPiece piece;
    const std::uint32_t kind = reader.number();
    if (kind > static_cast<std::uint32_t>(engine::PartKind::Video)) return std::nullopt;
    piece.kind = static_cast<engine::PartKind>(kind);
    const std::uint32_t words = reader.number();
    if (words > kMostWords) return std::nullopt;
    piece.before = reader.take(words);
    piece.count = reader.number();
    const std::string_view hash = reader.take(piece.contentHash.size());
    std::memcpy(piece.contentHash.data(), hash.data(), hash.size());
    const std::uint32_t floats = reader.number();
    const std::string_view rows = reader.take(std::size_t{floats} * sizeof(float));
    if (reader.failed() || piece.count == 0 || floats % piece.count != 0) return std::nullopt;
    auto values = std::make_shared<std::vector<float>>(floats);
    std::memcpy(values->data(), rows.data(), rows.size());
    piece.rows = std::move(values);
    return piece;
}

} // namespace

std::uint64_t EncodedMedium::bytes() const
{
    std::uint64_t bytes = 0;
    for (const engine::MediaPiece& piece : pieces)
        bytes += piece.rows->size() * sizeof(float);
    return bytes;
}

std::uint32_t EncodedMedium::softTokens() const
{
    std::uint32_t tokens = 0;
    for (const engine::MediaPiece& piece : pieces)
        tokens += piece.count;
    return tokens;
}

// Numbers are little-endian, floats as every machine that runs this has them.
std::string encodedMediumBytes(const EncodedMedium& medium)
{
    std::string out(kMagic);
    out.reserve(medium.bytes() + 256);
    put(out, static_cast<std::uint32_t>(medium.pieces.size()));
    for (const engine::MediaPiece& piece : medium.pieces) {
        put(out, static_cast<std::uint32_t>(piece.kind));
        put(out, static_cast<std::uint32_t>(piece.before.size()));
        out += piece.before;
        put(out, piece.count);
        out.append(reinterpret_cast<const char*>(piece.contentHash.data()),
                   piece.contentHash.size());
        put(out, static_cast<std::uint32_t>(piece.rows->size()));
        out.append(reinterpret_cast<const char*>(piece.rows->data()),
                   piece.rows->size() * sizeof(float));
    }
    return out += sha256Of(out);
}

std::optional<EncodedMedium> encodedMediumFrom(const std::string& bytes)
{
    if (bytes.size() < kMagic.size() + kDigestBytes) return std::nullopt;
    const std::string_view content = std::string_view(bytes).substr(0, bytes.size() - kDigestBytes);
    if (!content.starts_with(kMagic) || sha256Of(content) != bytes.substr(content.size()))
        return std::nullopt;
    Reader reader(content.substr(kMagic.size()));
    EncodedMedium medium;
    const std::uint32_t count = reader.number();
    if (count == 0 || count > kMostPieces) return std::nullopt;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::optional<engine::MediaPiece> piece = readPiece(reader);
        if (!piece) return std::nullopt;
        medium.pieces.push_back(std::move(*piece));
    }
    if (!reader.atEnd()) return std::nullopt;
    return medium;
}

EncodedMedia::EncodedMedia(std::filesystem::path folder, const EncodedMediaLimits& limits)
    : m_folder(std::move(folder)), m_limits(limits)
{
}

std::shared_ptr<const EncodedMedium> EncodedMedia::find(const std::string& key)
{
    if (const auto known = m_places.find(key); known != m_places.end()) {
        m_entries.splice(m_entries.begin(), m_entries, known->second);
        return known->second->medium;
    }
    if (m_folder.empty()) return nullptr;
    const Result<std::string> bytes = readFile(fileOf(key), kMostFileBytes);
    std::optional<EncodedMedium> medium = bytes ? encodedMediumFrom(*bytes) : std::nullopt;
    if (!medium) return nullptr;
    // Its age is when it was used last.
    std::error_code error;
    std::filesystem::last_write_time(fileOf(key), std::filesystem::file_time_type::clock::now(),
                                     error);
    auto shared = std::make_shared<const EncodedMedium>(std::move(*medium));
    remember(key, shared);
    return shared;
}

void EncodedMedia::keep(const std::string& key,
                        std::shared_ptr<const EncodedMedium> medium,
                        const std::filesystem::path& source)
{
    if (isKeptOnDisk(source) && medium->bytes() <= m_limits.diskBytes / 4) {
        const std::string bytes = encodedMediumBytes(*medium);
        makeRoomOnDisk(bytes.size());
        if (makePrivateFolder(m_folder)) (void)writeFileAtomically(fileOf(key), bytes);
    }
    remember(key, std::move(medium));
}

void EncodedMedia::remember(const std::string& key, std::shared_ptr<const EncodedMedium> medium)
{
    if (m_places.contains(key)) return;
    m_bytes += medium->bytes();
    m_entries.push_front({key, std::move(medium)});
    m_places[key] = m_entries.begin();
    while (m_bytes > m_limits.memoryBytes && m_entries.size() > 1) {
        m_bytes -= m_entries.back().medium->bytes();
        m_places.erase(m_entries.back().key);
        m_entries.pop_back();
    }
}

bool EncodedMedia::isKeptOnDisk(const std::filesystem::path& source) const
{
    if (m_folder.empty()) return false;
    const std::filesystem::path above = m_folder.parent_path();
    const auto [end, _] = std::mismatch(above.begin(), above.end(), source.begin(), source.end());
    return end == above.end();
}

std::filesystem::path EncodedMedia::fileOf(const std::string& key) const
{
    return m_folder / (key + kEnding);
}

/// Removes the files that were used longest ago until `bytes` more fit.
void EncodedMedia::makeRoomOnDisk(std::uint64_t bytes) const
{
    struct File {
        std::filesystem::file_time_type used;
        std::uint64_t size = 0;
        std::filesystem::path path;
    };
    std::vector<File> files;
    std::uint64_t total = bytes;
    std::error_code error;
    for (std::filesystem::directory_iterator at(m_folder, error), end; !error && at != end;
         at.increment(error)) {
        if (at->path().extension() != kEnding) continue;
        std::error_code unknown;
        File file{at->last_write_time(unknown), at->file_size(unknown), at->path()};
        if (unknown) continue;
        total += file.size;
        files.push_back(std::move(file));
    }
    std::sort(files.begin(), files.end(),
              [](const File& one, const File& other) { return one.used < other.used; });
    for (const File& file : files) {
        if (total <= m_limits.diskBytes) return;
        if (std::filesystem::remove(file.path, error)) total -= file.size;
    }
}

} // namespace cabochon
