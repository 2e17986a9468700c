// Mutations that know GGUF: half of the time one count, length, kind, dimension or offset of the
// header is set to a number around which arithmetic goes wrong; otherwise libFuzzer's own.
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/gguf_fields.h"

extern "C" std::size_t
LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maximum, unsigned seed)
{
    using namespace cabochon::fuzz;
    const GgufFields fields = findGgufFields(data, size);
    if (seed % 2 == 0 || fields.numbers.size() < 2) return LLVMFuzzerMutate(data, size, maximum);
    changeOneNumber(data, size, fields.numbers, seed / 2);
    return size;
}
