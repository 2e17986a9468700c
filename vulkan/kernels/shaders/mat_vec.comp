// output_i[c][r] = sum_k matrix_i[r][k] x[c][k] for up to three matrices and 1 - 8 columns, with what
// stands before and after the product in the network (vulkan/kernels/operations_matrix.h: Prologue,
// Epilogue). The definition is multiplyPlain of engine/cpu/operations.h.
//
// A row belongs to a group of lanes (a subgroup; 32 lanes without subgroups), a lane to blocks of 32
// values: it reads 16 aligned bytes of codes at a time. ROWS rows run side by side and share x, which
// lies in shared memory, 9 words of 16 bytes a block so that lanes do not meet in a bank. Sums are
// added up over the lanes at the end of a row. SHARE: all groups of a workgroup share its rows, for
// matrices of few long rows.
// Sizes assumed: K a multiple of 32 for formats with codes; with a prologue all of x fits into shared
// memory (CHUNK_BLOCKS * 32 >= K), without one it is read chunk by chunk.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "mat_vec_interface.glsl"
layout(constant_id = 9) const uint CHUNK_BLOCKS = 96;
layout(constant_id = 10) const uint SHARE = 0;
layout(constant_id = 11) const uint WHOLE = 1; // K and the input's stride: multiples of 4
#include "reduce.glsl"
#include "mat_vec_input.glsl"

const uint MAX_ROWS = 4;          // ROWS at most
const uint MAX_SUMS = 32;         // ROWS * COLUMNS at most
const uint MAX_SHARED_SUMS = 128; // SHARE: ROWS * COLUMNS * groups, of both matrices of a pair

shared float s_sums[SHARE != 0 ? MAX_SHARED_SUMS : 1];

#ifdef VARIANT_PLAIN
const uint GROUP_LANES = 32;
#define LANE (gl_LocalInvocationID.x % GROUP_LANES)
#define GROUP (gl_LocalInvocationID.x / GROUP_LANES)
#define GROUPS (LOCAL_SIZE / GROUP_LANES)
float groupSum(float value)
{
    const uint lane = LANE, self = gl_LocalInvocationID.x;
    barrier();
    s_reduce[self] = value;
    for (uint step = GROUP_LANES / 2; step > 0; step /= 2) {
        barrier();
        if (lane < step) s_reduce[self] += s_reduce[self + step];
    }
    barrier();
    return s_reduce[self - lane];
}
#else
#define GROUP_LANES gl_SubgroupSize
#define LANE gl_SubgroupInvocationID
#define GROUP gl_SubgroupID
#define GROUPS gl_NumSubgroups
float groupSum(float value)
{
    return subgroupAdd(value);
}
#endif

uint rowLane() // of those that share a row
{
    return SHARE != 0 ? GROUP * GROUP_LANES + LANE : LANE;
}
uint rowLanes()
{
    return SHARE != 0 ? LOCAL_SIZE : GROUP_LANES;
}

/// Adds the products of blocks [firstBlock, lastBlock) of a lane's share to sums[row][column].
#define ADD_BLOCKS(name, MATRIX, FORMAT, planes, rowCount)                                         \
    void name(uint firstRow, uint firstBlock, uint lastBlock, inout float sums[MAX_SUMS])          \
    {                                                                                              \
        for (uint block = firstBlock + rowLane(); block < lastBlock; block += rowLanes()) {        \
            if (isFloatFormat(FORMAT)) {                                                           \
                [[unroll]] for (uint r = 0; r < ROWS; ++r) {                                       \
                    if (firstRow + r >= rowCount) break;                                           \
                    vec4 w[8];                                                                     \
                    loadFloats_##MATRIX(FORMAT, planes, firstRow + r, block, w);                   \
                    [[unroll]] for (uint c = 0; c < COLUMNS; ++c) {                                \
                        vec4 x[8];                                                                 \
                        vec2 unused;                                                               \
                        loadX(c, block, firstBlock, x, unused);                                    \
                        [[unroll]] for (uint k = 0; k < 8; ++k)                                    \
                            sums[r * COLUMNS + c] += dot(w[k], x[k]);                              \
                    }                                                                              \
                }                                                                                  \
            } else {                                                                               \
                Block b[MAX_ROWS];                                                                 \
                [[unroll]] for (uint r = 0; r < ROWS; ++r) {                                       \
                    const uint row = min(firstRow + r, rowCount - 1);                              \
                    loadBlock_##MATRIX(FORMAT, planes, row, block, b[r]);                          \
                }                                                                                  \
                addBlock(b, block, firstBlock, sums);                                              \
            }                                                                                      \
        }                                                                                          \
    }

