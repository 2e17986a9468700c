// Owns the products of chosen experts on the CPU, for the forward pass and for devices that keep
// experts here: columns are gathered by expert, so that each expert's matrices are read once.
#pragma once

#include "engine/base/large_buffer.h"
#include "engine/cpu/matrix_product.h"
#include "engine/cpu/thread_pool.h"
#include "engine/cpu/vector_functions.h"
#include "engine/model/model_config.h"
#include "engine/session/expert_backend.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cabochon::engine {

/// The experts of one layer.
struct ExpertMatrices {
    std::vector<PreparedMatrix> gate, up; // [E] of [d -> ffe]
    std::vector<PreparedMatrix> down;     // [E] of [ffe -> d]

    std::uint64_t copiedBytes() const;
};

/// Not thread-safe. All work space is allocated at creation.
class ExpertProducts {
public:
    /// For models without experts: takes nothing, run() must not be called. OutOfMemory.
    static Result<ExpertProducts>
    create(const ModelConfig& config, CpuLevel level, std::uint32_t maxColumns);

    /// batch.output = the weighted sums of the chosen experts' outputs; unspecified when
    /// batch.cancel turns true.
    void run(const ExpertMatrices& experts, const ExpertBatch& batch, ThreadPool& pool);

    std::uint64_t workBytes() const;
    /// The same before anything is there.
    static std::uint64_t workBytesOf(const ModelConfig& config, std::uint32_t maxColumns);

private:
    ExpertProducts(const ModelConfig& config, CpuLevel level, std::uint32_t maxColumns);

    struct Array {
        float* ExpertProducts::*begin;
        std::size_t floats;
    };
    static std::array<Array, 4> arraysOf(const ModelConfig& config, std::uint32_t maxColumns);
    void sortSlots(const ExpertBatch& batch);
    void addProducts(const std::vector<PreparedMatrix>& matrices, float* output);
    void addUp(const ExpertBatch& batch, std::uint32_t column) const;

    std::uint64_t m_activationBytes = 0;
    std::uint32_t m_width = 0;       // d
    std::uint32_t m_expertWidth = 0; // ffe
    std::uint32_t m_experts = 0;     // E
    std::uint32_t m_used = 0;
    CpuLevel m_level = CpuLevel::Exact;
    const VectorFunctions* m_vector = nullptr;

    // [maxColumns * used, ...] f32, rows in expert order.
    LargeBuffer m_memory;
    float* m_input = nullptr;  // [.., d]
    float* m_gate = nullptr;   // [.., ffe]
    float* m_up = nullptr;     // [.., ffe]
    float* m_output = nullptr; // [.., d]
    Activations m_activations;
    std::vector<std::uint32_t> m_rowOf; // [maxColumns, used]: row of each slot
    std::vector<std::uint32_t> m_start; // [E + 1]: first row of each expert
    std::vector<Product> m_products;    // capacity reserved
};

} // namespace cabochon::engine
