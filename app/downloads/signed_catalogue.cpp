#include "app/downloads/signed_catalogue.h"

#include "app/downloads/catalogue_keys_text.h"
#include "app/downloads/content_hash.h"
#include "app/models/catalogue_text.h"
#include "app/models/model_record.h"
#include "engine/base/base64.h"
#include "engine/base/file_io.h"
#include "engine/base/sha256.h"
#include "engine/text/json_document.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <openssl/evp.h>
#include <sstream>

namespace cabochon::downloads {

namespace {

using Json = nlohmann::ordered_json;
using Verdict = CatalogueVerdict;

constexpr std::string_view kFirstLine = "cabochon-catalogue 1\n";
constexpr std::string_view kKeyLine = "key: ";
constexpr std::string_view kSignatureLine = "signature: ";
constexpr std::size_t kSignatureBytes = 64;
constexpr std::size_t kKeyIdDigits = 16;
constexpr std::size_t kMostCatalogueBytes = 8u << 20;
constexpr std::size_t kMostSeenBytes = 64u << 10;
constexpr std::size_t kMostRetired = 64;
constexpr std::size_t kDateBytes = 10;

struct Envelope {
    std::string keyId;
    std::string signature; // bytes
    std::string_view text; // what is signed
};

/// What stands behind `start` up to the line's end, which is taken off; nothing for another line.
std::optional<std::string_view> takeLine(std::string_view& file, std::string_view start)
{
    if (!file.starts_with(start)) return std::nullopt;
    const std::size_t end = file.find('\n');
    if (end == std::string_view::npos || end > 256) return std::nullopt;
    const std::string_view rest = file.substr(start.size(), end - start.size());
    file.remove_prefix(end + 1);
    return rest;
}

std::optional<Envelope> openEnvelope(std::string_view file)
{
    if (file.size() > kMostCatalogueBytes || !file.starts_with(kFirstLine)) return std::nullopt;
    file.remove_prefix(kFirstLine.size());
    const auto key = takeLine(file, kKeyLine);
    const auto signature = takeLine(file, kSignatureLine);
    if (!key || !signature || !file.starts_with('\n')) return std::nullopt;
    std::optional<std::string> bytes = fromBase64(*signature);
    if (!bytes || bytes->size() != kSignatureBytes) return std::nullopt;
    return Envelope{std::string(*key), std::move(*bytes), file.substr(1)};
}

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeVerification {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

bool isSignedBy(const CatalogueKey& key, const std::string& signature, std::string_view text)
{
    const std::unique_ptr<EVP_PKEY, FreeKey> raw(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, key.bytes.data(), key.bytes.size()));
    const std::unique_ptr<EVP_MD_CTX, FreeVerification> context(EVP_MD_CTX_new());
    if (!raw || !context) return false;
    if (EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, raw.get()) != 1)
        return false;
    const auto bytes = [](std::string_view of) {
        return reinterpret_cast<const unsigned char*>(of.data());
    };
    return EVP_DigestVerify(context.get(), bytes(signature), signature.size(), bytes(text),
                            text.size()) == 1;
}

/// What a catalogue says of itself, besides its entries.
struct Heading {
    std::uint64_t serial = 0;
    std::string expires; // empty: never
    std::vector<std::string> retires;
};

std::vector<std::string> keyIdsIn(const Json& object, const char* name)
{
    std::vector<std::string> ids;
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array()) return ids;
    for (const Json& id : *found) {
        if (id.is_string() && isHex(id.get_ref<const std::string&>(), kKeyIdDigits) &&
            ids.size() < kMostRetired)
            ids.push_back(id.get<std::string>());
    }
    return ids;
}

std::optional<Heading> readHeading(std::string_view text)
{
    const Result<Json> json = engine::readJsonDocument(text);
    if (!json || !json->is_object()) return std::nullopt;
    Heading heading;
    if (const auto serial = json->find("serial"); serial != json->end()) {
        if (!serial->is_number_unsigned()) return std::nullopt;
        heading.serial = serial->get<std::uint64_t>();
    }
    heading.expires = engine::textOf(*json, "expires");
    heading.retires = keyIdsIn(*json, "retires");
    return heading;
}

