#include "app/library/library_files.h"

#include "app/models/projector_search.h"
#include "engine/model/model_config.h"

namespace cabochon {

FileFacts readFacts(const std::filesystem::path& file)
{
    FileFacts facts;
    const Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(file);
    if (!model) {
        facts.problem = model.error().message;
        return facts;
    }
    facts.isModel = true;
    facts.name = (*model)->displayName();
    facts.quantization = (*model)->quantization();
    facts.modalities = {"text"};
    std::string refusal;
    const auto projector = findProjector(**model, refusal);
    if (projector && projector->sees()) facts.modalities.emplace_back("image");
    if (projector && projector->hears()) facts.modalities.emplace_back("audio");
    if (projector && projector->sees()) facts.modalities.emplace_back("video");
    return facts;
}

Result<FitPlan> planSubject(const Catalogue& catalogue,
                            const PlanSubject& subject,
                            const MachineFacts& machine,
                            const FitRequest& request)
{
    if (const CatalogueEntry* entry = catalogue.find(subject.entry))
        return planEntry(catalogue, *entry, {.media = subject.media}, machine, request);
    const Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(subject.file);
    if (!model) return model.error();
    std::string refusal;
    const auto projector = subject.media ? findProjector(**model, refusal) : nullptr;
    return planFit({(*model)->config(), (*model)->weights(), projector.get()}, machine, request);
}

} // namespace cabochon
