// Owns readers that lie in files of their own beside the program (lib/cabochon): their libraries
// bring a hundred others along, which a PNG need not wait for. Loaded while the doors are open, by
// the format of the file, and only from there.
#pragma once

#include "app/decoder/input_file.h"
#include "app/decoder/picture_taker.h"
#include "app/media/decoder_protocol.h"

#include <cstdint>
#include <span>

namespace cabochon::decoder {

/// What a module can do; null: not that.
struct ReaderModule {
    /// While files can still be opened: what its libraries need from the disk.
    void (*prepare)() = nullptr;
    /// Writes the facts.
    void (*inspect)(const Request& request, const InputFile& file, Format format) = nullptr;
    /// Writes the answer to any other request.
    void (*answer)(const Request& request, const InputFile& file, Format format) = nullptr;
    /// A reader of pictures, as in picture_readers.h.
    void (*readPicture)(std::span<const std::uint8_t> file, PictureTaker& taker) = nullptr;
};

/// The module for the format, loaded and prepared; null: it needs none, or the module or a library
/// of it is not there.
const ReaderModule* loadModuleFor(Format format);

} // namespace cabochon::decoder

/// The one function that a module exports.
extern "C" const cabochon::decoder::ReaderModule* cabochonReaderModule();
