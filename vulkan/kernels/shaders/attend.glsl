// Attention over the cache (engine/cpu/operations.h, attendPlain; online softmax: Milakov and
// Gimelshein 2018; divided keys: FlashDecoding): out = sum_p softmax_p(q . k[p]) v[p], scale 1.
// One workgroup: share gl_WorkGroupID.x of the keys, KV head gl_WorkGroupID.y, tile firstTile +
// gl_WorkGroupID.z of up to ROWS query rows (attend_range.glsl), so that keys and values are read
// once for all rows. Keys go in tiles of KEYS: scores (LANES invocations a key, the queries in
// shared memory), softmax, then sums of values (a chunk of dimensions an invocation, in registers).
// A share's sums go to b_partial for attend_merge, or to the output where there is one share.
// Any even head size. With ATTEND_STEP (attend_step.comp): one column, whose queries are normed and
// rotated here, and whose key and value are made by the workgroup that needs them.
// VARIANT_MERGED: the last workgroup of a tile to arrive puts the shares together as attend_merge
// does; b_counters is zero before and after. For devices with the Vulkan memory model at device
// scope; the module itself does not declare it, since lavapipe 22.3 takes the barrier of every
// coherent access for one of control, also where control diverges.
#ifdef VARIANT_MERGED
#define SHARED_BY_GROUPS coherent
#else
#define SHARED_BY_GROUPS
#endif
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(constant_id = 1) const uint HEAD_SIZE = 64;
layout(constant_id = 2) const uint ROWS = 4;
layout(constant_id = 3) const uint KEYS = 32;     // a multiple of LOCAL_SIZE / LANES, at most a page
layout(constant_id = 4) const uint LANES = 1;     // a power of two within a subgroup
layout(constant_id = 5) const uint CHUNK = 4;     // dimensions that go together: 4, or 2
layout(constant_id = 6) const uint FORMAT = CACHE_F16; // of the cache
layout(local_size_x_id = 0) in;

#ifdef VARIANT_PLAIN
#define groupSum(value) (value) // LANES is 1
#define groupMax(value) (value)
#else
#extension GL_KHR_shader_subgroup_basic : require
#extension GL_KHR_shader_subgroup_shuffle : require
float groupSum(float value)
{
    for (uint step = 1; step < LANES; step *= 2)
        value += subgroupShuffleXor(value, step);
    return value;
}
float groupMax(float value)
{
    for (uint step = 1; step < LANES; step *= 2)
        value = max(value, subgroupShuffleXor(value, step));
    return value;
}
#endif

#ifdef ATTEND_STEP
#include "reduce.glsl"
#endif

const uint CHUNKS = HEAD_SIZE / CHUNK;                    // of a row
const uint KEY_STEP = LOCAL_SIZE / LANES;                 // keys at a time
const uint CHUNKS_EACH = (CHUNKS + LANES - 1) / LANES;     // of a key, for an invocation
const uint KEYS_EACH = KEYS / KEY_STEP;                   // keys of an invocation
const uint PER_THREAD = (CHUNKS + LOCAL_SIZE - 1) / LOCAL_SIZE; // chunks of sums of an invocation
const uint KEY_GROUPS = LOCAL_SIZE >= CHUNKS ? LOCAL_SIZE / CHUNKS : 1; // share a chunk's keys
const float NOTHING = -1e30; // below every score; finite, so that differences are
const uint NO_KEY = 0xffffffffu;

#ifdef ATTEND_STEP
layout(push_constant) uniform Push { AttendStepParams params; };
#else
layout(push_constant) uniform Push { AttendParams params; };
#endif
layout(binding = 0) readonly buffer Columns { ColumnState b_columns[]; };
layout(binding = 1) readonly buffer Queries { float b_queries[]; };      // [columns, heads, HEAD_SIZE]
layout(binding = 2) readonly buffer Tables { uint b_tables[]; };         // page_rows.glsl
layout(binding = 3) writeonly buffer Output { float b_output[]; };       // [columns, heads, HEAD_SIZE]
// [rows, splits, HEAD_SIZE], then largest score and sum of each
layout(binding = 4) SHARED_BY_GROUPS buffer Partial { float b_partial[]; };
layout(binding = 4) SHARED_BY_GROUPS buffer Partial4 { vec4 b_partial4[]; };
layout(binding = 5) buffer Keys1 { uint b_keys1[]; };      // pages as cache_format.glsl says
layout(binding = 5) buffer Keys2 { uvec2 b_keys2[]; };
layout(binding = 5) readonly buffer Keys4 { uvec4 b_keys4[]; };
layout(binding = 6) buffer Values1 { uint b_values1[]; };  // likewise
layout(binding = 6) buffer Values2 { uvec2 b_values2[]; };
layout(binding = 6) readonly buffer Values4 { uvec4 b_values4[]; };

