// output[c][r] = sum over k of matrix[r][k] * input[c][k] on devices that emulate lanes (lavapipe):
// lane = row, and everything else is the same for all lanes. The input comes
// through a uniform buffer, whose loads at uniform indices cost next to nothing there, while every
// lane of any other load is paid for. No shared memory, no barriers. On llvmpipe 22.3 a core does 3.5 -
// 5 GMAC/s with 4 rows and 4 columns, and 0.4 - 1 with the tiles of mat_mul.comp; 8 rows and 4 columns
// are a third faster and take twice as long to compile, 8 and 8 compile for ten seconds.
// One workgroup: LOCAL_SIZE * ROWS rows of COLUMNS columns: gl_WorkGroupID.x, .y. K is a multiple of
// 32, the input's stride of 4.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 8;
layout(local_size_x_id = 0) in;
// constant_id 1: FORMAT (weight_values.glsl)
layout(constant_id = 2) const uint ROWS = 1;    // of a lane
layout(constant_id = 3) const uint COLUMNS = 8; // at a time

layout(push_constant) uniform Push { MatMulParams params; };
layout(binding = 1) uniform Input { vec4 b_input[4096]; }; // of the dispatch's columns: 64 KiB
layout(binding = 2) writeonly buffer Output { float b_output[]; }; // [columns, outputStride]
#include "weight_values.glsl"

void main()
{
    const uint firstRow = gl_WorkGroupID.x * LOCAL_SIZE * ROWS + gl_LocalInvocationID.x;
    const uint firstColumn = gl_WorkGroupID.y * COLUMNS;
    float sums[ROWS * COLUMNS];
    for (uint i = 0; i < ROWS * COLUMNS; ++i)
        sums[i] = 0.0;
    for (uint block = 0; block < params.planes.blocks; ++block) {
        vec4 weights[ROWS * 8];
        [[unroll]] for (uint i = 0; i < ROWS; ++i) {
            // Rows beyond the end repeat the last one.
            vec4 values[8];
            loadWeights(params.planes, min(firstRow + i * LOCAL_SIZE, params.rows - 1), block, values);
            [[unroll]] for (uint q = 0; q < 8; ++q)
                weights[i * 8 + q] = values[q];
        }
        [[unroll]] for (uint c = 0; c < COLUMNS; ++c) {
            const uint column = min(firstColumn + c, params.columns - 1);
            const uint place = (params.firstInput + column * params.inputStride) / 4 + block * 8;
            [[unroll]] for (uint q = 0; q < 8; ++q) {
                const vec4 x = b_input[place + q];
                [[unroll]] for (uint i = 0; i < ROWS; ++i)
                    sums[i * COLUMNS + c] += dot(weights[i * 8 + q], x);
            }
        }
    }
    for (uint c = 0; c < COLUMNS; ++c) {
        const uint column = firstColumn + c;
        if (column >= params.columns) break;
        const uint first = (params.firstColumn + column) * params.outputStride + params.firstRow;
        for (uint i = 0; i < ROWS; ++i) {
            const uint row = firstRow + i * LOCAL_SIZE;
            if (row < params.rows) b_output[first + row] = sums[i * COLUMNS + c];
        }
    }
}
