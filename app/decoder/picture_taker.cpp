#include "app/decoder/picture_taker.h"

#include "app/decoder/refusal.h"
#include "app/media/media_limits.h"

#include <algorithm>

namespace cabochon::decoder {

using namespace media_limits;

void refuseSize(std::uint64_t width, std::uint64_t height)
{
    const auto refuseFor = [&](Reason reason, std::uint64_t limit) {
        refuse(reason, {.found = width, .limit = limit, .other = height});
    };
    if (width == 0 || height == 0) refuseFor(Reason::NoPixels, 0);
    if (width > kPictureSide || height > kPictureSide) refuseFor(Reason::SideTooLong, kPictureSide);
    if (width * height > kPicturePixels) refuseFor(Reason::TooManyPixels, kPicturePixels);
    if (std::max(width, height) > kPictureAspect * std::min(width, height))
        refuseFor(Reason::TooNarrow, kPictureAspect);
}

bool PictureTaker::begin(const PictureHead& head,
                         Pixels kind,
                         std::span<const std::uint8_t> profile)
{
    refuseSize(head.width, head.height);
    m_head = head;
    if (m_head.orientation < 1 || m_head.orientation > 8) m_head.orientation = 1;
    if (m_headOnly) return false;
    m_colours.emplace(kind, profile);
    m_row.resize(std::size_t{head.width} * 3);
    m_picture.width = width();
    m_picture.height = height();
    m_picture.pixels.assign(std::size_t{head.width} * head.height * 3, 255);
    return true;
}

std::uint32_t PictureTaker::width() const
{
    return m_head.orientation > 4 ? m_head.height : m_head.width;
}

std::uint32_t PictureTaker::height() const
{
    return m_head.orientation > 4 ? m_head.width : m_head.height;
}

void PictureTaker::takeRow(std::uint32_t y, const std::uint8_t* row)
{
    if (y >= m_head.height) return;
    const std::uint32_t width = m_head.width;
    std::uint8_t* pixels = m_picture.pixels.data();
    if (m_head.orientation == 1) {
        m_colours->toRgb(row, width, pixels + std::size_t{y} * width * 3);
        return;
    }
    m_colours->toRgb(row, width, m_row.data());
    // EXIF 2.3, tag Orientation: where row 0 and column 0 of what is stored are shown.
    const std::uint32_t orientation = m_head.orientation;
    const bool turned = orientation > 4;
    const bool right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool bottom =
        orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    const std::uint32_t shownWidth = this->width(), shownHeight = height();
    for (std::uint32_t x = 0; x < width; ++x) {
        std::uint32_t column = turned ? y : x, line = turned ? x : y;
        if (right) column = shownWidth - 1 - column;
        if (bottom) line = shownHeight - 1 - line;
        std::uint8_t* target = pixels + (std::size_t{line} * shownWidth + column) * 3;
        std::copy_n(m_row.data() + std::size_t{x} * 3, 3, target);
    }
}

} // namespace cabochon::decoder
