// Owns finding the projector of a model, the file with its eyes and ears, among the files that may
// belong to it (partner_files.h): by what they say of themselves, not by their names. No Qt.
#pragma once

#include "app/models/model_file_facts.h"
#include "engine/model/projector.h"
#include "engine/session/model.h"

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace cabochon {

/// The projector that belongs to `model`; null where none fits. Of several, the one that bears the
/// model's name, then the one with the finest weights. `refusal`: why one that lies there is not
/// used; of several, the last. Any thread.
std::unique_ptr<const engine::Projector> findProjector(const engine::Model& model,
                                                       std::string& refusal);

/// The same by headers alone: of `files` the projector, or the drafter, that goes with the model;
/// null where none does. Files with a problem do not count.
const ModelFileFacts* chooseProjector(const ModelFileFacts& model,
                                      std::span<const ModelFileFacts> files);
const ModelFileFacts* chooseDrafter(const ModelFileFacts& model,
                                    std::span<const ModelFileFacts> files);
/// Facts of the files that may belong to a model, as far as they are of the family.
std::vector<ModelFileFacts> readPartners(const std::filesystem::path& model);

/// The projector in `file`, for this model. ModelShapeMismatch where it belongs to another one, and
/// as Projector::open.
Result<std::unique_ptr<const engine::Projector>> openProjector(const std::filesystem::path& file,
                                                               const engine::Model& model);

} // namespace cabochon
