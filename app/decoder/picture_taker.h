// Owns what every reader of pictures hands its rows to: limits from the header before a pixel is
// decoded, colours to sRGB, transparency over white, the right way up.
#pragma once

#include "app/decoder/colours.h"
#include "engine/media/decoded_media.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cabochon::decoder {

struct PictureHead {
    std::uint32_t width = 0; // pixels, as stored
    std::uint32_t height = 0;
    bool animated = false;
    /// Of EXIF, 1..8: what must be done to see it upright; others count as 1.
    std::uint32_t orientation = 1;
};

/// Refuses sizes that no picture may have.
void refuseSize(std::uint64_t width, std::uint64_t height);

class PictureTaker {
public:
    /// `headOnly`: nobody wants the pixels.
    explicit PictureTaker(bool headOnly) : m_headOnly(headOnly) {}

    bool headOnly() const { return m_headOnly; }
    /// What the header says. False: that is all that is wanted, decode nothing.
    bool begin(const PictureHead& head, Pixels kind, std::span<const std::uint8_t> profile = {});
    /// Row `y` as stored: width pixels of the kind.
    void takeRow(std::uint32_t y, const std::uint8_t* row);

    std::uint32_t width() const; // as shown
    std::uint32_t height() const;
    bool animated() const { return m_head.animated; }
    engine::Picture& picture() { return m_picture; }

private:
    bool m_headOnly;
    PictureHead m_head;
    std::optional<ColourConverter> m_colours;
    std::vector<std::uint8_t> m_row; // [width, 3]
    engine::Picture m_picture;
};

} // namespace cabochon::decoder
