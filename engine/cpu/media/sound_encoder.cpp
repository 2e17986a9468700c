#include "engine/cpu/media/sound_encoder.h"

#include "engine/cpu/media/encode_run.h"
#include "engine/cpu/media/linears.h"
#include "engine/cpu/vector_functions.h"
#include "engine/media/audio_size.h"
#include "engine/media/media_checks.h"

#include <algorithm>
#include <utility>

namespace cabochon::engine {

namespace {

bool cancelled(const EncodeOptions& options)
{
    return options.cancel && options.cancel->requested();
}

} // namespace

SoundEncoder::SoundEncoder(const Projector& projector, CpuLevel level, ThreadPool& pool)
    : m_projector(projector), m_level(level), m_pool(pool)
{
}

Result<SoftTokens> SoundEncoder::encode(std::span<const float> samples,
                                        const EncodeOptions& options)
{
    CABOCHON_CHECK(m_projector.hears());
    if (Status status = checkSound(samples.size()); !status) return status.error();
    if (cancelled(options)) return listeningStopped();
    Result<SoftTokens> tokens = m_projector.config().sound->kind == EncoderKind::Tower
                                    ? encodeWithTower(samples, options)
                                    : encodeDirectly(samples, options);
    if (!tokens) return tokens;
    if (Status status = checkFinite(tokens->rows, "sound"); !status) return status.error();
    return tokens;
}

Result<SoftTokens> SoundEncoder::encodeWithTower(std::span<const float> samples,
                                                 const EncodeOptions& options)
{
    if (!m_tower) {
        Result<std::unique_ptr<SoundTower>> tower =
            SoundTower::create(m_projector, m_level, m_pool, options.cancel);
        if (!tower) return tower.error();
        m_tower = std::move(*tower);
        m_logMel = std::make_unique<const LogMel>();
    }
    const std::uint32_t frames = melFrames(samples.size());
    m_frames.resize(std::size_t{frames} * kMelBands);
    m_pool.run([&](unsigned thread) {
        const Share share = shareOf(frames, 1, thread, m_pool.threadCount());
        constexpr std::int64_t kAtOnce = 256; // frames between two looks at the flag
        for (std::int64_t first = share.begin; first < share.end; first += kAtOnce) {
            if (cancelled(options)) return;
            m_logMel->frames(samples, static_cast<std::uint32_t>(first),
                             static_cast<std::uint32_t>(std::min(kAtOnce, share.end - first)),
                             m_frames.data() + first * kMelBands);
        }
    });
    if (cancelled(options)) return listeningStopped();
    return m_tower->encode(m_frames, options);
}

/// Frames of 640 samples, the last one filled up with zeros: their RMS norm, then one matrix.
Result<SoftTokens> SoundEncoder::encodeDirectly(std::span<const float> samples,
                                                const EncodeOptions& options)
{
    const TensorView& projection = m_projector.weights().sound.projection;
    if (m_columns.sizeBytes() == 0) {
        Result<WideColumns> columns = WideColumns::create(
            rawSoundTokens(kMostPieceSamples), kRawFrameSamples, m_level,
            "the work space of the encoder of sound", wideArithmeticOf(projection.type));
        if (!columns) return columns.error();
        m_columns = std::move(*columns);
    }
    SoftTokens tokens;
    tokens.count = rawSoundTokens(samples.size());
    tokens.rows.resize(std::size_t{tokens.count} * m_projector.width());
    const VectorFunctions& vector = vectorFunctions(m_level);
    setColumns(m_columns, tokens.count, kRawFrameSamples, {}, m_pool,
               [&](std::int64_t token, float* frame) {
                   const std::size_t first = static_cast<std::size_t>(token) * kRawFrameSamples;
                   const auto part = samples.subspan(
                       first, std::min<std::size_t>(kRawFrameSamples, samples.size() - first));
                   std::fill(std::copy(part.begin(), part.end(), frame), frame + kRawFrameSamples,
                             0.0f);
                   vector.rmsNorm(frame, frame, nullptr, kRawFrameSamples, kSoundEpsilon);
               });
    const WideProduct product{projection, &m_columns, tokens.rows.data(), projection.rows};
    multiplyWide({&product, 1}, m_pool, options.cancel);
    EncodeRun run(options, 1);
    if (run.cancelled()) return listeningStopped();
    run.finish();
    return tokens;
}

void SoundEncoder::release()
{
    m_tower.reset();
    m_logMel.reset();
    m_frames = std::vector<float>(); // with its capacity
    m_columns = {};
}

std::uint64_t SoundEncoder::memoryBytes() const
{
    return (m_tower ? m_tower->memoryBytes() : 0) + m_frames.capacity() * sizeof(float) +
           m_columns.sizeBytes();
}

} // namespace cabochon::engine
