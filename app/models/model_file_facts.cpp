#include "app/models/model_file_facts.h"

#include "app/models/quantization_name.h"
#include "engine/base/limits.h"
#include "engine/base/mapped_file.h"
#include "engine/base/utf8.h"
#include "engine/model/gguf_header.h"
#include "engine/model/model_config.h"
#include "engine/model/projector_config.h"
#include "engine/model/projector_weights.h"
#include "engine/model/weights.h"

#include <algorithm>
#include <array>
#include <map>
#include <system_error>

namespace cabochon {

namespace {

using engine::GgufFile;

constexpr std::size_t kFirstLookBytes = 64u << 10;
constexpr std::string_view kModelFamily = "gemma4";
constexpr std::string_view kProjectorFamily = "clip";

bool isDrafter(std::string_view architecture)
{
    return architecture == "gemma4-assistant" || architecture == "gemma4_assistant";
}

/// Letters and digits alone, in small letters.
std::string bare(std::string_view text)
{
    std::string kept;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) kept += lower;
    }
    return kept;
}

/// Whether a model's own name says no more than family, size and how it was trained.
bool isPlainFamilyName(const std::string& name, const std::string& size)
{
    std::string rest = bare(name);
    for (const std::string& word :
         {std::string("google"), std::string("gemma4"), bare(size), std::string("unquantized"),
          std::string("qat"), std::string("q40"), std::string("instruct"), std::string("it")}) {
        const std::size_t at = rest.find(word);
        if (at != std::string::npos && !word.empty()) rest.erase(at, word.size());
    }
    return rest.empty();
}

/// The type that most bytes of matrices have; "mixed" where none has more than half.
std::string mainType(const GgufFile& file)
{
    std::map<engine::TensorType, std::uint64_t> bytes;
    std::uint64_t total = 0;
    for (const engine::TensorView& tensor : file.tensors()) {
        if (tensor.rows < 2 || tensor.name.find("blk.") == std::string_view::npos) continue;
        bytes[tensor.type] += tensor.sizeBytes();
        total += tensor.sizeBytes();
    }
    for (const auto& [type, size] : bytes)
        if (size * 2 > total) return std::string(engine::tensorTypeInfo(type).name);
    return total > 0 ? "mixed" : std::string();
}

std::string quantizationOf(const GgufFile& file)
{
    const std::optional<std::uint64_t> number = file.unsignedInteger("general.file_type");
    std::string inside(number ? quantizationOfFileType(*number) : std::string_view());
    const std::string main = mainType(file);
    // Some converters leave the number of what they began with: then the tensors are right.
    const bool isPlain = inside == "F32" || inside == "F16" || inside == "BF16";
    if (inside.empty() || (isPlain && !main.empty())) inside = main;
    return quantizationToShow(file.path().filename().string(), inside);
}

void readModel(const GgufFile& file, ModelFileFacts& facts)
{
    facts.kind = ModelFileKind::Model;
    const Result<engine::ModelConfig> config = engine::ModelConfig::read(file);
    if (!config) {
        facts.problem = config.error();
        return;
    }
    facts.size = engine::familySize(*config);
    facts.contextLength = config->contextLength;
    facts.width = config->width;
    const bool published = facts.size != "custom" && facts.size != "Nano";
    if (published && (facts.ownName.empty() || isPlainFamilyName(facts.ownName, facts.size)))
        facts.name = "Gemma 4 " + facts.size;
    if (const Result<engine::Weights> weights = engine::Weights::find(file, *config); !weights)
        facts.problem = weights.error();
}

void readProjector(const GgufFile& file, ModelFileFacts& facts)
{
    const Result<engine::ProjectorConfig> config = engine::ProjectorConfig::read(file);
    const auto isOurs = [&](const char* key) {
        return file.string(key).value_or("").starts_with(kModelFamily);
    };
    const bool ours = isOurs("clip.vision.projector_type") || isOurs("clip.audio.projector_type") ||
                      isOurs("clip.projector_type");
    facts.kind = ours ? ModelFileKind::Projector : ModelFileKind::Other;
    if (!config) {
        facts.problem = config.error();
        return;
    }
    facts.width = config->width;
    facts.sees = config->vision.has_value();
    facts.hears = config->sound.has_value();
    const Result<engine::ProjectorWeights> weights = engine::ProjectorWeights::find(file, *config);
    if (!weights) facts.problem = weights.error();
}

std::uint64_t sizeOfFile(const std::filesystem::path& file)
{
    std::error_code missing;
    const std::uint64_t size = std::filesystem::file_size(file, missing);
    return missing ? 0 : size;
}

/// Drafters hold tensors of types that models do not have: their keys are enough.
ModelFileFacts readDrafter(const std::filesystem::path& path,
                           std::span<const std::byte> start,
                           std::string_view architecture)
{
    ModelFileFacts facts;
    facts.path = path;
    facts.kind = ModelFileKind::Drafter;
    facts.bytes = sizeOfFile(path);
    const std::string name = printable(path.string(), 4096);
    const Result<engine::GgufHeader> header = engine::readGgufKeys(start, name);
    if (!header) {
        facts.problem = header.error();
        return facts;
    }
    const std::string key = std::string(architecture) + ".embedding_length_out";
    facts.width = std::uint32_t(
        std::min<std::uint64_t>(engine::findUnsigned(*header, key).value_or(0), limits::kWidth));
    const auto type = engine::findUnsigned(*header, "general.file_type");
    facts.quantization = quantizationToShow(
        path.filename().string(), type ? quantizationOfFileType(*type) : std::string_view());
    for (std::size_t i = 0; i < header->keys.size(); ++i)
        if (header->keys[i] == "general.name")
            facts.ownName = printable(header->values[i].text, 256);
    facts.name = facts.ownName.empty() ? path.stem().string() : facts.ownName;
    if (architecture != "gemma4-assistant") {
        facts.problem =
            Error{ErrorCode::ModelUnsupported,
                  name + " is a drafter in a layout of its own (" + std::string(architecture) +
                      "). Use the one that llama.cpp's converter makes."};
    }
    return facts;
}

} // namespace

