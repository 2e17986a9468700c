// Owns taking the pixels of a QImage as the engine has them, to compare pictures to the bit.
#pragma once

#include "engine/media/decoded_media.h"

#include <QImage>

#include <cstring>

namespace cabochon::test {

inline engine::Picture pictureOf(const QImage& image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    engine::Picture picture;
    picture.width = static_cast<std::uint32_t>(rgb.width());
    picture.height = static_cast<std::uint32_t>(rgb.height());
    const std::size_t line = std::size_t{picture.width} * 3;
    picture.pixels.resize(line * picture.height);
    for (int y = 0; y < rgb.height(); ++y)
        std::memcpy(picture.pixels.data() + line * std::size_t(y), rgb.constScanLine(y), line);
    return picture;
}

} // namespace cabochon::test
