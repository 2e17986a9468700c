// Owns one tile of a product with weights, by the whole workgroup: TILE_ROWS rows times TILE_COLUMNS
// columns, a block of 32 values of K at a time through shared memory, sums in float32 registers. The
// including kernel says where rows and columns lie: weightRow(r), inputColumn(c), kNone where there
// is none; it has `params.planes`, `params.width` (K) and `params.inputStride`.
//
// Shared memory holds tiles as [k][row] and [k][column]; four neighbours are read as one vec4. A lane
// brings a row's whole block of weights, so that lanes write neighbours; of the input it brings 8
// values of k, for coalesced loads, and a column's place is turned by k / 8 (exclusive or): lanes then
// write different banks, without padding (64 x 64: exactly 16 KiB).
#ifndef CABOCHON_MAT_MUL_TILE_GLSL
#define CABOCHON_MAT_MUL_TILE_GLSL

layout(binding = 1) readonly buffer Input { float b_input[]; }; // [columns, inputStride]
layout(binding = 1) readonly buffer Input4 { vec4 b_input4[]; };
#include "input_values.glsl"
#include "weight_values.glsl"

layout(constant_id = 0) const uint LOCAL_SIZE = 128; // TILE_ROWS / ROWS * TILE_COLUMNS / COLUMNS
layout(local_size_x_id = 0) in;
layout(constant_id = 2) const uint TILE_ROWS = 64;    // a multiple of 32
layout(constant_id = 3) const uint TILE_COLUMNS = 64; // a power of two from 32 on
layout(constant_id = 4) const uint ROWS = 8;          // of one invocation, a multiple of 4
layout(constant_id = 5) const uint COLUMNS = 4;       // of one invocation, a multiple of 4
layout(constant_id = 6) const uint WHOLE = 1;         // K and the input's stride: multiples of 4

const uint kDepth = 32;
const uint kNone = 0xffffffffu;
const uint kRowLanes = TILE_ROWS / ROWS; // lane = row group + kRowLanes * column group
const uint kColumnLanes = TILE_COLUMNS / COLUMNS;
// Lanes that bring the input: those that bring no weights, or all of them.
const uint kInputFrom = LOCAL_SIZE > TILE_ROWS ? TILE_ROWS : 0;

shared float s_weights[kDepth * TILE_ROWS];
shared float s_input[kDepth * TILE_COLUMNS];

/// Sums of this invocation: [i / 4][c] are the rows tileRow(i) .. + 3 of the column tileColumn(c).
vec4 sums[ROWS / 4 * COLUMNS];

uint rowLane() { return gl_LocalInvocationID.x % kRowLanes; }
uint columnLane() { return gl_LocalInvocationID.x / kRowLanes; }
/// Places in the tile and the sum there, i < ROWS, c < COLUMNS.
uint tileRow(uint i) { return 4 * (rowLane() + i / 4 * kRowLanes) + i % 4; }
uint tileColumn(uint c) { return 4 * (columnLane() + c / 4 * kColumnLanes) + c % 4; }
float tileSum(uint i, uint c) { return sums[i / 4 * COLUMNS + c][i % 4]; }

/// Row of the matrix and column of the input, for row r and column c of the tile.
uint weightRow(uint r);
uint inputColumn(uint c);

void bringWeights(uint block)
{
    for (uint r = gl_LocalInvocationID.x; r < TILE_ROWS; r += LOCAL_SIZE) {
        vec4 values[8];
        const uint row = weightRow(r);
        if (row != kNone) {
            loadWeights(params.planes, row, block, values);
        } else {
            for (uint q = 0; q < 8; ++q)
                values[q] = vec4(0.0);
        }
        for (uint q = 0; q < 8; ++q) {
            for (uint j = 0; j < 4; ++j)
                s_weights[(4 * q + j) * TILE_ROWS + r] = values[q][j];
        }
    }
}

void bringInput(uint block)
{
    if (gl_LocalInvocationID.x < kInputFrom) return;
    for (uint i = gl_LocalInvocationID.x - kInputFrom; i < TILE_COLUMNS * 4;
         i += LOCAL_SIZE - kInputFrom) {
        const uint c = i / 4, eighth = i % 4;
        const uint column = inputColumn(c);
        const uint place = c ^ eighth * 8;
        for (uint q = 0; q < 2; ++q) {
            vec4 values = vec4(0.0);
            const uint k = eighth * 8 + q * 4;
            if (column != kNone)
                values = inputValues(column * params.inputStride, block * kDepth + k, params.width,
                                     WHOLE != 0);
            for (uint j = 0; j < 4; ++j)
                s_input[(k + j) * TILE_COLUMNS + place] = values[j];
        }
    }
}

/// Adds the products of the 32 values of K in shared memory.
void multiplyTiles()
{
    [[dont_unroll]] for (uint eighth = 0; eighth < 4; ++eighth) {
        [[unroll]] for (uint k = eighth * 8; k < eighth * 8 + 8; ++k) {
            vec4 x[COLUMNS / 4];
            [[unroll]] for (uint j = 0; j < COLUMNS / 4; ++j) {
                const uint place = 4 * (columnLane() + j * kColumnLanes) ^ eighth * 8;
                const uint i = k * TILE_COLUMNS + place;
                x[j] = vec4(s_input[i], s_input[i + 1], s_input[i + 2], s_input[i + 3]);
            }
            [[unroll]] for (uint i = 0; i < ROWS / 4; ++i) {
                const uint r = k * TILE_ROWS + tileRow(4 * i);
                const vec4 w =
                    vec4(s_weights[r], s_weights[r + 1], s_weights[r + 2], s_weights[r + 3]);
                [[unroll]] for (uint c = 0; c < COLUMNS; ++c)
                    sums[i * COLUMNS + c] += w * x[c / 4][c % 4];
            }
        }
    }
}

void multiplyTile()
{
    for (uint i = 0; i < ROWS / 4 * COLUMNS; ++i)
        sums[i] = vec4(0.0);
    for (uint block = 0; block < params.planes.blocks; ++block) {
        bringWeights(block);
        bringInput(block);
        barrier();
        multiplyTiles();
        barrier();
    }
}

#endif
