// Owns one tile of a product in integer dot products, in the place of mat_mul_tile.glsl, for formats
// with integer codes: those of 32 values of K at a time through shared memory, four signed bytes a
// product, sums in float32 registers. The input lies as quantize_input.comp wrote it; `params.inputStride`
// is the number of its columns.
//
// A row or column takes 48 bytes of shared memory: codes, then scales and what minima need. Lanes read
// neighbours in words of 16 bytes, 48 apart: eight of them meet every bank once. An invocation keeps
// the codes of its rows in registers and passes its columns by them, so that of integer sums there is
// one at a time. 128 x 64 rows and columns: 9 KiB.
#ifndef CABOCHON_MAT_MUL_DOT_TILE_GLSL
#define CABOCHON_MAT_MUL_DOT_TILE_GLSL

#include "dot_packed.glsl"

layout(constant_id = 0) const uint LOCAL_SIZE = 128; // TILE_ROWS / ROWS * TILE_COLUMNS / COLUMNS
layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint FORMAT = 7;
layout(constant_id = 2) const uint TILE_ROWS = 64;
layout(constant_id = 3) const uint TILE_COLUMNS = 64;
layout(constant_id = 4) const uint ROWS = 4;    // of one invocation
layout(constant_id = 5) const uint COLUMNS = 8; // of one invocation

#define MATRIX_BINDING 0
#define MATRIX(name) name
#include "weights.glsl"

layout(binding = 1) readonly buffer Input4 { uvec4 b_input4[]; };
layout(binding = 1) readonly buffer Input2 { uvec2 b_input2[]; };

const uint kNone = 0xffffffffu;
const uint kWords = 3;                   // of 16 bytes, of a row or column in shared memory
const uint kRowLanes = TILE_ROWS / ROWS; // lane = row lane + kRowLanes * column lane
const uint kColumnLanes = TILE_COLUMNS / COLUMNS;
// Lanes that bring the input: those that bring no weights, or all of them.
const uint kInputFrom = LOCAL_SIZE > TILE_ROWS ? TILE_ROWS : 0;

// What a format needs: a scale for each 16 values; a minimum of its own; what its codes are above
// their values (taken off as they are brought, which leaves no minimum).
const bool kHalves =
    FORMAT == FORMAT_Q2_K || FORMAT == FORMAT_Q3_K || FORMAT == FORMAT_Q6_K;
const bool kMinima = FORMAT == FORMAT_Q4_1 || FORMAT == FORMAT_Q5_1 || FORMAT == FORMAT_Q2_K ||
                     FORMAT == FORMAT_Q4_K || FORMAT == FORMAT_Q5_K;
const uint kExcess = FORMAT == FORMAT_Q3_K   ? 4
                     : FORMAT == FORMAT_Q4_0 ? 8
                     : FORMAT == FORMAT_Q5_0 ? 16
                     : FORMAT == FORMAT_Q6_K ? 32
                                             : 0;

shared uvec4 s_weights[TILE_ROWS * kWords];   // codes; scales and minima of the halves, as floats
shared uvec4 s_input[TILE_COLUMNS * kWords];  // codes; scale, scale * sum of each half

float sums[ROWS * COLUMNS]; // of this invocation

/// Places in the tile and the sum there, i < ROWS, c < COLUMNS.
uint tileRow(uint i) { return gl_LocalInvocationID.x % kRowLanes + i * kRowLanes; }
uint tileColumn(uint c) { return gl_LocalInvocationID.x / kRowLanes + c * kColumnLanes; }
float tileSum(uint i, uint c) { return sums[i * COLUMNS + c]; }

/// Row of the matrix and column of the input, for row r and column c of the tile.
uint weightRow(uint r);
uint inputColumn(uint c);

/// Four codes of a byte each, less `kExcess`; no byte borrows of the next.
uint centered(uint quad)
{
    if (kExcess == 0) return quad;
    return ((quad | 0x80808080u) - kExcess * 0x01010101u) ^ 0x80808080u;
}

void bringWeights(uint block)
{
    for (uint r = gl_LocalInvocationID.x; r < TILE_ROWS; r += LOCAL_SIZE) {
        uvec4 low = uvec4(0), high = uvec4(0), factors = uvec4(0);
        const uint row = weightRow(r);
        if (row != kNone) {
            Block b;
            loadBlock(FORMAT, params.planes, row, block, b);
            [[unroll]] for (uint k = 0; k < 4; ++k) {
                low[k] = centered(b.quads[k]);
                high[k] = centered(b.quads[k + 4]);
            }
            factors = floatBitsToUint(vec4(b.scale, b.minimum));
        }
        s_weights[r * kWords] = low;
        s_weights[r * kWords + 1] = high;
        s_weights[r * kWords + 2] = factors;
    }
}

void bringInput(uint block)
{
    if (gl_LocalInvocationID.x < kInputFrom) return;
    for (uint c = gl_LocalInvocationID.x - kInputFrom; c < TILE_COLUMNS;
         c += LOCAL_SIZE - kInputFrom) {
        uvec4 low = uvec4(0), high = uvec4(0);
        vec4 factors = vec4(0.0);
        const uint column = inputColumn(c);
        if (column != kNone) {
            const uint place = block * params.inputStride + column;
            const uint headers = 4 * params.planes.blocks * params.inputStride;
            low = b_input4[2 * place];
            high = b_input4[2 * place + 1];
            const uvec2 header = b_input2[headers + place];
            const int both = int(header.y);
            factors.x = uintBitsToFloat(header.x);
            factors.y = factors.x * float(bitfieldExtract(both, 0, 16));
            factors.z = factors.x * float(both >> 16);
        }
        s_input[c * kWords] = low;
        s_input[c * kWords + 1] = high;
        s_input[c * kWords + 2] = floatBitsToUint(factors);
    }
}

/// Adds the products of the 32 values of K in shared memory.
void multiplyTiles()
{
    uvec4 low[ROWS], high[ROWS];
    vec4 factors[ROWS];
    [[unroll]] for (uint i = 0; i < ROWS; ++i) {
        const uint place = tileRow(i) * kWords;
        low[i] = s_weights[place];
        high[i] = s_weights[place + 1];
        factors[i] = uintBitsToFloat(s_weights[place + 2]);
    }
    [[unroll]] for (uint c = 0; c < COLUMNS; ++c) {
        const uint place = tileColumn(c) * kWords;
        const uvec4 xLow = s_input[place], xHigh = s_input[place + 1];
        const vec4 x = uintBitsToFloat(s_input[place + 2]);
        [[unroll]] for (uint i = 0; i < ROWS; ++i) {
            int first = 0, second = 0;
            [[unroll]] for (uint k = 0; k < 4; ++k) {
                first += dotPacked(int(low[i][k]), int(xLow[k]), 0);
                second += dotPacked(int(high[i][k]), int(xHigh[k]), 0);
            }
            const float product = kHalves ? dot(factors[i].xy, vec2(first, second))
                                          : factors[i].x * float(first + second);
            float sum = sums[i * COLUMNS + c] + x.x * product;
            if (kMinima) sum -= dot(factors[i].zw, x.yz);
            sums[i * COLUMNS + c] = sum;
        }
    }
}

void multiplyTile()
{
    for (uint i = 0; i < ROWS * COLUMNS; ++i)
        sums[i] = 0.0;
    for (uint block = 0; block < params.planes.blocks; ++block) {
        bringWeights(block);
        bringInput(block);
        barrier();
        multiplyTiles();
        barrier();
    }
}

#endif
