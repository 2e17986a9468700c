#include "engine/cpu/matrix_product.h"

#include "engine/base/check.h"
#include "engine/base/large_buffer.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/tile_format.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <string>

namespace cabochon::engine {

using kernels::kernelTable;
using kernels::KernelTable;
using kernels::kTileRows;

struct PreparedMatrix::Data {
    TensorView source;        // rows in the file; data is null once they are repacked
    LargeBuffer tiles;        // kernels/tile_format.h
    std::size_t rowBytes = 0; // of weights, for dividing work
    bool tiled = false;
};

PreparedMatrix::PreparedMatrix() = default;
PreparedMatrix::PreparedMatrix(PreparedMatrix&&) noexcept = default;
PreparedMatrix& PreparedMatrix::operator=(PreparedMatrix&&) noexcept = default;
PreparedMatrix::~PreparedMatrix() = default;

PreparedMatrix::operator bool() const
{
    return m_data != nullptr;
}

std::int64_t PreparedMatrix::rows() const
{
    return m_data->source.rows;
}

std::int64_t PreparedMatrix::columns() const
{
    return m_data->source.columns;
}

std::size_t PreparedMatrix::copiedBytes() const
{
    return m_data ? m_data->tiles.size() : 0;
}

std::size_t
PreparedMatrix::copiedBytesOf(const TensorView& source, CpuLevel level, Placement placement)
{
    const auto slot = static_cast<std::size_t>(source.type);
    if (placement == Placement::InFile || kernelTable(level).tiles[slot] == nullptr) return 0;
    const auto tileCount = static_cast<std::size_t>((source.rows + kTileRows - 1) / kTileRows);
    return kernels::tileBytes(source.type, source.columns) * tileCount;
}

Result<PreparedMatrix> PreparedMatrix::prepare(const TensorView& source,
                                               CpuLevel level,
                                               Placement placement,
                                               ThreadPool& pool)
{
    PreparedMatrix matrix;
    matrix.m_data = std::make_unique<Data>();
    Data& data = *matrix.m_data;
    data.source = source;
    data.rowBytes = source.rowBytes();
    const std::size_t bytes = copiedBytesOf(source, level, placement);
    if (bytes == 0) return matrix;

    const std::size_t tileBytes = kernels::tileBytes(source.type, source.columns);
    const std::int64_t tileCount = (source.rows + kTileRows - 1) / kTileRows;
    Result<LargeBuffer> buffer =
        LargeBuffer::allocate(bytes, "the weights of " + std::string(source.name));
    if (!buffer) return buffer.error();
    data.tiles = std::move(*buffer);
    data.tiled = true;
    pool.run([&](unsigned thread) {
        const Share share = shareOf(tileCount, 1, thread, pool.threadCount());
        for (std::int64_t tile = share.begin; tile < share.end; ++tile) {
            const std::int64_t first = tile * kTileRows;
            kernels::packTile(source.type, source.row(first), source.rowBytes(),
                              std::min(kTileRows, source.rows - first), source.columns,
                              data.tiles.data() + static_cast<std::size_t>(tile) * tileBytes);
        }
    });
    return matrix;
}

namespace {

constexpr std::int64_t kBlock = 32; // values that share a scale
constexpr std::size_t kLine = 64;

std::int64_t roundUp(std::int64_t value, std::int64_t step)
{
    return (value + step - 1) / step * step;
}

// Columns start a line apart from a power of two, so that they do not compete for one cache set.
std::int64_t quantStrideOf(std::int64_t width)
{
    return roundUp(width, 64) + 64;
}
std::int64_t blockStrideOf(std::int64_t width)
{
    return roundUp(width, kBlock) / kBlock + 1;
}
constexpr std::int64_t kBrainSurplus = 31; // tiles of 32 columns are read whole
std::int64_t brainStrideOf(std::int64_t width)
{
    return roundUp(width, 32) + 32;
}

/// Elements of the buffers that so many columns take: what is allocated, and what set() asks for.
struct ActivationSizes {
    ActivationSizes(std::int64_t columns, std::int64_t width)
        : quants(columns * quantStrideOf(width)), blocks(columns * blockStrideOf(width)),
          brain((columns + kBrainSurplus) * brainStrideOf(width))
    {
    }
    std::uint64_t bytes() const
    {
        // As Data has them: scales and their sums of 8 values once, sums of 16 twice.
        return static_cast<std::uint64_t>(quants + 4 * 4 * blocks + 2 * brain);
    }
    bool fitIn(const ActivationSizes& room) const
    {
        return quants <= room.quants && blocks <= room.blocks && brain <= room.brain;
    }
    std::int64_t quants;
    std::int64_t blocks;
    std::int64_t brain;
};

/// Elements that are not touched before they are written; throws std::bad_alloc.
template <typename T>
struct Buffer {
    explicit Buffer(std::int64_t count)
        : memory(static_cast<T*>(
              std::aligned_alloc(kLine,
                                 static_cast<std::size_t>(roundUp(
                                     count * static_cast<std::int64_t>(sizeof(T)), kLine)))))
    {
        if (!memory) throw std::bad_alloc();
    }
    struct Free {
        void operator()(T* data) const { std::free(data); }
    };
    std::unique_ptr<T, Free> memory;
    T* get() const { return memory.get(); }
};

} // namespace

struct Activations::Data {
    explicit Data(const ActivationSizes& sizes)
        : room(sizes), quants(room.quants), scales(room.blocks), sums8(room.blocks),
          sums16(2 * room.blocks), brain(room.brain)
    {
    }

