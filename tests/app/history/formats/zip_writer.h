// Owns making zip files for tests, harmless and hostile.
#pragma once

#include <string>
#include <vector>

namespace cabochon::test {

struct ZipEntry {
    std::string name;
    std::string content;
    bool isLink = false; // a symbolic link to `content`
};

/// The bytes of an archive with these entries.
std::string zipOf(const std::vector<ZipEntry>& entries);

} // namespace cabochon::test
