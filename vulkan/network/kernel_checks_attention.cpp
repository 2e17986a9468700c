// Attention's checks: a cache's rows are written, read for several columns, and both by the fused
// step.
#include "engine/cpu/operations.h"
#include "vulkan/kernels/operations_attention.h"
#include "vulkan/kernels/shaders/params.h"
#include "vulkan/network/kernel_bench.h"

#include <cmath>
#include <random>
#include <string>
#include <vector>

namespace cabochon::vulkan {

namespace cpu = engine::operations;
namespace gpu = operations;
using engine::KvFormat;

namespace {

constexpr std::uint32_t kPosition = 37, kHeads = 4, kKvHeads = 2, kCapacity = PAGE_POSITIONS,
                        kWindow = 20;

/// Raw heads of `columns` columns, their norms, and the angles of their positions.
struct RawHeads {
    std::uint32_t columns, headSize;
    std::vector<float> queries, keys, values, queryNorm, keyNorm, rotation;

    RawHeads(std::mt19937& random, std::uint32_t columnCount, std::uint32_t size)
        : columns(columnCount), headSize(size),
          queries(randomValues(random, std::size_t{columnCount} * kHeads * size)),
          keys(randomValues(random, std::size_t{columnCount} * kKvHeads * size)),
          values(randomValues(random, keys.size())), queryNorm(randomValues(random, size)),
          keyNorm(randomValues(random, size))
    {
        for (std::uint32_t i = 0; i < columns * size / 2; ++i) {
            const float angle = static_cast<float>(kPosition + i / (size / 2)) /
                                (1.0f + static_cast<float>(i % (size / 2)));
            rotation.push_back(std::cos(angle));
            rotation.push_back(std::sin(angle));
        }
    }
    /// Normed and rotated, as its column wants it.
    std::vector<float>
    turned(const float* head, const std::vector<float>& norm, std::uint32_t column) const
    {
        const std::uint32_t pairs = headSize / 2;
        std::vector<float> out(headSize), cosines(pairs), sines(pairs);
        cpu::rmsNorm(out.data(), head, norm.data(), headSize, 1e-6f);
        for (std::uint32_t i = 0; i < pairs; ++i) {
            cosines[i] = rotation[2 * (std::size_t{column} * pairs + i)];
            sines[i] = rotation[2 * (std::size_t{column} * pairs + i) + 1];
        }
        cpu::rotate(out.data(), cosines.data(), sines.data(), headSize);
        return out;
    }
    std::vector<float> turnedQueries() const
    {
        std::vector<float> out;
        for (std::size_t head = 0; head < std::size_t{columns} * kHeads; ++head) {
            const std::vector<float> one = turned(queries.data() + head * headSize, queryNorm,
                                                  static_cast<std::uint32_t>(head / kHeads));
            out.insert(out.end(), one.begin(), one.end());
        }
        return out;
    }
    /// Writes what these columns' keys and values are in a page.
    void store(const engine::KvView& rows, std::byte* cacheKeys, std::byte* cacheValues) const
    {
        std::vector<float> value(headSize);
        for (std::uint32_t i = 0; i < columns * kKvHeads; ++i) {
            const std::uint32_t column = i / kKvHeads;
            const std::size_t place = rows.index(kPosition + column, i % kKvHeads);
            const std::size_t first = std::size_t{i} * headSize;
            cpu::storeHead(rows, cacheKeys, place,
                           turned(keys.data() + first, keyNorm, column).data());
            cpu::rmsNorm(value.data(), values.data() + first, nullptr, headSize, 1e-6f);
            cpu::storeHead(rows, cacheValues, place, value.data());
        }
    }
    gpu::StoreHeads put(KernelBench& bench, const gpu::CachePages& cache) const
    {
        gpu::StoreHeads heads;
        std::vector<ColumnState> state;
        for (std::uint32_t c = 0; c < columns; ++c)
            state.push_back({kPosition + c, kPosition + c + 1, 0, 0});
        heads.state = bench.put(state);
        heads.queries = bench.put(queries);
        heads.keys = bench.put(keys);
        heads.values = bench.put(values);
        heads.queryNorm = bench.put(queryNorm);
        heads.keyNorm = bench.put(keyNorm);
        heads.rotation = bench.put(rotation);
        heads.cache = cache;
        heads.heads = kHeads;
        heads.columns = columns;
        return heads;
    }
};

/// Keys or values of all rows of a page, random.
std::vector<std::byte> randomRows(std::mt19937& random, const engine::KvView& rows)
{
    std::vector<std::byte> bytes(engine::kvBytes(rows.format, kCapacity, kKvHeads, rows.headSize));
    for (std::size_t head = 0; head < std::size_t{kCapacity} * kKvHeads; ++head)
        cpu::storeHead(rows, bytes.data(), head, randomValues(random, rows.headSize).data());
    return bytes;
}

/// All of a page's keys or values as float32.
std::vector<float> valuesOf(const engine::KvView& rows, const std::byte* bytes)
{
    std::vector<float> values;
    for (std::size_t head = 0; head < std::size_t{kCapacity} * kKvHeads; ++head) {
        for (std::uint32_t i = 0; i < rows.headSize; ++i)
            values.push_back(cpu::cacheValue(rows, bytes, head, i));
    }
    return values;
}

gpu::Attend putAttend(KernelBench& bench, const gpu::StoreHeads& heads, std::uint32_t headSize)
{
    gpu::Attend attend;
    attend.state = heads.state;
    attend.queries = heads.queries;
    attend.output = bench.reserve(std::size_t{heads.columns} * kHeads * headSize * sizeof(float));
    attend.partial = bench.reserve(
        gpu::attendScratchBytes(bench.capabilities(), heads.columns, kHeads, headSize, kCapacity));
    attend.cache = heads.cache;
    attend.heads = kHeads;
    attend.columns = heads.columns;
    attend.window = kWindow;
    attend.maxPositions = kCapacity;
    return attend;
}

/// By the definition, over one page.
std::vector<float> attended(engine::KvView rows,
                            const std::vector<std::byte>& keys,
                            const std::vector<std::byte>& values,
                            const std::vector<float>& queries,
                            std::uint32_t columns)
{
    std::vector<std::byte> page = keys;
    rows.values = page.size();
    page.insert(page.end(), values.begin(), values.end());
    std::byte* const address = page.data();
    const std::uint32_t table = 0;
    rows.pages = &address;
    rows.table = &table;
    const engine::AttentionStretch stretch{columns, kPosition, nullptr, rows};
    std::vector<float> output(queries.size());
    engine::AttentionArguments arguments;
    arguments.queries = queries.data();
    arguments.output = output.data();
    arguments.heads = kHeads;
    arguments.window = kWindow;
    arguments.stretches = {&stretch, 1};
    cpu::attendPlain(arguments);
    return output;
}

} // namespace

void checkAttention(CheckList& list, std::uint32_t headSize)
{
    KernelBench& bench = list.bench();
    const std::string size = std::to_string(headSize);
    // 8-bit rows hold values up to about 4 in 127 steps, and may round to the other side.
    constexpr double kCodeTolerance = 2e-2;
    for (const std::uint32_t columns : {1u, 7u}) {
        // Both formats that caches have, with no kernel compiled for one of them alone.
        const KvFormat format = columns == 1 ? KvFormat::Q8 : KvFormat::F16;
        const double tolerance = columns == 1 ? kCodeTolerance : kHalfCheckTolerance;
        engine::KvView rows;
        rows.format = format;
        rows.kvHeads = kKvHeads;
        rows.headSize = headSize;
        std::vector<std::byte> keys = randomRows(list.random(), rows),
                               values = randomRows(list.random(), rows);
        const RawHeads raw(list.random(), columns, headSize);
        bench.clear();
        const gpu::CachePages cache{
            bench.put(keys), bench.put(values), bench.put(std::vector<std::uint32_t>{0}),
            format,          kKvHeads,          headSize};
        gpu::StoreHeads heads = raw.put(bench, cache);
        const gpu::Attend attend = putAttend(bench, heads, headSize);
        raw.store(rows, keys.data(), values.data());
        const std::vector<float> queries = raw.turnedQueries();
        const std::vector<float> output = attended(rows, keys, values, queries, columns);
        const auto cacheOf = [&](const BufferView& view) {
            return [&rows, view] { return valuesOf(rows, view.mapped); };
        };
        if (columns == 1) {
            gpu::AttendStep step{heads, attend, {}};
            const auto decode = [&step](CommandRecorder& r) { gpu::attendStep(r, step); };
            list.check("attendStep " + size, tolerance, attend.output, output, decode);
            // As a card decodes: the last workgroup merges the shares.
            step.counters = bench.put(std::vector<std::uint32_t>(gpu::kAttendCounterBytes / 4, 0));
            list.check("attendStep " + size + " (merged)", tolerance, attend.output, output,
                       decode);
            list.check("attendStep " + size + " (keys)", tolerance, cacheOf(cache.keys),
                       valuesOf(rows, keys.data()), [](CommandRecorder&) {});
        }
        // The same into the same rows, step by step; storeHeads turns the queries in place.
        list.check("storeHeads " + size, kCheckTolerance, heads.queries, queries,
                   [&](CommandRecorder& r) { gpu::storeHeads(r, heads); });
        list.check("storeHeads " + size + " (keys)", tolerance, cacheOf(cache.keys),
                   valuesOf(rows, keys.data()), [](CommandRecorder&) {});
        list.check("storeHeads " + size + " (values)", tolerance, cacheOf(cache.values),
                   valuesOf(rows, values.data()), [](CommandRecorder&) {});
        gpu::Attend read = attend;
        const auto several = [&read](CommandRecorder& r) { gpu::attend(r, read); };
        list.check("attend " + size, tolerance, read.output, output, several);
        // The same columns, as if they were of several timelines.
        read.mixed = true;
        list.check("attend " + size + " (mixed)", tolerance, read.output, output, several);
    }
}

} // namespace cabochon::vulkan
