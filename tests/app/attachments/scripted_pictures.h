// Owns the pictures that tests of files use: made without a file, taken out of a PNG, or out of a
// QImage as the engine has them, to compare pictures to the bit.
#pragma once

#include "engine/media/decoded_media.h"

#include <QImage>

#include <algorithm>
#include <cstring>
#include <string>

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

inline QImage pngOf(const std::string& bytes)
{
    return QImage::fromData(reinterpret_cast<const uchar*>(bytes.data()),
                            static_cast<int>(bytes.size()), "png");
}

/// Shades that change everywhere.
inline engine::Picture sky(std::uint32_t width, std::uint32_t height)
{
    engine::Picture picture{width, height, {}};
    picture.pixels.resize(std::size_t{width} * height * 3);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            std::uint8_t* pixel = picture.pixels.data() + (y * width + x) * 3;
            pixel[0] = static_cast<std::uint8_t>(90 + 150 * y / height);
            pixel[1] = static_cast<std::uint8_t>(130 + 90 * y / height);
            pixel[2] = static_cast<std::uint8_t>(200 - 120 * x / width);
        }
    }
    return picture;
}

/// Lines of black strokes, 12 pixels high, on a white ground.
inline engine::Picture writing(std::uint32_t width, std::uint32_t height)
{
    engine::Picture picture{width, height, {}};
    picture.pixels.assign(std::size_t{width} * height * 3, 250);
    for (std::size_t y = 40; y + 40 < height; ++y) {
        if (y % 30 >= 12) continue;
        for (std::size_t x = 30; x + 30 < width; ++x) {
            if (x % 6 >= 2) continue;
            std::fill_n(picture.pixels.data() + (y * width + x) * 3, 3, std::uint8_t{30});
        }
    }
    return picture;
}

} // namespace cabochon::test
