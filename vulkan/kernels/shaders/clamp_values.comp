// out[c][i] = in[c][i] within [minimum, maximum] (engine/cpu/operations.h, clippedLinear: what enters
// and what leaves one); a NaN stays one. Column c = gl_WorkGroupID.y; `out` may be `in`.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { ClampValuesParams params; };
layout(binding = 0) readonly buffer Input { float b_input[]; };    // [columns, width]
layout(binding = 1) writeonly buffer Output { float b_output[]; }; // [columns, width]

void main()
{
    const uint i = gl_GlobalInvocationID.x;
    if (i >= params.width) return;
    const uint place = gl_WorkGroupID.y * params.width + i;
    const float x = b_input[place];
    b_output[place] = x < params.minimum ? params.minimum : x > params.maximum ? params.maximum : x;
}
