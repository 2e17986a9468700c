// Owns what a file of media may be at most, for the decoder and for those who ask it. What a file
// says of its own size is held against it before anything is decoded.
#pragma once

#include <cstddef>
#include <cstdint>

namespace cabochon::media_limits {

inline constexpr std::uint64_t kPictureFileBytes = std::uint64_t{64} << 20;
inline constexpr std::uint64_t kDocumentFileBytes = std::uint64_t{64} << 20;
inline constexpr std::uint64_t kPdfFileBytes = std::uint64_t{200} << 20;
inline constexpr std::uint64_t kSoundFileBytes = std::uint64_t{512} << 20;
inline constexpr std::uint64_t kVideoFileBytes = std::uint64_t{8} << 30; // only parts are read

inline constexpr std::uint32_t kPictureSide = 20'000;                    // pixels
inline constexpr std::uint64_t kPicturePixels = std::uint64_t{64} << 20; // 192 MiB of colours
inline constexpr std::uint32_t kPictureAspect = 200; // longer side to shorter one

inline constexpr std::uint32_t kSoundSeconds = 30 * 60;
inline constexpr std::uint32_t kSoundRate = 16'000; // as models hear
inline constexpr std::uint64_t kSoundSamples = std::uint64_t{kSoundSeconds} * kSoundRate;

inline constexpr std::uint32_t kVideoSeconds = 60;
inline constexpr std::uint32_t kVideoFrames = 60;
inline constexpr std::uint32_t kVideoSide = 8'192;
/// Of all frames together: 60 of 1920 x 1080. Larger ones are made smaller, evenly.
inline constexpr std::uint64_t kVideoPixels = std::uint64_t{128} << 20;

inline constexpr std::uint32_t kPdfPages = 2'000;
inline constexpr std::uint64_t kPdfPixels = 20'000'000; // of a page that is drawn
inline constexpr std::uint32_t kPdfSide = 8'192;        // likewise
inline constexpr std::size_t kTextBytes = std::size_t{16} << 20;
inline constexpr std::size_t kPasswordBytes = 1'024;

} // namespace cabochon::media_limits
