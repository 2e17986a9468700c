#include "app/attachments/print_height.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace cabochon {

namespace {

constexpr int kStrips = 6;                 // of a picture, beside each other: columns of writing
constexpr std::uint32_t kMostAcross = 512; // pixels of a strip that are looked at in a line
constexpr int kStrongEdge = 48;            // of 255
constexpr int kShades = 32;
/// Shares of all pixels looked at, by which screenshots and pages differ from photos.
constexpr double kEvenGround = 0.45;
constexpr double kSomeEdges = 0.004;
/// Lines of writing that make a measure.
constexpr std::size_t kFewestLines = 3;

/// Brightness of a pixel, 0..255.
int brightness(const engine::Picture& picture, std::uint32_t x, std::uint32_t y)
{
    const std::size_t at = (std::size_t{y} * picture.width + x) * 3;
    const auto part = [&](std::size_t colour) { return int{picture.pixels[at + colour]}; };
    return (part(0) * 77 + part(1) * 150 + part(2) * 29) >> 8;
}

/// What one line of a strip holds.
struct Line {
    int edges = 0;
    int looked = 0;
};

struct Counts {
    std::array<std::uint64_t, kShades> shades{};
    std::uint64_t looked = 0;
    std::uint64_t edges = 0;
};

Line lookAt(const engine::Picture& picture,
            std::uint32_t from,
            std::uint32_t to,
            std::uint32_t y,
            Counts& counts)
{
    Line line;
    int before = brightness(picture, from, y);
    for (std::uint32_t x = from + 1; x < std::min(to, from + kMostAcross); ++x) {
        const int now = brightness(picture, x, y);
        line.edges += std::abs(now - before) >= kStrongEdge;
        ++line.looked;
        ++counts.shades[static_cast<std::size_t>(now * kShades / 256)];
        before = now;
    }
    counts.looked += static_cast<std::uint64_t>(line.looked);
    counts.edges += static_cast<std::uint64_t>(line.edges);
    return line;
}

/// Heights of the runs of lines that hold many edges, in pixels: lines of writing.
void addRuns(const std::vector<Line>& lines, std::vector<int>& runs)
{
    int run = 0;
    for (const Line& line : lines) {
        // Letters leave several edges in each line that crosses them.
        if (line.edges * 40 >= line.looked && line.edges >= 4) {
            ++run;
            continue;
        }
        if (run >= 3 && run <= 120) runs.push_back(run);
        run = 0;
    }
}

} // namespace

Print findPrint(const engine::Picture& picture)
{
    if (picture.width < 24 || picture.height < 24) return {};
    Counts counts;
    std::vector<int> runs;
    std::vector<Line> lines(picture.height);
    for (int strip = 0; strip < kStrips; ++strip) {
        const auto at = [&](int edge) {
            return static_cast<std::uint32_t>(std::uint64_t{picture.width} * std::uint64_t(edge) /
                                              kStrips);
        };
        for (std::uint32_t y = 0; y < picture.height; ++y)
            lines[y] = lookAt(picture, at(strip), at(strip + 1), y, counts);
        addRuns(lines, runs);
    }
    std::uint64_t even = 0; // the ground, with shades beside it
    for (std::size_t shade = 0; shade + 1 < kShades; ++shade)
        even = std::max(even, counts.shades[shade] + counts.shades[shade + 1]);
    Print print;
    const auto looked = static_cast<double>(std::max<std::uint64_t>(counts.looked, 1));
    print.isPage = static_cast<double>(even) / looked >= kEvenGround &&
                   static_cast<double>(counts.edges) / looked >= kSomeEdges &&
                   runs.size() >= kFewestLines;
    if (!print.isPage) return print;
    // Small print is what is lost first: the lower quarter, not the heading.
    const auto low = runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 4);
    std::nth_element(runs.begin(), low, runs.end());
    print.height = *low;
    return print;
}

} // namespace cabochon
