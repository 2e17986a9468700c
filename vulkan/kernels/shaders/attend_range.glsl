// Which rows make up a tile of attention and which positions they see (engine/MODEL.md), for attend
// and attend_merge alike. Row r of a KV head is column firstColumn + r / group, query head kvHead *
// group + r % group. A stretch of stretchRows rows has the columns of one timeline, at consecutive
// positions; a tile holds up to ROWS rows of one stretch. A column sees one interval that contains
// its own position; a tile reads the union of its columns' intervals, from a multiple of KEYS on,
// so that no tile of keys crosses a page. Needs `params` (AttendParams), `b_columns`, `b_tables` and
// the constants ROWS and KEYS (which divides PAGE_POSITIONS).
#ifndef CABOCHON_ATTEND_RANGE_GLSL
#define CABOCHON_ATTEND_RANGE_GLSL

#include "page_rows.glsl"

uint groupSize() { return params.heads / params.kvHeads; }
uint rowCount() { return (params.columns - params.firstColumn) * groupSize(); }
uint columnOf(uint row) { return params.firstColumn + row / groupSize(); }

uint tilesOfStretch() { return (params.stretchRows + ROWS - 1) / ROWS; }
uint firstRowOf(uint tile)
{
    return tile / tilesOfStretch() * params.stretchRows + tile % tilesOfStretch() * ROWS;
}
uint rowsOf(uint tile) { return min(ROWS, params.stretchRows - tile % tilesOfStretch() * ROWS); }
uint tileOf(uint row)
{
    return row / params.stretchRows * tilesOfStretch() + row % params.stretchRows / ROWS;
}

/// [x, y): positions that a column sees.
uvec2 rangeOf(uint column)
{
    const uint end = b_columns[column].position + 1;
    const bool sliding = params.window != 0;
    return uvec2(sliding && end > params.window ? end - params.window : 0,
                 sliding ? b_columns[column].end : end);
}

/// [x, y): all positions that some row of the tile sees.
uvec2 tileRange(uint tile)
{
    const uint firstRow = firstRowOf(tile);
    const uint lastColumn = columnOf(firstRow + rowsOf(tile) - 1);
    uvec2 range = rangeOf(columnOf(firstRow));
    for (uint column = columnOf(firstRow) + 1; column <= lastColumn; ++column)
        range.y = max(range.y, rangeOf(column).y);
    return range;
}

/// Whether the tile's keys and values are in these buffers.
bool isHere(uint tile) { return b_columns[columnOf(firstRowOf(tile))].table != NO_TABLE; }

/// First key that is read for a tile.
uint firstKeyRead(uvec2 range) { return range.x / KEYS * KEYS; }

/// Keys of a share when the keys of `range` are divided: whole tiles of KEYS, at least leastKeys.
uint shareOf(uvec2 range)
{
    const uint even = (range.y - firstKeyRead(range) + params.splits - 1) / params.splits;
    return max(params.leastKeys, (even + KEYS - 1) / KEYS * KEYS);
}

/// How many shares have keys.
uint sharesOf(uvec2 range)
{
    const uint share = shareOf(range);
    return (range.y - firstKeyRead(range) + share - 1) / share;
}

#endif
