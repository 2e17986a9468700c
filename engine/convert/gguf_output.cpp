// The journal is a line of text that names the conversion, and a line with the number of each
// finished tensor: 0, 1, 2 ... A line is only written once the data before it are on the disk.
#include "engine/convert/gguf_output.h"

#include "engine/base/file_io.h"
#include "engine/base/sha256.h"
#include "engine/base/utf8.h"

#include <array>
#include <system_error>

namespace cabochon::engine {

namespace {

constexpr std::size_t kMostJournalBytes = 4u << 20;

std::filesystem::path with(const std::filesystem::path& target, const char* ending)
{
    std::filesystem::path path = target;
    path += ending;
    return path;
}

std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// How many tensors the lines of a journal tell finished; what a crash left half written, or what
/// is no line of ours, ends the count.
std::size_t finishedIn(std::string_view lines, std::size_t& usedBytes)
{
    std::size_t finished = 0;
    usedBytes = 0;
    while (true) {
        const std::string expected = std::to_string(finished) + "\n";
        if (!lines.substr(usedBytes).starts_with(expected)) return finished;
        usedBytes += expected.size();
        ++finished;
    }
}

} // namespace

GgufOutput::GgufOutput(const GgufOutputOptions& options,
                       WritableFile data,
                       WritableFile journal,
                       FileLock lock)
    : m_target(options.target), m_data(std::move(data)), m_journal(std::move(journal)),
      m_lock(std::move(lock)), m_headerBytes(options.header.size()), m_syncBytes(options.syncBytes)
{
}

Result<GgufOutput> GgufOutput::open(const GgufOutputOptions& options)
{
    const std::filesystem::path& target = options.target;
    if (Status allowed = checkWritable(target); !allowed) return allowed.error();
    const std::filesystem::path journalPath = with(target, ".partial.journal");
    Result<std::optional<FileLock>> lock = FileLock::tryLock(journalPath);
    if (!lock) return lock.error();
    if (!*lock) {
        return Error{ErrorCode::FileWriteFailed,
                     "Another program is writing " + printable(target.string(), 4096) +
                         ". Wait until it is done, or choose another name."};
    }
    Sha256 hash;
    hash.update(options.header);
    hash.update(options.identity);
    const std::string firstLine = "cabochon conversion 1 " + hash.digest() + "\n";
    const Result<std::string> before = readFile(journalPath, kMostJournalBytes);
    Result<WritableFile> journal = WritableFile::open(journalPath);
    if (!journal) return journal.error();
    Result<WritableFile> data = WritableFile::open(with(target, ".partial"));
    if (!data) return data.error();

    GgufOutput output(options, std::move(*data), std::move(*journal), std::move(**lock));
    const bool goesOn = before && before->starts_with(firstLine) &&
                        output.m_data.size() == options.header.size() + options.dataBytes;
    if (!goesOn) {
        if (Status begun = output.begin(options, firstLine); !begun) return begun.error();
        return output;
    }
    std::size_t used = 0;
    output.m_finished = finishedIn(std::string_view(*before).substr(firstLine.size()), used);
    output.m_journalBytes = firstLine.size() + used;
    if (Status cut = output.m_journal.resize(output.m_journalBytes); !cut) return cut.error();
    return output;
}

/// The header is on the disk before the journal says what it belongs to.
Status GgufOutput::begin(const GgufOutputOptions& options, const std::string& firstLine)
{
    if (Status status = m_journal.resize(0); !status) return status;
    if (Status status = m_journal.sync(); !status) return status;
    if (Status status = m_data.resize(0); !status) return status;
    if (Status status = m_data.resize(options.header.size() + options.dataBytes); !status) {
        discard(); // an empty partial file helps nobody
        return status;
    }
    if (Status status = m_data.writeAt(0, bytesOf(options.header)); !status) return status;
    if (Status status = m_data.sync(); !status) return status;
    m_lines = firstLine;
    return keepJournal();
}

Status GgufOutput::keepJournal()
{
    if (Status status = m_journal.writeAt(m_journalBytes, bytesOf(m_lines)); !status) return status;
    if (Status status = m_journal.sync(); !status) return status;
    m_journalBytes += m_lines.size();
    m_lines.clear();
    m_bytesSinceSync = 0;
    return {};
}

Status GgufOutput::write(std::uint64_t offset, std::span<const std::byte> bytes)
{
    m_bytesSinceSync += bytes.size();
    if (Status put = m_data.writeAt(m_headerBytes + offset, bytes); !put) return put;
    m_data.beginSync(m_headerBytes + offset, bytes.size());
    return {};
}

Status GgufOutput::finishTensor()
{
    m_lines += std::to_string(m_finished++) + "\n";
    if (m_bytesSinceSync < m_syncBytes) return {};
    if (Status status = m_data.sync(); !status) return status;
    return keepJournal();
}

Status GgufOutput::complete()
{
    if (Status status = m_data.finish(m_target); !status) return status;
    std::error_code error; // it only costs room
    std::filesystem::remove(m_journal.path(), error);
    return {};
}

void GgufOutput::discard()
{
    std::error_code error;
    std::filesystem::remove(m_data.path(), error);
    std::filesystem::remove(m_journal.path(), error);
}

} // namespace cabochon::engine
