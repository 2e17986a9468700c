// Owns the sums of mat_vec_dot.comp on their way out: added up over lanes and over the subgroups that
// share rows, stored as floats or as bytes. Needs STREAMS, ROWS, SPLIT, BYTES_OUT, g_tile, g_sums,
// mat_vec_interface.glsl and quantize.glsl.
#ifndef CABOCHON_MAT_VEC_DOT_OUTPUT_GLSL
#define CABOCHON_MAT_VEC_DOT_OUTPUT_GLSL

layout(binding = 9) writeonly buffer BytesOut { uint b_bytesOut[]; }; // BYTES_OUT: as HAS_BYTES

shared float s_sums[SPLIT > 1 ? MOST_SUBGROUPS * STREAMS : 1];
shared float s_out[BYTES_OUT != 0 ? 32 : 1];

/// Stores the result of a row.
void keep(Tile tile, uint row, float value, float up)
{
    if (PAIR) value = gelu(value) * up;
    if (BYTES_OUT != 0) s_out[row % 32] = row < tile.rows ? value : 0.0;
    else if (row < tile.rows) store(tile.which, row, 0, finished(value, row, 0));
}

/// Adds up the sums over lanes, and over the subgroups that share rows.
void finish(Tile tile)
{
    [[unroll]] for (uint s = 0; s < STREAMS; ++s)
        g_sums[s] = subgroupAdd(g_sums[s]);
    if (SPLIT == 1) {
        [[unroll]] for (uint r = 0; r < ROWS; ++r) {
            if (gl_SubgroupInvocationID == r)
                keep(tile, tile.row + r, g_sums[r], g_sums[r + STREAMS - ROWS]);
        }
        return;
    }
    barrier(); // those of the tile before are read
    if (gl_SubgroupInvocationID == 0) {
        [[unroll]] for (uint s = 0; s < STREAMS; ++s)
            s_sums[gl_SubgroupID * STREAMS + s] = g_sums[s];
    }
    barrier();
    // The first lanes of a row's first subgroup.
    const uint r = gl_SubgroupInvocationID;
    if (gl_SubgroupID % SPLIT != 0 || r >= ROWS) return;
    float value = 0.0, up = 0.0;
    [[unroll]] for (uint share = 0; share < SPLIT; ++share) {
        const uint from = (gl_SubgroupID + share) * STREAMS;
        value += s_sums[from + r];
        up += s_sums[from + STREAMS - ROWS + r];
    }
    keep(tile, tile.row + r, value, up);
}

/// The 32 results of a tile as a block of bytes, by the first eight lanes.
void storeBytes(uint tile)
{
    barrier();
    if (self() >= 8) return;
    const uint word = self();
    const QuantizedWord q = quantizeWord(
        vec4(s_out[4 * word], s_out[4 * word + 1], s_out[4 * word + 2], s_out[4 * word + 3]));
    b_bytesOut[8 * tile + word] = q.quad;
    const int second = subgroupShuffleXor(q.sum, 4); // the sum of the other half
    if (word != 0) return;
    const uvec2 header = headerOf(q.scale, ivec2(q.sum, second));
    const uint blocks = (params.rows0 + 31) / 32;
    b_bytesOut[8 * blocks + 2 * tile] = header.x;
    b_bytesOut[8 * blocks + 2 * tile + 1] = header.y;
}

#endif
