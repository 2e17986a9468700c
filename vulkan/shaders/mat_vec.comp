// output_i[c][r] = sum_k matrix_i[r][k] x[c][k] for up to three matrices and 1 - 8 columns, with what
// stands before and after the product in the network (vulkan/operations_matrix.h: Prologue,
// Epilogue). The definition is multiplyPlain of engine/cpu/operations.h.
//
// A row belongs to a group of lanes (a subgroup; 32 lanes without subgroups), a lane to blocks of 32
// values: it reads 16 aligned bytes of codes at a time. ROWS rows run side by side and share x, which
// lies in shared memory, 9 words of 16 bytes a block so that lanes do not meet in a bank. Sums are
// added up over the lanes at the end of a row.
// VARIANT_DOT: x is quantized to int8, a scale per 32, and products are integer dot products.
// Sizes assumed: K a multiple of 32 for formats with codes; with a prologue all of x fits into shared
// memory (CHUNK_BLOCKS * 32 >= K), without one it is read chunk by chunk.
#version 450
#extension GL_GOOGLE_include_directive : require
#ifdef VARIANT_DOT
#extension GL_EXT_spirv_intrinsics : require
#endif
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 128;
layout(constant_id = 1) const uint FORMAT0 = 0;
layout(constant_id = 2) const uint FORMAT1 = 0;
layout(constant_id = 3) const uint FORMAT2 = 0;
layout(constant_id = 4) const uint MATRICES = 1;
layout(constant_id = 5) const uint COLUMNS = 1;
layout(constant_id = 6) const uint EPILOGUE = 0;
layout(constant_id = 7) const uint PROLOGUE = 0; // bits: 1 residual, 2 norm, 4 stream
layout(constant_id = 8) const uint ROWS = 2;
layout(constant_id = 9) const uint CHUNK_BLOCKS = 96;
layout(local_size_x_id = 0) in;

const uint MAX_ROWS = 4; // ROWS at most
const uint MAX_SUMS = 32; // ROWS * COLUMNS at most
const uint HAS_RESIDUAL = 1, HAS_NORM = 2, HAS_STREAM = 4;
const uint GELU_PAIR = 1, GELU_TIMES = 2, SOFTCAP = 3;

#include "reduce.glsl"
#include "activation.glsl"

layout(push_constant) uniform Push { MatVecParams params; };
#define MATRIX_BINDING 0
#define MATRIX(name) name##_0
#include "weights.glsl"
#define MATRIX_BINDING 1
#define MATRIX(name) name##_1
#include "weights.glsl"
#define MATRIX_BINDING 2
#define MATRIX(name) name##_2
#include "weights.glsl"
layout(binding = 3) readonly buffer Input { float b_input[]; };       // [COLUMNS, inputStride]
layout(binding = 4) readonly buffer Residual { float b_residual[]; }; // [K]
layout(binding = 5) readonly buffer PostNorm { float b_postNorm[]; }; // [K]
layout(binding = 6) readonly buffer Norm { float b_norm[]; };         // [K]
layout(binding = 7) writeonly buffer Stream { float b_stream[]; };    // [K]
layout(binding = 8) writeonly buffer Output0 { float b_output0[]; };  // [COLUMNS, stride0]
layout(binding = 9) writeonly buffer Output1 { float b_output1[]; };
layout(binding = 10) writeonly buffer Output2 { float b_output2[]; };
layout(binding = 11) readonly buffer Factor { float b_factor[]; };    // [COLUMNS, factorStride]

const uint BLOCK_WORDS = 9; // 36 floats: 32 and a gap
shared vec4 s_x[CHUNK_BLOCKS * BLOCK_WORDS];

#ifdef VARIANT_DOT
shared uvec4 s_quants[CHUNK_BLOCKS * 2];
shared vec4 s_quantScales[CHUNK_BLOCKS]; // scale, scale * sum of each half
// OpSDot of SPV_KHR_integer_dot_product on four signed bytes a word.
spirv_instruction(extensions = ["SPV_KHR_integer_dot_product"],
                  capabilities = [6019, 6018],
                  id = 4450)
int dotPacked(int a, int b, spirv_literal int format);
#endif

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

vec4 inputAt(uint column, uint i)
{
    const uint first = column * params.inputStride + i;
    vec4 x = vec4(0.0);
    for (uint e = 0; e < 4; ++e) {
        if (i + e < params.width) x[e] = b_input[first + e];
    }
    return x;
}

uint sharedIndex(uint word) // of 4 values, from the start of the chunk
{
    return word / 8 * BLOCK_WORDS + word % 8;
}

