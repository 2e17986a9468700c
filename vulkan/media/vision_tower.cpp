#include "vulkan/media/vision_tower.h"

#include "engine/cpu/operations.h"
#include "engine/media/image_size.h"
#include "engine/media/media_checks.h"
#include "engine/media/pixel_levels.h"
#include "engine/model/block_formats.h"
#include "engine/model/rotation.h"
#include "vulkan/kernels/operations_media.h"
#include "vulkan/kernels/operations_vector.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

namespace cabochon::vulkan {

namespace op = operations;

using engine::EncodeOptions;
using engine::SoftTokens;

namespace {

constexpr std::uint32_t kTilePatches = 1024; // rows of any width begin where devices can bind them

} // namespace

Result<std::unique_ptr<VisionTower>> VisionTower::create(const engine::Projector& projector,
                                                         std::shared_ptr<OpenDevice> device,
                                                         const EncodeOptions& options)
{
    std::unique_ptr<VisionTower> tower(new VisionTower(projector, std::move(device)));
    if (const std::string beyond = op::beyondAttendAll(tower->m_config.headSize()); !beyond.empty())
        return Error{ErrorCode::NotImplemented,
                     "The projector has " + beyond + ". Use the CPU or another projector."};
    WeightUpload upload("the weights of the encoder of pictures",
                        tower->m_device->device().capabilities());
    tower->addWeights(upload);
    Result<Arena> weights = uploadFor(*tower->m_device, upload, options, engine::lookingStopped());
    if (!weights) return weights.error();
    tower->m_weights = std::move(*weights);
    return tower;
}

VisionTower::VisionTower(const engine::Projector& projector, std::shared_ptr<OpenDevice> device)
    : m_projector(projector), m_config(*projector.config().vision), m_device(std::move(device))
{
}

void VisionTower::addWeights(WeightUpload& upload)
{
    const engine::VisionWeights& source = m_projector.weights().vision;
    upload.addMatrix(m_patchEmbedding, source.patchEmbedding);
    upload.addMatrix(m_projection, source.projection);
    upload.addVector(m_standardizeBias, source.standardizeBias);
    upload.addVector(m_standardizeScale, source.standardizeScale);
    m_layers.resize(source.layers.size());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const engine::VisionLayerWeights& from = source.layers[i];
        Layer& layer = m_layers[i];
        upload.addVector(layer.attentionNorm, from.attentionNorm);
        upload.addVector(layer.queryNorm, from.queryNorm);
        upload.addVector(layer.keyNorm, from.keyNorm);
        upload.addVector(layer.postAttentionNorm, from.postAttentionNorm);
        upload.addVector(layer.feedForwardNorm, from.feedForwardNorm);
        upload.addVector(layer.postFeedForwardNorm, from.postFeedForwardNorm);
        addLinear(upload, layer.query, from.query);
        addLinear(upload, layer.key, from.key);
        addLinear(upload, layer.value, from.value);
        addLinear(upload, layer.attentionOutput, from.attentionOutput);
        addLinear(upload, layer.gate, from.gate);
        addLinear(upload, layer.up, from.up);
        addLinear(upload, layer.down, from.down);
        if (from.outputScale) layer.outputScale = engine::dequantized(from.outputScale)[0];
    }
}

/// Work space for the picture at hand.
Status VisionTower::reserve()
{
    const std::uint64_t patches = m_size.patches();
    const std::uint64_t sides = m_size.patchColumns() + m_size.patchRows();
    if (patches <= m_patches && sides <= m_sides) return {};
    const std::uint64_t room = std::max(patches, m_patches);
    const std::uint64_t sideRoom = std::max(sides, m_sides);
    m_patches = m_sides = 0;
    m_space = WorkSpace();
    WorkSpacePlan plan("a picture", m_device->device().capabilities());
    addWork(plan, room, sideRoom);
    Result<WorkSpace> space = plan.allocate(m_device->device());
    if (!space) return space.error();
    m_space = std::move(*space);
    m_patches = room;
    m_sides = sideRoom;
    return {};
}

