// Owns finding what a part of a message names: a file, or bytes written into the message itself.
// Opens no network address, ever. No Qt.
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace cabochon {

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
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    const std::string& digest() const { return m_digest; }

private:
    MediaFile(std::filesystem::path path, bool temporary);
    Status readDigest();

    std::filesystem::path m_path;
    std::string m_digest;
    bool m_temporary = false;
};

} // namespace cabochon
