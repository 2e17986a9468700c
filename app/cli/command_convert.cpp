// `convert`: a folder as Hugging Face publishes it, or a GGUF file, as a GGUF file of another type.
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "engine/convert/conversion.h"
#include "engine/cpu/cpu_backend.h"

#include <charconv>
#include <chrono>

namespace cabochon::cli {

namespace {

constexpr std::string_view kNone = "none"; // --mmproj: no projector is written

Result<engine::FileType>
fileType(const Options& options, const char* name, engine::FileType fallback)
{
    const std::optional<std::string> given = options.text(name);
    if (!given) return fallback;
    if (const auto type = engine::findFileType(*given)) return *type;
    return {ErrorCode::Usage, "--" + std::string(name) + " is \"" + *given + "\". Give one of " +
                                  engine::fileTypeNames() + "."};
}

/// "FILE" or "FILE:WEIGHT". A colon that no number follows belongs to the name.
Result<engine::AdapterChoice> adapterChoice(const std::string& given)
{
    engine::AdapterChoice choice{given};
    const std::size_t colon = given.rfind(':');
    if (colon == given.npos) return choice;
    float weight = 0;
    const char* end = given.data() + given.size();
    const auto [stopped, error] = std::from_chars(given.data() + colon + 1, end, weight);
    if (error != std::errc() || stopped != end) return choice;
    if (!(weight >= -100 && weight <= 100)) {
        return {ErrorCode::Usage, "--lora has the weight " + given.substr(colon + 1) +
                                      ". Give a number from -100 to 100."};
    }
    choice.path = given.substr(0, colon);
    choice.weight = weight;
    return choice;
}

/// Where the projector goes: beside the model, unless the options say otherwise.
std::optional<std::filesystem::path> projectorTarget(const Options& options,
                                                     const std::filesystem::path& target)
{
    const std::optional<std::string> given = options.text("mmproj");
    if (given && *given == kNone) return std::nullopt;
    if (given) return std::filesystem::path(*given);
    return target.parent_path() / ("mmproj-" + target.filename().string());
}

Result<engine::ConversionRequest> readRequest(const Options& options)
{
    if (options.positional().size() != 2) {
        return {ErrorCode::Usage,
                "Name what is to be converted and the file to write: convert FOLDER OUT.gguf "
                "--type Q4_K_M."};
    }
    engine::ConversionRequest request;
    request.source = options.positional()[0];
    request.target = options.positional()[1];
    if (!options.has("type")) {
        return {ErrorCode::Usage,
                "The type is missing. Give --type with one of " + engine::fileTypeNames() + "."};
    }
    Result<engine::FileType> type = fileType(options, "type", request.type);
    if (!type) return type.error();
    request.type = *type;
    Result<engine::FileType> projector = fileType(options, "mmproj-type", request.projectorType);
    if (!projector) return projector.error();
    request.projectorType = *projector;
    request.projectorTarget = projectorTarget(options, request.target);
    for (const std::string& given : options.all("lora")) {
        Result<engine::AdapterChoice> adapter = adapterChoice(given);
        if (!adapter) return adapter.error();
        request.adapters.push_back(std::move(*adapter));
    }
    Result<std::uint64_t> threads = options.integer("threads", engine::physicalCoreCount(), 1, 256);
    if (!threads) return threads.error();
    request.threads = static_cast<unsigned>(*threads);
    return request;
}

std::string text(const engine::WrittenFile& file)
{
    std::string line = "Wrote " + file.path.string() + ": " + std::to_string(file.tensors) +
                       " tensors, " + std::to_string(file.bytes) + " bytes";
    if (file.resumedTensors > 0) {
        line += " (" + std::to_string(file.resumedTensors) +
                " tensors were there from an earlier attempt)";
    }
    return line + "\n";
}

Result<ExitCode> runConvert(const Options& options, Console& console)
{
    const Result<engine::ConversionRequest> request = readRequest(options);
    if (!request) return request.error();
    const auto start = std::chrono::steady_clock::now();
    const engine::ConversionProgress progress = [&console](std::uint64_t done,
                                                           std::uint64_t total) {
        console.progress("Converting", total == 0 ? 1.0 : double(done) / double(total));
    };
    Result<engine::ConversionReport> report =
        engine::convertModel(*request, progress, &interruptFlag());
    console.endProgress();
    if (!report) return report.error();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    if (report->wasQuantized) {
        console.note("The source was quantized already: what that lost does not come back. A "
                     "conversion of the original is better.");
    }
    Json files = Json::array();
    for (const engine::WrittenFile& file : report->files) {
        files.push_back({{"path", file.path.string()},
                         {"bytes", file.bytes},
                         {"tensors", file.tensors},
                         {"resumed_tensors", file.resumedTensors}});
        if (!console.json()) console.write(text(file));
    }
    if (console.json()) {
        console.print({{"path", request->target.string()},
                       {"type", engine::fileTypeName(request->type)},
                       {"files", std::move(files)},
                       {"threads", request->threads},
                       {"seconds", seconds.count()},
                       {"source_was_quantized", report->wasQuantized}});
    }
    return ExitCode::Done;
}

} // namespace

Command convertCommand()
{
    return {.name = "convert",
            .summary = "Writes a model as a GGUF file of another type.",
            .synopsis = "IN OUT --type TYPE [options]",
            .example = "cabochon-cli convert gemma-4-E2B-it gemma-4-E2B-it-Q4_K_M.gguf --type "
                       "Q4_K_M",
            .options = {{"type", "TYPE", "F32, BF16, F16, Q8_0, Q6_K, Q5_K_M, Q5_0, Q4_K_M, Q4_0"},
                        {"mmproj", "FILE", "projector of a folder (default: mmproj-OUT); none"},
                        {"mmproj-type", "TYPE", "F32, BF16, F16 or Q8_0 (default: BF16)"},
                        {"lora", "FILE[:W]", "adapter to merge, W times (repeatable)"},
                        {"threads", "N", "CPU threads (default: physical cores)"}},
            .positional = 2,
            .positionalHint = "Name a folder or file, and the file to write.",
            .run = runConvert};
}

} // namespace cabochon::cli
