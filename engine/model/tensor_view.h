// Owns TensorView: where a tensor's bytes lie, its storage type and its shape. A view does not own;
// the bytes live as long as the GgufFile (or test buffer) they point into.
#pragma once

#include "engine/model/tensor_type.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cabochon::engine {

/// A matrix of `rows` rows with `columns` contiguous values each (columns = input features of a
/// product, rows = output features); `slices` of them for stacked experts. GGUF dims [columns,
/// rows, slices]. A vector has rows = 1. An absent optional tensor has no columns; one of which
/// only the shape is known (engine/model/published_model.h) has data = nullptr.
struct TensorView {
    std::string_view name;
    const std::byte* data = nullptr;
    TensorType type = TensorType::F32;
    std::int64_t columns = 0;
    std::int64_t rows = 1;
    std::int64_t slices = 1;

    explicit operator bool() const { return columns > 0; }

    std::size_t rowBytes() const
    {
        const TensorTypeInfo& info = tensorTypeInfo(type);
        return static_cast<std::size_t>(columns) / info.blockElements * info.blockBytes;
    }
    std::size_t sliceBytes() const { return rowBytes() * static_cast<std::size_t>(rows); }
    std::size_t sizeBytes() const { return sliceBytes() * static_cast<std::size_t>(slices); }
    const std::byte* row(std::int64_t index) const
    {
        return data + rowBytes() * static_cast<std::size_t>(index);
    }
    /// One expert's matrix.
    TensorView slice(std::int64_t index) const
    {
        TensorView view = *this;
        if (data) view.data += sliceBytes() * static_cast<std::size_t>(index);
        view.slices = 1;
        return view;
    }
    /// `count` consecutive rows starting at `first` (e.g. the gate half of fused gate_up experts).
    TensorView rowRange(std::int64_t first, std::int64_t count) const
    {
        TensorView view = *this;
        if (data) view.data = row(first);
        view.rows = count;
        return view;
    }
};

using TensorSizes = std::array<std::int64_t, 3>; // columns, rows, slices

inline TensorSizes sizesOf(const TensorView& tensor)
{
    return {tensor.columns, tensor.rows, tensor.slices};
}
/// "[64, 128]": one number for vectors, three for stacked experts.
std::string describe(const TensorSizes& sizes);

} // namespace cabochon::engine
