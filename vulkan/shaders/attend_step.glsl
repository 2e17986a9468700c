// What attend.glsl and attend_cpu.glsl read for one fused step: the raw projections of a column and
// what norm and rotation need (store_heads.comp does the same for many columns).
#ifndef CABOCHON_ATTEND_STEP_GLSL
#define CABOCHON_ATTEND_STEP_GLSL

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

/// Writes two dimensions of the new key and value to the cache; what a reader of the cache will see
/// comes back. `element`: of the first one in the cache.
vec4 storePair(uint element, vec2 key, vec2 value, bool writes)
{
    if (FLOAT32) {
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
