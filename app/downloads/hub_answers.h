// Owns reading what a hub says of its files: headers and JSON, from whoever answers at that
// address. Nothing is asked here; what contradicts itself is told.
#pragma once

#include "app/downloads/content_hash.h"
#include "app/network/http_message.h"
#include "engine/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace cabochon::downloads {

/// What one answer says of a file; what it does not say is missing.
struct FileFacts {
    std::optional<std::uint64_t> bytes;
    Digest digest;
};

/// Files of a revision by their paths, and its commit, where an answer names it.
struct RevisionFacts {
    std::string commit; // 40 hexadecimal digits, or empty
    std::map<std::string, FileFacts, std::less<>> files;
};

/// The commit that an answer about a file names; empty where it names none.
std::string commitOf(const network::ResponseHead& head);
/// Size and digest in the headers of an answer about a file: X-Linked-Size and X-Linked-ETag, else
/// ETag and Content-Length of the file itself.
FileFacts factsOf(const network::ResponseHead& head);

/// The answer to revisionAddress(), or one page of treeAddress(). InvalidJson: it is cut off, or
/// something else.
Result<RevisionFacts> parseRevision(std::string_view json);
Result<RevisionFacts> parseTree(std::string_view json);
/// Where the next page is (Link: <...>; rel="next"); empty: that was the last.
std::string nextPage(const network::ResponseHead& head);

/// Both together; DownloadCorrupt where they contradict each other about `file`.
Result<FileFacts>
inAgreement(const FileFacts& one, const FileFacts& other, const std::string& file);

} // namespace cabochon::downloads
