// Owns a folder that is removed with all in it, in memory where the system has such a place: what
// is proved by it must not depend on the speed of a disk.
#pragma once

#include <filesystem>

namespace cabochon::test {

class ScratchFolder {
public:
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace cabochon::test
