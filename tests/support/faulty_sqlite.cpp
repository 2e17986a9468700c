#include "tests/support/faulty_sqlite.h"

#include <map>
#include <new>
#include <sqlite3.h>
#include <string>
#include <utility>

namespace cabochon::test {

namespace {

struct FilesState {
    sqlite3_vfs* system = nullptr;
    int operations = 0;
    int failing = -1;
    int syncs = 0;
    int failingSync = -1;
    std::int64_t capacity = 0;
    std::function<std::int64_t()> others;
    std::map<std::string, std::int64_t> sizes; // of files that were open, by name
};

FilesState s_files;

/// What SQLite holds of an open file: the system's lies behind it.
struct OpenFile {
    sqlite3_file base;
    char name[512];
};

sqlite3_file* systemFile(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(OpenFile));
}

std::string nameOf(sqlite3_file* file)
{
    return reinterpret_cast<OpenFile*>(file)->name;
}

bool fails()
{
    return s_files.operations++ == s_files.failing;
}

bool hasRoom(sqlite3_file* file, std::int64_t end)
{
    std::int64_t& size = s_files.sizes[nameOf(file)];
    if (end <= size) return true;
    std::int64_t all = end - size;
    for (const auto& [name, bytes] : s_files.sizes)
        all += bytes;
    if (s_files.others) all += s_files.others();
    if (s_files.capacity > 0 && all > s_files.capacity) return false;
    size = end;
    return true;
}

int closeFile(sqlite3_file* file)
{
    return systemFile(file)->pMethods->xClose(systemFile(file));
}

int readFile(sqlite3_file* file, void* target, int size, sqlite3_int64 place)
{
    if (fails()) return SQLITE_IOERR_READ;
    return systemFile(file)->pMethods->xRead(systemFile(file), target, size, place);
}

int writeFile(sqlite3_file* file, const void* source, int size, sqlite3_int64 place)
{
    if (fails()) return SQLITE_IOERR_WRITE;
    if (!hasRoom(file, place + size)) return SQLITE_FULL;
    return systemFile(file)->pMethods->xWrite(systemFile(file), source, size, place);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (fails()) return SQLITE_IOERR_TRUNCATE;
    s_files.sizes[nameOf(file)] = size;
    return systemFile(file)->pMethods->xTruncate(systemFile(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    if (fails() || s_files.syncs++ == s_files.failingSync) return SQLITE_IOERR_FSYNC;
    // What is proved here is what happens after a failure: waiting for the disk would not help.
    (void)file;
    (void)flags;
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    if (fails()) return SQLITE_IOERR_FSTAT;
    return systemFile(file)->pMethods->xFileSize(systemFile(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return systemFile(file)->pMethods->xLock(systemFile(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return systemFile(file)->pMethods->xUnlock(systemFile(file), level);
}

int isLocked(sqlite3_file* file, int* locked)
{
    return systemFile(file)->pMethods->xCheckReservedLock(systemFile(file), locked);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return systemFile(file)->pMethods->xFileControl(systemFile(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return systemFile(file)->pMethods->xSectorSize(systemFile(file));
}

int characteristics(sqlite3_file* file)
{
    return systemFile(file)->pMethods->xDeviceCharacteristics(systemFile(file));
}

const sqlite3_io_methods kFileMethods{
    .iVersion = 1,
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = sizeOfFile,
    .xLock = lockFile,
    .xUnlock = unlockFile,
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

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* given)
{
    file->pMethods = nullptr;
    if (fails()) return SQLITE_CANTOPEN;
    auto* handle = new (file) OpenFile{};
    sqlite3_snprintf(sizeof handle->name, handle->name, "%s", name ? name : "");
    const int result = s_files.system->xOpen(s_files.system, name, systemFile(file), flags, given);
    if (result != SQLITE_OK) return result;
    handle->base.pMethods = &kFileMethods;
    sqlite3_int64 size = 0;
    systemFile(file)->pMethods->xFileSize(systemFile(file), &size);
    s_files.sizes[handle->name] = size;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int forSure)
{
    if (fails()) return SQLITE_IOERR_DELETE;
    s_files.sizes.erase(name);
    return s_files.system->xDelete(s_files.system, name, forSure);
}

int canAccess(sqlite3_vfs*, const char* name, int what, int* result)
{
    if (fails()) return SQLITE_IOERR_ACCESS;
    return s_files.system->xAccess(s_files.system, name, what, result);
}

} // namespace

FaultyFiles::FaultyFiles()
{
    s_files = {};
    s_files.system = sqlite3_vfs_find(nullptr);
    m_vfs = new sqlite3_vfs(*s_files.system);
    m_vfs->iVersion = 1;
    m_vfs->szOsFile += static_cast<int>(sizeof(OpenFile));
    m_vfs->pNext = nullptr;
    m_vfs->zName = "faulty";
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    m_vfs->xAccess = canAccess;
    sqlite3_vfs_register(m_vfs, 1);
}

FaultyFiles::~FaultyFiles()
{
    sqlite3_vfs_unregister(m_vfs);
    sqlite3_vfs_register(s_files.system, 1);
    delete m_vfs;
}

void FaultyFiles::failAt(int operation)
{
    s_files.operations = 0;
    s_files.failing = operation;
}

int FaultyFiles::operations() const
{
    return s_files.operations;
}

void FaultyFiles::failSyncAt(int sync)
{
    s_files.syncs = 0;
    s_files.failingSync = sync;
}

int FaultyFiles::syncs() const
{
    return s_files.syncs;
}

void FaultyFiles::setCapacity(std::int64_t bytes, std::function<std::int64_t()> others)
{
    s_files.capacity = bytes;
    s_files.others = std::move(others);
}

// ------------------------------------------------------------------------------------------ memory

namespace {

sqlite3_mem_methods s_memory;
int s_requests = 0;
int s_failingRequest = -1;

void* allocate(int size)
{
    return s_requests++ == s_failingRequest ? nullptr : s_memory.xMalloc(size);
}

void* reallocate(void* memory, int size)
{
    return s_requests++ == s_failingRequest ? nullptr : s_memory.xRealloc(memory, size);
}

} // namespace

FaultyMemory::FaultyMemory()
{
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &s_memory);
    sqlite3_mem_methods methods = s_memory;
    methods.xMalloc = allocate;
    methods.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0); // every request is one of these
    sqlite3_initialize();
    failAt(-1);
}

FaultyMemory::~FaultyMemory()
{
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_MALLOC, &s_memory);
    sqlite3_initialize();
}

void FaultyMemory::failAt(int request)
{
    s_requests = 0;
    s_failingRequest = request;
}

int FaultyMemory::requests() const
{
    return s_requests;
}

} // namespace cabochon::test
