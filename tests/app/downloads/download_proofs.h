// Owns the long proofs of downloads: the companion is killed at random moments, or its connections
// are cut, and in the end the file is the file. The class of tests runs them short, the program
// long.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace cabochon::test {

/// A GGUF file of about so many bytes, which does not compress and is another for another seed.
std::string proofModel(std::size_t size, unsigned seed);

struct ProofResult {
    int events = 0;              // kills, or cuts
    int wholeFiles = 0;          // that were downloaded meanwhile
    std::uint64_t fileBytes = 0; // of one
    std::uint64_t sentBytes = 0; // by the hub, of all
    std::string failure;         // empty: all is as promised
};

/// Kills `cabochon-cli models download` so many times with SIGKILL and goes on each time.
ProofResult proveKills(int kills, unsigned seed);
/// Cuts so many connections at random places of one download.
ProofResult proveCuts(int cuts, unsigned seed);

} // namespace cabochon::test
