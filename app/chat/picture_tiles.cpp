#include "app/chat/picture_tiles.h"

#include <algorithm>

namespace cabochon {

namespace {

constexpr int kLeastSide = 192; // pixels of a picture that is split
constexpr int kLeastTiles = 4;  // fewer hardly change what is seen
constexpr int kMostTiles = 9;
constexpr double kLong = 2;  // times as long as wide: such a tile is seen in few pixels one way
constexpr int kOverlap = 16; // one part of so many of a tile's side

/// One side: `count` parts that overlap and together are `length`. Gives where each begins and how
/// long all are.
std::pair<QList<int>, int> stretchesOf(int length, int count)
{
    const int step = (length + count - 1) / count;
    const int part = std::min(length, count == 1 ? length : step + step / kOverlap);
    QList<int> begins;
    for (int i = 0; i < count; ++i)
        begins.append(count == 1 ? 0 : static_cast<int>(qint64(length - part) * i / (count - 1)));
    return {begins, part};
}

/// How far from square a tile is: 1 is square.
double lengthOf(const QRect& tile)
{
    return double(std::max(tile.width(), tile.height())) / std::min(tile.width(), tile.height());
}

/// So many tiles that are as square as they can be.
TileGrid squarest(const QSize& size, int count)
{
    TileGrid best{count, 1};
    for (int rows = 2; rows <= count; ++rows) {
        const TileGrid grid{count / rows, rows};
        if (grid.count() == count &&
            lengthOf(tilesOf(size, grid).first()) < lengthOf(tilesOf(size, best).first()))
            best = grid;
    }
    return best;
}

} // namespace

TileGrid gridOf(const DraftAttachment& picture, int budget)
{
    const QSize size(picture.facts.width, picture.facts.height);
    if (std::max(size.width(), size.height()) < 2 * kLeastSide ||
        std::min(size.width(), size.height()) < kLeastSide)
        return {};
    TileGrid best;
    for (int count = kLeastTiles; count <= kMostTiles; ++count) {
        const TileGrid grid = squarest(size, count);
        const QRect tile = tilesOf(size, grid).first();
        if (lengthOf(tile) > kLong && count < kMostTiles) continue;
        best = grid;
        const double print = picture.facts.printHeight;
        if (print <= 0 || seenPrint(print, tile.size(), budget) >= kReadablePrint) break;
    }
    return best;
}

QList<QRect> tilesOf(const QSize& picture, const TileGrid& grid)
{
    const auto [lefts, width] = stretchesOf(picture.width(), grid.columns);
    const auto [tops, height] = stretchesOf(picture.height(), grid.rows);
    QList<QRect> tiles;
    for (const int top : tops) {
        for (const int left : lefts)
            tiles.append(QRect(left, top, width, height));
    }
    return tiles;
}

int tokensOf(const QList<QRect>& tiles, int budget)
{
    int tokens = 0;
    for (const QRect& tile : tiles)
        tokens += pictureTokens(tile.width(), tile.height(), budget);
    return tokens;
}

} // namespace cabochon
