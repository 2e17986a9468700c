// Owns what a file to be written shall hold: its metadata, and for each tensor where its values
// come from and how they change on the way. Computes nothing; tensor_reader.h and converter.h do.
#pragma once

#include "engine/base/mapped_file.h"
#include "engine/convert/gguf_header_writer.h"
#include "engine/model/tensor_type.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cabochon::engine {

/// How rows of a source become rows of ours.
enum class RowChange : std::uint8_t {
    None,
    ChannelPlanes, // pixels (row, column, channel) of a patch become (channel, row, column)
    SwappedAxes, // row i * outer + o becomes row o * inner + i: [inner, outer, w] to [outer, inner,
                 // w]
    Softplus,    // ln(1 + e^x) of each value
};

/// A product that is added to a matrix: weight * up . down, of an adapter of low rank. Both lie in
/// the adapter's file.
struct LowRankChange {
    const std::byte* down = nullptr; // [rank, columns]
    const std::byte* up = nullptr;   // [rows, rank]
    TensorType downType = TensorType::F32;
    TensorType upType = TensorType::F32;
    std::uint64_t rank = 0;
    float weight = 1.0f;
};

struct PlannedTensor {
    std::string name;
    std::vector<std::uint64_t> dimensions; // contiguous first, as the file has them
    TensorType type = TensorType::F32;     // in the file
    std::uint64_t columns =
        1; // values of a row of the source; dimensions[0] unless that is a filter
    std::uint64_t rows = 1;

    TensorType sourceType = TensorType::F32;
    const std::byte* source = nullptr;   // [rows, columns] of sourceType; null: `made`
    const MappedFile* mapping = nullptr; // that the source lies in
    std::vector<float> made{};           // values that no source has
    RowChange change = RowChange::None;
    std::uint64_t outer = 1; // SwappedAxes
    bool mayBeInfinite = false;
    std::vector<LowRankChange> additions{};

    std::uint64_t offset = 0; // of its data in the file; set by the converter

    std::uint64_t values() const { return columns * rows; }
    std::uint64_t bytes() const
    {
        const TensorTypeInfo& info = tensorTypeInfo(type);
        return values() / info.blockElements * info.blockBytes;
    }
    /// Its bytes are those of the source.
    bool isCopy() const
    {
        return source && sourceType == type && change == RowChange::None && additions.empty() &&
               tensorTypeInfo(type).blockElements > 1;
    }
};

struct ConversionPlan {
    std::string sourceName;    // for messages
    GgufHeaderWriter metadata; // without tensors
    std::vector<PlannedTensor> tensors;
    std::vector<const MappedFile*> sources; // all that are read
};

} // namespace cabochon::engine
