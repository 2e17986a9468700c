// matVec (mat_vec.comp) on devices that emulate lanes (lavapipe): lane = row,
// ROWS rows a lane. There every lane of every load is paid for, while the same value for all lanes is
// free once it is in a register: so a lane loads one value of x for all (and makes the prologue's
// part of it again wherever it is needed), and the others take it from there. x comes through uniform
// buffers, whose loads cost less than those of storage buffers. No shared memory, no barriers.
// One workgroup: one subgroup of at most 32 lanes; tiles of LOCAL_SIZE * ROWS rows. Sizes assumed: K
// a multiple of 32, all columns and the prologue's rows within 64 KiB each.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#extension GL_KHR_shader_subgroup_arithmetic : require
#extension GL_KHR_shader_subgroup_ballot : require
#include "mat_vec_interface.glsl"

const uint MAX_ROWS = 4;  // ROWS at most
const uint MAX_SUMS = 16; // ROWS * COLUMNS at most

layout(binding = 3) uniform Input { vec4 b_input[4096]; };       // [COLUMNS, inputStride]
layout(binding = 4) uniform Residual { vec4 b_residual[4096]; }; // [K]
layout(binding = 5) uniform PostNorm { vec4 b_postNorm[4096]; }; // [K]
layout(binding = 6) uniform Norm { vec4 b_norm[4096]; };         // [K]

float g_inputFactor = 1.0; // of the norm of the input, prologue
float g_factor = 1.0;      // of all products: the stream's scale and norm, prologue

/// A value of the stream after the prologue's addition, before its scale.
float streamAt(uint i)
{
    const float x = b_input[i / 4][i % 4];
    if ((PROLOGUE & HAS_RESIDUAL) == 0) return x;
    return b_residual[i / 4][i % 4] + x * b_postNorm[i / 4][i % 4] * g_inputFactor;
}

/// A value of the input of the products, before g_factor.
float inputAt(uint column, uint i)
{
    if (PROLOGUE == 0) {
        const uint place = column * params.inputStride + i;
        return b_input[place / 4][place % 4];
    }
    if ((PROLOGUE & HAS_NORM) == 0) return streamAt(i);
    return streamAt(i) * b_norm[i / 4][i % 4];
}

float normFactor(float squares)
{
    return inversesqrt(subgroupAdd(squares) / float(params.width) + params.epsilon);
}

void prepareInput()
{
    float squares = 0.0;
    if ((PROLOGUE & HAS_RESIDUAL) != 0) {
        for (uint i = gl_LocalInvocationID.x; i < params.width; i += LOCAL_SIZE) {
            const float x = b_input[i / 4][i % 4];
            squares += x * x;
        }
        g_inputFactor = normFactor(squares);
        g_factor = params.scale;
    }
    squares = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < params.width; i += LOCAL_SIZE) {
        const float h = streamAt(i) * g_factor;
        squares += h * h;
        if ((PROLOGUE & HAS_STREAM) != 0 && gl_WorkGroupID.x == 0) b_stream[i] = h;
    }
    if ((PROLOGUE & HAS_NORM) != 0) g_factor *= normFactor(squares);
}

/// x of a block of a column, the same for all lanes.
void loadX(uint column, uint block, out vec4 x[8])
{
    [[unroll]] for (uint i = 0; i < 32; i += LOCAL_SIZE) {
        const float own = inputAt(column, block * 32 + i + gl_LocalInvocationID.x);
        [[unroll]] for (uint lane = 0; lane < LOCAL_SIZE; ++lane)
            x[(i + lane) / 4][lane % 4] = subgroupBroadcast(own, lane);
    }
}

/// Adds the products of rows firstRow, firstRow + LOCAL_SIZE ... to sums[row][column]. Rows beyond
/// the end repeat the last one.
#define ADD_ROWS(name, MATRIX, FORMAT, planes, rowCount)                                           \
    void name(uint firstRow, inout float sums[MAX_SUMS])                                           \
    {                                                                                              \
        for (uint block = 0; block < planes.blocks; ++block) {                                     \
            if (isFloatFormat(FORMAT)) {                                                           \
                vec4 weights[MAX_ROWS * 8];                                                        \
                [[unroll]] for (uint r = 0; r < ROWS; ++r) {                                       \
                    vec4 values[8];                                                                \
                    loadFloats_##MATRIX(FORMAT, planes,                                            \
                                        min(firstRow + r * LOCAL_SIZE, rowCount - 1), block,       \
                                        values);                                                   \
                    [[unroll]] for (uint k = 0; k < 8; ++k)                                        \
                        weights[r * 8 + k] = values[k];                                            \
                }                                                                                  \
                addFloats(weights, block, sums);                                                   \
            } else {                                                                               \
                Block blocks[MAX_ROWS];                                                            \
                [[unroll]] for (uint r = 0; r < ROWS; ++r)                                         \
                    loadBlock_##MATRIX(FORMAT, planes,                                             \
                                       min(firstRow + r * LOCAL_SIZE, rowCount - 1), block,        \
                                       blocks[r]);                                                 \
                addCodes(blocks, block, sums);                                                     \
            }                                                                                      \
        }                                                                                          \
    }

