// Owns how `models list --everywhere` shows models that other programs have on this machine.
#pragma once

#include "app/cli/console.h"
#include "app/models/found_models.h"

#include <string>

namespace cabochon::cli {

/// Looks into the folders of other programs; Ctrl-C ends it, with what was found so far.
FoundModels findEverywhere(Console& console);

/// {"elsewhere": [...], "unreadable": [...], "complete": true} for the answer in JSON.
void addFound(Json& answer, const FoundModels& found);
/// A line for each, and one for each folder that could not be read.
std::string foundLines(const FoundModels& found);

} // namespace cabochon::cli
