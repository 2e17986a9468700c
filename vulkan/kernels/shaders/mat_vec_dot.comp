// mat_vec.comp in integer dot products, for one column and formats with integer codes: x is signed
// bytes with a scale for each 32. The definition is multiplyPlain of engine/cpu/operations.h with x
// rounded as quantize.glsl says.
//
// A subgroup owns ROWS rows of one matrix (GELU_PAIR: of both); SPLIT subgroups share the same rows,
// each a part of K. A lane goes through K in blocks of 32 values, and asks for the weights of its
// next block before it multiplies those it has; the first ones are on their way while x is made
// ready, and those of the next tile while the sums of this one are added up.
//
// Where x comes from:
//   HAS_BYTES  as quantize_input.comp or another matVec wrote it: read as it is needed, which caches
//              serve, so that a workgroup has nothing to wait for
//   else       float32, through the prologue, in registers (WORDS_EACH words of 16 bytes an
//              invocation, all asked for at once), then as bytes in shared memory
// BYTES_OUT (GELU_PAIR only): a tile is PASSES passes, 32 rows in all, whose results leave as a block
// of bytes in the place of output1, and not as floats.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#extension GL_KHR_shader_subgroup_basic : require
#extension GL_KHR_shader_subgroup_arithmetic : require
#extension GL_KHR_shader_subgroup_shuffle : require
#include "mat_vec_interface.glsl"
layout(constant_id = 9) const uint BLOCKS = 1;     // of x in shared memory
layout(constant_id = 10) const uint WORDS_EACH = 1;
layout(constant_id = 11) const uint SPLIT = 1;     // a power of two, at most the subgroups
layout(constant_id = 12) const uint PASSES = 1;
layout(constant_id = 13) const uint BYTES_OUT = 0;
#include "reduce.glsl"
#include "mat_vec_dot_input.glsl"
#include "dot_packed.glsl"

const uint STREAMS = EPILOGUE == GELU_PAIR ? 2 * ROWS : ROWS; // rows of weights that a lane reads
const uint MOST_STREAMS = 4;
const uint MOST_SUBGROUPS = 64;

layout(binding = 9) writeonly buffer BytesOut { uint b_bytesOut[]; }; // BYTES_OUT: as HAS_BYTES

shared float s_sums[SPLIT > 1 ? MOST_SUBGROUPS * STREAMS : 1];
shared float s_out[BYTES_OUT != 0 ? 32 : 1];

struct Tile {
    uint which; // matrix
    uint row;   // first of this subgroup
    uint rows;  // of the matrix
};

// Two steps along K in turn: one is multiplied while the other is on its way.
RawBlock g_even[MOST_STREAMS];
RawBlock g_odd[MOST_STREAMS];
RawInput g_evenInput;
RawInput g_oddInput;
Tile g_tile;

uint passRows() { return gl_NumSubgroups / SPLIT * ROWS; }
uint firstBlock() { return gl_SubgroupID % SPLIT * gl_SubgroupSize + gl_SubgroupInvocationID; }

// ------------------------------------------------------------------------------------- weights

/// Row of stream s, in its matrix.
uint streamRow(uint s) { return min(g_tile.row + s % ROWS, g_tile.rows - 1); }

/// Asks for a block of ROWS rows of one matrix, with nothing in between that waits.
#define FETCH_ROWS(number, first, target)                                                          \
    [[unroll]] for (uint s = first; s < first + ROWS; ++s)                                         \
        fetchBlock_##number(FORMAT##number, params.planes##number, streamRow(s), block, target[s])

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
        if (EPILOGUE == GELU_PAIR) {                                                               \
            FETCH_ROWS(0, 0, target);                                                              \
            FETCH_ROWS(1, ROWS, target);                                                           \
        } else if (MATRICES == 1 || g_tile.which == 0) {                                           \
            FETCH_ROWS(0, 0, target);                                                              \
        } else if (MATRICES == 2 || g_tile.which == 1) {                                           \
            FETCH_ROWS(1, 0, target);                                                              \
        } else {                                                                                   \
            FETCH_ROWS(2, 0, target);                                                              \
        }                                                                                          \
    }
