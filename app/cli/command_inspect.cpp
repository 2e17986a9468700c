// `inspect`: what a model file holds, what it needs, and whether this machine can run it.
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/fit_output.h"
#include "app/cli/interrupt.h"
#include "app/devices/devices.h"
#include "app/fit/fit_planner.h"
#include "app/models/projector_search.h"
#include "engine/base/sha256.h"
#include "engine/model/memory_plan.h"

#include <algorithm>
#include <map>

namespace cabochon::cli {

namespace {

constexpr double kMegabyte = 1e6;
constexpr std::uint64_t kQuickChecksumBytes = 256'000'000; // about a second of hashing

/// Number and bytes of tensors per storage type, most bytes first.
Json quantizationMix(const engine::GgufFile& file)
{
    struct Share {
        std::string_view type;
        std::uint64_t tensors = 0;
        std::uint64_t bytes = 0;
    };
    std::map<engine::TensorType, Share> shares;
    for (const engine::TensorView& tensor : file.tensors()) {
        Share& share = shares[tensor.type];
        share.type = engine::tensorTypeInfo(tensor.type).name;
        ++share.tensors;
        share.bytes += tensor.sizeBytes();
    }
    std::vector<Share> sorted;
    for (const auto& [type, share] : shares)
        sorted.push_back(share);
    std::sort(sorted.begin(), sorted.end(),
              [](const Share& a, const Share& b) { return a.bytes > b.bytes; });
    Json mix = Json::array();
    for (const Share& share : sorted) {
        mix.push_back({{"type", share.type}, {"tensors", share.tensors}, {"bytes", share.bytes}});
    }
    return mix;
}

/// SHA-256 of every file of the set. Cancelled on Ctrl-C.
Result<Json> checksums(const engine::GgufFile& file, Console& console)
{
    constexpr std::size_t kPiece = 16u << 20;
    Json sums = Json::array();
    std::uint64_t done = 0;
    for (const MappedFile& mapping : file.mappings()) {
        Sha256 hash;
        for (std::span<const std::byte> rest = mapping.bytes(); !rest.empty();) {
            if (interruptFlag().requested()) {
                return {
                    ErrorCode::Cancelled,
                    "Inspecting was stopped by Ctrl-C. Use --checksum off to skip the reading."};
            }
            const std::span<const std::byte> piece = rest.first(std::min(kPiece, rest.size()));
            hash.update(piece);
            rest = rest.subspan(piece.size());
            done += piece.size();
            console.progress("Reading", double(done) / double(file.fileBytes()));
        }
        sums.push_back({{"file", mapping.path().filename().string()}, {"sha256", hash.digest()}});
    }
    console.endProgress();
    return sums;
}

/// What `inspect` was asked to plan, and what it needs for it.
struct Inspected {
    std::unique_ptr<const engine::Model> model;
    std::unique_ptr<const engine::Projector> projector; // null: none
    std::string projectorRefusal;
    engine::TimelineOptions context;
    FitPlan plan;
};

Json memoryJson(const Inspected& inspected)
{
    const engine::Model& model = *inspected.model;
    const FitPlan& plan = inspected.plan;
    const ModelMemory& memory = plan.memory;
    engine::CacheShape shape;
    shape.contextLength = plan.contextLength;
    shape.formats = inspected.context.formats;
    const engine::MemoryPlan bytes = engine::planMemory(model.config(), model.weights(), shape);
    return {{"context", plan.contextLength},
            {"longest_context", plan.longestContext},
            {"weights_host_bytes", memory.host.weightBytes},
            {"weights_device_bytes", memory.device.weightBytes},
            {"weights_in_file_bytes", bytes.tableBytes},
            {"kv_bytes_now", memory.host.kv.first + memory.device.kv.first},
            {"kv_bytes", memory.host.kv.atMost + memory.device.kv.atMost},
            {"kv_bytes_per_token", bytes.kvBytesPerToken},
            {"work_bytes", memory.host.workBytes + memory.device.workBytes},
            {"encoder_bytes", plan.encoderBytes},
            {"needed_bytes", plan.neededBytes},
            {"available_bytes", plan.availableBytes},
            {"fits", plan.fit != Fit::TooBig}};
}

Json projectorJson(const engine::Projector* projector)
{
    if (!projector) return {};
    return {{"path", projector->file().path().string()},
            {"file_bytes", projector->file().fileBytes()},
            {"sees", projector->sees()},
            {"hears", projector->hears()}};
}

Json modalitiesOf(const engine::Projector* projector)
{
    Json modalities = Json::array({"text"});
    if (projector && projector->sees()) modalities.push_back("image");
    if (projector && projector->hears()) modalities.push_back("audio");
    if (projector && projector->sees()) modalities.push_back("video");
    return modalities;
}

Json describe(const Inspected& inspected)
{
    const engine::Model& model = *inspected.model;
    const engine::ModelConfig& config = model.config();
    const engine::TemplateKind& kind = model.templateKind();
    const std::string architecture(model.file().string("general.architecture").value_or(""));
    return {{"path", model.file().path().string()},
            {"name", model.displayName()},
            {"architecture", architecture},
            {"size", engine::familySize(config)},
            {"quantization", model.quantization()},
            {"types", quantizationMix(model.file())},
            {"tensors", model.file().tensors().size()},
            {"gguf_version", model.file().version()},
            {"file_bytes", model.file().fileBytes()},
            {"shards", model.file().mappings().size()},
            {"modalities", modalitiesOf(inspected.projector.get())},
            {"projector", projectorJson(inspected.projector.get())},
            {"layers", config.layerCount},
            {"width", config.width},
            {"vocabulary", config.vocabularySize},
            {"context_length", config.contextLength},
            {"sliding_window", config.slidingWindow},
            {"experts", config.expertCount},
            {"template",
             {{"revision", engine::templateRevisionName(kind.revision)},
              {"empty_thought", kind.emptyThought},
              {"recognised", kind.recognised}}},
            {"memory", memoryJson(inspected)},
            {"fit", fitJson(inspected.plan)}};
}

std::string megabytes(const Json& bytes)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f MB", bytes.get<double>() / kMegabyte);
    return text;
}

std::string asText(const Json& model)
{
    const auto word = [](const Json& value) {
        return value.is_string() ? value.get<std::string>() : value.dump();
    };
    std::string mix;
    for (const Json& share : model["types"]) {
        mix += (mix.empty() ? "" : ", ") + word(share["type"]) + " " + megabytes(share["bytes"]) +
               " in " + word(share["tensors"]) + " tensors";
    }
    const Json& memory = model["memory"];
    const bool recognised = model["template"]["recognised"].get<bool>();
    std::string text = word(model["name"]) + "\n";
    const auto line = [&text](std::string_view name, const std::string& value) {
        text += "  " + std::string(name) + std::string(17 - name.size(), ' ') + value + "\n";
    };
    line("architecture", word(model["architecture"]) + " " + word(model["size"]) + ", " +
                             word(model["layers"]) + " layers of width " + word(model["width"]));
    line("file", megabytes(model["file_bytes"]) + ", GGUF version " + word(model["gguf_version"]) +
                     ", " + word(model["tensors"]) + " tensors");
    line("quantization", mix);
    std::string modalities;
    for (const Json& each : model["modalities"])
        modalities += (modalities.empty() ? "" : ", ") + word(each);
    if (model["projector"].is_object())
        modalities += " (with " + word(model["projector"]["path"]) + ")";
    line("modalities", modalities);
    line("context",
         word(model["context_length"]) + " tokens, window " + word(model["sliding_window"]));
    line("chat template",
         word(model["template"]["revision"]) + (recognised ? "" : " (the file's own is unknown)"));
    line("weights", megabytes(memory["weights_host_bytes"]) + " in memory, " +
                        megabytes(memory["weights_device_bytes"]) + " on a device, " +
                        megabytes(memory["weights_in_file_bytes"]) + " read from the file");
    line("KV cache", megabytes(memory["kv_bytes_now"]) + " at first, at most " +
                         megabytes(memory["kv_bytes"]) + " for " + word(memory["context"]) +
                         " tokens, " + word(memory["kv_bytes_per_token"]) + " bytes a token");
    line("work space",
         megabytes(memory["work_bytes"]) + ", encoders " + megabytes(memory["encoder_bytes"]));
    const Json& fit = model["fit"];
    line("this machine", word(fit["sentence"]) + ": " + megabytes(memory["needed_bytes"]) +
                             " needed on " + word(fit["device_name"]) + ", " +
                             megabytes(memory["available_bytes"]) + " free");
    line("longest context", word(memory["longest_context"]) + " tokens");
    if (!word(fit["basis"]).empty()) line("expected from", word(fit["basis"]));
    if (model.contains("checksums")) {
        for (const Json& sum : model["checksums"]) {
            line("sha256", word(sum["sha256"]) + "  " + word(sum["file"]));
        }
    }
    return text;
}

/// The projector that --mmproj names or that lies beside the model.
Status findMedia(const Options& options, Inspected& inspected)
{
    const std::optional<std::string> named = options.text("mmproj");
    if (!named) {
        inspected.projector = findProjector(*inspected.model, inspected.projectorRefusal);
        return {};
    }
    Result<std::unique_ptr<const engine::Projector>> opened =
        openProjector(*named, *inspected.model);
    if (!opened) return opened.error();
    inspected.projector = std::move(*opened);
    return {};
}

/// What the machine has, how fast it is unless --speed is off, and the plan.
Status planHere(const Options& options, Inspected& inspected)
{
    FitRequest request;
    request.device = options.text("device").value_or("auto");
    if (Status device = checkDeviceName(request.device); !device) return device;
    Result<std::uint64_t> threads = options.integer("threads", 0, 1, 256);
    if (!threads) return threads.error();
    request.threads = static_cast<unsigned>(*threads);
    if (options.has("context")) request.contextLength = inspected.context.contextLength;
    request.formats = inspected.context.formats;
    Result<bool> measured = options.onOff("speed", true);
    if (!measured) return measured.error();

    const Result<MachineFacts> machine =
        readMachineFor(inspected.model->file().path().parent_path(), request.threads, *measured);
    if (!machine) return machine.error();
    const ModelNeeds needs{inspected.model->config(), inspected.model->weights(),
                           inspected.projector.get()};
    Result<FitPlan> plan = planFit(needs, *machine, request);
    if (!plan) return plan.error();
    inspected.plan = std::move(*plan);
    return {};
}

Result<ExitCode> runInspect(const Options& options, Console& console)
{
    Result<std::filesystem::path> path = chooseModel(options);
    if (!path) return path.error();
    Inspected inspected;
    Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(*path);
    if (!model) return model.error();
    inspected.model = std::move(*model);
    Result<engine::SessionOptions> session = sessionOptions(options, *inspected.model);
    if (!session) return session.error();
    inspected.context = session->timeline;
    Status status = findMedia(options, inspected);
    if (status) status = planHere(options, inspected);
    if (!status) return status.error();

    const engine::GgufFile& file = inspected.model->file();
    const bool quick = file.fileBytes() <= kQuickChecksumBytes;
    Result<bool> checksum = options.onOff("checksum", quick);
    if (!checksum) return checksum.error();
    if (!quick && !options.has("checksum")) {
        console.note(
            "The checksum of so large a file takes a while. Ask for it with --checksum on.");
    }
    Json description = describe(inspected);
    if (*checksum) {
        Result<Json> sums = checksums(file, console);
        if (!sums) return sums.error();
        description["checksums"] = *sums;
    }
    console.json() ? console.print(description) : console.write(asText(description));
    return ExitCode::Done;
}

} // namespace

Command inspectCommand()
{
    return {
        .name = "inspect",
        .summary = "What a model file holds, what it needs, and whether it fits here.",
        .synopsis = "FILE | --model FILE [options]",
        .example = "cabochon-cli inspect gemma-4-E2B-it-Q4_0.gguf --context 8192",
        .options = {modelOptionSpec(),
                    {"mmproj", "FILE", "projector (default: found beside the model)"},
                    {"device", "NAME", "auto, cpu, vulkan or vulkan:N (default: auto)"},
                    {"threads", "N", "CPU threads (default: physical cores)"},
                    {"context", "N", "tokens to plan for (default: what fits, up to 32,768)"},
                    kvOptionSpec(),
                    {"speed", "on|off", "measure this machine, once for a second (default: on)"},
                    {"checksum", "on|off", "SHA-256 of the file (default: on below 256 MB)"}},
        .positional = 1,
        .run = runInspect};
}

} // namespace cabochon::cli
