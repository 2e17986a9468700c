#include "app/library/library_look.h"

#include "app/models/library_listing.h"
#include "app/models/program_folders.h"

namespace cabochon {

namespace {

bool isModel(const Catalogue& catalogue, const LibraryModel& model)
{
    const CatalogueEntry* entry = catalogue.find(model.file);
    return !entry || entry->kind == CatalogueEntry::Kind::Model;
}

/// As fast as it was measured before.
void keepSpeed(const MachineFacts& before, MachineFacts& machine)
{
    machine.speed = before.speed;
    for (GraphicsFacts& device : machine.graphics) {
        for (const GraphicsFacts& known : before.graphics) {
            if (known.description.id != device.description.id) continue;
            device.bytesPerSecond = known.bytesPerSecond;
            device.basis = known.basis;
        }
    }
}

/// What is here of the library: the models, and what they say of themselves.
void lookAtFiles(const ModelLibrary& library, const engine::CancelFlag* cancel, LibraryLook& look)
{
    for (ListedModel& listed : listLibrary(library, cancel)) {
        if (!isModel(library.catalogue(), listed.model)) continue;
        const bool whole = listed.model.state != LibraryModel::State::Partial;
        if (whole && listed.facts.kind != ModelFileKind::Model &&
            listed.facts.kind != ModelFileKind::Other)
            continue;
        if (whole) look.facts.emplace(listed.model.file.id(), std::move(listed.facts));
        look.here.push_back(std::move(listed.model));
    }
}

/// Models of other programs that can be used; those without a use are not shown.
void lookElsewhere(const engine::CancelFlag* cancel, LibraryLook& look)
{
    ScanOptions options;
    options.cancel = cancel;
    for (FoundModel& found : findModels(programFolders(UserPlaces::ofUser()), options).models) {
        if (found.facts.kind == ModelFileKind::Model) look.elsewhere.push_back(std::move(found));
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

LibraryLook
lookAround(const ModelLibrary& library, const LookRequest& request, const MachineReader& machine)
{
    LibraryLook look;
    MachineFacts facts = machine(request.measured);
    if (!request.measured && request.before) keepSpeed(*request.before, facts);
    look.machine = std::make_shared<const MachineFacts>(std::move(facts));
    lookAtFiles(library, request.cancel, look);
    look.disk = diskUseOf(library.folder(), request.cancel);
    if (request.everywhere) lookElsewhere(request.cancel, look);
    const Catalogue& catalogue = library.catalogue();
    const auto plan = [&](const PlanSubject& subject, const std::string& id) {
        if (Result<FitPlan> fit = planSubject(catalogue, subject, *look.machine, {}))
            look.plans.insert_or_assign(id, std::move(*fit));
    };
    for (const std::string& id : request.entries) {
        if (const CatalogueEntry* entry = catalogue.find(id))
            plan({.entry = entry->id}, entry->source.id());
    }
    for (const LibraryModel& model : look.here) {
        if (look.plans.contains(model.file.id()) || model.shardsHere < model.shards) continue;
        const CatalogueEntry* entry = catalogue.find(model.file);
        plan({.entry = entry ? entry->id : std::string(), .file = model.path}, model.file.id());
    }
    for (const FoundModel& found : look.elsewhere) {
        if (found.usable())
            plan({.file = found.facts.path, .projector = found.projector},
                 found.facts.path.string());
    }
    if (const auto best = recommendFrom(catalogue, *look.machine, false)) {
        look.recommended = best->entry->id;
        look.recommendedPlan = best->plan;
    }
    return look;
}

} // namespace cabochon
