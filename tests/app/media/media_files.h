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

} // namespace cabochon::test
