// Owns what is known of the published models without a file at hand: the numbers of each size, and
// from them and weight_table.h the type and shape of every tensor of each quantization, as
// converters choose them. Bytes follow; there are none to read.
#pragma once

#include "engine/base/result.h"
#include "engine/model/model_config.h"
#include "engine/model/weights.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::engine {

inline constexpr std::array<std::string_view, 5> kPublishedSizes = {"E2B", "E4B", "12B", "26B-A4B",
                                                                    "31B"};
inline constexpr std::array<std::string_view, 9> kPublishedQuantizations = {
    "Q4_0", "IQ4_XS", "Q4_K_M", "Q5_K_M", "Q6_K", "Q8_0", "F16", "BF16", "F32"};

/// One tensor as the file describes it.
struct TensorOutline {
    std::string name;
    TensorType type = TensorType::F32;
    TensorSizes sizes{1, 1, 1};
    std::uint64_t bytes() const;
};

/// A model of which sizes are known and nothing else: memory is planned with it as with one that is
/// open.
struct ModelOutline {
    ModelConfig config;
    Weights weights; // views without bytes; ropeFactors, whose values would be read, is not there
    std::vector<TensorOutline> tensors; // of the file

    /// Of a file with these tensors and the family's vocabulary: within some kilobytes.
    std::uint64_t fileBytes() const;
};

/// `size` as familySize() names it, `quantization` as files are named; in letters of either case.
/// ModelUnsupported: not one of those above, with what there is.
Result<ModelOutline> publishedModel(std::string_view size, std::string_view quantization);

} // namespace cabochon::engine
