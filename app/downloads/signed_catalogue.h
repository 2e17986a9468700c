// Owns believing a catalogue that came from elsewhere: only with a signature by a key that is
// compiled in, and never an older one than was seen. resources/models/SIGNING.md says how keys are
// made and catalogues signed. No network.
#pragma once

#include "app/models/catalogue.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::downloads {

/// The public half of a pair of Ed25519 keys.
struct CatalogueKey {
    std::array<std::uint8_t, 32> bytes{};
    /// 16 hexadecimal digits: the beginning of its SHA-256.
    std::string id() const;
    bool operator==(const CatalogueKey&) const = default;
};
/// 64 hexadecimal digits; nothing for other texts.
std::optional<CatalogueKey> parseCatalogueKey(std::string_view text);
/// Those of resources/models/catalogue_keys.txt: the one in use, and the one that replaces it
/// should it be lost. May be empty: then no catalogue but the built-in one is believed.
std::vector<CatalogueKey> compiledCatalogueKeys();

/// What a catalogue that comes from elsewhere turned out to be.
enum class CatalogueVerdict : std::uint8_t {
    Accepted,
    Expired,        // accepted, but its time is over: a newer one should be there
    Unsigned,       // no signature in front of it, or one that cannot be read
    UnknownKey,     // signed with a key that is none of ours
    RetiredKey,     // with one that a later catalogue took out of use
    WrongSignature, // the signature is not that of these bytes
    Unsound,        // signed, and yet no catalogue
    OlderThanBuiltIn,
    OlderThanSeen,
    Contradicts // another one with the serial number of the one that was seen
};
/// "accepted", "older_than_seen".
std::string_view verdictName(CatalogueVerdict verdict);
constexpr bool isAccepted(CatalogueVerdict verdict)
{
    return verdict == CatalogueVerdict::Accepted || verdict == CatalogueVerdict::Expired;
}

/// What is remembered of the newest catalogue that was believed.
struct SeenCatalogue {
    std::uint64_t serial = 0;         // 0: none
    std::string sha256;               // of its text
    std::vector<std::string> retired; // ids of keys that are out of use
};

struct CheckedCatalogue {
    CatalogueVerdict verdict = CatalogueVerdict::Unsigned;
    std::string sentence;               // why, for people
    std::optional<Catalogue> catalogue; // where it is accepted
    SeenCatalogue seen;                 // what to remember then
};

/// Checks a signed catalogue: lines "cabochon-catalogue 1", "key: ID", "signature: BASE64", an
/// empty one, and then the text that is signed, to its last byte. `today`: "2026-11-28".
CheckedCatalogue checkCatalogue(std::string_view file,
                                std::span<const CatalogueKey> keys,
                                const SeenCatalogue& seen,
                                std::string_view today);

/// The newest catalogue that is here: the one of an earlier refresh in `folder`, checked again, or
/// the built-in one.
Result<Catalogue> newestCatalogue(const std::filesystem::path& folder,
                                  std::span<const CatalogueKey> keys);

/// What `folder` remembers; with a file that was taken away or changed, as much as the catalogue
/// beside it says of itself.
SeenCatalogue readSeenCatalogue(const std::filesystem::path& folder,
                                std::span<const CatalogueKey> keys);
/// Keeps an accepted catalogue: first that it was seen, then the file.
Status keepCatalogue(const std::filesystem::path& folder,
                     std::string_view file,
                     const SeenCatalogue& seen);

} // namespace cabochon::downloads