FETCH(fetchEven, g_even, g_evenInput)
FETCH(fetchOdd, g_odd, g_oddInput)

const bool SAME_FORMATS =
    (MATRICES < 2 || FORMAT1 == FORMAT0) && (MATRICES < 3 || FORMAT2 == FORMAT0);

void unpackRow(uint s, uint wanted, RawBlock raw, out Block b)
{
    const uint block = min(wanted, params.planes0.blocks - 1); // the one that was asked for
    const uint index = streamRow(s) * params.planes0.blocks + block; // all have the same K
    const uint which = EPILOGUE == GELU_PAIR ? s / ROWS : g_tile.which;
    if (SAME_FORMATS || which == 0) unpackBlock(FORMAT0, index, raw, b);
    else if (MATRICES == 2 || which == 1) unpackBlock(FORMAT1, index, raw, b);
    else unpackBlock(FORMAT2, index, raw, b);
}

/// Turns to pass `pass` of a tile and asks for its first blocks.
void begin(uint tile, uint pass)
{
    const uint tileRows = passRows() * PASSES;
    const uint tiles0 = (params.rows0 + tileRows - 1) / tileRows;
    const uint tiles1 = EPILOGUE == GELU_PAIR ? 0 : (params.rows1 + tileRows - 1) / tileRows;
    g_tile.which = tile < tiles0 ? 0 : tile < tiles0 + tiles1 ? 1 : 2;
    const uint start = g_tile.which == 0 ? 0 : g_tile.which == 1 ? tiles0 : tiles0 + tiles1;
    g_tile.rows = g_tile.which == 0 ? params.rows0 : g_tile.which == 1 ? params.rows1 : params.rows2;
    g_tile.row = (tile - start) * tileRows + pass * passRows() + gl_SubgroupID / SPLIT * ROWS;
    fetchEven(firstBlock());
}

// ------------------------------------------------------------------------------------- products

float g_sums[MOST_STREAMS]; // of this lane

#define ADD_PRODUCTS(name, from, input)                                                            \
    void name(uint block)                                                                          \
    {                                                                                              \
        uvec4 low, high;                                                                           \
        vec3 scales;                                                                               \
        readInput(block, input, low, high, scales);                                                \
        [[unroll]] for (uint s = 0; s < STREAMS; ++s) {                                            \
            Block b;                                                                               \
            unpackRow(s, block, from[s], b);                                                       \
            int first = 0, second = 0;                                                             \
            [[unroll]] for (uint k = 0; k < 4; ++k) {                                              \
                first += dotPacked(int(b.quads[k]), int(low[k]), 0);                               \
                second += dotPacked(int(b.quads[k + 4]), int(high[k]), 0);                         \
            }                                                                                      \
            g_sums[s] +=                                                                           \
                scales.x * dot(b.scale, vec2(first, second)) - dot(b.minimum, scales.yz);          \
        }                                                                                          \
    }
ADD_PRODUCTS(addEven, g_even, g_evenInput)
ADD_PRODUCTS(addOdd, g_odd, g_oddInput)

/// Sums of this lane's blocks of all rows.
void multiply()
{
    [[unroll]] for (uint s = 0; s < STREAMS; ++s)
        g_sums[s] = 0.0;
    const uint stride = SPLIT * gl_SubgroupSize;
    for (uint block = firstBlock(); block < params.planes0.blocks; block += 2 * stride) {
        fetchOdd(block + stride);
        addEven(block);
        fetchEven(block + 2 * stride);
        addOdd(block + stride);
    }
}

/// Stores the result of a row.
void keep(Tile tile, uint row, float value, float up)
{
    if (EPILOGUE == GELU_PAIR) value = gelu(value) * up;
    if (BYTES_OUT != 0) s_out[row % 32] = row < tile.rows ? value : 0.0;
    else if (row < tile.rows) store(tile.which, row, 0, finished(value, row, 0));
}

