// output[c][r] = sum over k of weights[c][k] * (down_e hidden[c * used + k])[r], e = chosen[c][k], for
// few columns (decode). One workgroup: row r = gl_WorkGroupID.x of column c = gl_WorkGroupID.y, all of
// its experts. Experts of other parts add nothing; every part but the first one
// adds to what is there.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 32;
layout(local_size_x_id = 0) in;
// constant_id 1: FORMAT (weight_values.glsl)
layout(constant_id = 2) const uint WHOLE = 1; // the width is a multiple of 4
#include "reduce.glsl"

layout(push_constant) uniform Push { ExpertDownParams params; };
layout(binding = 1) readonly buffer Hidden { float b_input[]; };          // [columns * used, width]
layout(binding = 1) readonly buffer Hidden4 { vec4 b_input4[]; };
layout(binding = 2) readonly buffer Chosen { uint b_chosen[]; };          // [columns, used]
layout(binding = 3) readonly buffer RouteWeights { float b_route[]; };    // [columns, used]
layout(binding = 4) buffer Output { float b_output[]; };                  // [columns, rows]
#include "input_values.glsl"
#include "weight_values.glsl"

void main()
{
    const uint row = gl_WorkGroupID.x;
    const uint column = gl_WorkGroupID.y;
    float sum = 0.0;
    // Lanes share the blocks of all experts: those of one alone leave lanes without work.
    const uint blocks = params.planes.blocks;
    for (uint i = gl_LocalInvocationID.x; i < params.used * blocks; i += LOCAL_SIZE) {
        const uint slot = column * params.used + i / blocks;
        const uint block = i % blocks;
        const uint expert = b_chosen[slot] - params.firstExpert;
        if (expert >= params.experts) continue;
        vec4 w[8];
        loadWeights(params.planes, expert * params.rows + row, block, w);
        float part = 0.0;
        for (uint q = 0; q < 8; ++q)
            part += dot(w[q], inputValues(slot * params.width, block * 32 + q * 4, params.width,
                                          WHOLE != 0));
        sum += b_route[slot] * part;
    }
    sum = workgroupSum(sum);
    if (gl_LocalInvocationID.x != 0) return;
    const uint place = column * params.rows + row;
    b_output[place] = params.firstExpert != 0 ? b_output[place] + sum : sum;
}
