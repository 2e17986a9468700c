// Owns random matrices in any storage type, for tests and benchmarks of products.
#pragma once

#include "engine/model/block_formats.h"
#include "engine/model/tensor_view.h"

#include <cmath>
#include <cstring>
#include <random>
#include <vector>

namespace cabochon::test {

struct RandomWeights {
    std::vector<std::byte> bytes;
    engine::TensorView view;
};

/// Blocks of random bits, drawn again until all their values are finite and of ordinary size. After
/// `distinctBlocks` blocks they repeat in another order: large matrices are made quickly.
inline RandomWeights randomWeights(engine::TensorType type,
                                   std::int64_t rows,
                                   std::int64_t columns,
                                   unsigned seed,
                                   std::size_t distinctBlocks = 4096)
{
    using namespace engine;
    const TensorTypeInfo& info = tensorTypeInfo(type);
    std::mt19937 random(seed);
    RandomWeights weights;
    weights.view.name = info.name;
    weights.view.type = type;
    weights.view.rows = rows;
    weights.view.columns = columns;
    weights.bytes.resize(weights.view.sizeBytes());
    weights.view.data = weights.bytes.data();
    const std::size_t count = weights.bytes.size() / info.blockBytes;
    std::vector<float> values(info.blockElements);
    for (std::size_t b = 0; b < count; ++b) {
        std::byte* block = weights.bytes.data() + b * info.blockBytes;
        if (b >= distinctBlocks) {
            std::memcpy(block, weights.bytes.data() + random() % distinctBlocks * info.blockBytes,
                        info.blockBytes);
            continue;
        }
        for (bool ordinary = false; !ordinary;) {
            for (std::uint32_t i = 0; i < info.blockBytes; ++i)
                block[i] = static_cast<std::byte>(random());
            dequantize(type, block, values.data(), values.size());
            float largest = 0;
            for (const float value : values)
                largest = std::isfinite(value) ? std::max(largest, std::fabs(value)) : 1e30f;
            ordinary = largest > 0.01f && largest < 10.0f;
        }
    }
    return weights;
}

inline std::vector<float> randomFloats(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<float> values(count);
    for (float& value : values)
        value = normal(random);
    return values;
}

} // namespace cabochon::test
