// Owns reading the goldens' pictures: PNG with 8 bits of red, green, blue and perhaps opacity, not
// interlaced. Throws std::runtime_error: a broken fixture is a broken test. Needs Qt Core (zlib).
#pragma once

#include "engine/media/decoded_media.h"

#include <filesystem>

namespace cabochon::test {

/// The picture, what is transparent over white.
engine::Picture readPng(const std::filesystem::path& path);

} // namespace cabochon::test
