// Owns into which tiles a picture is split, so that its small print is read: how many, where they
// lie, and what they cost. Pure functions.
#pragma once

#include "app/chat/draft_attachment.h"

#include <QList>
#include <QRect>

namespace cabochon {

struct TileGrid {
    int columns = 1;
    int rows = 1;
    int count() const { return columns * rows; }
    bool operator==(const TileGrid&) const = default;
};

/// The fewest tiles, nearly square, of which the print can be read under this budget; as many as
/// are sensible where none would do, or where no print was found. One: it is too small to be split.
TileGrid gridOf(const DraftAttachment& picture, int budget);
/// They overlap, so that no line is lost between two. From left to right, then down.
QList<QRect> tilesOf(const QSize& picture, const TileGrid& grid);
/// Soft tokens of all tiles.
int tokensOf(const QList<QRect>& tiles, int budget);

} // namespace cabochon
