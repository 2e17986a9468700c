#include "vulkan/media/vulkan_media_encoder.h"

#include "engine/media/audio_size.h"
#include "engine/media/log_mel.h"
#include "engine/media/media_checks.h"
#include "vulkan/media/sound_direct.h"
#include "vulkan/media/sound_tower.h"
#include "vulkan/media/vision_direct.h"
#include "vulkan/media/vision_tower.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace cabochon::vulkan {

using engine::EncodeOptions;
using engine::EncoderKind;
using engine::MediaEncoder;
using engine::Picture;
using engine::SoftTokens;

namespace {

/// Root mean square of the differences over that of the CPU's values: sums of other order and
/// rounded inputs stay far below, a kernel that computes something else is about 1.
constexpr double kMostDifference = 0.05;

bool agree(const SoftTokens& found, const SoftTokens& expected)
{
    if (found.rows.size() != expected.rows.size()) return false;
    double differences = 0, squares = 0;
    for (std::size_t i = 0; i < expected.rows.size(); ++i) {
        const double difference = double(found.rows[i]) - double(expected.rows[i]);
        differences += difference * difference;
        squares += double(expected.rows[i]) * double(expected.rows[i]);
    }
    // Written so that NaN does not agree.
    return differences <= kMostDifference * kMostDifference * squares;
}

/// One soft token: a square whose colours change in both directions.
Picture checkedPicture()
{
    Picture picture;
    picture.width = picture.height = engine::kTokenPixels;
    for (std::uint32_t y = 0; y < picture.height; ++y) {
        for (std::uint32_t x = 0; x < picture.width; ++x) {
            for (const std::uint32_t level : {5 * x, 5 * y, 2 * (x + y)})
                picture.pixels.push_back(static_cast<std::uint8_t>(level));
        }
    }
    return picture;
}

/// A fifth of a second of a rising tone.
std::vector<float> checkedSound()
{
    std::vector<float> samples(engine::kSampleRate / 5);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double time = double(i) / engine::kSampleRate;
        samples[i] =
            static_cast<float>(0.3 * std::sin(2 * 3.14159265 * (300 + 4000 * time) * time));
    }
    return samples;
}

class VulkanMediaEncoder final : public MediaEncoder {
public:
    VulkanMediaEncoder(const engine::Projector& projector, VulkanMediaOptions options)
        : m_projector(projector), m_options(std::move(options))
    {
        Tier& most = m_options.deviceOptions.maxTier;
        most = std::min(most, Tier::Subgroup);
    }

    std::string deviceName() const override
    {
        if (m_other) return m_other->deviceName();
        return "vulkan:" + std::to_string(m_device ? m_device->index() : m_options.device);
    }
    bool sees() const override { return m_projector.sees(); }
    bool hears() const override { return m_projector.hears(); }

    Result<SoftTokens> encodePicture(const Picture& picture, const EncodeOptions& options) override
    {
        if (!sees()) return engine::seesNothing();
        Status status = engine::checkPicture(picture, *m_projector.config().vision);
        if (!status) return status.error();
        return encode(
            m_picturesChecked, [&] { return see(picture, options); },
            [&](MediaEncoder& other) { return other.encodePicture(picture, options); },
            [&] { return checkPictures(options); });
    }

    Result<SoftTokens> encodeSound(std::span<const float> samples,
                                   const EncodeOptions& options) override
    {
        if (!hears()) return engine::hearsNothing();
        if (Status status = engine::checkSound(samples.size()); !status) return status.error();
        return encode(
            m_soundsChecked, [&] { return hear(samples, options); },
            [&](MediaEncoder& other) { return other.encodeSound(samples, options); },
            [&] { return checkSounds(options); });
    }

    void release() override
    {
        releaseDevice();
        if (m_other) m_other->release();
        // What had no room may have some now.
        if (m_turnedAway == Turned::UntilRelease) {
            m_other.reset();
            m_turnedAway = Turned::Never;
        }
    }

