#include "engine/cpu/media/sound_tower.h"

#include "engine/cpu/media/encode_run.h"
#include "engine/cpu/media/linears.h"
#include "engine/media/audio_size.h"
#include "engine/media/media_checks.h"
#include "engine/model/block_formats.h"

#include <algorithm>
#include <utility>

namespace cabochon::engine {

namespace {

constexpr std::uint32_t kStepsOfLayer = 4;

std::size_t mostRows()
{
    return soundTokens(kMostPieceSamples);
}

} // namespace

Result<std::unique_ptr<SoundTower>> SoundTower::create(const Projector& projector,
                                                       CpuLevel level,
                                                       ThreadPool& pool,
                                                       const CancelFlag* cancel)
{
    std::unique_ptr<SoundTower> tower(new SoundTower(projector, level, pool));
    if (Status status = tower->allocate(); !status) return status.error();
    if (Status status = tower->readLayers(cancel); !status) return status.error();
    return tower;
}

SoundTower::SoundTower(const Projector& projector, CpuLevel level, ThreadPool& pool)
    : m_config(*projector.config().sound), m_weights(projector.weights().sound),
      m_tokenWidth(projector.width()), m_level(level), m_pool(pool),
      m_vector(vectorFunctions(level)), m_sound(soundFunctions(level)),
      m_subsampling(m_weights, level), m_outputBias(dequantized(m_weights.outputBias)),
      m_projectionNorm(dequantized(m_weights.projectionNorm))
{
}

std::array<std::size_t, 5> SoundTower::arraySizes(const SoundConfig& config, unsigned threads)
{
    const std::size_t width = config.width, inner = config.feedForwardWidth;
    return {mostRows() * width, mostRows() * std::max<std::size_t>(width, config.outputWidth),
            mostRows() * std::max(inner, 4 * width), mostRows() * SoundSubsampling::kWidth,
            threads * SoundSubsampling::kScratch};
}

std::int64_t SoundTower::widestOf(const SoundConfig& config)
{
    return static_cast<std::int64_t>(
        std::max({std::size_t{config.width}, std::size_t{config.feedForwardWidth},
                  std::size_t{config.outputWidth}, SoundSubsampling::kWidth}));
}

std::uint64_t SoundTower::workBytesFor(const SoundConfig& config,
                                       unsigned threads,
                                       CpuLevel level,
                                       WideArithmetic arithmetic)
{
    const auto rows = static_cast<std::int64_t>(mostRows());
    const std::uint64_t made = std::uint64_t{config.layerCount} * kSoundSpan * config.width;
    return LargeBuffer::arrayBytes(arraySizes(config, threads)) +
           WideColumns::bytesFor(rows, widestOf(config), level, arithmetic).value_or(0) +
           made * sizeof(float);
}

Status SoundTower::allocate()
{
    const std::array<std::size_t, 5> sizes = arraySizes(m_config, m_pool.threadCount());
    const std::pair<float**, std::size_t> arrays[] = {
        {&m_residual, sizes[0]},   {&m_output, sizes[1]},        {&m_hidden, sizes[2]},
        {&m_subsampled, sizes[3]}, {&m_threadScratch, sizes[4]},
    };
    const std::string what = "the work space of the encoder of sound";
    Result<LargeBuffer> memory = LargeBuffer::allocateArrays(arrays, what);
    if (!memory) return memory.error();
    m_memory = std::move(*memory);
    const TensorType type = m_weights.layers.front().firstUp.matrix.type;
    Result<WideColumns> columns =
        WideColumns::create(static_cast<std::int64_t>(mostRows()), widestOf(m_config), m_level,
                            what, wideArithmeticOf(type));
    if (!columns) return columns.error();
    m_columns = std::move(*columns);
    return {};
}

Status SoundTower::readLayers(const CancelFlag* cancel)
{
    m_layers.reserve(m_weights.layers.size());
    for (const SoundLayerWeights& weights : m_weights.layers) {
        if (cancel && cancel->requested()) return listeningStopped();
        Layer& layer = m_layers.emplace_back();
        layer.weights = &weights;
        layer.firstNorm = dequantized(weights.firstNorm);
        layer.firstPostNorm = times(dequantized(weights.firstPostNorm), 0.5);
        layer.attentionNorm = dequantized(weights.attentionNorm);
        layer.queryScale = soundQueryScale(weights, m_config.headSize());
        layer.postAttentionNorm = dequantized(weights.postAttentionNorm);
        layer.convolutionNorm = dequantized(weights.convolutionNorm);
        layer.taps = soundTaps(weights, m_config.width);
        layer.convolutionPostNorm = dequantized(weights.convolutionPostNorm);
        layer.secondNorm = dequantized(weights.secondNorm);
        layer.secondPostNorm = times(dequantized(weights.secondPostNorm), 0.5);
        layer.outputNorm = dequantized(weights.outputNorm);
        relativeKeys(layer);
    }
    return {};
}

/// Row j: attn_k_rel * the sines and cosines of distance j. The query has the scale of keys, too,
/// which these keys do not want.
void SoundTower::relativeKeys(Layer& layer)
{
    m_rows = kSoundSpan;
    layer.relativeKeys.resize(std::size_t{kSoundSpan} * m_config.width);
    apply({layer.weights->relativeKey, {}}, layer.relativeKeys.data(),
          [&](std::int64_t row, float* values) {
              soundPositionRow(static_cast<std::size_t>(row), m_config.width, values);
          });
    layer.relativeKeys = times(std::move(layer.relativeKeys), 1.0 / soundKeyScale());
}

template <typename Task>
void SoundTower::forRows(Task&& task)
{
    m_pool.run([&](unsigned thread) {
        const Share share = shareOf(m_rows, 1, thread, m_pool.threadCount());
        for (std::int64_t row = share.begin; row < share.end; ++row)
            task(row);
    });
}

template <typename Fill>
void SoundTower::apply(const LinearWeights& linear, float* out, Fill&& fill)
{
    applyLinears({{&linear, out, linear.matrix.rows}}, m_columns, m_rows, m_pool, m_cancel, fill);
}

void SoundTower::norm(const std::vector<float>& weight, std::int64_t row, float* values) const
{
    const std::uint32_t width = m_config.width;
    m_vector.rmsNorm(values, m_residual + row * width, weight.data(), width, kSoundEpsilon);
}

void SoundTower::addNormed(const std::vector<float>& weight)
{
    const std::uint32_t width = m_config.width;
    forRows([&](std::int64_t row) {
        float* residual = m_residual + row * width;
        m_vector.rmsNormAdd(residual, residual, m_output + row * width, weight.data(), width,
                            kSoundEpsilon);
    });
}

void SoundTower::show(const char* stage, const float* values, std::size_t width) const
{
    if (m_stages) (*m_stages)(m_prefix + stage, values, static_cast<std::size_t>(m_rows), width);
}

Result<SoftTokens> SoundTower::encode(std::span<const float> logMel,
                                      const EncodeOptions& options,
                                      const StageVisitor* stages)
{
    const auto frames = static_cast<std::uint32_t>(logMel.size() / kMelBands);
    SoftTokens tokens;
    tokens.count = soundTokensOfFrames(frames);
    CABOCHON_CHECK(tokens.count > 0 && tokens.count <= mostRows());
    m_rows = tokens.count;
    m_cancel = options.cancel;
    m_stages = stages;
    m_prefix.clear();
    const std::uint32_t width = m_config.width;
    EncodeRun run(options, kStepsOfLayer * static_cast<double>(m_layers.size()) + 2);
    const auto goesOn = [&] { // after a step
        if (run.cancelled()) return false;
        run.did(1);
        return true;
    };

    subsample(logMel);
    if (!goesOn()) return listeningStopped();
    show("input_proj", m_residual, width);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const Layer& layer = m_layers[i];
        const SoundLayerWeights& weights = *layer.weights;
        m_prefix = "layer." + std::to_string(i) + ".";
        feedForward({layer.firstNorm, weights.firstUp, weights.firstDown, layer.firstPostNorm});
        if (!goesOn()) return listeningStopped();
        show("ffn1", m_residual, width);
        attention(layer);
        if (!goesOn()) return listeningStopped();
        show("attn", m_output, width);
        addNormed(layer.postAttentionNorm);
        convolution(layer);
        if (!goesOn()) return listeningStopped();
        show("lconv", m_residual, width);
        feedForward({layer.secondNorm, weights.secondUp, weights.secondDown, layer.secondPostNorm});
        if (!goesOn()) return listeningStopped();
        show("ffn2", m_residual, width);
        forRows([&](std::int64_t row) {
            float* values = m_residual + row * width;
            m_vector.rmsNorm(values, values, layer.outputNorm.data(), width, kSoundEpsilon);
        });
        show("out", m_residual, width);
    }
    m_prefix.clear();
    output(tokens);
    if (!goesOn()) return listeningStopped();
    show("soft_tokens", tokens.rows.data(), m_tokenWidth);
    return tokens;
}

