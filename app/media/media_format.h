// Owns the formats of files that the decoder knows, and how they are called. How they are
// recognised and read is the decoder's.
#pragma once

#include <cstdint>
#include <string_view>

namespace cabochon::decoder {

enum class Format : std::uint8_t {
    Unknown,
    Png,
    Jpeg,
    WebP,
    Gif,
    Bmp,
    Tiff,
    Svg,
    Heic,
    Avif,
    Wav,
    Flac,
    Mp3,
    Ogg,
    M4a,
    Aac,
    Mp4,
    QuickTime,
    Matroska,
    WebM,
    Pdf,
    Text,
    Markdown,
    Code,
    Csv,
    Html,
    Zip, // of which it is not known yet what document it is
    Docx,
    Odt,
    Xlsx,
    Pptx,
    Ods,
    Odp,
};
inline constexpr std::uint8_t kFormats = 33;

enum class FormatKind : std::uint8_t { None, Picture, Sound, Video, Pdf, Document };

FormatKind kindOf(Format format);
/// "image/png"
std::string_view mimeTypeOf(Format format);
/// As a sentence calls a file of it: "PNG picture".
std::string_view nameOf(Format format);

} // namespace cabochon::decoder
