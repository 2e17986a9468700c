// Owns one tile of a product on matrix units (GL_KHR_cooperative_matrix), in the place of
// mat_mul_tile.glsl: weights of DEPTH values of K at a time through shared memory as halves, the
// input as halves that round_input.comp wrote, sums in float32 registers. The step after is asked
// for before the products of this one, so that its way from memory is hidden behind them.
//
// Weights are held as kWeightFactor times what they are, for the sake of devices that take
// subnormal halves for zero; columns of the input are scaled by a power of two of their own. Both
// are taken off the sums at the end. Arrays of registers are indexed by constants alone: every loop
// over them is unrolled.
#ifndef CABOCHON_MATRIX_TILE_GLSL
#define CABOCHON_MATRIX_TILE_GLSL

layout(constant_id = 0) const uint LOCAL_SIZE = 256;
layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint FORMAT = 3;
layout(constant_id = 2) const uint TILE_ROWS = 128;
layout(constant_id = 3) const uint TILE_COLUMNS = 128;
layout(constant_id = 4) const uint GROUP_ROWS = 64; // of a subgroup, of the tile
layout(constant_id = 5) const uint GROUP_COLUMNS = 32;
layout(constant_id = 6) const uint DEPTH = 64; // a multiple of 32
layout(constant_id = 7) const uint UNIT_ROWS = 16; // the device's matrices: rows x columns x depth
layout(constant_id = 8) const uint UNIT_COLUMNS = 16;
layout(constant_id = 9) const uint UNIT_DEPTH = 16;

#define MATRIX_BINDING 0
#define MATRIX(name) name
#include "weights.glsl"

layout(binding = 1) readonly buffer Input4 { uvec4 b_input4[]; }; // [columns, inputStride] of 8 halves
layout(binding = 1) readonly buffer InputFactors { float b_factors[]; }; // behind them, [columns]

const uint kNone = 0xffffffffu;
const float kWeightFactor = 64.0;
const float kMostScale = 255.0;        // of halves: 256 times this is one still
const uint kStride = DEPTH / 8 + 1;    // of a row or column in shared memory, in words of 16 bytes
const uint kBlocks = DEPTH / 32;       // of a row of the tile
const uint kWords = DEPTH / 8;         // of a column of the tile
const uint kWeightsEach = (TILE_ROWS * kBlocks + LOCAL_SIZE - 1) / LOCAL_SIZE;
const uint kInputEach = (TILE_COLUMNS * kWords + LOCAL_SIZE - 1) / LOCAL_SIZE;
const uint kRowUnits = GROUP_ROWS / UNIT_ROWS; // of a subgroup
const uint kColumnUnits = GROUP_COLUMNS / UNIT_COLUMNS;
const uint kUnits = kRowUnits * kColumnUnits;

shared uvec4 s_weights[TILE_ROWS * kStride];  // [row][k]; at the end sums
shared uvec4 s_input[TILE_COLUMNS * kStride]; // [column][k]; at the end factors of columns

#define Sums coopmat<float, gl_ScopeSubgroup, UNIT_ROWS, UNIT_COLUMNS, gl_MatrixUseAccumulator>
Sums g_sums[kUnits]; // of this subgroup: [row][column]
uint g_rows[kWeightsEach];    // of the matrix, that this invocation brings
uint g_columns[kInputEach];   // likewise: first word of a column
RawBlock g_weights[kWeightsEach];
uvec4 g_input[kInputEach];

/// Row of the matrix and column of the input, for row r and column c of the tile; kNone: neither is.
uint weightRow(uint r);
uint inputColumn(uint c);

/// First row and column of this subgroup, in the tile.
uint groupRow() { return gl_SubgroupID % (TILE_ROWS / GROUP_ROWS) * GROUP_ROWS; }
uint groupColumn() { return gl_SubgroupID / (TILE_ROWS / GROUP_ROWS) * GROUP_COLUMNS; }

// ------------------------------------------------------------------------------ codes to halves

const bool kMinima = FORMAT == FORMAT_Q4_1 || FORMAT == FORMAT_Q5_1 || FORMAT == FORMAT_Q2_K ||
                     FORMAT == FORMAT_Q4_K || FORMAT == FORMAT_Q5_K;
const bool kSigned = FORMAT == FORMAT_Q8_0 || FORMAT == FORMAT_IQ4_NL || FORMAT == FORMAT_IQ4_XS ||
                     FORMAT == FORMAT_MXFP4;
