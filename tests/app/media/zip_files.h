// Owns zip files and the streams of deflate that tests write: stored as they are, or a byte that
// repeats as often as is wanted, which packs to a thousandth.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::test {

struct ZipMember {
    std::string name;
    std::string content;        // of one that is stored
    std::uint64_t repeated = 0; // blanks after the content; the member is then packed
};

std::string zipFile(const std::vector<ZipMember>& members);

} // namespace cabochon::test
