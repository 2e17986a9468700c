#include "engine/cpu/media/cpu_media_encoder.h"

#include "engine/cpu/media/sound_encoder.h"
#include "engine/cpu/media/sound_tower.h"
#include "engine/cpu/media/vision_direct.h"
#include "engine/cpu/media/vision_encoder.h"
#include "engine/cpu/media/vision_tower.h"
#include "engine/media/audio_size.h"
#include "engine/media/image_size.h"
#include "engine/media/media_checks.h"

#include <utility>

namespace cabochon::engine {

namespace {

class CpuMediaEncoder : public MediaEncoder {
public:
    CpuMediaEncoder(const Projector& projector, unsigned threads, CpuLevel level)
        : m_projector(projector), m_pool(threads), m_vision(projector, level, m_pool),
          m_sound(projector, level, m_pool)
    {
    }

    std::string deviceName() const override { return "cpu"; }
    bool sees() const override { return m_projector.sees(); }
    bool hears() const override { return m_projector.hears(); }

    Result<SoftTokens> encodePicture(const Picture& picture, const EncodeOptions& options) override
    {
        if (!sees()) return seesNothing();
        return m_vision.encode(picture, options);
    }

    Result<SoftTokens> encodeSound(std::span<const float> samples,
                                   const EncodeOptions& options) override
    {
        if (!hears()) return hearsNothing();
        return m_sound.encode(samples, options);
    }

    void release() override
    {
        m_vision.release();
        m_sound.release();
    }

    std::uint64_t memoryBytes() const override
    {
        return m_vision.memoryBytes() + m_sound.memoryBytes();
    }

private:
    const Projector& m_projector;
    ThreadPool m_pool;
    VisionEncoder m_vision;
    SoundEncoder m_sound;
};

} // namespace

std::uint64_t planCpuEncoders(const Projector& projector, const CpuOptions& options)
{
    const CpuLevel level = options.level.value_or(bestCpuLevel());
    const ProjectorWeights& weights = projector.weights();
    std::uint64_t bytes = 0; // vectors are read as f32, and so is what lies beside matrices
    weights.forEach([&](const TensorView& tensor, bool vector) {
        const auto count = static_cast<std::uint64_t>(tensor.columns * tensor.rows);
        const bool taps = tensor.name == weights.sound.firstConvolution.name ||
                          tensor.name == weights.sound.secondConvolution.name ||
                          tensor.name.ends_with("conv_dw.weight");
        if (vector || taps) bytes += count * sizeof(float);
    });
    if (projector.sees()) {
        const VisionConfig& vision = *projector.config().vision;
        const bool direct = vision.kind == EncoderKind::Direct;
        const TensorView& matrix =
            direct ? weights.vision.patchEmbedding : weights.vision.layers[0].query.matrix;
        const std::uint32_t patches = kImageBudgets.back() * kPoolSide * kPoolSide;
        const WideArithmetic arithmetic = wideArithmeticOf(matrix.type);
        bytes += direct ? VisionDirect::workBytesFor(vision, level, arithmetic)
                        : VisionTower::workBytesFor(vision, patches, level, arithmetic);
    }
    if (!projector.hears()) return bytes;
    const SoundConfig& sound = *projector.config().sound;
    if (sound.kind == EncoderKind::Direct) {
        return bytes + WideColumns::bytesFor(rawSoundTokens(kMostPieceSamples), kRawFrameSamples,
                                             level, wideArithmeticOf(weights.sound.projection.type))
                           .value_or(0);
    }
    const TensorType type = weights.sound.layers[0].firstUp.matrix.type;
    bytes += std::uint64_t{melFrames(kMostPieceSamples)} * kMelBands * sizeof(float);
    return bytes +
           SoundTower::workBytesFor(sound, threadsOf(options), level, wideArithmeticOf(type));
}

Result<std::unique_ptr<MediaEncoder>> createCpuMediaEncoder(const Projector& projector,
                                                            const CpuOptions& options)
{
    const Result<CpuLevel> level = levelOf(options);
    if (!level) return level.error();
    return std::make_unique<CpuMediaEncoder>(projector, threadsOf(options), *level);
}

} // namespace cabochon::engine
