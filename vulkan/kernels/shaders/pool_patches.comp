// out[t][i] = the mean of patches (3x .. 3x+2, 3y .. 3y+2) * factor of soft token t = (x, y)
// (engine/cpu/operations.h, poolPatches). Soft token firstToken + gl_WorkGroupID.y.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { PoolPatchesParams params; };
layout(binding = 0) readonly buffer Patches { float b_patches[]; }; // [3 rows, 3 tokenColumns, width]
layout(binding = 1) writeonly buffer Output { float b_output[]; };  // [tokens, width]

void main()
{
    const uint i = gl_GlobalInvocationID.x;
    if (i >= params.width) return;
    const uint token = params.firstToken + gl_WorkGroupID.y;
    const uint x = 3 * (token % params.tokenColumns);
    const uint y = 3 * (token / params.tokenColumns);
    float sum = 0.0;
    for (uint row = 0; row < 3; ++row) {
        for (uint column = 0; column < 3; ++column)
            sum += b_patches[((y + row) * 3 * params.tokenColumns + x + column) * params.width + i];
    }
    b_output[gl_WorkGroupID.y * params.width + i] = sum / 9.0 * params.factor;
}
