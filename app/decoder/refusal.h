// Owns how reading a file ends without an answer, from any depth of any reader: the decoder is one
// process for one file, so it says why and is gone. Fuzz targets bring another end.
#pragma once

#include "app/media/decoder_protocol.h"

#include <cstdint>

namespace cabochon::decoder {

struct RefusalNumbers {
    std::uint64_t found = 0, limit = 0, other = 0; // as Reason says
};

/// Does not return: sends the refusal and ends the process.
[[noreturn]] void refuse(Reason reason, const RefusalNumbers& numbers = {});

} // namespace cabochon::decoder
