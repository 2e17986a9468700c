// Owns the yardstick of benchmarks: how many float operations a second one thread of this machine
// does at most, by fused multiply-adds in registers. On x86 without AVX-512, which some machines
// run at half speed: a share of it is a share of what AVX2 can do.
#pragma once

#include <algorithm>
#include <time.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace cabochon::benchmarks {

/// Seconds of this thread, which other work on the machine does not lengthen.
inline double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Seconds of all threads of this program.
inline double processSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) inline float multiplyAdd(long rounds, float start)
{
    const __m256 factor = _mm256_set1_ps(0.999f), summand = _mm256_set1_ps(1e-3f);
    __m256 sums[12];
    for (int i = 0; i < 12; ++i)
        sums[i] = _mm256_set1_ps(start + static_cast<float>(i)); // different ones: all are computed
#pragma GCC unroll 1
    for (long round = 0; round < rounds; ++round) {
#pragma GCC unroll 12
        for (int i = 0; i < 12; ++i)
            sums[i] = _mm256_fmadd_ps(sums[i], factor, summand);
    }
    for (int i = 1; i < 12; ++i)
        sums[0] = _mm256_add_ps(sums[0], sums[i]);
    return _mm256_cvtss_f32(sums[0]);
}
#endif

/// GFLOP/s of one thread; 0 where the machine has no AVX2 with FMA.
inline double peakOfThread()
{
    double best = 0;
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return 0;
    constexpr long kRounds = 20'000'000;
    for (int run = 0; run < 5; ++run) {
        const double start = threadSeconds();
        const volatile float kept = multiplyAdd(kRounds, static_cast<float>(run));
        static_cast<void>(kept);
        best = std::max(best, 12.0 * 16.0 * kRounds / (threadSeconds() - start) * 1e-9);
    }
#endif
    return best;
}

} // namespace cabochon::benchmarks