void SoundTower::subsample(std::span<const float> logMel)
{
    constexpr std::size_t kWidth = SoundSubsampling::kWidth;
    m_pool.run([&](unsigned thread) {
        const Share share = shareOf(m_rows, 1, thread, m_pool.threadCount());
        float* scratch = m_threadScratch + thread * SoundSubsampling::kScratch;
        constexpr std::int64_t kAtOnce = 16; // rows between two looks at the flag
        for (std::int64_t row = share.begin; row < share.end; row += kAtOnce) {
            if (m_cancel && m_cancel->requested()) return;
            const auto first = static_cast<std::size_t>(row);
            m_subsampling.rows(logMel, first,
                               static_cast<std::size_t>(std::min(row + kAtOnce, share.end)),
                               scratch, m_subsampled + first * kWidth);
        }
    });
    apply({m_weights.inputProjection, {}}, m_residual, [&](std::int64_t row, float* values) {
        std::copy_n(m_subsampled + static_cast<std::size_t>(row) * kWidth, kWidth, values);
    });
}

void SoundTower::feedForward(const FeedForward& half)
{
    const std::uint32_t inner = m_config.feedForwardWidth;
    apply(half.up, m_hidden,
          [&](std::int64_t row, float* values) { norm(half.norm, row, values); });
    apply(half.down, m_output, [&](std::int64_t row, float* values) {
        std::copy_n(m_hidden + row * inner, inner, values);
        m_sound.silu(values, inner);
    });
    addNormed(half.postNorm);
}

