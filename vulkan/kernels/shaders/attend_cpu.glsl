// attend.glsl for devices that emulate invocations on a CPU (lavapipe), where a load costs the same
// from any memory, once for each invocation, and arithmetic is nearly free. One subgroup is a
// workgroup; nothing goes through shared memory. Scores: an invocation a key, the queries' values
// broadcast from the invocation that holds them. Sums: an invocation holds dimensions (pairs lane,
// lane + LOCAL_SIZE ...), the weights are broadcast. Work is divided as in attend.glsl.
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#extension GL_KHR_shader_subgroup_basic : require
#extension GL_KHR_shader_subgroup_arithmetic : require
#extension GL_KHR_shader_subgroup_ballot : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 8; // the size of a subgroup
layout(constant_id = 1) const uint HEAD_SIZE = 64;
layout(constant_id = 2) const uint ROWS = 4;
layout(constant_id = 3) const uint KEYS = 32; // a multiple of LOCAL_SIZE, at most a page
layout(constant_id = 4) const uint FORMAT = CACHE_F16; // of the cache
layout(local_size_x_id = 0) in;

const uint PAIRS = HEAD_SIZE / 2;
const uint PAIRS_EACH = (PAIRS + LOCAL_SIZE - 1) / LOCAL_SIZE; // of an invocation
const uint KEYS_EACH = KEYS / LOCAL_SIZE;
const float NOTHING = -1e30; // below every score; finite, so that differences are

#ifdef ATTEND_STEP
layout(push_constant) uniform Push { AttendStepParams params; };
#else
layout(push_constant) uniform Push { AttendParams params; };
#endif
layout(binding = 0) readonly buffer Columns { ColumnState b_columns[]; };
layout(binding = 1) readonly buffer Queries { vec2 b_queries[]; };       // [columns, heads, PAIRS]
layout(binding = 2) readonly buffer Tables { uint b_tables[]; };         // page_rows.glsl
layout(binding = 3) writeonly buffer Output { vec2 b_output[]; };        // [columns, heads, PAIRS]
layout(binding = 4) writeonly buffer Partial { float b_partial[]; };     // as in attend.glsl
layout(binding = 5) coherent buffer Keys1 { uint b_keys1[]; };     // pages: cache_format.glsl
layout(binding = 5) coherent buffer Keys2 { uvec2 b_keys2[]; };
layout(binding = 6) coherent buffer Values1 { uint b_values1[]; }; // likewise
layout(binding = 6) coherent buffer Values2 { uvec2 b_values2[]; };

#include "attend_range.glsl"
#include "cache_format.glsl"

// Pairs from head to head of the cache.
const uint HEAD_PAIRS = FORMAT == CACHE_Q8 ? 2 * HEAD_WORDS : PAIRS;
const uint BLOCK_PAIRS = Q8_BLOCK / 2;

uint g_lane;
uint g_head;   // KV head
uint g_page;   // first pair of the page that is read
uint g_scales; // 8-bit: first word of its scales

/// Turns to the page of the tile of keys that begins at `key`; pairs and heads count from its start.
void turnTo(uint column, uint key)
{
    const uint page = pageOf(column, key);
    g_page = FORMAT == CACHE_Q8 ? firstCodes(page) * 2
                                : page * PAGE_POSITIONS * params.kvHeads * PAIRS;
    if (FORMAT == CACHE_Q8) g_scales = firstScales(page);
}

/// A pair of the page; of 8-bit rows the codes, to be multiplied with their scale.
vec2 cachedKey(uint first)
{
    const uint pair = g_page + first;
    if (FORMAT == CACHE_Q8) return q8PairOf(b_keys1[pair / 2], pair & 1);
    return FORMAT == CACHE_F32 ? uintBitsToFloat(b_keys2[pair]) : unpackHalf2x16(b_keys1[pair]);
}

vec2 cachedValue(uint first)
{
    const uint pair = g_page + first;
    if (FORMAT == CACHE_Q8) return q8PairOf(b_values1[pair / 2], pair & 1);
    return FORMAT == CACHE_F32 ? uintBitsToFloat(b_values2[pair])
                               : unpackHalf2x16(b_values1[pair]);
}

