// values[c][i] = values[c][i] * sigmoid(values[c][i]) (engine/cpu/sound_operations.h, silu). Column c =
// gl_WorkGroupID.y.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"
#include "activation.glsl"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { WidthParams params; };
layout(binding = 0) buffer Values { float b_values[]; }; // [columns, width]

void main()
{
    const uint i = gl_GlobalInvocationID.x;
    if (i >= params.width) return;
    const uint place = gl_WorkGroupID.y * params.width + i;
    b_values[place] *= sigmoid(b_values[place]);
}
