#include "app/models/jan_model.h"

#include "engine/base/file_io.h"

#include <sstream>
#include <string>
#include <string_view>

namespace cabochon {

namespace {

constexpr std::size_t kMostDescription = 256u << 10; // [about 200 bytes]

/// The value of "key: value" at the outermost level, without blanks and quotation marks.
std::string valueOf(const std::string& line, std::string_view key)
{
    if (!line.starts_with(key) || line.size() <= key.size() || line[key.size()] != ':') return {};
    std::string value = line.substr(key.size() + 1);
    const std::size_t first = value.find_first_not_of(" \t");
    if (first == std::string::npos) return {};
    value = value.substr(first, value.find_last_not_of(" \t\r") - first + 1);
    const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                        (value.front() == '"' || value.front() == '\'');
    return quoted ? value.substr(1, value.size() - 2) : value;
}

} // namespace

std::optional<JanModel> readJanModel(const std::filesystem::path& file,
                                     const std::filesystem::path& data)
{
    const Result<std::string> text = readFile(file, kMostDescription);
    if (!text) return std::nullopt;
    JanModel named;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        // An absolute path stays what it is.
        if (const std::string model = valueOf(line, "model_path"); !model.empty())
            named.model = (data / model).lexically_normal();
        if (const std::string projector = valueOf(line, "mmproj_path"); !projector.empty())
            named.projector = (data / projector).lexically_normal();
    }
    return named.model.empty() ? std::nullopt : std::optional(std::move(named));
}

} // namespace cabochon
