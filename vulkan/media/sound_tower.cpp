#include "vulkan/media/sound_tower.h"

#include "engine/cpu/media/sound_subsampling.h"
#include "engine/cpu/media/sound_vectors.h"
#include "engine/cpu/operations.h"
#include "engine/media/audio_size.h"
#include "engine/media/media_checks.h"
#include "vulkan/kernels/operations_media.h"
#include "vulkan/kernels/operations_sound.h"
#include "vulkan/kernels/operations_vector.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace cabochon::vulkan {

namespace op = operations;

using engine::EncodeOptions;
using engine::SoftTokens;

namespace {

/// Frequencies after each convolution of the subsampling, and values of a row then.
constexpr std::uint32_t kFrequencies[2] = {engine::SoundSubsampling::kFirstFrequencies,
                                           engine::SoundSubsampling::kFrequencies};
constexpr std::uint32_t kRowValues[2] = {engine::SoundSubsampling::kFirstWidth,
                                         engine::SoundSubsampling::kWidth};
constexpr std::uint32_t kChannelsIn[2] = {1, engine::kSoundChannels[0]};
constexpr std::uint32_t kTaps = engine::kConvolutionSide * engine::kConvolutionSide;

/// What `make` makes of a tensor; as many zeros where only its shape is known.
template <typename Make>
std::vector<float> valuesOf(const engine::TensorView& source, std::size_t count, Make&& make)
{
    return source.data ? make() : std::vector<float>(count);
}

} // namespace

Result<std::unique_ptr<SoundTower>> SoundTower::create(const engine::Projector& projector,
                                                       std::shared_ptr<OpenDevice> device,
                                                       const EncodeOptions& options)
{
    std::unique_ptr<SoundTower> tower(new SoundTower(projector, std::move(device)));
    WeightUpload upload("the weights of the encoder of sound",
                        tower->m_device->device().capabilities());
    if (Status status = tower->addWeights(upload, options); !status) return status.error();
    Result<Arena> weights =
        uploadFor(*tower->m_device, upload, options, engine::listeningStopped());
    if (!weights) return weights.error();
    tower->m_weights = std::move(*weights);
    return tower;
}

SoundTower::SoundTower(const engine::Projector& projector, std::shared_ptr<OpenDevice> device)
    : m_projector(projector), m_config(*projector.config().sound), m_device(std::move(device))
{
}

