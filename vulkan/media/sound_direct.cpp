#include "vulkan/media/sound_direct.h"

#include "engine/media/audio_size.h"
#include "engine/media/media_checks.h"
#include "vulkan/kernels/operations_vector.h"

#include <algorithm>
#include <utility>

namespace cabochon::vulkan {

namespace op = operations;

using engine::EncodeOptions;
using engine::kRawFrameSamples;
using engine::SoftTokens;

Result<std::unique_ptr<SoundDirect>> SoundDirect::create(const engine::Projector& projector,
                                                         std::shared_ptr<OpenDevice> device,
                                                         const EncodeOptions& options)
{
    std::unique_ptr<SoundDirect> direct(new SoundDirect(projector, std::move(device)));
    WeightUpload upload("the weights for sound", direct->m_device->device().capabilities());
    upload.addMatrix(direct->m_projection, projector.weights().sound.projection);
    Result<Arena> weights =
        uploadFor(*direct->m_device, upload, options, engine::listeningStopped());
    if (!weights) return weights.error();
    direct->m_weights = std::move(*weights);
    if (Status status = direct->allocate(); !status) return status.error();
    return direct;
}

SoundDirect::SoundDirect(const engine::Projector& projector, std::shared_ptr<OpenDevice> device)
    : m_projector(projector), m_device(std::move(device))
{
}

/// Work space for the longest piece.
Status SoundDirect::allocate()
{
    WorkSpacePlan plan("a sound", m_device->device().capabilities());
    addWork(plan);
    Result<WorkSpace> space = plan.allocate(m_device->device());
    if (!space) return space.error();
    m_space = std::move(*space);
    return {};
}

void SoundDirect::addWork(WorkSpacePlan& plan)
{
    const std::uint64_t rows = engine::rawSoundTokens(engine::kMostPieceSamples);
    plan.add(m_normed, MemoryUse::Device, rows * kRawFrameSamples);
    plan.add(m_soft, MemoryUse::Device, rows * m_projector.width());
    plan.add(m_frames, MemoryUse::Input, rows * kRawFrameSamples);
    plan.add(m_tokens, MemoryUse::Readback, rows * m_projector.width());
    plan.addHalves(m_halves, kRawFrameSamples, rows);
}

EncoderBytes SoundDirect::bytesFor(const engine::Projector& projector,
                                   const Capabilities& capabilities)
{
    SoundDirect direct(projector, nullptr);
    WeightUpload upload("the weights for sound", capabilities);
    upload.addMatrix(direct.m_projection, projector.weights().sound.projection);
    WorkSpacePlan plan("a sound", capabilities);
    direct.addWork(plan);
    return {upload.totalBytes() + plan.deviceBytes(), plan.hostBytes()};
}

/// The last frame is filled up with zeros.
Result<SoftTokens> SoundDirect::encode(std::span<const float> samples, const EncodeOptions& options)
{
    const std::size_t width = m_projector.width();
    SoftTokens tokens{engine::rawSoundTokens(samples.size()), {}};
    auto* frames = m_frames.as<float>();
    std::fill(std::copy(samples.begin(), samples.end(), frames),
              frames + std::size_t{tokens.count} * kRawFrameSamples, 0.0f);
    MediaRun run(*m_device, options, double(tokens.count) * kRawFrameSamples * double(width),
                 engine::listeningStopped(), m_halves);
    op::rmsNorm(run.recorder(),
                {m_frames, {}, m_normed, tokens.count, kRawFrameSamples, engine::kSoundEpsilon});
    run.barrier("the norm is projected");
    run.product(m_projection, m_normed, m_soft, tokens.count, "sound projection");
    run.recorder().copy(m_soft.part(0, tokens.count * width * sizeof(float)), m_tokens);
    if (Status status = run.finish(); !status) return status.error();
    const auto* values = m_tokens.as<float>();
    tokens.rows.assign(values, values + tokens.count * width);
    return tokens;
}

std::uint64_t SoundDirect::memoryBytes() const
{
    return m_weights.sizeBytes() + m_space.sizeBytes();
}

} // namespace cabochon::vulkan
