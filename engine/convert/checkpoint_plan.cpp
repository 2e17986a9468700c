#include "engine/convert/checkpoint_plan.h"

#include "engine/base/limits.h"
#include "engine/base/utf8.h"
#include "engine/convert/checkpoint_config.h"
#include "engine/convert/checkpoint_names.h"
#include "engine/convert/checkpoint_vocabulary.h"
#include "engine/convert/projector_metadata.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kQuantizationVersion = 2; // of the blocks' layouts

Error damaged(const SafetensorsFolder& folder, const std::string& what)
{
    return {ErrorCode::ModelDamaged, "Could not convert " +
                                         printable(folder.path().string(), 4096) + ": " + what +
                                         ". Download the model again."};
}

/// The last folder of the path; of a snapshot in Hugging Face's cache its repository.
std::string modelName(const SafetensorsFolder& folder)
{
    std::error_code error;
    const std::filesystem::path path = std::filesystem::weakly_canonical(folder.path(), error);
    std::string name = path.filename().string();
    if (path.parent_path().filename() == "snapshots") {
        const std::string repository = path.parent_path().parent_path().filename().string();
        const std::size_t mark = repository.rfind("--");
        if (repository.starts_with("models--")) name = repository.substr(mark + 2);
    }
    return printable(name, 256);
}

/// "4.6B", "31B", "5M".
std::string sizeLabel(std::uint64_t values)
{
    const double billions = static_cast<double>(values) / 1e9;
    if (billions >= 9.95) return std::to_string(std::lround(billions)) + "B";
    if (billions >= 0.95) {
        const long tenths = std::lround(billions * 10);
        return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "B";
    }
    return std::to_string(std::max(1l, std::lround(billions * 1000))) + "M";
}

/// The line "license:" between the dashes at the start of README.md, if there is one.
std::string licence(const SafetensorsFolder& folder)
{
    const Result<std::optional<std::string>> card =
        folder.text("README.md", limits::kModelTextBytes);
    if (!card || !*card || !(*card)->starts_with("---\n")) return {};
    const std::string_view text = **card;
    const std::string_view head = text.substr(3, text.find("\n---", 3) - 3);
    constexpr std::string_view kKey = "\nlicense:";
    const std::size_t start = head.find(kKey);
    if (start == head.npos) return {};
    std::string_view value = head.substr(start + kKey.size());
    value = value.substr(0, value.find('\n'));
    while (value.starts_with(' '))
        value.remove_prefix(1);
    return printable(value, 64);
}

/// Shape and place of a tensor as it will be in the file; its type is set later.
Result<PlannedTensor> planTensor(const SafetensorsFolder& folder,
                                 const SafetensorsFolder::Entry& entry,
                                 const GgufName& name)
{
    const SafetensorsTensor& source = *entry.tensor;
    PlannedTensor planned;
    planned.name = name.name;
    planned.dimensions.assign(source.shape.rbegin(), source.shape.rend());
    if (planned.dimensions.empty()) planned.dimensions = {1};
    if (planned.dimensions.size() > limits::kGgufDimensions) {
        return damaged(folder, "tensor " + printable(source.name) + " has " +
                                   std::to_string(planned.dimensions.size()) +
                                   " dimensions; there may be " +
                                   std::to_string(limits::kGgufDimensions));
    }
    planned.columns = planned.dimensions[0];
    planned.rows = source.values / planned.columns;
    planned.sourceType = source.type;
    planned.source = source.data;
    planned.mapping = entry.mapping;
    planned.change = name.change;
    planned.mayBeInfinite = name.name.ends_with("put_min") || name.name.ends_with("put_max");
    if (name.name.ends_with(".conv_dw.weight") && planned.dimensions.size() == 3)
        planned.dimensions.erase(planned.dimensions.begin() + 1); // one channel each
    return planned;
}

/// What the changes of rows need of a shape, and what they make of it.
Status shapeChange(const SafetensorsFolder& folder, PlannedTensor& planned)
{
    const auto wrong = [&](const std::string& expected) {
        return damaged(folder, "tensor " + planned.name + " has rows of " +
                                   std::to_string(planned.columns) + " values, expected " +
                                   expected);
    };
    if (planned.change == RowChange::ChannelPlanes) {
        constexpr std::uint64_t kChannels = 3;
        const auto side = static_cast<std::uint64_t>(
            std::lround(std::sqrt(static_cast<double>(planned.columns / kChannels))));
        if (planned.columns > limits::kWidth || side * side * kChannels != planned.columns)
            return wrong("three channels of a square of pixels");
        const bool isFilter = planned.name == "v.patch_embd.weight" && side == 16;
        if (isFilter) planned.dimensions = {side, side, kChannels, planned.rows};
    }
    if (planned.change == RowChange::SwappedAxes) {
        if (planned.dimensions.size() != 3 || planned.columns > limits::kWidth)
            return wrong("tables of positions for two axes");
        planned.outer = planned.dimensions[1];
        std::swap(planned.dimensions[1], planned.dimensions[2]);
    }
    return {};
}

