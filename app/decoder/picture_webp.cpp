// WebP by libwebp; of a moving one the first frame, on its canvas.
#include "app/decoder/exif.h"
#include "app/decoder/picture_readers.h"
#include "app/decoder/refusal.h"

#include <webp/decode.h>
#include <webp/demux.h>

namespace cabochon::decoder {

namespace {

struct FreeDemuxer {
    void operator()(WebPDemuxer* demuxer) const { WebPDemuxDelete(demuxer); }
};
using Demuxer = std::unique_ptr<WebPDemuxer, FreeDemuxer>;

/// The bytes of a chunk of metadata; they lie in the file.
FileBytes chunkOf(const WebPDemuxer* demuxer, const char* kind)
{
    WebPChunkIterator chunk{};
    FileBytes bytes;
    if (WebPDemuxGetChunk(demuxer, kind, 1, &chunk)) bytes = {chunk.chunk.bytes, chunk.chunk.size};
    WebPDemuxReleaseChunkIterator(&chunk);
    return bytes;
}

} // namespace

void readWebP(FileBytes file, PictureTaker& taker)
{
    WebPBitstreamFeatures features{};
    const VP8StatusCode status = WebPGetFeatures(file.data(), file.size(), &features);
    if (status == VP8_STATUS_NOT_ENOUGH_DATA) refuse(Reason::CutOff);
    if (status != VP8_STATUS_OK) refuse(Reason::Damaged);
    refuseSize(static_cast<std::uint64_t>(features.width),
               static_cast<std::uint64_t>(features.height));
    const WebPData data{file.data(), file.size()};
    WebPDemuxState state = WEBP_DEMUX_PARSE_ERROR;
    const Demuxer demuxer(WebPDemuxPartial(&data, &state));
    if (!demuxer || state == WEBP_DEMUX_PARSE_ERROR) refuse(Reason::Damaged);
    PictureHead head;
    head.width = static_cast<std::uint32_t>(features.width);
    head.height = static_cast<std::uint32_t>(features.height);
    head.animated = features.has_animation != 0;
    head.orientation = exifOrientation(chunkOf(demuxer.get(), "EXIF"));
    const FileBytes profile = chunkOf(demuxer.get(), "ICCP");
    if (!taker.begin(head, Pixels::Rgba, profile)) return;

    WebPIterator frame{};
    if (!WebPDemuxGetFrame(demuxer.get(), 1, &frame)) refuse(Reason::CutOff);
    if (!frame.complete) refuse(Reason::CutOff);
    const auto frameWidth = static_cast<std::uint32_t>(frame.width);
    const auto frameHeight = static_cast<std::uint32_t>(frame.height);
    const auto left = static_cast<std::uint32_t>(frame.x_offset);
    const auto top = static_cast<std::uint32_t>(frame.y_offset);
    refuseSize(frameWidth, frameHeight);
    if (left + frameWidth > head.width || top + frameHeight > head.height) refuse(Reason::Damaged);
    std::vector<std::uint8_t> pixels(std::size_t{frameWidth} * frameHeight * 4);
    if (!WebPDecodeRGBAInto(frame.fragment.bytes, frame.fragment.size, pixels.data(), pixels.size(),
                            frame.width * 4))
        refuse(Reason::Damaged);
    std::vector<std::uint8_t> row(std::size_t{head.width} * 4); // what no frame covers is clear
    for (std::uint32_t y = 0; y < head.height; ++y) {
        std::fill(row.begin(), row.end(), std::uint8_t{0});
        if (y >= top && y < top + frameHeight) {
            std::copy_n(pixels.data() + std::size_t{y - top} * frameWidth * 4,
                        std::size_t{frameWidth} * 4, row.data() + std::size_t{left} * 4);
        }
        taker.takeRow(y, row.data());
    }
    WebPDemuxReleaseIterator(&frame);
}

} // namespace cabochon::decoder