void addBlock(Block b[MAX_ROWS], uint block, uint firstBlock, inout float sums[MAX_SUMS])
{
    [[unroll]] for (uint c = 0; c < COLUMNS; ++c) {
        vec4 x[8];
        vec2 halves;
        loadX(c, block, firstBlock, x, halves);
        [[unroll]] for (uint r = 0; r < ROWS; ++r) {
            vec2 products = vec2(0.0);
            [[unroll]] for (uint k = 0; k < 8; ++k)
                products[k / 4] += dot(quadValues(b[r].quads[k]), x[k]);
            sums[r * COLUMNS + c] += dot(b[r].scale, products) - dot(b[r].minimum, halves);
        }
    }
}

ADD_BLOCKS(addBlocks0, 0, FORMAT0, params.planes0, params.rows0)
#ifndef VARIANT_SINGLE
ADD_BLOCKS(addBlocks1, 1, FORMAT1, params.planes1, params.rows1)
#ifndef VARIANT_PAIR
ADD_BLOCKS(addBlocks2, 2, FORMAT2, params.planes2, params.rows2)
#endif
#endif

/// Adds up a tile's sums (ROWS * COLUMNS, of both matrices of a pair) over the lanes and stores them.
void finishTile(uint which, uint row, uint rows, float sums[MAX_SUMS], float ups[MAX_SUMS])
{
    const uint count = ROWS * COLUMNS;
    if (SHARE == 0) {
        [[unroll]] for (uint i = 0; i < count; ++i) {
            float value = groupSum(sums[i]);
            if (PAIR) value = gelu(value) * groupSum(ups[i]);
            const uint r = row + i / COLUMNS, c = i % COLUMNS;
            if (LANE == 0 && r < rows) store(which, r, c, finished(value, r, c));
        }
        return;
    }
    const uint all = PAIR ? 2 * count : count;
    barrier(); // the tile before is read
    [[unroll]] for (uint i = 0; i < count; ++i) {
        const float sum = groupSum(sums[i]);
        const float up = PAIR ? groupSum(ups[i]) : 0.0;
        if (LANE == 0) {
            s_sums[GROUP * all + i] = sum;
            if (PAIR) s_sums[GROUP * all + count + i] = up;
        }
    }
    barrier();
    const uint i = gl_LocalInvocationID.x;
    const uint r = row + i / COLUMNS, c = i % COLUMNS;
    if (i >= count || r >= rows) return;
    float value = 0.0, up = 0.0;
    for (uint group = 0; group < GROUPS; ++group) {
        value += s_sums[group * all + i];
        if (PAIR) up += s_sums[group * all + count + i];
    }
    if (PAIR) value = gelu(value) * up;
    store(which, r, c, finished(value, r, c));
}

void main()
{
    const uint blocks = params.planes0.blocks;
    const uint tileRows = SHARE != 0 ? ROWS : GROUPS * ROWS;
    const uint tiles0 = (params.rows0 + tileRows - 1) / tileRows;
    const uint tiles1 = PAIR ? 0 : (params.rows1 + tileRows - 1) / tileRows;
    const uint tiles2 = (params.rows2 + tileRows - 1) / tileRows;
    const uint tiles = tiles0 + tiles1 + tiles2;
    const bool whole = COLUMNS > 1 || blocks <= CHUNK_BLOCKS;
    if (PROLOGUE != 0) loadNormed();
    else if (COLUMNS == 1 && whole) loadChunk(0, blocks);
    // Right for any number of workgroups, whatever size of subgroups the driver has chosen.
    for (uint tile = gl_WorkGroupID.x; tile < tiles; tile += gl_NumWorkGroups.x) {
        const uint which = tile < tiles0 ? 0 : tile < tiles0 + tiles1 ? 1 : 2;
        const uint start = which == 0 ? 0 : which == 1 ? tiles0 : tiles0 + tiles1;
        const uint row = (tile - start) * tileRows + (SHARE != 0 ? 0 : GROUP * ROWS);
        const uint rows = which == 0 ? params.rows0 : which == 1 ? params.rows1 : params.rows2;
        float sums[MAX_SUMS], ups[MAX_SUMS];
        [[unroll]] for (uint i = 0; i < ROWS * COLUMNS; ++i)
            sums[i] = ups[i] = 0.0;
        const uint chunk = whole ? blocks : CHUNK_BLOCKS;
        for (uint block = 0; block < blocks; block += chunk) {
            const uint end = min(block + chunk, blocks);
            if (!whole) loadChunk(block, end - block);
            if (row >= rows) continue;
#if defined(VARIANT_SINGLE) || defined(VARIANT_PAIR)
            addBlocks0(row, block, end, sums);
#ifdef VARIANT_PAIR
            addBlocks1(row, block, end, ups);
#endif
#else
            if (which == 0) addBlocks0(row, block, end, sums);
            else if (MATRICES == 2 || which == 1) addBlocks1(row, block, end, sums);
            else addBlocks2(row, block, end, sums);
#endif
        }
        finishTile(which, row, rows, sums, ups);
    }
}
