// Codes and scales of 8-bit rows as engine/model/kv_format.h defines them (quantizeHead).
#ifndef CABOCHON_Q8_CODES_GLSL
#define CABOCHON_Q8_CODES_GLSL

const uint Q8_BLOCK = 32; // values under one scale

/// Bits of the f16 scale for a block whose largest magnitude this is.
uint q8Scale(float largest) { return packHalf2x16(vec2(largest / 127.0, 0.0)); }

float q8ScaleValue(uint bits) { return unpackHalf2x16(bits).x; }

ivec2 q8Codes(vec2 values, uint scaleBits)
{
    const float scale = q8ScaleValue(scaleBits);
    const float inverse = scale > 0.0 ? 1.0 / scale : 0.0;
    return ivec2(clamp(roundEven(values * inverse), -127.0, 127.0));
}

uint q8Word(ivec4 codes)
{
    const uvec4 bytes = uvec4(codes) & 0xffu;
    return bytes.x | bytes.y << 8 | bytes.z << 16 | bytes.w << 24;
}

vec4 q8Values(uint word)
{
    const int bytes = int(word);
    return vec4(bitfieldExtract(bytes, 0, 8), bitfieldExtract(bytes, 8, 8),
                bitfieldExtract(bytes, 16, 8), bitfieldExtract(bytes, 24, 8));
}

/// Half `i` (0, 1) of a word of two scales.
float q8ScaleOf(uint word, uint i) { return unpackHalf2x16(word >> 16 * i).x; }

/// The two codes in half `i` of a word of four.
vec2 q8PairOf(uint word, uint i)
{
    const int bytes = int(word >> 16 * i);
    return vec2(bitfieldExtract(bytes, 0, 8), bitfieldExtract(bytes, 8, 8));
}

#endif
