// Owns giving a model its eyes and ears: the projector that was named or lies beside it, an encoder
// on a device, and the reader over both. For the window and the companion alike. No Qt.
#pragma once

#include "app/devices/devices.h"
#include "app/inference/prompt_media_reader.h"
#include "engine/session/model.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace cabochon {

/// How to make an encoder: given by whoever may name devices.
using MakeMediaEncoder = std::function<Result<std::unique_ptr<engine::MediaEncoder>>(
    const engine::Projector&, const DeviceChoice&)>;

struct MediaChoice {
    std::filesystem::path projector; // empty: found beside the model, or none
    std::filesystem::path decoder;   // empty: the one beside this program
    std::shared_ptr<EncodedMedia> kept;
};

/// A reader, also for a model without a projector: it refuses media in words. What openProjector()
/// and the device give; a projector beside the model that cannot be used is as none.
Result<std::unique_ptr<PromptMediaReader>> openMedia(const engine::Model& model,
                                                     const MediaChoice& choice,
                                                     const DeviceChoice& device,
                                                     const MakeMediaEncoder& makeEncoder);

/// Columns that a run must be able to have: `columns`, or a whole picture where its columns see
/// each other.
std::uint32_t
columnsWithMedia(const engine::Model& model, const PromptMediaReader& media, std::uint32_t columns);

} // namespace cabochon
