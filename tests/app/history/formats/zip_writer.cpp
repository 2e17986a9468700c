#include "tests/app/history/formats/zip_writer.h"

#include <archive.h>
#include <archive_entry.h>

namespace cabochon::test {

std::string zipOf(const std::vector<ZipEntry>& entries)
{
    std::size_t most = 4096;
    for (const ZipEntry& entry : entries)
        most += entry.content.size() + 1024;
    std::string bytes(most, '\0');
    std::size_t used = 0;
    ::archive* archive = ::archive_write_new();
    ::archive_write_set_format_zip(archive);
    ::archive_write_open_memory(archive, bytes.data(), bytes.size(), &used);
    for (const ZipEntry& entry : entries) {
        ::archive_entry* header = ::archive_entry_new();
        ::archive_entry_set_pathname(header, entry.name.c_str());
        ::archive_entry_set_perm(header, 0644);
        ::archive_entry_set_filetype(header, entry.isLink ? AE_IFLNK : AE_IFREG);
        if (entry.isLink) {
            ::archive_entry_set_symlink(header, entry.content.c_str());
        } else {
            ::archive_entry_set_size(header, la_int64_t(entry.content.size()));
        }
        ::archive_write_header(archive, header);
        if (!entry.isLink)
            ::archive_write_data(archive, entry.content.data(), entry.content.size());
        ::archive_entry_free(header);
    }
    ::archive_write_free(archive);
    bytes.resize(used);
    return bytes;
}

} // namespace cabochon::test
