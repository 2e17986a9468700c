// Speed of the CPU's encoders of pictures and sound on projector files of any size: seconds,
// GFLOP/s of one processor's second (two per multiply-add of products and attention), their share
// of what float32 multiply-adds in registers reach at that moment, and memory.
//   encoder_benchmark PROJECTOR.gguf [threads] [budget or "sound"] [WIDTHxHEIGHT] [level]
#include "engine/cpu/media/cpu_media_encoder.h"
#include "engine/media/image_size.h"
#include "engine/media/resize.h"
#include "tests/benchmarks/machine_peak.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

using namespace cabochon;
using namespace cabochon::engine;
using cabochon::benchmarks::peakOfThread;
using cabochon::benchmarks::processSeconds;
using cabochon::benchmarks::wallSeconds;

namespace {

double pictureGflop(const VisionConfig& config, const ImageSize& size, double softWidth)
{
    const double width = config.width;
    const double tokens = size.softTokens();
    if (config.kind == EncoderKind::Direct)
        return 2e-9 * tokens * width * (double(kTokenValues) + softWidth);
    const double patches = size.patches();
    const double layer = width * (4 * width + 3.0 * config.feedForwardWidth + 2 * patches);
    return 2e-9 * (patches * (config.layerCount * layer + kPatchValues * width) +
                   tokens * width * softWidth);
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
    unsigned width = 1000, height = 700;
    if (argumentCount < 2 ||
        (argumentCount > 4 && std::sscanf(arguments[4], "%ux%u", &width, &height) != 2)) {
        std::fprintf(stderr,
                     "encoder_benchmark PROJECTOR.gguf [threads] [budget or sound] [WIDTHxHEIGHT] "
                     "[level]\n");
        return 2;
    }
    CpuOptions options;
    options.threads = argumentCount > 2 ? static_cast<unsigned>(std::atoi(arguments[2])) : 0;
    const std::string what = argumentCount > 3 ? arguments[3] : "280";
    for (const CpuLevel level : {CpuLevel::Exact, CpuLevel::Portable, CpuLevel::Avx2,
                                 CpuLevel::Avx512Vnni, CpuLevel::Amx}) {
        if (argumentCount > 5 && cpuLevelName(level) == arguments[5]) options.level = level;
    }
    const auto projector = Projector::open(arguments[1]);
    if (!projector) return std::fprintf(stderr, "%s\n", projector.error().message.c_str()), 1;
    const auto encoder = createCpuMediaEncoder(**projector, options);
    if (!encoder) return std::fprintf(stderr, "%s\n", encoder.error().message.c_str()), 1;

    for (int run = 0; run < 3; ++run) {
        const double peak = peakOfThread(threadsOf(options));
        double gflop = 0;
        double start = 0;
        double startProcess = 0;
        Result<SoftTokens> tokens = Error{};
        if (what == "sound") {
            std::vector<float> samples(kMostPieceSamples);
            for (std::size_t i = 0; i < samples.size(); ++i)
                samples[i] = static_cast<float>(static_cast<int>(i * 7919 % 2001) - 1000) * 3e-4f;
            start = wallSeconds();
            startProcess = processSeconds();
            tokens = (*encoder)->encodeSound(samples, {});
        } else {
            const auto budget = static_cast<std::uint32_t>(std::atoi(what.c_str()));
            Picture picture{width, height,
                            std::vector<std::uint8_t>(std::size_t{3} * width * height)};
            for (std::size_t i = 0; i < picture.pixels.size(); ++i)
                picture.pixels[i] = static_cast<std::uint8_t>(i * 31 / 97 % 251);
            const ImageSize size = imageSize(width, height, budget).value();
            picture = resizePicture(picture, size).value();
            gflop = pictureGflop(*(*projector)->config().vision, size, (*projector)->width());
            start = wallSeconds();
            startProcess = processSeconds();
            tokens = (*encoder)->encodePicture(picture, {});
        }
        const double seconds = wallSeconds() - start;
        const double processor = processSeconds() - startProcess;
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
