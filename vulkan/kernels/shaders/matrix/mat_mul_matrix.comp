// output[c][r] = sum over k of matrix[r][k] * input[c][k] on matrix units (tier T3). One workgroup:
// TILE_ROWS rows of TILE_COLUMNS columns (gl_WorkGroupID.x, .y). The definition is multiplyPlain of
// engine/cpu/operations.h; how sums come about: matrix_tile.glsl.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#extension GL_EXT_shader_explicit_arithmetic_types_float16 : require
#extension GL_KHR_memory_scope_semantics : require
#extension GL_KHR_shader_subgroup_basic : require
#extension GL_KHR_cooperative_matrix : require
#pragma use_vulkan_memory_model
#include "params.h"

layout(push_constant) uniform Push { MatMulParams params; };
layout(binding = 2) writeonly buffer Output { float b_output[]; }; // [columns, outputStride]
#include "matrix_tile.glsl"

uint weightRow(uint r)
{
    const uint row = gl_WorkGroupID.x * TILE_ROWS + r;
    return row < params.rows ? row : kNone;
}

uint inputColumn(uint c)
{
    const uint column = gl_WorkGroupID.y * TILE_COLUMNS + c;
    return column < params.columns ? params.firstColumn + column : kNone;
}

void main()
{
    multiplyTile();
    // Tiles within the output go there as they are; those at its edges in part. The same way for all
    // of a workgroup: devices that run its subgroups one after the other count barriers.
    const uint firstRow = gl_WorkGroupID.x * TILE_ROWS, firstColumn = gl_WorkGroupID.y * TILE_COLUMNS;
    const bool whole = params.aligned != 0 && firstRow + TILE_ROWS <= params.rows &&
                       firstColumn + TILE_COLUMNS <= params.columns;
    barrier(); // s_weights is read no more
    [[unroll]] for (uint i = 0; i < kUnits; ++i) {
        const uint row = firstRow + groupRow() + i / kColumnUnits * UNIT_ROWS;
        const uint column = firstColumn + groupColumn() + i % kColumnUnits * UNIT_COLUMNS;
        const uint place =
            (params.firstColumn + column) * params.outputStride + params.firstRow + row;
        if (whole) {
            coopMatStore(g_sums[i], b_output, place, params.outputStride,
                         gl_CooperativeMatrixLayoutColumnMajor);
        } else {
            showUnit(g_sums[i]);
            for (uint j = gl_SubgroupInvocationID; j < UNIT_ROWS * UNIT_COLUMNS;
                 j += gl_SubgroupSize) {
                const uint r = j % UNIT_ROWS, c = j / UNIT_ROWS;
                if (row + r < params.rows && column + c < params.columns)
                    b_output[place + c * params.outputStride + r] = shownSum(r, c);
            }
            subgroupBarrier();
        }
    }
}
