// The fused step's part of attend.glsl: queries, the new key and the new value, in shared memory.
const uint FRESH_SIZE = HEAD_SIZE;
#include "attend_step.glsl"
shared float s_squares[LOCAL_SIZE];

vec4 freshKey(uint chunk)
{
    const uint i = chunk * CHUNK;
    const vec2 high = CHUNK == 4 ? vec2(s_freshKey[i + 2], s_freshKey[i + 3]) : vec2(0.0);
    return vec4(s_freshKey[i], s_freshKey[i + 1], high);
}

vec4 freshValue(uint chunk)
{
    const uint i = chunk * CHUNK;
    const vec2 high = CHUNK == 4 ? vec2(s_freshValue[i + 2], s_freshValue[i + 3]) : vec2(0.0);
    return vec4(s_freshValue[i], s_freshValue[i + 1], high);
}

/// The tile's queries, normed and rotated, LOCAL_SIZE / ROWS invocations a row.
void loadStepQueries(uint rows)
{
    const uint threads = LOCAL_SIZE / ROWS;
    const uint row = g_thread / threads;
    const uint lane = g_thread % threads;
    const uint first = row < rows ? outputIndex(g_firstRow + row) : 0;
    for (uint i = g_thread; i < ROWS * CHUNKS; i += LOCAL_SIZE)
        s_queries[i] = vec4(0.0);
    float squares = 0.0;
    if (row < rows) {
        for (uint i = lane; i < HEAD_SIZE; i += threads)
            squares += b_queries[first + i] * b_queries[first + i];
    }
    s_squares[g_thread] = squares;
    barrier();
    if (row >= rows) return;
    squares = 0.0;
    for (uint i = 0; i < threads; ++i)
        squares += s_squares[row * threads + i];
    const float factor = normFactorOf(squares);
    for (uint i = lane; i < HEAD_SIZE; i += threads) {
        const uint pair = pairOf(i);
        s_queries[row * CHUNKS + i / CHUNK][i % CHUNK] =
            rotated(i, b_queries[first + i] * factor * b_queryNorm[i],
                    b_queries[first + pair] * factor * b_queryNorm[pair]);
    }
}

/// The key and value of this position, to shared memory and, by one tile, to the cache.
void makeFreshKey(bool writes)
{
    g_fresh = b_columns[0].position;
    const uint first = g_head * HEAD_SIZE;
    float keySquares = 0.0, valueSquares = 0.0;
    for (uint i = g_thread; i < HEAD_SIZE; i += LOCAL_SIZE) {
        keySquares += b_rawKeys[first + i] * b_rawKeys[first + i];
        valueSquares += rawValue(first + i) * rawValue(first + i);
    }
    const float keyFactor = normFactorOf(workgroupSum(keySquares));
    const float valueFactor = normFactorOf(workgroupSum(valueSquares));
    const uint page = pageOf(0, g_fresh);
    const uint head = rowInPage(g_fresh) * params.kvHeads + g_head;
    for (uint i = 2 * g_thread; i < HEAD_SIZE; i += 2 * LOCAL_SIZE) {
        const vec2 key = vec2(keyAt(first, i, keyFactor), keyAt(first, i + 1, keyFactor));
        const vec2 value = valueFactor * vec2(rawValue(first + i), rawValue(first + i + 1));
        const vec4 stored = FORMAT == CACHE_Q8
                                ? vec4(key, value)
                                : storePair(page, head * HEAD_SIZE + i, key, value, writes);
        s_freshKey[i] = stored.x;
        s_freshKey[i + 1] = stored.y;
        s_freshValue[i] = stored.z;
        s_freshValue[i + 1] = stored.w;
    }
    if (FORMAT == CACHE_Q8) quantizeFresh(page, head, writes);
}
