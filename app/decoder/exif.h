// Owns reading one thing of EXIF: which way up a picture is. All else in it is left alone.
#pragma once

#include <cstdint>
#include <span>

namespace cabochon::decoder {

/// 1..8 of a block that begins with "Exif\0\0" or with its TIFF header; 1 where it says nothing.
std::uint32_t exifOrientation(std::span<const std::uint8_t> exif);

} // namespace cabochon::decoder
