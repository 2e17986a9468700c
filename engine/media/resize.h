// Owns stretching a picture to another size, bicubic with antialiasing, as the models were trained
// with (engine/MODEL.md, Vision): the arithmetic is that of Pillow's resampling, to the bit. Which
// size: image_size.h.
#pragma once

#include "engine/base/result.h"
#include "engine/media/decoded_media.h"
#include "engine/media/image_size.h"

namespace cabochon::engine {

/// The picture in the new size, both sides on their own. Besides the result it takes memory for a
/// few rows only, however large the picture is. MediaUnusable: the pixels are not as many as the
/// sizes say, or a side is 0.
Result<Picture> resizePicture(const Picture& picture, const ImageSize& size);

} // namespace cabochon::engine
