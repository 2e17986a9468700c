#include "engine/model/projector_weights.h"

#include "engine/base/utf8.h"
#include "engine/model/block_formats.h"
#include "engine/model/metadata.h"
#include "engine/model/projector_table.h"

#include <cmath>
#include <optional>
#include <set>
#include <string>

namespace cabochon::engine {

namespace projector_table {

namespace {

/// Carries out the table for one file.
class ProjectorFinder {
public:
    ProjectorFinder(const GgufFile& file, const ProjectorConfig& config)
        : m_file(file), m_config(config)
    {
    }

    Result<ProjectorWeights> find();

private:
    Status findVision(const VisionConfig& config, VisionWeights& weights);
    Status findSound(const SoundConfig& config, SoundWeights& weights);
    template <typename Part, std::size_t count>
    Status findAll(const Rule<Part> (&rules)[count], const std::string& prefix, Part& part);
    template <typename Part, std::size_t count>
    Status
    findLinears(const LinearRule<Part> (&rules)[count], const std::string& prefix, Part& part);
    Result<TensorView>
    take(const std::string& name, const Shape& shape, Storage storage, Presence presence);
    Status readBounds(const std::string& stem, ClipBounds& bounds);
    Status checkNothingElse() const;

    const GgufFile& m_file;
    const ProjectorConfig& m_config;
    EncoderNumbers m_numbers;
    std::set<std::string_view> m_taken; // names of tensors that have a place
};

Result<ProjectorWeights> ProjectorFinder::find()
{
    ProjectorWeights weights;
    if (m_config.vision) {
        if (Status status = findVision(*m_config.vision, weights.vision); !status)
            return status.error();
    }
    if (m_config.sound) {
        if (Status status = findSound(*m_config.sound, weights.sound); !status)
            return status.error();
    }
    if (Status status = checkNothingElse(); !status) return status.error();
    return weights;
}

Status ProjectorFinder::findVision(const VisionConfig& config, VisionWeights& weights)
{
    m_numbers = numbersOf(config, m_config.width);
    if (config.kind == EncoderKind::Direct) return findAll(kVisionDirect, "", weights);
    if (Status status = findAll(kVisionTower, "", weights); !status) return status;
    if (static_cast<bool>(weights.standardizeBias) != static_cast<bool>(weights.standardizeScale)) {
        return damaged(m_file, weights.standardizeBias
                                   ? "tensor v.std_scale is missing, although v.std_bias is there"
                                   : "tensor v.std_bias is missing, although v.std_scale is there");
    }
    weights.layers.resize(config.layerCount);
    for (std::size_t i = 0; i < weights.layers.size(); ++i) {
        const std::string prefix = "v.blk." + std::to_string(i) + ".";
        VisionLayerWeights& layer = weights.layers[i];
        if (Status status = findAll(kVisionLayer, prefix, layer); !status) return status;
        if (Status status = findLinears(kVisionLinears, prefix, layer); !status) return status;
    }
    return {};
}

Status ProjectorFinder::findSound(const SoundConfig& config, SoundWeights& weights)
{
    m_numbers = numbersOf(config, m_config.width);
    if (config.kind == EncoderKind::Direct) return findAll(kSoundDirect, "", weights);
    if (Status status = findAll(kSoundTower, "", weights); !status) return status;
    weights.layers.resize(config.layerCount);
    for (std::size_t i = 0; i < weights.layers.size(); ++i) {
        const std::string prefix = "a.blk." + std::to_string(i) + ".";
        SoundLayerWeights& layer = weights.layers[i];
        if (Status status = findAll(kSoundLayer, prefix, layer); !status) return status;
        if (Status status = findLinears(kSoundLinears, prefix, layer); !status) return status;
    }
    return {};
}

template <typename Part, std::size_t count>
Status
ProjectorFinder::findAll(const Rule<Part> (&rules)[count], const std::string& prefix, Part& part)
{
    for (const Rule<Part>& rule : rules) {
        std::string name = prefix + rule.name;
        if (rule.name == std::string_view(kAttentionNorm) && !m_file.tensor(name) &&
            m_file.tensor(prefix + kAttentionNormElsewhere)) {
            name = prefix + kAttentionNormElsewhere;
        }
        const Result<TensorView> tensor = take(name, rule.shape, rule.storage, rule.presence);
        if (!tensor) return tensor.error();
        part.*rule.field = *tensor;
    }
    return {};
}

template <typename Part, std::size_t count>
Status ProjectorFinder::findLinears(const LinearRule<Part> (&rules)[count],
                                    const std::string& prefix,
                                    Part& part)
{
    for (const LinearRule<Part>& rule : rules) {
        const std::string stem = prefix + rule.name;
        const Result<TensorView> matrix =
            take(stem + ".weight", rule.shape, Storage::Matrix, Presence::Always);
        if (!matrix) return matrix.error();
        LinearWeights& linear = part.*rule.field;
        linear.matrix = *matrix;
        if (Status status = readBounds(stem, linear.bounds); !status) return status;
    }
    return {};
}

/// The view of one tensor after all checks; an empty view when it may be absent and is.
Result<TensorView> ProjectorFinder::take(const std::string& name,
                                         const Shape& shape,
                                         Storage storage,
                                         Presence presence)
{
    const TensorSizes expected = m_numbers.of(shape);
    const std::optional<TensorView> tensor = m_file.tensor(name);
    if (!tensor) {
        if (presence == Presence::Optional) return TensorView{};
        return damaged(m_file, "tensor " + name + " is missing; expected " + describe(expected) +
                                   ", found none");
    }
    m_taken.insert(tensor->name);
    TensorView found = *tensor;
    // Filters have their taps (and channels) as dimensions of their own: in memory they are a row.
    const std::int64_t values = found.columns * found.rows * found.slices;
    const bool dense = tensorTypeInfo(found.type).blockElements == 1;
    if (storage == Storage::Filters && dense && values == expected[0] * expected[1]) {
        found.columns = expected[0];
        found.rows = expected[1];
        found.slices = 1;
    }
    if (const TensorSizes sizes = sizesOf(found); sizes != expected) {
        return refusal(m_file, ErrorCode::ModelShapeMismatch,
                       "tensor " + name + " is " + describe(sizes) + ", expected " +
                           describe(expected) +
                           ". The file does not fit its own metadata; use another one.");
    }
    const bool isF32 = found.type == TensorType::F32;
    const bool isHalf = found.type == TensorType::F16 || found.type == TensorType::BF16;
    const bool fits =
        isF32 || (isHalf && storage != Storage::F32Table) || storage == Storage::Matrix;
    if (fits) return found;
    return refusal(m_file, ErrorCode::ModelDamaged,
                   "tensor " + name + " is " + std::string(tensorTypeInfo(found.type).name) +
                       ", expected " + (storage == Storage::F32Table ? "F32" : "F32, F16 or BF16") +
                       ". The file was quantized wrongly; use another one.");
}

Status ProjectorFinder::readBounds(const std::string& stem, ClipBounds& bounds)
{
    for (const BoundRule& rule : kBounds) {
        const Result<TensorView> tensor =
            take(stem + rule.suffix, {Extent::One}, Storage::Vector, Presence::Optional);
        if (!tensor) return tensor.error();
        if (!*tensor || !tensor->data) continue; // only the header is there
        float& bound = bounds.*rule.field;
        dequantize(tensor->type, tensor->data, &bound, 1);
        if (std::isnan(bound)) {
            return damaged(m_file, "tensor " + stem + rule.suffix + " is not a number");
        }
    }
    const auto check = [&](float least, float most, const std::string& side) -> Status {
        if (least <= most) return {};
        return damaged(m_file, "tensor " + stem + side + "_min is " + std::to_string(least) +
                                   ", more than " + std::to_string(most) + " of " + stem + side +
                                   "_max");
    };
    if (Status status = check(bounds.inputMin, bounds.inputMax, ".input"); !status) return status;
    return check(bounds.outputMin, bounds.outputMax, ".output");
}

/// Tensors of an encoder that the metadata do not name are left alone.
Status ProjectorFinder::checkNothingElse() const
{
    for (const TensorView& tensor : m_file.tensors()) {
        const bool ofSound = tensor.name.starts_with("a.") || tensor.name.starts_with("mm.a.");
        if (!(ofSound ? m_config.sound.has_value() : m_config.vision.has_value())) continue;
        if (m_taken.contains(tensor.name)) continue;
        return refusal(m_file, ErrorCode::ModelUnsupported,
                       "tensor " + printable(tensor.name) + " " + describe(sizesOf(tensor)) +
                           " has no place in this projector; expected none. Use another "
                           "conversion of it.");
    }
    return {};
}

} // namespace

} // namespace projector_table

namespace {

template <typename Part, std::size_t count, typename Visit>
void visitAll(const projector_table::Rule<Part> (&rules)[count], const Part& part, Visit&& visit)
{
    for (const projector_table::Rule<Part>& rule : rules) {
        if (const TensorView& tensor = part.*rule.field)
            visit(tensor, rule.storage == projector_table::Storage::Vector);
    }
}

template <typename Part, std::size_t count, typename Visit>
void visitAll(const projector_table::LinearRule<Part> (&rules)[count],
              const Part& part,
              Visit&& visit)
{
    for (const projector_table::LinearRule<Part>& rule : rules) {
        if (const TensorView& tensor = (part.*rule.field).matrix) visit(tensor, false);
    }
}

} // namespace

void ProjectorWeights::forEach(
    const std::function<void(const TensorView& tensor, bool vector)>& visit) const
{
    using namespace projector_table;
    if (vision.patchBias)
        visitAll(kVisionDirect, vision, visit);
    else
        visitAll(kVisionTower, vision, visit);
    for (const VisionLayerWeights& layer : vision.layers) {
        visitAll(kVisionLayer, layer, visit);
        visitAll(kVisionLinears, layer, visit);
    }
    visitAll(kSoundTower, sound, visit); // of which one without a tower has the projection
    for (const SoundLayerWeights& layer : sound.layers) {
        visitAll(kSoundLayer, layer, visit);
        visitAll(kSoundLinears, layer, visit);
    }
}

Result<ProjectorWeights> ProjectorWeights::find(const GgufFile& file, const ProjectorConfig& config)
{
    return projector_table::ProjectorFinder(file, config).find();
}

} // namespace cabochon::engine
