// decoder-heif: HEIC and AVIF, by libheif. It turns pictures the right way up itself.
#include "app/decoder/reader_module.h"
#include "app/decoder/refusal.h"

#include <algorithm>
#include <libheif/heif.h>
#include <vector>

namespace cabochon::decoder {

namespace {

void check(const heif_error& error)
{
    switch (error.code) {
    case heif_error_Ok:
        return;
    case heif_error_Unsupported_feature:
    case heif_error_Unsupported_filetype:
        refuse(Reason::UnknownCodec);
    case heif_error_Memory_allocation_error:
        refuse(Reason::TooMuchMemory);
    case heif_error_Invalid_input:
        if (error.subcode == heif_suberror_End_of_data) refuse(Reason::CutOff);
        [[fallthrough]];
    default:
        refuse(Reason::Damaged);
    }
}

void readHeif(std::span<const std::uint8_t> file, PictureTaker& taker)
{
    heif_context* context = heif_context_alloc();
    heif_context_set_max_decoding_threads(context, 0);
    check(heif_context_read_from_memory_without_copy(context, file.data(), file.size(), nullptr));
    heif_image_handle* handle = nullptr;
    check(heif_context_get_primary_image_handle(context, &handle));
    const int width = heif_image_handle_get_width(handle);
    const int height = heif_image_handle_get_height(handle);
    refuseSize(static_cast<std::uint64_t>(std::max(width, 0)),
               static_cast<std::uint64_t>(std::max(height, 0)));
    const bool alpha = heif_image_handle_has_alpha_channel(handle) != 0;
    std::vector<std::uint8_t> profile(heif_image_handle_get_raw_color_profile_size(handle));
    if (profile.size() > (std::size_t{4} << 20)) refuse(Reason::Damaged);
    if (!profile.empty()) check(heif_image_handle_get_raw_color_profile(handle, profile.data()));
    PictureHead head;
    head.width = static_cast<std::uint32_t>(width);
    head.height = static_cast<std::uint32_t>(height);
    head.animated = heif_context_get_number_of_top_level_images(context) > 1;
    if (!taker.begin(head, alpha ? Pixels::Rgba : Pixels::Rgb, profile)) return;
    heif_image* image = nullptr;
    check(heif_decode_image(handle, &image, heif_colorspace_RGB,
                            alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB,
                            nullptr));
    int stride = 0;
    const std::uint8_t* pixels =
        heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    if (!pixels || heif_image_get_width(image, heif_channel_interleaved) < width ||
        heif_image_get_height(image, heif_channel_interleaved) < height)
        refuse(Reason::Damaged);
    for (std::uint32_t y = 0; y < head.height; ++y)
        taker.takeRow(y, pixels + static_cast<std::size_t>(stride) * y);
}

} // namespace

} // namespace cabochon::decoder

const cabochon::decoder::ReaderModule* cabochonReaderModule()
{
    using namespace cabochon::decoder;
    static const ReaderModule module{.readPicture = readHeif};
    return &module;
}
