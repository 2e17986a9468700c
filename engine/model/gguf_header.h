// Owns reading the header of one GGUF file (v2/v3, little-endian): metadata and tensor list, every
// count, length, offset and shape checked against limits.h and the file's size before use. Sets of
// files and typed access: gguf_file.
#pragma once

#include "engine/base/result.h"
#include "engine/model/gguf_value.h"
#include "engine/model/tensor_view.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// What one file's header says. Views point into the bytes it was read from.
struct GgufHeader {
    std::uint32_t version = 0;
    std::uint64_t headerBytes = 0; // up to the end of the list of tensors
    std::vector<std::string_view> keys;
    std::vector<GgufValue> values; // [keys]
    std::vector<std::vector<std::string_view>> stringArrays;
    std::vector<TensorView> tensors;
    std::vector<std::vector<std::uint64_t>> shapes; // [tensors] as the file has them
};

/// Reads and checks a whole header, tensors' places included. `name` is the file's name for
/// messages. ModelTruncated when the bytes end too early, ModelDamaged when they contradict
/// themselves or a limit, ModelUnsupported when they are something else than our GGUF.
Result<GgufHeader> readGgufHeader(std::span<const std::byte> bytes, const std::string& name);

/// The same of a file of `fileBytes`, of which only the beginning is at hand: tensors have no data,
/// and arrays of strings (vocabularies) are walked over and stay empty.
/// ModelTruncated also where the header is longer than `start`.
Result<GgufHeader>
readGgufHeader(std::span<const std::byte> start, std::uint64_t fileBytes, const std::string& name);

/// The keys alone, of a file whose tensors need not be ones that are read here (a drafter).
Result<GgufHeader> readGgufKeys(std::span<const std::byte> start, const std::string& name);

/// general.architecture, as far as the beginning of a file says it: nothing is read behind it.
std::optional<std::string_view> findArchitecture(std::span<const std::byte> start);

/// The value of an integer key, if it is there and not negative. Linear in the number of keys.
std::optional<std::uint64_t> findUnsigned(const GgufHeader& header, std::string_view key);

} // namespace cabochon::engine
