// Runs a fuzz target without libFuzzer: every file of the folders given, then simple changes of
// each (cuts, set bytes, repeated stretches) from a fixed sequence. For ctest, with any compiler.
// usage: replay_TARGET CHANGES_PER_FILE FOLDER...
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

static std::size_t s_executions = 0;

static void run(const std::string& input)
{
    // A copy of exactly the input's size: the sanitizer sees a read past its end.
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    ++s_executions;
}

static std::string changed(std::string input, std::mt19937& random)
{
    const auto place = [&] { return random() % input.size(); };
    switch (random() % 5) {
    case 0:
        input.resize(place());
        break;
    case 1:
        input[place()] = static_cast<char>(random());
        break;
    case 2:
        input[place()] = "\x00\x7f\x80\xff"[random() % 4];
        break;
    case 3:
        input.erase(place(), 1 + random() % 8);
        break;
    default:
        input.insert(place(), input.substr(place(), random() % 32));
        break;
    }
    return input;
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
    std::mt19937 random(20261121);
    for (const fs::path& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string input(std::istreambuf_iterator<char>(stream), {});
        run(input);
        for (int i = 0; i < changes && !input.empty(); ++i)
            run(changed(input, random));
    }
    std::printf("%zu files, %zu executions\n", files.size(), s_executions);
    return files.empty() ? 1 : 0;
}
