// GIF by giflib: the first frame on its canvas. Later frames are counted only as far as to know
// that there are any.
#include "app/decoder/picture_readers.h"
#include "app/decoder/refusal.h"

#include <algorithm>
#include <cstring>
#include <gif_lib.h>

namespace cabochon::decoder {

namespace {

struct GifSource {
    FileBytes file;
    std::size_t at = 0;
};

int readSome(GifFileType* gif, GifByteType* target, int size)
{
    auto* source = static_cast<GifSource*>(gif->UserData);
    const std::size_t count =
        std::min(static_cast<std::size_t>(std::max(size, 0)), source->file.size() - source->at);
    std::memcpy(target, source->file.data() + source->at, count);
    source->at += count;
    return static_cast<int>(count);
}

[[noreturn]] void refuseGif(const GifFileType& gif)
{
    switch (gif.Error) {
    case D_GIF_ERR_READ_FAILED:
    case D_GIF_ERR_EOF_TOO_SOON:
        refuse(Reason::CutOff);
    case D_GIF_ERR_NOT_ENOUGH_MEM:
        refuse(Reason::TooMuchMemory);
    default:
        refuse(Reason::Damaged);
    }
}

/// The extensions before a frame; the number of the colour that is clear, or -1.
int readExtension(GifFileType& gif)
{
    int code = 0, clear = -1;
    GifByteType* block = nullptr;
    if (DGifGetExtension(&gif, &code, &block) == GIF_ERROR) refuseGif(gif);
    while (block) {
        GraphicsControlBlock control;
        if (code == GRAPHICS_EXT_FUNC_CODE &&
            DGifExtensionToGCB(block[0], block + 1, &control) == GIF_OK)
            clear = control.TransparentColor;
        if (DGifGetExtensionNext(&gif, &block) == GIF_ERROR) refuseGif(gif);
    }
    return clear;
}

/// Goes to the next frame's header. False: the file ends without one.
bool findFrame(GifFileType& gif, int& clear)
{
    while (true) {
        GifRecordType record = UNDEFINED_RECORD_TYPE;
        if (DGifGetRecordType(&gif, &record) == GIF_ERROR) refuseGif(gif);
        if (record == TERMINATE_RECORD_TYPE) return false;
        if (record == IMAGE_DESC_RECORD_TYPE) {
            if (DGifGetImageDesc(&gif) == GIF_ERROR) refuseGif(gif);
            return true;
        }
        if (record == EXTENSION_RECORD_TYPE) clear = readExtension(gif);
    }
}

/// Whether something like another frame comes; a damaged rest is none.
bool hasMore(GifFileType& gif)
{
    GifRecordType record = UNDEFINED_RECORD_TYPE;
    while (DGifGetRecordType(&gif, &record) != GIF_ERROR) {
        if (record == IMAGE_DESC_RECORD_TYPE) return true;
        if (record != EXTENSION_RECORD_TYPE) return false;
        int code = 0;
        GifByteType* block = nullptr;
        if (DGifGetExtension(&gif, &code, &block) == GIF_ERROR) return false;
        while (block) {
            if (DGifGetExtensionNext(&gif, &block) == GIF_ERROR) return false;
        }
    }
    return false;
}

/// A frame's numbers of colours, in the order of its rows: interlaced ones come in four passes.
std::vector<std::uint8_t> readFrame(GifFileType& gif)
{
    const GifImageDesc& image = gif.Image;
    const auto width = static_cast<std::size_t>(image.Width);
    std::vector<std::uint8_t> pixels(width * static_cast<std::size_t>(image.Height));
    constexpr int kStarts[] = {0, 4, 2, 1}, kSteps[] = {8, 8, 4, 2};
    const int passes = image.Interlace ? 4 : 1;
    for (int pass = 0; pass < passes; ++pass) {
        const int step = image.Interlace ? kSteps[pass] : 1;
        for (int y = image.Interlace ? kStarts[pass] : 0; y < image.Height; y += step) {
            if (DGifGetLine(&gif, pixels.data() + static_cast<std::size_t>(y) * width,
                            image.Width) == GIF_ERROR)
                refuseGif(gif);
        }
    }
    return pixels;
}

} // namespace

void readGif(FileBytes file, PictureTaker& taker)
{
    if (file.size() < 13) refuse(Reason::CutOff);
    refuseSize(file[6] + file[7] * 256u, file[8] + file[9] * 256u);
    GifSource source{file};
    int error = 0;
    GifFileType* gif = DGifOpen(&source, readSome, &error);
    if (!gif) refuse(Reason::Damaged);
    int clear = -1;
    if (!findFrame(*gif, clear)) refuse(Reason::CutOff);
    refuseSize(static_cast<std::uint64_t>(std::max(gif->Image.Width, 0)),
               static_cast<std::uint64_t>(std::max(gif->Image.Height, 0)));
    const std::vector<std::uint8_t> frame = readFrame(*gif);
    const GifImageDesc image = gif->Image;
    const ColorMapObject* colours = image.ColorMap ? image.ColorMap : gif->SColorMap;
    if (!colours) refuse(Reason::Damaged);

    PictureHead head;
    head.width = static_cast<std::uint32_t>(gif->SWidth);
    head.height = static_cast<std::uint32_t>(gif->SHeight);
    head.animated = taker.headOnly() && hasMore(*gif); // one of the facts
    if (!taker.begin(head, Pixels::Rgba)) return;
    std::vector<std::uint8_t> row(std::size_t{head.width} * 4);
    for (std::uint32_t y = 0; y < head.height; ++y) {
        std::fill(row.begin(), row.end(), std::uint8_t{0});
        const int line = static_cast<int>(y) - image.Top;
        for (int x = 0; line >= 0 && line < image.Height && x < image.Width; ++x) {
            const int column = image.Left + x;
            const int colour =
                frame[static_cast<std::size_t>(line) * static_cast<std::size_t>(image.Width) +
                      static_cast<std::size_t>(x)];
            if (column < 0 || column >= gif->SWidth || colour == clear ||
                colour >= colours->ColorCount)
                continue;
            const GifColorType& rgb = colours->Colors[colour];
            const std::uint8_t pixel[] = {rgb.Red, rgb.Green, rgb.Blue, 255};
            std::copy_n(pixel, 4, row.data() + static_cast<std::size_t>(column) * 4);
        }
        taker.takeRow(y, row.data());
    }
}

} // namespace cabochon::decoder
