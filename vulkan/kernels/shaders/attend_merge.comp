// Puts together the shares of attend: out = sum_s w_s sums_s / sum_s w_s sum_s with w_s =
// exp(largest_s - largest). One workgroup a row: row gl_WorkGroupID.x of KV head gl_WorkGroupID.y.
// Rows with one share were finished by attend.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(constant_id = 1) const uint HEAD_SIZE = 64;
layout(constant_id = 2) const uint ROWS = 4;  // as attend's
layout(constant_id = 3) const uint KEYS = 32; // as attend's
layout(constant_id = 4) const uint SPLITS = 1; // most shares
layout(local_size_x_id = 0) in;
#include "reduce.glsl"

layout(push_constant) uniform Push { AttendParams params; };
layout(binding = 0) readonly buffer Columns { ColumnState b_columns[]; };
layout(binding = 1) readonly buffer Tables { uint b_tables[]; };         // as attend's
layout(binding = 2) readonly buffer Partial { float b_partial[]; };      // as attend's
layout(binding = 3) writeonly buffer Output { float b_output[]; }; // [columns, heads, HEAD_SIZE]

shared float s_weights[SPLITS];

#include "attend_range.glsl"

void main()
{
    const uint row = gl_WorkGroupID.x;
    const uint shares = sharesOf(tileRange(tileOf(row)));
    if (shares == 1 || !isHere(tileOf(row))) return;
    const uint place = (gl_WorkGroupID.y * rowCount() + row) * params.splits;
    const uint meta = params.kvHeads * rowCount() * params.splits * HEAD_SIZE + 2 * place;
    float largest = -1e30;
    for (uint i = gl_LocalInvocationID.x; i < shares; i += LOCAL_SIZE)
        largest = max(largest, b_partial[meta + 2 * i]);
    largest = workgroupMax(largest);
    float sum = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < shares; i += LOCAL_SIZE) {
        const float weight = exp(b_partial[meta + 2 * i] - largest);
        s_weights[i] = weight;
        sum += weight * b_partial[meta + 2 * i + 1];
    }
    sum = workgroupSum(sum);
    barrier();
    const uint group = groupSize();
    const uint first = (columnOf(row) * params.heads + gl_WorkGroupID.y * group + row % group) * HEAD_SIZE;
    for (uint d = gl_LocalInvocationID.x; d < HEAD_SIZE; d += LOCAL_SIZE) {
        float total = 0.0;
        for (uint i = 0; i < shares; ++i)
            total += s_weights[i] * b_partial[(place + i) * HEAD_SIZE + d];
        b_output[first + d] = total / sum;
    }
}
