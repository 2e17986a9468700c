#include "app/decoder/video.h"

#include "app/decoder/av_input.h"
#include "app/decoder/picture_taker.h"
#include "app/decoder/refusal.h"
#include "app/decoder/reply_pipe.h"
#include "app/media/media_limits.h"
#include "engine/media/video_sampling.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <cmath>
#include <vector>

namespace cabochon::decoder {

using namespace media_limits;

namespace {

constexpr std::size_t kMostPackets = 60'000; // of 60 s [at 240 frames a second 14,400]
constexpr double kReorderSeconds = 2;        // how far frames are stored out of their order

/// One stored frame: when it is shown, and whether decoding can begin with it.
struct StoredFrame {
    std::int64_t time = 0; // in the stream's units
    bool isKey = false;
};

class VideoReader {
public:
    VideoReader(const InputFile& file, Format format)
        : m_input(file, format), m_packet(av_packet_alloc()), m_frame(av_frame_alloc())
    {
        if (!m_packet || !m_frame) refuse(Reason::TooMuchMemory);
        m_stream = m_input.video();
        if (!m_stream) refuse(Reason::NoVideo);
        if (AVStream* sound = m_input.sound()) sound->discard = AVDISCARD_ALL;
        refuseSize(static_cast<std::uint64_t>(std::max(m_stream->codecpar->width, 0)),
                   static_cast<std::uint64_t>(std::max(m_stream->codecpar->height, 0)));
        m_start = startOf(*m_stream);
    }

    double seconds() const { return m_input.seconds(); }
    double secondsOf(std::int64_t time) const
    {
        return std::max(0.0, static_cast<double>(time - m_start) * av_q2d(m_stream->time_base));
    }
    std::int64_t timeOf(double second) const
    {
        return m_start + std::llround(second / av_q2d(m_stream->time_base));
    }
    const AVStream& stream() const { return *m_stream; }

    /// The frames shown in [first, last), in their order, and the key frames before them.
    std::vector<StoredFrame> list(double first, double last)
    {
        if (first > 0) seek(timeOf(first));
        std::vector<StoredFrame> frames;
        while (m_input.readPacket(*m_stream, *m_packet)) {
            const std::int64_t time =
                m_packet->pts != AV_NOPTS_VALUE ? m_packet->pts : m_packet->dts;
            if (time == AV_NOPTS_VALUE) continue;
            if (secondsOf(time) > last + kReorderSeconds) break;
            if (frames.size() >= kMostPackets) refuse(Reason::Damaged);
            frames.push_back({time, (m_packet->flags & AV_PKT_FLAG_KEY) != 0});
        }
        std::stable_sort(frames.begin(), frames.end(),
                         [](const auto& a, const auto& b) { return a.time < b.time; });
        return frames;
    }

    void beginDecoding(std::int64_t key)
    {
        seek(key);
        if (m_codec)
            avcodec_flush_buffers(m_codec.get());
        else
            m_codec = m_input.openCodec(*m_stream);
        m_ended = false;
    }

    /// The next decoded frame; null at the end.
    const AVFrame* next()
    {
        while (true) {
            const int error = avcodec_receive_frame(m_codec.get(), m_frame.get());
            if (error >= 0) return m_frame.get();
            if (error == AVERROR(ENOMEM)) refuse(Reason::TooMuchMemory);
            if (m_ended) return nullptr;
            m_ended = !m_input.readPacket(*m_stream, *m_packet);
            (void)avcodec_send_packet(m_codec.get(), m_ended ? nullptr : m_packet.get());
        }
    }

private:
    void seek(std::int64_t time)
    {
        if (av_seek_frame(&m_input.container(), m_stream->index, time, AVSEEK_FLAG_BACKWARD) >= 0)
            return;
        (void)av_seek_frame(&m_input.container(), m_stream->index, 0, AVSEEK_FLAG_BACKWARD);
    }

    AvInput m_input;
    AvPacket m_packet;
    AvFrame m_frame;
    AvCodec m_codec;
    const AVStream* m_stream = nullptr;
    std::int64_t m_start = 0;
    bool m_ended = false;
};

/// Frames to RGB, all of the first one's size, turned the right way up.
class FramePainter {
public:
    FramePainter(const AVStream& stream, std::size_t frames)
        : m_frames(frames), m_quarters(quarterTurns(stream)), m_pixelAspect(pixelAspect(stream))
    {
    }
    ~FramePainter() { sws_freeContext(m_scaler); }
    FramePainter(const FramePainter&) = delete;
    FramePainter& operator=(const FramePainter&) = delete;

