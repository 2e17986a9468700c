// Norm and rotation of heads before attention (engine/cpu/operations.h, rmsNorm and rotate): q =
// rotate(rmsNorm(q; queryNorm)) in place, k = rotate(rmsNorm(k; keyNorm)) and v = rmsNorm(v) to the
// row of the column's position. Column gl_WorkGroupID.y; gl_WorkGroupID.x counts the query heads,
// then the heads of K, then those of V; one workgroup a head. 8-bit rows: the values of a pass meet
// in shared memory, for 32 have one scale.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(constant_id = 1) const uint FORMAT = CACHE_F16; // CACHE_Q8: LOCAL_SIZE is a multiple of 32
layout(local_size_x_id = 0) in;
#include "q8_codes.glsl"
#include "reduce.glsl"

layout(push_constant) uniform Push { StoreHeadsParams params; };
layout(binding = 0) readonly buffer Columns { ColumnState b_columns[]; };
layout(binding = 1) buffer Queries { float b_queries[]; };               // [columns, heads, headSize]
layout(binding = 2) readonly buffer Keys { float b_keys[]; };            // [columns, kvHeads, headSize]
layout(binding = 3) readonly buffer Values { float b_values[]; };        // likewise
layout(binding = 4) readonly buffer QueryNorm { float b_queryNorm[]; };  // [headSize]
layout(binding = 5) readonly buffer KeyNorm { float b_keyNorm[]; };      // [headSize]
layout(binding = 6) readonly buffer Rotation { vec2 b_rotation[]; };     // [columns, headSize / 2]
layout(binding = 7) writeonly buffer CacheKeys { uint b_cacheKeys[]; };  // pages: kv_format.h
layout(binding = 8) writeonly buffer CacheValues { uint b_cacheValues[]; }; // likewise
layout(binding = 9) readonly buffer Tables { uint b_tables[]; };         // page_rows.glsl
#include "page_rows.glsl"

shared vec2 s_pairs[LOCAL_SIZE]; // 8-bit rows: the values of one pass

float normFactor(float squares)
{
    return inversesqrt(workgroupSum(squares) / float(params.headSize) + params.epsilon);
}

void storeQuery(uint column, uint head)
{
    const uint half_ = params.headSize / 2;
    const uint first = (column * params.heads + head) * params.headSize;
    float squares = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < half_; i += LOCAL_SIZE) {
        const vec2 pair = vec2(b_queries[first + i], b_queries[first + half_ + i]);
        squares += dot(pair, pair);
    }
    const float factor = normFactor(squares);
    for (uint i = gl_LocalInvocationID.x; i < half_; i += LOCAL_SIZE) {
        const float a = b_queries[first + i] * factor * b_queryNorm[i];
        const float b = b_queries[first + half_ + i] * factor * b_queryNorm[half_ + i];
        const vec2 angle = b_rotation[column * half_ + i]; // cos, sin
        b_queries[first + i] = a * angle.x - b * angle.y;
        b_queries[first + half_ + i] = b * angle.x + a * angle.y;
    }
}

uint scaleOf(uint firstPair)
{
    float largest = 0.0;
    for (uint i = firstPair; i < firstPair + Q8_BLOCK / 2; ++i) {
        const vec2 pair = abs(s_pairs[i]);
        largest = max(largest, max(pair.x, pair.y));
    }
    return q8Scale(largest);
}

/// 8-bit rows, 2 * LOCAL_SIZE values a pass: from each invocation's pair the word of codes that
/// begins at it (even ones) and the word of scales (each 32nd one).
uvec2 quantized(vec2 pair)
{
    const uint thread = gl_LocalInvocationID.x;
    barrier();
    s_pairs[thread] = pair;
    barrier();
    const uint scale = scaleOf(thread / 16 * 16);
    const uint codes =
        q8Word(ivec4(q8Codes(s_pairs[thread], scale), q8Codes(s_pairs[thread | 1], scale)));
    const uint scales = thread % 32 == 0 ? scale | scaleOf(thread + 16) << 16 : 0;
    return uvec2(codes, scales);
}

/// Where the head of a column goes.
struct Place {
    uint page;
    uint head; // among all heads of all rows of the page
};

/// First word of the codes and of the scales of a head in 8-bit rows.
uvec2 firstWords(Place place)
{
    const uint headWords = (params.headSize + 3) / 4;
    const uint scaleWords = (params.headSize + 2 * Q8_BLOCK - 1) / (2 * Q8_BLOCK);
    const uint heads = PAGE_POSITIONS * params.kvHeads; // of a page
    const uint first = place.page * heads * (headWords + scaleWords);
    return uvec2(first + place.head * headWords,
                 first + heads * headWords + place.head * scaleWords);
}

