// Owns the plan of a model on this machine, whether its file is here or the catalogue alone knows
// it. Opens headers, reads no weights. No Qt; any thread.
#pragma once

#include "app/fit/catalogue_fit.h"
#include "app/library/remote_model.h"
#include "app/models/model_library.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cabochon {

/// What is planned: an entry of the catalogue, else a file.
struct PlanSubject {
    std::string entry{};
    std::filesystem::path file{};
    std::shared_ptr<const RemoteModel> remote{}; // of a hub, in place of both; may be null
    std::filesystem::path projector{};           // of the file; empty: found beside it
    bool media = true;                           // with eyes and ears, where it has them
};

/// As planEntry() or, of a file, as planFit(); and what opening the file gives.
Result<FitPlan> planSubject(const Catalogue& catalogue,
                            const PlanSubject& subject,
                            const MachineFacts& machine,
                            const FitRequest& request);

} // namespace cabochon