    std::uint64_t memoryBytes() const override
    {
        std::uint64_t bytes = m_other ? m_other->memoryBytes() : 0;
        if (m_visionTower) bytes += m_visionTower->memoryBytes();
        if (m_visionDirect) bytes += m_visionDirect->memoryBytes();
        if (m_soundTower) bytes += m_soundTower->memoryBytes();
        if (m_soundDirect) bytes += m_soundDirect->memoryBytes();
        return bytes + m_frames.capacity() * sizeof(float);
    }

private:
    enum class Turned : std::uint8_t { Never, UntilRelease, ForGood };
    template <typename OnDevice, typename Elsewhere, typename Check>
    Result<SoftTokens>
    encode(bool& checked, OnDevice&& onDevice, Elsewhere&& elsewhere, Check&& check)
    {
        if (m_turnedAway == Turned::Never) {
            Status status;
            if (!checked) status = check();
            if (status) {
                checked = true;
                Result<SoftTokens> tokens = onDevice();
                if (tokens) return tokens;
                status = tokens.error();
            }
            const ErrorCode code = status.error().code;
            if (code == ErrorCode::Cancelled || code == ErrorCode::NumericalError)
                return status.error();
            m_turnedAway = code == ErrorCode::OutOfMemory ? Turned::UntilRelease : Turned::ForGood;
            m_why = status.error();
            if (m_options.note && m_options.others) m_options.note(m_why);
            releaseDevice();
            m_device.reset();
            if (code == ErrorCode::DeviceLost) return status.error(); // the next one goes on
        }
        if (!m_other) {
            if (!m_options.others) return m_why;
            Result<std::unique_ptr<MediaEncoder>> other = m_options.others();
            if (!other) return other.error();
            m_other = std::move(*other);
        }
        return elsewhere(*m_other);
    }

    Status open()
    {
        if (m_device) return {};
        Result<std::shared_ptr<OpenDevice>> opened =
            m_options.openDevice({m_options.device, m_options.deviceOptions, m_options.validation,
                                  m_options.cacheFolder});
        if (!opened) return opened.error();
        m_device = std::move(*opened);
        return {};
    }

    /// An encoder, made if need be, encodes; its kernels are kept on disk after the first time.
    template <typename Encoder, typename Input>
    Result<SoftTokens> encodeWith(std::unique_ptr<Encoder>& encoder,
                                  const Input& input,
                                  const EncodeOptions& options,
                                  const char* what)
    {
        if (Status status = open(); !status) return status.error();
        const bool made = !encoder;
        if (made) {
            Result<std::unique_ptr<Encoder>> created =
                Encoder::create(m_projector, m_device, options);
            if (!created) return created.error();
            encoder = std::move(*created);
        }
        Result<SoftTokens> tokens = encoder->encode(input, options);
        if (!tokens) return tokens;
        // A cache that cannot be written costs time at the next start, nothing else.
        if (made) (void)m_device->pipelines().save();
        if (Status status = engine::checkFinite(tokens->rows, what); !status) return status.error();
        return tokens;
    }

    Result<SoftTokens> see(const Picture& picture, const EncodeOptions& options)
    {
        return m_projector.config().vision->kind == EncoderKind::Direct
                   ? encodeWith(m_visionDirect, picture, options, "picture")
                   : encodeWith(m_visionTower, picture, options, "picture");
    }

    Result<SoftTokens> hear(std::span<const float> samples, const EncodeOptions& options)
    {
        if (m_projector.config().sound->kind == EncoderKind::Direct)
            return encodeWith(m_soundDirect, samples, options, "sound");
        if (!m_logMel) m_logMel = std::make_unique<const engine::LogMel>();
        const std::uint32_t frames = engine::melFrames(samples.size());
        constexpr std::uint32_t kAtOnce = 256; // frames between two looks at the flag
        m_frames.resize(std::size_t{frames} * engine::kMelBands);
        for (std::uint32_t first = 0; first < frames; first += kAtOnce) {
            if (options.cancel && options.cancel->requested()) return engine::listeningStopped();
            m_logMel->frames(samples, first, std::min(kAtOnce, frames - first),
                             m_frames.data() + std::size_t{first} * engine::kMelBands);
        }
        return encodeWith(m_soundTower, std::span<const float>(m_frames), options, "sound");
    }

