// Products of few columns with the experts they chose (decode): output[slot] = matrix_e input[slot],
// e = chosen[slot]. One workgroup: row gl_WorkGroupID.x of slot gl_WorkGroupID.y; nothing when the
// slot's expert is not in this part. MODE as in expert_mat_mul.comp.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"
#include "activation.glsl"

layout(constant_id = 0) const uint LOCAL_SIZE = 32;
layout(local_size_x_id = 0) in;
// constant_id 1: FORMAT (weight_values.glsl)
layout(constant_id = 2) const uint MODE = 0;
layout(constant_id = 3) const uint WHOLE = 1; // K is a multiple of 4
#include "reduce.glsl"

layout(push_constant) uniform Push { ExpertMatVecParams params; };
layout(binding = 1) readonly buffer Input { float b_input[]; };   // [slots / slotsPerInput, width]
layout(binding = 1) readonly buffer Input4 { vec4 b_input4[]; };
layout(binding = 2) readonly buffer Chosen { uint b_chosen[]; };  // [slots]
layout(binding = 3) buffer Output { float b_output[]; };          // [slots, rows]
#include "input_values.glsl"
#include "weight_values.glsl"

void main()
{
    const uint row = gl_WorkGroupID.x;
    const uint slot = gl_WorkGroupID.y;
    const uint expert = b_chosen[slot] - params.firstExpert;
    if (expert >= params.experts) return;
    const uint gateRow = expert * params.expertRows + row;
    const uint first = slot / params.slotsPerInput * params.width;
    vec2 sums = vec2(0.0); // gate and up, or the only one
    for (uint block = gl_LocalInvocationID.x; block < params.planes.blocks; block += LOCAL_SIZE) {
        vec4 x[8], w[8];
        for (uint q = 0; q < 8; ++q)
            x[q] = inputValues(first, block * 32 + q * 4, params.width, WHOLE != 0);
        loadWeights(params.planes, gateRow, block, w);
        for (uint q = 0; q < 8; ++q)
            sums.x += dot(w[q], x[q]);
        if (MODE == 1) {
            loadWeights(params.planes, gateRow + params.rows, block, w);
            for (uint q = 0; q < 8; ++q)
                sums.y += dot(w[q], x[q]);
        }
    }
    sums.x = workgroupSum(sums.x);
    if (MODE == 1) sums.y = workgroupSum(sums.y);
    if (gl_LocalInvocationID.x != 0) return;
    const uint place = slot * params.rows + row;
    if (MODE == 0) b_output[place] = sums.x;
    if (MODE == 1) b_output[place] = gelu(sums.x) * sums.y;
    if (MODE == 2) b_output[place] = gelu(sums.x) * b_output[place];
}
