// Owns writing GGUF files in tests: an image of a file as keys and tensors that a test may change
// at will, also into nonsense, before it becomes bytes. And tiny Gemma 4 models made of such
// images.
#pragma once

#include "engine/model/tensor_type.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::test {

struct GgufKey {
    std::string name;
    std::uint32_t kind = 0;
    std::string payload; // as in the file, after the kind
};

struct GgufTensor {
    std::string name;
    std::vector<std::uint64_t> dimensions; // contiguous one first
    std::uint32_t type = 0;
    std::string data;
    std::optional<std::uint64_t> offset; // overrides the place the writer chose
    std::uint64_t holeBytes = 0;         // instead of data: so many zero bytes, sparse on disk
};

/// Little-endian bytes of a number.
template <typename T>
std::string raw(T value)
{
    return std::string(reinterpret_cast<const char*>(&value), sizeof value);
}
/// A GGUF string: 64-bit length and bytes.
std::string rawString(std::string_view text);

struct GgufImage {
    std::string magic = "GGUF";
    std::uint32_t version = 3;
    std::uint64_t alignment = 32;             // of the tensors' data; not written as a key
    std::optional<std::uint64_t> tensorCount; // overrides the true counts
    std::optional<std::uint64_t> keyCount;
    std::vector<GgufKey> keys;
    std::vector<GgufTensor> tensors;

    // Each replaces the key if it is there, else appends it.
    void set(std::string name, std::uint32_t kind, std::string payload);
    void setUnsigned(std::string name, std::uint32_t value);
    void setFloat(std::string name, float value);
    void setString(std::string name, std::string_view value);
    void setArray(std::string name, std::uint32_t kind, std::uint64_t count, std::string elements);
    void setBooleans(std::string name, const std::vector<bool>& values);
    void setIntegers(std::string name, const std::vector<std::int32_t>& values);
    void setStrings(std::string name, const std::vector<std::string>& values);
    void removeKey(std::string_view name);

    /// Appends a tensor with pseudo-random values, quantized to `type` (one that quantize() knows).
    void add(std::string name, std::vector<std::uint64_t> dimensions, engine::TensorType type);
    /// The tensor of that name, which must be there.
    GgufTensor& tensor(std::string_view name);
    void removeTensor(std::string_view name);

    /// Appends a tensor of any type whose bytes are a hole.
    void addHole(std::string name, std::vector<std::uint64_t> dimensions, engine::TensorType type);
    /// The whole file, holes not supported. No padding after the last tensor: every byte matters.
    std::string bytes() const;
    /// Bytes before the tensors' data, padding included.
    std::size_t headerBytes() const;
    /// The whole file; holes take no space on disk.
    void write(const std::filesystem::path& path) const;
};

/// The bytes of a text as the engine takes them; lives as long as `text`.
std::span<const std::byte> asBytes(const std::string& text);

enum class TinyKind { PerLayer, Dense, Experts, Unified };

/// A complete tiny model without a usable tokenizer, no matrix of it square. About 20 to 30 KB.
/// PerLayer: E-type with layers S F F S F, of which the last two share the KV of layers 0 and 2 and
/// have a wider feed-forward. Dense: layers S F F, V from K on the full ones. Experts: as Dense,
/// with 2 experts beside the dense branch. Unified: as Dense, each head with its own keys on S.
GgufImage tinyModel(TinyKind kind);

/// The same kinds with 2 or 3 layers, and a vocabulary of bytes and special tokens: the engine can
/// open them and run. Matrices are of the type `matrices`, F16 or one with blocks of 32, for which
/// all sizes are multiples of 32. Otherwise hardly two sizes are equal. At most 64 KB.
GgufImage runnableModel(TinyKind kind, engine::TensorType matrices);

} // namespace cabochon::test
