#include "engine/convert/tensor_reader.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace cabochon::engine {

namespace {

constexpr std::uint64_t kChannels = 3;

/// Of a square of pixels: (row, column, channel) becomes (channel, row, column).
void planesOf(const float* pixels, std::uint64_t columns, float* planes)
{
    const std::uint64_t places = columns / kChannels;
    for (std::uint64_t channel = 0; channel < kChannels; ++channel) {
        for (std::uint64_t place = 0; place < places; ++place)
            planes[channel * places + place] = pixels[place * kChannels + channel];
    }
}

void decode(const PlannedTensor& tensor,
            const RowQuantizer& quantizer,
            std::uint64_t first,
            std::size_t count,
            float* values)
{
    if (!tensor.source) {
        std::copy_n(tensor.made.data() + first, count, values);
        return;
    }
    const TensorTypeInfo& info = tensorTypeInfo(tensor.sourceType);
    const std::byte* source = tensor.source + first / info.blockElements * info.blockBytes;
    quantizer.dequantize(tensor.sourceType, source, values, count);
}

void softplus(float* values, std::size_t count)
{
    constexpr float kLinear = 20.0f; // from here on e^x swallows the 1
    for (std::size_t i = 0; i < count; ++i)
        values[i] = values[i] > kLinear ? values[i] : std::log1p(std::exp(values[i]));
}

/// values[i] += row(up) . column(down), for values that lie from `first` on in rows.
void add(const LoadedChange& change,
         std::uint64_t columns,
         std::uint64_t first,
         std::size_t count,
         float* values)
{
    for (std::size_t done = 0; done < count;) {
        const std::uint64_t row = (first + done) / columns;
        const std::uint64_t column = (first + done) % columns;
        const auto length = std::min<std::uint64_t>(columns - column, count - done);
        for (std::uint64_t k = 0; k < change.rank; ++k) {
            const float factor = change.up[row * change.rank + k];
            const float* down = change.down.data() + k * columns + column;
            for (std::uint64_t i = 0; i < length; ++i)
                values[done + i] += factor * down[i];
        }
        done += static_cast<std::size_t>(length);
    }
}

} // namespace

std::size_t unitOf(const PlannedTensor& tensor)
{
    const bool wholeRows =
        tensor.change == RowChange::ChannelPlanes || tensor.change == RowChange::SwappedAxes;
    if (!wholeRows) return kUnitValues;
    const auto columns = static_cast<std::size_t>(tensor.columns);
    return std::max<std::size_t>(1, kUnitValues / columns) * columns;
}

std::vector<LoadedChange> loadChanges(const PlannedTensor& tensor, const RowQuantizer& quantizer)
{
    std::vector<LoadedChange> changes;
    for (const LowRankChange& change : tensor.additions) {
        LoadedChange& loaded = changes.emplace_back();
        loaded.rank = change.rank;
        loaded.down.resize(static_cast<std::size_t>(change.rank * tensor.columns));
        loaded.up.resize(static_cast<std::size_t>(change.rank * tensor.rows));
        quantizer.dequantize(change.downType, change.down, loaded.down.data(), loaded.down.size());
        quantizer.dequantize(change.upType, change.up, loaded.up.data(), loaded.up.size());
        for (float& factor : loaded.up)
            factor *= change.weight;
    }
    return changes;
}

void readValues(const PlannedTensor& tensor,
                std::span<const LoadedChange> changes,
                const RowQuantizer& quantizer,
                std::uint64_t first,
                std::size_t count,
                float* values,
                float* work)
{
    const std::uint64_t columns = tensor.columns;
    switch (tensor.change) {
    case RowChange::None:
        decode(tensor, quantizer, first, count, values);
        break;
    case RowChange::Softplus:
        decode(tensor, quantizer, first, count, values);
        softplus(values, count);
        break;
    case RowChange::ChannelPlanes:
        for (std::size_t done = 0; done < count; done += columns) {
            decode(tensor, quantizer, first + done, columns, work);
            planesOf(work, columns, values + done);
        }
        break;
    case RowChange::SwappedAxes: {
        const std::uint64_t inner = tensor.rows / tensor.outer;
        for (std::size_t done = 0; done < count; done += columns) {
            const std::uint64_t row = (first + done) / columns; // o * inner + i
            const std::uint64_t source = row % inner * tensor.outer + row / inner;
            decode(tensor, quantizer, source * columns, columns, values + done);
        }
        break;
    }
    }
    for (const LoadedChange& change : changes)
        add(change, columns, first, count, values);
}

} // namespace cabochon::engine
