// Which rows make up a tile of attention and which positions they see (gemma4-model.md 2.6), for
// attend and attend_merge alike. Row r of a KV head is column firstColumn + r / group, query head
// kvHead * group + r % group; tile t holds rows [t * ROWS, (t + 1) * ROWS). A column sees one
// interval that contains its own position; a tile reads the union of its columns' intervals.
// Needs `params` (AttendParams), `b_step`, `b_visibleEnd` and the constants ROWS and KEYS.
#ifndef CABOCHON_ATTEND_RANGE_GLSL
#define CABOCHON_ATTEND_RANGE_GLSL

uint groupSize() { return params.heads / params.kvHeads; }
uint rowCount() { return (params.columns - params.firstColumn) * groupSize(); }

uint firstKeyOf(uint column)
{
    const uint end = b_step.position + column + 1;
    return params.window != 0 && end > params.window ? end - params.window : 0;
}

uint endKeyOf(uint column)
{
    const uint end = b_step.position + column + 1;
    return params.hasVisibleEnd != 0 ? max(end, b_visibleEnd[column]) : end;
}

/// [x, y): all positions that some row of the tile sees.
uvec2 tileRange(uint tile)
{
    const uint group = groupSize();
    const uint firstColumn = params.firstColumn + tile * ROWS / group;
    const uint lastRow = min((tile + 1) * ROWS, rowCount()) - 1;
    const uint lastColumn = params.firstColumn + lastRow / group;
    uint end = b_step.position + lastColumn + 1;
    if (params.hasVisibleEnd != 0) {
        for (uint column = firstColumn; column <= lastColumn; ++column)
            end = max(end, b_visibleEnd[column]);
    }
    return uvec2(firstKeyOf(firstColumn), end);
}

/// Keys of a share when the keys of `range` are divided: whole tiles of KEYS, at least leastKeys.
uint shareOf(uvec2 range)
{
    const uint even = (range.y - range.x + params.splits - 1) / params.splits;
    return max(params.leastKeys, (even + KEYS - 1) / KEYS * KEYS);
}

#endif
