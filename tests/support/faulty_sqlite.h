// Owns faults of SQLite on real files: a file system over the system's that fails at the n-th
// operation, or is full; and memory that cannot be had at the n-th request. One thread.
#pragma once

#include <cstdint>
#include <functional>

struct sqlite3_vfs;

namespace cabochon::test {

/// SQLite's file system while it lives.
class FaultyFiles {
public:
    FaultyFiles();
    FaultyFiles(const FaultyFiles&) = delete;
    FaultyFiles& operator=(const FaultyFiles&) = delete;
    ~FaultyFiles();

    /// Counts from now on, and lets operation number `operation` (from 0) fail; -1: none.
    void failAt(int operation);
    int operations() const;
    /// Counts from now on, and lets sync number `sync` (from 0) fail; -1: none.
    void failSyncAt(int sync);
    int syncs() const;
    /// Files may have this many bytes in all, less what `others` says; 0: as many as there is room.
    void setCapacity(std::int64_t bytes, std::function<std::int64_t()> others = {});

private:
    sqlite3_vfs* m_vfs;
};

/// SQLite's memory while it lives; no connection may be open when it comes and goes.
class FaultyMemory {
public:
    FaultyMemory();
    FaultyMemory(const FaultyMemory&) = delete;
    FaultyMemory& operator=(const FaultyMemory&) = delete;
    ~FaultyMemory();

    void failAt(int request);
    int requests() const;
};

} // namespace cabochon::test
