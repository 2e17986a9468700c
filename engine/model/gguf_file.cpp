// Opens one file or a set of shards, joins their headers and answers questions about them. What a
// header may contain is checked in gguf_header.cpp, what shards must agree on in gguf_shards.cpp.
#include "engine/model/gguf_file.h"

#include "engine/base/utf8.h"
#include "engine/model/gguf_header.h"
#include "engine/model/gguf_shards.h"

#include <algorithm>
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
    std::vector<GgufStart> starts; // of files that are elsewhere
    std::uint64_t fileBytes = 0;
    GgufHeader header; // of the first file, with the tensors of all
    NameIndex keyIndex;
    NameIndex tensorIndex;

    Status index();
    void addTensors(const GgufHeader& shard)
    {
        header.headerBytes += shard.headerBytes;
        header.tensors.insert(header.tensors.end(), shard.tensors.begin(), shard.tensors.end());
    }
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

// --------------------------------------------------------------------------------------- opening

Result<GgufFile> GgufFile::open(const std::filesystem::path& path)
{
    return openFiles(path, /*whole=*/true);
}

Result<GgufFile> GgufFile::openHeaders(const std::filesystem::path& path)
{
    return openFiles(path, /*whole=*/false);
}

Result<GgufFile> GgufFile::openFiles(const std::filesystem::path& path, bool whole)
{
    const GgufExtent extent = whole ? GgufExtent::Whole : GgufExtent::Headers;
    auto data = std::make_unique<Data>();
    data->path = path;
    data->name = printable(path.string(), 4096);
    Result<GgufShard> first = openGguf(path, data->name, extent);
    if (!first) return first.error();
    data->fileBytes = first->mapping.fileBytes();
    data->header = std::move(first->header);
    data->mappings.push_back(std::move(first->mapping));

    if (shardCount(data->header) > 1) {
        Result<std::vector<GgufShard>> others = openOtherShards(path, data->header, extent);
        if (!others) return others.error();
        for (GgufShard& shard : others.value()) {
            data->addTensors(shard.header);
            data->fileBytes += shard.mapping.fileBytes();
            data->mappings.push_back(std::move(shard.mapping));
        }
    }
    if (Status status = data->index(); !status) return status.error();
    return GgufFile(std::move(data));
}

Result<GgufFile> GgufFile::fromStarts(std::vector<GgufStart> starts)
{
    CABOCHON_CHECK(!starts.empty());
    auto data = std::make_unique<Data>();
    data->starts = std::move(starts);
    data->path = data->starts.front().name;
    data->name = printable(data->starts.front().name, 4096);
    const std::uint64_t total = data->starts.size();
    for (std::uint64_t number = 1; number <= total; ++number) {
        const GgufStart& start = data->starts[number - 1];
        const std::string shown = printable(start.name, 4096);
        Result<GgufHeader> header =
            readGgufHeader(std::as_bytes(std::span(start.bytes)), start.fileBytes, shown);
        if (!header) return header.error();
        data->fileBytes += start.fileBytes;
        if (total > 1) {
            if (Status part = checkLaterShard(*header, shown, number, total); !part)
                return part.error();
        }
        if (number == 1)
            data->header = std::move(*header);
        else
            data->addTensors(*header);
    }
    if (shardCount(data->header) != total) {
        return Error{ErrorCode::ModelDamaged,
                     "Could not open " + data->name + ": it says that the model has " +
                         std::to_string(shardCount(data->header)) + " parts, by its name it has " +
                         std::to_string(total) + ". Choose another file."};
    }
    Status all = checkTensorCount(data->header, data->header.tensors.size(), data->name);
    if (all) all = data->index();
    if (!all) return all.error();
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
    const std::uint64_t total = shardCount(data->header);
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

// --------------------------------------------------------------------------------------- answers

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
std::uint64_t GgufFile::headerBytes() const
{
    return m_data->header.headerBytes;
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
    return value ? readUnsigned(value->kind, value->data) : std::nullopt;
}

std::optional<double> GgufFile::floating(std::string_view key) const
{
    const GgufValue* value = m_data->find(key);
    return value ? readFloating(value->kind, value->data) : std::nullopt;
}

std::optional<bool> GgufFile::boolean(std::string_view key) const
{
    const GgufValue* value = m_data->find(key);
    if (!value || value->kind != GgufKind::Bool) return std::nullopt;
    return std::to_integer<int>(*value->data) != 0;
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
        const auto number = readUnsigned(value->elementKind, value->data + i * size);
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
        truths[i] = std::to_integer<int>(value->data[i]) != 0;
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
        const auto number = readFloating(value->elementKind, value->data + i * size);
        if (!number) return std::nullopt;
        numbers[i] = static_cast<float>(*number);
    }
    return numbers;
}

std::optional<GgufStrings> GgufFile::strings(std::string_view key) const
{
    const GgufValue* value = m_data->findArray(key);
    if (!value || value->elementKind != GgufKind::String) return std::nullopt;
    const std::vector<std::string_view>& strings = m_data->header.stringArrays[value->stringArray];
    return strings.size() == value->count ? std::optional(GgufStrings(strings)) : std::nullopt;
}

std::optional<TensorView> GgufFile::tensor(std::string_view name) const
{
    const std::optional<std::size_t> place = m_data->tensorIndex.find(name);
    return place ? std::optional(m_data->header.tensors[*place]) : std::nullopt;
}

} // namespace cabochon::engine
