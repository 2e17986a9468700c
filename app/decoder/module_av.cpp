// decoder-av: sound and video, by FFmpeg's libraries.
#include "app/decoder/reader_module.h"
#include "app/decoder/sound.h"
#include "app/decoder/video.h"

namespace cabochon::decoder {

namespace {

void answerAv(const Request& request, const InputFile& file, Format format)
{
    if (request.task == Task::Video)
        answerVideo(request, file, format);
    else
        answerSound(request, file, format);
}

} // namespace

} // namespace cabochon::decoder

const cabochon::decoder::ReaderModule* cabochonReaderModule()
{
    using namespace cabochon::decoder;
    static const ReaderModule module{.inspect = inspectSoundOrVideo, .answer = answerAv};
    return &module;
}
