// Owns sound: any container that AvInput opens, to 16 kHz mono in [-1, 1].
#pragma once

#include "app/decoder/input_file.h"
#include "app/media/decoder_protocol.h"

namespace cabochon::decoder {

/// Writes the facts of a sound or a video.
void inspectSoundOrVideo(const Request& request, const InputFile& file, Format format);
/// Writes the samples that were asked for. Refuses TooLong, NoSound, NothingInRange.
void answerSound(const Request& request, const InputFile& file, Format format);

} // namespace cabochon::decoder