shared vec4 s_queries[ROWS * CHUNKS];
#ifdef VARIANT_MERGED
layout(binding = 12) SHARED_BY_GROUPS buffer Counters { uint b_counters[]; }; // [tiles, kvHeads]
const uint MOST_SHARES = 128;
shared uint s_arrived;
#else
const uint MOST_SHARES = 0;
#endif
// Scores, then exp(score - largest); two tiles in turn. In the end weights of shares.
shared float s_weights[ROWS * (2 * KEYS > MOST_SHARES ? 2 * KEYS : MOST_SHARES)];
shared float s_scale[2 * ROWS];          // what the sums so far are multiplied with
shared float s_largest[ROWS];
shared float s_sum[ROWS];
shared uvec2 s_range[ROWS]; // positions that a row sees

#include "attend_range.glsl"
#include "cache_format.glsl"

// Chunks from head to head of the cache.
const uint HEAD_CHUNKS = FORMAT == CACHE_Q8 ? HEAD_WORDS * 4 / CHUNK : CHUNKS;
uint g_page;   // first chunk of the page that is read
uint g_scales; // 8-bit: first word of its scales

vec4 halves(uvec2 words) { return vec4(unpackHalf2x16(words.x), unpackHalf2x16(words.y)); }

/// Codes of a chunk that lies in `word`.
vec4 codesOf(uint word, uint chunk)
{
    return CHUNK == 4 ? q8Values(word) : vec4(q8PairOf(word, chunk & 1), 0.0, 0.0);
}

/// Turns to the page of the tile of keys that begins at `key`; chunks count from its start.
void turnTo(uint column, uint key)
{
    const uint page = pageOf(column, key);
    g_page = FORMAT == CACHE_Q8 ? firstCodes(page) * 4 / CHUNK
                                : page * PAGE_POSITIONS * params.kvHeads * CHUNKS;
    if (FORMAT == CACHE_Q8) g_scales = firstScales(page);
}

/// Which scale of the page belongs to chunk `chunk` of the head that begins at chunk `base`.
uint scaleIndex(uint base, uint chunk)
{
    if (HEAD_SIZE % (2 * Q8_BLOCK) == 0) return (base + chunk) * CHUNK / Q8_BLOCK;
    return base / HEAD_CHUNKS * SCALES + chunk * CHUNK / Q8_BLOCK;
}

/// Chunk `chunk` of the key that begins at chunk `base` of the page.
vec4 cachedKey(uint base, uint chunk)
{
    const uint i = g_page + base + chunk;
    if (FORMAT == CACHE_Q8) {
        const uint scale = scaleIndex(base, chunk);
        return codesOf(b_keys1[i * CHUNK / 4], i) *
               q8ScaleOf(b_keys1[g_scales + scale / 2], scale & 1);
    }
    if (FORMAT == CACHE_F32)
        return CHUNK == 4 ? uintBitsToFloat(b_keys4[i])
                          : vec4(uintBitsToFloat(b_keys2[i]), 0.0, 0.0);
    return CHUNK == 4 ? halves(b_keys2[i]) : vec4(unpackHalf2x16(b_keys1[i]), 0.0, 0.0);
}

vec4 cachedValue(uint base, uint chunk)
{
    const uint i = g_page + base + chunk;
    if (FORMAT == CACHE_Q8) {
        const uint scale = scaleIndex(base, chunk);
        return codesOf(b_values1[i * CHUNK / 4], i) *
               q8ScaleOf(b_values1[g_scales + scale / 2], scale & 1);
    }
    if (FORMAT == CACHE_F32)
        return CHUNK == 4 ? uintBitsToFloat(b_values4[i])
                          : vec4(uintBitsToFloat(b_values2[i]), 0.0, 0.0);
    return CHUNK == 4 ? halves(b_values2[i]) : vec4(unpackHalf2x16(b_values1[i]), 0.0, 0.0);
}

uint g_thread;
uint g_head;     // KV head
uint g_firstRow; // of the tile
uint g_fresh;    // position of the key that is not in the cache yet; NO_KEY: none

uint outputIndex(uint row)
{
    const uint group = groupSize();
    return (columnOf(row) * params.heads + g_head * group + row % group) * HEAD_SIZE;
}

