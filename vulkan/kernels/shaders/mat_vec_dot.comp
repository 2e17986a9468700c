// mat_vec.comp in integer dot products, for one column and formats with integer codes: x is signed
// bytes with a scale for each 32. The definition is multiplyPlain of engine/cpu/operations.h with x
// rounded as quantize.glsl says.
//
// A subgroup owns ROWS rows of one matrix (of a pair: of both); SPLIT subgroups share the same rows,
// each a part of K. A lane goes through K in blocks of 32 values, and asks for the weights of its
// next block before it multiplies those it has; the first ones are on their way while x is made
// ready, and those of the next tile while the sums of this one are added up.
//
// Where x comes from:
//   HAS_BYTES  as quantize_input.comp or another matVec wrote it: read as it is needed, which caches
//              serve, so that a workgroup has nothing to wait for
//   else       float32, through the prologue, in registers (WORDS_EACH words of 16 bytes an
//              invocation, all asked for at once), then as bytes in shared memory
// BYTES_OUT (of a pair only): a tile is PASSES passes, 32 rows in all, whose results leave as a block
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

const uint STREAMS = PAIR ? 2 * ROWS : ROWS; // rows of weights that a lane reads
const uint MOST_STREAMS = 4;
const uint MOST_SUBGROUPS = 64;

struct Tile {
    uint which; // matrix
    uint row;   // first of this subgroup
    uint rows;  // of the matrix
};
Tile g_tile;
float g_sums[MOST_STREAMS]; // of this lane

uint self() { return gl_SubgroupID * gl_SubgroupSize + gl_SubgroupInvocationID; }
uint passRows() { return gl_NumSubgroups / SPLIT * ROWS; }
uint firstBlock() { return gl_SubgroupID % SPLIT * gl_SubgroupSize + gl_SubgroupInvocationID; }

#include "reduce.glsl"
#define QUANTIZE_LANES
#include "quantize.glsl"
#include "mat_vec_dot_input.glsl"
#include "mat_vec_dot_weights.glsl"
#include "mat_vec_dot_output.glsl"
#include "dot_packed.glsl"

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

void main()
{
    const uint tileRows = passRows() * PASSES;
    const uint tiles = (params.rows0 + tileRows - 1) / tileRows +
                       (PAIR ? 0 : (params.rows1 + tileRows - 1) / tileRows) +
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
