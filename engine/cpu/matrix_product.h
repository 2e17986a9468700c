// Owns products of weight matrices with columns of activations on the CPU: how a matrix is prepared
// for an instruction set, how activations are quantized, and the one multiply entry. The meaning is
// that of `multiplyPlain` (operations.h) within the rounding of int8 activations.
#pragma once

#include "engine/base/result.h"
#include "engine/cpu/cpu_level.h"
#include "engine/cpu/thread_pool.h"
#include "engine/model/tensor_view.h"
#include "engine/session/cancel_flag.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace cabochon::engine {

/// A weight matrix [rows, columns] made ready for one level: either a repacked copy (8-row tiles)
/// or a view into the mapped file (Placement::InFile: LM head, embedding). Immutable.
class PreparedMatrix {
public:
    enum class Placement : std::uint8_t { MayRepack, InFile };

    /// Repacking uses the pool; source pages are released afterwards by the caller. OutOfMemory.
    static Result<PreparedMatrix>
    prepare(const TensorView& source, CpuLevel level, Placement placement, ThreadPool& pool);

    /// copiedBytes() of what prepare() would make of it, by its type and shape.
    static std::size_t copiedBytesOf(const TensorView& source, CpuLevel level, Placement placement);

    PreparedMatrix();
    PreparedMatrix(PreparedMatrix&&) noexcept;
    PreparedMatrix& operator=(PreparedMatrix&&) noexcept;
    ~PreparedMatrix();

    explicit operator bool() const;
    std::int64_t rows() const;
    std::int64_t columns() const;
    /// Anonymous memory this matrix owns; 0 for views.
    std::size_t copiedBytes() const;

    struct Data;
    const Data& data() const { return *m_data; }

private:
    std::unique_ptr<Data> m_data;
};

/// Columns of activations in the form that kernels read: f32 as given, and int8 blocks made from
/// them once. Capacity is fixed at creation; set() does not allocate.
class Activations {
public:
    /// Room for `maxColumns` columns of up to `maxWidth` values.
    Activations(std::int64_t maxColumns, std::int64_t maxWidth);
    Activations(Activations&&) noexcept;
    Activations& operator=(Activations&&) noexcept;
    ~Activations();

    /// What room for so much takes.
    static std::uint64_t bytesFor(std::int64_t maxColumns, std::int64_t maxWidth);

    /// Whether set() has room for so much; asking for more is a mistake that ends the program.
    bool fits(std::int64_t columns, std::int64_t width) const;

    /// Takes `columns` columns of `width` values, `stride` apart, and quantizes them (each thread
    /// of the pool its share) for `level`. The f32 source must stay valid until the products are
    /// done.
    void set(const float* source,
             std::int64_t columns,
             std::int64_t width,
             std::int64_t stride,
             CpuLevel level,
             ThreadPool& pool);

    std::int64_t columns() const;
    std::int64_t width() const;

    struct Data;
    const Data& data() const { return *m_data; }

private:
    std::unique_ptr<Data> m_data;
};

/// One product: output[c][r] = sum over i of matrix[r][i] * input[firstColumn + c][i], for the
/// `columnCount` columns from `firstColumn` on (experts of a mixture share one Activations).
struct Product {
    const PreparedMatrix* matrix = nullptr;
    const Activations* input = nullptr;
    std::int64_t firstColumn = 0;
    std::int64_t columnCount = 0;
    float* output = nullptr;       // [columnCount, rows] f32
    std::int64_t outputStride = 0; // floats from one column to the next
};

/// Runs all products (independent of each other) in one fork-join, work divided by bytes. Does not
/// allocate. `cancelled` (may be null) is polled between tiles; when it turns true the outputs are
/// unspecified.
void multiply(std::span<const Product> products,
              CpuLevel level,
              ThreadPool& pool,
              const CancelFlag* cancel);

} // namespace cabochon::engine
