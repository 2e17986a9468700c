// Owns what media were encoded to, kept so that a question about the same picture, today or
// tomorrow, encodes nothing: in memory up to a limit, and in files where a folder is given. No Qt.
#pragma once

#include "engine/session/media_prompt.h"

#include <cstdint>
#include <filesystem>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace cabochon {

/// All pieces of one medium. Rows are given.
struct EncodedMedium {
    engine::MediaPieces pieces;

    std::uint64_t bytes() const;
    std::uint32_t softTokens() const;
};

struct EncodedMediaLimits {
    std::uint64_t memoryBytes = std::uint64_t{256} << 20;
    std::uint64_t diskBytes = std::uint64_t{1} << 30;
};

/// Keys are "CONTENT-REST": SHA-256 of the file's bytes and of all else that the encoding depends
/// on, in hexadecimal. Whoever removes a file for good removes the files that begin with its
/// digest, too. One thread at a time.
class EncodedMedia {
public:
    /// `folder`: of the files, made when the first is written; empty: memory alone. What is kept on
    /// the disk belongs to files that are: those that lie in the folder above it.
    explicit EncodedMedia(std::filesystem::path folder = {}, const EncodedMediaLimits& limits = {});

    /// What was kept; nothing where it was not, or where its file is damaged.
    std::shared_ptr<const EncodedMedium> find(const std::string& key);
    /// Keeps it; the longest unused go when there is too much. A disk that takes no more is no
    /// error: it is encoded again tomorrow. `source`: the file that was encoded.
    void keep(const std::string& key,
              std::shared_ptr<const EncodedMedium> medium,
              const std::filesystem::path& source);

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const EncodedMedium> medium;
    };

    void remember(const std::string& key, std::shared_ptr<const EncodedMedium> medium);
    bool isKeptOnDisk(const std::filesystem::path& source) const;
    std::filesystem::path fileOf(const std::string& key) const;
    void makeRoomOnDisk(std::uint64_t bytes) const;

    std::filesystem::path m_folder;
    EncodedMediaLimits m_limits;
    std::list<Entry> m_entries; // used last first
    std::unordered_map<std::string, std::list<Entry>::iterator> m_places;
    std::uint64_t m_bytes = 0;
};

/// The file form: kinds, words, counts, rows, and a digest over all. For EncodedMedia and its
/// tests.
std::string encodedMediumBytes(const EncodedMedium& medium);
std::optional<EncodedMedium> encodedMediumFrom(const std::string& bytes);

} // namespace cabochon
