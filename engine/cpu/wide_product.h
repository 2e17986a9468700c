// Owns products of matrices with very many columns at once, as the encoders of pictures and sound
// make them (the clipped linears of MODEL.md, Vision): matrices are read as they lie in the file, a
// few rows at a time made ready while all columns pass by, so that nothing is kept of them. The
// meaning is that of `clippedLinear` (operations.h) within float rounding, or that of codes of some
// 14 bits.
#pragma once

#include "engine/base/large_buffer.h"
#include "engine/base/result.h"
#include "engine/cpu/cpu_level.h"
#include "engine/cpu/thread_pool.h"
#include "engine/model/tensor_view.h"
#include "engine/session/cancel_flag.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>

namespace cabochon::engine {

namespace kernels {
struct WideView; // engine/cpu/kernels/wide_part.h
}

/// In what a wide product is computed. Codes are as precise as half-precision products and faster.
enum class WideArithmetic : std::uint8_t { Floats, Codes };
/// What goes with weights of a type: what F32 weights know is not lost.
WideArithmetic wideArithmeticOf(TensorType type);

/// Columns of activations in the form that a level's products read. Room is fixed at creation; the
/// rest does not allocate.
class WideColumns {
public:
    /// Room for `maxColumns` columns of up to `maxWidth` values. `what` names the use: OutOfMemory.
    /// Levels without codes compute in floats.
    static Result<WideColumns> create(std::int64_t maxColumns,
                                      std::int64_t maxWidth,
                                      CpuLevel level,
                                      const std::string& what,
                                      WideArithmetic arithmetic = WideArithmetic::Floats);
    /// sizeBytes() of what create() makes; nothing: more than there can be.
    static std::optional<std::uint64_t> bytesFor(std::int64_t maxColumns,
                                                 std::int64_t maxWidth,
                                                 CpuLevel level,
                                                 WideArithmetic arithmetic);
    WideColumns() = default;

    std::int64_t columns() const { return m_columns; }
    std::int64_t width() const { return m_width; }
    CpuLevel level() const { return m_level; }
    std::size_t sizeBytes() const { return m_memory.size(); }

    /// From now on `columns` columns of `width` values, to be set one by one.
    void resize(std::int64_t columns, std::int64_t width);
    /// Takes column `column` of width() values, each clamped to [least, most]. Any thread, each
    /// column by one; the source is not needed afterwards.
    void setColumn(std::int64_t column,
                   const float* values,
                   float least = -std::numeric_limits<float>::infinity(),
                   float most = std::numeric_limits<float>::infinity());

    kernels::WideView view() const;

private:
    LargeBuffer m_memory;
    CpuLevel m_level = CpuLevel::Exact;
    std::int64_t m_columns = 0;
    std::int64_t m_width = 0;
    // Codes and their scales, or values alone; strides from column to column.
    std::int16_t* m_codes = nullptr;
    float* m_scales = nullptr;
    float* m_values = nullptr;
    std::int64_t m_stride = 0;
    std::int64_t m_scaleStride = 0;
};

/// output[c][r] = the sum over i of matrix[r][i] * input[c][i], clamped to [least, most].
struct WideProduct {
    TensorView matrix; // [width, rows], any type
    const WideColumns* input = nullptr;
    float* output = nullptr;       // [columns, rows] f32
    std::int64_t outputStride = 0; // floats from one column to the next
    float least = -std::numeric_limits<float>::infinity();
    float most = std::numeric_limits<float>::infinity();
};

/// Runs all products (independent of each other) in one fork-join. Does not allocate. `cancel` (may
/// be null) is polled between rows; when it is requested the outputs are unspecified.
void multiplyWide(std::span<const WideProduct> products,
                  ThreadPool& pool,
                  const CancelFlag* cancel);

} // namespace cabochon::engine
