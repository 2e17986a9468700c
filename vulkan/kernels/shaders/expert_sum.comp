// output[c][r] = sum over k of weights[c][k] * partial[c * used + k][r], k ascending as in
// engine/cpu/forward.cpp (expertBranch). Column c = gl_WorkGroupID.y.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { ExpertSumParams params; };
layout(binding = 0) readonly buffer Partial { float b_partial[]; };    // [columns * used, rows]
layout(binding = 1) readonly buffer RouteWeights { float b_route[]; }; // [columns, used]
layout(binding = 2) writeonly buffer Output { float b_output[]; };     // [columns, rows]

void main()
{
    const uint row = gl_GlobalInvocationID.x;
    if (row >= params.rows) return;
    const uint column = gl_WorkGroupID.y;
    float sum = 0.0;
    for (uint slot = column * params.used; slot < (column + 1) * params.used; ++slot)
        sum += b_route[slot] * b_partial[slot * params.rows + row];
    b_output[column * params.rows + row] = sum;
}
