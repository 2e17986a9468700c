// Going through the tensors of a model by their table; weights.cpp finds them.
#include "engine/model/weight_table.h"

namespace cabochon::engine {

using weight_table::Extent;
using weight_table::LayerRule;
using weight_table::ModelRule;
using weight_table::Storage;

static WeightKind kindOf(Storage storage, const weight_table::Shape& shape)
{
    if (storage == Storage::Table) return WeightKind::Table;
    if (storage != Storage::Matrix) return WeightKind::Vector;
    return shape[2] == Extent::Experts ? WeightKind::Experts : WeightKind::Matrix;
}

void LayerWeights::forEach(const WeightVisitor& visit) const
{
    for (const LayerRule& rule : weight_table::kLayer) {
        if (const TensorView& tensor = this->*rule.field)
            visit(tensor, kindOf(rule.storage, rule.shape));
    }
}

void Weights::forEach(const WeightVisitor& visit) const
{
    for (const ModelRule& rule : weight_table::kModel) {
        if (const TensorView& tensor = this->*rule.field)
            visit(tensor, kindOf(rule.storage, rule.shape));
    }
    for (const LayerWeights& layer : layers)
        layer.forEach(visit);
}

std::uint64_t Weights::bytesReadPerToken(const ModelConfig& config) const
{
    std::uint64_t bytes = 0;
    forEach([&](const TensorView& tensor, WeightKind kind) {
        if (kind == WeightKind::Table)
            bytes += tensor.rowBytes();
        else if (kind == WeightKind::Experts)
            bytes += tensor.sliceBytes() * config.expertUsedCount;
        else
            bytes += tensor.sizeBytes();
    });
    return bytes;
}

} // namespace cabochon::engine