/// Cancelled: what the host makes of weights takes a while.
Status SoundTower::addWeights(WeightUpload& upload, const EncodeOptions& options)
{
    const engine::SoundWeights& source = m_projector.weights().sound;
    const std::uint32_t width = m_config.width;
    upload.addValues(m_firstTaps,
                     valuesOf(source.firstConvolution, kTaps * engine::kSoundChannels[0], [&] {
                         return engine::convolutionTaps(source.firstConvolution, kChannelsIn[0],
                                                        engine::kSoundChannels[0]);
                     }));
    upload.addVector(m_firstNorm, source.firstConvolutionNorm);
    upload.addValues(
        m_secondTaps,
        valuesOf(source.secondConvolution, kTaps * kChannelsIn[1] * engine::kSoundChannels[1], [&] {
            return engine::convolutionTaps(source.secondConvolution, kChannelsIn[1],
                                           engine::kSoundChannels[1]);
        }));
    upload.addVector(m_secondNorm, source.secondConvolutionNorm);
    upload.addMatrix(m_inputProjection, source.inputProjection);
    upload.addMatrix(m_output, source.output);
    upload.addVector(m_outputBias, source.outputBias);
    upload.addVector(m_projectionNorm, source.projectionNorm);
    upload.addMatrix(m_projection, source.projection);
    std::vector<float> positions(std::size_t{engine::kSoundSpan} * width);
    for (std::uint32_t distance = 0; distance < engine::kSoundSpan; ++distance)
        engine::soundPositionRow(distance, width, positions.data() + std::size_t{distance} * width);
    m_layers.resize(source.layers.size());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (options.cancel && options.cancel->requested()) return engine::listeningStopped();
        const engine::SoundLayerWeights& from = source.layers[i];
        Layer& layer = m_layers[i];
        upload.addVector(layer.first.norm, from.firstNorm);
        upload.addVector(layer.first.postNorm, from.firstPostNorm, 0.5f);
        addLinear(upload, layer.first.up, from.firstUp);
        addLinear(upload, layer.first.down, from.firstDown);
        upload.addVector(layer.attentionNorm, from.attentionNorm);
        upload.addValues(layer.queryScale, valuesOf(from.dimensionScale, m_config.headSize(), [&] {
                             return engine::soundQueryScale(from, m_config.headSize());
                         }));
        upload.addValues(layer.relativeKeys, valuesOf(from.relativeKey, positions.size(), [&] {
                             std::vector<float> keys(positions.size());
                             engine::operations::multiplyPlain(from.relativeKey, positions.data(),
                                                               engine::kSoundSpan, keys.data());
                             return engine::times(std::move(keys), 1.0 / engine::soundKeyScale());
                         }));
        upload.addVector(layer.postAttentionNorm, from.postAttentionNorm);
        addLinear(upload, layer.query, from.query);
        addLinear(upload, layer.key, from.key);
        addLinear(upload, layer.value, from.value);
        addLinear(upload, layer.attentionOutput, from.attentionOutput);
        upload.addVector(layer.convolutionNorm, from.convolutionNorm);
        upload.addValues(layer.taps,
                         valuesOf(from.convolutionTaps, std::size_t{engine::kSoundTaps} * width,
                                  [&] { return engine::soundTaps(from, width); }));
        upload.addVector(layer.convolutionPostNorm, from.convolutionPostNorm);
        addLinear(upload, layer.convolutionIn, from.convolutionIn);
        addLinear(upload, layer.convolutionOut, from.convolutionOut);
        upload.addVector(layer.second.norm, from.secondNorm);
        upload.addVector(layer.second.postNorm, from.secondPostNorm, 0.5f);
        addLinear(upload, layer.second.up, from.secondUp);
        addLinear(upload, layer.second.down, from.secondDown);
        upload.addVector(layer.outputNorm, from.outputNorm);
    }
    return {};
}

/// Work space for a piece of so many frames.
Status SoundTower::reserve(std::uint32_t frames)
{
    m_frames = frames;
    m_halved = (frames + 1) / 2;
    m_rows = engine::soundTokensOfFrames(frames);
    if (frames <= m_room) return {};
    m_room = 0;
    m_space = WorkSpace();
    WorkSpacePlan plan("a sound", m_device->device().capabilities());
    addWork(plan, frames);
    Result<WorkSpace> space = plan.allocate(m_device->device());
    if (!space) return space.error();
    m_space = std::move(*space);
    m_room = frames;
    return {};
}

void SoundTower::addWork(WorkSpacePlan& plan, std::uint32_t frames)
{
    const std::uint64_t rows = engine::soundTokensOfFrames(frames), halved = (frames + 1) / 2;
    const std::uint64_t width = m_config.width;
    const std::uint64_t out = std::max(m_config.width, m_config.outputWidth);
    const std::uint64_t hidden = std::max(2 * m_config.width, m_config.feedForwardWidth);
    for (BufferView* view : {&m_residual, &m_normed, &m_clamped, &m_queries, &m_keys, &m_values})
        plan.add(*view, MemoryUse::Device, rows * width);
    plan.add(m_firstRows, MemoryUse::Device, halved * kRowValues[0]);
    plan.add(m_secondRows, MemoryUse::Device, rows * kRowValues[1]);
    plan.add(m_out, MemoryUse::Device, rows * out);
    plan.add(m_hidden, MemoryUse::Device, rows * hidden);
    plan.add(m_soft, MemoryUse::Device, rows * m_projector.width());
    plan.add(m_logMelRows, MemoryUse::Input, std::uint64_t{frames} * engine::kMelBands);
    plan.add(m_tokens, MemoryUse::Readback, rows * m_projector.width());
    plan.addHalves(m_halves, std::max({hidden, out, std::uint64_t{kRowValues[1]}}), rows);
}

EncoderBytes SoundTower::bytesFor(const engine::Projector& projector,
                                  const Capabilities& capabilities)
{
    SoundTower tower(projector, nullptr);
    WeightUpload upload("the weights of the encoder of sound", capabilities);
    (void)tower.addWeights(upload, {}); // nothing cancels it
    WorkSpacePlan plan("a sound", capabilities);
    tower.addWork(plan, engine::melFrames(engine::kMostPieceSamples));
    return {upload.totalBytes() + plan.deviceBytes(), plan.hostBytes()};
}

