// Owns what a command is: its name, its help and the function behind it. The list of commands
// stands in main.cpp; each command has its own file.
#pragma once

#include "app/cli/console.h"
#include "app/cli/options.h"
#include "engine/base/result.h"

#include <string_view>
#include <vector>

namespace cabochon::cli {

struct Command {
    std::string_view name;
    std::string_view summary;  // one phrase
    std::string_view synopsis; // what follows the name: "-p TEXT [options]"
    std::string_view example;  // one complete command line
    std::vector<OptionSpec> options;
    std::size_t positional = 0;                      // most positional arguments
    std::string_view positionalHint = "See --help."; // for one too many
    Result<ExitCode> (*run)(const Options& options, Console& console) = nullptr;
};

Command chatCommand();
Command generateCommand();
Command renderCommand();
Command parseCommand();
Command tokenizeCommand();
Command detokenizeCommand();
Command logitsCommand();
Command featuresCommand();
Command benchCommand();
Command inspectCommand();
Command devicesCommand();
Command historyCommand();
Command modelsCommand();
Command convertCommand();
Command perplexityCommand();

} // namespace cabochon::cli
