#include "tests/app/media/media_files.h"

#include "engine/base/file_io.h"
#include "tests/support/test_paths.h"

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

namespace cabochon::test {

std::filesystem::path decoderProgram()
{
    return buildFolder() / "bin/cabochon-decoder";
}

MediaFolder::MediaFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "cabochon-media-XXXXXX").string();
    if (::mkdtemp(name.data())) m_path = name;
}

MediaFolder::~MediaFolder()
{
    std::error_code ignored;
    if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
}

std::filesystem::path MediaFolder::write(std::string_view name, std::string_view bytes) const
{
    const std::filesystem::path file = m_path / name;
    return writeFileAtomically(file, bytes) ? file : std::filesystem::path();
}

namespace {

std::string number(std::uint32_t value, int bytes, bool little)
{
    std::string text(static_cast<std::size_t>(bytes), '\0');
    for (int i = 0; i < bytes; ++i)
        text[static_cast<std::size_t>(little ? i : bytes - 1 - i)] =
            static_cast<char>((value >> (8 * i)) & 0xFF);
    return text;
}

std::uint32_t adler32(std::string_view bytes)
{
    std::uint32_t a = 1, b = 0;
    for (const char byte : bytes) {
        a = (a + static_cast<std::uint8_t>(byte)) % 65521;
        b = (b + a) % 65521;
    }
    return (b << 16) | a;
}

} // namespace

std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t sum = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        sum ^= static_cast<std::uint8_t>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) ? 0xEDB88320u : 0);
    }
    return ~sum;
}

std::string little16(std::uint32_t value)
{
    return number(value, 2, true);
}

std::string little32(std::uint32_t value)
{
    return number(value, 4, true);
}

std::string big16(std::uint32_t value)
{
    return number(value, 2, false);
}

std::string big32(std::uint32_t value)
{
    return number(value, 4, false);
}

std::string storedZlib(std::string_view bytes)
{
    std::string zlib("\x78\x01", 2);
    std::string_view left = bytes;
    do {
        const std::string_view block = left.substr(0, 65535);
        left.remove_prefix(block.size());
        zlib += static_cast<char>(left.empty() ? 1 : 0);
        zlib += little16(static_cast<std::uint32_t>(block.size()));
        zlib += little16(static_cast<std::uint32_t>(~block.size()));
        zlib += block;
    } while (!left.empty());
    return zlib + big32(adler32(bytes));
}

std::string pngChunk(std::string_view kind, std::string_view content)
{
    const std::string body = std::string(kind) + std::string(content);
    return big32(static_cast<std::uint32_t>(content.size())) + body + big32(crc32(body));
}

std::string pngFile(std::uint32_t width,
                    std::uint32_t height,
                    int depth,
                    int colourType,
                    std::string_view rows,
                    std::string_view chunks)
{
    std::string header = big32(width) + big32(height);
    header += static_cast<char>(depth);
    header += static_cast<char>(colourType);
    header += std::string(3, '\0');
    return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR", header) + std::string(chunks) +
           pngChunk("IDAT", storedZlib(rows)) + pngChunk("IEND", {});
}

std::string wavFile(std::uint32_t rate,
                    std::uint32_t channels,
                    const std::vector<std::int16_t>& samples,
                    std::uint32_t claimed)
{
    std::string sound;
    for (const std::int16_t sample : samples)
        sound += little16(static_cast<std::uint16_t>(sample));
    const auto size = claimed != 0 ? claimed : static_cast<std::uint32_t>(sound.size());
    return "RIFF" + little32(size + 36) + "WAVEfmt " + little32(16) + little16(1) +
           little16(channels) + little32(rate) + little32(rate * channels * 2) +
           little16(channels * 2) + little16(16) + "data" + little32(size) + sound;
}

std::string
pdfFile(std::uint32_t count, std::uint32_t listed, std::string_view box, std::string_view content)
{
    std::string pages = "<</Type/Pages/Count " + std::to_string(count) + "/Kids[";
    for (std::uint32_t i = 0; i < listed; ++i)
        pages += "3 0 R ";
    const std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>", pages + "]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[" + std::string(box) +
            "]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + std::to_string(content.size()) + ">>\nstream\n" + std::string(content) +
            "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    std::string file = "%PDF-1.5\n", table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string place = std::to_string(file.size());
        table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string place = std::to_string(file.size());
    return file + "xref\n0 6\n" + table + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + place +
           "\n%%EOF\n";
}

namespace {

std::string oggPage(std::string_view lengths,
                    std::string_view packets,
                    std::uint64_t position,
                    std::uint32_t number,
                    int flags)
{
    std::string page = "OggS";
    page += '\0';
    page += static_cast<char>(flags);
    page += little32(static_cast<std::uint32_t>(position)) +
            little32(static_cast<std::uint32_t>(position >> 32)) + little32(7) + little32(number) +
            little32(0);
    page += static_cast<char>(lengths.size());
    page += lengths;
    page += packets;
    std::uint32_t sum = 0;
    for (const char byte : page) {
        sum ^= std::uint32_t{static_cast<std::uint8_t>(byte)} << 24;
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum << 1) ^ ((sum & 0x80000000u) ? 0x04C11DB7u : 0);
    }
    page.replace(22, 4, little32(sum));
    return page;
}

} // namespace

std::string silentOpus(std::uint32_t seconds)
{
    const std::string head = std::string("OpusHead\x01\x01", 10) + little16(312) +
                             little32(48'000) + std::string(3, '\0');
    const std::string tags = "OpusTags" + little32(0) + little32(0);
    std::string file = oggPage(std::string(1, static_cast<char>(head.size())), head, 0, 0, 2) +
                       oggPage(std::string(1, static_cast<char>(tags.size())), tags, 0, 1, 0);
    // A packet of two bytes: six frames of 20 ms of nothing.
    constexpr std::uint64_t kPacketSamples = 6 * 960;
    const std::uint64_t samples = std::uint64_t{seconds} * 48'000 + 312;
    std::uint64_t position = 0;
    for (std::uint32_t number = 2; position < samples; ++number) {
        std::string lengths, packets;
        while (lengths.size() < 255 && position < samples) {
            lengths += '\x02';
            packets += "\xFB\x06";
            position += kPacketSamples;
        }
        file += oggPage(lengths, packets, position, number, position < samples ? 0 : 4);
    }
    return file;
}

} // namespace cabochon::test