void quantizeChunk(uint blocks)
{
#ifdef VARIANT_DOT
    barrier();
    for (uint b = gl_LocalInvocationID.x; b < blocks; b += LOCAL_SIZE) {
        vec4 most = vec4(0.0);
        for (uint k = 0; k < 8; ++k)
            most = max(most, abs(s_x[b * BLOCK_WORDS + k]));
        const float largest = max(max(most.x, most.y), max(most.z, most.w));
        const float scale = largest / 127.0;
        const float inverse = largest > 0.0 ? 127.0 / largest : 0.0;
        uint words[8];
        vec2 sums = vec2(0.0);
        for (uint k = 0; k < 8; ++k) {
            const ivec4 q = ivec4(roundEven(s_x[b * BLOCK_WORDS + k] * inverse));
            words[k] = uint(q.x & 0xff) | uint(q.y & 0xff) << 8 | uint(q.z & 0xff) << 16 |
                       uint(q.w & 0xff) << 24;
            sums[k / 4] += float(q.x + q.y + q.z + q.w);
        }
        s_quants[2 * b] = uvec4(words[0], words[1], words[2], words[3]);
        s_quants[2 * b + 1] = uvec4(words[4], words[5], words[6], words[7]);
        s_quantScales[b] = vec4(scale, scale * sums, 0.0);
    }
#endif
}

/// x of one column, as it is: blocks [firstBlock, firstBlock + blocks) to shared memory.
void loadChunk(uint firstBlock, uint blocks)
{
    barrier();
    for (uint w = gl_LocalInvocationID.x; w < blocks * 8; w += LOCAL_SIZE)
        s_x[sharedIndex(w)] = inputAt(0, firstBlock * 32 + 4 * w);
    quantizeChunk(blocks);
    barrier();
}

/// The prologue: all of x to shared memory, through the stream's update and its norm.
void loadNormed()
{
    const uint words = (params.width + 3) / 4;
    float squares = 0.0;
    float factor = 1.0;
    if ((PROLOGUE & HAS_RESIDUAL) != 0) {
        for (uint w = gl_LocalInvocationID.x; w < words; w += LOCAL_SIZE) {
            const vec4 x = inputAt(0, 4 * w);
            s_x[sharedIndex(w)] = x;
            squares += dot(x, x);
        }
        factor = inversesqrt(workgroupSum(squares) / float(params.width) + params.epsilon);
        squares = 0.0;
    }
    for (uint w = gl_LocalInvocationID.x; w < words; w += LOCAL_SIZE) {
        vec4 h;
        if ((PROLOGUE & HAS_RESIDUAL) != 0) {
            h = s_x[sharedIndex(w)] * factor;
            for (uint e = 0; e < 4; ++e) {
                const uint i = 4 * w + e;
                if (i < params.width) h[e] = (b_residual[i] + h[e] * b_postNorm[i]) * params.scale;
            }
        } else {
            h = inputAt(0, 4 * w);
        }
        s_x[sharedIndex(w)] = h;
        squares += dot(h, h);
        if ((PROLOGUE & HAS_STREAM) != 0 && gl_WorkGroupID.x == 0) {
            for (uint e = 0; e < 4; ++e) {
                if (4 * w + e < params.width) b_stream[4 * w + e] = h[e];
            }
        }
    }
    if ((PROLOGUE & HAS_NORM) != 0) {
        factor = inversesqrt(workgroupSum(squares) / float(params.width) + params.epsilon);
        for (uint w = gl_LocalInvocationID.x; w < words; w += LOCAL_SIZE) {
            vec4 h = s_x[sharedIndex(w)] * factor;
            for (uint e = 0; e < 4; ++e) {
                if (4 * w + e < params.width) h[e] *= b_norm[4 * w + e];
            }
            s_x[sharedIndex(w)] = h;
        }
    }
    quantizeChunk((params.width + 31) / 32);
    barrier();
}

/// x of block `block` of a column; `sums` of its halves.
void loadX(uint column, uint block, uint firstBlock, out vec4 x[8], out vec2 sums)
{
    sums = vec2(0.0);
    for (uint k = 0; k < 8; ++k) {
        x[k] = COLUMNS == 1 ? s_x[(block - firstBlock) * BLOCK_WORDS + k]
                            : inputAt(column, block * 32 + 4 * k);
        sums[k / 4] += dot(x[k], vec4(1.0));
    }
}

/// Adds the products of blocks [firstBlock, lastBlock) of a lane's share to sums[row][column].
#define ADD_BLOCKS(name, MATRIX, FORMAT, planes, rowCount)                                         \
    void name(uint firstRow, uint firstBlock, uint lastBlock, inout float sums[MAX_SUMS])    \
    {                                                                                              \
        for (uint block = firstBlock + LANE; block < lastBlock; block += GROUP_LANES) {            \
            if (isFloatFormat(FORMAT)) {                                                           \
                for (uint r = 0; r < ROWS; ++r) {                                                  \
                    if (firstRow + r >= rowCount) break;                                           \
                    vec4 w[8];                                                                     \
                    loadFloats_##MATRIX(FORMAT, planes, firstRow + r, block, w);                   \
                    for (uint c = 0; c < COLUMNS; ++c) {                                           \
                        vec4 x[8];                                                                 \
                        vec2 unused;                                                               \
                        loadX(c, block, firstBlock, x, unused);                                    \
                        for (uint k = 0; k < 8; ++k)                                               \
                            sums[r * COLUMNS + c] += dot(w[k], x[k]);                              \
                    }                                                                              \
                }                                                                                  \
            } else {                                                                               \
                Block b[MAX_ROWS];                                                                     \
                for (uint r = 0; r < ROWS; ++r) {                                                  \
                    const uint row = min(firstRow + r, rowCount - 1);                              \
                    loadBlock_##MATRIX(FORMAT, planes, row, block, b[r]);                          \
                }                                                                                  \
                addBlock(b, block, firstBlock, sums);                                              \
            }                                                                                      \
        }                                                                                          \
    }