    ActivationSizes room;
    Buffer<std::int8_t> quants;
    Buffer<float> scales;
    Buffer<float> sums8;
    Buffer<float> sums16;
    Buffer<std::uint16_t> brain;
    std::int64_t columns = 0;
    std::int64_t width = 0;
    kernels::ColumnsView view;
};

Activations::Activations(std::int64_t maxColumns, std::int64_t maxWidth)
    : m_data(std::make_unique<Data>(ActivationSizes(maxColumns, maxWidth)))
{
}
Activations::Activations(Activations&&) noexcept = default;
Activations& Activations::operator=(Activations&&) noexcept = default;
Activations::~Activations() = default;

std::uint64_t Activations::bytesFor(std::int64_t maxColumns, std::int64_t maxWidth)
{
    return ActivationSizes(maxColumns, maxWidth).bytes();
}

bool Activations::fits(std::int64_t columns, std::int64_t width) const
{
    return columns >= 0 && width >= 0 && ActivationSizes(columns, width).fitIn(m_data->room);
}

std::int64_t Activations::columns() const
{
    return m_data->columns;
}

std::int64_t Activations::width() const
{
    return m_data->width;
}

void Activations::set(const float* source,
                      std::int64_t columns,
                      std::int64_t width,
                      std::int64_t stride,
                      CpuLevel level,
                      ThreadPool& pool)
{
    CABOCHON_CHECK(fits(columns, width));
    Data& data = *m_data;
    data.columns = columns;
    data.width = width;
    data.view = {};
    data.view.values = source;
    data.view.valueStride = stride;
    const KernelTable& table = kernelTable(level);
    if (table.quantize == nullptr || width % kBlock != 0) return;

    const std::int64_t quantStride = quantStrideOf(width);
    const std::int64_t blockStride = blockStrideOf(width);
    const std::int64_t brainStride = brainStrideOf(width);
    const bool withBrain = table.toBrain != nullptr && columns >= kernels::kBrainColumns;
    const auto convert = [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t c = begin; c < end; ++c) {
            const float* values = source + c * stride;
            table.quantize(values, width,
                           {data.quants.get() + c * quantStride,
                            data.scales.get() + c * blockStride, data.sums8.get() + c * blockStride,
                            data.sums16.get() + 2 * c * blockStride});
            if (withBrain) table.toBrain(values, width, data.brain.get() + c * brainStride);
        }
    };
    if (columns < 2 * pool.threadCount()) {
        convert(0, columns);
    } else {
        pool.run([&](unsigned thread) {
            const Share share = shareOf(columns, 1, thread, pool.threadCount());
            convert(share.begin, share.end);
        });
    }
    data.view.quants = data.quants.get();
    data.view.quantStride = quantStride;
    data.view.scales = data.scales.get();
    data.view.sums8 = data.sums8.get();
    data.view.sums16 = data.sums16.get();
    data.view.blockStride = blockStride;
    if (withBrain) {
        data.view.brain = data.brain.get();
        data.view.brainStride = brainStride;
    }
}

