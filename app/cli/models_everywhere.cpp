#include "app/cli/models_everywhere.h"

#include "app/cli/interrupt.h"
#include "app/cli/models_output.h"

namespace cabochon::cli {

namespace {

Json orNull(const std::filesystem::path& path)
{
    return path.empty() ? Json() : Json(path.string());
}

Json foundJson(const FoundModel& model)
{
    const ModelFileFacts& facts = model.facts;
    return {{"program", programName(model.program)},
            {"label", model.label},
            {"path", facts.path.string()},
            {"kind", modelFileKindName(facts.kind)},
            {"name", facts.name},
            {"size", facts.size.empty() ? Json() : Json(facts.size)},
            {"quantization", facts.quantization},
            {"bytes", facts.bytes},
            {"shards", facts.shards},
            {"modalities", facts.modalities()},
            {"context_length", facts.contextLength},
            {"projector", orNull(model.projector)},
            {"drafter", orNull(model.drafter)},
            {"sha256", model.sha256.empty() ? Json() : Json(model.sha256)},
            {"usable", model.usable()},
            {"problem", facts.problem ? Json(facts.problem->message) : Json()}};
}

/// "text, image, audio, video".
std::string listed(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

} // namespace

FoundModels findEverywhere(Console& console)
{
    ScanOptions options;
    options.cancel = &interruptFlag();
    options.begins = [&console](ModelProgram program) {
        console.progress("Looking into the models of " + std::string(programName(program)), 0);
    };
    FoundModels found = findModels(programFolders(UserPlaces::ofUser()), options);
    console.endProgress();
    return found;
}

void addFound(Json& answer, const FoundModels& found)
{
    answer["elsewhere"] = Json::array();
    for (const FoundModel& model : found.models)
        answer["elsewhere"].push_back(foundJson(model));
    answer["unreadable"] = Json::array();
    for (const ProgramFolder& folder : found.unreadable)
        answer["unreadable"].push_back(folder.path.string());
    answer["complete"] = found.complete;
}

std::string foundLines(const FoundModels& found)
{
    std::string lines;
    for (const FoundModel& model : found.models) {
        const ModelFileFacts& facts = model.facts;
        lines += std::string(programName(model.program)) + ": " + model.label + "\n  " +
                 facts.name + (facts.quantization.empty() ? "" : " " + facts.quantization) + ", " +
                 std::string(modelFileKindName(facts.kind)) + ", " + sizeShown(facts.bytes);
        if (facts.kind == ModelFileKind::Model) lines += ", " + listed(facts.modalities());
        lines += "\n  " + facts.path.string() + "\n";
        if (!model.projector.empty()) lines += "  sees with " + model.projector.string() + "\n";
        if (facts.problem) lines += "  not usable: " + facts.problem->message + "\n";
    }
    for (const ProgramFolder& folder : found.unreadable) {
        lines += std::string(programName(folder.program)) + ": " + folder.path.string() +
                 " may not be read by this user.\n";
    }
    if (!found.complete) lines += "The search was ended before it was through.\n";
    return lines;
}

} // namespace cabochon::cli
