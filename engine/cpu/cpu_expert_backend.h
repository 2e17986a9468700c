// Owns the experts of some layers on the CPU, for a device that has the rest of the model: prepared
// and multiplied as the CPU backend does it, without any other weights.
#pragma once

#include "engine/base/result.h"
#include "engine/cpu/cpu_backend.h"
#include "engine/session/expert_backend.h"
#include "engine/session/model.h"

#include <cstdint>
#include <memory>

namespace cabochon::engine {

/// Experts of the layers [firstLayer, L); `options.layers` is not used. The model must outlive the
/// backend, the backend its contexts. OutOfMemory, Cancelled.
Result<std::unique_ptr<ExpertBackend>> createCpuExpertBackend(const Model& model,
                                                              const CpuOptions& options,
                                                              std::uint32_t firstLayer,
                                                              const LoadProgress& progress);

/// What that, and a context for runs of options.limits, will report.
MemoryReport planCpuExperts(const ModelConfig& config,
                            const Weights& weights,
                            const CpuOptions& options,
                            std::uint32_t firstLayer);

} // namespace cabochon::engine