std::uint64_t builtInSerial()
{
    const std::optional<Heading> heading = readHeading(kBuiltInCatalogue);
    return heading ? heading->serial : 0;
}

CheckedCatalogue refused(Verdict verdict, std::string why)
{
    return {verdict, std::move(why) + " The catalogue that is here stays in use.", {}, {}};
}

/// Against what was there before.
std::optional<CheckedCatalogue>
isOld(const Heading& heading, const std::string& sha256, const SeenCatalogue& seen)
{
    const std::string serial = std::to_string(heading.serial);
    if (heading.serial < builtInSerial()) {
        return refused(Verdict::OlderThanBuiltIn, "This catalogue (number " + serial +
                                                      ") is older than the one in the program.");
    }
    if (heading.serial < seen.serial) {
        return refused(Verdict::OlderThanSeen, "This catalogue (number " + serial +
                                                   ") is older than one that was here (number " +
                                                   std::to_string(seen.serial) + ").");
    }
    if (heading.serial == seen.serial && !seen.sha256.empty() && seen.sha256 != sha256) {
        return refused(Verdict::Contradicts,
                       "There was another catalogue with the number " + serial + " here.");
    }
    return std::nullopt;
}

std::string today()
{
    return timeNow().substr(0, kDateBytes);
}

std::filesystem::path seenFile(const std::filesystem::path& folder)
{
    return folder / "catalogue.seen.json";
}

std::filesystem::path signedFile(const std::filesystem::path& folder)
{
    return folder / "catalogue.signed";
}

} // namespace

std::string CatalogueKey::id() const
{
    Sha256 hash;
    hash.update(std::as_bytes(std::span(bytes)));
    return hash.digest().substr(0, kKeyIdDigits);
}

std::optional<CatalogueKey> parseCatalogueKey(std::string_view text)
{
    CatalogueKey key;
    if (!isHex(text, 2 * key.bytes.size())) return std::nullopt;
    const auto value = [](char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; };
    for (std::size_t i = 0; i < key.bytes.size(); ++i)
        key.bytes[i] = std::uint8_t(value(text[2 * i]) * 16 + value(text[2 * i + 1]));
    return key;
}

std::vector<CatalogueKey> compiledCatalogueKeys()
{
    std::vector<CatalogueKey> keys;
    std::istringstream lines{std::string(kCatalogueKeys)};
    for (std::string line; std::getline(lines, line);) {
        if (const auto key = parseCatalogueKey(line.substr(0, line.find(' '))))
            keys.push_back(*key);
    }
    return keys;
}

std::string_view verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        return "accepted";
    case Verdict::Expired:
        return "expired";
    case Verdict::Unsigned:
        return "unsigned";
    case Verdict::UnknownKey:
        return "unknown_key";
    case Verdict::RetiredKey:
        return "retired_key";
    case Verdict::WrongSignature:
        return "wrong_signature";
    case Verdict::Unsound:
        return "unsound";
    case Verdict::OlderThanBuiltIn:
        return "older_than_built_in";
    case Verdict::OlderThanSeen:
        return "older_than_seen";
    case Verdict::Contradicts:
        return "contradicts";
    }
    return "unsigned";
}

