// Owns finding the projector of a model, the file with its eyes and ears, in the model's folder: by
// what the files say of themselves, not by their names. No Qt.
#pragma once

#include "engine/model/projector.h"
#include "engine/session/model.h"

#include <filesystem>
#include <memory>

namespace cabochon {

/// The projector beside `model`; null where none fits. Of several, the one that bears the model's
/// name, then the one with the finest weights. `refusal`: why one that lies there is not used; of
/// several, the last. Any thread.
std::unique_ptr<const engine::Projector> findProjector(const engine::Model& model,
                                                       std::string& refusal);

/// The projector in `file`, for this model. ModelShapeMismatch where it belongs to another one, and
/// as Projector::open.
Result<std::unique_ptr<const engine::Projector>> openProjector(const std::filesystem::path& file,
                                                               const engine::Model& model);

} // namespace cabochon
