// Owns carrying over what can still be read of a damaged history, row by row, into a new one, and
// making a whole of it: what lost its conversation, its parent or its neighbours is kept where it
// can be found.
#pragma once

#include "app/history/damaged_file.h"
#include "app/history/history_database.h"
#include "engine/base/result.h"

#include <cstdint>
#include <filesystem>
#include <set>

namespace cabochon::history {

/// The new history while it is filled: salvageRows(), then fillFrom() as often as there are copies,
/// then finish().
class Salvage {
public:
    /// `target` is empty, and this one's until the end.
    explicit Salvage(HistoryDatabase& target) : m_database(target.database()) {}

    Status begin();
    /// Rows that are there already stay as they are.
    Status salvageRows(const DamagedFile& file);
    /// What the copy has and the new history lacks. HistoryDamaged: the copy cannot be used, and
    /// nothing of it was.
    Status fillFrom(const std::filesystem::path& copy);
    /// Mends what does not fit together, indexes the words and brings all to the disk.
    Status finish();

    /// Messages of which a trace was found, readable or not.
    std::int64_t seen() const { return static_cast<std::int64_t>(m_seen.size()); }

private:
    Status insert(const RawRow& row);
    Status insertInto(int table, const RawRow& row);
    Status takeFrom();

    Database& m_database;
    std::set<std::int64_t> m_seen; // sequences
    Status m_failed;               // of writing: the first
};

} // namespace cabochon::history
