// Owns running the companion as a process of its own over a hub in this one: started, killed at any
// moment, waited for, with what it used.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cabochon::test {

struct ChildRun {
    int exitCode = -1; // -1: it was killed
    double seconds = 0;
    double processorSeconds = 0;
    std::uint64_t peakBytes = 0; // resident
};

/// Runs a program with its output thrown away and HF_ENDPOINT set; kills it after `killAfter`, as
/// kill -9 does.
ChildRun runChild(const std::string& program,
                  const std::vector<std::string>& arguments,
                  const std::string& hub,
                  std::optional<std::chrono::microseconds> killAfter = {});

} // namespace cabochon::test
