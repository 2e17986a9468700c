// Owns what is asked of a model's file that is here, or of an entry of the catalogue that is not:
// what it is, and its plan on this machine. Opens headers, reads no weights. No Qt; any thread.
#pragma once

#include "app/fit/catalogue_fit.h"
#include "app/models/model_library.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cabochon {

/// What a file says of itself, with the projector that lies beside it.
struct FileFacts {
    bool isModel = false; // else it is a projector, or cannot be opened
    std::string name;     // "Gemma 4 E2B"
    std::string quantization;
    std::vector<std::string> modalities;
    std::string problem; // why it cannot be opened; empty: it can
};

FileFacts readFacts(const std::filesystem::path& file);

/// What is planned: an entry of the catalogue, else a file.
struct PlanSubject {
    std::string entry;
    std::filesystem::path file;
    bool media = true; // with eyes and ears, where it has them
};

/// As planEntry() or, of a file, as planFit(); and what opening the file gives.
Result<FitPlan> planSubject(const Catalogue& catalogue,
                            const PlanSubject& subject,
                            const MachineFacts& machine,
                            const FitRequest& request);

} // namespace cabochon
