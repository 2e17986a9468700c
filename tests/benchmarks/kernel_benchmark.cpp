// Speed of the CPU products and of attention on the shapes of E2B, by storage type and level: GB/s
// of weights read for one column, GOP/s (two per multiply-add) for many. The smallest of several
// times counts, because the machine has other work.
//   kernel_benchmark [threads] [level or "all"] [type or "all"]
#include "engine/cpu/matrix_product.h"
#include "tests/engine/cpu/random_weights.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <time.h>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::test::randomFloats;
using cabochon::test::randomWeights;
using cabochon::test::RandomWeights;

namespace {

/// Wall time; with one thread the time of that thread, which other work on the machine does not
/// lengthen.
bool oneThread = false;

double now()
{
    if (oneThread) {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
    }
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(time).count();
}

template <typename Function>
double smallestSeconds(int runs, Function&& function)
{
    double smallest = 1e30;
    for (int i = 0; i < runs; ++i) {
        const double start = now();
        function();
        smallest = std::min(smallest, now() - start);
    }
    return smallest;
}

struct Bench {
    CpuLevel level;
    TensorType type;
    PreparedMatrix::Placement placement;
    std::int64_t rows;
    std::int64_t width;
};

void run(const Bench& bench, ThreadPool& pool)
{
    // Several matrices, so that one column reads memory and not a cache.
    constexpr std::size_t kTotalBytes = 600u << 20;
    const RandomWeights weights = randomWeights(bench.type, bench.rows, bench.width, 1);
    const std::size_t copies = bench.placement == PreparedMatrix::Placement::InFile
                                   ? 1
                                   : std::max<std::size_t>(1, kTotalBytes / weights.bytes.size());
    std::vector<PreparedMatrix> matrices;
    const double start = now();
    for (std::size_t i = 0; i < copies; ++i) {
        Result<PreparedMatrix> matrix =
            PreparedMatrix::prepare(weights.view, bench.level, bench.placement, pool);
        if (!matrix) return;
        matrices.push_back(std::move(*matrix));
    }
    const double prepare = now() - start;
    const double bytes = static_cast<double>(weights.bytes.size() * copies);

    constexpr std::int64_t kColumns = 512;
    const std::vector<float> input =
        randomFloats(static_cast<std::size_t>(kColumns * bench.width), 2);
    std::vector<float> output(static_cast<std::size_t>(kColumns * bench.rows));
    Activations activations(kColumns, bench.width);
    std::printf("%-13s %-7s %-8s %6lld x %-6lld", cpuLevelName(bench.level).data(),
                tensorTypeInfo(bench.type).name.data(),
                bench.placement == PreparedMatrix::Placement::InFile ? "in file" : "tiles",
                static_cast<long long>(bench.rows), static_cast<long long>(bench.width));
    for (const std::int64_t columns : {1, 4, 8}) {
        activations.set(input.data(), columns, bench.width, bench.width, bench.level, pool);
        const double seconds = smallestSeconds(4, [&] {
            for (const PreparedMatrix& matrix : matrices) {
                const Product product{&matrix, &activations, 0, columns, output.data(), bench.rows};
                multiply({&product, 1}, bench.level, pool, nullptr);
            }
        });
        std::printf("  n=%lld %5.1f GB/s", static_cast<long long>(columns), bytes / seconds / 1e9);
    }
    const std::int64_t gemmRows = std::min<std::int64_t>(bench.rows, 6144);
    Result<PreparedMatrix> matrix = PreparedMatrix::prepare(weights.view.rowRange(0, gemmRows),
                                                            bench.level, bench.placement, pool);
    for (const std::int64_t columns : {std::int64_t{32}, kColumns}) {
        activations.set(input.data(), columns, bench.width, bench.width, bench.level, pool);
        const Product product{&*matrix, &activations, 0, columns, output.data(), bench.rows};
        const double seconds = smallestSeconds(5, [&] {
            multiply({&product, 1}, bench.level, pool, nullptr);
        });
        const double operations =
            2.0 * static_cast<double>(columns) * static_cast<double>(gemmRows * bench.width);
        std::printf("  n=%lld %6.1f GOP/s", static_cast<long long>(columns),
                    operations / seconds / 1e9);
    }
    const double set = smallestSeconds(5, [&] {
        activations.set(input.data(), kColumns, bench.width, bench.width, bench.level, pool);
    });
    std::printf("  set %4.0f us  prepare %4.1f GB/s\n", set * 1e6, bytes / prepare / 1e9);
    std::fflush(stdout);
}

} // namespace

int main(int argumentCount, char** arguments)
{
    const unsigned threads =
        argumentCount > 1 ? static_cast<unsigned>(std::stoul(arguments[1])) : 2;
    const std::string levelName = argumentCount > 2 ? arguments[2] : "all";
    const std::string typeName = argumentCount > 3 ? arguments[3] : "all";
    oneThread = threads == 1;
    ThreadPool pool(threads);
    for (const CpuLevel level :
         {CpuLevel::Portable, CpuLevel::Avx2, CpuLevel::Avx512Vnni, CpuLevel::Amx}) {
        if (!cpuLevelAvailable(level)) continue;
        if (levelName != "all" && levelName != cpuLevelName(level)) continue;
        for (const TensorType type :
             {TensorType::Q4_0, TensorType::Q8_0, TensorType::Q6_K, TensorType::Q4_K,
              TensorType::Q5_K, TensorType::Q5_0, TensorType::Q5_1, TensorType::Q4_1,
              TensorType::IQ4_NL, TensorType::MXFP4, TensorType::BF16, TensorType::F16,
              TensorType::F32, TensorType::Q3_K}) {
            if (typeName != "all" && typeName != tensorTypeInfo(type).name) continue;
            const bool slow = level == CpuLevel::Portable;
            run({level, type, PreparedMatrix::Placement::MayRepack, slow ? 256 : 6144, 1536}, pool);
            if (!slow) {
                run({level, type, PreparedMatrix::Placement::MayRepack, 1536, 6144}, pool);
                run({level, type, PreparedMatrix::Placement::InFile, 131072, 1536}, pool);
            }
        }
    }
    return 0;
}
