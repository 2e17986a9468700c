// output[c][r] = sum over k of matrix[r][k] * input[c][k] with cooperative matrices of 16 x 16 x 16:
// weights and input are rounded to f16 in shared memory, sums are float32 (tier T3).
// One workgroup of four subgroups: TILE_ROWS rows of TILE_COLUMNS columns (gl_WorkGroupID.x, .y), a
// quarter of them each. K and the input's stride are multiples of 4. Written after the published
// specification of GL_KHR_cooperative_matrix and compiled with glslang 16.5: no device has run it
// yet, and the devices that the project was tested on do not have it.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_shader_explicit_arithmetic_types_float16 : require
#extension GL_KHR_memory_scope_semantics : require
#extension GL_KHR_shader_subgroup_basic : require
#extension GL_KHR_cooperative_matrix : require
#pragma use_vulkan_memory_model
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 128; // four times the subgroup's size
layout(local_size_x_id = 0) in;
// constant_id 1: FORMAT (weight_values.glsl)
layout(constant_id = 2) const uint TILE_ROWS = 64;    // a multiple of 32
layout(constant_id = 3) const uint TILE_COLUMNS = 64; // a multiple of 32

layout(push_constant) uniform Push { MatMulParams params; };
layout(binding = 1) readonly buffer Input { float b_input[]; };    // [columns, inputStride]
layout(binding = 1) readonly buffer Input4 { vec4 b_input4[]; };
layout(binding = 2) writeonly buffer Output { float b_output[]; }; // [columns, outputStride]
#include "input_values.glsl"
#include "weight_values.glsl"

const uint kDepth = 32;
const uint kStride = kDepth / 4 + 2; // of a row or column in shared memory, in vec4
const float kMost = 65504.0;         // of f16: larger values are cut, not infinite

shared f16vec4 s_weights[TILE_ROWS * kStride];  // [row][k]
shared f16vec4 s_input[TILE_COLUMNS * kStride]; // [column][k]
shared float s_sums[4 * 256];                   // of each subgroup: [column][row]

void bringWeights(uint block)
{
    for (uint r = gl_LocalInvocationID.x; r < TILE_ROWS; r += LOCAL_SIZE) {
        vec4 values[8];
        const uint row = gl_WorkGroupID.x * TILE_ROWS + r;
        // Rows beyond the end repeat the last one and are not written.
        loadWeights(params.planes, min(row, params.rows - 1), block, values);
        for (uint q = 0; q < 8; ++q)
            s_weights[r * kStride + q] = f16vec4(clamp(values[q], -kMost, kMost));
    }
}

void bringInput(uint block)
{
    for (uint i = gl_LocalInvocationID.x; i < TILE_COLUMNS * 8; i += LOCAL_SIZE) {
        const uint column = min(gl_WorkGroupID.y * TILE_COLUMNS + i / 8, params.columns - 1);
        const uint first = (params.firstColumn + column) * params.inputStride;
        const vec4 values = inputValues(first, block * kDepth + i % 8 * 4, params.width, true);
        s_input[i / 8 * kStride + i % 8] = f16vec4(clamp(values, -kMost, kMost));
    }
}

void main()
{
    const uint kRowTiles = TILE_ROWS / 32; // of 16 rows, of a subgroup
    const uint kColumnTiles = TILE_COLUMNS / 32;
    const uint firstRow = gl_SubgroupID % 2 * kRowTiles * 16; // in the workgroup's tile
    const uint firstColumn = gl_SubgroupID / 2 * kColumnTiles * 16;
    coopmat<float, gl_ScopeSubgroup, 16, 16, gl_MatrixUseAccumulator>
        sums[TILE_ROWS / 32 * (TILE_COLUMNS / 32)];
    for (uint i = 0; i < kRowTiles * kColumnTiles; ++i)
        sums[i] = coopmat<float, gl_ScopeSubgroup, 16, 16, gl_MatrixUseAccumulator>(0.0);

    for (uint block = 0; block < params.planes.blocks; ++block) {
        bringWeights(block);
        bringInput(block);
        barrier();
        for (uint part = 0; part < kDepth / 4; part += 4) { // 16 values of K
            for (uint r = 0; r < kRowTiles; ++r) {
                coopmat<float16_t, gl_ScopeSubgroup, 16, 16, gl_MatrixUseA> w;
                coopMatLoad(w, s_weights, (firstRow + r * 16) * kStride + part, kStride,
                            gl_CooperativeMatrixLayoutRowMajor);
                for (uint c = 0; c < kColumnTiles; ++c) {
                    coopmat<float16_t, gl_ScopeSubgroup, 16, 16, gl_MatrixUseB> x;
                    coopMatLoad(x, s_input, (firstColumn + c * 16) * kStride + part, kStride,
                                gl_CooperativeMatrixLayoutColumnMajor);
                    const uint i = r * kColumnTiles + c;
                    sums[i] = coopMatMulAdd(w, x, sums[i]);
                }
            }
        }
        barrier();
    }

    // Through shared memory, because tiles at the edges are written in part.
    for (uint i = 0; i < kRowTiles * kColumnTiles; ++i) {
        coopMatStore(sums[i], s_sums, gl_SubgroupID * 256, 16,
                     gl_CooperativeMatrixLayoutColumnMajor);
        barrier();
        const uint row0 = gl_WorkGroupID.x * TILE_ROWS + firstRow + i / kColumnTiles * 16;
        const uint column0 = gl_WorkGroupID.y * TILE_COLUMNS + firstColumn + i % kColumnTiles * 16;
        for (uint j = gl_SubgroupInvocationID; j < 256; j += gl_SubgroupSize) {
            const uint row = row0 + j % 16;
            const uint column = column0 + j / 16;
            if (row >= params.rows || column >= params.columns) continue;
            const uint first = (params.firstColumn + column) * params.outputStride;
            b_output[first + params.firstRow + row] = s_sums[gl_SubgroupID * 256 + j];
        }
        barrier();
    }
}
