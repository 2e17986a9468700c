// Owns the files of media that tests write: small and exact, byte by byte, so that what is decoded
// is known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cabochon::test {

/// The decoder of this build.
std::filesystem::path decoderProgram();

/// A folder of files, gone at the end.
class MediaFolder {
public:
    MediaFolder();
    MediaFolder(const MediaFolder&) = delete;
    MediaFolder& operator=(const MediaFolder&) = delete;
    ~MediaFolder();

    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path m_path;
};

/// Numbers as files have them.
std::string little16(std::uint32_t value);
std::string little32(std::uint32_t value);
std::string big16(std::uint32_t value);
std::string big32(std::uint32_t value);

/// CRC-32 as PNG and zip have it.
std::uint32_t crc32(std::string_view bytes);
/// zlib's format, uncompressed.
std::string storedZlib(std::string_view bytes);

/// A chunk with its sum.
std::string pngChunk(std::string_view kind, std::string_view content);
/// `rows`: of each line its filter byte and its pixels.
std::string pngFile(std::uint32_t width,
                    std::uint32_t height,
                    int depth,
                    int colourType,
                    std::string_view rows,
                    std::string_view chunks = {});

/// 16-bit PCM. `claimed`: bytes of sound that the header promises; 0: those that are there.
std::string wavFile(std::uint32_t rate,
                    std::uint32_t channels,
                    const std::vector<std::int16_t>& samples,
                    std::uint32_t claimed = 0);

/// A document of pages of one size, each the same object. `count`: what the tree says; `listed`:
/// how many it lists. `content`: of each page, with Helvetica as /F1.
std::string pdfFile(std::uint32_t count,
                    std::uint32_t listed,
                    std::string_view box = "0 0 612 792",
                    std::string_view content = {});

/// Ogg with Opus that is silent for so many seconds.
std::string silentOpus(std::uint32_t seconds);

} // namespace cabochon::test
