#include "app/decoder/colours.h"

#include <algorithm>
#include <cstdlib>
#include <lcms2.h>

namespace cabochon::decoder {

namespace {

constexpr int kUnseen = 2; // of 255: a difference that rounding makes

struct ProfileFormat {
    cmsColorSpaceSignature space;
    cmsUInt32Number pixels;
};

ProfileFormat profileFormatOf(Pixels kind)
{
    switch (kind) {
    case Pixels::Gray:
    case Pixels::GrayAlpha:
        return {cmsSigGrayData, TYPE_GRAY_8};
    case Pixels::Cmyk:
        return {cmsSigCmykData, TYPE_CMYK_8};
    case Pixels::Rgb:
    case Pixels::Rgba:
        break;
    }
    return {cmsSigRgbData, TYPE_RGB_8};
}

void* transformOf(Pixels kind, std::span<const std::uint8_t> bytes)
{
    if (bytes.empty()) return nullptr;
    cmsHPROFILE profile =
        cmsOpenProfileFromMem(bytes.data(), static_cast<cmsUInt32Number>(bytes.size()));
    if (!profile) return nullptr;
    const ProfileFormat format = profileFormatOf(kind);
    void* transform = nullptr;
    if (cmsGetColorSpace(profile) == format.space) {
        cmsHPROFILE srgb = cmsCreate_sRGBProfile();
        transform =
            cmsCreateTransform(profile, format.pixels, srgb, TYPE_RGB_8,
                               INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION);
        cmsCloseProfile(srgb);
    }
    cmsCloseProfile(profile);
    return transform;
}

std::uint8_t overWhite(std::uint32_t colour, std::uint32_t alpha)
{
    return static_cast<std::uint8_t>((colour * alpha + 255 * (255 - alpha) + 127) / 255);
}

} // namespace

std::size_t channelsOf(Pixels kind)
{
    switch (kind) {
    case Pixels::Gray:
        return 1;
    case Pixels::GrayAlpha:
        return 2;
    case Pixels::Rgb:
        return 3;
    case Pixels::Rgba:
    case Pixels::Cmyk:
        return 4;
    }
    return 0;
}

ColourConverter::ColourConverter(Pixels kind, std::span<const std::uint8_t> profile)
    : m_kind(kind), m_transform(transformOf(kind, profile))
{
    if (m_transform && changesNothing()) {
        cmsDeleteTransform(m_transform);
        m_transform = nullptr;
    }
}

ColourConverter::~ColourConverter()
{
    if (m_transform) cmsDeleteTransform(m_transform);
}

/// Whether the profile is sRGB under another name: then pixels stay exactly as they are.
bool ColourConverter::changesNothing() const
{
    const bool gray = m_kind == Pixels::Gray || m_kind == Pixels::GrayAlpha;
    if (m_kind == Pixels::Cmyk) return false;
    std::vector<std::uint8_t> probe;
    const auto levels = {0, 16, 40, 72, 112, 160, 200, 232, 255};
    for (const int red : levels) {
        if (gray) {
            probe.push_back(static_cast<std::uint8_t>(red));
            continue;
        }
        for (const int green : levels) {
            for (const int blue : levels) {
                for (const int value : {red, green, blue})
                    probe.push_back(static_cast<std::uint8_t>(value));
            }
        }
    }
    const std::size_t count = probe.size() / (gray ? 1 : 3);
    std::vector<std::uint8_t> converted(count * 3);
    cmsDoTransform(m_transform, probe.data(), converted.data(),
                   static_cast<cmsUInt32Number>(count));
    for (std::size_t i = 0; i < converted.size(); ++i) {
        const int before = probe[gray ? i / 3 : i];
        if (std::abs(before - converted[i]) > kUnseen) return false;
    }
    return true;
}

void ColourConverter::withoutAlpha(const std::uint8_t* pixels, std::size_t count)
{
    const std::size_t channels = channelsOf(m_kind), colours = channels - 1;
    m_colours.resize(count * colours);
    for (std::size_t i = 0; i < count; ++i)
        std::copy_n(pixels + i * channels, colours, m_colours.data() + i * colours);
}

void ColourConverter::toRgb(const std::uint8_t* pixels, std::size_t count, std::uint8_t* rgb)
{
    const bool hasAlpha = m_kind == Pixels::GrayAlpha || m_kind == Pixels::Rgba;
    const std::size_t channels = channelsOf(m_kind);
    if (m_transform) {
        if (hasAlpha) withoutAlpha(pixels, count);
        cmsDoTransform(m_transform, hasAlpha ? m_colours.data() : pixels, rgb,
                       static_cast<cmsUInt32Number>(count));
    } else if (m_kind == Pixels::Cmyk) {
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t paper = 255u - pixels[4 * i + 3];
            for (std::size_t c = 0; c < 3; ++c) {
                rgb[3 * i + c] =
                    static_cast<std::uint8_t>(((255u - pixels[4 * i + c]) * paper + 127) / 255);
            }
        }
    } else if (channels <= 2) {
        for (std::size_t i = 0; i < count; ++i)
            std::fill_n(rgb + 3 * i, 3, pixels[channels * i]);
    } else {
        for (std::size_t i = 0; i < count; ++i)
            std::copy_n(pixels + channels * i, 3, rgb + 3 * i);
    }
    if (!hasAlpha) return;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t alpha = pixels[channels * i + channels - 1];
        for (std::size_t c = 0; c < 3; ++c)
            rgb[3 * i + c] = overWhite(rgb[3 * i + c], alpha);
    }
}

} // namespace cabochon::decoder
