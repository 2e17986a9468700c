// Owns the list of tensor storage types that GGUF files use, with their block sizes. Numbers are
// GGML's type ids, written in files: never change. How a block is decoded: block_formats.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cabochon::engine {

enum class TensorType : std::uint32_t {
    F32 = 0,
    F16 = 1,
    Q4_0 = 2,
    Q4_1 = 3,
    Q5_0 = 6,
    Q5_1 = 7,
    Q8_0 = 8,
    Q2_K = 10,
    Q3_K = 11,
    Q4_K = 12,
    Q5_K = 13,
    Q6_K = 14,
    IQ2_XXS = 16,
    IQ2_XS = 17,
    IQ3_XXS = 18,
    IQ1_S = 19,
    IQ4_NL = 20,
    IQ3_S = 21,
    IQ2_S = 22,
    IQ4_XS = 23,
    IQ1_M = 29,
    BF16 = 30,
    TQ1_0 = 34,
    TQ2_0 = 35,
    MXFP4 = 39,
    NVFP4 = 40,
};

struct TensorTypeInfo {
    TensorType type;
    std::string_view name;       // as llama.cpp prints it: "Q4_0"
    std::uint32_t blockElements; // values per block, along the contiguous dimension
    std::uint32_t blockBytes;
};

/// The entry of a type id read from a file, or nothing when the id is not in our list.
std::optional<TensorTypeInfo> findTensorType(std::uint32_t id);
/// The entry of a known type.
const TensorTypeInfo& tensorTypeInfo(TensorType type);

} // namespace cabochon::engine
