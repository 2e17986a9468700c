// output[c][r] = sum over k of matrix[r][k] * input[c][k] (engine/cpu/operations.h, multiplyPlain) in
// float32. One workgroup computes TILE_ROWS rows of TILE_COLUMNS columns: gl_WorkGroupID.x, .y.
// Any number of rows, columns and, for float formats, values of K.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "params.h"

layout(push_constant) uniform Push { MatMulParams params; };
layout(binding = 1) readonly buffer Input { float b_input[]; };   // [columns, inputStride]
layout(binding = 1) readonly buffer Input4 { vec4 b_input4[]; };
layout(binding = 2) writeonly buffer Output { float b_output[]; }; // [columns, outputStride]
#include "mat_mul_tile.glsl"

uint weightRow(uint r)
{
    const uint row = gl_WorkGroupID.x * TILE_ROWS + r;
    return row < params.rows ? row : kNone;
}

uint inputColumn(uint c)
{
    const uint column = gl_WorkGroupID.y * TILE_COLUMNS + c;
    return column < params.columns ? (params.firstColumn + column) * params.inputStride : kNone;
}

void main()
{
    multiplyTile();
    for (uint c = 0; c < COLUMNS; ++c) {
        const uint column = gl_WorkGroupID.y * TILE_COLUMNS + tileColumn(c);
        if (column >= params.columns) continue;
        const uint first = (params.firstColumn + column) * params.outputStride + params.firstRow;
        for (uint i = 0; i < ROWS / 4; ++i) {
            const uint row = gl_WorkGroupID.x * TILE_ROWS + tileRow(i);
            for (uint j = 0; j < 4; ++j) {
                if (row + j < params.rows) b_output[first + row + j] = sums[i * COLUMNS + c][j];
            }
        }
    }
}
