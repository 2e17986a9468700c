// Speed of the encoder of sound: 30 s of noise through a projector's ears, wall time and processor
// time (which other work on the machine hardly lengthens), and both as shares of what the machine's
// cores do at most in float32. The smallest of several times counts.
//   sound_benchmark PROJECTOR.gguf [threads] [seconds of sound] [runs] [level]
#include "engine/cpu/media/cpu_media_encoder.h"
#include "engine/media/audio_size.h"
#include "engine/media/log_mel.h"
#include "tests/benchmarks/machine_peak.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <random>
#include <span>
#include <string>
#include <thread>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::benchmarks::peakOfThread;
using cabochon::benchmarks::processSeconds;
using cabochon::benchmarks::wallSeconds;

namespace {

/// Two for each multiply-add of the matrices and convolutions.
double operations(const SoundConfig& config, std::uint32_t width, double tokens)
{
    const double d = config.width, f = config.feedForwardWidth, o = config.outputWidth;
    if (config.kind == EncoderKind::Direct) return 2 * tokens * o * width;
    const double layer = 4 * d * f + 4 * d * d + 3 * d * d;
    const double convolutions = 2 * 64 * 128 * 9 + 32 * 32 * 1152;
    return 2 * tokens * (config.layerCount * layer + convolutions + 1024 * d + d * o + o * width);
}

struct Times {
    double wall = 1e30;
    double processor = 1e30;
};

template <typename Work>
Times smallest(int runs, Work&& work)
{
    Times times;
    for (int run = 0; run < runs; ++run) {
        const double start = wallSeconds(), processor = processSeconds();
        work();
        times.wall = std::min(times.wall, wallSeconds() - start);
        times.processor = std::min(times.processor, processSeconds() - processor);
    }
    return times;
}

/// Where the processor's time goes: a tower counts convolutions, four steps a layer, and the end.
void printSteps(MediaEncoder& encoder, std::span<const float> samples)
{
    constexpr const char* kSteps[] = {"front",       "feed-forward",   "attention",
                                      "convolution", "feed-forward 2", "end"};
    double seconds[std::size(kSteps)] = {};
    double last = processSeconds();
    EncodeOptions options;
    options.progress = [&](std::uint32_t done, std::uint32_t total) {
        const double time = processSeconds();
        const std::uint32_t step = done == 1 ? 0 : done == total ? 5 : 1 + (done - 2) % 4;
        seconds[step] += time - last;
        last = time;
    };
    if (!encoder.encodeSound(samples, options)) return;
    for (std::size_t i = 0; i < std::size(kSteps); ++i)
        std::printf("%s %.0f ms%s", kSteps[i], seconds[i] * 1e3,
                    i + 1 < std::size(kSteps) ? ", " : "\n");
}

/// Wall time from a stop to the return, at moments all over a run of `seconds`.
void printStops(MediaEncoder& encoder, std::span<const float> samples, double seconds)
{
    constexpr int kMoments = 20;
    std::vector<double> latencies;
    for (int moment = 0; moment < kMoments; ++moment) {
        CancelFlag cancel;
        EncodeOptions options;
        options.cancel = &cancel;
        double stopped = 0;
        std::thread user([&] {
            std::this_thread::sleep_for(std::chrono::duration<double>(seconds * moment / kMoments));
            stopped = wallSeconds();
            cancel.request();
        });
        const auto tokens = encoder.encodeSound(samples, options);
        const double returned = wallSeconds();
        user.join();
        if (!tokens) latencies.push_back(returned - stopped);
    }
    if (latencies.empty()) return;
    std::sort(latencies.begin(), latencies.end());
    std::printf("stopped at %zu moments: %.1f ms until it returns, %.1f ms at most\n",
                latencies.size(), latencies[latencies.size() / 2] * 1e3, latencies.back() * 1e3);
}

} // namespace

int main(int argumentCount, char** arguments)
{
    if (argumentCount < 2) {
        std::fprintf(stderr, "sound_benchmark PROJECTOR.gguf [threads] [seconds] [runs] [level]\n");
        return 1;
    }
    const auto numberAt = [&](int index, double otherwise) {
        return argumentCount > index ? std::stod(arguments[index]) : otherwise;
    };
    const auto projector = Projector::open(arguments[1]);
    if (!projector || !(*projector)->hears()) {
        std::fprintf(stderr, "%s\n",
                     projector ? "It does not hear." : projector.error().message.c_str());
        return 1;
    }
    CpuOptions options;
    options.threads = static_cast<unsigned>(numberAt(2, 2));
    for (const CpuLevel level :
         {CpuLevel::Exact, CpuLevel::Portable, CpuLevel::Avx2, CpuLevel::Avx512Vnni, CpuLevel::Amx})
        if (argumentCount > 5 && cpuLevelName(level) == arguments[5]) options.level = level;
    const auto encoder = createCpuMediaEncoder(**projector, options);
    if (!encoder) {
        std::fprintf(stderr, "%s\n", encoder.error().message.c_str());
        return 1;
    }
    std::vector<float> samples(static_cast<std::size_t>(numberAt(3, 30) * kSampleRate));
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0.0f, 0.1f);
    for (float& sample : samples)
        sample = std::clamp(normal(random), -1.0f, 1.0f);
    const int runs = static_cast<int>(numberAt(4, 5));

    const std::uint32_t frames = melFrames(samples.size());
    const LogMel logMel;
    std::vector<float> mel(std::size_t{frames} * kMelBands);
    const Times front = smallest(runs, [&] { logMel.frames(samples, 0, frames, mel.data()); });
    std::printf("log-mel of %u frames, one thread: %.1f ms, processor %.1f ms\n", frames,
                front.wall * 1e3, front.processor * 1e3);

    const double start = wallSeconds();
    auto tokens = (*encoder)->encodeSound(samples, {});
    if (!tokens) {
        std::fprintf(stderr, "%s\n", tokens.error().message.c_str());
        return 1;
    }
    std::printf("first time, weights made ready: %.2f s\n", wallSeconds() - start);
    const Times times = smallest(runs, [&] { tokens = (*encoder)->encodeSound(samples, {}); });
    printSteps(**encoder, samples);
    printStops(**encoder, samples, times.wall);
    const double work =
        operations(*(*projector)->config().sound, (*projector)->width(), tokens->count) * 1e-9;
    const unsigned threads = threadsOf(options);
    const double peak = peakOfThread(threads);
    std::printf("%u soft tokens: %.2f s, processor %.2f s on %u threads; %.0f GFLOP, %.0f GFLOP/s "
                "of wall time\n",
                tokens->count, times.wall, times.processor, threads, work, work / times.wall);
    std::printf("%.1f GFLOP/s of a core's time, %.0f %% of its %.1f; memory %.1f MiB\n",
                work / times.processor, 100 * work / times.processor / peak, peak,
                double((*encoder)->memoryBytes()) / (1 << 20));
    return 0;
}
