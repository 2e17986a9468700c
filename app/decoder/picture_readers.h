// Owns the list of readers of pictures: each takes a whole file of its format, tells the taker what
// the header says, and then hands it the rows. A file that is damaged or cut off is refused.
#pragma once

#include "app/decoder/picture_taker.h"

#include <cstdint>
#include <span>

namespace cabochon::decoder {

using FileBytes = std::span<const std::uint8_t>;

void readPng(FileBytes file, PictureTaker& taker);
void readJpeg(FileBytes file, PictureTaker& taker);
void readWebP(FileBytes file, PictureTaker& taker);
void readGif(FileBytes file, PictureTaker& taker);
void readBmp(FileBytes file, PictureTaker& taker);
void readTiff(FileBytes file, PictureTaker& taker);

} // namespace cabochon::decoder
