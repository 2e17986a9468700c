// The COUNT largest of n items, largest first, lower id on ties. First pass: workgroup g takes ITEMS
// of the logits and writes its COUNT best, in any order, to scratch; last pass (params.last): one
// workgroup takes all of those, or the logits themselves where they are few, and writes the sorted
// result. Selection narrows an interval of keys that holds the COUNT-th largest one, by counting
// into 256 bins, until it is found (radix select on a range); then the same on ids where several
// items have that key. Exact for any input without NaN. No subgroup operations.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 256; // at least 16
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { TopCandidatesParams params; };
layout(binding = 0) readonly buffer Logits { float b_logits[]; };     // [vocabulary]
layout(binding = 1) buffer Scratch { uint b_scratch[]; };             // [parts * count] keys, then ids
layout(binding = 2) writeonly buffer Ids { uint b_ids[]; };           // [count]
layout(binding = 3) writeonly buffer Results { float b_values[]; };   // [count]

const uint BINS = 256;
const uint MOST = 256; // candidates

shared uint s_bins[BINS];
shared uint s_sums[16];
shared uint s_low;    // the interval of keys, both ends included
shared uint s_high;
shared uint s_need;   // how many items of the interval are wanted
shared uint s_exact;  // 1: all items of the interval are
shared uint s_filled;
shared uint s_keys[MOST];
shared uint s_ids[MOST];

uint g_first, g_count; // items of this workgroup

/// Grows with the value; both zeros are equal.
uint keyOf(float value)
{
    uint bits = floatBitsToUint(value);
    if (bits == 0x80000000u) bits = 0;
    return (bits & 0x80000000u) != 0 ? ~bits : bits | 0x80000000u;
}

float valueOf(uint key)
{
    return uintBitsToFloat((key & 0x80000000u) != 0 ? key & 0x7fffffffu : ~key);
}

uint itemKey(uint i)
{
    return params.fromScratch != 0 ? b_scratch[i] : keyOf(b_logits[i]);
}

uint itemId(uint i)
{
    return params.fromScratch != 0 ? b_scratch[params.idsOffset + i] : i;
}

/// Narrows [s_low, s_high] until its lowest key is the s_need-th largest in it, or all of it is
/// wanted. Items: all (`tied` 0), or those of key `tied`, whose keys are then their ids, inverted.
void narrow(uint tied)
{
    for (;;) {
        barrier();
        const uint low = s_low, high = s_high, need = s_need;
        const bool done = s_exact != 0 || low == high;
        barrier();
        if (done) return;
        const int shift = max(findMSB(high - low) - 7, 0);
        for (uint bin = gl_LocalInvocationID.x; bin < BINS; bin += LOCAL_SIZE)
            s_bins[bin] = 0;
        barrier();
        for (uint i = gl_LocalInvocationID.x; i < g_count; i += LOCAL_SIZE) {
            uint key = itemKey(g_first + i);
            if (tied != 0) {
                if (key != tied) continue;
                key = ~itemId(g_first + i);
            }
            if (key >= low && key <= high) atomicAdd(s_bins[(key - low) >> shift], 1);
        }
        barrier();
        if (gl_LocalInvocationID.x < 16) {
            uint sum = 0;
            for (uint i = 0; i < 16; ++i)
                sum += s_bins[gl_LocalInvocationID.x * 16 + i];
            s_sums[gl_LocalInvocationID.x] = sum;
        }
        barrier();
        if (gl_LocalInvocationID.x == 0) {
            uint left = need;
            uint part = 15;
            while (part > 0 && s_sums[part] < left)
                left -= s_sums[part--];
            uint bin = part * 16 + 15;
            while (bin > part * 16 && s_bins[bin] < left)
                left -= s_bins[bin--];
            s_low = low + (bin << shift);
            s_high = s_low + min(high - s_low, (1u << shift) - 1);
            s_need = left;
            s_exact = s_bins[bin] == left ? 1 : 0;
        }
    }
}

void interval(uint low, uint high, uint need)
{
    barrier();
    if (gl_LocalInvocationID.x == 0) {
        s_low = low;
        s_high = high;
        s_need = need;
        s_exact = 0;
    }
}

void main()
{
    g_first = gl_WorkGroupID.x * params.items;
    g_count = min(params.items, params.total - g_first);
    const uint wanted = min(params.count, g_count);
    if (gl_LocalInvocationID.x == 0) {
        s_low = 0xffffffffu;
        s_high = 0;
        s_filled = 0;
    }
    barrier();
    uint low = 0xffffffffu, high = 0;
    for (uint i = gl_LocalInvocationID.x; i < g_count; i += LOCAL_SIZE) {
        const uint key = itemKey(g_first + i);
        low = min(low, key);
        high = max(high, key);
    }
    atomicMin(s_low, low);
    atomicMax(s_high, high);
    barrier();
    low = s_low;
    high = s_high;
    interval(low, high, wanted);
    narrow(0);
    const uint key = s_low; // keys above are wanted; of those equal to it, s_need
    uint lowestTied = 0;    // inverted ids of tied items from here on are wanted
    if (s_exact == 0) {
        interval(~params.vocabulary, 0xffffffffu, s_need);
        narrow(key);
        lowestTied = s_low;
    }
    const bool all = lowestTied == 0;
    for (uint i = gl_LocalInvocationID.x; i < g_count; i += LOCAL_SIZE) {
        const uint candidate = itemKey(g_first + i);
        if (candidate < key) continue;
        const uint id = itemId(g_first + i);
        if (candidate == key && !all && ~id < lowestTied) continue;
        const uint slot = atomicAdd(s_filled, 1);
        s_keys[slot] = candidate;
        s_ids[slot] = id;
    }
    barrier();
    if (params.last == 0) {
        const uint first = gl_WorkGroupID.x * params.count;
        for (uint i = gl_LocalInvocationID.x; i < params.count; i += LOCAL_SIZE) {
            // A part with fewer items is filled up with keys below every value's.
            b_scratch[first + i] = i < wanted ? s_keys[i] : 0;
            b_scratch[params.idsOffset + first + i] = i < wanted ? s_ids[i] : 0xffffffffu;
        }
        return;
    }
    for (uint i = gl_LocalInvocationID.x; i < wanted; i += LOCAL_SIZE) {
        const uint own = s_keys[i], id = s_ids[i];
        uint rank = 0;
        for (uint other = 0; other < wanted; ++other) {
            const uint otherKey = s_keys[other];
            if (otherKey > own || (otherKey == own && s_ids[other] < id)) ++rank;
        }
        b_ids[rank] = id;
        b_values[rank] = valueOf(own);
    }
}