/// First element of a head in rows of f32 or f16.
uint firstElement(Place place)
{
    return (place.page * PAGE_POSITIONS * params.kvHeads + place.head) * params.headSize;
}

/// Value `i` of the normed and rotated key whose row begins at `first`.
float rotatedKey(uint column, uint first, uint i, float factor)
{
    const uint half_ = params.headSize / 2;
    const bool upper = i >= half_;
    const uint other = upper ? i - half_ : i + half_;
    const vec2 angle = b_rotation[column * half_ + (upper ? other : i)];
    const float own = b_keys[first + i] * factor * b_keyNorm[i];
    const float pair = b_keys[first + other] * factor * b_keyNorm[other];
    return own * angle.x + (upper ? pair : -pair) * angle.y;
}

void storeKey(uint column, uint head, Place place)
{
    const uint first = (column * params.kvHeads + head) * params.headSize;
    float squares = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < params.headSize; i += LOCAL_SIZE)
        squares += b_keys[first + i] * b_keys[first + i];
    const float factor = normFactor(squares);
    if (FORMAT == CACHE_Q8) {
        const uvec2 words = firstWords(place);
        for (uint pass = 0; pass < params.headSize; pass += 2 * LOCAL_SIZE) {
            const uint i = pass + 2 * gl_LocalInvocationID.x;
            vec2 pair = vec2(0.0);
            if (i < params.headSize) {
                pair = vec2(rotatedKey(column, first, i, factor),
                            rotatedKey(column, first, i + 1, factor));
            }
            const uvec2 stored = quantized(pair);
            if (i >= params.headSize) continue;
            if (i % 4 == 0) b_cacheKeys[words.x + i / 4] = stored.x;
            if (i % 64 == 0) b_cacheKeys[words.y + i / 64] = stored.y;
        }
        return;
    }
    const uint target = firstElement(place);
    for (uint i = 2 * gl_LocalInvocationID.x; i < params.headSize; i += 2 * LOCAL_SIZE) {
        const vec2 pair = vec2(rotatedKey(column, first, i, factor),
                               rotatedKey(column, first, i + 1, factor));
        if (FORMAT == CACHE_F32) {
            b_cacheKeys[target + i] = floatBitsToUint(pair.x);
            b_cacheKeys[target + i + 1] = floatBitsToUint(pair.y);
        } else {
            b_cacheKeys[(target + i) / 2] = packHalf2x16(pair);
        }
    }
}

/// K = V layers: V is the raw key, normed without a weight.
float rawValue(uint index)
{
    return params.hasValues != 0 ? b_values[index] : b_keys[index];
}

void storeValue(uint column, uint head, Place place)
{
    const uint first = (column * params.kvHeads + head) * params.headSize;
    float squares = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < params.headSize; i += LOCAL_SIZE)
        squares += rawValue(first + i) * rawValue(first + i);
    const float factor = normFactor(squares);
    if (FORMAT == CACHE_Q8) {
        const uvec2 words = firstWords(place);
        for (uint pass = 0; pass < params.headSize; pass += 2 * LOCAL_SIZE) {
            const uint i = pass + 2 * gl_LocalInvocationID.x;
            vec2 pair = vec2(0.0);
            if (i < params.headSize)
                pair = factor * vec2(rawValue(first + i), rawValue(first + i + 1));
            const uvec2 stored = quantized(pair);
            if (i >= params.headSize) continue;
            if (i % 4 == 0) b_cacheValues[words.x + i / 4] = stored.x;
            if (i % 64 == 0) b_cacheValues[words.y + i / 64] = stored.y;
        }
        return;
    }
    const uint target = firstElement(place);
    for (uint i = 2 * gl_LocalInvocationID.x; i < params.headSize; i += 2 * LOCAL_SIZE) {
        const vec2 pair = factor * vec2(rawValue(first + i), rawValue(first + i + 1));
        if (FORMAT == CACHE_F32) {
            b_cacheValues[target + i] = floatBitsToUint(pair.x);
            b_cacheValues[target + i + 1] = floatBitsToUint(pair.y);
        } else {
            b_cacheValues[(target + i) / 2] = packHalf2x16(pair);
        }
    }
}

void main()
{
    const uint column = gl_WorkGroupID.y;
    if (b_columns[column].table == NO_TABLE) return;
    uint slot = gl_WorkGroupID.x;
    if (slot < params.heads) {
        if (column >= params.firstQueryColumn) storeQuery(column, slot);
        return;
    }
    slot -= params.heads;
    const bool isKey = slot < params.kvHeads;
    const uint head = isKey ? slot : slot - params.kvHeads;
    const uint position = b_columns[column].position;
    const Place place =
        Place(pageOf(column, position), rowInPage(position) * params.kvHeads + head);
    if (isKey)
        storeKey(column, head, place);
    else
        storeValue(column, head, place);
}
