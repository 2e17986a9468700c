// Like app/decoder/archive_members.cpp, but for a program that goes on after a fault: this one
// gives errors back and hands entries on, that one ends its process and reads chosen members at
// once.
#include "app/history/formats/zip_archive.h"

#include "engine/base/utf8.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace cabochon::history {

namespace {

constexpr std::size_t kMostEntries = 200'000;     // [an export with pictures, about 5,000]
constexpr std::size_t kMostBytes = 1u << 30;      // of all content that is read [about 200 MB]
constexpr std::size_t kHarmlessBytes = 32u << 20; // below, no ratio is suspicious
constexpr std::size_t kMostRatio = 100;           // content to archive [text, about 8]

struct CloseArchive {
    void operator()(::archive* archive) const { ::archive_read_free(archive); }
};
using Archive = std::unique_ptr<::archive, CloseArchive>;

Error refused(std::string what)
{
    return {ErrorCode::FileUnreadable,
            "The archive " + std::move(what) + " Export the conversations again."};
}

Error damaged(::archive* archive)
{
    const char* said = ::archive_error_string(archive);
    return refused("is damaged" + (said ? " (" + printable(said) + ")" : std::string()) + ".");
}

bool leadsOut(std::string_view name)
{
    if (name.starts_with('/') || name.starts_with('\\')) return true;
    if (name.size() > 1 && name[1] == ':') return true;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
        if (name.substr(0, end) == "..") return true;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

Status checkEntry(::archive_entry* entry, std::string_view name)
{
    if (name.empty()) return refused("holds a file without a readable name.");
    if (leadsOut(name)) {
        return refused("holds " + printable(name) + ", a name that leads out of it.");
    }
    const auto kind = ::archive_entry_filetype(entry);
    const bool link = ::archive_entry_symlink(entry) || ::archive_entry_hardlink(entry);
    if (link || (kind != AE_IFREG && kind != AE_IFDIR)) {
        return refused("holds " + printable(name) + ", which is a link and no file.");
    }
    if (::archive_entry_is_encrypted(entry)) {
        return {ErrorCode::FileUnreadable,
                "The archive is encrypted. Unpack it and choose the JSON file in it."};
    }
    return {};
}

/// The content of the entry that was read last. `total` counts what all had.
Status readContent(::archive* archive, std::string& content, std::size_t& total)
{
    char buffer[65536];
    for (;;) {
        const la_ssize_t count = ::archive_read_data(archive, buffer, sizeof buffer);
        if (count == 0) return {};
        if (count < 0) return damaged(archive);
        total += static_cast<std::size_t>(count);
        const auto packed = static_cast<std::size_t>(::archive_filter_bytes(archive, -1));
        if (total > kMostBytes || (total > kHarmlessBytes && total / kMostRatio > packed)) {
            return refused("would unpack to far more than any history has.");
        }
        content.append(buffer, static_cast<std::size_t>(count));
    }
}

std::string nameOf(::archive_entry* entry)
{
    const char* name = ::archive_entry_pathname_utf8(entry);
    if (!name) name = ::archive_entry_pathname(entry);
    return name ? name : "";
}

} // namespace

bool isZip(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Status readZip(std::string_view bytes,
               const std::function<bool(std::string_view name)>& wanted,
               const std::function<Status(std::string_view name, std::string_view content)>& take)
{
    const Archive archive(::archive_read_new());
    ::archive_read_support_format_zip(archive.get());
    if (::archive_read_open_memory(archive.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return damaged(archive.get());
    std::size_t entries = 0, total = 0;
    for (;;) {
        ::archive_entry* entry = nullptr;
        const int status = ::archive_read_next_header(archive.get(), &entry);
        if (status == ARCHIVE_EOF) return {};
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return damaged(archive.get());
        if (++entries > kMostEntries) return refused("holds more files than any history has.");
        const std::string name = nameOf(entry);
        if (Status sound = checkEntry(entry, name); !sound) return sound;
        if (::archive_entry_filetype(entry) != AE_IFREG || !wanted(name)) continue;
        std::string content;
        if (Status read = readContent(archive.get(), content, total); !read) return read;
        if (Status taken = take(name, content); !taken) return taken;
    }
}

} // namespace cabochon::history
