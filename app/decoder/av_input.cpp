#include "app/decoder/av_input.h"

#include "app/decoder/refusal.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
}

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace cabochon::decoder {

namespace {

constexpr int kBufferBytes = 1 << 16;
constexpr unsigned kMostStreams = 64;
constexpr std::int64_t kProbedBytes = std::int64_t{8} << 20;

constexpr AVCodecID kSoundCodecs[] = {
    AV_CODEC_ID_PCM_S16LE, AV_CODEC_ID_PCM_S16BE, AV_CODEC_ID_PCM_S24LE,     AV_CODEC_ID_PCM_S24BE,
    AV_CODEC_ID_PCM_S32LE, AV_CODEC_ID_PCM_S32BE, AV_CODEC_ID_PCM_U8,        AV_CODEC_ID_PCM_F32LE,
    AV_CODEC_ID_PCM_F64LE, AV_CODEC_ID_PCM_ALAW,  AV_CODEC_ID_PCM_MULAW,     AV_CODEC_ID_FLAC,
    AV_CODEC_ID_MP3,       AV_CODEC_ID_VORBIS,    AV_CODEC_ID_OPUS,          AV_CODEC_ID_AAC,
    AV_CODEC_ID_ALAC,      AV_CODEC_ID_ADPCM_MS,  AV_CODEC_ID_ADPCM_IMA_WAV,
};
constexpr AVCodecID kVideoCodecs[] = {AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_CODEC_ID_VP8,
                                      AV_CODEC_ID_VP9, AV_CODEC_ID_AV1};

/// The container's reader, by name: nothing is guessed from content.
const char* containerOf(Format format)
{
    switch (format) {
    case Format::Wav:
        return "wav";
    case Format::Flac:
        return "flac";
    case Format::Mp3:
        return "mp3";
    case Format::Ogg:
        return "ogg";
    case Format::Aac:
        return "aac";
    case Format::M4a:
    case Format::Mp4:
    case Format::QuickTime:
        return "mov";
    case Format::Matroska:
    case Format::WebM:
        return "matroska";
    default:
        return "";
    }
}

bool isAllowed(const AVCodecParameters& parameters)
{
    const auto among = [&](const auto& codecs) {
        return std::find(std::begin(codecs), std::end(codecs), parameters.codec_id) !=
               std::end(codecs);
    };
    return parameters.codec_type == AVMEDIA_TYPE_AUDIO ? among(kSoundCodecs) : among(kVideoCodecs);
}

/// Which of the libraries that know a coding decodes it: libavcodec's own, and dav1d for AV1.
const AVCodec* decoderOf(AVCodecID id)
{
    if (id == AV_CODEC_ID_AV1) return avcodec_find_decoder_by_name("libdav1d");
    if (id == AV_CODEC_ID_OPUS) return avcodec_find_decoder_by_name("opus");
    if (id == AV_CODEC_ID_VORBIS) return avcodec_find_decoder_by_name("vorbis");
    if (id == AV_CODEC_ID_VP8) return avcodec_find_decoder_by_name("vp8");
    if (id == AV_CODEC_ID_VP9) return avcodec_find_decoder_by_name("vp9");
    return avcodec_find_decoder(id);
}

[[noreturn]] void refuseAv(int error)
{
    if (error == AVERROR(ENOMEM)) refuse(Reason::TooMuchMemory);
    if (error == AVERROR_EOF) refuse(Reason::CutOff);
    if (error == AVERROR_PATCHWELCOME || error == AVERROR_DECODER_NOT_FOUND)
        refuse(Reason::UnknownCodec);
    refuse(Reason::Damaged);
}

} // namespace

void FreeAv::operator()(AVCodecContext* codec) const
{
    avcodec_free_context(&codec);
}

void FreeAv::operator()(AVFrame* frame) const
{
    av_frame_free(&frame);
}

void FreeAv::operator()(AVPacket* packet) const
{
    av_packet_free(&packet);
}

std::int64_t startOf(const AVStream& stream)
{
    return stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
}

int quarterTurns(const AVStream& stream)
{
    const auto* matrix = reinterpret_cast<const std::int32_t*>(
        av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr));
    if (!matrix) return 0;
    const double angle = av_display_rotation_get(matrix); // against the clock
    return std::isfinite(angle) ? static_cast<int>((std::lround(-angle / 90) % 4 + 4) % 4) : 0;
}

double pixelAspect(const AVStream& stream)
{
    const AVRational told = stream.sample_aspect_ratio;
    const double aspect = told.num > 0 && told.den > 0 ? av_q2d(told) : 1;
    return aspect > 0.1 && aspect < 10 ? aspect : 1;
}

int AvInput::readSome(void* opaque, std::uint8_t* target, int size)
{
    auto* source = static_cast<Source*>(opaque);
    const std::size_t got =
        source->file->readAt(static_cast<std::uint64_t>(source->at),
                             {target, static_cast<std::size_t>(std::max(size, 0))});
    source->at += static_cast<std::int64_t>(got);
    return got == 0 ? AVERROR_EOF : static_cast<int>(got);
}

