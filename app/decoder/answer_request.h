// Owns which reader answers which request for which format.
#pragma once

#include "app/decoder/input_file.h"
#include "app/media/decoder_protocol.h"

namespace cabochon::decoder {

/// While files can still be opened: what a reader needs from the disk. The file itself is not
/// looked into.
void prepareReaders(Format format);
/// Writes the whole answer but its end, or refuses.
void answerRequest(const Request& request, const InputFile& file, Format format);

} // namespace cabochon::decoder
