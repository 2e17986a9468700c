// Owns the check of a freshly loaded model before its first use: weights that cannot be right are
// found now and named, instead of as nonsense in an answer.
#pragma once

#include "engine/base/result.h"
#include "engine/session/backend.h"
#include "engine/session/model.h"

namespace cabochon::engine {

/// Small vectors (norms, scales): every value finite, none all zero. ModelDamaged names the tensor.
Status checkVectors(const Model& model);

/// Runs a short fixed prompt on the backend: logits must be finite and not all equal. ModelDamaged;
/// Cancelled when `cancel` (may be null) turns true: a hostile file can make even this run long.
/// Uses a timeline of a few tokens; takes about as long as two generated tokens.
Status checkLogits(const Model& model, Backend& backend, const CancelFlag* cancel);

} // namespace cabochon::engine