std::string_view modelFileKindName(ModelFileKind kind)
{
    switch (kind) {
    case ModelFileKind::Model:
        return "model";
    case ModelFileKind::Projector:
        return "projector";
    case ModelFileKind::Drafter:
        return "drafter";
    case ModelFileKind::Other:
        return "other";
    }
    return "other";
}

std::vector<std::string> ModelFileFacts::modalities() const
{
    std::vector<std::string> all;
    if (kind == ModelFileKind::Model) all.push_back("text");
    if (sees) all.push_back("image");
    if (hears) all.push_back("audio");
    if (sees) all.push_back("video");
    return all;
}

ModelFileKind kindOfModelFile(const std::filesystem::path& file)
{
    const Result<MappedFile> start = MappedFile::openStart(file, kFirstLookBytes);
    if (!start) return ModelFileKind::Other;
    const std::string_view architecture = engine::findArchitecture(start->bytes()).value_or("");
    if (architecture == kModelFamily) return ModelFileKind::Model;
    if (architecture == kProjectorFamily) return ModelFileKind::Projector;
    return isDrafter(architecture) ? ModelFileKind::Drafter : ModelFileKind::Other;
}

bool isOfFamily(const std::filesystem::path& file)
{
    return kindOfModelFile(file) != ModelFileKind::Other;
}

ModelFileFacts factsOfModelFile(const GgufFile& file)
{
    ModelFileFacts facts;
    facts.path = file.path();
    facts.bytes = file.fileBytes();
    facts.headerBytes = file.headerBytes();
    facts.shards =
        std::uint32_t(std::max<std::uint64_t>(1, file.unsignedInteger("split.count").value_or(1)));
    facts.ownName = printable(file.string("general.name").value_or(""), 256);
    facts.name = facts.ownName.empty() ? facts.path.stem().string() : facts.ownName;
    facts.quantization = quantizationOf(file);
    facts.licence = printable(file.string("general.license").value_or(""), 64);
    for (const engine::TensorView& tensor : file.tensors())
        facts.parameters += std::uint64_t(tensor.columns) * std::uint64_t(tensor.rows) *
                            std::uint64_t(tensor.slices);
    const std::string_view architecture = file.string("general.architecture").value_or("");
    if (architecture == kProjectorFamily)
        readProjector(file, facts);
    else if (architecture == kModelFamily)
        readModel(file, facts);
    else
        facts.problem = engine::ModelConfig::read(file).error(); // which refuses it by name
    return facts;
}

ModelFileFacts readModelFileFacts(const std::filesystem::path& path)
{
    ModelFileFacts facts;
    facts.path = path;
    facts.name = path.stem().string();
    std::string architecture;
    {
        const Result<MappedFile> start = MappedFile::openStart(path, limits::kGgufHeaderBytes);
        if (!start) {
            facts.problem = start.error();
            return facts;
        }
        architecture = engine::findArchitecture(start->bytes()).value_or("");
        if (isDrafter(architecture)) return readDrafter(path, start->bytes(), architecture);
    }
    const Result<GgufFile> file = GgufFile::openHeaders(path);
    if (file) return factsOfModelFile(*file);
    facts.bytes = sizeOfFile(path);
    facts.problem = file.error();
    if (architecture == kModelFamily) facts.kind = ModelFileKind::Model;
    if (architecture == kProjectorFamily) facts.kind = ModelFileKind::Projector;
    facts.quantization = quantizationInName(path.filename().string());
    return facts;
}

ModelFileFacts readLibraryFacts(const ModelLibrary& library, const LibraryModel& model)
{
    ModelFileFacts facts;
    if (model.state == LibraryModel::State::Partial) {
        facts.path = model.path;
        facts.name = model.path.stem().string();
        facts.bytes = model.bytes;
        facts.quantization = quantizationInName(facts.name);
    } else {
        facts = readModelFileFacts(model.path);
    }
    facts.state = model.state;
    const CatalogueEntry* entry = library.catalogue().find(model.file);
    facts.inCatalogue = entry != nullptr;
    if (entry) facts.licence = entry->licence;
    if (model.file.repository != kImportedRepository) facts.source = model.file.repository;
    if (!model.record) return facts;
    if (!model.record->source.repository.empty()) facts.source = model.record->source.repository;
    if (!model.record->licence.empty()) facts.licence = model.record->licence;
    if (!model.record->displayName.empty()) facts.name = model.record->displayName;
    return facts;
}

void addProjector(ModelFileFacts& model, const ModelFileFacts& projector)
{
    model.sees = projector.sees;
    model.hears = projector.hears;
}

} // namespace cabochon
