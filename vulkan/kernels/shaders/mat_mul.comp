// output[c][r] = sum over k of matrix[r][k] * input[c][k] (engine/cpu/operations.h, multiplyPlain) in
// float32. One workgroup computes TILE_ROWS rows of TILE_COLUMNS columns: gl_WorkGroupID.x, .y.
// Any number of rows, columns and, for float formats, values of K.
// VARIANT_DOT: the input is quantized (quantize_input.comp), products are integer dot products (tier
// T2).
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "params.h"

layout(push_constant) uniform Push { MatMulParams params; };
layout(binding = 2) writeonly buffer Output { float b_output[]; }; // [columns, outputStride]
#ifdef VARIANT_DOT
#include "mat_mul_dot_tile.glsl"
#else
#include "mat_mul_tile.glsl"
#endif

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
    [[unroll]] for (uint c = 0; c < COLUMNS; ++c) {
        const uint column = gl_WorkGroupID.y * TILE_COLUMNS + tileColumn(c);
        if (column >= params.columns) continue;
        const uint first = (params.firstColumn + column) * params.outputStride + params.firstRow;
        [[unroll]] for (uint i = 0; i < ROWS; ++i) {
            const uint row = gl_WorkGroupID.x * TILE_ROWS + tileRow(i);
            if (row < params.rows) b_output[first + row] = tileSum(i, c);
        }
    }
}
