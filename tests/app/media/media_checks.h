// Owns what tests of the decoder look at: pixels, and what was said where there is no answer.
#pragma once

#include "engine/base/error.h"
#include "engine/media/decoded_media.h"

#include <QTest>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace cabochon::test {

inline std::string bytes(const std::vector<int>& values)
{
    std::string text;
    for (const int value : values)
        text += static_cast<char>(value);
    return text;
}

inline std::string message(const Error* error)
{
    return error ? error->message : std::string();
}

/// What a reader that was not built says.
inline bool isLeftOut(const Error& error)
{
    return error.message.find("built without a reader") != std::string::npos;
}

#define SKIP_OR_VERIFY(result)                                                                     \
    if (!(result) && isLeftOut((result).error())) QSKIP("A codec is not built.");                  \
    QVERIFY2(result, message((result) ? nullptr : &(result).error()).c_str())

inline std::array<int, 3> pixelOf(const engine::Picture& picture, std::uint32_t x, std::uint32_t y)
{
    const std::size_t at = (std::size_t{y} * picture.width + x) * 3;
    return {picture.pixels[at], picture.pixels[at + 1], picture.pixels[at + 2]};
}

inline bool isNear(std::array<int, 3> pixel, std::array<int, 3> expected, int most)
{
    for (std::size_t i = 0; i < 3; ++i) {
        if (std::abs(pixel[i] - expected[i]) > most) return false;
    }
    return true;
}

inline constexpr std::array<int, 3> kRed{255, 0, 0}, kBlue{0, 0, 255};

} // namespace cabochon::test
