// Owns how plans of models on this machine are shown, as lines and as JSON, and reading the machine
// for them.
#pragma once

#include "app/cli/console.h"
#include "app/devices/machine.h"
#include "app/fit/catalogue_fit.h"

#include <filesystem>
#include <string>

namespace cabochon::cli {

/// What there is to compute with and, where `measured`, how fast it is: a second the first time.
/// Cancelled on Ctrl-C.
Result<MachineFacts>
readMachineFor(const std::filesystem::path& modelsFolder, unsigned threads, bool measured);

Json fitJson(const FitPlan& plan);

/// Plans of all models of a catalogue on one machine, made once each.
class CatalogueFits {
public:
    CatalogueFits(const Catalogue& catalogue, const MachineFacts& machine);

    /// Null for what is no model; where nothing can be planned, why.
    Json json(const CatalogueEntry& entry) const;
    /// The verdict as a line below the entry's; empty for what is no model.
    std::string line(const CatalogueEntry& entry) const;
    /// Which one is recommended here, and why; null: none.
    Json recommendationJson() const;
    std::string recommendationLine() const;

private:
    const Catalogue& m_catalogue;
    const MachineFacts& m_machine;
    std::optional<CatalogueRecommendation> m_recommended;
};

} // namespace cabochon::cli
