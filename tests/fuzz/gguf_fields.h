// Owns where the numbers of a GGUF header lie, for mutators: walks the bytes as far as they make
// sense and promises nothing beyond.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cabochon::fuzz {

struct GgufField {
    std::size_t offset = 0; // in the file
    std::size_t bytes = 0;  // 4 or 8
};

std::uint64_t readField(const std::uint8_t* data, GgufField field);
/// Cuts the value to the field's bytes.
void writeField(std::uint8_t* data, GgufField field, std::uint64_t value);

struct GgufTensorFields {
    std::vector<GgufField> dimensions;
    GgufField type;
    GgufField place; // offset of its data, relative to the data section
};

struct GgufFields {
    std::vector<GgufField> numbers; // every count, length, kind, value, dimension and offset
    std::vector<GgufField> sizes;   // of these, integers among the metadata's values
    std::vector<GgufTensorFields> tensors;
    std::size_t end = 0;   // of the header, without padding
    bool complete = false; // every key and tensor that the header announces was found
};

GgufFields findGgufFields(const std::uint8_t* data, std::size_t size);

/// One of `fields`, chosen by `seed`, becomes a number around which arithmetic goes wrong.
void changeOneNumber(std::uint8_t* data,
                     std::size_t size,
                     const std::vector<GgufField>& fields,
                     unsigned seed);

} // namespace cabochon::fuzz
