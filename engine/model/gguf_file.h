// Owns reading GGUF v2/v3 files (also sharded): maps them, checks every count, offset, length and
// string before use, and hands out metadata and tensor views. Knows nothing about Gemma.
#pragma once

#include "engine/base/mapped_file.h"
#include "engine/base/result.h"
#include "engine/model/tensor_view.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// A metadata array of strings without copies: views into the mapped file.
using GgufStrings = std::span<const std::string_view>;

/// The beginning of a file that is elsewhere.
struct GgufStart {
    std::string name;  // for messages
    std::string bytes; // the first of them
    std::uint64_t fileBytes = 0;
};

/// An opened, fully checked GGUF file set. Immutable after open; safe to read from any thread. All
/// views (strings, tensors) live as long as this object; it is movable without invalidating them.
class GgufFile {
public:
    /// `path`: the file, or the first shard (`NAME-00001-of-0000N.gguf`; the others are found
    /// beside it). Errors name file, field, the value found and the limit: FileNotFound,
    /// FileUnreadable, ModelTruncated, ModelDamaged, ModelUnsupported (not GGUF, version, tensor
    /// type).
    static Result<GgufFile> open(const std::filesystem::path& path);
    /// The headers alone, of the file and its shards: tensors have no data, their bytes are not
    /// even mapped, and strings() gives nothing. Errors as open().
    static Result<GgufFile> openHeaders(const std::filesystem::path& path);
    /// The same of files that are elsewhere, of each its first bytes, in the order of the shards.
    /// ModelTruncated also where a header is longer than what is there of it.
    static Result<GgufFile> fromStarts(std::vector<GgufStart> starts);
    /// The same checks on bytes in memory (no shards): for fuzzing and tests. The bytes must
    /// outlive the object.
    static Result<GgufFile> fromBytes(std::span<const std::byte> bytes, std::string name);

    GgufFile(GgufFile&&) noexcept;
    GgufFile& operator=(GgufFile&&) noexcept;
    ~GgufFile();

    std::filesystem::path path() const;
    std::uint32_t version() const;
    /// Sum of the sizes of all shards.
    std::uint64_t fileBytes() const;
    /// Of that the headers.
    std::uint64_t headerBytes() const;
    std::span<const MappedFile> mappings() const;

    /// All metadata keys in file order.
    std::span<const std::string_view> keys() const;
    bool has(std::string_view key) const;

    // Typed access. Nothing when the key is absent or of another kind. Integer getters accept every
    // integer width and signedness if the value fits; floats accept F32 and F64.
    std::optional<std::uint64_t> unsignedInteger(std::string_view key) const;
    std::optional<double> floating(std::string_view key) const;
    std::optional<bool> boolean(std::string_view key) const;
    std::optional<std::string_view> string(std::string_view key) const;
    /// Element count of an array key, of any element type.
    std::optional<std::size_t> arraySize(std::string_view key) const;
    std::optional<std::vector<std::uint64_t>> unsignedIntegers(std::string_view key) const;
    std::optional<std::vector<bool>> booleans(std::string_view key) const;
    std::optional<std::vector<float>> floats(std::string_view key) const;
    std::optional<GgufStrings> strings(std::string_view key) const;

    /// All tensors of all shards, in file order.
    std::span<const TensorView> tensors() const;
    std::optional<TensorView> tensor(std::string_view name) const;

private:
    struct Data;
    static Result<GgufFile> openFiles(const std::filesystem::path& path, bool whole);
    explicit GgufFile(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace cabochon::engine
