// context[c][l] = (tokenRows[c][l] * sqrt(P) + rmsNorm(context[c][l] / sqrt(d); norm)) / sqrt(2)
// (engine/cpu/operations.h, mixPerLayerInput). One workgroup a slice of P values: layer l =
// gl_WorkGroupID.x, column c = gl_WorkGroupID.y.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;
#include "reduce.glsl"

layout(push_constant) uniform Push { MixPerLayerInputsParams params; };
layout(binding = 0) readonly buffer TokenRows { float b_tokenRows[]; }; // [columns, layers, P]
layout(binding = 1) readonly buffer Norm { float b_norm[]; };           // [P]
layout(binding = 2) buffer Context { float b_context[]; };              // [columns, layers, P]

void main()
{
    const uint size = params.perLayerWidth;
    const uint first = (gl_WorkGroupID.y * params.layers + gl_WorkGroupID.x) * size;
    float squares = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < size; i += LOCAL_SIZE) {
        const float x = b_context[first + i] * params.contextScale;
        squares += x * x;
    }
    const float mean = workgroupSum(squares) / float(size);
    const float factor = params.contextScale * inversesqrt(mean + params.epsilon);
    for (uint i = gl_LocalInvocationID.x; i < size; i += LOCAL_SIZE) {
        const float context = b_context[first + i] * factor * b_norm[i];
        const float token = b_tokenRows[first + i] * params.tokenScale;
        b_context[first + i] = (token + context) * 0.70710678118654752;
    }
}
