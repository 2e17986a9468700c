// What attend.glsl and attend_cpu.glsl read for one fused step: the raw projections of a column and
// what norm and rotation need (store_heads.comp does the same for many columns).
// Needs FRESH_SIZE: HEAD_SIZE where the new key and value go through shared memory.
#ifndef CABOCHON_ATTEND_STEP_GLSL
#define CABOCHON_ATTEND_STEP_GLSL

shared float s_freshKey[FRESH_SIZE];
shared float s_freshValue[FRESH_SIZE];
shared uint s_freshScales[2 * SCALES]; // 8-bit rows: f16 bits, of the key and then of the value

layout(binding = 7) readonly buffer RawKeys { float b_rawKeys[]; };     // [kvHeads, HEAD_SIZE]
layout(binding = 8) readonly buffer RawValues { float b_rawValues[]; }; // likewise
layout(binding = 9) readonly buffer QueryNorm { float b_queryNorm[]; }; // [HEAD_SIZE]
layout(binding = 10) readonly buffer KeyNorm { float b_keyNorm[]; };    // [HEAD_SIZE]
layout(binding = 11) readonly buffer Rotation { vec2 b_rotation[]; };   // [HEAD_SIZE / 2] cos, sin

/// K = V layers: V is the raw key.
float rawValue(uint i) { return params.hasValues != 0 ? b_rawValues[i] : b_rawKeys[i]; }

float normFactorOf(float squares)
{
    return inversesqrt(squares / float(HEAD_SIZE) + params.epsilon);
}

/// Dimension i and its pair of the rotation.
uint pairOf(uint i) { return i < HEAD_SIZE / 2 ? i + HEAD_SIZE / 2 : i - HEAD_SIZE / 2; }

/// Dimension i of a head whose normed value there is `own`, and `pair` at pairOf(i).
float rotated(uint i, float own, float pair)
{
    const bool upper = i >= HEAD_SIZE / 2;
    const vec2 angle = b_rotation[upper ? i - HEAD_SIZE / 2 : i];
    return own * angle.x + (upper ? pair : -pair) * angle.y;
}

/// Dimension i of the key whose raw values begin at `first`, normed and rotated.
float keyAt(uint first, uint i, float factor)
{
    const uint pair = pairOf(i);
    return rotated(i, b_rawKeys[first + i] * factor * b_keyNorm[i],
                   b_rawKeys[first + pair] * factor * b_keyNorm[pair]);
}

/// 8-bit rows: the new key and value in shared memory become what a reader of the cache will see;
/// `writes`: the cache gets them, too, as head `head` of all rows of `page`. For the whole workgroup.
void quantizeFresh(uint page, uint head, bool writes)
{
    const uint thread = gl_LocalInvocationID.x;
    barrier();
    for (uint i = thread; i < 2 * SCALES; i += LOCAL_SIZE) {
        const uint first = i % SCALES * Q8_BLOCK;
        const uint end = min(first + Q8_BLOCK, HEAD_SIZE);
        float largest = 0.0;
        for (uint d = first; d < end; ++d)
            largest = max(largest, abs(i < SCALES ? s_freshKey[d] : s_freshValue[d]));
        s_freshScales[i] = q8Scale(largest);
    }
    barrier();
    for (uint i = thread; writes && i < SCALE_WORDS; i += LOCAL_SIZE) {
        const uint target = firstScales(page) + head * SCALE_WORDS + i;
        b_keys1[target] = s_freshScales[2 * i] | s_freshScales[2 * i + 1] << 16;
        b_values1[target] =
            s_freshScales[SCALES + 2 * i] | s_freshScales[SCALES + 2 * i + 1] << 16;
    }
    for (uint word = thread; word < HEAD_WORDS; word += LOCAL_SIZE) {
        const uint keyScale = s_freshScales[4 * word / Q8_BLOCK];
        const uint valueScale = s_freshScales[SCALES + 4 * word / Q8_BLOCK];
        ivec4 keys = ivec4(0), values = ivec4(0);
        for (uint d = 0; d < 4 && 4 * word + d < HEAD_SIZE; ++d) {
            const uint i = 4 * word + d;
            keys[d] = q8Codes(vec2(s_freshKey[i]), keyScale).x;
            values[d] = q8Codes(vec2(s_freshValue[i]), valueScale).x;
            s_freshKey[i] = float(keys[d]) * q8ScaleValue(keyScale);
            s_freshValue[i] = float(values[d]) * q8ScaleValue(valueScale);
        }
        if (writes) {
            const uint target = firstCodes(page) + head * HEAD_WORDS + word;
            b_keys1[target] = q8Word(keys);
            b_values1[target] = q8Word(values);
        }
    }
}

/// Writes two dimensions of the new key and value to the cache (f32 or f16); what a reader of the
/// cache will see comes back. `inPage`: which element of the page the first one is.
vec4 storePair(uint page, uint inPage, vec2 key, vec2 value, bool writes)
{
    const uint element = page * PAGE_POSITIONS * params.kvHeads * HEAD_SIZE + inPage;
    if (FORMAT == CACHE_F32) {
        if (writes) {
            b_keys2[element / 2] = floatBitsToUint(key);
            b_values2[element / 2] = floatBitsToUint(value);
        }
        return vec4(key, value);
    }
    const uint keyWord = packHalf2x16(key), valueWord = packHalf2x16(value);
    if (writes) {
        b_keys1[element / 2] = keyWord;
        b_values1[element / 2] = valueWord;
    }
    return vec4(unpackHalf2x16(keyWord), unpackHalf2x16(valueWord));
}

#endif