/// Multiplications of an encode.
double SoundTower::work() const
{
    const double width = m_config.width, inner = m_config.feedForwardWidth;
    const double layer = width * (4 * inner + 7 * width);
    double each = m_layers.size() * layer + kRowValues[1] * width;
    each += m_config.outputWidth * (width + m_projector.width());
    each += 2.0 * kTaps * kRowValues[0] + double(kTaps) * kChannelsIn[1] * kRowValues[1];
    return each * m_rows;
}

Result<SoftTokens> SoundTower::encode(std::span<const float> logMel, const EncodeOptions& options)
{
    const auto frames = static_cast<std::uint32_t>(logMel.size() / engine::kMelBands);
    if (Status status = reserve(frames); !status) return status.error();
    std::memcpy(m_logMelRows.mapped, logMel.data(), logMel.size_bytes());
    MediaRun run(*m_device, options, work(), engine::listeningStopped(), m_halves);
    subsample(run);
    const std::uint32_t width = m_config.width;
    for (const Layer& layer : m_layers) {
        if (!run.goesOn()) break;
        feedForward(layer.first, run);
        attention(layer, run);
        convolution(layer, run);
        feedForward(layer.second, run);
        op::rmsNorm(run.recorder(), {m_residual, layer.outputNorm, m_residual, m_rows, width,
                                     engine::kSoundEpsilon});
        run.barrier("a layer's output is read");
    }
    output(run);
    if (Status status = run.finish(); !status) return status.error();
    SoftTokens tokens;
    tokens.count = m_rows;
    const auto* values = m_tokens.as<float>();
    tokens.rows.assign(values, values + std::size_t{m_rows} * m_projector.width());
    return tokens;
}

void SoundTower::subsample(MediaRun& run)
{
    convolve(run, m_logMelRows, m_firstTaps, m_firstNorm, m_firstRows, m_frames, 0);
    convolve(run, m_firstRows, m_secondTaps, m_secondNorm, m_secondRows, m_halved, 1);
    run.product(m_inputProjection, m_secondRows, m_residual, m_rows, "sound input");
}

/// Convolution `which` of the subsampling, norm and ReLU; a submission holds as many rows as it may
/// take.
void SoundTower::convolve(MediaRun& run,
                          const BufferView& input,
                          const BufferView& weights,
                          const BufferView& norm,
                          const BufferView& output,
                          std::uint32_t rowsIn,
                          std::size_t which)
{
    constexpr double kDearer = 4; // than a multiplication of a product
    const std::uint32_t rows = (rowsIn + 1) / 2;
    const std::uint64_t rowBytes = kRowValues[which] * sizeof(float);
    const double each = double(kTaps) * kChannelsIn[which] * kRowValues[which];
    const auto step =
        static_cast<std::uint32_t>(std::clamp(run.mostWork() / kDearer / each, 1.0, double(rows)));
    for (std::uint32_t first = 0; first < rows && run.goesOn(); first += step) {
        op::ConvolveRow convolve;
        convolve.input = input;
        convolve.weights = weights;
        convolve.rows = std::min(step, rows - first);
        convolve.output = output.part(first * rowBytes, convolve.rows * rowBytes);
        convolve.rowsIn = rowsIn;
        convolve.firstRow = first;
        convolve.frequencies = kFrequencies[which];
        convolve.channelsIn = kChannelsIn[which];
        convolve.channelsOut = engine::kSoundChannels[which];
        op::convolveRow(run.recorder(), convolve);
        run.did(each * convolve.rows, kDearer);
    }
    run.barrier("a convolution is normed");
    op::layerNorm(run.recorder(), {output,
                                   norm,
                                   {},
                                   rows * kFrequencies[which],
                                   engine::kSoundChannels[which],
                                   /*relu=*/true,
                                   engine::kSoundEpsilon});
    run.barrier("a convolution is read");
}

/// m_normed = rmsNorm(m_residual; weight)
void SoundTower::norm(MediaRun& run, const BufferView& weight)
{
    op::rmsNorm(run.recorder(),
                {m_residual, weight, m_normed, m_rows, m_config.width, engine::kSoundEpsilon});
    run.barrier("a norm is read");
}

