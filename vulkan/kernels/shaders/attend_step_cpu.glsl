// The fused step's part of attend_cpu.glsl. Queries are normed and rotated in shared memory, by
// loops that stay loops: LLVM compiles every load of unrolled code anew. The new key and value go
// to the cache and are read from there; every tile of rows writes the same values.
const uint FRESH_SIZE = FORMAT == CACHE_Q8 ? HEAD_SIZE : 1;
#include "attend_step.glsl"

shared vec2 s_queries[ROWS * PAIRS];

void loadStepQueries(uint firstRow, uint rows)
{
    for (uint row = 0; row < ROWS; ++row) {
        const uint first = outputPair(firstRow + min(row, rows - 1));
        float squares = 0.0;
        for (uint pair = g_lane; pair < PAIRS; pair += LOCAL_SIZE) {
            const vec2 query = b_queries[first + pair];
            squares += dot(query, query);
        }
        const float factor = normFactorOf(subgroupAdd(squares));
        for (uint i = g_lane; i < PAIRS; i += LOCAL_SIZE) {
            const uint high = i + PAIRS;
            const vec2 angle = b_rotation[i];
            const float a = b_queries[first + i / 2][i % 2] * factor * b_queryNorm[i];
            const float b = b_queries[first + high / 2][high % 2] * factor * b_queryNorm[high];
            s_queries[row * PAIRS + i / 2][i % 2] = a * angle.x - b * angle.y;
            s_queries[row * PAIRS + high / 2][high % 2] = b * angle.x + a * angle.y;
        }
    }
}

void storeFreshKey()
{
    const uint first = g_head * HEAD_SIZE;
    float keySquares = 0.0, valueSquares = 0.0;
    for (uint i = g_lane; i < HEAD_SIZE; i += LOCAL_SIZE) {
        keySquares += b_rawKeys[first + i] * b_rawKeys[first + i];
        valueSquares += rawValue(first + i) * rawValue(first + i);
    }
    const float keyFactor = normFactorOf(subgroupAdd(keySquares));
    const float valueFactor = normFactorOf(subgroupAdd(valueSquares));
    const uint page = pageOf(0, b_columns[0].position);
    const uint head = rowInPage(b_columns[0].position) * params.kvHeads + g_head;
    for (uint i = 2 * g_lane; i < HEAD_SIZE; i += 2 * LOCAL_SIZE) {
        const vec2 key = vec2(keyAt(first, i, keyFactor), keyAt(first, i + 1, keyFactor));
        const vec2 value = valueFactor * vec2(rawValue(first + i), rawValue(first + i + 1));
        if (FORMAT == CACHE_Q8) {
            s_freshKey[i] = key.x;
            s_freshKey[i + 1] = key.y;
            s_freshValue[i] = value.x;
            s_freshValue[i + 1] = value.y;
        } else {
            storePair(page, head * HEAD_SIZE + i, key, value, true);
        }
    }
    if (FORMAT == CACHE_Q8) quantizeFresh(page, head, true);
}