void SoundTower::attention(const Layer& layer)
{
    const std::uint32_t width = m_config.width;
    const SoundLayerWeights& weights = *layer.weights;
    applyLinears({{&weights.query, m_hidden, width},
                  {&weights.key, m_hidden + m_rows * width, width},
                  {&weights.value, m_hidden + 2 * m_rows * width, width}},
                 m_columns, m_rows, m_pool, m_cancel,
                 [&](std::int64_t row, float* values) { norm(layer.attentionNorm, row, values); });
    show("q_proj", m_hidden, width);
    attend(layer);
    const float* attended = m_hidden + 3 * m_rows * width;
    apply(weights.attentionOutput, m_output, [&](std::int64_t row, float* values) {
        std::copy_n(attended + row * width, width, values);
    });
}

/// Queries, keys, values and what comes out lie one after the other in m_hidden.
void SoundTower::attend(const Layer& layer)
{
    const std::uint32_t width = m_config.width;
    const std::size_t headSize = m_config.headSize();
    BandAttention band;
    band.queries = m_hidden;
    band.keys = m_hidden + m_rows * width;
    band.values = m_hidden + 2 * m_rows * width;
    band.stride = band.outStride = band.relativeStride = width;
    band.relativeKeys = layer.relativeKeys.data();
    band.out = m_hidden + 3 * m_rows * width;
    band.headSize = headSize;
    band.span = kSoundSpan;
    band.cap = kSoundScoreCap;
    m_pool.run([&](unsigned thread) {
        const Share share = shareOf(m_rows, 1, thread, m_pool.threadCount());
        const auto first = static_cast<std::size_t>(share.begin);
        const auto last = static_cast<std::size_t>(share.end);
        for (std::size_t head = 0; head < m_config.headCount; ++head) {
            for (std::size_t row = first; row < last; ++row) {
                float* query = m_hidden + row * width + head * headSize;
                m_sound.multiply(query, query, layer.queryScale.data(), headSize);
            }
            m_sound.attendBand(band, head, first, last);
        }
    });
}