/// Room for so many patches, and columns and rows of them together.
void VisionTower::addWork(WorkSpacePlan& plan, std::uint64_t room, std::uint64_t sideRoom)
{
    const std::uint64_t width = m_config.width;
    const std::uint64_t widest = std::max<std::uint64_t>(width, m_config.feedForwardWidth);
    const std::uint64_t tile = std::min<std::uint64_t>(room, kTilePatches);
    const std::uint64_t soft = room / (engine::kPoolSide * engine::kPoolSide) * m_projector.width();
    for (BufferView* view : {&m_hidden, &m_queries, &m_keys, &m_values})
        plan.add(*view, MemoryUse::Device, room * width);
    for (BufferView* view : {&m_normed, &m_clamped})
        plan.add(*view, MemoryUse::Device, tile * width);
    for (BufferView* view : {&m_first, &m_second})
        plan.add(*view, MemoryUse::Device, tile * widest);
    plan.add(m_soft, MemoryUse::Device, soft);
    plan.add(m_patchValues, MemoryUse::Input, tile * engine::kPatchValues);
    plan.add(m_positions, MemoryUse::Input, sideRoom * width);
    plan.add(m_rotation, MemoryUse::Input, sideRoom * m_config.headSize() / 2);
    plan.add(m_tokens, MemoryUse::Readback, soft);
    plan.addHalves(m_halves, widest, tile);
}

EncoderBytes VisionTower::bytesFor(const engine::Projector& projector,
                                   const Capabilities& capabilities)
{
    VisionTower tower(projector, nullptr);
    WeightUpload upload("the weights of the encoder of pictures", capabilities);
    tower.addWeights(upload);
    WorkSpacePlan plan("a picture", capabilities);
    const std::uint64_t patches =
        std::uint64_t{engine::kImageBudgets.back()} * engine::kPoolSide * engine::kPoolSide;
    // A strip as wide as a soft token has the longest sides.
    tower.addWork(plan, patches, patches / engine::kPoolSide + engine::kPoolSide);
    return {upload.totalBytes() + plan.deviceBytes(), plan.hostBytes()};
}

/// What depends on the size of the picture alone: embeddings of columns and rows, and the angles of
/// the longer side's positions.
void VisionTower::writePositions()
{
    const engine::TensorView table = m_projector.weights().vision.positionEmbedding;
    auto* row = m_positions.as<float>();
    for (std::uint32_t x = 0; x < m_size.patchColumns(); ++x, row += m_config.width)
        engine::operations::embeddingRow(table.slice(0), x, row);
    for (std::uint32_t y = 0; y < m_size.patchRows(); ++y, row += m_config.width)
        engine::operations::embeddingRow(table.slice(1), y, row);
    const std::uint32_t pairs = m_config.headSize() / 4;
    std::vector<float> frequencies(pairs);
    engine::ropeFrequencies(frequencies.data(), 2 * pairs, engine::kPictureRopeBase, {});
    auto* turns = m_rotation.as<float>();
    for (std::uint32_t position = 0; position < std::max(m_size.patchColumns(), m_size.patchRows());
         ++position) {
        for (std::uint32_t i = 0; i < pairs; ++i) {
            const float angle = static_cast<float>(position) * frequencies[i];
            *turns++ = std::cos(angle);
            *turns++ = std::sin(angle);
        }
    }
}

BufferView VisionTower::rowsOf(const BufferView& view, Tile tile, std::uint64_t width) const
{
    return view.part(tile.first * width * sizeof(float), tile.count * width * sizeof(float));
}

template <typename Function>
void VisionTower::forTiles(std::uint32_t count, Function&& function)
{
    for (std::uint32_t first = 0; first < count; first += kTilePatches)
        function(Tile{first, std::min(kTilePatches, count - first)});
}

/// Multiplications of an encode.
double VisionTower::work() const
{
    const double width = m_config.width, patches = m_size.patches();
    const double layer = width * (4 * width + 3 * double(m_config.feedForwardWidth));
    return patches * (double(m_layers.size()) * (layer + 2 * patches * width) +
                      engine::kPatchValues * width) +
           double(m_size.softTokens()) * width * m_projector.width();
}

