// `inspect`: what a model file holds, what it needs, and whether this machine can run it.
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/interrupt.h"
#include "app/models/hardware_probe.h"
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

Json memoryJson(const engine::Model& model, const engine::TimelineOptions& context)
{
    engine::CacheShape shape;
    shape.contextLength = context.contextLength;
    shape.formats = context.formats;
    const engine::MemoryPlan plan = engine::planMemory(model.config(), model.weights(), shape);
    const std::uint64_t available = machineMemory().availableBytes;
    return {{"context", context.contextLength},
            {"weights_host_bytes", plan.weightBytes},
            {"weights_device_bytes", 0},
            {"weights_in_file_bytes", plan.tableBytes},
            {"kv_bytes_now", plan.kv.first},
            {"kv_bytes", plan.kv.atMost},
            {"kv_bytes_per_token", plan.kvBytesPerToken},
            {"needed_bytes", plan.privateBytes()},
            {"available_bytes", available},
            {"fits", available == 0 || plan.privateBytes() <= available}};
}

Json describe(const engine::Model& model, const engine::TimelineOptions& context)
{
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
            {"modalities", Json::array({"text"})},
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
            {"memory", memoryJson(model, context)}};
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
        text += "  " + std::string(name) + std::string(16 - name.size(), ' ') + value + "\n";
    };
    line("architecture", word(model["architecture"]) + " " + word(model["size"]) + ", " +
                             word(model["layers"]) + " layers of width " + word(model["width"]));
    line("file", megabytes(model["file_bytes"]) + ", GGUF version " + word(model["gguf_version"]) +
                     ", " + word(model["tensors"]) + " tensors");
    line("quantization", mix);
    line("modalities", "text");
    line("context",
         word(model["context_length"]) + " tokens, window " + word(model["sliding_window"]));
    line("chat template",
         word(model["template"]["revision"]) + (recognised ? "" : " (the file's own is unknown)"));
    line("weights", megabytes(memory["weights_host_bytes"]) + " in memory, " +
                        megabytes(memory["weights_in_file_bytes"]) + " read from the file");
    line("KV cache", megabytes(memory["kv_bytes_now"]) + " at first, at most " +
                         megabytes(memory["kv_bytes"]) + " for " + word(memory["context"]) +
                         " tokens, " + word(memory["kv_bytes_per_token"]) + " bytes a token");
    line("this machine", std::string(memory["fits"].get<bool>() ? "fits" : "does not fit") + ": " +
                             megabytes(memory["needed_bytes"]) + " needed, " +
                             megabytes(memory["available_bytes"]) + " free");
    if (model.contains("checksums")) {
        for (const Json& sum : model["checksums"]) {
            line("sha256", word(sum["sha256"]) + "  " + word(sum["file"]));
        }
    }
    return text;
}

Result<ExitCode> runInspect(const Options& options, Console& console)
{
    Result<std::filesystem::path> path = chooseModel(options);
    if (!path) return path.error();
    Result<std::unique_ptr<const engine::Model>> model = engine::Model::open(*path);
    if (!model) return model.error();
    Result<engine::SessionOptions> session = sessionOptions(options, **model);
    if (!session) return session.error();

    const bool quick = (*model)->file().fileBytes() <= kQuickChecksumBytes;
    Result<bool> checksum = options.onOff("checksum", quick);
    if (!checksum) return checksum.error();
    if (!quick && !options.has("checksum")) {
        console.note(
            "The checksum of so large a file takes a while. Ask for it with --checksum on.");
    }
    Json description = describe(**model, session->timeline);
    if (*checksum) {
        Result<Json> sums = checksums((*model)->file(), console);
        if (!sums) return sums.error();
        description["checksums"] = *sums;
    }
    console.json() ? console.print(description) : console.write(asText(description));
    return ExitCode::Done;
}

} // namespace

Command inspectCommand()
{
    return {.name = "inspect",
            .summary = "What a model file holds, what it needs, and whether it fits here.",
            .synopsis = "FILE | --model FILE [options]",
            .example = "cabochon-cli inspect gemma-4-E2B-it-Q4_0.gguf --context 8192",
            .options = {modelOptionSpec(),
                        {"context", "N", "tokens to plan for (default: what fits)"},
                        kvOptionSpec(),
                        {"checksum", "on|off", "SHA-256 of the file (default: on below 256 MB)"}},
            .positional = 1,
            .run = runInspect};
}

} // namespace cabochon::cli
