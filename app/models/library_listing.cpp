#include "app/models/library_listing.h"

#include "app/models/partner_files.h"
#include "app/models/projector_search.h"

#include <map>

namespace cabochon {

std::vector<ListedModel> listLibrary(const ModelLibrary& library, const engine::CancelFlag* cancel)
{
    std::vector<ListedModel> listed;
    std::map<std::filesystem::path, ModelFileFacts> known;
    for (LibraryModel& model : library.list()) {
        if (cancel && cancel->requested()) return listed;
        ModelFileFacts facts = readLibraryFacts(library, model);
        if (model.state != LibraryModel::State::Partial) known[model.path] = facts;
        listed.push_back({std::move(model), std::move(facts), {}, {}});
    }
    for (ListedModel& one : listed) {
        if (one.facts.kind != ModelFileKind::Model || one.facts.problem) continue;
        if (cancel && cancel->requested()) break;
        std::vector<ModelFileFacts> partners;
        for (const std::filesystem::path& file : partnerFilesOf(one.model.path)) {
            const auto found = known.find(file);
            if (found != known.end())
                partners.push_back(found->second);
            else if (isOfFamily(file))
                partners.push_back(known[file] = readModelFileFacts(file));
        }
        if (const ModelFileFacts* projector = chooseProjector(one.facts, partners)) {
            one.projector = projector->path;
            addProjector(one.facts, *projector);
        }
        if (const ModelFileFacts* drafter = chooseDrafter(one.facts, partners))
            one.drafter = drafter->path;
    }
    return listed;
}

} // namespace cabochon
