// Owns plans for the entries of the catalogue, of which no byte is here: their tensors follow from
// size and quantization (engine/model/published_model.h).
#pragma once

#include "app/fit/fit_planner.h"
#include "app/fit/recommendation.h"
#include "app/models/catalogue.h"

#include <optional>
#include <string>
#include <vector>

namespace cabochon {

/// What is ticked beside a model.
struct EntryOptions {
    bool media = true; // its projector, where it has one
    bool drafter = false;
};

/// The plan of an entry, as planFit(). Usage: it is no model. ModelUnsupported: its tensors are not
/// known before its header is read.
Result<FitPlan> planEntry(const Catalogue& catalogue,
                          const CatalogueEntry& entry,
                          const EntryOptions& options,
                          const MachineFacts& machine,
                          const FitRequest& request);

/// Bytes that come over the line for it.
std::uint64_t
downloadBytes(const Catalogue& catalogue, const CatalogueEntry& entry, const EntryOptions& options);

/// One of the entries, and the two beside it.
struct CatalogueRecommendation {
    const CatalogueEntry* entry = nullptr;
    const CatalogueEntry* faster = nullptr;  // null: there is none
    const CatalogueEntry* smarter = nullptr; // likewise
    FitPlan plan;
    std::string reason; // a sentence
};

/// Of the entries in Google's own four bits, one a size, with their projectors. Nothing: none does
/// what is asked for.
std::optional<CatalogueRecommendation>
recommendFrom(const Catalogue& catalogue, const MachineFacts& machine, bool hears);

} // namespace cabochon
