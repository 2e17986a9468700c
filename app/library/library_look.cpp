#include "app/library/library_look.h"

namespace cabochon {

namespace {

bool isModel(const Catalogue& catalogue, const LibraryModel& model)
{
    const CatalogueEntry* entry = catalogue.find(model.file);
    return !entry || entry->kind == CatalogueEntry::Kind::Model;
}

/// What is here of the library: the models, and what they are where nobody else says so.
void lookAtFiles(const ModelLibrary& library, LibraryLook& look)
{
    for (LibraryModel& model : library.list()) {
        look.bytesHere += model.bytes;
        if (!isModel(library.catalogue(), model)) continue;
        if (!library.catalogue().find(model.file) && model.state != LibraryModel::State::Partial) {
            FileFacts facts = readFacts(model.path);
            const bool other = !facts.isModel && engine::Projector::open(model.path);
            if (other) continue;
            look.facts.emplace(model.file.id(), std::move(facts));
        }
        look.here.push_back(std::move(model));
    }
}

} // namespace

MachineReader thisMachine(std::filesystem::path modelsFolder, const engine::CancelFlag& cancel)
{
    return [folder = std::move(modelsFolder), &cancel](bool measured) {
        MachineFacts machine = readMachine(folder);
        if (!measured) return machine;
        if (const Result<MeasuredSpeed> speed = speedOfThisMachine(0, &cancel))
            machine.speed = *speed;
        measureGraphics(machine, &cancel);
        return machine;
    };
}

LibraryLook lookAround(const ModelLibrary& library,
                       const std::vector<std::string>& entries,
                       const MachineReader& machine,
                       bool measured)
{
    LibraryLook look;
    look.measured = measured;
    look.machine = std::make_shared<const MachineFacts>(machine(measured));
    lookAtFiles(library, look);
    const Catalogue& catalogue = library.catalogue();
    const auto plan = [&](const PlanSubject& subject, const std::string& id) {
        if (Result<FitPlan> fit = planSubject(catalogue, subject, *look.machine, {}))
            look.plans.insert_or_assign(id, std::move(*fit));
    };
    for (const std::string& id : entries) {
        if (const CatalogueEntry* entry = catalogue.find(id))
            plan({entry->id, {}}, entry->source.id());
    }
    for (const LibraryModel& model : look.here) {
        if (look.plans.contains(model.file.id()) || model.shardsHere < model.shards) continue;
        const CatalogueEntry* entry = catalogue.find(model.file);
        plan({entry ? entry->id : std::string(), model.path}, model.file.id());
    }
    if (const auto best = recommendFrom(catalogue, *look.machine, false)) {
        look.recommended = best->entry->id;
        look.recommendedPlan = best->plan;
        if (best->faster) look.faster = best->faster->id;
        if (best->smarter) look.smarter = best->smarter->id;
    }
    return look;
}

} // namespace cabochon
