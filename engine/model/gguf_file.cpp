// Opens one file or a set of shards, joins their headers and answers questions about them. What a
// header may contain is checked in gguf_header.cpp.
#include "engine/model/gguf_file.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/model/gguf_header.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <numeric>

namespace cabochon::engine {

/// Finds names by binary search: unlike a hash table it cannot be made slow by chosen names.
class NameIndex {
public:
    /// Returns a name that occurs twice, if there is one.
    std::optional<std::string_view> build(std::vector<std::string_view> names)
    {
        m_names = std::move(names);
        m_order.resize(m_names.size());
        std::iota(m_order.begin(), m_order.end(), 0u);
        std::sort(m_order.begin(), m_order.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return m_names[a] < m_names[b]; });
        const auto twice = std::adjacent_find(
            m_order.begin(), m_order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return m_names[a] == m_names[b]; });
        if (twice == m_order.end()) return std::nullopt;
        return m_names[*twice];
    }

    std::optional<std::size_t> find(std::string_view name) const
    {
        const auto place = std::lower_bound(
            m_order.begin(), m_order.end(), name,
            [&](std::uint32_t a, std::string_view wanted) { return m_names[a] < wanted; });
        if (place == m_order.end() || m_names[*place] != name) return std::nullopt;
        return *place;
    }

private:
    std::vector<std::string_view> m_names;
    std::vector<std::uint32_t> m_order; // indices into m_names, sorted by name
};

struct GgufFile::Data {
    std::filesystem::path path;
    std::string name; // for messages
    std::vector<MappedFile> mappings;
    std::uint64_t fileBytes = 0;
    GgufHeader header; // of the first file, with the tensors of all
    NameIndex keyIndex;
    NameIndex tensorIndex;

    Status index();
    const GgufValue* find(std::string_view key) const
    {
        const std::optional<std::size_t> place = keyIndex.find(key);
        return place ? &header.values[*place] : nullptr;
    }
    /// The array value of a key, or nothing when the key is absent or no array.
    const GgufValue* findArray(std::string_view key) const
    {
        const GgufValue* value = find(key);
        return value && value->kind == GgufKind::Array ? value : nullptr;
    }
};

Status GgufFile::Data::index()
{
    const auto twice = [&](const char* what, std::string_view which) {
        return Error{ErrorCode::ModelDamaged, "Could not open " + name + ": " + what + " " +
                                                  printable(which) +
                                                  " occurs twice. Download the file again."};
    };
    if (const auto key = keyIndex.build(header.keys)) return twice("the metadata key", *key);
    std::vector<std::string_view> names;
    names.reserve(header.tensors.size());
    for (const TensorView& tensor : header.tensors)
        names.push_back(tensor.name);
    if (const auto tensor = tensorIndex.build(std::move(names)))
        return twice("the tensor", *tensor);
    return {};
}

// ----------------------------------------------------------------------------------------- numbers

template <typename T>
static T load(const std::byte* data)
{
    T value{};
    std::memcpy(&value, data, sizeof value);
    return value;
}

/// A number of any integer kind when it is not negative.
static std::optional<std::uint64_t> loadUnsigned(GgufKind kind, const std::byte* data)
{
    const auto unlessNegative = [](std::int64_t value) {
        return value < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(value));
    };
    switch (kind) {
    case GgufKind::U8:
        return load<std::uint8_t>(data);
    case GgufKind::U16:
        return load<std::uint16_t>(data);
    case GgufKind::U32:
        return load<std::uint32_t>(data);
    case GgufKind::U64:
        return load<std::uint64_t>(data);
    case GgufKind::I8:
        return unlessNegative(load<std::int8_t>(data));
    case GgufKind::I16:
        return unlessNegative(load<std::int16_t>(data));
    case GgufKind::I32:
        return unlessNegative(load<std::int32_t>(data));
    case GgufKind::I64:
        return unlessNegative(load<std::int64_t>(data));
    default:
        return std::nullopt;
    }
}

static std::optional<double> loadFloating(GgufKind kind, const std::byte* data)
{
    if (kind == GgufKind::F32) return load<float>(data);
    if (kind == GgufKind::F64) return load<double>(data);
    return std::nullopt;
}

