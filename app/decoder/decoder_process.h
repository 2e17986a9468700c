// Owns the life of the decoder's process: the request, the file, the closed doors, the answer. What
// is read and how is its readers' (answer_request.h).
#pragma once

#include "app/decoder/input_file.h"
#include "app/media/decoder_protocol.h"

#include <cstdint>

namespace cabochon::decoder {

/// What looks into the file. `prepare` still can open files, and may not look into this one;
/// `answer` looks, and writes the reply.
struct Readers {
    void (*prepare)(Format format) = nullptr;
    void (*answer)(const Request& request, const InputFile& file, Format format) = nullptr;
    /// Of the processor: for facts, pictures and documents; for sound, video and PDF.
    std::uint32_t quickSeconds = 5;
    std::uint32_t longSeconds = 60;
};

/// main() of the decoder. Returns only where nobody asked.
int runDecoder(const Readers& readers);

} // namespace cabochon::decoder
