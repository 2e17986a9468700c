// TIFF by libtiff: the first page, in the form that libtiff makes of every kind of it (8 bits,
// RGBA, alpha multiplied in).
#include "app/decoder/picture_readers.h"
#include "app/decoder/refusal.h"

#include <algorithm>
#include <cstring>
#include <tiffio.h>

namespace cabochon::decoder {

namespace {

struct TiffSource {
    FileBytes file;
    std::uint64_t at = 0;
};

tmsize_t readSome(thandle_t handle, void* target, tmsize_t size)
{
    auto* source = static_cast<TiffSource*>(handle);
    if (source->at >= source->file.size() || size <= 0) return 0;
    const std::size_t count = std::min(static_cast<std::size_t>(size),
                                       static_cast<std::size_t>(source->file.size() - source->at));
    std::memcpy(target, source->file.data() + source->at, count);
    source->at += count;
    return static_cast<tmsize_t>(count);
}

toff_t seek(thandle_t handle, toff_t offset, int whence)
{
    auto* source = static_cast<TiffSource*>(handle);
    if (whence == SEEK_CUR) offset += source->at;
    if (whence == SEEK_END) offset += source->file.size();
    return source->at = offset;
}

} // namespace

void readTiff(FileBytes file, PictureTaker& taker)
{
    TIFFSetErrorHandler(nullptr);
    TIFFSetWarningHandler(nullptr);
    TiffSource source{file};
    TIFF* tiff = TIFFClientOpen(
        "", "rm", &source, readSome, [](thandle_t, void*, tmsize_t) { return tmsize_t{0}; }, seek,
        [](thandle_t) { return 0; },
        [](thandle_t handle) { return toff_t{static_cast<TiffSource*>(handle)->file.size()}; },
        nullptr, nullptr);
    if (!tiff) refuse(Reason::Damaged);
    std::uint32_t width = 0, height = 0;
    std::uint16_t orientation = 1;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &height);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &orientation);
    refuseSize(width, height);
    std::uint16_t photometric = 0;
    TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &photometric);
    // libtiff has made RGB of other colours by then: their profiles do not fit any more.
    std::uint32_t profileSize = 0;
    void* profile = nullptr;
    if (photometric != PHOTOMETRIC_RGB ||
        !TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &profileSize, &profile))
        profileSize = 0;
    // libtiff makes colours of inks of 8 bits alone.
    std::uint16_t bits = 8;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &bits);
    if (photometric == PHOTOMETRIC_SEPARATED && bits != 8) refuse(Reason::UnknownCodec);
    char why[1024] = {};
    if (!TIFFRGBAImageOK(tiff, why)) refuse(Reason::UnknownCodec);
    PictureHead head{width, height, false, orientation};
    if (!taker.begin(head, Pixels::Rgba, {static_cast<const std::uint8_t*>(profile), profileSize}))
        return;
    std::vector<std::uint32_t> pixels(std::size_t{width} * height);
    // As stored: turning it is the taker's.
    if (!TIFFReadRGBAImageOriented(tiff, width, height, pixels.data(), orientation, 1))
        refuse(Reason::CutOff);
    std::vector<std::uint8_t> row(std::size_t{width} * 4);
    for (std::uint32_t y = 0; y < height; ++y) {
        for (std::uint32_t x = 0; x < width; ++x) {
            const std::uint32_t pixel = pixels[std::size_t{y} * width + x];
            const std::uint32_t alpha = TIFFGetA(pixel);
            const std::uint32_t channels[] = {TIFFGetR(pixel), TIFFGetG(pixel), TIFFGetB(pixel)};
            for (std::size_t c = 0; c < 3; ++c) {
                const std::uint32_t whole =
                    alpha == 0 ? 0 : std::min((channels[c] * 255 + alpha / 2) / alpha, 255u);
                row[std::size_t{x} * 4 + c] = static_cast<std::uint8_t>(whole);
            }
            row[std::size_t{x} * 4 + 3] = static_cast<std::uint8_t>(alpha);
        }
        taker.takeRow(y, row.data());
    }
    TIFFClose(tiff);
}

} // namespace cabochon::decoder
