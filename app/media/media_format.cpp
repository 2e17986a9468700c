#include "app/media/media_format.h"

#include <array>

namespace cabochon::decoder {

namespace {

struct FormatRow {
    FormatKind kind;
    std::string_view mimeType;
    std::string_view name;
};

// In the order of Format.
constexpr std::array<FormatRow, kFormats> kRows{{
    {FormatKind::None, "application/octet-stream", "file"},
    {FormatKind::Picture, "image/png", "PNG picture"},
    {FormatKind::Picture, "image/jpeg", "JPEG picture"},
    {FormatKind::Picture, "image/webp", "WebP picture"},
    {FormatKind::Picture, "image/gif", "GIF picture"},
    {FormatKind::Picture, "image/bmp", "BMP picture"},
    {FormatKind::Picture, "image/tiff", "TIFF picture"},
    {FormatKind::Picture, "image/svg+xml", "SVG picture"},
    {FormatKind::Picture, "image/heic", "HEIC picture"},
    {FormatKind::Picture, "image/avif", "AVIF picture"},
    {FormatKind::Sound, "audio/wav", "WAV recording"},
    {FormatKind::Sound, "audio/flac", "FLAC recording"},
    {FormatKind::Sound, "audio/mpeg", "MP3 recording"},
    {FormatKind::Sound, "audio/ogg", "Ogg recording"},
    {FormatKind::Sound, "audio/mp4", "M4A recording"},
    {FormatKind::Sound, "audio/aac", "AAC recording"},
    {FormatKind::Video, "video/mp4", "MP4 video"},
    {FormatKind::Video, "video/quicktime", "QuickTime video"},
    {FormatKind::Video, "video/x-matroska", "Matroska video"},
    {FormatKind::Video, "video/webm", "WebM video"},
    {FormatKind::Pdf, "application/pdf", "PDF"},
    {FormatKind::Document, "text/plain", "text"},
    {FormatKind::Document, "text/markdown", "Markdown text"},
    {FormatKind::Document, "text/plain", "source code"},
    {FormatKind::Document, "text/csv", "table"},
    {FormatKind::Document, "text/html", "HTML page"},
    {FormatKind::Document, "application/zip", "zip file"},
    {FormatKind::Document,
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word document"},
    {FormatKind::Document, "application/vnd.oasis.opendocument.text", "OpenDocument text"},
    {FormatKind::Document, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
     "Excel workbook"},
    {FormatKind::Document,
     "application/vnd.openxmlformats-officedocument.presentationml.presentation",
     "PowerPoint presentation"},
    {FormatKind::Document, "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument table"},
    {FormatKind::Document, "application/vnd.oasis.opendocument.presentation",
     "OpenDocument presentation"},
}};
static_assert(static_cast<std::uint8_t>(Format::Odp) + 1 == kFormats);

const FormatRow& rowOf(Format format)
{
    const auto index = static_cast<std::uint8_t>(format);
    return kRows[index < kFormats ? index : 0];
}

} // namespace

FormatKind kindOf(Format format)
{
    return rowOf(format).kind;
}

std::string_view mimeTypeOf(Format format)
{
    return rowOf(format).mimeType;
}

std::string_view nameOf(Format format)
{
    return rowOf(format).name;
}

} // namespace cabochon::decoder