#ifdef ATTEND_STEP
#include "attend_step_group.glsl"
#endif

void loadRows(uint rows)
{
    for (uint row = g_thread; row < ROWS; row += LOCAL_SIZE) {
        s_range[row] = row < rows ? rangeOf(columnOf(g_firstRow + row)) : uvec2(0);
        s_largest[row] = NOTHING;
        s_sum[row] = 0.0;
    }
#ifdef ATTEND_STEP
    loadStepQueries(rows);
#else
    for (uint i = g_thread; i < ROWS * CHUNKS; i += LOCAL_SIZE) {
        const uint row = i / CHUNKS;
        vec4 chunk = vec4(0.0);
        if (row < rows) {
            const uint first = outputIndex(g_firstRow + row) + i % CHUNKS * CHUNK;
            chunk.xy = vec2(b_queries[first], b_queries[first + 1]);
            if (CHUNK == 4) chunk.zw = vec2(b_queries[first + 2], b_queries[first + 3]);
        }
        s_queries[i] = chunk;
    }
#endif
}

/// First chunk, in its page, of a key (or value) of this workgroup's head.
uint firstChunkOf(uint key) { return (rowInPage(key) * params.kvHeads + g_head) * HEAD_CHUNKS; }

/// s_weights[buffer][key][row] = q[row] . k[key] for the tile's keys below `end`.
void scores(uint tile, uint end, uint buffer_)
{
    const uint lane = g_thread % LANES;
    uint base[KEYS_EACH];
    float sums[ROWS * KEYS_EACH];
    [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j) {
        // Keys beyond the end are read as the last one and hidden below.
        const uint key = min(tile + g_thread / LANES + j * KEY_STEP, end - 1);
        base[j] = firstChunkOf(key);
#ifdef ATTEND_STEP
        if (key == g_fresh) base[j] = NO_KEY;
#endif
    }
    [[unroll]] for (uint i = 0; i < ROWS * KEYS_EACH; ++i) sums[i] = 0.0;
    for (uint i = 0; i < CHUNKS_EACH; ++i) {
        const uint chunk = i * LANES + lane;
        if (CHUNKS % LANES != 0 && chunk >= CHUNKS) break;
        vec4 keys[KEYS_EACH];
        [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j) {
#ifdef ATTEND_STEP
            if (base[j] == NO_KEY)
                keys[j] = freshKey(chunk);
            else
#endif
                keys[j] = cachedKey(base[j], chunk);
        }
        [[unroll]] for (uint row = 0; row < ROWS; ++row) {
            const vec4 query = s_queries[row * CHUNKS + chunk];
            [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j)
                sums[row * KEYS_EACH + j] += dot(query, keys[j]);
        }
    }
    [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j) {
        const uint slot = g_thread / LANES + j * KEY_STEP;
        [[unroll]] for (uint row = 0; row < ROWS; ++row) {
            const float sum = groupSum(sums[row * KEYS_EACH + j]);
            if (row % LANES == lane) s_weights[(buffer_ * KEYS + slot) * ROWS + row] = sum;
        }
    }
}

/// Scores of the tile become weights; largest score, sum and scale of each row follow.
void softmaxTile(uint tile, uint end, uint buffer_)
{
    const uint lane = g_thread % LANES;
    for (uint row = g_thread / LANES; row < ROWS; row += KEY_STEP) {
        const uint first = buffer_ * KEYS * ROWS + row;
        const uvec2 range = uvec2(s_range[row].x, min(s_range[row].y, end));
        const float before = s_largest[row];
        float largest = before;
        for (uint slot = lane; slot < KEYS; slot += LANES) {
            const uint key = tile + slot;
            if (key >= range.x && key < range.y)
                largest = max(largest, s_weights[first + slot * ROWS]);
        }
        largest = groupMax(largest);
        float sum = 0.0;
        for (uint slot = lane; slot < KEYS; slot += LANES) {
            const uint key = tile + slot;
            const bool visible = key >= range.x && key < range.y;
            const float weight =
                visible ? exp(s_weights[first + slot * ROWS] - largest) : 0.0;
            s_weights[first + slot * ROWS] = weight;
            sum += weight;
        }
        sum = groupSum(sum);
        if (lane == 0) {
            const float scale = exp(before - largest);
            s_largest[row] = largest;
            s_sum[row] = s_sum[row] * scale + sum;
            s_scale[buffer_ * ROWS + row] = scale;
        }
    }
}

#include "attend_shares.glsl"

