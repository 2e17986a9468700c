// out[c][i] = in[c][i] * sigmoid(in[c][width + i]) (engine/cpu/sound_operations.h, gatedUnit). Column c =
// gl_WorkGroupID.y.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"
#include "activation.glsl"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { WidthParams params; };
layout(binding = 0) readonly buffer Input { float b_input[]; };    // [columns, 2 width]
layout(binding = 1) writeonly buffer Output { float b_output[]; }; // [columns, width]

void main()
{
    const uint i = gl_GlobalInvocationID.x;
    if (i >= params.width) return;
    const uint first = gl_WorkGroupID.y * 2 * params.width + i;
    b_output[gl_WorkGroupID.y * params.width + i] =
        b_input[first] * sigmoid(b_input[first + params.width]);
}
