// Any bytes as a model that is opened and runs its first two tokens on the CPU: with the kernels
// that define every operation, and with those of one other level that the bytes choose. Promises:
// errors are readable sentences with a code of their own.
#include "engine/cpu/cpu_backend.h"
#include "engine/session/model_check.h"
#include "tests/fuzz/fuzz_target.h"

#include <numeric>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;
using fuzz::checkError;
using fuzz::require;

namespace {

/// A file without a name on any disk, which the engine can open by path.
class MemoryFile {
public:
    explicit MemoryFile(std::span<const std::uint8_t> bytes)
        : m_descriptor(memfd_create("fuzz.gguf", MFD_CLOEXEC))
    {
        const ssize_t written = write(m_descriptor, bytes.data(), bytes.size());
        require(written == static_cast<ssize_t>(bytes.size()), "the input can be kept");
    }
    ~MemoryFile() { close(m_descriptor); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
};

std::vector<CpuLevel> fastLevels()
{
    std::vector<CpuLevel> levels;
    for (const CpuLevel level :
         {CpuLevel::Portable, CpuLevel::Avx2, CpuLevel::Avx512Vnni, CpuLevel::Amx}) {
        if (cpuLevelAvailable(level)) levels.push_back(level);
    }
    return levels;
}

void runTwoTokens(const Model& model, CpuLevel level)
{
    CpuOptions options;
    options.level = level;
    options.threads = 2;
    const Result<std::unique_ptr<Backend>> backend = createCpuBackend(model, options, {});
    if (!backend) return checkError(backend.error());
    if (const Status status = checkLogits(model, **backend, nullptr); !status)
        checkError(status.error());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<CpuLevel> levels = fastLevels();
    const MemoryFile file({data, size});
    const Result<std::unique_ptr<const Model>> model = Model::open(file.path());
    if (!model) return checkError(model.error()), 0;
    if (const Status status = checkVectors(**model); !status) checkError(status.error());
    runTwoTokens(**model, CpuLevel::Exact);
    runTwoTokens(**model, levels[std::accumulate(data, data + size, 0u) % levels.size()]);
    return 0;
}
