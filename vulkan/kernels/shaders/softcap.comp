// values[i] = cap * tanh(values[i] / cap), in place (engine/cpu/operations.h, softcap).
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"
#include "activation.glsl"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { SoftcapParams params; };
layout(binding = 0) buffer Values { float b_values[]; }; // [count]

void main()
{
    const uint step = gl_NumWorkGroups.x * LOCAL_SIZE;
    for (uint i = gl_GlobalInvocationID.x; i < params.count; i += step)
        b_values[i] = params.cap * boundedTanh(b_values[i] / params.cap);
}
