// Owns the kinds of metadata values in GGUF files and the reading of single numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

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

/// The number at `data` when it is of an integer kind and not negative.
std::optional<std::uint64_t> readUnsigned(GgufKind kind, const std::byte* data);
/// The number at `data` when it is F32 or F64.
std::optional<double> readFloating(GgufKind kind, const std::byte* data);

} // namespace cabochon::engine
