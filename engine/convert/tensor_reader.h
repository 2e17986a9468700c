// Owns reading values of a planned tensor as float32, changed on the way as the plan says. Any
// number of threads may read one tensor.
#pragma once

#include "engine/convert/conversion_plan.h"
#include "engine/quantize/row_quantizer.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::engine {

/// Values that are read at once, at most; a multiple of every block.
inline constexpr std::size_t kUnitValues = 65'536;

/// How many values of this tensor make a unit: whole rows where rows are changed, else kUnitValues.
/// The last unit may be shorter.
std::size_t unitOf(const PlannedTensor& tensor);

/// What is added to a tensor, ready to be multiplied.
struct LoadedChange {
    std::vector<float> down; // [rank, columns]
    std::vector<float> up;   // [rows, rank], with the weight in it
    std::uint64_t rank = 0;
};
std::vector<LoadedChange> loadChanges(const PlannedTensor& tensor, const RowQuantizer& quantizer);

/// Reads `count` values from `first` on, a multiple of unitOf(); at most one unit. `work` holds
/// kUnitValues floats.
void readValues(const PlannedTensor& tensor,
                std::span<const LoadedChange> changes,
                const RowQuantizer& quantizer,
                std::uint64_t first,
                std::size_t count,
                float* values,
                float* work);

} // namespace cabochon::engine
