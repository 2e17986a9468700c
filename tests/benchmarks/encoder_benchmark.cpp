// Speed of the CPU's encoders of pictures and sound on projector files of any size: seconds,
// GFLOP/s of one processor's second (two per multiply-add of products and attention), their share
// of what float32 multiply-adds in registers reach at that moment, and memory.
//   encoder_benchmark PROJECTOR.gguf [threads] [budget or "sound"] [level]
#include "engine/cpu/media/cpu_media_encoder.h"
#include "engine/media/image_size.h"
#include "engine/media/resize.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <time.h>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

double now()
{
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(time).count();
}

/// Processor time of all threads, which other work on the machine does not lengthen.
double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

#if defined(__x86_64__)
/// So many rounds of twelve independent sums; the operations of them.
double peakAvx2(long rounds)
{
    for (long i = 0; i < rounds; ++i) {
        __asm__ volatile("vfmadd231ps %%ymm12, %%ymm13, %%ymm0\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm1\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm2\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm3\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm4\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm5\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm6\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm7\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm8\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm9\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm10\n"
                         "vfmadd231ps %%ymm12, %%ymm13, %%ymm11\n"
                         :
                         :
                         : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8",
                           "xmm9", "xmm10", "xmm11");
    }
    return 12.0 * 8 * 2 * static_cast<double>(rounds);
}
double peakAvx512(long rounds)
{
    for (long i = 0; i < rounds; ++i) {
        __asm__ volatile("vfmadd231ps %%zmm12, %%zmm13, %%zmm0\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm1\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm2\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm3\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm4\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm5\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm6\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm7\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm8\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm9\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm10\n"
                         "vfmadd231ps %%zmm12, %%zmm13, %%zmm11\n"
                         :
                         :
                         : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8",
                           "xmm9", "xmm10", "xmm11");
    }
    return 12.0 * 16 * 2 * static_cast<double>(rounds);
}
#endif

/// GFLOP/s of float32 multiply-adds in registers of one processor while all are busy; 0: unknown.
double peakGflops(ThreadPool& pool)
{
    double best = 0;
#if defined(__x86_64__)
    const auto peak = cpuLevelAvailable(CpuLevel::Avx512Vnni) ? peakAvx512 : peakAvx2;
    constexpr long kRounds = 4'000'000;
    const double flops = static_cast<double>(kRounds) * peak(1);
    for (int run = 0; run < 5; ++run) {
        const double start = processorSeconds();
        pool.run([&](unsigned) { peak(kRounds); });
        const double seconds = processorSeconds() - start;
        best = std::max(best, pool.threadCount() * flops / seconds / 1e9);
    }
#else
    static_cast<void>(pool);
#endif
    return best;
}

double pictureGflop(const VisionConfig& config, const ImageSize& size, double softWidth)
{
    const double width = config.width;
    const double tokens = size.softTokens();
    if (config.kind == EncoderKind::Direct)
        return 2e-9 * tokens * width * (3.0 * kTokenPixels * kTokenPixels + softWidth);
    const double patches = size.patches();
    const double layer = width * (4 * width + 3.0 * config.feedForwardWidth + 2 * patches);
    return 2e-9 *
           (patches * (config.layerCount * layer + 768 * width) + tokens * width * softWidth);
}

std::string memoryLine(const char* name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(name)) return line.substr(line.find_first_of("0123456789"));
    }
    return "?";
}

} // namespace

int main(int argumentCount, char** arguments)
{
    if (argumentCount < 2) {
        std::fprintf(stderr,
                     "encoder_benchmark PROJECTOR.gguf [threads] [budget or sound] [level]\n");
        return 2;
    }
    CpuOptions options;
    options.threads = argumentCount > 2 ? static_cast<unsigned>(std::atoi(arguments[2])) : 0;
    const std::string what = argumentCount > 3 ? arguments[3] : "280";
    for (const CpuLevel level : {CpuLevel::Exact, CpuLevel::Portable, CpuLevel::Avx2,
                                 CpuLevel::Avx512Vnni, CpuLevel::Amx}) {
        if (argumentCount > 4 && cpuLevelName(level) == arguments[4]) options.level = level;
    }
    const auto projector = Projector::open(arguments[1]);
    if (!projector) return std::fprintf(stderr, "%s\n", projector.error().message.c_str()), 1;
    const auto encoder = createCpuMediaEncoder(**projector, options);
    if (!encoder) return std::fprintf(stderr, "%s\n", encoder.error().message.c_str()), 1;
    ThreadPool pool(threadsOf(options));

    for (int run = 0; run < 3; ++run) {
        const double peak = peakGflops(pool);
        double gflop = 0;
        double start = 0;
        double startProcessor = 0;
        Result<SoftTokens> tokens = Error{};
        if (what == "sound") {
            std::vector<float> samples(kMostPieceSamples);
            for (std::size_t i = 0; i < samples.size(); ++i)
                samples[i] = static_cast<float>(static_cast<int>(i * 7919 % 2001) - 1000) * 3e-4f;
            start = now();
            startProcessor = processorSeconds();
            tokens = (*encoder)->encodeSound(samples, {});
        } else {
            const auto budget = static_cast<std::uint32_t>(std::atoi(what.c_str()));
            Picture picture{1000, 700, std::vector<std::uint8_t>(3 * 1000 * 700)};
            for (std::size_t i = 0; i < picture.pixels.size(); ++i)
                picture.pixels[i] = static_cast<std::uint8_t>(i * 31 / 97 % 251);
            const ImageSize size = imageSize(1000, 700, budget).value();
            picture = resizePicture(picture, size).value();
            gflop = pictureGflop(*(*projector)->config().vision, size, (*projector)->width());
            start = now();
            startProcessor = processorSeconds();
            tokens = (*encoder)->encodePicture(picture, {});
        }
        const double seconds = now() - start;
        const double processor = processorSeconds() - startProcessor;
        if (!tokens) return std::fprintf(stderr, "%s\n", tokens.error().message.c_str()), 1;
        std::printf("%u soft tokens  %.2f s, %.2f s of processors", tokens->count, seconds,
                    processor);
        if (gflop > 0) {
            std::printf("  %.0f GFLOP  %.1f GFLOP/s", gflop, gflop / processor);
            if (peak > 0) std::printf("  %.0f %% of %.0f", 100 * gflop / processor / peak, peak);
        }
        std::printf("  own memory %.0f MiB, resident at most %s\n",
                    static_cast<double>((*encoder)->memoryBytes()) / (1 << 20),
                    memoryLine("VmHWM").c_str());
        std::fflush(stdout);
    }
    return 0;
}