void main()
{
    g_thread = gl_LocalInvocationID.x;
    g_head = gl_WorkGroupID.y;
    const uint rowTile = params.firstTile + gl_WorkGroupID.z;
    g_firstRow = firstRowOf(rowTile);
    const uint rows = rowsOf(rowTile);
    const uvec2 range = tileRange(rowTile);
    const uint share = shareOf(range);
    const uint begin = firstKeyRead(range) + gl_WorkGroupID.x * share;
    // No keys at this position yet, or those of other buffers.
    if (begin >= range.y || !isHere(rowTile)) return;
    const uint end = min(begin + share, range.y);
    const uint column = columnOf(g_firstRow); // any of the tile: they have one table
    g_fresh = NO_KEY;
    loadRows(rows);
#ifdef ATTEND_STEP
    if (params.hasKeys != 0 && end == range.y) makeFreshKey(rowTile == 0);
#endif
    barrier();

    // Chunk of the sums of this invocation, and which of the tile's keys it takes.
    const uint keyGroup = KEY_GROUPS > 1 ? g_thread / CHUNKS : 0;
    const uint firstChunk = KEY_GROUPS > 1 ? g_thread % CHUNKS : g_thread;
    vec4 sums[ROWS * PER_THREAD];
    [[unroll]] for (uint i = 0; i < ROWS * PER_THREAD; ++i) sums[i] = vec4(0.0);
    uint buffer_ = 0;
    for (uint tile = begin; tile < end; tile += KEYS) {
        turnTo(column, tile);
        scores(tile, end, buffer_);
        barrier();
        softmaxTile(tile, end, buffer_);
        barrier();
        [[unroll]] for (uint row = 0; row < ROWS; ++row) {
            const float scale = s_scale[buffer_ * ROWS + row];
            [[unroll]] for (uint i = 0; i < PER_THREAD; ++i) sums[row * PER_THREAD + i] *= scale;
        }
        const uint count = min(KEYS, end - tile);
        // Keys before the first one that is seen may hold anything.
        const uint unseen = range.x > tile ? range.x - tile : 0;
        if (keyGroup < KEY_GROUPS) {
            for (uint slot = unseen + keyGroup; slot < count; slot += KEY_GROUPS) {
                const uint key = tile + slot;
                const uint base = firstChunkOf(key);
                const uint first = (buffer_ * KEYS + slot) * ROWS;
                [[unroll]] for (uint i = 0; i < PER_THREAD; ++i) {
                    const uint chunk = min(firstChunk + i * LOCAL_SIZE, CHUNKS - 1);
                    vec4 value;
#ifdef ATTEND_STEP
                    if (key == g_fresh)
                        value = freshValue(chunk);
                    else
#endif
                        value = cachedValue(base, chunk);
                    [[unroll]] for (uint row = 0; row < ROWS; ++row)
                        sums[row * PER_THREAD + i] += s_weights[first + row] * value;
                }
            }
        }
        buffer_ = 1 - buffer_;
    }

    // The groups' sums over their keys; the queries are not needed any more.
    for (uint other = 1; other < KEY_GROUPS; ++other) {
        barrier();
        if (keyGroup == other) {
            [[unroll]] for (uint row = 0; row < ROWS; ++row)
                s_queries[row * CHUNKS + firstChunk] = sums[row];
        }
        barrier();
        if (keyGroup == 0) {
            [[unroll]] for (uint row = 0; row < ROWS; ++row)
                sums[row] += s_queries[row * CHUNKS + firstChunk];
        }
    }
    const bool whole = begin <= range.x && end == range.y;
    if (keyGroup == 0) {
        [[unroll]] for (uint row = 0; row < ROWS; ++row) {
            const float factor = whole ? 1.0 / s_sum[row] : 1.0;
            [[unroll]] for (uint i = 0; i < PER_THREAD; ++i) {
                const uint chunk = firstChunk + i * LOCAL_SIZE;
                if (row >= rows || chunk >= CHUNKS) continue;
                const vec4 sum = sums[row * PER_THREAD + i] * factor;
                if (whole)
                    writeOutput(row, chunk, sum);
                else
                    writePartial(row, chunk, sum);
            }
            if (!whole && row < rows && g_thread == 0) {
                b_partial[metaOf(row, gl_WorkGroupID.x)] = s_largest[row];
                b_partial[metaOf(row, gl_WorkGroupID.x) + 1] = s_sum[row];
            }
        }
    }
#ifdef VARIANT_MERGED
    if (!whole) mergeIfLast(rowTile, rows, sharesOf(range));
#endif
}
