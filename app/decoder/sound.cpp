#include "app/decoder/sound.h"

#include "app/decoder/av_input.h"
#include "app/decoder/picture_taker.h"
#include "app/decoder/refusal.h"
#include "app/decoder/reply_pipe.h"
#include "app/media/media_limits.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace cabochon::decoder {

using namespace media_limits;

namespace {

constexpr double kJumpSeconds = 20; // before, decoding from the start is quick
constexpr double kLeadSeconds = 1;  // for codings that need what came before

/// What frames become: mono at 16 kHz. Made anew where a stream changes its form.
class Resampler {
public:
    ~Resampler() { swr_free(&m_swr); }

    /// Appends what a frame gives; null: what is left inside.
    void convert(const AVFrame* frame, std::vector<float>& samples)
    {
        if (frame && !fits(*frame)) begin(*frame, samples);
        if (!m_swr) return;
        const int count = frame ? frame->nb_samples : 0;
        const int most = swr_get_out_samples(m_swr, count);
        if (most < 0) refuse(Reason::Damaged);
        const std::size_t before = samples.size();
        samples.resize(before + static_cast<std::size_t>(most));
        auto* target = reinterpret_cast<std::uint8_t*>(samples.data() + before);
        const int made = swr_convert(
            m_swr, &target, most,
            frame ? const_cast<const std::uint8_t**>(frame->extended_data) : nullptr, count);
        if (made < 0) refuse(Reason::Damaged);
        samples.resize(before + static_cast<std::size_t>(made));
        for (std::size_t i = before; i < samples.size(); ++i) {
            const float sample = samples[i];
            samples[i] = std::isfinite(sample) ? std::clamp(sample, -1.0f, 1.0f) : 0;
        }
    }

private:
    bool fits(const AVFrame& frame) const
    {
        return m_swr && m_rate == frame.sample_rate && m_format == frame.format &&
               m_channels == frame.ch_layout.nb_channels;
    }

    void begin(const AVFrame& frame, std::vector<float>& samples)
    {
        convert(nullptr, samples);
        swr_free(&m_swr);
        m_rate = frame.sample_rate;
        m_format = frame.format;
        m_channels = frame.ch_layout.nb_channels;
        if (m_rate < 1'000 || m_rate > 768'000 || m_channels < 1 || m_channels > 32)
            refuse(Reason::Damaged);
        AVChannelLayout from{}, mono = AV_CHANNEL_LAYOUT_MONO;
        // Channels without names: taken as ever are taken.
        if (frame.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
            av_channel_layout_default(&from, m_channels);
        else if (av_channel_layout_copy(&from, &frame.ch_layout) < 0)
            refuse(Reason::TooMuchMemory);
        const int error =
            swr_alloc_set_opts2(&m_swr, &mono, AV_SAMPLE_FMT_FLT, int{kSoundRate}, &from,
                                static_cast<AVSampleFormat>(m_format), m_rate, 0, nullptr);
        av_channel_layout_uninit(&from);
        if (error < 0) refuse(Reason::Damaged);
        // Channels are averaged; without this they would be added and cut off.
        av_opt_set_double(m_swr, "rematrix_maxval", 1.0, 0);
        if (swr_init(m_swr) < 0) refuse(Reason::Damaged);
    }

    SwrContext* m_swr = nullptr;
    int m_rate = 0, m_format = -1, m_channels = 0;
};

/// Counts samples to where the range begins and ends, and sends those between.
class SampleRange {
public:
    SampleRange(double firstSecond, double lastSecond)
        : m_first(position(firstSecond)), m_last(lastSecond > 0 ? position(lastSecond) : kNone)
    {
    }

    /// Where the next samples lie, for one that has jumped.
    void startAt(double second) { m_at = position(second); }
    bool isDone() const { return m_at >= m_last; }
    std::uint64_t sent() const { return m_sent; }
    std::uint64_t seen() const { return m_at; }

    void take(std::span<const float> samples)
    {
        const std::uint64_t end = m_at + samples.size();
        const std::uint64_t first = std::clamp(m_first, m_at, end), last = std::min(m_last, end);
        if (last > first) {
            const auto part = samples.subspan(static_cast<std::size_t>(first - m_at),
                                              static_cast<std::size_t>(last - first));
            m_sent += part.size();
            // What is known to be too long was refused before.
            if (m_sent > kSoundSamples) refuse(Reason::TooLong, {.limit = kSoundSeconds});
            writeSamples(part);
        }
        m_at = end;
    }

private:
    static constexpr std::uint64_t kNone = std::numeric_limits<std::uint64_t>::max();
    static std::uint64_t position(double second)
    {
        return second > 0
                   ? static_cast<std::uint64_t>(std::llround(std::min(second, 1e9) * kSoundRate))
                   : 0;
    }

