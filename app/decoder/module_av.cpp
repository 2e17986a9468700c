// decoder-av: sound and video, by FFmpeg's libraries.
#include "app/decoder/reader_module.h"
#include "app/decoder/refusal.h"
#include "app/decoder/sound.h"
#include "app/decoder/video.h"

namespace cabochon::decoder {

namespace {

void inspectAv(const Request&, const InputFile& file, Format format)
{
    inspectSoundOrVideo(file, format);
}

void answerAv(const Request& request, const InputFile& file, Format format)
{
    if (request.task == Task::Sound) return answerSound(request, file, format);
    if (request.task == Task::Video) return answerVideo(request, file, format);
    refuse(Reason::WrongKind);
}

} // namespace

} // namespace cabochon::decoder

const cabochon::decoder::ReaderModule* cabochonReaderModule()
{
    using namespace cabochon::decoder;
    static const ReaderModule module{.inspect = inspectAv, .answer = answerAv};
    return &module;
}
