#include "engine/cpu/expert_products.h"

#include "engine/base/check.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace cabochon::engine {

namespace {

/// task(i) for every i below `count`, shared among the threads when there are enough of them.
template <typename Task>
void forRows(std::uint32_t count, ThreadPool& pool, Task&& task)
{
    if (count < 2 * pool.threadCount()) {
        for (std::uint32_t i = 0; i < count; ++i)
            task(i);
        return;
    }
    pool.run([&](unsigned thread) {
        const Share share = shareOf(count, 1, thread, pool.threadCount());
        for (std::int64_t i = share.begin; i < share.end; ++i)
            task(static_cast<std::uint32_t>(i));
    });
}

} // namespace

std::uint64_t ExpertMatrices::copiedBytes() const
{
    std::uint64_t bytes = 0;
    for (const auto* matrices : {&gate, &up, &down}) {
        for (const PreparedMatrix& matrix : *matrices)
            bytes += matrix.copiedBytes();
    }
    return bytes;
}

ExpertProducts::ExpertProducts(const ModelConfig& config, CpuLevel level, std::uint32_t maxColumns)
    : m_width(config.width), m_expertWidth(config.expertWidth), m_experts(config.expertCount),
      m_used(config.expertUsedCount), m_level(level), m_vector(&vectorFunctions(level)),
      m_activations(config.isMixtureOfExperts() ? std::int64_t{maxColumns} * m_used : 1,
                    config.isMixtureOfExperts() ? std::max(m_width, m_expertWidth) : 32)
{
}

std::array<ExpertProducts::Array, 4> ExpertProducts::arraysOf(const ModelConfig& config,
                                                              std::uint32_t maxColumns)
{
    const std::size_t rows = std::size_t{maxColumns} * config.expertUsedCount;
    return {{{&ExpertProducts::m_input, rows * config.width},
             {&ExpertProducts::m_gate, rows * config.expertWidth},
             {&ExpertProducts::m_up, rows * config.expertWidth},
             {&ExpertProducts::m_output, rows * config.width}}};
}

std::uint64_t ExpertProducts::workBytes() const
{
    return m_memory.size() + m_activationBytes;
}

std::uint64_t ExpertProducts::workBytesOf(const ModelConfig& config, std::uint32_t maxColumns)
{
    if (!config.isMixtureOfExperts()) return 0;
    std::array<std::size_t, 4> sizes{};
    const std::array<Array, 4> arrays = arraysOf(config, maxColumns);
    std::transform(arrays.begin(), arrays.end(), sizes.begin(),
                   [](const Array& array) { return array.floats; });
    return LargeBuffer::arrayBytes(sizes) +
           Activations::bytesFor(std::int64_t{maxColumns} * config.expertUsedCount,
                                 std::max(config.width, config.expertWidth));
}

Result<ExpertProducts>
ExpertProducts::create(const ModelConfig& config, CpuLevel level, std::uint32_t maxColumns)
{
    ExpertProducts products(config, level, maxColumns);
    const std::size_t rows = std::size_t{maxColumns} * config.expertUsedCount;
    std::vector<std::pair<float**, std::size_t>> parts;
    for (const Array& array : arraysOf(config, maxColumns))
        parts.emplace_back(&(products.*array.begin), array.floats);
    Result<LargeBuffer> memory =
        LargeBuffer::allocateArrays(parts, "the work space of the experts");
    if (!memory) return memory.error();
    products.m_memory = std::move(*memory);
    products.m_activationBytes = workBytesOf(config, maxColumns) - products.m_memory.size();
    products.m_rowOf.resize(rows);
    products.m_start.resize(config.expertCount + 1);
    products.m_products.reserve(2 * std::size_t{config.expertCount});
    return products;
}

// MODEL.md, Feed-forward, step 4.
void ExpertProducts::run(const ExpertMatrices& experts, const ExpertBatch& batch, ThreadPool& pool)
{
    const auto cancelled = [&] { return batch.cancel && batch.cancel->requested(); };
    const std::uint32_t rows = batch.columns * m_used;
    CABOCHON_CHECK(std::size_t{batch.columns} * m_used <= m_rowOf.size());
    sortSlots(batch);
    forRows(batch.columns, pool, [&](std::uint32_t c) {
        const float* input = batch.input + std::size_t{c} * m_width;
        for (std::size_t slot = std::size_t{c} * m_used; slot < (c + std::size_t{1}) * m_used;
             ++slot) {
            std::memcpy(m_input + std::size_t{m_rowOf[slot]} * m_width, input,
                        m_width * sizeof(float));
        }
    });
    m_activations.set(m_input, rows, m_width, m_width, m_level, pool);
    m_products.clear();
    addProducts(experts.gate, m_gate);
    addProducts(experts.up, m_up);
    multiply(m_products, m_level, pool, batch.cancel);
    if (cancelled()) return;
    forRows(rows, pool, [&](std::uint32_t r) {
        float* gate = m_gate + std::size_t{r} * m_expertWidth;
        m_vector->geluMultiply(gate, gate, m_up + std::size_t{r} * m_expertWidth, m_expertWidth);
    });
    m_activations.set(m_gate, rows, m_expertWidth, m_expertWidth, m_level, pool);
    m_products.clear();
    addProducts(experts.down, m_output);
    multiply(m_products, m_level, pool, batch.cancel);
    if (cancelled()) return;
    forRows(batch.columns, pool, [&](std::uint32_t c) { addUp(batch, c); });
}

/// Counting sort of the slots by expert.
void ExpertProducts::sortSlots(const ExpertBatch& batch)
{
    const std::size_t slots = std::size_t{batch.columns} * m_used;
    std::fill(m_start.begin(), m_start.end(), 0u);
    for (std::size_t s = 0; s < slots; ++s) {
        CABOCHON_CHECK(batch.chosen[s] < m_experts);
        ++m_start[batch.chosen[s] + 1];
    }
    for (std::uint32_t e = 0; e < m_experts; ++e)
        m_start[e + 1] += m_start[e];
    for (std::size_t s = 0; s < slots; ++s)
        m_rowOf[s] = m_start[batch.chosen[s]]++;
    for (std::uint32_t e = m_experts; e > 0; --e)
        m_start[e] = m_start[e - 1];
    m_start[0] = 0;
}

/// The products of all chosen experts with their rows.
void ExpertProducts::addProducts(const std::vector<PreparedMatrix>& matrices, float* output)
{
    for (std::uint32_t e = 0; e < m_experts; ++e) {
        const std::int64_t start = m_start[e];
        const std::int64_t count = m_start[e + 1] - start;
        if (count == 0) continue;
        const std::int64_t rows = matrices[e].rows();
        m_products.push_back(
            {&matrices[e], &m_activations, start, count, output + start * rows, rows});
    }
}

/// In the row of the column's first expert; the output is only written.
void ExpertProducts::addUp(const ExpertBatch& batch, std::uint32_t column) const
{
    const std::size_t slot = std::size_t{column} * m_used;
    float* sum = m_output + std::size_t{m_rowOf[slot]} * m_width;
    m_vector->scale(sum, batch.weights[slot], m_width);
    for (std::size_t k = 1; k < m_used; ++k) {
        m_vector->addScaled(sum, batch.weights[slot + k],
                            m_output + std::size_t{m_rowOf[slot + k]} * m_width, m_width);
    }
    std::memcpy(batch.output + std::size_t{column} * m_width, sum, m_width * sizeof(float));
}

} // namespace cabochon::engine