void SoundTower::convolution(const Layer& layer)
{
    const std::uint32_t width = m_config.width;
    const std::uint32_t pair = 2 * width;
    const SoundLayerWeights& weights = *layer.weights;
    apply(weights.convolutionIn, m_hidden,
          [&](std::int64_t row, float* values) { norm(layer.convolutionNorm, row, values); });
    forRows([&](std::int64_t row) {
        m_sound.gatedUnit(m_hidden + row * pair, m_hidden + row * pair, width);
    });
    apply(weights.convolutionOut, m_output, [&](std::int64_t row, float* values) {
        const float* frames[kSoundTaps]; // the last one is that of the row
        for (std::int64_t k = 0; k < kSoundTaps; ++k) {
            const std::int64_t frame = row + k + 1 - kSoundTaps;
            frames[k] = frame < 0 ? nullptr : m_hidden + frame * pair;
        }
        m_sound.convolveTime(values, frames, layer.taps.data(), kSoundTaps, width);
        m_vector.rmsNorm(values, values, layer.convolutionPostNorm.data(), width, kSoundEpsilon);
        m_sound.silu(values, width);
    });
    forRows([&](std::int64_t row) {
        m_vector.add(m_residual + row * width, m_output + row * width, width);
    });
}

void SoundTower::output(SoftTokens& tokens)
{
    const std::uint32_t width = m_config.width;
    const std::uint32_t outer = m_config.outputWidth;
    apply({m_weights.output, {}}, m_output, [&](std::int64_t row, float* values) {
        std::copy_n(m_residual + row * width, width, values);
    });
    forRows([&](std::int64_t row) {
        m_vector.add(m_output + row * outer, m_outputBias.data(), outer);
    });
    show("output_proj", m_output, outer);
    const float* weight = m_projectionNorm.empty() ? nullptr : m_projectionNorm.data();
    tokens.rows.resize(std::size_t{tokens.count} * m_tokenWidth);
    apply({m_weights.projection, {}}, tokens.rows.data(), [&](std::int64_t row, float* values) {
        m_vector.rmsNorm(values, m_output + row * outer, weight, outer, kSoundEpsilon);
    });
}

std::uint64_t SoundTower::memoryBytes() const
{
    std::uint64_t bytes = m_memory.size() + m_columns.sizeBytes() + m_subsampling.sizeBytes();
    for (const Layer& layer : m_layers) {
        for (const std::vector<float>* values :
             {&layer.firstNorm, &layer.firstPostNorm, &layer.attentionNorm, &layer.queryScale,
              &layer.relativeKeys, &layer.postAttentionNorm, &layer.convolutionNorm, &layer.taps,
              &layer.convolutionPostNorm, &layer.secondNorm, &layer.secondPostNorm,
              &layer.outputNorm})
            bytes += values->size() * sizeof(float);
    }
    return bytes;
}

} // namespace cabochon::engine
