#include "app/cli/engine_setup.h"

#include "app/cli/interrupt.h"
#include "app/cli/user_folders.h"
#include "app/devices/devices.h"
#include "app/inference/open_media.h"
#include "app/models/built_in_model.h"
#include "app/models/hardware_probe.h"
#include "app/models/model_library.h"
#include "app/process/child_process.h"
#include "engine/base/file_io.h"
#include "engine/base/limits.h"
#include "engine/cpu/cpu_backend.h"
#include "engine/model/memory_plan.h"
#include "engine/text/json_document.h"

#include <chrono>

namespace cabochon::cli {

namespace {

/// Ids under which the library will know the built-in model.
bool namesBuiltInModel(const std::string& model)
{
    return model == "nano" || model == "cabochon-nano";
}

/// The file that was last chosen in the window and still exists.
std::optional<std::filesystem::path> modelChosenInWindow()
{
    constexpr std::size_t kMostBytes = 1u << 20;
    const Result<std::string> text = readFile(settingsFolder() / "settings.json", kMostBytes);
    if (!text) return std::nullopt; // no settings: the usual case
    const Result<Json> settings = engine::readJsonDocument(*text);
    if (!settings || !settings->is_object()) return std::nullopt;
    const std::filesystem::path model(engine::textOf(*settings, "modelPath"));
    std::error_code error;
    if (!std::filesystem::is_regular_file(model, error)) return std::nullopt;
    return model;
}

/// The file of that name, else the model of the library with that id.
Result<std::filesystem::path> modelNamed(const std::string& name)
{
    const std::filesystem::path file(name);
    std::error_code unknown;
    if (std::filesystem::exists(file, unknown)) return file;
    Result<Catalogue> catalogue = Catalogue::builtIn();
    if (!catalogue) return catalogue.error();
    const bool inCatalogue = catalogue->find(name) != nullptr;
    const ModelLibrary library(modelsFolder(), std::move(*catalogue));
    const Result<RepositoryFile> source = library.fileOf(name);
    const std::optional<LibraryModel> model =
        source ? library.find(*source) : std::optional<LibraryModel>();
    if (model && model->state != LibraryModel::State::Partial) return model->path;
    if (!model && !inCatalogue) return file; // opening it says that it is not there
    return {ErrorCode::FileNotFound,
            name + (model ? " has not arrived whole yet" : " is not in the library yet") +
                ". Run: cabochon-cli models download " + name + "."};
}

/// The format of full-attention layers. Sliding ones keep f16 instead of q8: they are small.
Result<engine::KvFormat> kvFormat(const Options& options)
{
    const std::string format = options.text("kv").value_or("f16");
    if (format == "f32") return engine::KvFormat::F32;
    if (format == "f16") return engine::KvFormat::F16;
    if (format == "q8") return engine::KvFormat::Q8;
    return {ErrorCode::Usage, "--kv is \"" + format + "\". Give f32, f16 or q8."};
}

} // namespace

OptionSpec modelOptionSpec()
{
    return {"model", "FILE",
            "GGUF file, first shard, id in the library, or nano (default: the window's)", 'm'};
}

OptionSpec kvOptionSpec()
{
    return {"kv", "FORMAT", "keys and values: f32, f16, or q8 (sliding layers f16) (default: f16)"};
}

std::vector<OptionSpec> engineOptionSpecs()
{
    return {
        modelOptionSpec(),
        {"mmproj", "FILE", "projector for pictures and sound (default: found beside the model)"},
        {"device", "NAME", "auto, cpu, vulkan or vulkan:N (default: auto)"},
        {"threads", "N", "CPU threads (default: physical cores)"},
        {"context", "N", "tokens of context (default: the model's, or what fits)"},
        kvOptionSpec()};
}

Result<std::filesystem::path> chooseModel(const Options& options)
{
    std::optional<std::string> named = options.text("model");
    if (!options.positional().empty()) {
        if (named) return {ErrorCode::Usage, "The model is named twice. Give the file once."};
        named = options.positional()[0];
    }
    if (named && !namesBuiltInModel(*named)) return modelNamed(*named);
    if (!named) {
        if (std::optional<std::filesystem::path> chosen = modelChosenInWindow()) return *chosen;
    }
    std::optional<std::filesystem::path> builtIn = findBuiltInModel(ownProgram().parent_path());
    if (!builtIn) {
        return {ErrorCode::FileNotFound,
                "The built-in model cabochon-nano.gguf is missing from this installation. Name a "
                "model with --model FILE, or install Cabochon again."};
    }
    return *builtIn;
}

Result<LoadedEngine>
loadEngine(const Options& options, Console& console, const engine::RunLimits& limits, bool timed)
{
    DeviceChoice choice;
    choice.device = options.text("device").value_or("auto");
    choice.explained = options.has("device");
    choice.limits = limits;
    choice.timed = timed;
    choice.cancel = &interruptFlag();
    choice.tester = ownProgram();
    choice.note = [&console](const std::string& text) { console.note(text); };
    if (Status device = checkDeviceName(choice.device); !device) return device.error();
    Result<std::uint64_t> threads = options.integer("threads", engine::physicalCoreCount(), 1, 256);
    if (!threads) return threads.error();
    choice.threads = static_cast<unsigned>(*threads);
    if (Result<engine::KvFormat> format = kvFormat(options); !format) return format.error();
    Result<std::filesystem::path> path = chooseModel(options);
    if (!path) return path.error();

    const auto start = std::chrono::steady_clock::now();
    LoadedEngine loaded;
    loaded.threads = choice.threads;
    Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(*path);
    if (!model) return model.error();
    loaded.model = std::move(*model);
    MediaChoice projector;
    projector.projector = options.text("mmproj").value_or("");
    Result<std::unique_ptr<PromptMediaReader>> media =
        openMedia(*loaded.model, projector, choice, makeMediaEncoder);
    if (!media) return media.error();
    loaded.media = std::move(*media);
    choice.limits.columns = columnsWithMedia(*loaded.model, *loaded.media, limits.columns);
    // Who wants the logits of all columns wants those of a picture, too; they take a gigabyte.
    const bool pictures = options.has("image") || options.has("video") || options.has("messages");
    if (pictures && limits.rows == limits.columns) choice.limits.rows = choice.limits.columns;
    const LoadProgress progress = [&console](std::uint64_t done, std::uint64_t total) {
        console.progress("Loading the model", total == 0 ? 1.0 : double(done) / double(total));
        return !interruptFlag().requested();
    };
    Result<MadeBackend> made = makeBackend(*loaded.model, choice, progress);
    console.endProgress();
    if (!made) return made.error();
    if (!made->note.empty()) console.note(made->note);
    loaded.backend = std::move(made->backend);
    loaded.loadSeconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return loaded;
}

Result<engine::SessionOptions> sessionOptions(const Options& options, const engine::Model& model)
{
    Result<engine::KvFormat> format = kvFormat(options);
    if (!format) return format.error();
    Result<std::uint64_t> length =
        options.integer("context", 0, limits::kLeastContext, model.config().contextLength);
    if (!length) return length.error();

    engine::SessionOptions session;
    engine::TimelineOptions& timeline = session.timeline;
    timeline.formats = engine::KvFormats::of(*format);
    timeline.contextLength = static_cast<std::uint32_t>(*length);
    if (!options.has("context")) {
        const std::uint64_t available = machineMemory().availableBytes;
        engine::CacheShape shape;
        shape.formats = timeline.formats;
        // Where the system does not tell its memory, the model's maximum is tried.
        timeline.contextLength = available == 0
                                     ? model.config().contextLength
                                     : engine::longestContext(model.config(), shape, available / 2);
    }
    return session;
}

Result<Vocabulary> loadVocabulary(const Options& options)
{
    Result<std::filesystem::path> path = chooseModel(options);
    if (!path) return path.error();
    Result<engine::GgufFile> file = engine::GgufFile::open(*path);
    if (!file) return file.error();
    Result<engine::Tokenizer> tokenizer = engine::Tokenizer::create(*file);
    if (!tokenizer) return tokenizer.error();
    const engine::TemplateKind kind =
        engine::recogniseTemplate(file->string("tokenizer.chat_template").value_or(""));
    return Vocabulary{std::move(*file), std::move(*tokenizer), kind};
}

} // namespace cabochon::cli
