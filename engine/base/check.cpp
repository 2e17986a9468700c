#include "engine/base/check.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace cabochon {

/// The file as the repository names it: Ninja gives compilers paths that lead out of its folder.
static const char* fromRoot(const char* file)
{
    while (std::strncmp(file, "../", 3) == 0)
        file += 3;
    return file;
}

void stopOnBrokenCheck(const char* condition, const char* file, int line) noexcept
{
    std::fprintf(stderr,
                 "Cabochon stops because of a mistake of its own: %s does not hold (%s, line %d). "
                 "Please report this sentence.\n",
                 condition, fromRoot(file), line);
    std::fflush(stderr);
    std::abort();
}

Error brokenCheck(const char* condition, const char* file, int line)
{
    return {ErrorCode::Internal, "Cabochon made a mistake of its own: " + std::string(condition) +
                                     " does not hold (" + fromRoot(file) + ", line " +
                                     std::to_string(line) + "). Please report this sentence."};
}

} // namespace cabochon
