// download_proofs_program --kills N [SEED] | --cuts N [SEED]: the long proofs of downloads, by
// hand.
#include "tests/app/downloads/download_proofs.h"

#include <cstdio>
#include <cstdlib>
#include <string>

int main(int argc, char** argv)
{
    using namespace cabochon::test;
    const std::string what = argc > 2 ? argv[1] : "";
    if (what != "--kills" && what != "--cuts") {
        std::fprintf(stderr, "usage: download_proofs_program --kills N [SEED] | --cuts N [SEED]\n");
        return 2;
    }
    const int count = std::atoi(argv[2]);
    const unsigned seed = argc > 3 ? unsigned(std::atoi(argv[3])) : 1;
    const ProofResult result = what == "--kills" ? proveKills(count, seed) : proveCuts(count, seed);
    std::printf("seed %u: %d %s, %d whole files of %llu bytes, %llu bytes sent (%.2f of a file a "
                "file)\n",
                seed, result.events, what.c_str() + 2, result.wholeFiles,
                static_cast<unsigned long long>(result.fileBytes),
                static_cast<unsigned long long>(result.sentBytes),
                double(result.sentBytes) / double(result.fileBytes) /
                    double(result.wholeFiles > 0 ? result.wholeFiles : 1));
    if (result.failure.empty()) return 0;
    std::printf("FAILED: %s\n", result.failure.c_str());
    return 1;
}