/// Adds up the sums over lanes, and over the subgroups that share rows.
void finish(Tile tile)
{
    [[unroll]] for (uint s = 0; s < STREAMS; ++s)
        g_sums[s] = subgroupAdd(g_sums[s]);
    if (SPLIT == 1) {
        [[unroll]] for (uint r = 0; r < ROWS; ++r) {
            if (gl_SubgroupInvocationID == r)
                keep(tile, tile.row + r, g_sums[r], g_sums[r + STREAMS - ROWS]);
        }
        return;
    }
    barrier(); // those of the tile before are read
    if (gl_SubgroupInvocationID == 0) {
        [[unroll]] for (uint s = 0; s < STREAMS; ++s)
            s_sums[gl_SubgroupID * STREAMS + s] = g_sums[s];
    }
    barrier();
    // The first lanes of a row's first subgroup.
    const uint r = gl_SubgroupInvocationID;
    if (gl_SubgroupID % SPLIT != 0 || r >= ROWS) return;
    float value = 0.0, up = 0.0;
    [[unroll]] for (uint share = 0; share < SPLIT; ++share) {
        const uint from = (gl_SubgroupID + share) * STREAMS;
        value += s_sums[from + r];
        up += s_sums[from + STREAMS - ROWS + r];
    }
    keep(tile, tile.row + r, value, up);
}

/// The 32 results of a tile as a block of bytes, by the first eight lanes.
void storeBytes(uint tile)
{
    barrier();
    if (self() >= 8) return;
    const uint word = self();
    const vec4 x = vec4(s_out[4 * word], s_out[4 * word + 1], s_out[4 * word + 2],
                        s_out[4 * word + 3]);
    float largest = 0.0;
    [[unroll]] for (uint i = 0; i < 32; ++i)
        largest = max(largest, abs(s_out[i]));
    const float inverse = largest > 1e-30 ? 127.0 / largest : 0.0;
    const ivec4 q = ivec4(roundEven(x * inverse));
    b_bytesOut[8 * tile + word] = uint(q.x & 0xff) | uint(q.y & 0xff) << 8 |
                                  uint(q.z & 0xff) << 16 | uint(q.w & 0xff) << 24;
    if (word != 0) return;
    ivec2 halves = ivec2(0);
    [[unroll]] for (uint i = 0; i < 32; ++i)
        halves[i / 16] += int(roundEven(s_out[i] * inverse));
    const uint blocks = (params.rows0 + 31) / 32;
    b_bytesOut[8 * blocks + 2 * tile] = floatBitsToUint(largest / 127.0);
    b_bytesOut[8 * blocks + 2 * tile + 1] = uint(halves.x & 0xffff) | uint(halves.y) << 16;
}

void main()
{
    const uint tileRows = passRows() * PASSES;
    const uint tiles = (params.rows0 + tileRows - 1) / tileRows +
                       (EPILOGUE == GELU_PAIR ? 0 : (params.rows1 + tileRows - 1) / tileRows) +
                       (params.rows2 + tileRows - 1) / tileRows;
    begin(min(gl_WorkGroupID.x, tiles - 1), 0);
    if ((PROLOGUE & HAS_BYTES) == 0) loadInput();
    for (uint tile = gl_WorkGroupID.x; tile < tiles; tile += gl_NumWorkGroups.x) {
        for (uint pass = 0; pass < PASSES; ++pass) {
            const Tile own = g_tile;
            multiply();
            const bool last = pass + 1 == PASSES;
            begin(last ? min(tile + gl_NumWorkGroups.x, tiles - 1) : tile, last ? 0 : pass + 1);
            finish(own);
        }
        if (BYTES_OUT != 0) {
            storeBytes(tile);
            barrier(); // s_out is read
        }
    }
}
