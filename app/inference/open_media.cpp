#include "app/inference/open_media.h"

#include "app/models/projector_search.h"
#include "engine/media/image_size.h"

#include <algorithm>
#include <utility>

namespace cabochon {

Result<std::unique_ptr<PromptMediaReader>> openMedia(const engine::Model& model,
                                                     const MediaChoice& choice,
                                                     const DeviceChoice& device,
                                                     const MakeMediaEncoder& makeEncoder)
{
    MediaTools tools;
    tools.decoder = MediaDecoder(choice.decoder);
    tools.modelName = model.displayName();
    tools.kept = choice.kept ? choice.kept : std::make_shared<EncodedMedia>();
    if (choice.projector.empty()) {
        tools.projector = findProjector(model, tools.refusal);
    } else {
        Result<std::unique_ptr<const engine::Projector>> opened =
            openProjector(choice.projector, model);
        if (!opened) return opened.error();
        tools.projector = std::move(*opened);
    }
    if (tools.projector) {
        Result<std::unique_ptr<engine::MediaEncoder>> encoder =
            makeEncoder(*tools.projector, device);
        if (!encoder) return encoder.error();
        tools.encoder = std::move(*encoder);
    }
    return std::make_unique<PromptMediaReader>(std::move(tools));
}

std::uint32_t
columnsWithMedia(const engine::Model& model, const PromptMediaReader& media, std::uint32_t columns)
{
    if (!media.senses().sees || !model.config().bidirectionalImages()) return columns;
    return std::max(columns, engine::kImageBudgets.back());
}

} // namespace cabochon
