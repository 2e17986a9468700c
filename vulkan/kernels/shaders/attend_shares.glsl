// Where attend.glsl writes a tile's sums: the output, or its share's part of b_partial; and, with
// VARIANT_MERGED, how the last workgroup of the tile to arrive puts the shares together.
/// Row `row` of the tile and share `share` in b_partial.
uint placeOf(uint row, uint share)
{
    return (g_head * rowCount() + g_firstRow + row) * params.splits + share;
}

uint metaOf(uint row, uint share)
{
    return params.kvHeads * rowCount() * params.splits * HEAD_SIZE + 2 * placeOf(row, share);
}

void writePartial(uint row, uint chunk, vec4 sum)
{
    const uint place = placeOf(row, gl_WorkGroupID.x) * CHUNKS + chunk;
    if (CHUNK == 4) {
        b_partial4[place] = sum;
    } else {
        b_partial[place * 2] = sum.x;
        b_partial[place * 2 + 1] = sum.y;
    }
}

void writeOutput(uint row, uint chunk, vec4 sum)
{
    const uint first = outputIndex(g_firstRow + row) + chunk * CHUNK;
    [[unroll]] for (uint d = 0; d < CHUNK; ++d) b_output[first + d] = sum[d];
}

#ifdef VARIANT_MERGED
void mergeIfLast(uint rowTile, uint rows, uint shares)
{
    // This workgroup's sums, before its arrival is counted; the others', after.
    const uint counter = rowTile * params.kvHeads + g_head;
    memoryBarrierBuffer();
    barrier();
    if (g_thread == 0) s_arrived = atomicAdd(b_counters[counter], 1);
    memoryBarrierBuffer();
    barrier();
    if (s_arrived + 1 != shares) return;
    if (g_thread == 0) b_counters[counter] = 0;
    const uint lane = g_thread % LANES;
    for (uint row = g_thread / LANES; row < rows; row += KEY_STEP) {
        float largest = NOTHING;
        for (uint i = lane; i < shares; i += LANES)
            largest = max(largest, b_partial[metaOf(row, i)]);
        largest = groupMax(largest);
        float sum = 0.0;
        for (uint i = lane; i < shares; i += LANES) {
            const float weight = exp(b_partial[metaOf(row, i)] - largest);
            s_weights[row * MOST_SHARES + i] = weight;
            sum += weight * b_partial[metaOf(row, i) + 1];
        }
        sum = groupSum(sum);
        if (lane == 0) s_sum[row] = sum;
    }
    barrier();
    for (uint item = g_thread; item < rows * CHUNKS; item += LOCAL_SIZE) {
        const uint row = item / CHUNKS, chunk = item % CHUNKS;
        vec4 total = vec4(0.0);
        for (uint i = 0; i < shares; ++i) {
            const uint place = placeOf(row, i) * CHUNKS + chunk;
            const vec4 sum = CHUNK == 4 ? b_partial4[place]
                                        : vec4(b_partial[place * 2], b_partial[place * 2 + 1],
                                               0.0, 0.0);
            total += s_weights[row * MOST_SHARES + i] * sum;
        }
        writeOutput(row, chunk, total / s_sum[row]);
    }
}
#endif
