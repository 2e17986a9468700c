#include "app/downloads/model_head.h"

#include "engine/base/mapped_file.h"
#include "engine/model/architecture.h"
#include "engine/model/foreign_file.h"
#include "engine/model/gguf_header.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace cabochon::downloads {

namespace {

constexpr std::string_view kMagic = "GGUF";
constexpr std::string_view kArchitecture = "general.architecture";
constexpr std::size_t kFixedBytes = 24; // magic, version, two counts
constexpr std::uint32_t kString = 8;    // kind of a value

Error refused(const std::string& name, const std::string& why)
{
    return {ErrorCode::ModelUnsupported, name + " was not downloaded: " + why};
}

template <typename T>
T numberAt(std::string_view bytes, std::size_t offset)
{
    T number = 0;
    std::memcpy(&number, bytes.data() + offset, sizeof number);
    return number;
}

/// The string at `offset`: length in 8 bytes, then characters. Empty where it is not there.
std::string_view stringAt(std::string_view bytes, std::size_t offset)
{
    if (offset + 8 > bytes.size()) return {};
    const auto size = numberAt<std::uint64_t>(bytes, offset);
    return size > bytes.size() - offset - 8 ? std::string_view()
                                            : bytes.substr(offset + 8, std::size_t(size));
}

/// What the first key says the file is; empty where it is another key.
std::string_view architectureOf(std::string_view bytes)
{
    if (stringAt(bytes, kFixedBytes) != kArchitecture) return {};
    const std::size_t kind = kFixedBytes + 8 + kArchitecture.size();
    if (kind + 4 > bytes.size() || numberAt<std::uint32_t>(bytes, kind) != kString) return {};
    return stringAt(bytes, kind + 4);
}

Status checkArchitecture(std::string_view architecture, const std::string& name)
{
    constexpr std::array<std::string_view, 2> kPartners{"clip", "gemma4-assistant"};
    if (architecture.empty() ||
        std::find(kPartners.begin(), kPartners.end(), architecture) != kPartners.end())
        return {};
    const std::optional<std::string> refusal = engine::refusalOfArchitecture(architecture);
    if (refusal) return refused(name, *refusal);
    return {};
}

} // namespace

Status checkFirstBytes(std::string_view start, const std::string& name)
{
    if (!start.starts_with(kMagic)) return refused(name, engine::describeForeignFile(start));
    return checkArchitecture(architectureOf(start), name);
}

Status checkHeader(const std::filesystem::path& file, std::size_t arrived, const std::string& name)
{
    const Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped) return mapped.error();
    const std::span<const std::byte> all = mapped->bytes();
    const bool whole = arrived >= all.size();
    const Result<engine::GgufHeader> header =
        engine::readGgufHeader(whole ? all : all.first(arrived), name);
    if (!header) {
        const bool later = !whole && header.error().code == ErrorCode::ModelTruncated;
        return later ? Status() : Status(header.error());
    }
    const auto key = std::find(header->keys.begin(), header->keys.end(), kArchitecture);
    if (key == header->keys.end()) return {};
    return checkArchitecture(header->values[std::size_t(key - header->keys.begin())].text, name);
}

} // namespace cabochon::downloads
