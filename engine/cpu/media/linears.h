// Owns how encoders run clipped linears over many columns: inputs made ready once for all linears
// that clamp them alike.
#pragma once

#include "engine/cpu/thread_pool.h"
#include "engine/cpu/wide_product.h"
#include "engine/model/projector_weights.h"

#include <cstdint>
#include <initializer_list>

namespace cabochon::engine {

/// One linear and where its columns go, `stride` floats apart.
struct LinearTarget {
    const LinearWeights* linear = nullptr;
    float* output = nullptr;
    std::int64_t stride = 0;
};

/// Sets `columns` columns of `width` values of `input` for a linear: `fill` writes one before it is
/// clamped and encoded, into a row of its thread.
template <typename Fill>
void setColumns(WideColumns& input,
                std::int64_t columns,
                std::int64_t width,
                const ClipBounds& bounds,
                ThreadPool& pool,
                Fill&& fill)
{
    input.resize(columns, width);
    pool.run([&](unsigned thread) {
        auto* row = reinterpret_cast<float*>(pool.scratch(thread).data());
        const Share share = shareOf(columns, 1, thread, pool.threadCount());
        for (std::int64_t c = share.begin; c < share.end; ++c) {
            fill(c, row);
            input.setColumn(c, row, bounds.inputMin, bounds.inputMax);
        }
    });
}

/// Runs linears on the same columns, which `fill` gives; `input` is work space.
template <typename Fill>
void applyLinears(std::initializer_list<LinearTarget> targets,
                  WideColumns& input,
                  std::int64_t columns,
                  ThreadPool& pool,
                  const CancelFlag* cancel,
                  Fill&& fill)
{
    constexpr std::size_t kMost = 4;
    WideProduct products[kMost];
    std::size_t waiting = 0;
    const auto run = [&] {
        multiplyWide({products, waiting}, pool, cancel);
        waiting = 0;
    };
    const ClipBounds* last = nullptr;
    for (const LinearTarget& target : targets) {
        const ClipBounds& bounds = target.linear->bounds;
        if (!last || !last->sameInput(bounds)) {
            run();
            setColumns(input, columns, target.linear->matrix.columns, bounds, pool, fill);
        }
        last = &bounds;
        products[waiting++] = {target.linear->matrix, &input,           target.output,
                               target.stride,         bounds.outputMin, bounds.outputMax};
        if (waiting == kMost) run();
    }
    run();
}

} // namespace cabochon::engine
