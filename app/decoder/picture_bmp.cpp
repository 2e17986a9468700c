// BMP, read here: the headers of Windows 3 and later and of OS/2, 1 to 32 bits a pixel, masks; of
// the packed forms none, which hardly any program writes.
#include "app/decoder/picture_readers.h"
#include "app/decoder/refusal.h"

#include <algorithm>
#include <array>
#include <bit>

namespace cabochon::decoder {

namespace {

constexpr std::size_t kFileHeader = 14, kOldHeader = 12, kInfoHeader = 40;

struct BmpHead {
    std::uint32_t width = 0, height = 0, bits = 0, packing = 0, colours = 0;
    std::size_t pixels = 0;  // where they begin
    std::size_t palette = 0; // likewise
    std::size_t colourBytes = 4;
    bool topDown = false;
    std::array<std::uint32_t, 4> masks{}; // red, green, blue, alpha
};

class BmpNumbers {
public:
    explicit BmpNumbers(FileBytes file) : m_file(file) {}
    std::uint32_t at(std::size_t place, std::size_t size) const
    {
        if (place > m_file.size() || size > m_file.size() - place) refuse(Reason::CutOff);
        std::uint32_t value = 0;
        for (std::size_t i = size; i > 0; --i)
            value = (value << 8) | m_file[place + i - 1];
        return value;
    }

private:
    FileBytes m_file;
};

BmpHead readHead(const BmpNumbers& numbers)
{
    constexpr std::uint32_t kNoPacking = 0, kMasks = 3, kMasksWithAlpha = 6;
    BmpHead head;
    head.pixels = numbers.at(10, 4);
    const std::size_t size = numbers.at(kFileHeader, 4);
    head.palette = kFileHeader + size;
    if (size == kOldHeader) {
        head.width = numbers.at(18, 2);
        head.height = numbers.at(20, 2);
        head.bits = numbers.at(24, 2);
        head.colourBytes = 3;
    } else {
        if (size < kInfoHeader || size > 256) refuse(Reason::Damaged);
        head.width = numbers.at(18, 4);
        const auto height = static_cast<std::int32_t>(numbers.at(22, 4));
        head.topDown = height < 0;
        head.height = height < 0 ? 0u - static_cast<std::uint32_t>(height)
                                 : static_cast<std::uint32_t>(height);
        head.bits = numbers.at(28, 2);
        head.packing = numbers.at(30, 4);
        head.colours = numbers.at(46, 4);
    }
    refuseSize(head.width, head.height);
    const bool masked = head.packing == kMasks || head.packing == kMasksWithAlpha;
    if (!masked && head.packing != kNoPacking) refuse(Reason::UnknownCodec);
    if (masked && head.bits != 16 && head.bits != 32) refuse(Reason::Damaged);
    if (masked) {
        const std::size_t channels = size >= 56 || head.packing == kMasksWithAlpha ? 4 : 3;
        for (std::size_t i = 0; i < channels; ++i)
            head.masks[i] = numbers.at(kFileHeader + kInfoHeader + 4 * i, 4);
        if (size == kInfoHeader) head.palette += 4 * channels;
    } else if (head.bits == 16) {
        head.masks = {0x7C00, 0x03E0, 0x001F, 0};
    } else if (head.bits == 32) {
        head.masks = {0xFF0000, 0xFF00, 0xFF, 0};
    }
    return head;
}

/// A channel's bits as 8.
std::uint8_t channel(std::uint32_t pixel, std::uint32_t mask)
{
    if (mask == 0) return 0;
    const std::uint64_t most = mask >> std::countr_zero(mask);
    const std::uint64_t value = (pixel & mask) >> std::countr_zero(mask);
    return static_cast<std::uint8_t>((value * 255 + most / 2) / most);
}

} // namespace

void readBmp(FileBytes file, PictureTaker& taker)
{
    const BmpNumbers numbers(file);
    const BmpHead head = readHead(numbers);
    const std::array<std::uint32_t, 6> depths{1, 4, 8, 16, 24, 32};
    if (std::find(depths.begin(), depths.end(), head.bits) == depths.end()) refuse(Reason::Damaged);
    const std::size_t rowBytes = (std::size_t{head.width} * head.bits + 31) / 32 * 4;
    if (head.pixels > file.size() || rowBytes > (file.size() - head.pixels) / head.height)
        refuse(Reason::CutOff);
    const bool hasAlpha = head.masks[3] != 0;
    if (!taker.begin({head.width, head.height}, hasAlpha ? Pixels::Rgba : Pixels::Rgb)) return;

    std::vector<std::array<std::uint8_t, 3>> palette;
    if (head.bits <= 8) {
        const std::uint32_t most = 1u << head.bits;
        const std::uint32_t count = head.colours == 0 ? most : std::min(head.colours, most);
        palette.resize(most); // those that are not there are black
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t c = 0; c < 3; ++c) {
                palette[i][2 - c] = static_cast<std::uint8_t>(
                    numbers.at(head.palette + i * head.colourBytes + c, 1));
            }
        }
    }
    std::vector<std::uint8_t> row;
    for (std::uint32_t line = 0; line < head.height; ++line) {
        const std::uint8_t* stored = file.data() + head.pixels + rowBytes * line;
        row.clear();
        for (std::uint32_t x = 0; x < head.width; ++x) {
            if (head.bits <= 8) {
                const std::uint32_t perByte = 8 / head.bits;
                const std::uint32_t shift = 8 - head.bits * (x % perByte + 1);
                const std::uint32_t index =
                    (std::uint32_t{stored[x / perByte]} >> shift) & ((1u << head.bits) - 1);
                row.insert(row.end(), palette[index].begin(), palette[index].end());
            } else if (head.bits == 24) {
                row.insert(row.end(), {stored[3 * x + 2], stored[3 * x + 1], stored[3 * x]});
            } else {
                std::uint32_t pixel = 0;
                const std::uint32_t size = head.bits / 8;
                for (std::uint32_t i = 0; i < size; ++i)
                    pixel |= std::uint32_t{stored[std::size_t{size} * x + i]} << (8 * i);
                for (std::size_t c = 0; c < (hasAlpha ? 4u : 3u); ++c)
                    row.push_back(channel(pixel, head.masks[c]));
            }
        }
        taker.takeRow(head.topDown ? line : head.height - 1 - line, row.data());
    }
}

} // namespace cabochon::decoder
