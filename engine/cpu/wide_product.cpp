#include "engine/cpu/wide_product.h"

#include "engine/base/check.h"
#include "engine/base/checked_size.h"
#include "engine/cpu/kernels/kernel_table.h"
#include "engine/cpu/kernels/wide_part.h"

#include <algorithm>
#include <atomic>

namespace cabochon::engine {

using kernels::kernelTable;
using kernels::KernelTable;
using kernels::kWideBlock;

namespace {

std::int64_t blocksOf(std::int64_t width)
{
    return (width + kWideBlock - 1) / kWideBlock;
}

/// Codes of a column, in whole blocks; a line more, so that columns do not compete for cache sets.
std::int64_t codesOf(std::int64_t width)
{
    return blocksOf(width) * kWideBlock + 32;
}

std::int64_t valuesOf(std::int64_t width)
{
    return width + 16;
}

std::int64_t scalesOf(std::int64_t width)
{
    return blocksOf(width) + 1;
}

} // namespace

WideArithmetic wideArithmeticOf(TensorType type)
{
    return type == TensorType::F32 ? WideArithmetic::Floats : WideArithmetic::Codes;
}

std::optional<std::uint64_t> WideColumns::bytesFor(std::int64_t maxColumns,
                                                   std::int64_t maxWidth,
                                                   CpuLevel level,
                                                   WideArithmetic arithmetic)
{
    const bool coded =
        arithmetic == WideArithmetic::Codes && kernelTable(level).wideCodes != nullptr;
    const CheckedSize columns(static_cast<std::uint64_t>(maxColumns));
    const auto codes = static_cast<std::uint64_t>(codesOf(maxWidth));
    const auto scales = static_cast<std::uint64_t>(scalesOf(maxWidth));
    const auto values = static_cast<std::uint64_t>(valuesOf(maxWidth));
    const CheckedSize bytes =
        coded ? columns * codes * sizeof(std::int16_t) + columns * scales * sizeof(float)
              : columns * values * sizeof(float);
    return bytes.value();
}

Result<WideColumns> WideColumns::create(std::int64_t maxColumns,
                                        std::int64_t maxWidth,
                                        CpuLevel level,
                                        const std::string& what,
                                        WideArithmetic arithmetic)
{
    const KernelTable& table = kernelTable(level);
    const bool coded = arithmetic == WideArithmetic::Codes && table.wideCodes != nullptr;
    const std::optional<std::uint64_t> bytes = bytesFor(maxColumns, maxWidth, level, arithmetic);
    if (!bytes) return {ErrorCode::OutOfMemory, "There is no memory for " + what + "."};
    Result<LargeBuffer> memory = LargeBuffer::allocate(*bytes, what);
    if (!memory) return memory.error();
    WideColumns wide;
    wide.m_memory = std::move(*memory);
    wide.m_level = level;
    if (coded) {
        wide.m_codes = wide.m_memory.as<std::int16_t>();
        wide.m_scales = reinterpret_cast<float*>(wide.m_codes + maxColumns * codesOf(maxWidth));
    } else {
        wide.m_values = wide.m_memory.as<float>();
    }
    return wide;
}

void WideColumns::resize(std::int64_t columns, std::int64_t width)
{
    m_columns = columns;
    m_width = width;
    m_stride = m_codes ? codesOf(width) : valuesOf(width);
    m_scaleStride = scalesOf(width);
    const auto count = static_cast<std::size_t>(columns);
    const std::size_t bytes =
        m_codes ? count * static_cast<std::size_t>(m_stride) * sizeof(std::int16_t)
                : count * static_cast<std::size_t>(m_stride) * sizeof(float);
    const auto* end =
        m_codes ? reinterpret_cast<const std::byte*>(m_scales) : m_memory.data() + m_memory.size();
    CABOCHON_CHECK(bytes <= static_cast<std::size_t>(end - m_memory.data()));
    const auto scales = count * static_cast<std::size_t>(m_scaleStride) * sizeof(float);
    CABOCHON_CHECK(!m_codes || scales <= static_cast<std::size_t>(
                                             m_memory.data() + m_memory.size() -
                                             reinterpret_cast<const std::byte*>(m_scales)));
}

void WideColumns::setColumn(std::int64_t column, const float* values, float least, float most)
{
    if (m_codes) {
        return kernelTable(m_level).toCodes(values, m_width, least, most,
                                            m_codes + column * m_stride,
                                            m_scales + column * m_scaleStride);
    }
    float* target = m_values + column * m_stride;
    for (std::int64_t i = 0; i < m_width; ++i)
        target[i] = std::clamp(values[i], least, most);
}

kernels::WideView WideColumns::view() const
{
    kernels::WideView view;
    view.codes = m_codes;
    view.scales = m_scales;
    view.values = m_values;
    view.codeStride = view.valueStride = m_stride;
    view.scaleStride = m_scaleStride;
    return view;
}

namespace {

/// The float product of few columns, as it is for rows in the file, and then the bounds: of levels
/// in plain C++.
void wideByRows(const KernelTable& table, const kernels::WidePart& part)
{
    kernels::ProductPart rows;
    rows.type = part.type;
    rows.weights = part.weights;
    rows.rowBytes = part.rowBytes;
    rows.rows = part.rows;
    rows.width = part.width;
    rows.input.values = part.input.values;
    rows.input.valueStride = part.input.valueStride;
    rows.columns = part.columns;
    rows.out = part.out;
    rows.outStride = part.outStride;
    rows.scratch = part.scratch;
    rows.scratchBytes = ThreadPool::kScratchBytes;
    table.anyRows(rows);
    for (std::int64_t c = 0; c < part.columns; ++c) {
        float* out = part.out + c * part.outStride;
        for (std::int64_t r = 0; r < part.rows; ++r)
            out[r] = std::clamp(out[r], part.least, part.most);
    }
}

} // namespace

void multiplyWide(std::span<const WideProduct> products, ThreadPool& pool, const CancelFlag* cancel)
{
    std::int64_t total = 0; // parts of all products
    const auto partsOf = [](const WideProduct& product) {
        const std::int64_t step = kernelTable(product.input->level()).wideRows;
        return (product.matrix.rows + step - 1) / step;
    };
    for (const WideProduct& product : products) {
        CABOCHON_CHECK(product.matrix.columns == product.input->width());
        total += partsOf(product);
    }
    std::atomic<std::int64_t> next{0};
    pool.run([&](unsigned thread) {
        for (;;) {
            std::int64_t number = next.fetch_add(1, std::memory_order_relaxed);
            if (number >= total || (cancel && cancel->requested())) return;
            const WideProduct* product = products.data();
            for (; number >= partsOf(*product); ++product)
                number -= partsOf(*product);
            const KernelTable& table = kernelTable(product->input->level());
            const std::int64_t firstRow = number * table.wideRows;
            kernels::WidePart part;
            part.type = product->matrix.type;
            part.weights = product->matrix.row(firstRow);
            part.rowBytes = product->matrix.rowBytes();
            part.rows = std::min(table.wideRows, product->matrix.rows - firstRow);
            part.width = product->matrix.columns;
            part.input = product->input->view();
            part.columns = product->input->columns();
            part.out = product->output + firstRow;
            part.outStride = product->outputStride;
            part.least = product->least;
            part.most = product->most;
            part.scratch = pool.scratch(thread).data();
            if (part.input.codes)
                table.wideCodes(part);
            else if (table.wideFloats)
                table.wideFloats(part);
            else
                wideByRows(table, part);
        }
    });
}

} // namespace cabochon::engine
