#include "app/cli/input_history.h"

#include "engine/base/file_io.h"
#include "engine/base/utf8.h"

#include <algorithm>

namespace cabochon::cli {

namespace {

constexpr std::size_t kMostLines = 1000;
constexpr std::size_t kMostBytes = 4u << 20; // of the file, and a quarter of it for one line

} // namespace

std::vector<std::string> InputHistory::lines() const
{
    std::vector<std::string> lines;
    if (m_file.empty()) return lines;
    const Result<std::string> text = readFile(m_file, kMostBytes);
    if (!text || !isValidUtf8(*text)) return lines;
    for (std::size_t begin = 0; begin < text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        if (end > begin) lines.push_back(text->substr(begin, end - begin));
        begin = end + 1;
    }
    const std::size_t tooMany = lines.size() - std::min(lines.size(), kMostLines);
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(tooMany));
    return lines;
}

Status InputHistory::add(const std::string& line) const
{
    if (m_file.empty() || line.size() > kMostBytes / 4 || !isValidUtf8(line)) return {};
    std::vector<std::string> kept = lines();
    if (!kept.empty() && kept.back() == line) return {};
    kept.push_back(line);
    std::size_t first = kept.size(), bytes = 0;
    while (first > 0 && bytes + kept[first - 1].size() < kMostBytes)
        bytes += kept[--first].size() + 1;
    std::string text;
    for (; first < kept.size(); ++first)
        text += kept[first] + "\n";
    if (Status folder = makePrivateFolder(m_file.parent_path()); !folder) return folder;
    return writeFileAtomically(m_file, text);
}

} // namespace cabochon::cli