std::int64_t AvInput::seek(void* opaque, std::int64_t offset, int whence)
{
    auto* source = static_cast<Source*>(opaque);
    const auto size = static_cast<std::int64_t>(source->file->size());
    if ((whence & AVSEEK_SIZE) != 0) return size;
    switch (whence & ~AVSEEK_FORCE) {
    case SEEK_SET:
        break;
    case SEEK_CUR:
        offset += source->at;
        break;
    case SEEK_END:
        offset += size;
        break;
    default:
        return AVERROR(EINVAL);
    }
    if (offset < 0) return AVERROR(EINVAL);
    return source->at = offset;
}

AvInput::AvInput(const InputFile& file, Format format)
{
    av_log_set_level(AV_LOG_QUIET);
    m_source.file = &file;
    const AVInputFormat* reader = av_find_input_format(containerOf(format));
    if (!reader) refuse(Reason::NoReader);
    auto* buffer = static_cast<unsigned char*>(av_malloc(kBufferBytes));
    m_io = avio_alloc_context(buffer, kBufferBytes, 0, &m_source, readSome, nullptr, seek);
    m_container = avformat_alloc_context();
    if (!m_io || !m_container) refuse(Reason::TooMuchMemory);
    m_container->pb = m_io;
    m_container->flags |= AVFMT_FLAG_CUSTOM_IO;
    m_container->max_streams = static_cast<int>(kMostStreams);
    m_container->probesize = kProbedBytes;
    // Not even a protocol that a file names.
    m_container->protocol_whitelist = av_strdup("");
    m_container->io_open = [](AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
        return AVERROR(EPERM);
    };
    // Too many streams count as too much memory there.
    if (const int error = avformat_open_input(&m_container, "", reader, nullptr); error < 0)
        refuseAv(error == AVERROR(ENOMEM) ? AVERROR_INVALIDDATA : error);
    if (m_container->nb_streams > kMostStreams) refuse(Reason::Damaged);
    for (unsigned i = 0; i < m_container->nb_streams; ++i) {
        AVStream* stream = m_container->streams[i];
        if (!isAllowed(*stream->codecpar)) stream->discard = AVDISCARD_ALL;
    }
    if (const int error = avformat_find_stream_info(m_container, nullptr); error < 0)
        refuseAv(error);
    chooseStreams();
}

AvInput::~AvInput()
{
    avformat_close_input(&m_container);
    if (m_io) av_freep(&m_io->buffer);
    avio_context_free(&m_io);
}

void AvInput::chooseStreams()
{
    bool unknown = false;
    for (unsigned i = 0; i < m_container->nb_streams; ++i) {
        AVStream* stream = m_container->streams[i];
        const AVMediaType type = stream->codecpar->codec_type;
        const bool isSound = type == AVMEDIA_TYPE_AUDIO;
        const bool isVideo =
            type == AVMEDIA_TYPE_VIDEO && (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0;
        AVStream*& place = isSound ? m_sound : m_video;
        bool chosen = false;
        if ((isSound || isVideo) && !place) {
            chosen = isAllowed(*stream->codecpar) && decoderOf(stream->codecpar->codec_id);
            unknown = unknown || !chosen;
            if (chosen) place = stream;
        }
        if (!chosen) stream->discard = AVDISCARD_ALL;
    }
    if (!m_sound && !m_video) refuse(unknown ? Reason::UnknownCodec : Reason::Damaged);
}

double AvInput::seconds() const
{
    const std::int64_t duration = m_container->duration;
    if (duration == AV_NOPTS_VALUE || duration <= 0) return 0;
    return static_cast<double>(duration) / AV_TIME_BASE;
}

AvCodec AvInput::openCodec(const AVStream& stream) const
{
    const AVCodec* decoder = decoderOf(stream.codecpar->codec_id);
    if (!decoder) refuse(Reason::UnknownCodec);
    AvCodec codec(avcodec_alloc_context3(decoder));
    if (!codec) refuse(Reason::TooMuchMemory);
    if (avcodec_parameters_to_context(codec.get(), stream.codecpar) < 0) refuse(Reason::Damaged);
    codec->thread_count = 1;
    codec->pkt_timebase = stream.time_base;
    if (const int error = avcodec_open2(codec.get(), decoder, nullptr); error < 0) refuseAv(error);
    return codec;
}

bool AvInput::readPacket(const AVStream& stream, AVPacket& packet)
{
    while (true) {
        av_packet_unref(&packet);
        const int error = av_read_frame(m_container, &packet);
        if (error == AVERROR(ENOMEM)) refuse(Reason::TooMuchMemory);
        if (error < 0) return false;
        if (packet.stream_index == stream.index) return true;
    }
}

} // namespace cabochon::decoder
