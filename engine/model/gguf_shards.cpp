#include "engine/model/gguf_shards.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"

#include <charconv>
#include <optional>
#include <string>

namespace cabochon::engine {

/// "NAME-00002-of-00003.gguf" taken apart.
struct ShardName {
    std::string stem; // "NAME"
    std::uint32_t number = 0;
    std::uint32_t total = 0;
};

static std::optional<std::uint32_t> fiveDigits(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.size() != 5 || error != std::errc() || end != text.data() + 5) return std::nullopt;
    return value;
}

static std::optional<ShardName> parseShardName(const std::string& fileName)
{
    static constexpr std::string_view kPattern = "-00001-of-00001.gguf";
    if (fileName.size() <= kPattern.size()) return std::nullopt;
    const std::size_t start = fileName.size() - kPattern.size();
    const std::string_view tail = std::string_view(fileName).substr(start);
    if (tail[0] != '-' || tail.substr(6, 4) != "-of-" || tail.substr(15) != ".gguf") {
        return std::nullopt;
    }
    const auto number = fiveDigits(tail.substr(1, 5));
    const auto total = fiveDigits(tail.substr(10, 5));
    if (!number || !total) return std::nullopt;
    return ShardName{fileName.substr(0, start), *number, *total};
}

static std::string shardFileName(const std::string& stem, std::uint64_t number, std::uint64_t total)
{
    const auto padded = [](std::uint64_t value) {
        const std::string digits = std::to_string(value);
        return std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
    };
    return stem + "-" + padded(number) + "-of-" + padded(total) + ".gguf";
}

static std::string shownPath(const std::filesystem::path& path)
{
    return printable(path.string(), 4096);
}

static std::string partOf(std::uint64_t number, std::uint64_t total)
{
    return "part " + std::to_string(number) + " of " + std::to_string(total);
}

/// Where the shards of a set lie, judged by the first one's name and header.
static Result<ShardName>
checkFirstShard(const std::filesystem::path& path, const GgufHeader& header, std::uint64_t total)
{
    const auto fail = [&](ErrorCode code, const std::string& what) {
        return Error{code, "Could not open " + shownPath(path) + ": " + what};
    };
    if (total > limits::kGgufShards) {
        return fail(ErrorCode::ModelDamaged, "it says that the model has " + std::to_string(total) +
                                                 " parts, more than the limit of " +
                                                 std::to_string(limits::kGgufShards) +
                                                 ". Download the file again.");
    }
    const std::uint64_t number = findUnsigned(header, "split.no").value_or(total);
    if (number >= total) {
        return fail(ErrorCode::ModelDamaged,
                    "it is one of " + std::to_string(total) +
                        " parts but its key split.no does not say which. Download it again.");
    }
    const std::optional<ShardName> name = parseShardName(path.filename().string());
    if (number != 0) {
        const std::string first =
            name ? printable(shardFileName(name->stem, 1, total)) : "the first part";
        return fail(ErrorCode::ModelUnsupported,
                    "it is " + partOf(number + 1, total) + ". Open " + first + " instead.");
    }
    if (!name || name->number != 1 || name->total != total) {
        return fail(ErrorCode::ModelDamaged,
                    "it is " + partOf(1, total) + ", so its name must end in " +
                        shardFileName("", 1, total) +
                        " for the others to be found. Give all parts their original names.");
    }
    return *name;
}

Status checkLaterShard(const GgufHeader& header,
                       const std::string& shownName,
                       std::uint64_t number,
                       std::uint64_t total)
{
    const auto shardNumber = findUnsigned(header, "split.no");
    const auto shardTotal = findUnsigned(header, "split.count");
    if (shardNumber == number - 1 && shardTotal == total) return {};
    const std::string found = shardNumber && shardTotal ? partOf(*shardNumber + 1, *shardTotal)
                                                        : std::string("no part of a model");
    return Error{ErrorCode::ModelDamaged, "Could not open " + shownName + ": its name says " +
                                              partOf(number, total) + " but its header says " +
                                              found + ". Download this part again."};
}

Result<GgufShard>
openGguf(const std::filesystem::path& path, const std::string& name, GgufExtent extent)
{
    const bool whole = extent == GgufExtent::Whole;
    Result<MappedFile> mapping =
        whole ? MappedFile::open(path) : MappedFile::openStart(path, limits::kGgufHeaderBytes);
    if (!mapping) return mapping.error();
    Result<GgufHeader> header = whole
                                    ? readGgufHeader(mapping->bytes(), name)
                                    : readGgufHeader(mapping->bytes(), mapping->fileBytes(), name);
    if (!header) return header.error();
    return GgufShard{std::move(mapping).value(), std::move(header).value()};
}

static Result<GgufShard> openLaterShard(const std::filesystem::path& path,
                                        std::uint64_t number,
                                        std::uint64_t total,
                                        GgufExtent extent)
{
    Result<GgufShard> shard = openGguf(path, shownPath(path), extent);
    if (!shard && shard.error().code == ErrorCode::FileNotFound) {
        return Error{ErrorCode::FileNotFound, "The model is incomplete: " + partOf(number, total) +
                                                  ", " + shownPath(path) +
                                                  ", is missing. Put all parts into one folder."};
    }
    if (!shard) return shard;
    if (Status fits = checkLaterShard(shard->header, shownPath(path), number, total); !fits)
        return fits.error();
    return shard;
}

std::uint64_t shardCount(const GgufHeader& header)
{
    return findUnsigned(header, "split.count").value_or(1);
}

Result<std::vector<GgufShard>>
openOtherShards(const std::filesystem::path& path, const GgufHeader& first, GgufExtent extent)
{
    const std::uint64_t total = shardCount(first);
    const Result<ShardName> name = checkFirstShard(path, first, total);
    if (!name) return name.error();
    std::vector<GgufShard> shards;
    std::uint64_t tensors = first.tensors.size();
    for (std::uint64_t number = 2; number <= total; ++number) {
        const std::string fileName = shardFileName(name->stem, number, total);
        Result<GgufShard> shard =
            openLaterShard(path.parent_path() / fileName, number, total, extent);
        if (!shard) return shard.error();
        tensors += shard->header.tensors.size();
        shards.push_back(std::move(shard).value());
    }
    if (Status all = checkTensorCount(first, tensors, shownPath(path)); !all) return all.error();
    return shards;
}

Status checkTensorCount(const GgufHeader& first, std::uint64_t tensors, const std::string& name)
{
    const std::uint64_t promised = findUnsigned(first, "split.tensors.count").value_or(tensors);
    if (tensors == promised) return {};
    return {ErrorCode::ModelDamaged, "Could not open " + name + ": its parts hold " +
                                         std::to_string(tensors) +
                                         " tensors, but split.tensors.count is " +
                                         std::to_string(promised) + ". Download all parts again."};
}

} // namespace cabochon::engine
