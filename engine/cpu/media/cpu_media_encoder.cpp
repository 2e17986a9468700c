#include "engine/cpu/media/cpu_media_encoder.h"

#include "engine/cpu/media/sound_encoder.h"
#include "engine/cpu/media/vision_encoder.h"
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

Result<std::unique_ptr<MediaEncoder>> createCpuMediaEncoder(const Projector& projector,
                                                            const CpuOptions& options)
{
    const Result<CpuLevel> level = levelOf(options);
    if (!level) return level.error();
    return std::make_unique<CpuMediaEncoder>(projector, threadsOf(options), *level);
}

} // namespace cabochon::engine
