#include "app/fit/catalogue_fit.h"

#include "engine/model/published_model.h"
#include "engine/model/published_projector.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace cabochon {

namespace {

using Kind = CatalogueEntry::Kind;

constexpr std::array<std::string_view, 5> kBestFirst{"31b", "26b-a4b", "12b", "e4b", "e2b"};
constexpr std::string_view kRecommended = "q4_0";

const CatalogueEntry* belonging(const Catalogue& catalogue, const std::string& id, bool wanted)
{
    return wanted && !id.empty() ? catalogue.find(id) : nullptr;
}

std::string nameOf(const CatalogueEntry& entry)
{
    const auto size = std::find_if(
        engine::kPublishedSizes.begin(), engine::kPublishedSizes.end(), [&](std::string_view name) {
            return std::equal(name.begin(), name.end(), entry.size.begin(), entry.size.end(),
                              [](char a, char b) { return (a | 0x20) == (b | 0x20); });
        });
    return "Gemma 4 " + (size == engine::kPublishedSizes.end() ? entry.size : std::string(*size));
}

} // namespace

Result<FitPlan> planEntry(const Catalogue& catalogue,
                          const CatalogueEntry& entry,
                          const EntryOptions& options,
                          const MachineFacts& machine,
                          const FitRequest& request)
{
    if (entry.kind != Kind::Model) {
        return {ErrorCode::Usage, entry.id + " is a " + std::string(kindName(entry.kind)) +
                                      " and runs with a model only. Name a model."};
    }
    Result<engine::ModelOutline> outline = engine::publishedModel(entry.size, entry.quantization);
    if (!outline) return outline.error();
    ModelNeeds needs{outline->config, outline->weights};
    std::unique_ptr<const engine::Projector> projector;
    if (const CatalogueEntry* with = belonging(catalogue, entry.projector, options.media)) {
        Result<std::unique_ptr<const engine::Projector>> outlined =
            engine::publishedProjector(with->size, with->quantization);
        if (!outlined) return outlined.error();
        projector = std::move(*outlined);
        needs.projector = projector.get();
    }
    if (const CatalogueEntry* drafter = belonging(catalogue, entry.drafter, options.drafter))
        needs.drafterBytes = drafter->bytes;
    return planFit(needs, machine, request);
}

std::uint64_t
downloadBytes(const Catalogue& catalogue, const CatalogueEntry& entry, const EntryOptions& options)
{
    std::uint64_t bytes = entry.bytes;
    if (const CatalogueEntry* projector = belonging(catalogue, entry.projector, options.media))
        bytes += projector->bytes;
    if (const CatalogueEntry* drafter = belonging(catalogue, entry.drafter, options.drafter))
        bytes += drafter->bytes;
    return bytes;
}

std::optional<CatalogueRecommendation>
recommendFrom(const Catalogue& catalogue, const MachineFacts& machine, bool hears)
{
    std::vector<const CatalogueEntry*> entries;
    std::vector<Candidate> candidates;
    for (const std::string_view size : kBestFirst) {
        const auto entries_ = catalogue.entries();
        const auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const auto& each) {
            return each.kind == Kind::Model && each.size == size &&
                   each.quantization == kRecommended;
        });
        if (entry == entries_.end()) continue;
        FitRequest request;
        Result<FitPlan> best = planEntry(catalogue, *entry, {}, machine, request);
        request.device = "cpu";
        Result<FitPlan> processor = planEntry(catalogue, *entry, {}, machine, request);
        if (!best || !processor) continue;
        Candidate candidate{entry->id,
                            nameOf(*entry),
                            downloadBytes(catalogue, *entry, {}),
                            std::find(entry->modalities.begin(), entry->modalities.end(),
                                      "audio") != entry->modalities.end(),
                            {},
                            std::move(*processor)};
        if (best->device != "cpu") candidate.graphics = std::move(*best);
        entries.push_back(&*entry);
        candidates.push_back(std::move(candidate));
    }
    const std::optional<Recommendation> chosen =
        recommend(candidates, {machine.disk, machine.memory, hears});
    if (!chosen) return std::nullopt;
    const auto at = [&](const std::optional<std::size_t>& index) {
        return index ? entries[*index] : nullptr;
    };
    return CatalogueRecommendation{entries[chosen->chosen], at(chosen->faster), at(chosen->smarter),
                                   chosen->plan, chosen->reason};
}

} // namespace cabochon