/// What codes are above their values, once signed ones are turned by 128.
const float kExcess = kSigned                  ? 128.0
                      : FORMAT == FORMAT_Q3_K ? 4.0
                      : FORMAT == FORMAT_Q4_0 ? 8.0
                      : FORMAT == FORMAT_Q5_0 ? 16.0
                      : FORMAT == FORMAT_Q6_K ? 32.0
                                              : 0.0;

/// Four codes of a byte each times scale: a byte in the mantissa of 1024 is 1024 + code, exactly.
uvec2 halvesOf(uint quad, f16vec2 scale, f16vec2 minimum)
{
    if (kSigned) quad ^= 0x80808080u;
    const uint low = (quad & 0xffu) | (quad & 0xff00u) << 8 | 0x64006400u;
    const uint high = (quad >> 16 & 0xffu) | (quad >> 8 & 0xff0000u) | 0x64006400u;
    const f16vec2 above = f16vec2(1024.0 + kExcess);
    const f16vec2 first = unpackFloat2x16(low) - above, second = unpackFloat2x16(high) - above;
    if (kMinima)
        return uvec2(packFloat2x16(fma(first, scale, -minimum)),
                     packFloat2x16(fma(second, scale, -minimum)));
    return uvec2(packFloat2x16(first * scale), packFloat2x16(second * scale));
}

/// Two weights in 16 bits each, as halves.
uint halvesOfFloats(uint word)
{
    const vec2 values = FORMAT == FORMAT_F16
                            ? unpackHalf2x16(word)
                            : vec2(uintBitsToFloat(word << 16), uintBitsToFloat(word & 0xffff0000u));
    return packHalf2x16(clamp(values * kWeightFactor, -65504.0, 65504.0));
}

/// Lays a block of weights into shared memory.
void putWeights(uint place, uint index, RawBlock raw)
{
    if (isFloatFormat(FORMAT)) {
        [[unroll]] for (uint k = 0; k < 4; ++k) {
            const uvec4 words = raw.codes[k];
            s_weights[place + k] = uvec4(halvesOfFloats(words.x), halvesOfFloats(words.y),
                                         halvesOfFloats(words.z), halvesOfFloats(words.w));
        }
        return;
    }
    Block b;
    unpackBlock(FORMAT, index, raw, b);
    const vec2 scales = clamp(b.scale * kWeightFactor, -kMostScale, kMostScale);
    const vec2 minima = clamp(b.minimum * kWeightFactor, -32752.0, 32752.0);
    [[unroll]] for (uint k = 0; k < 4; ++k) {
        const f16vec2 scale = f16vec2(scales[k / 2]), minimum = f16vec2(minima[k / 2]);
        s_weights[place + k] = uvec4(halvesOf(b.quads[2 * k], scale, minimum),
                                     halvesOf(b.quads[2 * k + 1], scale, minimum));
    }
}

// ------------------------------------------------------------------------------- steps along K

/// Which rows and columns this invocation brings in each step.
void beginTile()
{
    [[unroll]] for (uint i = 0; i < kWeightsEach; ++i) {
        const uint r = (gl_LocalInvocationID.x + i * LOCAL_SIZE) / kBlocks;
        g_rows[i] = r < TILE_ROWS ? weightRow(r) : kNone;
    }
    [[unroll]] for (uint i = 0; i < kInputEach; ++i) {
        const uint c = (gl_LocalInvocationID.x + i * LOCAL_SIZE) / kWords;
        const uint column = c < TILE_COLUMNS ? inputColumn(c) : kNone;
        g_columns[i] = column == kNone ? kNone : column * params.inputStride;
    }
    [[unroll]] for (uint i = 0; i < kUnits; ++i)
        g_sums[i] = Sums(0.0);
}

/// Asks for the weights and the input of a step. What is not there repeats what is: weights beyond
/// K meet zeros of the input, rows and columns that are none are not stored.
void fetch(uint step)
{
    [[unroll]] for (uint i = 0; i < kWeightsEach; ++i) {
        const uint block = step * kBlocks + (gl_LocalInvocationID.x + i * LOCAL_SIZE) % kBlocks;
        const uint row = g_rows[i] == kNone ? 0 : g_rows[i];
        fetchBlock(FORMAT, params.planes, row, min(block, params.planes.blocks - 1), g_weights[i]);
    }
    [[unroll]] for (uint i = 0; i < kInputEach; ++i) {
        const uint word = step * kWords + (gl_LocalInvocationID.x + i * LOCAL_SIZE) % kWords;
        g_input[i] = b_input4[(g_columns[i] == kNone ? 0 : g_columns[i]) + word];
    }
}

