// Attention of each position to itself and those right before it, with keys that depend on the distance
// (engine/cpu/sound_operations.h, attendBand), the queries scaled first. Position gl_WorkGroupID.x, head
// gl_WorkGroupID.y; an invocation a distance, then a dimension. `out` may be the queries.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"
#include "activation.glsl"

layout(constant_id = 0) const uint LOCAL_SIZE = 32; // at least the span
layout(local_size_x_id = 0) in;

const uint MOST_SPAN = 32;
const float NOTHING = -1e30;

layout(push_constant) uniform Push { AttendBandParams params; };
layout(binding = 0) readonly buffer Queries { float b_queries[]; };    // [positions, heads, headSize]
layout(binding = 1) readonly buffer Keys { float b_keys[]; };          // likewise
layout(binding = 2) readonly buffer Values { float b_values[]; };      // likewise
layout(binding = 3) readonly buffer Relative { float b_relative[]; };  // [span, heads, headSize]
layout(binding = 4) readonly buffer Scale { float b_scale[]; };        // [headSize]
layout(binding = 5) writeonly buffer Output { float b_output[]; };     // as the queries

shared float s_scores[MOST_SPAN];

void main()
{
    const uint width = params.heads * params.headSize;
    const uint position = gl_WorkGroupID.x;
    const uint head = gl_WorkGroupID.y * params.headSize;
    const uint query = position * width + head;
    const uint seen = min(params.span, position + 1);
    const uint lane = gl_LocalInvocationID.x;
    if (lane < seen) {
        const uint key = query - lane * width;
        const uint distanceKey = lane * width + head;
        float score = 0.0;
        for (uint d = 0; d < params.headSize; ++d)
            score += b_queries[query + d] * b_scale[d] * (b_keys[key + d] + b_relative[distanceKey + d]);
        s_scores[lane] = params.cap * boundedTanh(score / params.cap);
    }
    barrier();
    float most = NOTHING;
    for (uint j = 0; j < seen; ++j)
        most = max(most, s_scores[j]);
    float total = 0.0;
    for (uint j = 0; j < seen; ++j)
        total += exp(s_scores[j] - most);
    for (uint d = lane; d < params.headSize; d += LOCAL_SIZE) {
        float sum = 0.0;
        for (uint j = 0; j < seen; ++j)
            sum += exp(s_scores[j] - most) * b_values[query - j * width + d];
        b_output[query + d] = sum / total;
    }
}
