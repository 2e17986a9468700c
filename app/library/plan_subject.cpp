#include "app/library/plan_subject.h"

#include "app/models/projector_search.h"

namespace cabochon {

Result<FitPlan> planSubject(const Catalogue& catalogue,
                            const PlanSubject& subject,
                            const MachineFacts& machine,
                            const FitRequest& request)
{
    if (subject.remote)
        return planFit({subject.remote->config, subject.remote->weights}, machine, request);
    if (const CatalogueEntry* entry = catalogue.find(subject.entry))
        return planEntry(catalogue, *entry, {.media = subject.media}, machine, request);
    const Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(subject.file);
    if (!model) return model.error();
    std::string refusal;
    std::unique_ptr<const engine::Projector> projector;
    if (subject.media && !subject.projector.empty()) {
        if (auto named = openProjector(subject.projector, **model)) projector = std::move(*named);
    }
    if (subject.media && !projector) projector = findProjector(**model, refusal);
    return planFit({(*model)->config(), (*model)->weights(), projector.get()}, machine, request);
}

} // namespace cabochon
