#include "app/downloads/hub_answers.h"

#include "engine/text/json_document.h"

#include <nlohmann/json.hpp>

namespace cabochon::downloads {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kSha256Digits = 64;
constexpr std::size_t kSha1Digits = 40;
constexpr std::size_t kMostFiles = 100'000;        // of a revision [about 30]
constexpr std::uint64_t kLargestFile = 1ull << 42; // bytes

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'F') c = char(c - 'A' + 'a');
    return lower;
}

/// The digest in an ETag: `"..."`, `W/"..."`, or bare.
Digest digestOfTag(std::string_view tag)
{
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"')
        tag = tag.substr(1, tag.size() - 2);
    const std::string text = lowerCase(tag);
    if (isHex(text, kSha256Digits)) return {text, {}};
    if (isHex(text, kSha1Digits)) return {{}, text};
    return {};
}

std::optional<std::uint64_t> sizeIn(const Json& object)
{
    const auto found = object.find("size");
    if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
    const auto size = found->get<std::uint64_t>();
    return size <= kLargestFile ? std::optional(size) : std::nullopt;
}

/// "sha256:..." or the digits alone.
std::string sha256In(const Json& object, const char* name)
{
    std::string text = lowerCase(engine::textOf(object, name));
    constexpr std::string_view kPrefix = "sha256:";
    if (text.starts_with(kPrefix)) text.erase(0, kPrefix.size());
    return isHex(text, kSha256Digits) ? text : std::string();
}

/// Members `size`, `lfs` and, of a file that is kept in git itself, its name there.
FileFacts factsIn(const Json& object, const char* gitName)
{
    FileFacts facts;
    facts.bytes = sizeIn(object);
    const auto lfs = object.find("lfs");
    if (lfs == object.end() || !lfs->is_object()) {
        const std::string name = lowerCase(engine::textOf(object, gitName));
        if (isHex(name, kSha1Digits)) facts.digest.gitBlob = name;
        return facts;
    }
    facts.digest.sha256 = sha256In(*lfs, "sha256");
    if (facts.digest.sha256.empty()) facts.digest.sha256 = sha256In(*lfs, "oid");
    if (const auto size = sizeIn(*lfs)) facts.bytes = size;
    return facts;
}

Error unreadable(const std::string& what)
{
    return {ErrorCode::InvalidJson,
            "The hub's answer " + what + ". Try again later, or use another mirror."};
}

Error contradiction(const std::string& file,
                    const std::string& what,
                    const std::string& one,
                    const std::string& other)
{
    return {ErrorCode::DownloadCorrupt, "The hub contradicts itself about " + file +
                                            ": its list says that the " + what + " is " + one +
                                            ", the file that it is " + other +
                                            ". Try again later, or use another mirror."};
}

} // namespace

std::string commitOf(const network::ResponseHead& head)
{
    const std::string commit = lowerCase(head.header("x-repo-commit"));
    return isHex(commit, kSha1Digits) ? commit : std::string();
}

FileFacts factsOf(const network::ResponseHead& head)
{
    FileFacts facts;
    facts.bytes = network::wholeNumber(head.header("x-linked-size"));
    facts.digest = digestOfTag(head.header("x-linked-etag"));
    if (facts.digest == Digest{}) facts.digest.sha256 = digestOfTag(head.header("etag")).sha256;
    if (head.status != 200) return facts;
    if (!facts.bytes) facts.bytes = network::wholeNumber(head.header("content-length"));
    if (head.header("x-linked-etag").empty()) facts.digest = digestOfTag(head.header("etag"));
    return facts;
}

Result<RevisionFacts> parseRevision(std::string_view json)
{
    const Result<Json> document = engine::readJsonDocument(json);
    if (!document || !document->is_object()) return unreadable("about the revision is cut off");
    RevisionFacts facts;
    const std::string commit = lowerCase(engine::textOf(*document, "sha"));
    if (isHex(commit, kSha1Digits)) facts.commit = commit;
    const auto files = document->find("siblings");
    if (files == document->end() || !files->is_array()) return facts;
    if (files->size() > kMostFiles) return unreadable("lists too many files");
    for (const Json& object : *files) {
        if (!object.is_object()) continue;
        const std::string path = engine::textOf(object, "rfilename");
        if (!path.empty()) facts.files[path] = factsIn(object, "blobId");
    }
    return facts;
}

Result<RevisionFacts> parseTree(std::string_view json)
{
    const Result<Json> document = engine::readJsonDocument(json);
    if (!document || !document->is_array()) return unreadable("with its files is cut off");
    if (document->size() > kMostFiles) return unreadable("lists too many files");
    RevisionFacts facts;
    for (const Json& object : *document) {
        if (!object.is_object() || engine::textOf(object, "type") == "directory") continue;
        const std::string path = engine::textOf(object, "path");
        if (!path.empty()) facts.files[path] = factsIn(object, "oid");
    }
    return facts;
}

std::string nextPage(const network::ResponseHead& head)
{
    const std::string_view link = head.header("link");
    const std::size_t open = link.find('<');
    const std::size_t close = link.find('>', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return {};
    if (link.substr(close).find("rel=\"next\"") == std::string_view::npos) return {};
    return std::string(link.substr(open + 1, close - open - 1));
}

Result<FileFacts> inAgreement(const FileFacts& one, const FileFacts& other, const std::string& file)
{
    FileFacts both = one;
    if (one.bytes && other.bytes && *one.bytes != *other.bytes) {
        return contradiction(file, "size in bytes", std::to_string(*one.bytes),
                             std::to_string(*other.bytes));
    }
    if (!both.bytes) both.bytes = other.bytes;
    const std::string& first = one.digest.sha256;
    const std::string& second = other.digest.sha256;
    if (!first.empty() && !second.empty() && first != second)
        return contradiction(file, "SHA-256", first, second);
    if (first.empty()) both.digest.sha256 = second;
    const std::string& name = one.digest.gitBlob;
    if (both.digest.sha256.empty() && !name.empty() && !other.digest.gitBlob.empty() &&
        name != other.digest.gitBlob)
        return contradiction(file, "name in git", name, other.digest.gitBlob);
    // Git's name may be that of a pointer to the file: it counts where there is no SHA-256 alone.
    if (both.digest.gitBlob.empty()) both.digest.gitBlob = other.digest.gitBlob;
    if (!both.digest.sha256.empty()) both.digest.gitBlob.clear();
    return both;
}

} // namespace cabochon::downloads
