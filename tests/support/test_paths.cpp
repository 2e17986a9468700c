#include "tests/support/test_paths.h"

namespace cabochon::test {

std::filesystem::path sourceFolder()
{
    return CABOCHON_SOURCE_DIR;
}

std::filesystem::path buildFolder()
{
    return CABOCHON_BINARY_DIR;
}

std::filesystem::path testData(const std::filesystem::path& name)
{
    return sourceFolder() / "tests/data" / name;
}

std::filesystem::path nanoModel()
{
    return sourceFolder() / "resources/models/cabochon-nano.gguf";
}

std::filesystem::path nanoProjector()
{
    return sourceFolder() / "resources/models/cabochon-nano-mmproj.gguf";
}

} // namespace cabochon::test