    void write(const AVFrame& frame, double seconds)
    {
        if (frame.width < 1 || frame.height < 1) refuse(Reason::Damaged);
        if (m_width == 0) choose(frame);
        // Of full quality: a model looks closer than an eye at a moving picture.
        m_scaler = sws_getCachedContext(
            m_scaler, frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), m_width,
            m_height, AV_PIX_FMT_RGB24, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP,
            nullptr, nullptr, nullptr);
        if (!m_scaler) refuse(Reason::UnknownCodec);
        setColours(frame);
        // Rows end where the scaler's wide stores may still write.
        const int stride = (m_width * 3 + 63) / 64 * 64;
        m_pixels.resize(static_cast<std::size_t>(stride) * static_cast<std::size_t>(m_height) + 64);
        std::uint8_t* target[] = {m_pixels.data(), nullptr, nullptr, nullptr};
        const int strides[] = {stride, 0, 0, 0};
        if (sws_scale(m_scaler, frame.data, frame.linesize, 0, frame.height, target, strides) <= 0)
            refuse(Reason::Damaged);
        turn(static_cast<std::size_t>(stride));
        FrameRecord record;
        record.seconds = seconds;
        record.width = static_cast<std::uint32_t>(m_quarters % 2 ? m_height : m_width);
        record.height = static_cast<std::uint32_t>(m_quarters % 2 ? m_width : m_height);
        writePicture(record, m_turned);
    }

private:
    void choose(const AVFrame& frame)
    {
        refuseSize(static_cast<std::uint64_t>(frame.width),
                   static_cast<std::uint64_t>(frame.height));
        const double width = frame.width * m_pixelAspect, height = frame.height;
        const double all = width * height * static_cast<double>(m_frames);
        const double most = static_cast<double>(kVideoPixels);
        double factor =
            std::min({1.0, std::sqrt(most / all) * 0.999, kVideoSide / width, kVideoSide / height});
        if (all <= most && factor > 0.998) factor = 1;
        m_width = std::max(1, static_cast<int>(std::lround(width * factor)));
        m_height = std::max(1, static_cast<int>(std::lround(height * factor)));
    }

    /// What the numbers of a frame mean: BT.601 or BT.709, full or video range.
    void setColours(const AVFrame& frame)
    {
        int space = SWS_CS_ITU601;
        if (frame.colorspace == AVCOL_SPC_BT709)
            space = SWS_CS_ITU709;
        else if (frame.colorspace == AVCOL_SPC_BT2020_NCL)
            space = SWS_CS_BT2020;
        else if (frame.colorspace == AVCOL_SPC_UNSPECIFIED && frame.height >= 720)
            space = SWS_CS_ITU709;
        const int full = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
        (void)sws_setColorspaceDetails(m_scaler, sws_getCoefficients(space), full,
                                       sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);
    }

    void turn(std::size_t stride)
    {
        const auto width = static_cast<std::size_t>(m_width);
        const auto height = static_cast<std::size_t>(m_height);
        m_turned.resize(width * height * 3);
        for (std::size_t y = 0; y < height; ++y) {
            const std::uint8_t* row = m_pixels.data() + stride * y;
            if (m_quarters == 0) {
                std::copy_n(row, width * 3, m_turned.data() + y * width * 3);
                continue;
            }
            for (std::size_t x = 0; x < width; ++x) {
                std::size_t place = 0;
                if (m_quarters == 1)
                    place = x * height + (height - 1 - y);
                else if (m_quarters == 2)
                    place = (height - 1 - y) * width + (width - 1 - x);
                else
                    place = (width - 1 - x) * height + y;
                std::copy_n(row + 3 * x, 3, m_turned.data() + place * 3);
            }
        }
    }

    SwsContext* m_scaler = nullptr;
    std::size_t m_frames;
    int m_quarters; // with the clock
    double m_pixelAspect;
    int m_width = 0, m_height = 0;
    std::vector<std::uint8_t> m_pixels, m_turned;
};

/// The key frame from which a frame can be decoded.
std::int64_t keyBefore(const std::vector<StoredFrame>& frames, std::int64_t time)
{
    std::int64_t key = frames.front().time;
    for (const StoredFrame& frame : frames) {
        if (frame.time > time) break;
        if (frame.isKey) key = frame.time;
    }
    return key;
}

} // namespace

void answerVideo(const Request& request, const InputFile& file, Format format)
{
    file.refuseBeyond(kVideoFileBytes);
    VideoReader reader(file, format);
    const double first = std::clamp(request.firstSecond, 0.0, 1e9);
    double last = first + kVideoSeconds;
    if (request.lastSecond > 0) last = std::min(last, request.lastSecond);
    const std::vector<StoredFrame> frames = reader.list(first, last);
    std::vector<std::int64_t> shown;
    for (const StoredFrame& frame : frames) {
        const double second = reader.secondsOf(frame.time);
        if (second >= first && second < last) shown.push_back(frame.time);
    }
    if (shown.empty()) {
        if (frames.empty() && first == 0) refuse(Reason::CutOff);
        refuse(Reason::NothingInRange, {.found = static_cast<std::uint64_t>(reader.seconds())});
    }

    const std::uint32_t wanted = engine::videoFrameCount(request.frames, shown.size());
    FramePainter painter(reader.stream(), wanted);
    const AVFrame* frame = nullptr;
    std::int64_t at = 0; // the time of `frame`
    std::size_t written = 0;
    for (const std::uint64_t index : engine::sampledFrames(shown.size(), wanted)) {
        const std::int64_t target = shown[static_cast<std::size_t>(index)];
        const std::int64_t key = keyBefore(frames, target);
        if (!frame || key > at) {
            reader.beginDecoding(key);
            frame = nullptr;
        }
        while (!frame || at < target) {
            const AVFrame* next = reader.next();
            if (!next) break;
            frame = next;
            at = frame->best_effort_timestamp != AV_NOPTS_VALUE ? frame->best_effort_timestamp
                                                                : target;
        }
        if (!frame || at < target) break; // the rest is damaged or missing
        painter.write(*frame, reader.secondsOf(target));
        ++written;
    }
    if (written == 0) refuse(Reason::Damaged);
}

} // namespace cabochon::decoder
