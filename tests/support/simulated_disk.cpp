#include "tests/support/simulated_disk.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <sqlite3.h>
#include <utility>

namespace cabochon::test {

namespace {

constexpr std::size_t kSector = 512;

/// What SQLite holds of an open file.
struct OpenFile {
    sqlite3_file base;
    SimulatedDisk* disk;
    SimulatedDisk::File* file;
};

OpenFile& open(sqlite3_file* file)
{
    return *reinterpret_cast<OpenFile*>(file);
}

SimulatedDisk& diskOf(sqlite3_vfs* vfs)
{
    return *static_cast<SimulatedDisk*>(vfs->pAppData);
}

void writeInto(std::string& content, const SimulatedDisk::Write& write)
{
    if (write.cuts) {
        content.resize(std::min(content.size(), write.place));
        return;
    }
    if (content.size() < write.place + write.bytes.size())
        content.resize(write.place + write.bytes.size());
    content.replace(write.place, write.bytes.size(), write.bytes);
}

// -------------------------------------------------------------------------------------- open files

int closeFile(sqlite3_file*)
{
    return SQLITE_OK;
}

int readFile(sqlite3_file* handle, void* target, int size, sqlite3_int64 place)
{
    const OpenFile& file = open(handle);
    if (file.disk->isOff()) return SQLITE_IOERR_READ;
    const std::string& content = file.file->content;
    const auto begin = std::min(content.size(), static_cast<std::size_t>(place));
    const std::size_t there = std::min(content.size() - begin, static_cast<std::size_t>(size));
    std::memcpy(target, content.data() + begin, there);
    std::memset(static_cast<char*>(target) + there, 0, static_cast<std::size_t>(size) - there);
    return there == static_cast<std::size_t>(size) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int change(OpenFile& file, SimulatedDisk::Write write, int error)
{
    if (file.disk->isOff()) return error;
    const bool whole = file.disk->begin();
    if (whole) writeInto(file.file->content, write);
    file.file->open.push_back(std::move(write)); // also where the power goes while it is written
    return whole ? SQLITE_OK : error;
}

int writeFile(sqlite3_file* handle, const void* source, int size, sqlite3_int64 place)
{
    const std::string bytes(static_cast<const char*>(source), static_cast<std::size_t>(size));
    return change(open(handle), {static_cast<std::size_t>(place), bytes}, SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* handle, sqlite3_int64 size)
{
    return change(open(handle), {static_cast<std::size_t>(size), {}, true}, SQLITE_IOERR_TRUNCATE);
}

int syncFile(sqlite3_file* handle, int)
{
    OpenFile& file = open(handle);
    if (!file.disk->begin()) return SQLITE_IOERR_FSYNC;
    file.file->synced = file.file->content;
    file.file->open.clear();
    // As the system's file system of SQLite does: a new log is synced with its folder.
    if (!file.file->isThereForSure) file.disk->syncFolder();
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* handle, sqlite3_int64* size)
{
    if (open(handle).disk->isOff()) return SQLITE_IOERR_FSTAT;
    *size = static_cast<sqlite3_int64>(open(handle).file->content.size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int)
{
    return SQLITE_OK;
}

int isLocked(sqlite3_file*, int* locked)
{
    *locked = 0;
    return SQLITE_OK;
}

int controlFile(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file*)
{
    return 4'096;
}

int characteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as the system's file systems say
}

const sqlite3_io_methods kFileMethods{
    .iVersion = 1, // without shared memory: the log's index has to be the connection's own
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = sizeOfFile,
    .xLock = lockFile,
    .xUnlock = lockFile,
    .xCheckReservedLock = isLocked,
    .xFileControl = controlFile,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

// -------------------------------------------------------------------------------- the file system

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* handle, int flags, int* given)
{
    SimulatedDisk& disk = diskOf(vfs);
    handle->pMethods = nullptr;
    if (disk.isOff()) return SQLITE_CANTOPEN;
    SimulatedDisk::File& file = disk.files()[name ? name : "unnamed"];
    if (!file.isThere) {
        if (!(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
        file.isThere = true;
        file.content.clear();
        file.open.push_back({0, {}, true});
    }
    new (handle) OpenFile{{&kFileMethods}, &disk, &file};
    if (given) *given = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int forSure)
{
    SimulatedDisk& disk = diskOf(vfs);
    if (!disk.begin()) return SQLITE_IOERR_DELETE;
    SimulatedDisk::File& file = disk.files()[name];
    if (!file.isThere) return SQLITE_IOERR_DELETE_NOENT;
    file.isThere = false;
    if (forSure) file = {};
    return SQLITE_OK;
}

int canAccess(sqlite3_vfs* vfs, const char* name, int, int* result)
{
    const SimulatedDisk::Files& files = diskOf(vfs).files();
    const auto file = files.find(name);
    *result = file != files.end() && file->second.isThere;
    return SQLITE_OK;
}

int fullName(sqlite3_vfs*, const char* name, int size, char* target)
{
    sqlite3_snprintf(size, target, "%s", name);
    return SQLITE_OK;
}

} // namespace

SimulatedDisk::SimulatedDisk(std::string name)
    : m_name(std::move(name)), m_vfs(new sqlite3_vfs(*sqlite3_vfs_find(nullptr)))
{
    // Time and random numbers come from the system.
    m_vfs->iVersion = 1;
    m_vfs->szOsFile = sizeof(OpenFile);
    m_vfs->pNext = nullptr;
    m_vfs->zName = m_name.c_str();
    m_vfs->pAppData = this;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    m_vfs->xAccess = canAccess;
    m_vfs->xFullPathname = fullName;
    sqlite3_vfs_register(m_vfs, 0);
}

SimulatedDisk::~SimulatedDisk()
{
    sqlite3_vfs_unregister(m_vfs);
    delete m_vfs;
}

void SimulatedDisk::syncFolder()
{
    for (auto& [name, file] : m_files) {
        file.isThereForSure = file.isThere;
        if (!file.isThere) file = {};
    }
}

bool SimulatedDisk::begin()
{
    if (m_off) return false;
    m_off = m_operations++ == m_cutAt;
    return !m_off;
}

void SimulatedDisk::startAgain(std::mt19937& random)
{
    const unsigned kept = random() % 5; // quarters of the sectors
    for (auto& [name, file] : m_files) {
        std::string content = file.synced;
        for (const Write& write : file.open) {
            if (write.cuts) {
                if (random() % 4 < kept) writeInto(content, write);
                continue;
            }
            for (std::size_t done = 0; done < write.bytes.size();) {
                const std::size_t place = write.place + done;
                const std::size_t size =
                    std::min(kSector - place % kSector, write.bytes.size() - done);
                if (random() % 4 < kept)
                    writeInto(content, {place, write.bytes.substr(done, size)});
                done += size;
            }
        }
        const bool isThere = file.isThere == file.isThereForSure ? file.isThere : random() % 2 == 0;
        file = isThere ? File{true, true, content, content, {}} : File{};
    }
    m_off = false;
    m_cutAt = -1;
}

SimulatedDisk::Files SimulatedDisk::image() const
{
    Files files;
    for (const auto& [name, file] : m_files) {
        if (file.isThere) files[name] = {true, true, file.content, file.content, {}};
    }
    return files;
}

void SimulatedDisk::load(Files files)
{
    m_files = std::move(files);
    m_operations = 0;
}

} // namespace cabochon::test
