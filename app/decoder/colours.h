// Owns pixels as files have them becoming sRGB of 8 bits: profiles of the ICC, inks, transparency
// over white.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cabochon::decoder {

/// A pixel as a reader delivers it, 8 bits a channel.
enum class Pixels { Gray, GrayAlpha, Rgb, Rgba, Cmyk }; // inks: 255 is all of it

std::size_t channelsOf(Pixels kind);

class ColourConverter {
public:
    /// `profile`: of the ICC, as the file has it; none, a damaged one and one of other channels
    /// count as sRGB, and so does one that means sRGB.
    ColourConverter(Pixels kind, std::span<const std::uint8_t> profile);
    ~ColourConverter();
    ColourConverter(const ColourConverter&) = delete;
    ColourConverter& operator=(const ColourConverter&) = delete;

    /// [count, channels] to [count, 3].
    void toRgb(const std::uint8_t* pixels, std::size_t count, std::uint8_t* rgb);

private:
    bool changesNothing() const;
    void withoutAlpha(const std::uint8_t* pixels, std::size_t count);

    Pixels m_kind;
    void* m_transform = nullptr;         // of lcms: colours without alpha to RGB
    std::vector<std::uint8_t> m_colours; // a row's, without alpha
};

} // namespace cabochon::decoder
