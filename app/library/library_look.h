// Owns one look at everything that the page of models shows: the machine, what lies in the library,
// what fits. Made on a thread of its own, shown as values. No Qt.
#pragma once

#include "app/library/plan_subject.h"
#include "app/models/disk_use.h"
#include "app/models/found_models.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cabochon {

/// Reads the machine; `measured`: also how fast it is, which takes a second the first time.
using MachineReader = std::function<MachineFacts(bool measured)>;

/// The machine that this program runs on; what is measured ends early by `cancel`.
MachineReader thisMachine(std::filesystem::path modelsFolder, const engine::CancelFlag& cancel);

struct LibraryLook {
    std::shared_ptr<const MachineFacts> machine;
    std::vector<LibraryModel> here;              // without projectors and drafters
    std::map<std::string, ModelFileFacts> facts; // of those that are whole, by id
    std::vector<FoundModel> elsewhere;           // of other programs, where it was looked for them
    std::map<std::string, FitPlan> plans;        // by id of the file
    std::string recommended;                     // id of an entry; empty: none
    std::optional<FitPlan> recommendedPlan;
    DiskUse disk; // of the folder
};

/// What is looked at.
struct LookRequest {
    std::vector<std::string> entries; // of the catalogue that are planned besides what is here
    bool measured = false;            // how fast the machine is, too
    std::shared_ptr<const MachineFacts> before; // else as fast as it was then; may be null
    bool everywhere = false;                    // folders of other programs, too
    const engine::CancelFlag* cancel = nullptr;
};

LibraryLook
lookAround(const ModelLibrary& library, const LookRequest& request, const MachineReader& machine);

} // namespace cabochon
