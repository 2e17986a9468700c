// Owns reading the header of one GGUF file (v2/v3, little-endian): metadata and tensor list, every
// count, length, offset and shape checked against limits.h and the file's size before use. Sets of
// files and typed access: gguf_file.
#pragma once

#include "engine/base/result.h"
#include "engine/model/tensor_view.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

/// Kinds of metadata values, with the numbers written in files.
enum class GgufKind : std::uint32_t {
    U8 = 0,
    I8 = 1,
    U16 = 2,
    I16 = 3,
    U32 = 4,
    I32 = 5,
    F32 = 6,
    Bool = 7,
    String = 8,
    Array = 9,
    U64 = 10,
    I64 = 11,
    F64 = 12,
};

/// Bytes of one value of a kind of fixed size; 0 for strings, arrays and unknown kinds.
std::size_t ggufKindBytes(GgufKind kind);

/// One metadata value. Numbers stay in the file and are read through `data`, unaligned.
struct GgufValue {
    GgufKind kind = GgufKind::U8;
    GgufKind elementKind = GgufKind::U8; // Array
    std::uint64_t count = 1;             // Array: elements
    const std::byte* data = nullptr;     // numbers and arrays of numbers
    std::string_view text;               // String
    std::size_t stringArray = 0;         // Array of String: index into GgufHeader::stringArrays
};

/// What one file's header says. Views point into the bytes it was read from.
struct GgufHeader {
    std::uint32_t version = 0;
    std::vector<std::string_view> keys;
    std::vector<GgufValue> values; // [keys]
    std::vector<std::vector<std::string_view>> stringArrays;
    std::vector<TensorView> tensors;
};

/// Reads and checks a whole header, tensors' places included. `name` is the file's name for
/// messages. ModelTruncated when the bytes end too early, ModelDamaged when they contradict
/// themselves or a limit, ModelUnsupported when they are something else than our GGUF.
Result<GgufHeader> readGgufHeader(std::span<const std::byte> bytes, const std::string& name);

} // namespace cabochon::engine
