// Owns the yardstick of benchmarks: time that other work on the machine does not lengthen, and how
// many float operations a second one thread of this machine does at most, by fused multiply-adds in
// registers while all threads that are measured are busy.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <thread>
#include <time.h>
#include <vector>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace cabochon::benchmarks {

inline double wallSeconds()
{
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(time).count();
}

inline double secondsOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Processor time of all threads of this program.
inline double processSeconds()
{
    return secondsOf(CLOCK_PROCESS_CPUTIME_ID);
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

__attribute__((target("avx512f"))) inline float multiplyAddWide(long rounds, float start)
{
    const __m512 factor = _mm512_set1_ps(0.999f), summand = _mm512_set1_ps(1e-3f);
    __m512 sums[12];
    for (int i = 0; i < 12; ++i)
        sums[i] = _mm512_set1_ps(start + static_cast<float>(i));
#pragma GCC unroll 1
    for (long round = 0; round < rounds; ++round) {
#pragma GCC unroll 12
        for (int i = 0; i < 12; ++i)
            sums[i] = _mm512_fmadd_ps(sums[i], factor, summand);
    }
    for (int i = 1; i < 12; ++i)
        sums[0] = _mm512_add_ps(sums[0], sums[i]);
    return _mm512_cvtss_f32(sums[0]);
}
#endif

/// GFLOP/s of one of `threads` busy threads, with the vectors that reach more (some machines run
/// 512 bits at half speed); 0 where the machine has no AVX2 with FMA.
inline double peakOfThread(unsigned threads)
{
    double best = 0;
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return 0;
    constexpr long kRounds = 10'000'000;
    const auto measure = [&](float (*work)(long, float), double lanes) {
        for (int run = 0; run < 5; ++run) {
            std::vector<double> seconds(threads);
            std::vector<std::thread> workers;
            for (unsigned t = 0; t < threads; ++t) {
                workers.emplace_back([&seconds, t, run, work] {
                    const double start = secondsOf(CLOCK_THREAD_CPUTIME_ID);
                    const volatile float kept = work(kRounds, static_cast<float>(run));
                    static_cast<void>(kept);
                    seconds[t] = secondsOf(CLOCK_THREAD_CPUTIME_ID) - start;
                });
            }
            for (std::thread& worker : workers)
                worker.join();
            double sum = 0;
            for (const double one : seconds)
                sum += one;
            best = std::max(best, threads * 12.0 * 2 * lanes * kRounds / sum * 1e-9);
        }
    };
    measure(multiplyAdd, 8);
    if (__builtin_cpu_supports("avx512f")) measure(multiplyAddWide, 16);
#endif
    return best;
}

} // namespace cabochon::benchmarks
