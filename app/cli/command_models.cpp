// `models`: the library of models without the window: listed, downloaded, verified, imported,
// removed; and the catalogue.
#include "app/cli/command.h"
#include "app/cli/fit_output.h"
#include "app/cli/interrupt.h"
#include "app/cli/models_download.h"
#include "app/cli/models_output.h"
#include "app/cli/user_folders.h"
#include "app/downloads/file_check.h"
#include "engine/model/projector.h"
#include "engine/session/model.h"

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

/// A bar while a file is read; false after Ctrl-C.
downloads::CheckProgress reading(Console& console, const std::string& what)
{
    return [&console, what](std::uint64_t done, std::uint64_t total) {
        console.progress(what, total == 0 ? 1.0 : double(done) / double(total));
        return !interruptFlag().requested();
    };
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
    if (call.console.json()) {
        call.console.print(libraryJson(call.library, models));
        return ExitCode::Done;
    }
    for (const LibraryModel& model : models)
        call.console.write(libraryLine(call.library, model));
    if (models.empty()) {
        call.console.note("There are no models in " + call.library.folder().string() +
                          " yet. `models catalog` lists what can be downloaded.");
    }
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

/// Reads a file and compares; its record says afterwards what was found.
Result<VerifiedFile> verifyOne(const std::filesystem::path& path, Console& console)
{
    const std::string name = path.filename().string();
    const Result<downloads::FileCheck> found =
        downloads::checkFile(path, reading(console, "Reading " + name));
    console.endProgress();
    if (!found) return found.error();
    std::optional<ModelRecord> record = readRecord(path);
    VerifiedFile verified{path, found->bytes, found->digest.sha256, {}, 0, found->chunks.size()};
    if (!record) {
        record = downloads::recordFor(path, *found); // what it is now, for the next time
    } else {
        verified.expected = record->sha256;
        record->damaged = record->sha256 != found->digest.sha256;
        if (record->damaged)
            verified.damagedPieces = downloads::damagedChunks(*found, *record);
        else
            record->writtenAt = writtenAt(path);
    }
    if (Status kept = writeRecord(path, *record); !kept) console.note(kept.error().message);
    return verified;
}

Result<ExitCode> verifyModel(const ModelsCall& call)
{
    const Result<std::string> id = oneArgument(call, "verify", "ID");
    if (!id) return id.error();
    const Result<LibraryModel> model = findWhole(call, *id);
    if (!model) return model.error();
    std::vector<VerifiedFile> files;
    for (const std::string& shard : allShards(model->file.path)) {
        Result<VerifiedFile> one =
            verifyOne(call.library.placeOf({model->file.repository, shard}), call.console);
        if (!one) return one.error();
        if (one->damaged()) {
            return {ErrorCode::ModelDamaged,
                    one->path.string() + " is damaged: its SHA-256 is " + one->sha256 +
                        ", it was " + one->expected + " (" + std::to_string(one->damagedPieces) +
                        " of " + std::to_string(one->pieces) +
                        " pieces differ). `models download " + *id + "` fetches these again."};
        }
        files.push_back(std::move(*one));
    }
    if (call.console.json())
        call.console.print(verifiedJson(files));
    else
        call.console.write(verifiedText(files));
    return ExitCode::Done;
}

/// Whether a file opens as a model, or as a projector.
Status checkOpens(const std::filesystem::path& file)
{
    const Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(file);
    if (model) return {};
    if (engine::Projector::open(file)) return {};
    return model.error();
}

Result<ExitCode> importModel(const ModelsCall& call)
{
    const Result<std::string> argument = oneArgument(call, "import", "FILE");
    if (!argument) return argument.error();
    const std::filesystem::path file(*argument);
    if (Status opens = checkOpens(file); !opens) return opens.error();
    std::vector<VerifiedFile> files;
    for (const std::string& name : allShards(file.filename().string())) {
        const std::string plain = plainNameFor(name);
        const std::filesystem::path from = file.parent_path() / name;
        const std::filesystem::path to =
            call.library.placeOf({std::string(kImportedRepository), plain});
        std::error_code unknown;
        if (std::filesystem::exists(to, unknown) &&
            !std::filesystem::equivalent(from, to, unknown)) {
            return {ErrorCode::FileWriteFailed, "There is another model of that name at " +
                                                    to.string() +
                                                    ". Rename the file, or remove that one first."};
        }
        if (!std::filesystem::exists(to, unknown)) {
            Status taken = downloads::linkOrCopy(from, to, call.options.has("copy"),
                                                 reading(call.console, "Copying " + name));
            call.console.endProgress();
            if (!taken) return taken.error();
        }
        Result<VerifiedFile> one = verifyOne(to, call.console);
        if (!one) return one.error();
        files.push_back(std::move(*one));
    }
    const std::string id =
        std::string(kImportedRepository) + "/" + files.front().path.filename().string();
    if (call.console.json())
        call.console.print(importedJson(id, files));
    else
        call.console.write(id + "\n");
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

constexpr std::array<std::pair<std::string_view, ModelsAction>, 6> kModelsActions{
    {{"list", listModels},
     {"catalog", showCatalogue},
     {"download", downloadOne},
     {"verify", verifyModel},
     {"import", importModel},
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
                    " Write list, catalog, download, verify, import or remove."};
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
        .summary = "Models: list, catalog, download, verify, import, remove.",
        .synopsis = "list | catalog | download ID | verify ID | import FILE | remove ID",
        .example = "cabochon-cli models download gemma-4-e2b-it:q4_0",
        .options = {{"models-dir", "DIR", "where models lie (default: the application's)"},
                    {"copy", "", "import: copy the file, also where a link would do"},
                    {"speed", "on|off", "catalog: measure this machine, once (default: on)"}},
        .positional = 3,
        .positionalHint = "An action takes one model at a time.",
        .run = runModels};
    for (const OptionSpec& option : downloadOptionSpecs())
        command.options.push_back(option);
    return command;
}

} // namespace cabochon::cli
