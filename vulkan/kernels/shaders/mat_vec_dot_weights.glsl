// Owns the weights of mat_vec_dot.comp on their way to the products: which rows a subgroup has, what is
// asked for before it is needed, and what becomes of it. Needs STREAMS, MOST_STREAMS, SPLIT, PASSES,
// g_tile, mat_vec_interface.glsl and mat_vec_dot_input.glsl.
#ifndef CABOCHON_MAT_VEC_DOT_WEIGHTS_GLSL
#define CABOCHON_MAT_VEC_DOT_WEIGHTS_GLSL

// Two steps along K in turn: one is multiplied while the other is on its way.
RawBlock g_even[MOST_STREAMS];
RawBlock g_odd[MOST_STREAMS];
RawInput g_evenInput;
RawInput g_oddInput;

/// Row of stream s, in its matrix.
uint streamRow(uint s) { return min(g_tile.row + s % ROWS, g_tile.rows - 1); }

/// Asks for a block of ROWS rows of one matrix, with nothing in between that waits.
#define FETCH_ROWS(number, first, target)                                                          \
    [[unroll]] for (uint s = first; s < first + ROWS; ++s)                                         \
        fetchBlock_##number(FORMAT##number, params.planes##number, streamRow(s), block, target[s])

#if defined(VARIANT_SINGLE)
#define FETCH_TILE(target) FETCH_ROWS(0, 0, target)
#elif defined(VARIANT_PAIR)
#define FETCH_TILE(target)                                                                         \
    FETCH_ROWS(0, 0, target);                                                                      \
    FETCH_ROWS(1, ROWS, target)
#else
#define FETCH_TILE(target)                                                                         \
    if (g_tile.which == 0) {                                                                       \
        FETCH_ROWS(0, 0, target);                                                                  \
    } else if (MATRICES == 2 || g_tile.which == 1) {                                               \
        FETCH_ROWS(1, 0, target);                                                                  \
    } else {                                                                                       \
        FETCH_ROWS(2, 0, target);                                                                  \
    }
#endif

/// Asks for a block of all rows; the last one in place of those beyond K.
#define FETCH(name, target, input)                                                                 \
    void name(uint wanted)                                                                         \
    {                                                                                              \
        const uint block = min(wanted, params.planes0.blocks - 1);                                 \
        if ((PROLOGUE & HAS_BYTES) != 0) {                                                         \
            input.low = b_bytes[2 * block];                                                        \
            input.high = b_bytes[2 * block + 1];                                                   \
            input.header = b_headers[4 * params.planes0.blocks + block];                           \
        }                                                                                          \
        FETCH_TILE(target);                                                                        \
    }
FETCH(fetchEven, g_even, g_evenInput)
FETCH(fetchOdd, g_odd, g_oddInput)

#ifdef VARIANT_SINGLE
const bool SAME_FORMATS = true;
#else
const bool SAME_FORMATS = FORMAT1 == FORMAT0 && (MATRICES < 3 || FORMAT2 == FORMAT0);
#endif

void unpackRow(uint s, uint wanted, RawBlock raw, out Block b)
{
    const uint block = min(wanted, params.planes0.blocks - 1); // the one that was asked for
    const uint index = streamRow(s) * params.planes0.blocks + block; // all have the same K
    const uint which = PAIR ? s / ROWS : g_tile.which;
    if (SAME_FORMATS || which == 0) unpackBlock(FORMAT0, index, raw, b);
    else if (MATRICES == 2 || which == 1) unpackBlock(FORMAT1, index, raw, b);
    else unpackBlock(FORMAT2, index, raw, b);
}

/// Turns to pass `pass` of a tile and asks for its first blocks.
void begin(uint tile, uint pass)
{
    const uint tileRows = passRows() * PASSES;
    const uint tiles0 = (params.rows0 + tileRows - 1) / tileRows;
    const uint tiles1 = PAIR ? 0 : (params.rows1 + tileRows - 1) / tileRows;
    g_tile.which = tile < tiles0 ? 0 : tile < tiles0 + tiles1 ? 1 : 2;
    const uint start = g_tile.which == 0 ? 0 : g_tile.which == 1 ? tiles0 : tiles0 + tiles1;
    g_tile.rows = g_tile.which == 0 ? params.rows0 : g_tile.which == 1 ? params.rows1 : params.rows2;
    g_tile.row = (tile - start) * tileRows + pass * passRows() + gl_SubgroupID / SPLIT * ROWS;
    fetchEven(firstBlock());
}

#endif
