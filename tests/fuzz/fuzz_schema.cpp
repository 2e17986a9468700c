// Any bytes as a JSON Schema: what is refused has a sentence; what is accepted can be answered, for
// no answer that is written byte by byte ever gets stuck.
#include "engine/grammar/grammar.h"
#include "engine/grammar/machine.h"
#include "tests/fuzz/fuzz_target.h"

#include <bitset>

using namespace cabochon;
using namespace cabochon::engine;
using fuzz::require;

/// Writes what may be written, as the seed says.
static void walk(const Grammar& grammar, std::uint32_t seed)
{
    Machine machine(grammar.automaton());
    Places places, next;
    machine.begin(places);
    std::bitset<256> bytes;
    for (int step = 0; step < 200; ++step) {
        machine.firstBytes(places, bytes);
        require(places.complete || bytes.any(), "an answer can go on, or may end");
        if (bytes.none()) return;
        seed = seed * 1664525u + 1013904223u;
        std::size_t byte = seed >> 24;
        while (!bytes.test(byte))
            byte = (byte + 1) % 256;
        machine.read(places, static_cast<std::uint8_t>(byte), next);
        require(!next.empty(), "a byte that may be read can be read");
        std::swap(places, next);
        if (machine.full() || step % 50 == 49) machine.collect(places);
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const bool ignores = (data[0] & 1) != 0;
    const Result<Grammar> grammar = Grammar::ofSchema(
        fuzz::textOf(data + 1, size - 1), ignores ? Unsupported::Ignore : Unsupported::Refuse);
    if (!grammar) {
        fuzz::checkError(grammar.error());
        return 0;
    }
    for (std::uint32_t seed = 0; seed < 3; ++seed)
        walk(*grammar, seed * 7919u + data[0]);
    return 0;
}
