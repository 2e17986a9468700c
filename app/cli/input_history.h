// Owns the file of lines that were typed in `chat`, for the arrow keys of the next time: plain
// text, a line each, for its owner alone.
#pragma once

#include "engine/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cabochon::cli {

class InputHistory {
public:
    /// Without a file nothing is read and nothing is kept.
    explicit InputHistory(std::filesystem::path file = {}) : m_file(std::move(file)) {}

    /// The newest lines, oldest first. A file that cannot be read is as good as none.
    std::vector<std::string> lines() const;
    /// Adds a line to the file at once, beside what other terminals added meanwhile; the line
    /// before it is not repeated.
    Status add(const std::string& line) const;

private:
    std::filesystem::path m_file;
};

} // namespace cabochon::cli
