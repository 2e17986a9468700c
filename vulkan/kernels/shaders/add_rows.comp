// values[c][i] += table[(firstColumn + c) / divisor % rows][i] (engine/cpu/operations.h, add): a bias,
// a residual, or the embeddings of a patch's column and row. Column c = gl_WorkGroupID.y.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { AddRowsParams params; };
layout(binding = 0) buffer Values { float b_values[]; };         // [columns, width]
layout(binding = 1) readonly buffer Table { float b_table[]; };  // [rows, width]

void main()
{
    const uint i = gl_GlobalInvocationID.x;
    if (i >= params.width) return;
    const uint column = gl_WorkGroupID.y;
    const uint row = (params.firstColumn + column) / params.divisor % params.rows;
    b_values[column * params.width + i] += b_table[row * params.width + i];
}