    std::uint64_t m_first, m_last;
    std::uint64_t m_at = 0; // of the sample that comes next
    std::uint64_t m_sent = 0;
};

/// A WAV file that promises more than it has was cut off; programs that record without end say so
/// by the largest number there is.
void refuseCutWav(const InputFile& file)
{
    std::uint64_t at = 12;
    std::array<std::uint8_t, 8> head{};
    while (file.readAt(at, head) == head.size()) {
        std::uint32_t length = 0;
        std::memcpy(&length, head.data() + 4, sizeof length);
        if (std::memcmp(head.data(), "data", 4) == 0) {
            const bool endless = length == 0xFFFFFFFFu || length == 0;
            if (!endless && at + 8 + length > file.size()) refuse(Reason::CutOff);
            return;
        }
        at += 8 + std::uint64_t{length} + (length & 1);
    }
    refuse(Reason::CutOff);
}

void refuseLong(const Request& request, double seconds)
{
    const double last = request.lastSecond > 0 ? std::min(request.lastSecond, seconds) : seconds;
    const double length = last - std::max(request.firstSecond, 0.0);
    if (length > kSoundSeconds) {
        refuse(Reason::TooLong,
               {.found = static_cast<std::uint64_t>(request.lastSecond > 0 ? length : seconds),
                .limit = kSoundSeconds});
    }
    if (seconds > 0 && length <= 0)
        refuse(Reason::NothingInRange, {.found = static_cast<std::uint64_t>(seconds)});
}

void openChecked(const InputFile& file, Format format)
{
    file.refuseBeyond(kindOf(format) == FormatKind::Video ? kVideoFileBytes : kSoundFileBytes);
    if (format == Format::Wav) refuseCutWav(file);
}

/// The size in which the frames are shown.
void setSize(const AVStream& video, FactsRecord& facts)
{
    const auto storedWidth = static_cast<std::uint32_t>(std::max(video.codecpar->width, 0));
    const auto storedHeight = static_cast<std::uint32_t>(std::max(video.codecpar->height, 0));
    refuseSize(storedWidth, storedHeight);
    const double wide = storedWidth * pixelAspect(video);
    const double factor = std::min(1.0, kPictureSide / wide); // pixels that are widened too far
    const auto shown = [factor](double side) {
        return static_cast<std::uint32_t>(std::max(1L, std::lround(side * factor)));
    };
    facts.width = shown(wide);
    facts.height = shown(storedHeight);
    if (quarterTurns(video) % 2 == 1) std::swap(facts.width, facts.height);
}

} // namespace

void inspectSoundOrVideo(const Request&, const InputFile& file, Format format)
{
    openChecked(file, format);
    AvInput input(file, format);
    FactsRecord facts;
    facts.seconds = std::min(input.seconds(), 1e9);
    facts.hasSound = input.sound() != nullptr;
    if (const AVStream* video = input.video()) {
        setSize(*video, facts);
    } else if (kindOf(format) == FormatKind::Video) {
        setReplyFormat(Format::M4a); // a container of video that holds sound alone
    }
    writeFacts(facts);
}

void answerSound(const Request& request, const InputFile& file, Format format)
{
    openChecked(file, format);
    AvInput input(file, format);
    const AVStream* stream = input.sound();
    if (!stream) refuse(Reason::NoSound);
    refuseLong(request, input.seconds());
    AvCodec codec = input.openCodec(*stream);
    // Jumping lands at or before the place, and the first frame says where.
    bool jumped = false;
    if (request.firstSecond > kJumpSeconds) {
        const double place = request.firstSecond - kLeadSeconds;
        const std::int64_t target =
            startOf(*stream) + std::llround(place / av_q2d(stream->time_base));
        jumped =
            av_seek_frame(&input.container(), stream->index, target, AVSEEK_FLAG_BACKWARD) >= 0;
    }
    const AvFrame frame(av_frame_alloc());
    const AvPacket packet(av_packet_alloc());
    if (!frame || !packet) refuse(Reason::TooMuchMemory);
    Resampler resampler;
    SampleRange range(request.firstSecond, request.lastSecond);
    std::vector<float> samples;
    bool more = true;
    while (more && !range.isDone()) {
        more = input.readPacket(*stream, *packet);
        // A packet that is damaged is silence, as for players; one of nothing ends the stream.
        if (avcodec_send_packet(codec.get(), more ? packet.get() : nullptr) == AVERROR(ENOMEM))
            refuse(Reason::TooMuchMemory);
        while (avcodec_receive_frame(codec.get(), frame.get()) >= 0) {
            if (jumped && frame->best_effort_timestamp != AV_NOPTS_VALUE) {
                range.startAt(static_cast<double>(frame->best_effort_timestamp - startOf(*stream)) *
                              av_q2d(stream->time_base));
                jumped = false;
            }
            samples.clear();
            resampler.convert(frame.get(), samples);
            range.take(samples);
        }
    }
    samples.clear();
    resampler.convert(nullptr, samples);
    range.take(samples);
    if (range.sent() > 0) return;
    if (range.seen() == 0) refuse(Reason::Damaged);
    refuse(Reason::NothingInRange, {.found = range.seen() / kSoundRate});
}

} // namespace cabochon::decoder