/// Lays what `step` asked for into shared memory.
void put(uint step)
{
    [[unroll]] for (uint i = 0; i < kWeightsEach; ++i) {
        const uint j = gl_LocalInvocationID.x + i * LOCAL_SIZE;
        if (TILE_ROWS * kBlocks % LOCAL_SIZE != 0 && j >= TILE_ROWS * kBlocks) break;
        const uint row = g_rows[i] == kNone ? 0 : g_rows[i];
        const uint block = min(step * kBlocks + j % kBlocks, params.planes.blocks - 1);
        putWeights(j / kBlocks * kStride + j % kBlocks * 4, row * params.planes.blocks + block,
                   g_weights[i]);
    }
    [[unroll]] for (uint i = 0; i < kInputEach; ++i) {
        const uint j = gl_LocalInvocationID.x + i * LOCAL_SIZE;
        if (TILE_COLUMNS * kWords % LOCAL_SIZE != 0 && j >= TILE_COLUMNS * kWords) break;
        s_input[j / kWords * kStride + j % kWords] = g_input[i];
    }
}

/// Adds the products of the DEPTH values of K in shared memory.
void multiplyStep()
{
    [[unroll]] for (uint k = 0; k < DEPTH / UNIT_DEPTH; ++k) {
        coopmat<float16_t, gl_ScopeSubgroup, UNIT_DEPTH, UNIT_COLUMNS, gl_MatrixUseB> x[kColumnUnits];
        [[unroll]] for (uint c = 0; c < kColumnUnits; ++c) {
            coopMatLoad(x[c], s_input,
                        (groupColumn() + c * UNIT_COLUMNS) * kStride + k * UNIT_DEPTH / 8, kStride,
                        gl_CooperativeMatrixLayoutColumnMajor);
        }
        [[unroll]] for (uint r = 0; r < kRowUnits; ++r) {
            coopmat<float16_t, gl_ScopeSubgroup, UNIT_ROWS, UNIT_DEPTH, gl_MatrixUseA> w;
            coopMatLoad(w, s_weights,
                        (groupRow() + r * UNIT_ROWS) * kStride + k * UNIT_DEPTH / 8, kStride,
                        gl_CooperativeMatrixLayoutRowMajor);
            [[unroll]] for (uint c = 0; c < kColumnUnits; ++c)
                g_sums[r * kColumnUnits + c] = coopMatMulAdd(w, x[c], g_sums[r * kColumnUnits + c]);
        }
    }
}

/// Takes the factors of weights and columns off the sums. All words of a column of shared memory
/// hold its factor, a place for each row of a unit.
void scaleSums()
{
    barrier();
    for (uint c = gl_LocalInvocationID.x; c < TILE_COLUMNS; c += LOCAL_SIZE) {
        const uint column = inputColumn(c);
        const float factor =
            column == kNone ? 0.0 : b_factors[params.factors + column] / kWeightFactor;
        [[unroll]] for (uint k = 0; k < UNIT_ROWS / 4; ++k)
            s_input[c * (UNIT_ROWS / 4) + k] = uvec4(floatBitsToUint(factor));
    }
    barrier();
    [[unroll]] for (uint c = 0; c < kColumnUnits; ++c) {
        Sums factors;
        coopMatLoad(factors, s_input, (groupColumn() + c * UNIT_COLUMNS) * (UNIT_ROWS / 4),
                    UNIT_ROWS / 4, gl_CooperativeMatrixLayoutColumnMajor);
        [[unroll]] for (uint r = 0; r < kRowUnits; ++r) {
            [[unroll]] for (uint e = 0; e < factors.length(); ++e)
                g_sums[r * kColumnUnits + c][e] *= factors[e];
        }
    }
}

void multiplyTile()
{
    beginTile();
    fetch(0);
    const uint steps = (params.planes.blocks + kBlocks - 1) / kBlocks;
    for (uint step = 0; step < steps; ++step) {
        barrier();
        put(step);
        barrier();
        if (step + 1 < steps) fetch(step + 1);
        multiplyStep();
    }
    scaleSums();
}

/// Puts one unit of this subgroup's sums where its invocations can read them: [column][row].
const uint kUnitWords = UNIT_ROWS * UNIT_COLUMNS / 4;
void showUnit(Sums unit)
{
    coopMatStore(unit, s_weights, gl_SubgroupID * kUnitWords, UNIT_ROWS / 4,
                 gl_CooperativeMatrixLayoutColumnMajor);
    subgroupMemoryBarrierShared();
    subgroupBarrier();
}
float shownSum(uint row, uint column)
{
    const uint i = column * UNIT_ROWS + row;
    return uintBitsToFloat(s_weights[gl_SubgroupID * kUnitWords + i / 4][i % 4]);
}

#endif
