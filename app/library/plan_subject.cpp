#include "app/library/plan_subject.h"

#include "app/models/projector_search.h"

namespace cabochon {

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
