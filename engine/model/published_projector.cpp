#include "engine/model/published_projector.h"

#include "engine/model/projector_table.h"
#include "engine/model/published_model.h"

#include <utility>

namespace cabochon::engine {

namespace projector_table {

namespace {

/// MODEL.md, Vision and Sound: the small tower of E2B and E4B, the large one of 26B-A4B and 31B,
/// and none for 12B.
VisionConfig visionOf(bool perLayer, bool direct)
{
    VisionConfig vision;
    if (direct) {
        vision.kind = EncoderKind::Direct;
        vision.width = 3840;
        vision.positionRows = 1120;
        return vision;
    }
    vision.width = perLayer ? 768 : 1152;
    vision.layerCount = perLayer ? 16 : 27;
    vision.headCount = perLayer ? 12 : 16;
    vision.feedForwardWidth = perLayer ? 3072 : 4304;
    vision.positionRows = 10240;
    return vision;
}

SoundConfig soundOf(bool direct)
{
    SoundConfig sound;
    if (direct) {
        sound.kind = EncoderKind::Direct;
        sound.width = sound.outputWidth = kRawFrameSamples;
        return sound;
    }
    sound.width = 1024;
    sound.layerCount = 12;
    sound.headCount = 8;
    sound.feedForwardWidth = 4096;
    sound.outputWidth = 1536;
    return sound;
}

class ProjectorOutliner {
public:
    ProjectorOutliner(TensorType type, const EncoderNumbers& numbers)
        : m_type(type), m_numbers(numbers)
    {
    }

    /// Optional tensors are there where the family's are.
    template <typename Part, std::size_t count>
    void add(const Rule<Part> (&rules)[count], Part& part, bool optional) const
    {
        for (const Rule<Part>& rule : rules) {
            if (rule.presence == Presence::Optional && !optional) continue;
            part.*rule.field = view(rule.name, rule.shape, typeOf(rule));
        }
    }
    template <typename Part, std::size_t count>
    void add(const LinearRule<Part> (&rules)[count], Part& part) const
    {
        for (const LinearRule<Part>& rule : rules)
            (part.*rule.field).matrix = view(rule.name, rule.shape, m_type);
    }

private:
    template <typename Part>
    TensorType typeOf(const Rule<Part>& rule) const
    {
        const std::string_view name = rule.name;
        if (name == "v.patch_embd.weight")
            return m_type == TensorType::F16 ? TensorType::F16 : TensorType::F32;
        // What follows the convolutions stays exact, as they do.
        if (name == "a.input_projection.weight") return TensorType::F32;
        return rule.storage == Storage::Matrix ? m_type : TensorType::F32;
    }
    TensorView view(const char* name, const Shape& shape, TensorType type) const
    {
        const TensorSizes sizes = m_numbers.of(shape);
        if (sizes[0] % tensorTypeInfo(type).blockElements != 0) type = TensorType::F16;
        return {name, nullptr, type, sizes[0], sizes[1], sizes[2]};
    }

    TensorType m_type;
    EncoderNumbers m_numbers;
};

void addVision(const ProjectorConfig& config, TensorType type, VisionWeights& weights)
{
    const VisionConfig& vision = *config.vision;
    const ProjectorOutliner outliner(type, numbersOf(vision, config.width));
    if (vision.kind == EncoderKind::Direct) return outliner.add(kVisionDirect, weights, false);
    const bool standardized = vision.layerCount > 16;
    outliner.add(kVisionTower, weights, standardized);
    weights.layers.resize(vision.layerCount);
    for (VisionLayerWeights& layer : weights.layers) {
        outliner.add(kVisionLayer, layer, false);
        outliner.add(kVisionLinears, layer);
    }
}

void addSound(const ProjectorConfig& config, TensorType type, SoundWeights& weights)
{
    const SoundConfig& sound = *config.sound;
    const ProjectorOutliner outliner(type, numbersOf(sound, config.width));
    if (sound.kind == EncoderKind::Direct) return outliner.add(kSoundDirect, weights, false);
    outliner.add(kSoundTower, weights, false);
    weights.layers.resize(sound.layerCount);
    for (SoundLayerWeights& layer : weights.layers) {
        outliner.add(kSoundLayer, layer, false);
        outliner.add(kSoundLinears, layer);
    }
}

} // namespace

} // namespace projector_table

Result<std::unique_ptr<const Projector>> publishedProjector(std::string_view size,
                                                            std::string_view quantization)
{
    // Of the model only its numbers count; every type of a projector is one of models, too.
    const Result<ModelOutline> model = publishedModel(size, quantization);
    if (!model) return model.error();
    const ModelConfig& family = model->config;
    const TensorType type = model->weights.layers[0].query.type;
    const bool direct = !family.hasPerLayerInputs() && family.width == 3840;
    ProjectorConfig config;
    config.name = family.name;
    config.width = family.width;
    config.vision = projector_table::visionOf(family.hasPerLayerInputs(), direct);
    if (family.hasPerLayerInputs() || direct) config.sound = projector_table::soundOf(direct);
    ProjectorWeights weights;
    projector_table::addVision(config, type, weights.vision);
    if (config.sound) projector_table::addSound(config, type, weights.sound);
    return Projector::outlined(std::move(config), std::move(weights));
}

} // namespace cabochon::engine