// ------------------------------------------------------------------------------------------ shards

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

static std::optional<std::uint64_t> findUnsigned(const GgufHeader& header, std::string_view key)
{
    for (std::size_t i = 0; i < header.keys.size(); ++i) {
        if (header.keys[i] == key)
            return loadUnsigned(header.values[i].kind, header.values[i].data);
    }
    return std::nullopt;
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

static Status checkLaterShard(const GgufHeader& header,
                              const std::filesystem::path& path,
                              std::uint64_t number,
                              std::uint64_t total)
{
    const auto shardNumber = findUnsigned(header, "split.no");
    const auto shardTotal = findUnsigned(header, "split.count");
    if (shardNumber == number - 1 && shardTotal == total) return {};
    const std::string found = shardNumber && shardTotal ? partOf(*shardNumber + 1, *shardTotal)
                                                        : std::string("no part of a model");
    return Error{ErrorCode::ModelDamaged, "Could not open " + shownPath(path) + ": its name says " +
                                              partOf(number, total) + " but its header says " +
                                              found + ". Download this part again."};
}

static Result<MappedFile>
openShard(const std::filesystem::path& path, std::uint64_t number, std::uint64_t total)
{
    Result<MappedFile> file = MappedFile::open(path);
    if (file || file.error().code != ErrorCode::FileNotFound) return file;
    return Error{ErrorCode::FileNotFound, "The model is incomplete: " + partOf(number, total) +
                                              ", " + shownPath(path) +
                                              ", is missing. Put all parts into one folder."};
}

// ------------------------------------------------------------------------------------------
// opening

Result<GgufFile> GgufFile::open(const std::filesystem::path& path)
{
    auto data = std::make_unique<Data>();
    data->path = path;
    data->name = shownPath(path);
    Result<MappedFile> first = MappedFile::open(path);
    if (!first) return first.error();
    data->fileBytes = first->bytes().size();
    Result<GgufHeader> header = readGgufHeader(first->bytes(), data->name);
    if (!header) return header.error();
    data->header = std::move(header).value();
    data->mappings.push_back(std::move(first).value());

    const std::uint64_t total = findUnsigned(data->header, "split.count").value_or(1);
    if (total > 1) {
        Result<ShardName> name = checkFirstShard(path, data->header, total);
        if (!name) return name.error();
        for (std::uint64_t number = 2; number <= total; ++number) {
            const std::filesystem::path shardPath =
                path.parent_path() / shardFileName(name->stem, number, total);
            Result<MappedFile> shard = openShard(shardPath, number, total);
            if (!shard) return shard.error();
            Result<GgufHeader> more = readGgufHeader(shard->bytes(), shownPath(shardPath));
            if (!more) return more.error();
            Status fits = checkLaterShard(*more, shardPath, number, total);
            if (!fits) return fits.error();
            std::vector<TensorView>& tensors = data->header.tensors;
            tensors.insert(tensors.end(), more->tensors.begin(), more->tensors.end());
            data->fileBytes += shard->bytes().size();
            data->mappings.push_back(std::move(shard).value());
        }
        const std::uint64_t found = data->header.tensors.size();
        const std::uint64_t promised =
            findUnsigned(data->header, "split.tensors.count").value_or(found);
        if (found != promised) {
            return Error{ErrorCode::ModelDamaged,
                         "Could not open " + data->name + ": its parts hold " +
                             std::to_string(found) + " tensors, but split.tensors.count is " +
                             std::to_string(promised) + ". Download all parts again."};
        }
    }
    if (Status status = data->index(); !status) return status.error();
    return GgufFile(std::move(data));
}

Result<GgufFile> GgufFile::fromBytes(std::span<const std::byte> bytes, std::string name)
{
    auto data = std::make_unique<Data>();
    data->path = name;
    data->name = printable(name, 4096);
    data->fileBytes = bytes.size();
    Result<GgufHeader> header = readGgufHeader(bytes, data->name);
    if (!header) return header.error();
    data->header = std::move(header).value();
    const std::uint64_t total = findUnsigned(data->header, "split.count").value_or(1);
    if (total > 1) {
        return Error{ErrorCode::ModelUnsupported,
                     "Could not open " + data->name + ": it is one of " + std::to_string(total) +
                         " parts, and only whole files can be read from memory. Open it from its "
                         "folder."};
    }
    if (Status status = data->index(); !status) return status.error();
    return GgufFile(std::move(data));
}

GgufFile::GgufFile(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
GgufFile::GgufFile(GgufFile&&) noexcept = default;
GgufFile& GgufFile::operator=(GgufFile&&) noexcept = default;
GgufFile::~GgufFile() = default;

// ------------------------------------------------------------------------------------------
// answers

std::filesystem::path GgufFile::path() const
{
    return m_data->path;
}
std::uint32_t GgufFile::version() const
{
    return m_data->header.version;
}
std::uint64_t GgufFile::fileBytes() const
{
    return m_data->fileBytes;
}
std::span<const MappedFile> GgufFile::mappings() const
{
    return m_data->mappings;
}
std::span<const std::string_view> GgufFile::keys() const
{
    return m_data->header.keys;
}
std::span<const TensorView> GgufFile::tensors() const
{
    return m_data->header.tensors;
}

bool GgufFile::has(std::string_view key) const
{
    return m_data->find(key) != nullptr;
}

std::optional<std::uint64_t> GgufFile::unsignedInteger(std::string_view key) const
{
    const GgufValue* value = m_data->find(key);
    return value ? loadUnsigned(value->kind, value->data) : std::nullopt;
}

std::optional<double> GgufFile::floating(std::string_view key) const
{
    const GgufValue* value = m_data->find(key);
    return value ? loadFloating(value->kind, value->data) : std::nullopt;
}

std::optional<bool> GgufFile::boolean(std::string_view key) const
{
    const GgufValue* value = m_data->find(key);
    if (!value || value->kind != GgufKind::Bool) return std::nullopt;
    return load<std::uint8_t>(value->data) != 0;
}

std::optional<std::string_view> GgufFile::string(std::string_view key) const
{
    const GgufValue* value = m_data->find(key);
    if (!value || value->kind != GgufKind::String) return std::nullopt;
    return value->text;
}

std::optional<std::size_t> GgufFile::arraySize(std::string_view key) const
{
    const GgufValue* value = m_data->findArray(key);
    return value ? std::optional<std::size_t>(value->count) : std::nullopt;
}

std::optional<std::vector<std::uint64_t>> GgufFile::unsignedIntegers(std::string_view key) const
{
    const GgufValue* value = m_data->findArray(key);
    if (!value || value->elementKind == GgufKind::String) return std::nullopt;
    const std::size_t size = ggufKindBytes(value->elementKind);
    std::vector<std::uint64_t> numbers(value->count);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = loadUnsigned(value->elementKind, value->data + i * size);
        if (!number) return std::nullopt;
        numbers[i] = *number;
    }
    return numbers;
}

std::optional<std::vector<bool>> GgufFile::booleans(std::string_view key) const
{
    const GgufValue* value = m_data->findArray(key);
    if (!value || value->elementKind != GgufKind::Bool) return std::nullopt;
    std::vector<bool> truths(value->count);
    for (std::size_t i = 0; i < truths.size(); ++i) {
        truths[i] = load<std::uint8_t>(value->data + i) != 0;
    }
    return truths;
}

std::optional<std::vector<float>> GgufFile::floats(std::string_view key) const
{
    const GgufValue* value = m_data->findArray(key);
    if (!value) return std::nullopt;
    const std::size_t size = ggufKindBytes(value->elementKind);
    std::vector<float> numbers(value->count);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = loadFloating(value->elementKind, value->data + i * size);
        if (!number) return std::nullopt;
        numbers[i] = static_cast<float>(*number);
    }
    return numbers;
}

std::optional<GgufStrings> GgufFile::strings(std::string_view key) const
{
    const GgufValue* value = m_data->findArray(key);
    if (!value || value->elementKind != GgufKind::String) return std::nullopt;
    return GgufStrings(m_data->header.stringArrays[value->stringArray]);
}

std::optional<TensorView> GgufFile::tensor(std::string_view name) const
{
    const std::optional<std::size_t> place = m_data->tensorIndex.find(name);
    return place ? std::optional(m_data->header.tensors[*place]) : std::nullopt;
}

} // namespace cabochon::engine
