// Whether a process still runs. One that has ended and that nobody has waited for yet does not.
#pragma once

#include <fstream>
#include <string>

namespace cabochon::test {

inline bool isRunning(int process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    if (!std::getline(file, line)) return false;
    const std::size_t name = line.rfind(") "); // "NUMBER (NAME) STATE ..."
    return name != std::string::npos && line[name + 2] != 'Z' && line[name + 2] != 'X';
}

} // namespace cabochon::test