namespace {

/// Rows of one part. Few columns: enough bytes that a part is one long stream, few enough that the
/// threads end together. Many columns: one or two tiles, whose unpacked form stays in a near cache.
std::int64_t partRows(const KernelTable& table,
                      const PreparedMatrix::Data& matrix,
                      std::int64_t columns,
                      unsigned threads)
{
    const std::int64_t rows = matrix.source.rows;
    const std::int64_t fair = roundUp((rows + threads - 1) / threads, kTileRows);
    if (columns > kernels::kGemvColumns) return std::min(fair, table.gemmRows);
    const auto rowBytes = static_cast<std::int64_t>(matrix.rowBytes);
    constexpr std::int64_t kPartBytes = 192 << 10;
    const std::int64_t wanted =
        roundUp(std::max<std::int64_t>(1, kPartBytes / rowBytes), kTileRows);
    return std::min(fair, wanted);
}

} // namespace

void multiply(std::span<const Product> products,
              CpuLevel level,
              ThreadPool& pool,
              const CancelFlag* cancel)
{
    for (const Product& product : products) {
        const Activations::Data& input = product.input->data();
        CABOCHON_CHECK(input.width == product.matrix->columns());
        CABOCHON_CHECK(product.firstColumn + product.columnCount <= input.columns);
    }
    const KernelTable& table = kernelTable(level);
    const unsigned threads = pool.threadCount();
    std::atomic<std::int64_t> next{0};
    pool.run([&](unsigned thread) {
        std::size_t index = 0;            // the product that `firstPart` belongs to
        std::int64_t firstPart = 0;       // number of its first part
        std::int64_t step = 0, parts = 0; // its rows per part, its number of parts
        const auto enter = [&] {
            const Product& product = products[index];
            const PreparedMatrix::Data& matrix = product.matrix->data();
            step = partRows(table, matrix, product.columnCount, threads);
            parts = product.columnCount > 0 ? (matrix.source.rows + step - 1) / step : 0;
        };
        if (products.empty()) return;
        enter();
        for (;;) {
            const std::int64_t number = next.fetch_add(1, std::memory_order_relaxed);
            while (number >= firstPart + parts) {
                firstPart += parts;
                if (++index == products.size()) return;
                enter();
            }
            if (cancel && cancel->requested()) return;
            const Product& product = products[index];
            const PreparedMatrix::Data& matrix = product.matrix->data();
            const std::int64_t firstRow = (number - firstPart) * step;
            const auto slot = static_cast<std::size_t>(matrix.source.type);
            kernels::ProductPart part;
            part.type = matrix.source.type;
            part.rowBytes = matrix.rowBytes;
            part.rows = std::min(step, matrix.source.rows - firstRow);
            part.width = matrix.source.columns;
            part.input = product.input->data().view;
            part.firstColumn = product.firstColumn;
            part.columns = product.columnCount;
            part.out = product.output + firstRow;
            part.outStride = product.outputStride;
            part.scratch = pool.scratch(thread).data();
            part.scratchBytes = pool.scratch(thread).size();
            if (matrix.tiled) {
                part.weights =
                    matrix.tiles.data() + static_cast<std::size_t>(firstRow / kTileRows) *
                                              kernels::tileBytes(part.type, part.width);
                table.tiles[slot](part);
            } else {
                part.weights = matrix.source.row(firstRow);
                (table.rows[slot] ? table.rows[slot] : table.anyRows)(part);
            }
        }
    });
}

} // namespace cabochon::engine
