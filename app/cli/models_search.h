// Owns `models search`: repositories of the hub by words, and what one of them has.
#pragma once

#include "app/cli/console.h"
#include "app/cli/options.h"

#include <string>

namespace cabochon::cli {

/// Words list repositories; OWNER/REPOSITORY, or the address of its page, its files.
Result<ExitCode> searchModels(const std::string& words, const Options& options, Console& console);

} // namespace cabochon::cli
