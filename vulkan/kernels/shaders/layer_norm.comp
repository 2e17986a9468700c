// values[r][i] = (values[r][i] - mean) * (variance + epsilon)^(-1/2) * weight[i] + bias[i], in place
// (engine/cpu/operations.h, layerNorm); without a bias and with max(0, .) around it: layerNormRelu of
// engine/cpu/sound_operations.h. One workgroup a row: gl_WorkGroupID.y * groups in x + .x.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;
#include "reduce.glsl"

layout(push_constant) uniform Push { LayerNormParams params; };
layout(binding = 0) buffer Values { float b_values[]; };          // [rows, width]
layout(binding = 1) readonly buffer Weight { float b_weight[]; }; // [width]
layout(binding = 2) readonly buffer Bias { float b_bias[]; };     // [width]

void main()
{
    const uint row = gl_WorkGroupID.y * gl_NumWorkGroups.x + gl_WorkGroupID.x;
    if (row >= params.rows) return; // all of the workgroup
    const uint first = row * params.width;
    float sum = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < params.width; i += LOCAL_SIZE)
        sum += b_values[first + i];
    const float mean = workgroupSum(sum) / float(params.width);
    float squares = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < params.width; i += LOCAL_SIZE) {
        const float x = b_values[first + i] - mean;
        squares += x * x;
    }
    const float variance = workgroupSum(squares) / float(params.width);
    const float factor = inversesqrt(variance + params.epsilon);
    for (uint i = gl_LocalInvocationID.x; i < params.width; i += LOCAL_SIZE) {
        float x = (b_values[first + i] - mean) * factor * b_weight[i];
        if (params.hasBias != 0) x += b_bias[i];
        if (params.relu != 0 && x < 0.0) x = 0.0; // a NaN stays one
        b_values[first + i] = x;
    }
}
