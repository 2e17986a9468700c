// Owns a disk that loses power: a file system for SQLite in memory that keeps what was not synced
// apart, and at a cut keeps, drops and tears any of it. One thread.
#pragma once

#include <cstddef>
#include <map>
#include <random>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace cabochon::test {

class SimulatedDisk {
public:
    struct Write {
        std::size_t place;
        std::string bytes;
        bool cuts = false; // the file ends at `place`
    };
    struct File {
        bool isThere = false;        // to programs
        bool isThereForSure = false; // after a cut, too
        std::string content;         // as programs see it
        std::string synced;
        std::vector<Write> open; // since the last sync
    };
    using Files = std::map<std::string, File>;

    /// Known to SQLite under this name while it lives.
    explicit SimulatedDisk(std::string name);
    SimulatedDisk(const SimulatedDisk&) = delete;
    SimulatedDisk& operator=(const SimulatedDisk&) = delete;
    ~SimulatedDisk();

    const char* name() const { return m_name.c_str(); }
    /// Writes, syncs and deletions so far.
    int operations() const { return m_operations; }
    /// Before operation number `operation` (from 0) the power goes; from then on everything fails.
    void cutAt(int operation) { m_cutAt = operation; }
    bool isOff() const { return m_off; }
    /// Power again: of what was not synced, sectors of 512 bytes are there or not, at random.
    void startAgain(std::mt19937& random);

    /// As if everything were synced.
    Files image() const;
    void load(Files files);

    // For the functions that SQLite calls.
    bool begin(); // of an operation; false: the power is off
    void syncFolder();
    Files& files() { return m_files; }

private:
    std::string m_name;
    sqlite3_vfs* m_vfs;
    Files m_files;
    int m_operations = 0;
    int m_cutAt = -1;
    bool m_off = false;
};

} // namespace cabochon::test
