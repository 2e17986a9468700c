// Runs the long versions of the history's proofs: history_proofs_program --cuts 10000. Prints what
// was tried and what failed.
#include "tests/app/history/damages.h"
#include "tests/app/history/full_disk.h"
#include "tests/app/history/kill_loop.h"
#include "tests/app/history/power_cuts.h"
#include "tests/app/history/single_faults.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace cabochon::test;

namespace {

struct Proof {
    const char* option;
    Findings (*run)(int points, unsigned seed);
};

/// The writer lies beside this program.
Findings killWritersBeside(int points, unsigned seed)
{
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe");
    return killWriters(self.parent_path() / "history_writer_program", points, seed);
}

constexpr Proof kProofs[] = {
    {"--kills", killWritersBeside},  {"--cuts", cutPower},
    {"--damages", damageFiles},      {"--file-faults", failFiles},
    {"--memory-faults", failMemory}, {"--full-disk", fillDisk},
};

int report(const Proof& proof, int points, unsigned seed)
{
    std::printf("%s %d, seed %u\n", proof.option, points, seed);
    const auto begin = std::chrono::steady_clock::now();
    const Findings findings = proof.run(points, seed);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    for (const std::string& failure : findings.failures)
        std::printf("  %s\n", failure.c_str());
    std::printf("%d points, %zu failures, %.1f s %s\n", findings.points, findings.failures.size(),
                took.count(), findings.note.c_str());
    return findings.failures.empty() ? 0 : 1;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3) {
        std::puts("history_proofs_program OPTION POINTS [SEED]; 0: all faults. Options:");
        for (const Proof& proof : kProofs)
            std::printf("  %s\n", proof.option);
        return 2;
    }
    const unsigned seed = count > 3 ? static_cast<unsigned>(std::atoi(arguments[3])) : 1;
    for (const Proof& proof : kProofs) {
        if (std::strcmp(arguments[1], proof.option) == 0)
            return report(proof, std::atoi(arguments[2]), seed);
    }
    return 2;
}
