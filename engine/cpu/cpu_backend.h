// Owns the CPU as a Backend: prepares a model's matrices for the best instruction set and makes
// contexts that run engine/cpu/forward.
#pragma once

#include "engine/cpu/matrix_product.h"
#include "engine/session/backend.h"
#include "engine/session/model.h"

#include <functional>
#include <memory>
#include <optional>

namespace cabochon::engine {

struct CpuOptions {
    unsigned threads = 0;          // 0: physical cores
    std::optional<CpuLevel> level; // nothing: the best this machine can run
    std::uint32_t layers = 0;      // n > 0: only layers [0, n), run with Batch::stopAfterLayer
    /// Ends loading like a progress that returns false, the test run at its end included.
    const CancelFlag* cancel = nullptr;
};

/// The kernels that `options` ask for. DeviceNotFound: this processor cannot run them.
Result<CpuLevel> levelOf(const CpuOptions& options);
/// The threads that `options` ask for.
unsigned threadsOf(const CpuOptions& options);

/// Physical cores this process may run on, at least 1.
unsigned physicalCoreCount();

/// The model must outlive the backend, the backend its contexts. OutOfMemory, Cancelled.
Result<std::unique_ptr<Backend>>
createCpuBackend(const Model& model, const CpuOptions& options, const LoadProgress& progress);

} // namespace cabochon::engine
