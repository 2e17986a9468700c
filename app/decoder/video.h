// Owns frames of video: which there are, and the few that were asked for, decoded from the key
// frame before each.
#pragma once

#include "app/decoder/input_file.h"
#include "app/media/decoder_protocol.h"

namespace cabochon::decoder {

/// Writes pictures in the order of time. Of a range longer than kVideoSeconds its beginning is
/// used. Refuses NoVideo, NothingInRange.
void answerVideo(const Request& request, const InputFile& file, Format format);

} // namespace cabochon::decoder
