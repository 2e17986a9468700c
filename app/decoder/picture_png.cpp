// PNG by libpng's core interface. Of a moving one (APNG) the picture that other programs show.
#include "app/decoder/exif.h"
#include "app/decoder/picture_readers.h"
#include "app/decoder/refusal.h"

#include <algorithm>
#include <cstring>
#include <png.h>
#include <string_view>

namespace cabochon::decoder {

namespace {

/// What libpng reads from.
struct PngSource {
    FileBytes file;
    std::size_t at = 0;
};

void readSome(png_structp png, png_bytep target, std::size_t size)
{
    auto* source = static_cast<PngSource*>(png_get_io_ptr(png));
    if (size > source->file.size() - source->at) refuse(Reason::CutOff);
    std::memcpy(target, source->file.data() + source->at, size);
    source->at += size;
}

[[noreturn]] void onError(png_structp, png_const_charp)
{
    refuse(Reason::Damaged);
}

void onWarning(png_structp, png_const_charp) {}

std::uint32_t bigEndian(FileBytes file, std::size_t at)
{
    return (std::uint32_t{file[at]} << 24) | (std::uint32_t{file[at + 1]} << 16) |
           (std::uint32_t{file[at + 2]} << 8) | file[at + 3];
}

/// Whether a chunk of this kind stands before the pixels.
bool hasChunk(FileBytes file, std::string_view wanted)
{
    std::size_t at = 8;
    while (at + 12 <= file.size()) {
        const std::size_t length = bigEndian(file, at);
        const std::string_view kind(reinterpret_cast<const char*>(file.data()) + at + 4, 4);
        if (kind == wanted) return true;
        if (kind == "IDAT" || length > file.size()) return false;
        at += 12 + length;
    }
    return false;
}

std::uint32_t orientationOf(png_structp png, png_infop info)
{
    png_uint_32 size = 0;
    png_bytep exif = nullptr;
    if (png_get_eXIf_1(png, info, &size, &exif) == 0 || !exif) return 1;
    return exifOrientation({exif, size});
}

Pixels kindOf(png_structp png, png_infop info)
{
    switch (png_get_channels(png, info)) {
    case 1:
        return Pixels::Gray;
    case 2:
        return Pixels::GrayAlpha;
    case 3:
        return Pixels::Rgb;
    default:
        return Pixels::Rgba;
    }
}

} // namespace

void readPng(FileBytes file, PictureTaker& taker)
{
    // Sizes are refused in our words, before libpng says that they are invalid.
    constexpr std::size_t kHeaderBytes = 33;
    if (file.size() < kHeaderBytes) refuse(Reason::CutOff);
    refuseSize(bigEndian(file, 16), bigEndian(file, 20));
    PngSource source{file};
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, onError, onWarning);
    if (!png) refuse(Reason::TooMuchMemory);
    png_infop info = png_create_info_struct(png);
    if (!info) refuse(Reason::TooMuchMemory);
    png_set_chunk_malloc_max(png, png_alloc_size_t{16} << 20);
    png_set_read_fn(png, &source, readSome);
    png_read_info(png, info);
    const std::uint32_t width = png_get_image_width(png, info);
    const std::uint32_t height = png_get_image_height(png, info);

    // To 8 bits of gray or RGB, with alpha where there is transparency.
    png_set_expand(png);
    png_set_scale_16(png);
    const int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);

    png_charp name = nullptr;
    png_bytep profile = nullptr;
    png_uint_32 profileSize = 0;
    int compression = 0;
    if (png_get_iCCP(png, info, &name, &compression, &profile, &profileSize) == 0) profileSize = 0;
    const PictureHead head{width, height, hasChunk(file, "acTL"), orientationOf(png, info)};
    if (!taker.begin(head, kindOf(png, info), {profile, profileSize})) return;

    const std::size_t rowBytes = png_get_rowbytes(png, info);
    if (passes == 1) {
        std::vector<std::uint8_t> row(rowBytes);
        for (std::uint32_t y = 0; y < height; ++y) {
            png_read_row(png, row.data(), nullptr);
            taker.takeRow(y, row.data());
        }
    } else {
        // Interlaced: every pass completes what the ones before have left.
        std::vector<std::uint8_t> rows(rowBytes * height);
        for (int pass = 0; pass < passes; ++pass) {
            for (std::uint32_t y = 0; y < height; ++y)
                png_read_row(png, rows.data() + rowBytes * y, nullptr);
        }
        for (std::uint32_t y = 0; y < height; ++y)
            taker.takeRow(y, rows.data() + rowBytes * y);
    }
    png_destroy_read_struct(&png, &info, nullptr);
}

} // namespace cabochon::decoder