Result<SoftTokens> VisionTower::encode(const engine::Picture& picture, const EncodeOptions& options)
{
    m_size = {picture.width, picture.height};
    if (Status status = reserve(); !status) return status.error();
    writePositions();
    MediaRun run(*m_device, options, work(), engine::lookingStopped(), m_halves);
    embed(picture, run);
    const std::uint32_t patches = m_size.patches();
    for (const Layer& layer : m_layers) {
        forTiles(patches, [&](Tile tile) { project(layer, tile, run); });
        attend(run);
        forTiles(patches, [&](Tile tile) {
            finishAttention(layer, tile, run);
            feedForward(layer, tile, run);
        });
        if (!run.goesOn()) break;
    }
    project(run);
    if (Status status = run.finish(); !status) return status.error();
    SoftTokens tokens;
    tokens.count = m_size.softTokens();
    const auto* values = m_tokens.as<float>();
    tokens.rows.assign(values, values + std::size_t{tokens.count} * m_projector.width());
    return tokens;
}

void VisionTower::embed(const engine::Picture& picture, MediaRun& run)
{
    const std::uint32_t columns = m_size.patchColumns();
    const std::uint64_t rowBytes = std::uint64_t{m_config.width} * sizeof(float);
    forTiles(m_size.patches(), [&](Tile tile) {
        if (tile.first > 0 && !run.wait()) return; // the tile before has been read
        auto* values = m_patchValues.as<float>();
        for (std::uint32_t i = 0; i < tile.count; ++i, values += engine::kPatchValues) {
            const std::uint32_t patch = tile.first + i;
            engine::operations::readPatch(values, picture.pixels.data(), picture.width,
                                          patch % columns, patch / columns, engine::kPatchPixels,
                                          engine::kPatchLevels.data());
        }
        const BufferView hidden = rowsOf(m_hidden, tile, m_config.width);
        run.product(m_patchEmbedding, m_patchValues, hidden, tile.count, "patch embedding");
        op::AddRows add;
        add.values = hidden;
        add.columns = tile.count;
        add.width = m_config.width;
        add.firstColumn = tile.first;
        add.table = m_positions.part(0, columns * rowBytes);
        add.rows = columns;
        op::addRows(run.recorder(), add);
        run.barrier("embeddings of columns were added");
        // Bindings begin at multiples of the device's alignment: rows are reached from the start.
        add.table = m_positions;
        add.rows = columns + m_size.patchRows();
        add.divisor = columns;
        add.firstColumn = tile.first + columns * columns;
        op::addRows(run.recorder(), add);
        run.barrier("embeddings of rows were added");
    });
}

/// Queries, keys and values of a tile, normed and rotated.
void VisionTower::project(const Layer& layer, Tile tile, MediaRun& run)
{
    if (!run.goesOn()) return;
    const std::uint32_t width = m_config.width;
    op::rmsNorm(run.recorder(), {rowsOf(m_hidden, tile, width), layer.attentionNorm, m_normed,
                                 tile.count, width, m_config.rmsEpsilon});
    run.barrier("queries, keys and values are made of the norm");
    const BufferView queries = rowsOf(m_queries, tile, width);
    const BufferView keys = rowsOf(m_keys, tile, width);
    const BufferView values = rowsOf(m_values, tile, width);
    run.linears({{&layer.query, queries, "picture query"},
                 {&layer.key, keys, "picture key"},
                 {&layer.value, values, "picture value"}},
                m_normed, m_clamped, tile.count);
    const auto norm = [&](const BufferView& rows, const BufferView& weight) {
        op::rmsNorm(run.recorder(), {rows, weight, rows, tile.count * m_config.headCount,
                                     m_config.headSize(), m_config.rmsEpsilon});
    };
    norm(queries, layer.queryNorm);
    norm(keys, layer.keyNorm);
    norm(values, {});
    run.barrier("normed heads are read");
    for (const BufferView& rows : {queries, keys})
        op::rotatePatch(run.recorder(), {rows, m_rotation, tile.count, m_config.headCount,
                                         m_config.headSize(), m_size.patchColumns(), tile.first});
    run.barrier("rotated heads are read");
}

