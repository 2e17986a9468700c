// Owns the check of a freshly loaded model before its first use: weights that cannot be right are
// found now and named, instead of as nonsense in an answer.
#pragma once

#include "engine/base/result.h"
#include "engine/session/backend.h"
#include "engine/session/model.h"

#include <cstdint>

namespace cabochon::engine {

/// Small vectors (norms, scales): every value finite, none all zero. ModelDamaged names the tensor.
Status checkVectors(const Model& model);

/// The run that checkLogits() makes. Backends that compile for what they are asked for get what
/// answers will ask for, so that the first one does not wait for compilers.
struct TrialRun {
    std::uint32_t tokens = 2; // of the prompt; fewer where runs have fewer columns
    bool step = false;        // and a token after it
    KvFormats formats{};
};

/// Runs a fixed prompt on the backend: logits must be finite and not all equal. ModelDamaged;
/// Cancelled when `cancel` (may be null) turns true: a hostile file can make even this run long.
/// Uses a timeline of a few tokens; takes about as long as generating them.
Status checkLogits(const Model& model,
                   Backend& backend,
                   const CancelFlag* cancel,
                   const TrialRun& trial = {});

} // namespace cabochon::engine
