// Owns what tests of files share: a folder that goes with them, and files written and read without
// the code that is tested.
#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

namespace cabochon::test {

inline void writePlain(const std::filesystem::path& path, const std::string& content)
{
    std::ofstream(path, std::ios::binary) << content;
}

inline std::string readPlain(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

inline int filesIn(const std::filesystem::path& folder)
{
    return static_cast<int>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

inline int openDescriptors()
{
    return filesIn("/proc/self/fd");
}

/// A folder of its own.
class FileScene {
public:
    std::filesystem::path folder() const { return m_temporary.path().toStdString(); }
    std::filesystem::path path(const char* name) const { return folder() / name; }

private:
    QTemporaryDir m_temporary;
};

} // namespace cabochon::test
