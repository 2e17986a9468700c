// Runs a fuzz target without libFuzzer: every file of the folders given, then simple changes of
// each (the target's own, or cuts, set bytes, repeated stretches) from a fixed sequence. For ctest,
// with any compiler. usage: replay_TARGET CHANGES_PER_FILE FOLDER...
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

/// Only the targets that know their format bring one.
extern "C" __attribute__((weak)) std::size_t
LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maximum, unsigned seed);

static std::size_t s_executions = 0;
static std::mt19937 s_random(20261121);

static void run(const std::string& input)
{
    // A copy of exactly the input's size: the sanitizer sees a read past its end.
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    ++s_executions;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maximum)
{
    if (size == 0) return 0;
    const auto place = [&] { return s_random() % size; };
    const std::size_t at = place();
    switch (s_random() % 5) {
    case 0:
        return at;
    case 1:
        data[at] = static_cast<std::uint8_t>(s_random());
        return size;
    case 2:
        data[at] = static_cast<std::uint8_t>("\x00\x7f\x80\xff"[s_random() % 4]);
        return size;
    case 3: {
        const std::size_t cut = std::min<std::size_t>(1 + s_random() % 8, size - at);
        std::copy(data + at + cut, data + size, data + at);
        return size - cut;
    }
    default: {
        const std::size_t from = place();
        const std::size_t count =
            std::min<std::size_t>({s_random() % 32, size - from, maximum - size});
        const std::vector<std::uint8_t> repeated(data + from, data + from + count);
        std::copy_backward(data + at, data + size, data + size + count);
        std::copy(repeated.begin(), repeated.end(), data + at);
        return size + count;
    }
    }
}

static std::string changed(const std::string& input)
{
    constexpr std::size_t kRoom = 1 << 20;
    static std::vector<std::uint8_t> bytes; // kept: clearing a mebibyte takes longer than the run
    if (bytes.size() < std::max(kRoom, 2 * input.size()))
        bytes.resize(std::max(kRoom, 2 * input.size()));
    std::copy(input.begin(), input.end(), bytes.begin());
    const std::size_t size = LLVMFuzzerCustomMutator != nullptr
                                 ? LLVMFuzzerCustomMutator(bytes.data(), input.size(), bytes.size(),
                                                           static_cast<unsigned>(s_random()))
                                 : LLVMFuzzerMutate(bytes.data(), input.size(), bytes.size());
    return std::string(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
}

int main(int argumentCount, char** arguments)
{
    namespace fs = std::filesystem;
    if (argumentCount < 3) {
        std::fprintf(stderr, "usage: %s CHANGES_PER_FILE FOLDER...\n", arguments[0]);
        return 2;
    }
    const int changes = std::atoi(arguments[1]);
    std::vector<fs::path> files;
    for (int i = 2; i < argumentCount; ++i) {
        if (!fs::is_directory(arguments[i])) continue;
        for (const auto& entry : fs::directory_iterator(arguments[i]))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string input(std::istreambuf_iterator<char>(stream), {});
        run(input);
        for (int i = 0; i < changes && !input.empty(); ++i)
            run(changed(input));
    }
    std::printf("%zu files, %zu executions\n", files.size(), s_executions);
    return files.empty() ? 1 : 0;
}
