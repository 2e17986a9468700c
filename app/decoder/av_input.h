// Owns a container of sound or video opened by libavformat over the one file there is: only the
// containers and codings named here, no protocol, no other file.
#pragma once

#include "app/decoder/input_file.h"
#include "app/media/media_format.h"

#include <cstdint>
#include <memory>

struct AVCodecContext;
struct AVFormatContext;
struct AVFrame;
struct AVIOContext;
struct AVPacket;
struct AVStream;

namespace cabochon::decoder {

struct FreeAv {
    void operator()(AVCodecContext* codec) const;
    void operator()(AVFrame* frame) const;
    void operator()(AVPacket* packet) const;
};
using AvCodec = std::unique_ptr<AVCodecContext, FreeAv>;
using AvFrame = std::unique_ptr<AVFrame, FreeAv>;
using AvPacket = std::unique_ptr<AVPacket, FreeAv>;

/// When the stream begins, in its own time.
std::int64_t startOf(const AVStream& stream);
/// How its picture is turned to be shown, in quarters with the clock, 0..3: one that was taken with
/// the device on its side says so.
int quarterTurns(const AVStream& stream);
/// How many times as wide as high its pixels are to be shown; 1 where it says none that can be.
double pixelAspect(const AVStream& stream);

class AvInput {
public:
    /// Reads what the container says of itself. Refuses Damaged, CutOff, UnknownCodec.
    AvInput(const InputFile& file, Format format);
    AvInput(const AvInput&) = delete;
    AvInput& operator=(const AvInput&) = delete;
    ~AvInput();

    AVFormatContext& container() { return *m_container; }
    /// The stream that players would choose; null: none. Cover pictures are no video.
    AVStream* sound() const { return m_sound; }
    AVStream* video() const { return m_video; }
    /// Length in seconds; 0: unknown.
    double seconds() const;

    AvCodec openCodec(const AVStream& stream) const;
    /// The next packet of the stream. False: there is none.
    bool readPacket(const AVStream& stream, AVPacket& packet);

private:
    void chooseStreams();

    AVIOContext* m_io = nullptr;
    AVFormatContext* m_container = nullptr;
    AVStream* m_sound = nullptr;
    AVStream* m_video = nullptr;
    struct Source {
        const InputFile* file = nullptr;
        std::int64_t at = 0;
    } m_source;
    static int readSome(void* source, std::uint8_t* target, int size);
    static std::int64_t seek(void* source, std::int64_t offset, int whence);
};

} // namespace cabochon::decoder
