// Makes all broken files, gives them to the decoder one after the other and prints a table: what
// was said, how long it took, how much memory the decoder had at most.
//   broken_media_program [DECODER]             the table
//   broken_media_program --write FOLDER        the files alone, for other programs to look at
#include "app/process/child_process.h"
#include "engine/base/file_io.h"
#include "tests/app/media/broken_media.h"
#include "tests/app/media/media_files.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/resource.h>

using namespace cabochon;
using namespace cabochon::test;

namespace {

using Clock = std::chrono::steady_clock;

/// One file, in a process that has no other children: time and memory are the decoder's alone.
int runOne(std::size_t index, const std::filesystem::path& decoder)
{
    const BrokenFile& broken = brokenFiles().at(index);
    const MediaFolder folder;
    const auto file = folder.write(broken.name, broken.make());
    const auto start = Clock::now();
    const std::string said = tryFile(MediaDecoder(decoder), file, broken.asked);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
    rusage use{};
    ::getrusage(RUSAGE_CHILDREN, &use);
    std::printf("%-28s %6lld ms %5ld MiB  %s\n", broken.name.c_str(),
                static_cast<long long>(took.count()), use.ru_maxrss / 1024,
                said.empty() ? "(used)" : said.c_str());
    return 0;
}

int writeAll(const std::filesystem::path& folder)
{
    for (const BrokenFile& broken : brokenFiles()) {
        if (!writeFileAtomically(folder / broken.name, broken.make())) return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 3 && std::strcmp(argv[1], "--write") == 0) return writeAll(argv[2]);
    if (argc == 4 && std::strcmp(argv[1], "--one") == 0)
        return runOne(static_cast<std::size_t>(std::atoi(argv[2])), argv[3]);
    const std::filesystem::path decoder = argc > 1 ? argv[1] : decoderProgram();
    for (std::size_t i = 0; i < brokenFiles().size(); ++i) {
        ChildCommand command;
        command.program = ownProgram();
        command.arguments = {"--one", std::to_string(i), decoder.string()};
        const Result<ChildEnd> end = runChild(command);
        std::fputs(end && !end->output.empty() ? end->output.c_str() : "no result\n", stdout);
        std::fflush(stdout);
    }
    return 0;
}
