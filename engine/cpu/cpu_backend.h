// Owns the CPU as a Backend: prepares a model's matrices for the best instruction set, keeps pages
// of keys and values, and runs engine/cpu/forward. The same for the first layers of a model alone.
#pragma once

#include "engine/cpu/matrix_product.h"
#include "engine/session/backend.h"
#include "engine/session/layer_backend.h"
#include "engine/session/model.h"

#include <memory>
#include <optional>

namespace cabochon::engine {

struct CpuOptions {
    unsigned threads = 0;          // 0: physical cores
    std::optional<CpuLevel> level; // nothing: the best this machine can run
    std::uint32_t layers = 0;      // createCpuLayers: [0, layers) of the model
    RunLimits limits{};
    /// Ends loading like a progress that returns false, the test run at its end included.
    const CancelFlag* cancel = nullptr;
};

/// The kernels that `options` ask for. DeviceNotFound: this processor cannot run them.
Result<CpuLevel> levelOf(const CpuOptions& options);
/// The threads that `options` ask for.
unsigned threadsOf(const CpuOptions& options);

/// Physical cores this process may run on, at least 1.
unsigned physicalCoreCount();

/// What createCpuBackend(), or with options.layers createCpuLayers(), will report of weights and
/// work space, by types and shapes alone: nothing is allocated.
MemoryReport
planCpuMemory(const ModelConfig& config, const Weights& weights, const CpuOptions& options);

/// All layers. The model must outlive the backend, the backend its timelines. OutOfMemory,
/// Cancelled, ModelDamaged (engine/session/model_check.h).
Result<std::unique_ptr<Backend>>
createCpuBackend(const Model& model, const CpuOptions& options, const LoadProgress& progress);

/// The layers [0, options.layers), which is at most the last layer with keys of its own. Likewise.
Result<std::unique_ptr<LayerBackend>>
createCpuLayers(const Model& model, const CpuOptions& options, const LoadProgress& progress);

} // namespace cabochon::engine
