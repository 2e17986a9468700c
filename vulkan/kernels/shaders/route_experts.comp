// chosen[c][k], weights[c][k] = routeExperts(logits[c]) (engine/cpu/operations.h): the USED largest of
// EXPERTS logits, lower index on ties, their softmax over the chosen alone (the sum over all cancels
// when they are renormalised), times expertScale. One workgroup a column c = gl_WorkGroupID.x.
// Each expert counts those before it: its rank is its place, without rounds or reductions. Bits are
// compared as integers, so that ranks are a permutation whatever the logits are (NaN too).
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(constant_id = 1) const uint EXPERTS = 128;
layout(constant_id = 2) const uint USED = 8;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { RouteExpertsParams params; };
layout(binding = 0) readonly buffer Logits { float b_logits[]; };  // [columns, EXPERTS]
layout(binding = 1) readonly buffer Scale { float b_scale[]; };    // [EXPERTS]
layout(binding = 2) writeonly buffer Chosen { uint b_chosen[]; };  // [columns, USED]
layout(binding = 3) writeonly buffer Weights { float b_weights[]; }; // [columns, USED]

shared uint s_keys[EXPERTS];
shared float s_logits[USED]; // of the chosen, largest first
shared uint s_chosen[USED];

/// Greater keys are greater values; both zeros are one.
uint keyOf(float value)
{
    const uint bits = floatBitsToUint(value);
    if ((bits << 1) == 0) return 0x80000000u;
    return (bits & 0x80000000u) != 0 ? ~bits : bits | 0x80000000u;
}

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    const uint column = gl_WorkGroupID.x;
    for (uint e = lane; e < EXPERTS; e += LOCAL_SIZE)
        s_keys[e] = keyOf(b_logits[column * EXPERTS + e]);
    barrier();
    for (uint e = lane; e < EXPERTS; e += LOCAL_SIZE) {
        const uint key = s_keys[e];
        uint rank = 0;
        for (uint other = 0; other < EXPERTS; ++other) {
            const uint otherKey = s_keys[other];
            rank += uint(otherKey > key || (otherKey == key && other < e));
        }
        if (rank < USED) {
            s_chosen[rank] = e;
            s_logits[rank] = b_logits[column * EXPERTS + e];
        }
    }
    barrier();
    for (uint k = lane; k < USED; k += LOCAL_SIZE) {
        float sum = 0.0;
        for (uint other = 0; other < USED; ++other)
            sum += exp(s_logits[other] - s_logits[0]);
        const float scale = params.hasScale != 0 ? b_scale[s_chosen[k]] : 1.0;
        b_chosen[column * USED + k] = s_chosen[k];
        b_weights[column * USED + k] = exp(s_logits[k] - s_logits[0]) / sum * scale;
    }
}
