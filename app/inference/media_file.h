// Owns finding what a part of a message names: a file, or bytes written into the message itself.
// Opens no network address, ever. No Qt.
#pragma once

#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace cabochon {

/// Digests of files as they were when they were read: counting a draft asks for them at every pause
/// in typing. Any thread.
class KnownDigests {
public:
    /// SHA-256 of a file's bytes, 64 hexadecimal digits; read where it is not known or the file was
    /// written since. As MappedFile::open.
    Result<std::string> digestOf(const std::filesystem::path& file);

private:
    struct Entry {
        std::uintmax_t size = 0;
        std::filesystem::file_time_type written;
        std::string digest;
    };
    std::mutex m_mutex;
    std::map<std::filesystem::path, Entry> m_entries;
};

/// A file to decode. One that was made for bytes in a message goes with this value.
class MediaFile {
public:
    /// `source`: a path, a file: address, or a data: address with base64. FileNotFound,
    /// FileUnreadable, MediaUnusable (an address on the network, broken base64, too many bytes).
    static Result<MediaFile> open(std::string_view source);

    MediaFile(MediaFile&& other) noexcept;
    MediaFile& operator=(MediaFile&& other) noexcept;
    ~MediaFile();

    const std::filesystem::path& path() const { return m_path; }

private:
    MediaFile(std::filesystem::path path, bool temporary);

    std::filesystem::path m_path;
    bool m_temporary = false;
};

} // namespace cabochon