CheckedCatalogue checkCatalogue(std::string_view file,
                                std::span<const CatalogueKey> keys,
                                const SeenCatalogue& seen,
                                std::string_view today)
{
    const std::optional<Envelope> envelope = openEnvelope(file);
    if (!envelope)
        return refused(Verdict::Unsigned, "This catalogue has no signature that can be read.");
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const CatalogueKey& one) {
        return one.id() == envelope->keyId;
    });
    if (key == keys.end())
        return refused(Verdict::UnknownKey,
                       "This catalogue is signed with a key that is not ours.");
    if (std::find(seen.retired.begin(), seen.retired.end(), envelope->keyId) != seen.retired.end())
        return refused(Verdict::RetiredKey,
                       "This catalogue is signed with a key that is out of use.");
    if (!isSignedBy(*key, envelope->signature, envelope->text))
        return refused(Verdict::WrongSignature,
                       "This catalogue is not what was signed: it was changed on its way.");

    const std::optional<Heading> heading = readHeading(envelope->text);
    Result<Catalogue> catalogue = Catalogue::parse(envelope->text);
    if (!heading || heading->serial == 0 || !catalogue) {
        return refused(Verdict::Unsound, catalogue ? "The catalogue has no serial number."
                                                   : catalogue.error().message);
    }
    const std::string sha256 = sha256Of(envelope->text);
    if (std::optional<CheckedCatalogue> old = isOld(*heading, sha256, seen)) return *old;

    CheckedCatalogue checked{Verdict::Accepted, {}, std::move(*catalogue), seen};
    checked.seen.serial = heading->serial;
    checked.seen.sha256 = sha256;
    for (const std::string& retired : heading->retires) {
        // A key takes the other one out of use, never itself.
        std::vector<std::string>& all = checked.seen.retired;
        if (retired != envelope->keyId && std::find(all.begin(), all.end(), retired) == all.end())
            all.push_back(retired);
    }
    if (heading->expires.size() == kDateBytes && heading->expires < today) {
        checked.verdict = Verdict::Expired;
        checked.sentence = "This catalogue was good until " + heading->expires +
                           ": there should be a newer one. Check for new models again later.";
    }
    return checked;
}

Result<Catalogue> newestCatalogue(const std::filesystem::path& folder,
                                  std::span<const CatalogueKey> keys)
{
    const Result<std::string> file = readFile(signedFile(folder), kMostCatalogueBytes);
    if (file) {
        CheckedCatalogue checked =
            checkCatalogue(*file, keys, readSeenCatalogue(folder, keys), today());
        if (checked.catalogue) return std::move(*checked.catalogue);
    }
    return Catalogue::builtIn();
}

SeenCatalogue readSeenCatalogue(const std::filesystem::path& folder,
                                std::span<const CatalogueKey> keys)
{
    SeenCatalogue seen;
    if (const Result<std::string> text = readFile(seenFile(folder), kMostSeenBytes)) {
        const Result<Json> json = engine::readJsonDocument(*text);
        if (json && json->is_object()) {
            const Json serial = json->value("serial", Json());
            if (serial.is_number_unsigned()) seen.serial = serial.get<std::uint64_t>();
            seen.sha256 = engine::textOf(*json, "sha256");
            seen.retired = keyIdsIn(*json, "retired");
        }
    }
    // Signed, so that nobody could make it younger than it is.
    const Result<std::string> file = readFile(signedFile(folder), kMostCatalogueBytes);
    if (!file) return seen;
    SeenCatalogue nothing;
    nothing.retired = seen.retired;
    const CheckedCatalogue kept = checkCatalogue(*file, keys, nothing, today());
    if (!kept.catalogue) return seen;
    const bool younger = kept.seen.serial >= seen.serial;
    seen.retired = kept.seen.retired;
    if (younger) {
        seen.serial = kept.seen.serial;
        seen.sha256 = kept.seen.sha256;
    }
    return seen;
}

Status
keepCatalogue(const std::filesystem::path& folder, std::string_view file, const SeenCatalogue& seen)
{
    if (Status made = makePrivateFolder(folder); !made) return made;
    const Json json{{"serial", seen.serial}, {"sha256", seen.sha256}, {"retired", seen.retired}};
    if (Status kept = writeFileAtomically(seenFile(folder), json.dump(1) + "\n"); !kept)
        return kept;
    return writeFileAtomically(signedFile(folder), file);
}

} // namespace cabochon::downloads