void addFloats(vec4 weights[MAX_ROWS * 8], uint block, inout float sums[MAX_SUMS])
{
    [[unroll]] for (uint c = 0; c < COLUMNS; ++c) {
        vec4 x[8];
        loadX(c, block, x);
        [[unroll]] for (uint r = 0; r < ROWS; ++r) {
            [[unroll]] for (uint k = 0; k < 8; ++k)
                sums[r * COLUMNS + c] += dot(weights[r * 8 + k], x[k]);
        }
    }
}

void addCodes(Block blocks[MAX_ROWS], uint block, inout float sums[MAX_SUMS])
{
    [[unroll]] for (uint c = 0; c < COLUMNS; ++c) {
        vec4 x[8];
        loadX(c, block, x);
        const vec2 halves = vec2(dot(x[0] + x[1] + x[2] + x[3], vec4(1.0)),
                                 dot(x[4] + x[5] + x[6] + x[7], vec4(1.0)));
        [[unroll]] for (uint r = 0; r < ROWS; ++r) {
            vec2 products = vec2(0.0);
            [[unroll]] for (uint k = 0; k < 8; ++k)
                products[k / 4] += dot(quadValues(blocks[r].quads[k]), x[k]);
            sums[r * COLUMNS + c] += dot(blocks[r].scale, products) - dot(blocks[r].minimum, halves);
        }
    }
}

ADD_ROWS(addRows0, 0, FORMAT0, params.planes0, params.rows0)
#ifndef VARIANT_SINGLE
ADD_ROWS(addRows1, 1, FORMAT1, params.planes1, params.rows1)
#ifndef VARIANT_PAIR
ADD_ROWS(addRows2, 2, FORMAT2, params.planes2, params.rows2)
#endif
#endif

void main()
{
    const uint tileRows = LOCAL_SIZE * ROWS;
    const uint tiles0 = (params.rows0 + tileRows - 1) / tileRows;
    const uint tiles1 = PAIR ? 0 : (params.rows1 + tileRows - 1) / tileRows;
    const uint tiles2 = (params.rows2 + tileRows - 1) / tileRows;
    if (PROLOGUE != 0) prepareInput();
    const uint tiles = tiles0 + tiles1 + tiles2;
    for (uint tile = gl_WorkGroupID.x; tile < tiles; tile += gl_NumWorkGroups.x) {
        const uint which = tile < tiles0 ? 0 : tile < tiles0 + tiles1 ? 1 : 2;
        const uint start = which == 0 ? 0 : which == 1 ? tiles0 : tiles0 + tiles1;
        const uint row = (tile - start) * tileRows + gl_LocalInvocationID.x;
        float sums[MAX_SUMS], ups[MAX_SUMS];
        [[unroll]] for (uint i = 0; i < ROWS * COLUMNS; ++i)
            sums[i] = ups[i] = 0.0;
#if defined(VARIANT_SINGLE) || defined(VARIANT_PAIR)
        addRows0(row, sums);
#ifdef VARIANT_PAIR
        addRows1(row, ups);
#endif
#else
        if (which == 0) addRows0(row, sums);
        else if (MATRICES == 2 || which == 1) addRows1(row, sums);
        else addRows2(row, sums);
#endif
        const uint rows = which == 0 ? params.rows0 : which == 1 ? params.rows1 : params.rows2;
        [[unroll]] for (uint r = 0; r < ROWS; ++r) {
            const uint own = row + r * LOCAL_SIZE;
            if (own >= rows) break;
            [[unroll]] for (uint c = 0; c < COLUMNS; ++c) {
                float value = sums[r * COLUMNS + c] * g_factor;
                if (PAIR) value = gelu(value) * (ups[r * COLUMNS + c] * g_factor);
                store(which, own, c, finished(value, own, c));
            }
        }
    }
}