/// What queries attend to takes their place; as many at once as a submission may take.
void VisionTower::attend(MediaRun& run)
{
    constexpr std::uint32_t kStep = 64; // queries of a workgroup, or a multiple
    // A multiplication takes longer than in a product.
    constexpr double kDearer = 4;
    const std::uint32_t patches = m_size.patches();
    const double each = 2.0 * patches * m_config.width;
    const auto most = static_cast<std::uint32_t>(run.mostWork() / kDearer / each);
    const std::uint32_t step = std::max(1u, most / kStep) * kStep;
    for (std::uint32_t first = 0; first < patches && run.goesOn(); first += step) {
        op::AttendAll attend;
        attend.queries = attend.output = m_queries;
        attend.keys = m_keys;
        attend.values = m_values;
        attend.positions = patches;
        attend.heads = m_config.headCount;
        attend.headSize = m_config.headSize();
        attend.firstQuery = first;
        attend.queryCount = std::min(step, patches - first);
        op::attendAll(run.recorder(), attend);
        run.did(each * attend.queryCount, kDearer);
    }
    if (run.goesOn()) run.barrier("what queries attend to is read");
}

void VisionTower::finishAttention(const Layer& layer, Tile tile, MediaRun& run)
{
    if (!run.goesOn()) return;
    const std::uint32_t width = m_config.width;
    const BufferView attended = rowsOf(m_queries, tile, width);
    const BufferView hidden = rowsOf(m_hidden, tile, width);
    run.linears({{&layer.attentionOutput, m_first, "picture attention"}}, attended, attended,
                tile.count);
    op::rmsNormAdd(run.recorder(), {hidden, m_first, layer.postAttentionNorm, hidden, tile.count,
                                    width, 1.0f, m_config.rmsEpsilon});
    run.barrier("the attention updated the stream");
}

void VisionTower::feedForward(const Layer& layer, Tile tile, MediaRun& run)
{
    if (!run.goesOn()) return;
    const std::uint32_t width = m_config.width;
    const BufferView hidden = rowsOf(m_hidden, tile, width);
    op::rmsNorm(run.recorder(),
                {hidden, layer.feedForwardNorm, m_normed, tile.count, width, m_config.rmsEpsilon});
    run.barrier("gate and up are made of the norm");
    run.linears({{&layer.gate, m_first, "picture gate"}, {&layer.up, m_second, "picture up"}},
                m_normed, m_clamped, tile.count);
    op::geluMultiply(run.recorder(),
                     {m_first, m_second, m_first, tile.count, m_config.feedForwardWidth, 0, 0});
    run.barrier("the gated values are read");
    run.linears({{&layer.down, m_second, "picture down"}}, m_first, m_first, tile.count);
    op::rmsNormAdd(run.recorder(), {hidden, m_second, layer.postFeedForwardNorm, hidden, tile.count,
                                    width, layer.outputScale, m_config.rmsEpsilon});
    run.barrier("the feed-forward updated the stream");
}

/// Pools patches to soft tokens and brings them to the width of the language model.
void VisionTower::project(MediaRun& run)
{
    const std::uint32_t width = m_config.width;
    const std::uint32_t tokenColumns = m_size.patchColumns() / engine::kPoolSide;
    forTiles(m_size.softTokens(), [&](Tile tile) {
        if (!run.goesOn()) return;
        op::poolPatches(run.recorder(),
                        {m_hidden, m_normed, tile.count, tokenColumns, width, tile.first});
        run.barrier("pooled patches are read");
        if (m_standardizeBias) {
            op::standardize(run.recorder(),
                            {m_normed, m_standardizeBias, m_standardizeScale, tile.count, width});
            run.barrier("standardized values are read");
        }
        op::rmsNorm(run.recorder(),
                    {m_normed, {}, m_normed, tile.count, width, m_config.rmsEpsilon});
        run.barrier("the norm is projected");
        run.product(m_projection, m_normed, rowsOf(m_soft, tile, m_projector.width()), tile.count,
                    "picture projection");
    });
    if (!run.goesOn()) return;
    const std::uint64_t bytes =
        std::uint64_t{m_size.softTokens()} * m_projector.width() * sizeof(float);
    run.recorder().copy(m_soft.part(0, bytes), m_tokens.part(0, bytes));
}

std::uint64_t VisionTower::memoryBytes() const
{
    return m_weights.sizeBytes() + m_space.sizeBytes();
}

} // namespace cabochon::vulkan