/// The scale of pair `pair` of a head; `head` among all heads of all rows of the page.
float keyScale(uint head, uint pair)
{
    if (FORMAT != CACHE_Q8) return 1.0;
    const uint block = pair / BLOCK_PAIRS;
    return q8ScaleOf(b_keys1[g_scales + head * SCALE_WORDS + block / 2], block & 1);
}

float valueScale(uint head, uint pair)
{
    if (FORMAT != CACHE_Q8) return 1.0;
    const uint block = pair / BLOCK_PAIRS;
    return q8ScaleOf(b_values1[g_scales + head * SCALE_WORDS + block / 2], block & 1);
}

/// First pair of a row's output (and query).
uint outputPair(uint row)
{
    const uint group = groupSize();
    return (columnOf(row) * params.heads + g_head * group + row % group) * PAIRS;
}

#ifdef ATTEND_STEP
#include "attend_step_cpu.glsl"
#endif

void main()
{
    g_lane = gl_SubgroupInvocationID;
    g_head = gl_WorkGroupID.y;
    const uint rowTile = params.firstTile + gl_WorkGroupID.z;
    const uint firstRow = firstRowOf(rowTile);
    const uint rows = rowsOf(rowTile);
    const uvec2 range = tileRange(rowTile);
    const uint share = shareOf(range);
    const uint begin = firstKeyRead(range) + gl_WorkGroupID.x * share;
    // No keys at this position yet, or those of other buffers.
    if (begin >= range.y || !isHere(rowTile)) return;
    const uint end = min(begin + share, range.y);
    const uint column = columnOf(firstRow); // any of the tile: they have one table

#ifdef ATTEND_STEP
    loadStepQueries(firstRow, rows);
    if (params.hasKeys != 0 && end == range.y) storeFreshKey();
    memoryBarrierBuffer();
    barrier();
#endif
    uvec2 ranges[ROWS]; // positions that a row sees
    float largest[ROWS];
    float sum[ROWS]; // of this invocation's weights
    vec2 queries[ROWS * PAIRS_EACH]; // pair i * LOCAL_SIZE + lane of each row
    vec2 sums[ROWS * PAIRS_EACH];
    [[unroll]] for (uint row = 0; row < ROWS; ++row) {
        ranges[row] = row < rows ? rangeOf(columnOf(firstRow + row)) : uvec2(0);
        largest[row] = NOTHING;
        sum[row] = 0.0;
        [[unroll]] for (uint i = 0; i < PAIRS_EACH; ++i) {
            sums[row * PAIRS_EACH + i] = vec2(0.0);
            const uint pair = i * LOCAL_SIZE + g_lane;
            const bool exists = row < rows && pair < PAIRS;
#ifdef ATTEND_STEP
            queries[row * PAIRS_EACH + i] = exists ? s_queries[row * PAIRS + pair] : vec2(0.0);
#else
            queries[row * PAIRS_EACH + i] =
                exists ? b_queries[outputPair(firstRow + row) + pair] : vec2(0.0);
#endif
        }
    }

    for (uint tile = begin; tile < end; tile += KEYS) {
        turnTo(column, tile);
        // Scores of this invocation's keys.
        uint keys[KEYS_EACH];
        uint heads[KEYS_EACH]; // in the page
        float scores[ROWS * KEYS_EACH];
        [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j) {
            keys[j] = tile + j * LOCAL_SIZE + g_lane;
            // Keys beyond the end are read as the last one and hidden below.
            heads[j] = rowInPage(min(keys[j], end - 1)) * params.kvHeads + g_head;
        }
        [[unroll]] for (uint i = 0; i < ROWS * KEYS_EACH; ++i) scores[i] = 0.0;
        [[unroll]] for (uint i = 0; i < PAIRS_EACH; ++i) {
            const uint count = min(LOCAL_SIZE, PAIRS - i * LOCAL_SIZE);
            float scales[KEYS_EACH]; // one for these pairs, or one for each
            [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j)
                scales[j] = keyScale(heads[j], i * LOCAL_SIZE);
            for (uint lane = 0; lane < count; ++lane) {
                const uint pair = i * LOCAL_SIZE + lane;
                if (LOCAL_SIZE > BLOCK_PAIRS) {
                    [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j)
                        scales[j] = keyScale(heads[j], pair);
                }
                vec2 values[KEYS_EACH];
                [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j) {
                    values[j] = cachedKey(heads[j] * HEAD_PAIRS + pair);
                    if (FORMAT == CACHE_Q8) values[j] *= scales[j];
                }
                [[unroll]] for (uint row = 0; row < ROWS; ++row) {
                    const vec2 query = subgroupBroadcast(queries[row * PAIRS_EACH + i], lane);
                    [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j)
                        scores[row * KEYS_EACH + j] += dot(query, values[j]);
                }
            }
        }
        // Scores become weights.
        [[unroll]] for (uint row = 0; row < ROWS; ++row) {
            const uvec2 seen = uvec2(ranges[row].x, min(ranges[row].y, end));
            float most = NOTHING;
            [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j) {
                if (keys[j] >= seen.x && keys[j] < seen.y)
                    most = max(most, scores[row * KEYS_EACH + j]);
            }
            most = max(largest[row], subgroupMax(most));
            const float scale = exp(largest[row] - most);
            largest[row] = most;
            sum[row] *= scale;
            [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j) {
                const bool visible = keys[j] >= seen.x && keys[j] < seen.y;
                const float weight = visible ? exp(scores[row * KEYS_EACH + j] - most) : 0.0;
                scores[row * KEYS_EACH + j] = weight;
                sum[row] += weight;
            }
            [[unroll]] for (uint i = 0; i < PAIRS_EACH; ++i) sums[row * PAIRS_EACH + i] *= scale;
        }
        // Weighted values; keys before the first one that is seen may hold anything.
        const uint unseen = max(range.x, tile);
        [[unroll]] for (uint j = 0; j < KEYS_EACH; ++j) {
            const uint first = tile + j * LOCAL_SIZE;
            const uint count = first < end ? min(LOCAL_SIZE, end - first) : 0;
            for (uint lane = unseen > first ? unseen - first : 0; lane < count; ++lane) {
                const uint head = rowInPage(first + lane) * params.kvHeads + g_head;
                float scale = 1.0;
                float weights[ROWS];
                [[unroll]] for (uint r = 0; r < ROWS; ++r)
                    weights[r] = subgroupBroadcast(scores[r * KEYS_EACH + j], lane);
                [[unroll]] for (uint i = 0; i < PAIRS_EACH; ++i) {
                    vec2 value = vec2(0.0);
                    const uint pair = i * LOCAL_SIZE + g_lane;
                    if (PAIRS % LOCAL_SIZE == 0 || pair < PAIRS) {
                        // The scale stays while pairs are of one block.
                        if (i * LOCAL_SIZE % BLOCK_PAIRS == 0) scale = valueScale(head, pair);
                        value = cachedValue(head * HEAD_PAIRS + pair);
                        if (FORMAT == CACHE_Q8) value *= scale;
                    }
                    [[unroll]] for (uint r = 0; r < ROWS; ++r)
                        sums[r * PAIRS_EACH + i] += weights[r] * value;
                }
            }
        }
    }

    const bool whole = begin <= range.x && end == range.y;
    [[unroll]] for (uint row = 0; row < ROWS; ++row) {
        const float total = subgroupAdd(sum[row]);
        if (row < rows) {
            const uint place =
                (g_head * rowCount() + firstRow + row) * params.splits + gl_WorkGroupID.x;
            [[unroll]] for (uint i = 0; i < PAIRS_EACH; ++i) {
                const uint pair = i * LOCAL_SIZE + g_lane;
                const vec2 value = sums[row * PAIRS_EACH + i];
                if (pair < PAIRS) {
                    if (whole) {
                        b_output[outputPair(firstRow + row) + pair] = value / total;
                    } else {
                        b_partial[place * HEAD_SIZE + 2 * pair] = value.x;
                        b_partial[place * HEAD_SIZE + 2 * pair + 1] = value.y;
                    }
                }
            }
            if (!whole && g_lane == 0) {
                const uint meta =
                    params.kvHeads * rowCount() * params.splits * HEAD_SIZE + 2 * place;
                b_partial[meta] = largest[row];
                b_partial[meta + 1] = total;
            }
        }
    }
}
