// Owns a GGUF file while it is written: under a name of its own (NAME.partial) with a journal of
// the tensors that are finished (NAME.partial.journal), so that a conversion which was broken off,
// also by a crash or a power failure, goes on where it was. Two programs never write the same file.
#pragma once

#include "engine/base/file_lock.h"
#include "engine/base/result.h"
#include "engine/base/writable_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cabochon::engine {

struct GgufOutputOptions {
    const std::filesystem::path& target;
    std::string_view header;
    std::uint64_t dataBytes = 0;
    const std::string& identity; // tells everything that the content follows from
    std::uint64_t syncBytes = 0; // between two syncs of the data: what a crash may cost
};

class GgufOutput {
public:
    /// Opens what an earlier attempt left if it was for the same file, else begins anew; takes the
    /// room on the disk. FileWriteFailed, DiskFull.
    static Result<GgufOutput> open(const GgufOutputOptions& options);

    const std::filesystem::path& partialPath() const { return m_data.path(); }
    /// Tensors that an earlier attempt finished.
    std::size_t finishedTensors() const { return m_finished; }
    /// Writes at a place counted from the end of the header.
    Status write(std::uint64_t offset, std::span<const std::byte> bytes);
    /// Tensor number finishedTensors() is written. The journal follows once enough is on the disk.
    Status finishTensor();
    /// Everything is written: the file gets its name, the journal goes.
    Status complete();
    /// Nothing will come of it: removes the partial file and the journal.
    void discard();

private:
    GgufOutput(const GgufOutputOptions& options,
               WritableFile data,
               WritableFile journal,
               FileLock lock);
    Status begin(const GgufOutputOptions& options, const std::string& firstLine);
    Status keepJournal();

    std::filesystem::path m_target;
    WritableFile m_data;
    WritableFile m_journal;
    std::optional<FileLock> m_lock;
    std::uint64_t m_headerBytes = 0;
    std::uint64_t m_syncBytes = 0;
    std::uint64_t m_journalBytes = 0;
    std::string m_lines; // of tensors that are written and not yet in the journal
    std::uint64_t m_bytesSinceSync = 0;
    std::size_t m_finished = 0;
};

} // namespace cabochon::engine
