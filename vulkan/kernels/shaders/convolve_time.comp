// out[c][i] = sum over k of in[c - taps + 1 + k][i] * taps[k][i]; columns before the first one are zeros
// (engine/cpu/sound_operations.h, convolveTime). Column c = gl_WorkGroupID.y.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { ConvolveTimeParams params; };
layout(binding = 0) readonly buffer Input { float b_input[]; };    // [columns, width]
layout(binding = 1) readonly buffer Taps { float b_taps[]; };      // [taps, width]
layout(binding = 2) writeonly buffer Output { float b_output[]; }; // [columns, width]

void main()
{
    const uint i = gl_GlobalInvocationID.x;
    if (i >= params.width) return;
    const uint column = gl_WorkGroupID.y;
    const uint missing = column + 1 < params.taps ? params.taps - 1 - column : 0;
    float sum = 0.0;
    for (uint k = missing; k < params.taps; ++k)
        sum += b_input[(column + k + 1 - params.taps) * params.width + i] *
               b_taps[k * params.width + i];
    b_output[column * params.width + i] = sum;
}
