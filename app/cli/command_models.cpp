// `models`: the library of models without the window: listed, downloaded, verified, imported,
// removed; and the catalogue.
#include "app/cli/command.h"
#include "app/cli/fit_output.h"
#include "app/cli/interrupt.h"
#include "app/cli/models_download.h"
#include "app/cli/models_everywhere.h"
#include "app/cli/models_output.h"
#include "app/cli/models_search.h"
#include "app/cli/user_folders.h"
#include "app/downloads/model_files.h"

#include <algorithm>
#include <array>

namespace cabochon::cli {

namespace {

/// One call: what was asked of which library.
struct ModelsCall {
    const Options& options;
    std::span<const std::string> arguments; // behind the action
    const ModelLibrary& library;
    Console& console;
};

using ModelsAction = Result<ExitCode> (*)(const ModelsCall& call);

/// The one argument of an action; Usage says what it would be.
Result<std::string> oneArgument(const ModelsCall& call, const char* action, const char* what)
{
    if (call.arguments.size() == 1) return call.arguments[0];
    return {ErrorCode::Usage, std::string(action) + " takes one " + what + ". Write: models " +
                                  action + " " + what + "."};
}

/// A bar while a file is read or copied; false after Ctrl-C.
downloads::FileProgress reading(Console& console)
{
    return [&console](const std::string& name, std::uint64_t done, std::uint64_t total) {
        console.progress("Reading " + name, total == 0 ? 1.0 : double(done) / double(total));
        return !interruptFlag().requested();
    };
}

/// Records that could not be written are said: the next check begins from nothing.
void sayNotKept(const std::vector<VerifiedFile>& files, Console& console)
{
    for (const VerifiedFile& file : files)
        if (!file.kept) console.note(file.kept.error().message);
}

/// FileUnreadable where this user may not look so far into the library: then nothing is known of
/// what is there.
Status checkReachable(const std::filesystem::path& place)
{
    std::error_code error;
    (void)std::filesystem::status(place / ".", error);
    if (error != std::errc::permission_denied) return {};
    return {ErrorCode::FileUnreadable, "Could not look into " + place.string() + ": " +
                                           error.message() + ". Check the folder's permissions."};
}

/// What is said of a model that was not found.
Error notHere(const ModelsCall& call, const RepositoryFile& file, const std::string& remedy)
{
    const std::filesystem::path folder = call.library.placeOf(file).parent_path();
    if (Status reachable = checkReachable(folder); !reachable) return reachable.error();
    return {ErrorCode::FileNotFound,
            file.id() + " is not in " + call.library.folder().string() + ". " + remedy};
}

Result<ExitCode> listModels(const ModelsCall& call)
{
    if (Status reachable = checkReachable(call.library.folder()); !reachable)
        return reachable.error();
    const std::vector<LibraryModel> models = call.library.list();
    std::optional<FoundModels> elsewhere;
    if (call.options.has("everywhere")) elsewhere = findEverywhere(call.console);
    if (call.console.json()) {
        Json answer = libraryJson(call.library, models);
        if (elsewhere) addFound(answer, *elsewhere);
        call.console.print(answer);
        return ExitCode::Done;
    }
    for (const LibraryModel& model : models)
        call.console.write(libraryLine(call.library, model));
    if (models.empty()) {
        call.console.note("There are no models in " + call.library.folder().string() +
                          " yet. `models catalog` lists what can be downloaded.");
    }
    if (elsewhere) call.console.write(foundLines(*elsewhere));
    return ExitCode::Done;
}

Result<ExitCode> showCatalogue(const ModelsCall& call)
{
    const Result<bool> measured = call.options.onOff("speed", true);
    if (!measured) return measured.error();
    const Result<MachineFacts> machine = readMachineFor(call.library.folder(), 0, *measured);
    if (!machine) return machine.error();
    const Catalogue& catalogue = call.library.catalogue();
    const CatalogueFits fits(catalogue, *machine);
    if (call.console.json()) {
        Json shown = catalogueJson(call.library);
        for (std::size_t i = 0; i < catalogue.entries().size(); ++i)
            shown["models"][i]["fit"] = fits.json(catalogue.entries()[i]);
        shown["recommended"] = fits.recommendationJson();
        call.console.print(shown);
        return ExitCode::Done;
    }
    for (const CatalogueEntry& entry : catalogue.entries())
        call.console.write(catalogueLine(entry) + fits.line(entry));
    call.console.write(fits.recommendationLine());
    return ExitCode::Done;
}

Result<ExitCode> searchHub(const ModelsCall& call)
{
    std::string words;
    for (const std::string& word : call.arguments)
        words += (words.empty() ? "" : " ") + word;
    if (words.empty()) {
        return {ErrorCode::Usage, "search takes words, or OWNER/REPOSITORY. Write: models search "
                                  "gemma-4-e2b."};
    }
    return searchModels(words, call.options, call.console);
}

Result<ExitCode> downloadOne(const ModelsCall& call)
{
    const Result<std::string> id = oneArgument(call, "download", "ID");
    if (!id) return id.error();
    return downloadModelOf(*id, call.options, call.library, call.console);
}

/// A model of the library that is there as a whole.
Result<LibraryModel> findWhole(const ModelsCall& call, const std::string& id)
{
    const Result<RepositoryFile> file = call.library.fileOf(id);
    if (!file) return file.error();
    std::optional<LibraryModel> model = call.library.find(*file);
    if (!model) return notHere(call, *file, "Download it first: models download " + id + ".");
    if (model->state == LibraryModel::State::Partial) {
        return Error{ErrorCode::ModelTruncated, file->id() +
                                                    " has not arrived whole yet. Go on "
                                                    "with: models download " +
                                                    id + "."};
    }
    return std::move(*model);
}

Result<ExitCode> verifyOne(const ModelsCall& call)
{
    const Result<std::string> id = oneArgument(call, "verify", "ID");
    if (!id) return id.error();
    const Result<LibraryModel> model = findWhole(call, *id);
    if (!model) return model.error();
    const Result<std::vector<VerifiedFile>> files =
        downloads::verifyModel(call.library, model->file, reading(call.console));
    call.console.endProgress();
    if (!files) return files.error();
    sayNotKept(*files, call.console);
    if (call.console.json())
        call.console.print(verifiedJson(*files));
    else
        call.console.write(verifiedText(*files));
    return ExitCode::Done;
}

Result<ExitCode> importOne(const ModelsCall& call)
{
    const Result<std::string> argument = oneArgument(call, "import", "FILE");
    if (!argument) return argument.error();
    const Result<downloads::ImportedModel> imported = downloads::importModel(
        call.library, *argument, call.options.has("copy"), reading(call.console));
    call.console.endProgress();
    if (!imported) return imported.error();
    sayNotKept(imported->files, call.console);
    if (call.console.json())
        call.console.print(importedJson(imported->file.id(), imported->files));
    else
        call.console.write(imported->file.id() + "\n");
    return ExitCode::Done;
}

Result<ExitCode> removeModel(const ModelsCall& call)
{
    const Result<std::string> id = oneArgument(call, "remove", "ID");
    if (!id) return id.error();
    const Result<RepositoryFile> file = call.library.fileOf(*id);
    if (!file) return file.error();
    const Result<std::vector<std::filesystem::path>> removed = call.library.remove(*file);
    if (!removed) return removed.error();
    if (removed->empty()) return notHere(call, *file, "`models list` names what is.");
    Json paths = Json::array();
    for (const std::filesystem::path& path : *removed)
        paths.push_back(path.string());
    if (call.console.json())
        call.console.print({{"removed", paths}});
    else
        call.console.note(file->id() + " was removed.");
    return ExitCode::Done;
}

constexpr std::array<std::pair<std::string_view, ModelsAction>, 7> kModelsActions{
    {{"list", listModels},
     {"catalog", showCatalogue},
     {"search", searchHub},
     {"download", downloadOne},
     {"verify", verifyOne},
     {"import", importOne},
     {"remove", removeModel}}};

Result<ExitCode> runModels(const Options& options, Console& console)
{
    const std::span<const std::string> positional = options.positional();
    const auto action =
        std::find_if(kModelsActions.begin(), kModelsActions.end(), [&](const auto& known) {
            return !positional.empty() && known.first == positional[0];
        });
    if (action == kModelsActions.end()) {
        return {ErrorCode::Usage,
                (positional.empty() ? std::string("What to do is missing.")
                                    : "models has no action \"" + positional[0] + "\".") +
                    " Write list, catalog, search, download, verify, import or remove."};
    }
    Result<Catalogue> catalogue = Catalogue::builtIn();
    if (!catalogue) return catalogue.error();
    const std::string named = options.text("models-dir").value_or(modelsFolder().string());
    std::error_code unknown;
    const std::filesystem::path folder = std::filesystem::absolute(named, unknown);
    const ModelLibrary library(unknown ? std::filesystem::path(named) : folder.lexically_normal(),
                               std::move(*catalogue));
    return action->second({options, positional.subspan(1), library, console});
}

} // namespace

Command modelsCommand()
{
    Command command{
        .name = "models",
        .summary = "Models: list, catalog, search, download, verify, import, remove.",
        .synopsis =
            "list | catalog | search WORDS | download ID | verify ID | import FILE | remove ID",
        .example = "cabochon-cli models download gemma-4-e2b-it:q4_0",
        .options = {{"models-dir", "DIR", "where models lie (default: the application's)"},
                    {"everywhere", "", "list: also what other programs have on this machine"},
                    {"copy", "", "import: copy the file, also where a link would do"},
                    {"speed", "on|off", "catalog: measure this machine, once (default: on)"}},
        .positional = 16,
        .positionalHint = "Put words that belong together in quotation marks.",
        .run = runModels};
    for (const OptionSpec& option : downloadOptionSpecs())
        command.options.push_back(option);
    return command;
}

} // namespace cabochon::cli
