// JPEG by libjpeg-turbo. Inks of Adobe's programs are stored inverted (their marker tells).
#include "app/decoder/exif.h"
#include "app/decoder/picture_readers.h"
#include "app/decoder/refusal.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <jerror.h>
#include <jpeglib.h>

namespace cabochon::decoder {

namespace {

constexpr unsigned kMostMarker = 0xFFFF;
constexpr int kExifMarker = JPEG_APP0 + 1, kProfileMarker = JPEG_APP0 + 2;

[[noreturn]] void onError(j_common_ptr info)
{
    switch (info->err->msg_code) {
    case JERR_OUT_OF_MEMORY:
        refuse(Reason::TooMuchMemory);
    case JERR_INPUT_EOF:
    case JERR_INPUT_EMPTY:
        refuse(Reason::CutOff);
    default:
        refuse(Reason::Damaged);
    }
}

/// Warnings are of damage that leaves a picture, except that the rest of it is missing.
void onMessage(j_common_ptr info, int level)
{
    if (level < 0 && info->err->msg_code == JWRN_JPEG_EOF) refuse(Reason::CutOff);
    if (level < 0) ++info->err->num_warnings;
}

/// Sizes of the frame's header before libjpeg looks: it has limits of its own, in other words.
void refuseFrameSize(FileBytes file)
{
    std::size_t at = 2;
    while (at + 9 < file.size()) {
        if (file[at] != 0xFF) return;
        const std::uint8_t marker = file[at + 1];
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            refuseSize(file[at + 7] * 256u + file[at + 8], file[at + 5] * 256u + file[at + 6]);
            return;
        }
        if (marker == 0xDA || marker == 0xD9) return;
        at += 2 + file[at + 2] * 256u + file[at + 3];
    }
}

std::uint32_t orientationOf(const jpeg_decompress_struct& info)
{
    for (const jpeg_marker_struct* marker = info.marker_list; marker; marker = marker->next) {
        if (marker->marker != kExifMarker) continue;
        const std::uint32_t orientation = exifOrientation({marker->data, marker->data_length});
        if (orientation != 1) return orientation;
    }
    return 1;
}

Pixels choosePixels(jpeg_decompress_struct& info)
{
    switch (info.jpeg_color_space) {
    case JCS_GRAYSCALE:
        info.out_color_space = JCS_GRAYSCALE;
        return Pixels::Gray;
    case JCS_CMYK:
    case JCS_YCCK:
        info.out_color_space = JCS_CMYK;
        return Pixels::Cmyk;
    default:
        info.out_color_space = JCS_RGB;
        return Pixels::Rgb;
    }
}

} // namespace

void readJpeg(FileBytes file, PictureTaker& taker)
{
    refuseFrameSize(file);
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    errors.error_exit = onError;
    errors.emit_message = onMessage;
    errors.output_message = [](j_common_ptr) {};
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, file.data(), file.size());
    jpeg_save_markers(&info, kExifMarker, kMostMarker);
    jpeg_save_markers(&info, kProfileMarker, kMostMarker);
    jpeg_read_header(&info, TRUE);

    JOCTET* profile = nullptr;
    unsigned profileSize = 0;
    if (!jpeg_read_icc_profile(&info, &profile, &profileSize)) profileSize = 0;
    const PictureHead head{info.image_width, info.image_height, false, orientationOf(info)};
    const Pixels kind = choosePixels(info);
    if (!taker.begin(head, kind, {profile, profileSize})) return;
    std::free(profile);

    jpeg_start_decompress(&info);
    std::vector<std::uint8_t> row(std::size_t{info.output_width} * channelsOf(kind));
    const bool inverted = kind == Pixels::Cmyk && info.saw_Adobe_marker;
    while (info.output_scanline < info.output_height) {
        const std::uint32_t y = info.output_scanline;
        JSAMPROW target = row.data();
        jpeg_read_scanlines(&info, &target, 1);
        if (inverted) {
            for (std::uint8_t& ink : row)
                ink = static_cast<std::uint8_t>(255 - ink);
        }
        taker.takeRow(y, row.data());
    }
    jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
}

} // namespace cabochon::decoder
