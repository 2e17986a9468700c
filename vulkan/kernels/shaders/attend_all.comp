// Attention in which every position sees all (engine/cpu/operations.h, attendAll), with online softmax:
// scores live in registers only. An invocation holds ROWS queries of one head and what they attend to;
// a workgroup goes through the keys together, KEYS at a time through shared memory. Where lanes are
// emulated (SHARED 0), each invocation reads keys and values where they lie. Head: gl_WorkGroupID.y.
// `out` may be the queries.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint QUADS = 16; // of a head: its size / 4
layout(constant_id = 2) const uint ROWS = 1;   // queries of an invocation
layout(constant_id = 3) const uint KEYS = 16;  // of a tile, a multiple of GROUP
layout(constant_id = 4) const uint GROUP = 8;  // keys between two looks at the largest score
layout(constant_id = 5) const uint SHARED = 1;

const float NOTHING = -1e30; // below every score; finite, so that differences are

layout(push_constant) uniform Push { AttendAllParams params; };
layout(binding = 0) readonly buffer Queries { vec4 b_queries[]; };  // [positions, heads, QUADS]
layout(binding = 1) readonly buffer Keys { vec4 b_keys[]; };        // likewise
layout(binding = 2) readonly buffer Values { vec4 b_values[]; };    // likewise
layout(binding = 3) writeonly buffer Output { vec4 b_output[]; };   // likewise

const uint TILE_QUADS = SHARED != 0 ? KEYS * QUADS : 1;
shared vec4 s_keys[TILE_QUADS];
shared vec4 s_values[TILE_QUADS];

uint place(uint position) { return (position * params.heads + gl_WorkGroupID.y) * QUADS; }

void main()
{
    const uint end = params.firstQuery + params.queries;
    const uint first =
        params.firstQuery + gl_WorkGroupID.x * LOCAL_SIZE * ROWS + gl_LocalInvocationID.x;
    vec4 queries[ROWS * QUADS];
    vec4 sums[ROWS * QUADS];
    float largest[ROWS];
    float totals[ROWS];
    [[unroll]] for (uint row = 0; row < ROWS; ++row) {
        // Rows beyond the end repeat the last one.
        const uint from = place(min(first + row * LOCAL_SIZE, end - 1));
        largest[row] = NOTHING;
        totals[row] = 0.0;
        [[unroll]] for (uint q = 0; q < QUADS; ++q) {
            queries[row * QUADS + q] = b_queries[from + q];
            sums[row * QUADS + q] = vec4(0.0);
        }
    }
    for (uint tile = 0; tile < params.positions; tile += KEYS) {
        if (SHARED != 0) {
            barrier(); // the tile before has been read
            for (uint i = gl_LocalInvocationID.x; i < TILE_QUADS; i += LOCAL_SIZE) {
                const uint from = place(min(tile + i / QUADS, params.positions - 1)) + i % QUADS;
                s_keys[i] = b_keys[from];
                s_values[i] = b_values[from];
            }
            barrier();
        }
        for (uint group = 0; group < KEYS; group += GROUP) {
            float scores[ROWS * GROUP];
            [[unroll]] for (uint g = 0; g < GROUP; ++g) {
                const uint key = tile + group + g;
                const uint from = SHARED != 0 ? (group + g) * QUADS
                                              : place(min(key, params.positions - 1));
                [[unroll]] for (uint row = 0; row < ROWS; ++row)
                    scores[row * GROUP + g] = 0.0;
                [[unroll]] for (uint q = 0; q < QUADS; ++q) {
                    const vec4 value = SHARED != 0 ? s_keys[from + q] : b_keys[from + q];
                    [[unroll]] for (uint row = 0; row < ROWS; ++row)
                        scores[row * GROUP + g] += dot(queries[row * QUADS + q], value);
                }
            }
            [[unroll]] for (uint row = 0; row < ROWS; ++row) {
                float most = largest[row];
                [[unroll]] for (uint g = 0; g < GROUP; ++g) {
                    if (tile + group + g < params.positions)
                        most = max(most, scores[row * GROUP + g]);
                }
                const float scale = exp(largest[row] - most);
                largest[row] = most;
                totals[row] *= scale;
                [[unroll]] for (uint g = 0; g < GROUP; ++g) {
                    const float weight = tile + group + g < params.positions
                                             ? exp(scores[row * GROUP + g] - most)
                                             : 0.0;
                    scores[row * GROUP + g] = weight;
                    totals[row] += weight;
                }
                [[unroll]] for (uint q = 0; q < QUADS; ++q)
                    sums[row * QUADS + q] *= scale;
            }
            [[unroll]] for (uint g = 0; g < GROUP; ++g) {
                const uint from = SHARED != 0
                                      ? (group + g) * QUADS
                                      : place(min(tile + group + g, params.positions - 1));
                [[unroll]] for (uint q = 0; q < QUADS; ++q) {
                    const vec4 value = SHARED != 0 ? s_values[from + q] : b_values[from + q];
                    [[unroll]] for (uint row = 0; row < ROWS; ++row)
                        sums[row * QUADS + q] += scores[row * GROUP + g] * value;
                }
            }
        }
    }
    [[unroll]] for (uint row = 0; row < ROWS; ++row) {
        const uint query = first + row * LOCAL_SIZE;
        if (query < end) {
            [[unroll]] for (uint q = 0; q < QUADS; ++q)
                b_output[place(query) + q] = sums[row * QUADS + q] / totals[row];
        }
    }
}
