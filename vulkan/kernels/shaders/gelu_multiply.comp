// out[c][i] = gelu(gate[c][i]) * up[upOffset + c * upStride + i] (engine/cpu/operations.h,
// geluMultiply). Column c = gl_WorkGroupID.y; LOCAL_SIZE values of it = gl_WorkGroupID.x.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"
#include "activation.glsl"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { GeluMultiplyParams params; };
layout(binding = 0) readonly buffer Gate { float b_gate[]; };      // [columns, width]
layout(binding = 1) readonly buffer Up { float b_up[]; };
layout(binding = 2) writeonly buffer Output { float b_output[]; }; // [columns, width]

void main()
{
    const uint i = gl_GlobalInvocationID.x;
    if (i >= params.width) return;
    const uint column = gl_WorkGroupID.y;
    const float up = b_up[params.upOffset + column * params.upStride + i];
    b_output[column * params.width + i] = gelu(b_gate[column * params.width + i]) * up;
}
