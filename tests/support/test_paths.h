// Owns where tests find files: the only source that knows the folders of this checkout, so that the
// others compile to the same objects in every checkout.
#pragma once

#include <filesystem>

namespace cabochon::test {

/// The root of the repository.
std::filesystem::path sourceFolder();

/// Where this build lies, with bin/ and tests/ below it.
std::filesystem::path buildFolder();

/// tests/data/`name`.
std::filesystem::path testData(const std::filesystem::path& name);

/// The built-in model among the sources.
std::filesystem::path nanoModel();
/// Its eyes and ears.
std::filesystem::path nanoProjector();

} // namespace cabochon::test
