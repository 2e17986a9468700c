#include "vulkan/media/vision_direct.h"

#include "engine/cpu/operations.h"
#include "engine/media/media_checks.h"
#include "engine/media/pixel_levels.h"
#include "vulkan/kernels/operations_media.h"
#include "vulkan/kernels/operations_vector.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace cabochon::vulkan {

namespace op = operations;

using engine::EncodeOptions;
using engine::SoftTokens;

namespace {

constexpr std::uint32_t kTileTokens = 256;

} // namespace

Result<std::unique_ptr<VisionDirect>> VisionDirect::create(const engine::Projector& projector,
                                                           std::shared_ptr<OpenDevice> device,
                                                           const EncodeOptions& options)
{
    std::unique_ptr<VisionDirect> direct(new VisionDirect(projector, std::move(device)));
    WeightUpload upload("the weights for pictures", direct->m_device->device().capabilities());
    direct->addWeights(upload);
    Result<Arena> weights = uploadFor(*direct->m_device, upload, options, engine::lookingStopped());
    if (!weights) return weights.error();
    direct->m_weights = std::move(*weights);
    if (Status status = direct->allocate(); !status) return status.error();
    return direct;
}

VisionDirect::VisionDirect(const engine::Projector& projector, std::shared_ptr<OpenDevice> device)
    : m_projector(projector), m_config(*projector.config().vision), m_device(std::move(device))
{
}

void VisionDirect::addWeights(WeightUpload& upload)
{
    const engine::VisionWeights& source = m_projector.weights().vision;
    upload.addMatrix(m_patchEmbedding, source.patchEmbedding);
    upload.addMatrix(m_projection, source.projection);
    upload.addVector(m_patchNorm.weight, source.patchNormWeight);
    upload.addVector(m_patchNorm.bias, source.patchNormBias);
    upload.addVector(m_bias, source.patchBias);
    upload.addVector(m_embeddedNorm.weight, source.embeddedNormWeight);
    upload.addVector(m_embeddedNorm.bias, source.embeddedNormBias);
    upload.addVector(m_positionNorm.weight, source.positionNormWeight);
    upload.addVector(m_positionNorm.bias, source.positionNormBias);
}

Status VisionDirect::allocate()
{
    WorkSpacePlan plan("a picture", m_device->device().capabilities());
    addWork(plan);
    Result<WorkSpace> space = plan.allocate(m_device->device());
    if (!space) return space.error();
    m_space = std::move(*space);
    return {};
}

void VisionDirect::addWork(WorkSpacePlan& plan)
{
    const std::uint64_t rows = kTileTokens, softWidth = m_projector.width();
    plan.add(m_values, MemoryUse::Device, rows * engine::kTokenValues);
    plan.add(m_embedded, MemoryUse::Device, rows * m_config.width);
    plan.add(m_soft, MemoryUse::Device, rows * softWidth);
    plan.add(m_squares, MemoryUse::Input, rows * engine::kTokenValues);
    plan.add(m_positions, MemoryUse::Input, rows * m_config.width);
    plan.add(m_tokens, MemoryUse::Readback, rows * softWidth);
    plan.addHalves(m_halves, std::max<std::uint64_t>(engine::kTokenValues, m_config.width), rows);
}

EncoderBytes VisionDirect::bytesFor(const engine::Projector& projector,
                                    const Capabilities& capabilities)
{
    VisionDirect direct(projector, nullptr);
    WeightUpload upload("the weights for pictures", capabilities);
    direct.addWeights(upload);
    WorkSpacePlan plan("a picture", capabilities);
    direct.addWork(plan);
    return {upload.totalBytes() + plan.deviceBytes(), plan.hostBytes()};
}

Result<SoftTokens> VisionDirect::encode(const engine::Picture& picture,
                                        const EncodeOptions& options)
{
    const std::size_t softWidth = m_projector.width();
    const double each = m_config.width * (engine::kTokenValues + double(softWidth));
    SoftTokens tokens{engine::ImageSize{picture.width, picture.height}.softTokens(), {}};
    tokens.rows.reserve(tokens.count * softWidth);
    MediaRun run(*m_device, options, tokens.count * each, engine::lookingStopped(), m_halves);
    for (std::uint32_t first = 0; first < tokens.count; first += kTileTokens) {
        const std::uint32_t count = std::min(kTileTokens, tokens.count - first);
        writeTile(picture, first, count);
        encodeTile(count, run);
        const bool last = first + count == tokens.count;
        if (Status status = last ? run.finish() : run.wait(); !status) return status.error();
        const auto* values = m_tokens.as<float>();
        tokens.rows.insert(tokens.rows.end(), values, values + count * softWidth);
    }
    return tokens;
}

/// What the host gives: values and positions of the squares [first, first + count).
void VisionDirect::writeTile(const engine::Picture& picture,
                             std::uint32_t first,
                             std::uint32_t count)
{
    const std::uint32_t columns = picture.width / engine::kTokenPixels;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t token = first + i;
        engine::operations::readPatch(m_squares.as<float>() + std::size_t{i} * engine::kTokenValues,
                                      picture.pixels.data(), picture.width, token % columns,
                                      token / columns, engine::kTokenPixels,
                                      engine::kSquareLevels.data());
    }
    const engine::TensorView table = m_projector.weights().vision.positionEmbedding;
    // Summed in memory of the host: that of the device is written fast, and read slowly.
    std::vector<float> sum(m_config.width), row(m_config.width);
    for (std::uint32_t i = 0; i < count; ++i) {
        engine::operations::embeddingRow(table.slice(0), (first + i) % columns, sum.data());
        engine::operations::embeddingRow(table.slice(1), (first + i) / columns, row.data());
        engine::operations::add(sum.data(), row.data(), m_config.width);
        std::memcpy(m_positions.as<float>() + std::size_t{i} * m_config.width, sum.data(),
                    sum.size() * sizeof(float));
    }
}

void VisionDirect::encodeTile(std::uint32_t count, MediaRun& run)
{
    const std::uint32_t width = m_config.width;
    const auto norm = [&](const BufferView& values, const Norm& of, std::uint32_t size) {
        op::layerNorm(run.recorder(), {values, of.weight, of.bias, count, size,
                                       /*relu=*/false, engine::kLayerNormEpsilon});
        run.barrier("a layer's norm is read");
    };
    run.recorder().copy(
        m_squares.part(0, std::uint64_t{count} * engine::kTokenValues * sizeof(float)), m_values);
    run.barrier("the squares are normed");
    norm(m_values, m_patchNorm, engine::kTokenValues);
    run.product(m_patchEmbedding, m_values, m_embedded, count, "square embedding");
    op::AddRows add;
    add.values = m_embedded;
    add.columns = count;
    add.width = width;
    add.table = m_bias;
    op::addRows(run.recorder(), add);
    run.barrier("the bias was added");
    norm(m_embedded, m_embeddedNorm, width);
    add.table = m_positions;
    add.rows = count;
    op::addRows(run.recorder(), add);
    run.barrier("positions were added");
    norm(m_embedded, m_positionNorm, width);
    op::rmsNorm(run.recorder(), {m_embedded, {}, m_embedded, count, width, m_config.rmsEpsilon});
    run.barrier("the norm is projected");
    run.product(m_projection, m_embedded, m_soft, count, "picture projection");
    run.recorder().copy(m_soft.part(0, std::uint64_t{count} * m_projector.width() * sizeof(float)),
                        m_tokens);
}

std::uint64_t VisionDirect::memoryBytes() const
{
    return m_weights.sizeBytes() + m_space.sizeBytes();
}

} // namespace cabochon::vulkan
