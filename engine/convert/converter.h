// Owns carrying out a plan: values are read, quantized on all threads and written, piece by piece,
// so that no tensor need fit into memory.
#pragma once

#include "engine/base/result.h"
#include "engine/convert/conversion_plan.h"
#include "engine/cpu/thread_pool.h"
#include "engine/quantize/row_quantizer.h"
#include "engine/session/cancel_flag.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace cabochon::engine {

/// Bytes of the file's data that are done, those of an earlier attempt included.
using ConversionProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

struct WrittenFile {
    std::filesystem::path path;
    std::uint64_t bytes = 0;
    std::size_t tensors = 0;
    std::size_t resumedTensors = 0; // were finished by an earlier attempt
};

struct ConverterTools {
    ThreadPool& pool;
    const RowQuantizer& quantizer;
    const ConversionProgress& progress; // may be empty; on the caller's thread
    const CancelFlag* cancel = nullptr;
    /// Between two syncs of the data: what a crash may cost.
    static constexpr std::uint64_t kSyncBytes = 16u << 20;
    std::uint64_t syncBytes = kSyncBytes;
};

/// Writes the file `target`, all or nothing; takes about 20 MiB and 1 MiB a thread. `identity`
/// names the sources and their state. `check` opens the partial file: before any values are
/// written, when those in it are zeros, and once more when all are. ModelDamaged: a value that is
/// no number (names tensor, row and column); ModelChanged: a source was changed meanwhile;
/// Cancelled: what is finished stays for the next attempt, which begins there; what `check` says.
Result<WrittenFile>
writeConverted(ConversionPlan& plan,
               const std::filesystem::path& target,
               const std::string& identity,
               const std::function<Status(const std::filesystem::path& partial)>& check,
               const ConverterTools& tools);

} // namespace cabochon::engine
