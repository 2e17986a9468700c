// out[c][i] = in[c][i] * (mean(in[c]^2) + epsilon)^(-1/2) * weight[i]
// (engine/cpu/operations.h, rmsNorm). One workgroup a row c = gl_WorkGroupID.x.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;
#include "reduce.glsl"

layout(push_constant) uniform Push { RmsNormParams params; };
layout(binding = 0) readonly buffer Input { float b_input[]; };   // [columns, width]
layout(binding = 1) readonly buffer Weight { float b_weight[]; }; // [width]
layout(binding = 2) writeonly buffer Output { float b_output[]; }; // [columns, width]

void main()
{
    const uint first = gl_WorkGroupID.x * params.width;
    float squares = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < params.width; i += LOCAL_SIZE) {
        const float x = b_input[first + i];
        squares += x * x;
    }
    const float mean = workgroupSum(squares) / float(params.width);
    const float factor = inversesqrt(mean + params.epsilon);
    for (uint i = gl_LocalInvocationID.x; i < params.width; i += LOCAL_SIZE) {
        const float weight = params.hasWeight != 0 ? b_weight[i] : 1.0;
        b_output[first + i] = b_input[first + i] * factor * weight;
    }
}
