// Owns making the plan of a model on a machine (fit_plan.h) from what both are. Values in, values
// out: no machine is asked and nothing is opened.
#pragma once

#include "app/devices/machine.h"
#include "app/devices/model_memory.h"
#include "app/fit/fit_plan.h"
#include "engine/model/kv_format.h"

#include <cstdint>
#include <string>

namespace cabochon {

/// What is to be planned. From an open file (engine/session/model.h) or from the shapes of a
/// published one (engine/model/published_model.h).
struct ModelNeeds {
    const engine::ModelConfig& config;
    const engine::Weights& weights;
    const engine::Projector* projector = nullptr; // null: there is none, or it is not wanted
    std::uint64_t drafterBytes = 0;               // of its file; 0: likewise
};

struct FitRequest {
    std::uint32_t contextLength = 0; // 0: what there is room for, at most kOfferedContext
    engine::KvFormats formats{};
    std::string device = "auto"; // "cpu", or the id of a graphics device
    unsigned threads = 0;        // of the CPU; 0: physical cores
};

/// The context that is offered where nobody asks for one.
inline constexpr std::uint32_t kOfferedContext = 32'768;
/// Less than this is no conversation.
inline constexpr std::uint32_t kShortestContext = 4'096;

/// "auto": the best graphics device that holds the model or what of it can be there, as
/// makeBackend() chooses, else the CPU. Usage: no such device.
Result<FitPlan>
planFit(const ModelNeeds& needs, const MachineFacts& machine, const FitRequest& request);

} // namespace cabochon