/// m_residual += rmsNorm(m_out; weight)
void SoundTower::addNormed(MediaRun& run, const BufferView& weight)
{
    op::rmsNormAdd(run.recorder(), {m_residual, m_out, weight, m_residual, m_rows, m_config.width,
                                    1.0f, engine::kSoundEpsilon});
    run.barrier("the stream was updated");
}

void SoundTower::feedForward(const FeedForward& half, MediaRun& run)
{
    norm(run, half.norm);
    run.linears({{&half.up, m_hidden, "sound up"}}, m_normed, m_normed, m_rows);
    op::silu(run.recorder(), {m_hidden, m_rows, m_config.feedForwardWidth});
    run.barrier("activated values are read");
    run.linears({{&half.down, m_out, "sound down"}}, m_hidden, m_hidden, m_rows);
    addNormed(run, half.postNorm);
}

void SoundTower::attention(const Layer& layer, MediaRun& run)
{
    norm(run, layer.attentionNorm);
    run.linears({{&layer.query, m_queries, "sound query"},
                 {&layer.key, m_keys, "sound key"},
                 {&layer.value, m_values, "sound value"}},
                m_normed, m_clamped, m_rows);
    op::AttendBand band;
    band.queries = band.output = m_queries;
    band.keys = m_keys;
    band.values = m_values;
    band.relativeKeys = layer.relativeKeys;
    band.scale = layer.queryScale;
    band.positions = m_rows;
    band.heads = m_config.headCount;
    band.headSize = m_config.headSize();
    band.span = engine::kSoundSpan;
    band.cap = engine::kSoundScoreCap;
    op::attendBand(run.recorder(), band);
    run.barrier("what queries attend to is read");
    run.linears({{&layer.attentionOutput, m_out, "sound attention"}}, m_queries, m_queries, m_rows);
    addNormed(run, layer.postAttentionNorm);
}

void SoundTower::convolution(const Layer& layer, MediaRun& run)
{
    const std::uint32_t width = m_config.width;
    norm(run, layer.convolutionNorm);
    run.linears({{&layer.convolutionIn, m_hidden, "sound convolution in"}}, m_normed, m_normed,
                m_rows);
    op::gatedUnit(run.recorder(), {m_hidden, m_queries, m_rows, width});
    run.barrier("gated values are convolved");
    op::convolveTime(run.recorder(),
                     {m_queries, m_keys, layer.taps, m_rows, width, engine::kSoundTaps});
    run.barrier("convolved values are normed");
    op::rmsNorm(run.recorder(),
                {m_keys, layer.convolutionPostNorm, m_keys, m_rows, width, engine::kSoundEpsilon});
    run.barrier("normed values are activated");
    op::silu(run.recorder(), {m_keys, m_rows, width});
    run.barrier("activated values are read");
    run.linears({{&layer.convolutionOut, m_out, "sound convolution out"}}, m_keys, m_keys, m_rows);
    op::AddRows add;
    add.values = m_residual;
    add.table = m_out;
    add.columns = add.rows = m_rows;
    add.width = width;
    op::addRows(run.recorder(), add);
    run.barrier("the convolution updated the stream");
}

void SoundTower::output(MediaRun& run)
{
    if (!run.goesOn()) return;
    const std::uint32_t outer = m_config.outputWidth;
    run.product(m_output, m_residual, m_out, m_rows, "sound output");
    op::AddRows add;
    add.values = m_out;
    add.table = m_outputBias;
    add.columns = m_rows;
    add.width = outer;
    op::addRows(run.recorder(), add);
    run.barrier("the bias was added");
    op::rmsNorm(run.recorder(),
                {m_out, m_projectionNorm, m_out, m_rows, outer, engine::kSoundEpsilon});
    run.barrier("the norm is projected");
    run.product(m_projection, m_out, m_soft, m_rows, "sound projection");
    const std::uint64_t bytes = std::uint64_t{m_rows} * m_projector.width() * sizeof(float);
    run.recorder().copy(m_soft.part(0, bytes), m_tokens.part(0, bytes));
}

std::uint64_t SoundTower::memoryBytes() const
{
    return m_weights.sizeBytes() + m_space.sizeBytes();
}

} // namespace cabochon::vulkan
