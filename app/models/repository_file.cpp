#include "app/models/repository_file.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cabochon {

namespace {

constexpr std::size_t kLongestName = 128;
constexpr std::size_t kDeepestPath = 8;

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Names that Windows keeps for devices, with any ending.
bool isDeviceName(std::string_view name)
{
    std::string stem(name.substr(0, name.find('.')));
    std::transform(stem.begin(), stem.end(), stem.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    constexpr std::array<std::string_view, 4> kDevices{"CON", "PRN", "AUX", "NUL"};
    if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) return true;
    return stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) &&
           stem[3] >= '1' && stem[3] <= '9';
}

std::vector<std::string_view> partsOf(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t slash = std::min(text.find('/', from), text.size());
        parts.push_back(text.substr(from, slash - from));
        from = slash + 1;
    }
    return parts;
}

bool arePlainNames(const std::vector<std::string_view>& parts)
{
    return std::all_of(parts.begin(), parts.end(), isPlainFileName);
}

// "-00001-of-00003.gguf"
constexpr std::size_t kDigits = 5;
constexpr std::string_view kEnding = ".gguf";
constexpr std::string_view kOf = "-of-";
constexpr std::size_t kShardEnding = 1 + kDigits + kOf.size() + kDigits + kEnding.size();

std::optional<std::uint32_t> fiveDigits(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + kDigits, number);
    if (error != std::errc() || end != text.data() + kDigits) return std::nullopt;
    return number;
}

std::string inFiveDigits(std::uint32_t number)
{
    const std::string digits = std::to_string(number);
    return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

} // namespace

bool isPlainFileName(std::string_view name)
{
    if (name.empty() || name.size() > kLongestName || !isLetterOrDigit(name.front())) return false;
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
    });
    return plain && name.back() != '.' && !isDeviceName(name);
}

bool isRepositoryName(std::string_view text)
{
    const std::vector<std::string_view> parts = partsOf(text);
    return parts.size() == 2 && arePlainNames(parts);
}

bool isRepositoryPath(std::string_view text)
{
    const std::vector<std::string_view> parts = partsOf(text);
    return parts.size() <= kDeepestPath && arePlainNames(parts);
}

Result<RepositoryFile> parseRepositoryFile(std::string_view text)
{
    const std::vector<std::string_view> parts = partsOf(text);
    if (parts.size() < 3 || parts.size() > kDeepestPath + 2) {
        return {ErrorCode::Usage, "\"" + printable(text, 300) + "\" has " +
                                      std::to_string(parts.size()) +
                                      " parts between slashes. Write an id of the catalogue, or "
                                      "OWNER/REPOSITORY/FILE.gguf."};
    }
    for (const std::string_view part : parts) {
        if (isPlainFileName(part)) continue;
        return {ErrorCode::Usage,
                "\"" + printable(part, 300) +
                    "\" cannot be a part of a model's name: letters, digits, \".\", \"_\" and "
                    "\"-\", beginning with a letter or digit, at most 128. Check the name."};
    }
    const std::size_t repository = parts[0].size() + 1 + parts[1].size();
    return RepositoryFile{std::string(text.substr(0, repository)),
                          std::string(text.substr(repository + 1))};
}

std::optional<ShardNumber> shardNumber(std::string_view fileName)
{
    if (fileName.size() <= kShardEnding || !fileName.ends_with(kEnding)) return std::nullopt;
    const std::string_view ending = fileName.substr(fileName.size() - kShardEnding);
    if (ending[0] != '-' || ending.substr(1 + kDigits, kOf.size()) != kOf) return std::nullopt;
    const std::optional<std::uint32_t> number = fiveDigits(ending.substr(1));
    const std::optional<std::uint32_t> count = fiveDigits(ending.substr(1 + kDigits + kOf.size()));
    if (!number || !count || *number < 1 || *number > *count || *count > limits::kGgufShards)
        return std::nullopt;
    return ShardNumber{*number, *count};
}

std::vector<std::string> allShards(const std::string& path)
{
    const std::optional<ShardNumber> shard = shardNumber(path);
    if (!shard) return {path};
    const std::string stem = path.substr(0, path.size() - kShardEnding);
    std::vector<std::string> paths;
    for (std::uint32_t number = 1; number <= shard->count; ++number) {
        paths.push_back(stem + "-" + inFiveDigits(number) + std::string(kOf) +
                        inFiveDigits(shard->count) + std::string(kEnding));
    }
    return paths;
}

} // namespace cabochon
