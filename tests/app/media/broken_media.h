// Owns the list of files that cannot be used, or hardly: truncated ones, bombs, liars and those
// with a wrong name; what is asked of each, and what must come of it.
#pragma once

#include "app/media/media_decoder.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace cabochon::test {

struct BrokenFile {
    std::string name;
    std::function<std::string()> make; // its bytes
    FileKind asked = FileKind::Picture;
    bool usable = false; // harmless after all: what is good of it is used
};

const std::vector<BrokenFile>& brokenFiles();

/// Asks for facts and then for all that the file holds. Empty: it was used; else the sentence.
std::string tryFile(const MediaDecoder& decoder, const std::filesystem::path& file, FileKind asked);

} // namespace cabochon::test
