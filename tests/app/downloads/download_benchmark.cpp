// download_benchmark [MIB] [FOLDER]: a download over loopback, verified on the way, against curl's
// own speed to the same folder and SHA-256 of libcrypto on one core. In turn, three times.
#include "app/downloads/content_hash.h"
#include "engine/base/mapped_file.h"
#include "tests/app/downloads/child_run.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/support/gguf_writer.h"
#include "tests/support/test_paths.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

using namespace cabochon;
using namespace cabochon::test;

namespace {

double sha256Speed()
{
    const std::string bytes(64u << 20, 'x');
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 4; ++i)
        (void)TestHub::sha256(bytes);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return 4.0 * double(bytes.size()) / seconds;
}

/// A GGUF file of that size whose one tensor is pseudo-random.
void writeModel(const std::filesystem::path& path, std::uint64_t bytes)
{
    GgufImage image;
    image.setString("general.architecture", "gemma4");
    image.addHole("weights", {bytes / 4}, engine::TensorType::F32);
    image.write(path);
    std::string block(1u << 20, '\0');
    std::mt19937_64 random(1);
    for (std::size_t i = 0; i + 8 <= block.size(); i += 8)
        block.replace(i, 8, raw(std::uint64_t(random())));
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(std::streamoff(image.headerBytes()));
    for (std::uint64_t at = 0; at + block.size() <= bytes; at += block.size())
        file.write(block.data(), std::streamsize(block.size()));
}

void say(const char* what, const ChildRun& run, std::uint64_t bytes)
{
    std::printf("  %-12s %7.0f MB/s, %.2f s of the processor, peak %.1f MB resident (exit %d)\n",
                what, double(bytes) / run.seconds / 1e6, run.processorSeconds,
                double(run.peakBytes) / 1e6, run.exitCode);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const std::uint64_t bytes = (argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 2048) << 20;
    const std::filesystem::path folder =
        std::filesystem::path(argc > 2 ? argv[2] : "/dev/shm") / "cabochon-download-benchmark";
    std::filesystem::create_directories(folder);
    writeModel(folder / "source.gguf", bytes);
    const Result<MappedFile> source = MappedFile::open(folder / "source.gguf");
    if (!source) return 1;
    const std::string_view content(reinterpret_cast<const char*>(source->bytes().data()),
                                   source->bytes().size());
    TestHub hub("model.gguf", content);
    const std::string id = "owner/repository/model.gguf";
    const std::string address = hub.address() + "/owner/repository/resolve/main/model.gguf";
    const std::string program = (buildFolder() / "bin/cabochon-cli").string();
    std::printf("%llu bytes over loopback into %s\n",
                static_cast<unsigned long long>(content.size()), folder.c_str());
    for (int round = 0; round < 3; ++round) {
        std::printf("  %-12s %7.0f MB/s\n", "SHA-256", sha256Speed() / 1e6);
        say("curl", runChild("curl", {"-s", "-o", folder / "by-curl", address}, hub.address()),
            content.size());
        std::filesystem::remove(folder / "by-curl");
        say("cabochon-cli",
            runChild(program, {"models", "download", id, "--models-dir", folder}, hub.address()),
            content.size());
        std::filesystem::remove_all(folder / "owner");
    }
    std::filesystem::remove_all(folder);
    return 0;
}
