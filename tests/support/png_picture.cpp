#include "tests/support/png_picture.h"

#include <QByteArray>
#include <QtEndian>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace cabochon::test {

namespace {

/// Takes the filter off a row in place; `above` is the row before, zeros at first.
void unfilter(int filter, std::uint8_t* row, const std::uint8_t* above, int size, int step)
{
    for (int i = 0; i < size; ++i) {
        const int a = i >= step ? row[i - step] : 0;
        const int b = above[i];
        const int c = i >= step ? above[i - step] : 0;
        const int p = a + b - c;
        const int pa = std::abs(p - a), pb = std::abs(p - b), pc = std::abs(p - c);
        const int paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
        const int predictions[] = {0, a, b, (a + b) / 2, paeth};
        row[i] = static_cast<std::uint8_t>(row[i] + predictions[filter]);
    }
}

} // namespace

engine::Picture readPng(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string file((std::istreambuf_iterator<char>(stream)), {});
    const auto number = [&](std::size_t at) {
        return qFromBigEndian<std::uint32_t>(file.data() + at);
    };
    if (file.size() < 33) throw std::runtime_error("no PNG: " + path.string());
    engine::Picture picture{number(16), number(20), {}};
    const int channels = file[25] == 6 ? 4 : 3;
    QByteArray packed;
    for (std::size_t at = 8; at + 12 <= file.size(); at += 12 + number(at)) {
        if (file.substr(at + 4, 4) == "IDAT")
            packed.append(file.data() + at + 8, static_cast<qsizetype>(number(at)));
    }
    const int rowBytes = static_cast<int>(picture.width) * channels;
    QByteArray length(4, '\0');
    qToBigEndian(picture.height * static_cast<std::uint32_t>(rowBytes + 1), length.data());
    QByteArray rows = qUncompress(length + packed);
    if (rows.size() != (rowBytes + 1) * static_cast<qsizetype>(picture.height))
        throw std::runtime_error("broken PNG: " + path.string());
    std::vector<std::uint8_t> above(static_cast<std::size_t>(rowBytes), 0);
    auto* data = reinterpret_cast<std::uint8_t*>(rows.data());
    for (std::uint32_t y = 0; y < picture.height; ++y, data += rowBytes + 1) {
        unfilter(data[0], data + 1, above.data(), rowBytes, channels);
        above.assign(data + 1, data + 1 + rowBytes);
        for (int i = 0; i < rowBytes; i += channels) {
            const int opacity = channels == 4 ? data[1 + i + 3] : 255;
            for (int c = 0; c < 3; ++c) {
                const int over = data[1 + i + c] * opacity + 255 * (255 - opacity);
                picture.pixels.push_back(static_cast<std::uint8_t>((over + 127) / 255));
            }
        }
    }
    return picture;
}

} // namespace cabochon::test