    /// For a check: it goes on, of the picture or sound nothing is done.
    static EncodeOptions quietly(const EncodeOptions& options)
    {
        EncodeOptions quiet;
        if (options.progress)
            quiet.progress = [&options](std::uint32_t, std::uint32_t) { options.progress(0, 1); };
        quiet.cancel = options.cancel;
        return quiet;
    }
    Status checkPictures(const EncodeOptions& options)
    {
        const Picture picture = checkedPicture();
        const EncodeOptions quiet = quietly(options);
        return check([&] { return see(picture, quiet); },
                     [&](MediaEncoder& other) { return other.encodePicture(picture, quiet); });
    }
    Status checkSounds(const EncodeOptions& options)
    {
        const std::vector<float> samples = checkedSound();
        const EncodeOptions quiet = quietly(options);
        return check([&] { return hear(samples, quiet); },
                     [&](MediaEncoder& other) { return other.encodeSound(samples, quiet); });
    }

    /// Whether the device computes what the CPU computes, once: before anything of the user's.
    template <typename OnDevice, typename Elsewhere>
    Status check(OnDevice&& onDevice, Elsewhere&& elsewhere)
    {
        if (!m_options.others) return {};
        const Result<SoftTokens> found = onDevice();
        if (!found && found.error().code != ErrorCode::NumericalError) return found.error();
        Result<std::unique_ptr<MediaEncoder>> other = m_options.others();
        if (!other) return other.error();
        const Result<SoftTokens> expected = elsewhere(**other);
        if (!expected) return expected.error();
        if (found && agree(*found, *expected)) return {};
        return {ErrorCode::Internal,
                "The device " + m_device->device().capabilities().name +
                    " computed a picture or sound otherwise than the CPU. The CPU takes over; a "
                    "newer driver may help."};
    }

    void releaseDevice()
    {
        m_visionTower.reset();
        m_visionDirect.reset();
        m_soundTower.reset();
        m_soundDirect.reset();
        m_logMel.reset();
        m_frames = std::vector<float>(); // with its capacity
    }

    const engine::Projector& m_projector;
    VulkanMediaOptions m_options;
    std::shared_ptr<OpenDevice> m_device; // null until it is needed
    std::unique_ptr<VisionTower> m_visionTower;
    std::unique_ptr<VisionDirect> m_visionDirect;
    std::unique_ptr<SoundTower> m_soundTower;
    std::unique_ptr<SoundDirect> m_soundDirect;
    std::unique_ptr<const engine::LogMel> m_logMel;
    std::vector<float> m_frames; // [frames, kMelBands] of a piece
    bool m_picturesChecked = false, m_soundsChecked = false;

    Turned m_turnedAway = Turned::Never; // from the device
    Error m_why;                         // then
    std::unique_ptr<MediaEncoder> m_other;
};

} // namespace

EncoderBytes planVulkanEncoders(const engine::Projector& projector,
                                const Capabilities& capabilities)
{
    // As the encoder opens its device.
    const Capabilities used = capabilities.limitedTo(std::min(capabilities.tier, Tier::Subgroup));
    EncoderBytes bytes;
    const auto add = [&bytes](const EncoderBytes& more) {
        bytes.device += more.device;
        bytes.host += more.host;
    };
    if (projector.sees()) {
        add(projector.config().vision->kind == EncoderKind::Direct
                ? VisionDirect::bytesFor(projector, used)
                : VisionTower::bytesFor(projector, used));
    }
    if (!projector.hears()) return bytes;
    if (projector.config().sound->kind == EncoderKind::Direct) {
        add(SoundDirect::bytesFor(projector, used));
    } else {
        add(SoundTower::bytesFor(projector, used));
        bytes.host += std::uint64_t{engine::melFrames(engine::kMostPieceSamples)} *
                      engine::kMelBands * sizeof(float);
    }
    return bytes;
}

std::unique_ptr<MediaEncoder> createVulkanMediaEncoder(const engine::Projector& projector,
                                                       const VulkanMediaOptions& options)
{
    return std::make_unique<VulkanMediaEncoder>(projector, options);
}

} // namespace cabochon::vulkan
