#include "app/downloads/file_check.h"

#include "app/downloads/part_file.h"
#include "engine/base/file_io.h"
#include "engine/base/mapped_file.h"
#include "engine/base/writable_file.h"

#include <algorithm>
#include <system_error>

namespace cabochon::downloads {

namespace {

constexpr std::size_t kReadBytes = 1u << 20;

Error stoppedCheck()
{
    return {ErrorCode::Cancelled, "Stopped before the end. Run this again."};
}

/// A look at `bytes` piece by piece; pages that were looked at leave the memory.
template <typename Take>
Status eachPiece(const MappedFile& file, const CheckProgress& progress, const Take& take)
{
    const std::span<const std::byte> bytes = file.bytes();
    for (std::size_t at = 0; at < bytes.size(); at += kReadBytes) {
        const std::size_t size = std::min(kReadBytes, bytes.size() - at);
        if (Status taken = take(bytes.subspan(at, size)); !taken) return taken;
        file.dontNeed(at, size);
        if (progress && !progress(at + size, bytes.size())) return stoppedCheck();
    }
    if (file.changed()) {
        return {ErrorCode::FileUnreadable, file.path().string() + " changed while it was read. Run "
                                                                  "this again."};
    }
    return {};
}

} // namespace

Result<FileCheck> checkFile(const std::filesystem::path& path, const CheckProgress& progress)
{
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file) return file.error();
    FileCheck check;
    check.bytes = file->bytes().size();
    ContentHash whole(check.bytes);
    ChunkHasher chunk;
    std::uint64_t at = 0;
    const auto endChunk = [&] {
        check.chunks.push_back(chunk.value());
        chunk = ChunkHasher();
    };
    Status read = eachPiece(*file, progress, [&](std::span<const std::byte> piece) -> Status {
        whole.update(piece);
        chunk.update(piece); // a chunk is so many pieces
        at += piece.size();
        if (at % kChunkBytes == 0) endChunk();
        return {};
    });
    if (!read) return read.error();
    if (at % kChunkBytes != 0) endChunk();
    check.digest = whole.finish();
    return check;
}

std::uint64_t damagedChunks(const FileCheck& check, const ModelRecord& record)
{
    std::uint64_t damaged = 0;
    for (std::size_t i = 0; i < check.chunks.size(); ++i)
        damaged += i >= record.chunks.size() || check.chunks[i].text() != record.chunks[i];
    return damaged;
}

Status makePartial(const std::filesystem::path& target,
                   const HubFile& file,
                   const FileCheck& check,
                   const ModelRecord& record)
{
    std::vector<ChunkState> states(chunkCount(file.bytes));
    for (std::size_t i = 0; i < states.size() && check.bytes == file.bytes; ++i) {
        const bool sound = i < record.chunks.size() && check.chunks[i].text() == record.chunks[i];
        if (sound) states[i] = {chunkSize(file.bytes, i), check.chunks[i]};
    }
    const Result<PartJournal> journal =
        PartJournal::begin(PartFile::journalOf(target), file, states);
    if (!journal) return journal.error();
    return moveFile(target, PartFile::partOf(target));
}

ModelRecord recordFor(const std::filesystem::path& path, const FileCheck& check)
{
    ModelRecord record;
    if (const std::optional<ModelRecord> before = readRecord(path)) {
        record.displayName = before->displayName; // the user's, whatever became of the file
        record.licence = before->licence;
    }
    record.bytes = check.bytes;
    record.sha256 = check.digest.sha256;
    record.when = timeNow();
    record.writtenAt = writtenAt(path);
    for (const ChunkHash& chunk : check.chunks)
        record.chunks.push_back(chunk.text());
    return record;
}

Status linkOrCopy(const std::filesystem::path& from,
                  const std::filesystem::path& to,
                  bool copyAlways,
                  const CheckProgress& progress)
{
    if (Status folder = makePrivateFolder(to.parent_path()); !folder) return folder;
    std::error_code error;
    if (!copyAlways) {
        std::filesystem::create_hard_link(std::filesystem::canonical(from, error), to, error);
        if (!error) return {};
    }
    const Result<MappedFile> source = MappedFile::open(from);
    if (!source) return source.error();
    const std::filesystem::path part = PartFile::partOf(to);
    Result<WritableFile> copy = WritableFile::open(part);
    if (!copy) return copy.error();
    Status done = copy->resize(source->bytes().size());
    std::uint64_t at = 0;
    if (done) {
        done = eachPiece(*source, progress, [&](std::span<const std::byte> piece) {
            Status put = copy->writeAt(at, piece);
            at += piece.size();
            return put;
        });
    }
    if (done) done = copy->finish(to);
    if (!done) (void)removeFile(part);
    return done;
}

} // namespace cabochon::downloads
