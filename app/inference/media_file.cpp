#include "app/inference/media_file.h"

#include "engine/base/base64.h"
#include "engine/base/file_io.h"
#include "engine/base/mapped_file.h"
#include "engine/base/sha256.h"
#include "engine/base/unique_id.h"
#include "engine/base/utf8.h"

#include <chrono>
#include <optional>
#include <system_error>
#include <utility>

namespace cabochon {

namespace {

constexpr std::size_t kMostBytesInMessage = std::size_t{512} << 20;

std::optional<unsigned> hexDigit(char character)
{
    if (character >= '0' && character <= '9') return character - '0';
    if (character >= 'a' && character <= 'f') return character - 'a' + 10;
    if (character >= 'A' && character <= 'F') return character - 'A' + 10;
    return std::nullopt;
}

/// "/tmp/a b.png" of "/tmp/a%20b.png".
std::string withoutPercents(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::optional<unsigned> high =
            text[i] == '%' && i + 2 < text.size() ? hexDigit(text[i + 1]) : std::nullopt;
        const std::optional<unsigned> low = high ? hexDigit(text[i + 2]) : std::nullopt;
        if (low) {
            plain += static_cast<char>(*high * 16 + *low);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

Error unusable(std::string message)
{
    return {ErrorCode::MediaUnusable, std::move(message)};
}

/// The bytes of "data:image/png;base64,...".
Result<std::string> bytesOf(std::string_view source)
{
    const std::size_t comma = source.find(',');
    const std::string_view head = source.substr(0, comma);
    if (comma == std::string_view::npos || !head.ends_with(";base64")) {
        return unusable("The data address \"" + printable(source, 40) +
                        "\" is not written in base64. Write data:TYPE;base64,BYTES.");
    }
    if (source.size() / 4 * 3 > kMostBytesInMessage) {
        return unusable("A message holds " + std::to_string(source.size() / 4 * 3) +
                        " bytes of media, at most " + std::to_string(kMostBytesInMessage) +
                        " are read. Name a file instead.");
    }
    std::optional<std::string> bytes = fromBase64(source.substr(comma + 1));
    if (!bytes) {
        return unusable("The bytes of \"" + printable(head, 40) +
                        "\" are no base64. Encode the file again.");
    }
    return std::move(*bytes);
}

std::filesystem::path newTemporaryFile()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    std::error_code error;
    std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    return folder /
           ("cabochon-" +
            newId(std::chrono::duration_cast<std::chrono::milliseconds>(now).count()) + ".media");
}

Result<std::string> readDigest(const std::filesystem::path& path)
{
    Result<MappedFile> mapped = MappedFile::open(path);
    if (!mapped) return mapped.error();
    Sha256 sha;
    sha.update(mapped->bytes());
    return sha.digest();
}

} // namespace

MediaFile::MediaFile(std::filesystem::path path, bool temporary)
    : m_path(std::move(path)), m_temporary(temporary)
{
}

MediaFile::MediaFile(MediaFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_temporary(std::exchange(other.m_temporary, false))
{
}

MediaFile& MediaFile::operator=(MediaFile&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_temporary, other.m_temporary);
    return *this;
}

MediaFile::~MediaFile()
{
    std::error_code error;
    if (m_temporary) std::filesystem::remove(m_path, error);
}

Result<MediaFile> MediaFile::open(std::string_view source)
{
    if (source.empty()) {
        return unusable("A part of a message names no file. Give its path or a data: address.");
    }
    if (source.starts_with("http://") || source.starts_with("https://")) {
        return unusable("\"" + printable(source, 60) +
                        "\" is an address on the network, and nothing is fetched from there. Save "
                        "the file and give its path.");
    }
    const bool inMessage = source.starts_with("data:");
    MediaFile file(inMessage ? newTemporaryFile()
                   : source.starts_with("file://")
                       ? std::filesystem::path(withoutPercents(source.substr(7)))
                       : std::filesystem::path(source),
                   inMessage);
    if (inMessage) {
        Result<std::string> bytes = bytesOf(source);
        if (!bytes) return bytes.error();
        if (Status written = writeFileAtomically(file.m_path, *bytes); !written)
            return written.error();
    }
    if (Result<MappedFile> readable = MappedFile::open(file.m_path); !readable)
        return readable.error();
    return file;
}

Result<std::string> KnownDigests::digestOf(const std::filesystem::path& file)
{
    constexpr std::size_t kMostEntries = 1'000;
    std::error_code unknown;
    const std::uintmax_t size = std::filesystem::file_size(file, unknown);
    const auto written =
        unknown ? Entry().written : std::filesystem::last_write_time(file, unknown);
    if (!unknown) {
        const std::lock_guard lock(m_mutex);
        const auto entry = m_entries.find(file);
        if (entry != m_entries.end() && entry->second.size == size &&
            entry->second.written == written)
            return entry->second.digest;
    }
    Result<std::string> digest = readDigest(file);
    if (!digest || unknown) return digest;
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() >= kMostEntries) m_entries.clear();
    m_entries[file] = {size, written, *digest};
    return digest;
}

} // namespace cabochon
