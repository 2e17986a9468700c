// order, starts = slots sorted by expert (operations_experts.h, sortSlots): a counting sort by one
// workgroup. The order among the slots of one expert is left open; nothing depends on it.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 256;
layout(constant_id = 1) const uint EXPERTS = 128;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { SortSlotsParams params; };
layout(binding = 0) readonly buffer Chosen { uint b_chosen[]; };   // [slots], each below EXPERTS
layout(binding = 1) writeonly buffer Order { uint b_order[]; };    // [slots]
layout(binding = 2) writeonly buffer Starts { uint b_starts[]; };  // [EXPERTS + 1]

shared uint s_counts[EXPERTS];
shared uint s_next[EXPERTS]; // place of the expert's next slot

void main()
{
    const uint lane = gl_LocalInvocationID.x;
    for (uint e = lane; e < EXPERTS; e += LOCAL_SIZE)
        s_counts[e] = 0;
    barrier();
    for (uint slot = lane; slot < params.count; slot += LOCAL_SIZE)
        atomicAdd(s_counts[b_chosen[slot]], 1);
    barrier();
    for (uint e = lane; e < EXPERTS; e += LOCAL_SIZE) {
        uint start = 0;
        for (uint before = 0; before < e; ++before)
            start += s_counts[before];
        s_next[e] = start;
        b_starts[e] = start;
    }
    if (lane == 0) b_starts[EXPERTS] = params.count;
    barrier();
    for (uint slot = lane; slot < params.count; slot += LOCAL_SIZE)
        b_order[atomicAdd(s_next[b_chosen[slot]], 1)] = slot;
}
