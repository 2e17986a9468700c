// Owns `history export`: which conversations go where, in which format.
#pragma once

#include "app/cli/console.h"
#include "app/cli/options.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace cabochon::history {
class HistoryDatabase;
} // namespace cabochon::history

namespace cabochon::cli {

struct ExportOrder {
    std::vector<std::string> ids{}; // none: all
    std::string format{};           // "json" or "markdown"
    std::filesystem::path path{};   // empty: standard output
};

/// Usage: an unknown format; no path where stdout is taken (--json).
Result<ExportOrder> readExportOrder(const Options& options, std::span<const std::string> ids);

/// How many conversations were written. JSON is one file. As Markdown each conversation is one: a
/// single id is written to the path itself, else the path is a folder.
Result<std::size_t>
exportConversations(history::HistoryDatabase& history, const ExportOrder& order, Console& console);

} // namespace cabochon::cli
