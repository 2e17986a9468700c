// Owns the ballast: a file that does nothing but take up space, so that the last words can be saved
// on a full disk by giving it up.
#pragma once

#include <cstdint>
#include <filesystem>

namespace cabochon::history {

class HistoryReserve {
public:
    static constexpr std::uintmax_t kBytes = std::uintmax_t{8} << 20;
    static constexpr const char* kFileName = "history.reserve";

    explicit HistoryReserve(const std::filesystem::path& folder) : m_file(folder / kFileName) {}

    /// Makes the file where it is missing and the disk has room for it and for what comes next.
    void fill() const;
    /// Gives its space to others. False: it was given up before.
    bool release() const;
    bool isSpent() const;
    /// Bytes that must become free until things go on as usual; 0: enough are.
    std::uintmax_t missing() const;

private:
    std::uintmax_t available() const;

    std::filesystem::path m_file;
};

} // namespace cabochon::history
