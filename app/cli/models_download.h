// Owns `models download`: its options, what it says meanwhile, and its result.
#pragma once

#include "app/cli/console.h"
#include "app/cli/options.h"
#include "app/models/model_library.h"
#include "app/network/network.h"

#include <string>
#include <vector>

namespace cabochon::cli {

/// --stream, --revision, --mirror, --connections, --limit, --no-network ...
std::vector<OptionSpec> downloadOptionSpecs();

/// What --no-network, --limit and the environment say of connections.
Result<network::NetworkOptions> networkOptionsOf(const Options& options);
/// A line for each connection that was made.
void showConnections(const network::Network& network, Console& console);

/// Downloads what `id` names into the library.
Result<ExitCode> downloadModelOf(const std::string& id,
                                 const Options& options,
                                 const ModelLibrary& library,
                                 Console& console);

} // namespace cabochon::cli
