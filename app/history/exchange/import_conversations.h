// Owns bringing conversations of a file into the history, each once: what is here already is known
// by its content, whatever its ids say. Used by the window and the companion alike.
#pragma once

#include "app/history/formats/import_report.h"
#include "engine/base/result.h"

#include <cstddef>
#include <functional>
#include <span>

namespace cabochon::history {

class HistoryDatabase;

struct ImportSummary {
    std::size_t added = 0; // with a dry run: would be
    std::size_t known = 0; // are here already, or stand twice in the file
};

struct ImportOptions {
    bool dryRun = false;                              // nothing is changed
    std::function<bool(std::size_t done)> progress{}; // false ends the import after this one
};

/// Each conversation is there as a whole or not at all; of those before an error, the last ones may
/// be missing. What is there counts as known when it is tried again.
Result<ImportSummary> importConversations(HistoryDatabase& history,
                                          std::vector<ImportedConversation> conversations,
                                          const ImportOptions& options);

/// What that would do; nothing is changed.
Result<ImportSummary> previewImport(HistoryDatabase& history,
                                    std::span<const ImportedConversation> conversations);

} // namespace cabochon::history