/// All tensors of one part of the checkpoint under their new names.
Result<std::vector<PlannedTensor>> planPart(const SafetensorsFolder& folder, CheckpointPart part)
{
    std::vector<PlannedTensor> tensors;
    std::set<std::string> names;
    for (const SafetensorsFolder::Entry& entry : folder.tensors()) {
        const GgufName name = ggufName(entry.tensor->name);
        if (name.part == CheckpointPart::Unknown) {
            return Error{ErrorCode::ModelUnsupported,
                         "Could not convert " + printable(folder.path().string(), 4096) +
                             ": it has the tensor " + printable(entry.tensor->name) +
                             ", which no Gemma 4 has. Choose the original model."};
        }
        if (name.part != part) continue;
        Result<PlannedTensor> planned = planTensor(folder, entry, name);
        if (!planned) return planned.error();
        if (Status shaped = shapeChange(folder, *planned); !shaped) return shaped.error();
        if (!names.insert(planned->name).second)
            return damaged(folder, "two tensors of it are " + planned->name);
        tensors.push_back(std::move(*planned));
    }
    return tensors;
}

/// Keys and values of layers that read those of others, and a head that is the table: never read.
void dropDead(const CheckpointConfig& config, std::vector<PlannedTensor>& tensors)
{
    std::set<std::string> dead;
    if (config.tied) dead.insert("output.weight");
    for (std::uint32_t i = config.firstSharedLayer(); i < config.layerCount; ++i) {
        for (const char* name : {"attn_k.weight", "attn_v.weight", "attn_k_norm.weight"})
            dead.insert("blk." + std::to_string(i) + "." + name);
    }
    std::erase_if(tensors, [&dead](const PlannedTensor& t) { return dead.count(t.name) > 0; });
}

MixedTensor mixed(const PlannedTensor& tensor)
{
    return {tensor.name, tensor.dimensions[0], tensor.dimensions.size(), tensor.sourceType};
}

void writeGeneral(const SafetensorsFolder& folder,
                  const std::vector<PlannedTensor>& tensors,
                  GgufHeaderWriter& metadata)
{
    std::uint64_t values = 0;
    for (const PlannedTensor& tensor : tensors)
        values += tensor.values();
    metadata.addString("general.name", modelName(folder));
    metadata.addString("general.size_label", sizeLabel(values));
    if (const std::string name = licence(folder); !name.empty())
        metadata.addString("general.license", name);
}

std::vector<const MappedFile*> mappingsOf(const SafetensorsFolder& folder)
{
    std::vector<const MappedFile*> mappings;
    for (const SafetensorsFile& file : folder.files())
        mappings.push_back(&file.mapping());
    return mappings;
}

} // namespace

Result<ConversionPlan> planModel(const SafetensorsFolder& folder, FileType type)
{
    const Result<JsonValue> json = readConfigJson(folder);
    if (!json) return json.error();
    const Result<CheckpointConfig> config =
        CheckpointConfig::read(*json, fileName(folder, "config.json"));
    if (!config) return config.error();
    Result<std::vector<PlannedTensor>> tensors = planPart(folder, CheckpointPart::Text);
    if (!tensors) return tensors.error();
    dropDead(*config, *tensors);

    ConversionPlan plan;
    plan.sourceName = printable(folder.path().string(), 4096);
    plan.sources = mappingsOf(folder);
    PlannedTensor factors;
    factors.name = "rope_freqs.weight";
    factors.made = config->ropeFactors();
    factors.columns = factors.made.size();
    factors.dimensions = {factors.columns};
    plan.tensors.push_back(std::move(factors));
    std::move(tensors->begin(), tensors->end(), std::back_inserter(plan.tensors));
    std::vector<std::string> names;
    for (const PlannedTensor& tensor : plan.tensors)
        names.push_back(tensor.name);
    const QuantizationMix mix(type, names);
    for (PlannedTensor& tensor : plan.tensors)
        tensor.type = mix.typeOf(mixed(tensor));

    GgufHeaderWriter& metadata = plan.metadata;
    metadata.addString("general.architecture", "gemma4");
    metadata.addString("general.type", "model");
    if (Status written = writeSampling(folder, metadata); !written) return written.error();
    writeGeneral(folder, plan.tensors, metadata);
    config->write(metadata, static_cast<std::uint32_t>(type));
    Status written = writeSuppressedTokens(folder, config->vocabularySize, metadata);
    if (!written) return written.error();
    metadata.addUnsigned("general.quantization_version", kQuantizationVersion);
    written = writeVocabulary(folder, config->vocabularySize, metadata);
    if (!written) return written.error();
    return plan;
}

Result<std::optional<ConversionPlan>> planProjector(const SafetensorsFolder& folder, FileType type)
{
    const Result<JsonValue> json = readConfigJson(folder);
    if (!json) return json.error();
    Result<std::vector<PlannedTensor>> tensors = planPart(folder, CheckpointPart::Projector);
    if (!tensors) return tensors.error();
    if (tensors->empty()) return std::optional<ConversionPlan>();

    ConversionPlan plan;
    plan.sourceName = printable(folder.path().string(), 4096);
    plan.sources = mappingsOf(folder);
    plan.tensors = std::move(*tensors);
    for (PlannedTensor& tensor : plan.tensors)
        tensor.type = projectorTypeOf(type, mixed(tensor));
    GgufHeaderWriter& metadata = plan.metadata;
    metadata.addString("general.architecture", "clip");
    metadata.addString("general.type", "mmproj");
    writeGeneral(folder, plan.tensors, metadata);
    metadata.addUnsigned("general.file_type", static_cast<std::uint32_t>(type));
    Status written =
        writeProjectorMetadata(*json, fileName(folder, "config.json"), plan.tensors, metadata);
    if (!written) return written.error();
    metadata.addUnsigned("general.quantization_version", kQuantizationVersion);
    return std::optional(std::move(plan));
}

} // namespace cabochon::engine
