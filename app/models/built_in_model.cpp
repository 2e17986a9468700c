#include "app/models/built_in_model.h"

#include <array>
#include <system_error>

namespace cabochon {

namespace {

constexpr const char* kBuiltInModelFile = "cabochon-nano.gguf";

} // namespace

std::optional<std::filesystem::path> findBuiltInModel(const std::filesystem::path& executableFolder)
{
    const std::array candidates{
        executableFolder / ".." / "share" / "cabochon" / "models" / kBuiltInModelFile,
        executableFolder / "models" / kBuiltInModelFile,
        executableFolder / kBuiltInModelFile,
    };
    for (const std::filesystem::path& candidate : candidates) {
        std::error_code error;
        if (std::filesystem::is_regular_file(candidate, error)) return candidate.lexically_normal();
    }
    return std::nullopt;
}

} // namespace cabochon
