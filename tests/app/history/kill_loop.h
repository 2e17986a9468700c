// Owns the proof of killed programs: one that writes is killed again and again, and afterwards all
// that it had acknowledged is there.
#pragma once

#include "tests/app/history/history_work.h"

#include <filesystem>

namespace cabochon::test {

/// What history_writer_program writes: the answer of conversation `number` after `growths` saves.
std::string writtenAnswer(int number, int growths);
inline constexpr int kGrowths = 4; // of each answer

/// `writer`: the program; it is killed after up to 30 ms.
Findings killWriters(const std::filesystem::path& writer, int kills, unsigned seed);

} // namespace cabochon::test
