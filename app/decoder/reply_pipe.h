// Owns writing the reply: records into the pipe that is the decoder's standard output. Only here
// does the decoder write.
#pragma once

#include "app/media/decoder_protocol.h"
#include "engine/media/decoded_media.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cabochon::decoder {

/// What a refusal names as the file's format, once that is known.
void setReplyFormat(Format format);

void writeFacts(FactsRecord facts);
void writePicture(const engine::Picture& picture);
/// One of a row of pictures: `pixels` [height, width, 3].
void writePicture(const FrameRecord& frame, std::span<const std::uint8_t> pixels);
void writeSamples(std::span<const float> samples);
void writePage(const PageRecord& page, std::string_view text);
void writeText(std::string_view text);
/// The answer is complete: ends the process.
[[noreturn]] void writeEnd();

} // namespace cabochon::decoder
