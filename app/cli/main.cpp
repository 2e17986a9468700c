// cabochon-cli: the engine without a window. Chooses the command, prints help, turns errors into
// the exit status. What each command does stands in its own file.
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/devices/device_probe.h"
#include "engine/base/file_io.h"

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <string>

namespace cabochon::cli {

namespace {

std::vector<Command> allCommands()
{
    return {chatCommand(),     generateCommand(),   renderCommand(),    parseCommand(),
            tokenizeCommand(), detokenizeCommand(), logitsCommand(),    benchCommand(),
            inspectCommand(),  devicesCommand(),    historyCommand(),   featuresCommand(),
            modelsCommand(),   convertCommand(),    perplexityCommand()};
}

/// Commands of the fixed interface that later versions bring.
constexpr std::array<std::string_view, 1> kLaterCommands{"serve"};

const OptionSpec kJsonOption{"json", "", "print JSON and nothing else on stdout"};
const OptionSpec kHelpOption{"help", "", "print this help"};

std::string overview(const std::vector<Command>& commands)
{
    std::string text = "cabochon-cli COMMAND [options]\n\nCommands:\n";
    for (const Command& command : commands) {
        std::string line = "  " + std::string(command.name);
        line += std::string(14 - std::min<std::size_t>(13, line.size()), ' ');
        text += line + std::string(command.summary) + "\n";
    }
    return text + "\ncabochon-cli COMMAND --help explains one command.\n";
}

std::string help(const Command& command)
{
    return "cabochon-cli " + std::string(command.name) + " " + std::string(command.synopsis) +
           "\n\n" + std::string(command.summary) + "\n\nOptions:\n" +
           describeOptions(command.options) + "\nExample:\n  " + std::string(command.example) +
           "\n";
}

ExitCode runCommand(Command& command, std::span<const std::string_view> arguments, Console& console)
{
    command.options.push_back(kJsonOption);
    command.options.push_back(kHelpOption);
    Result<Options> options =
        Options::parse(command.options, arguments, {command.positional, command.positionalHint});
    const bool helpWanted =
        options ? options->has("help")
                : std::find(arguments.begin(), arguments.end(), "--help") != arguments.end();
    if (helpWanted) {
        console.write(help(command));
        return ExitCode::Done;
    }
    if (!options) return console.fail(options.error());
    Result<ExitCode> done = command.run(*options, console);
    return done ? *done : console.fail(done.error());
}

ExitCode run(std::span<const std::string_view> arguments, Console& console)
{
    std::vector<Command> commands = allCommands();
    if (arguments.empty()) {
        console.note(overview(commands));
        return console.fail({ErrorCode::Usage, "A command is missing. Name one of the above."});
    }
    const std::string_view name = arguments[0];
    if (name == "--help" || name == "help") {
        console.write(overview(commands));
        return ExitCode::Done;
    }
    if (name == "--version") {
        console.write("cabochon-cli " CABOCHON_VERSION "\n");
        return ExitCode::Done;
    }
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [name](const Command& c) { return c.name == name; });
    if (command != commands.end()) return runCommand(*command, arguments.subspan(1), console);
    if (std::find(kLaterCommands.begin(), kLaterCommands.end(), name) != kLaterCommands.end()) {
        return console.fail(
            {ErrorCode::NotImplemented,
             "The command " + std::string(name) +
                 " is not available in this version. See --help for those that are."});
    }
    return console.fail({ErrorCode::Usage, "There is no command \"" + std::string(name) +
                                               "\". See cabochon-cli --help."});
}

} // namespace

} // namespace cabochon::cli

int main(int argc, char** argv)
{
    using namespace cabochon;
    if (const std::optional<int> status = runProbe(argc, argv)) return *status;
    occupyStandardStreams();
    surviveFileSizeLimits();
    cli::catchInterrupt();
    cli::endWithClosedPipe();
    const std::vector<std::string_view> arguments(argv + std::min(argc, 1), argv + argc);
    const bool json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
    cli::Console console(json);
    // The one place that catches: small allocations report failure by exception.
    try {
        return static_cast<int>(console.finish(cli::run(arguments, console)));
    } catch (const std::bad_alloc&) {
        return static_cast<int>(console.fail(
            {ErrorCode::OutOfMemory,
             "There is not enough memory for this. Close programs or choose a smaller model."}));
    }
}