void addBlock(Block b[MAX_ROWS], uint block, uint firstBlock, inout float sums[MAX_SUMS])
{
#ifdef VARIANT_DOT
    const uint index = block - firstBlock;
    const uvec4 low = s_quants[2 * index], high = s_quants[2 * index + 1];
    const vec4 scales = s_quantScales[index];
    for (uint r = 0; r < ROWS; ++r) {
        int first = 0, second = 0;
        for (uint k = 0; k < 4; ++k) {
            first += dotPacked(int(b[r].quads[k]), int(low[k]), 0);
            second += dotPacked(int(b[r].quads[k + 4]), int(high[k]), 0);
        }
        sums[r] += scales.x * dot(b[r].scale, vec2(first, second)) - dot(b[r].minimum, scales.yz);
    }
#else
    for (uint c = 0; c < COLUMNS; ++c) {
        vec4 x[8];
        vec2 halves;
        loadX(c, block, firstBlock, x, halves);
        for (uint r = 0; r < ROWS; ++r) {
            vec2 products = vec2(0.0);
            for (uint k = 0; k < 8; ++k)
                products[k / 4] += dot(quadValues(b[r].quads[k]), x[k]);
            sums[r * COLUMNS + c] += dot(b[r].scale, products) - dot(b[r].minimum, halves);
        }
    }
#endif
}

ADD_BLOCKS(addBlocks0, 0, FORMAT0, params.planes0, params.rows0)
ADD_BLOCKS(addBlocks1, 1, FORMAT1, params.planes1, params.rows1)
ADD_BLOCKS(addBlocks2, 2, FORMAT2, params.planes2, params.rows2)

void store(uint which, uint row, uint column, float value)
{
    if (which == 0) b_output0[column * params.stride0 + params.offset0 + row] = value;
    else if (which == 1) b_output1[column * params.stride1 + params.offset1 + row] = value;
    else b_output2[column * params.stride2 + params.offset2 + row] = value;
}

float finished(float value, uint row, uint column)
{
    if (EPILOGUE == GELU_TIMES)
        return gelu(value) * b_factor[params.factorOffset + column * params.factorStride +
                                      params.offset0 + row];
    if (EPILOGUE == SOFTCAP) return params.cap * boundedTanh(value / params.cap);
    return value;
}

void main()
{
    const uint blocks = params.planes0.blocks;
    const uint tileRows = GROUPS * ROWS;
    const bool pair = EPILOGUE == GELU_PAIR;
    const uint tiles0 = (params.rows0 + tileRows - 1) / tileRows;
    const uint tiles1 = pair ? 0 : (params.rows1 + tileRows - 1) / tileRows;
    const uint tiles2 = (params.rows2 + tileRows - 1) / tileRows;
    const uint first = gl_WorkGroupID.x * params.tilesPerGroup;
    const uint last = min(first + params.tilesPerGroup, tiles0 + tiles1 + tiles2);
    const bool whole = COLUMNS > 1 || blocks <= CHUNK_BLOCKS;
    if (PROLOGUE != 0) loadNormed();
    else if (COLUMNS == 1 && whole) loadChunk(0, blocks);
    for (uint tile = first; tile < last; ++tile) {
        const uint which = tile < tiles0 ? 0 : tile < tiles0 + tiles1 ? 1 : 2;
        const uint start = which == 0 ? 0 : which == 1 ? tiles0 : tiles0 + tiles1;
        const uint row = (tile - start) * tileRows + GROUP * ROWS;
        float sums[MAX_SUMS], ups[MAX_SUMS];
        for (uint i = 0; i < ROWS * COLUMNS; ++i)
            sums[i] = ups[i] = 0.0;
        const uint chunk = whole ? blocks : CHUNK_BLOCKS;
        for (uint block = 0; block < blocks; block += chunk) {
            const uint end = min(block + chunk, blocks);
            if (!whole) loadChunk(block, end - block);
            if (which == 0) {
                if (row < params.rows0) addBlocks0(row, block, end, sums);
                if (pair && row < params.rows0) addBlocks1(row, block, end, ups);
            } else if (which == 1) {
                if (MATRICES > 1 && row < params.rows1) addBlocks1(row, block, end, sums);
            } else if (MATRICES > 2 && row < params.rows2) {
                addBlocks2(row, block, end, sums);
            }
        }
        const uint rows = which == 0 ? params.rows0 : which == 1 ? params.rows1 : params.rows2;
        for (uint r = 0; r < ROWS; ++r) {
            for (uint c = 0; c < COLUMNS; ++c) {
                float value = groupSum(sums[r * COLUMNS + c]);
                if (pair) value = gelu(value) * groupSum(ups[r * COLUMNS + c]);
                if (LANE == 0 && row + r < rows)
                    store(which, row + r, c, finished(value, row + r, c));
            }
        }
    }
}
