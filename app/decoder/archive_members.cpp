// Like app/history/formats/zip_archive.cpp, but for a process that ends at the first fault: this
// one refuses and reads chosen members at once, that one gives errors back and hands entries on.
#include "app/decoder/archive_members.h"

#include "app/decoder/refusal.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace cabochon::decoder {

namespace {

constexpr std::size_t kMostMembers = 20'000;               // [a workbook of 200 sheets, about 900]
constexpr std::size_t kMostBytes = std::size_t{128} << 20; // [a long thesis, about 8 MiB]

struct CloseArchive {
    void operator()(::archive* archive) const { ::archive_read_free(archive); }
};
using Archive = std::unique_ptr<::archive, CloseArchive>;

void readContent(::archive* archive, std::string& content, std::size_t& total)
{
    char buffer[65536];
    while (true) {
        const la_ssize_t count = ::archive_read_data(archive, buffer, sizeof buffer);
        if (count == 0) return;
        if (count < 0) refuse(Reason::Damaged);
        total += static_cast<std::size_t>(count);
        if (total > kMostBytes) refuse(Reason::UnpacksTooFar, {.limit = kMostBytes});
        content.append(buffer, static_cast<std::size_t>(count));
    }
}

} // namespace

std::map<std::string, std::string>
readMembers(std::span<const std::uint8_t> bytes,
            const std::function<bool(std::string_view name)>& wanted)
{
    const Archive owned(::archive_read_new());
    ::archive* archive = owned.get();
    if (!archive) refuse(Reason::TooMuchMemory);
    ::archive_read_support_format_zip(archive);
    if (::archive_read_open_memory(archive, bytes.data(), bytes.size()) != ARCHIVE_OK)
        refuse(Reason::Damaged);
    std::map<std::string, std::string> members;
    std::size_t count = 0, total = 0;
    while (true) {
        ::archive_entry* entry = nullptr;
        const int status = ::archive_read_next_header(archive, &entry);
        if (status == ARCHIVE_EOF) break;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) refuse(Reason::Damaged);
        if (++count > kMostMembers) refuse(Reason::Damaged);
        // Names of documents' members are ASCII; others cannot be asked for.
        const char* name = ::archive_entry_pathname(entry);
        if (!name || !wanted(name)) continue;
        if (::archive_entry_is_encrypted(entry)) refuse(Reason::ProtectedDocument);
        // What it claims; then what it does.
        const auto claimed = ::archive_entry_size_is_set(entry) ? ::archive_entry_size(entry) : 0;
        if (claimed > 0 && static_cast<std::uint64_t>(claimed) > kMostBytes - total)
            refuse(Reason::UnpacksTooFar, {.limit = kMostBytes});
        std::string content;
        readContent(archive, content, total);
        members.emplace(name, std::move(content));
    }
    return members;
}

} // namespace cabochon::decoder
