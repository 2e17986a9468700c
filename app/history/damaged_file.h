// Owns reading a damaged file of SQLite without SQLite: the leaves of its trees hold the rows, and
// each leaf can be read by itself, whatever became of the pages that lead to it. Knows no table:
// who reads tells rows by their shape. What cannot be read is left out, never an error.
#pragma once

#include "engine/base/mapped_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace cabochon::history {

/// A value of a row; nothing: NULL, a fraction, or lost. Texts and bytes are not checked.
using RawValue = std::variant<std::monostate, std::int64_t, std::string>;

struct RawRow {
    bool ofIndex = false; // an entry of an index, or of a table without row numbers
    std::int64_t number = 0;
    std::vector<RawValue> values{};
};

class DamagedFile {
public:
    /// What the program writes; a header that says something else is not believed.
    static constexpr std::size_t kPageSize = 4'096;

    enum class Log { Apply, Ignore };

    /// The file with the changes that were completed in its log ("-wal"), or without. A file that
    /// cannot be opened at all has no pages.
    DamagedFile(const std::filesystem::path& file, Log log);

    using Visit = std::function<void(const RawRow&)>;
    /// The rows in all leaves, by the number of their page.
    void visitRows(const Visit& visit) const;

    /// The number that the program keeps at this place of the first page ("user_version": 60).
    std::uint32_t headerNumber(std::size_t offset) const;

private:
    using Page = std::span<const std::byte>;

    void applyLog();
    std::size_t pageCount() const;
    Page page(std::size_t number) const;
    void visitPage(Page page, std::size_t number, const Visit& visit) const;
    bool readCell(Page page, std::size_t place, RawRow& row) const;
    std::string payload(Page page, std::size_t place, std::size_t size, bool ofIndex) const;

    MappedFile m_file;
    MappedFile m_log;
    std::map<std::size_t, Page> m_replaced; // by number, from the log
};

} // namespace cabochon::history
