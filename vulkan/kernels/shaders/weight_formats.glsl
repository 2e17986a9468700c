// Owns what does not depend on where a matrix is bound: numbers of formats (MatrixFormat of
// vulkan/kernels/device_matrix.h), a block of 32 weights, bytes and code books.
#ifndef CABOCHON_WEIGHT_FORMATS_GLSL
#define CABOCHON_WEIGHT_FORMATS_GLSL
#extension GL_EXT_control_flow_attributes : require

const uint FORMAT_F32 = 0;
const uint FORMAT_F16 = 1;
const uint FORMAT_BF16 = 2;
const uint FORMAT_Q4_0 = 3;
const uint FORMAT_Q4_1 = 4;
const uint FORMAT_Q5_0 = 5;
const uint FORMAT_Q5_1 = 6;
const uint FORMAT_Q8_0 = 7;
const uint FORMAT_Q2_K = 8;
const uint FORMAT_Q3_K = 9;
const uint FORMAT_Q4_K = 10;
const uint FORMAT_Q5_K = 11;
const uint FORMAT_Q6_K = 12;
const uint FORMAT_IQ4_NL = 13;
const uint FORMAT_IQ4_XS = 14;
const uint FORMAT_MXFP4 = 15;

/// 32 consecutive weights of a row with integer codes: weight i = scale[i / 16] * code[i] -
/// minimum[i / 16]. Quad k holds codes 4k .. 4k + 3, a byte each, signed (all but Q8_0 and the code
/// books are positive).
struct Block {
    uint quads[8];
    vec2 scale;
    vec2 minimum;
};

/// What memory holds of a block, before anything is made of it, so that a kernel can ask for its
/// next one long before it needs it. Fields that a format has not are left alone.
struct RawBlock {
    uvec4 codes[4]; // of float formats with two bytes all four, of Q8_0 two, of others one
    uvec2 high;
    uvec4 scales;
    uint deltas;
};

uint wordOf(uvec4 v, uint i)
{
    return i == 0 ? v.x : i == 1 ? v.y : i == 2 ? v.z : v.w;
}
uint byteOf(uvec4 v, uint i)
{
    return wordOf(v, i >> 2) >> (8 * (i & 3)) & 0xffu;
}
int signedByteOf(uvec4 v, uint i)
{
    return bitfieldExtract(int(wordOf(v, i >> 2)), int(8 * (i & 3)), 8);
}
/// Four codes of a byte each as floats.
vec4 quadValues(uint quad)
{
    const int q = int(quad);
    return vec4(bitfieldExtract(q, 0, 8), bitfieldExtract(q, 8, 8), bitfieldExtract(q, 16, 8),
                q >> 24);
}

bool isFloatFormat(uint format)
{
    return format <= FORMAT_BF16;
}

// Code books of IQ4_NL / IQ4_XS and of MXFP4 (values doubled), four signed bytes a word.
const uint CODEBOOK_IQ4[4] = {0xbfad9881u, 0xf6eaddcfu, 0x26190d01u, 0x71594535u};
const uint CODEBOOK_FP4[4] = {0x03020100u, 0x0c080604u, 0xfdfeff00u, 0xf4f8fafcu};
uint lookUp(uint quad, bool fp4)
{
    uint result = 0;
    for (uint i = 0; i < 4; ++i) {
        const uint code = quad >> (8 * i) & 15u;
        const uint word = fp4 ? CODEBOOK_FP4[code >> 2] : CODEBOOK_IQ4[code >> 2];
        result |= (word >> (8 * (code & 3)) & 0xffu) << (8 * i);
    }
    return result;
}

/// The i-th half of a plane whose word with it is `word`.
float halfOf(uint word, uint i)
{
    const vec2 both = unpackHalf2x16(word);
    return (i & 1) == 0 ? both.x : both.y;
}

/// Codes below the high bits.
void unpackCodes(uint format, RawBlock raw, out uint quads[8])
{
    if (format == FORMAT_Q8_0) {
        const uvec4 a = raw.codes[0], b = raw.codes[1];
        quads[0] = a.x, quads[1] = a.y, quads[2] = a.z, quads[3] = a.w;
        quads[4] = b.x, quads[5] = b.y, quads[6] = b.z, quads[7] = b.w;
    } else if (format == FORMAT_Q2_K || format == FORMAT_Q3_K) {
        const uvec2 pairs = raw.codes[0].xy;
        [[unroll]] for (uint k = 0; k < 4; ++k) {
            quads[k] = pairs.x >> (2 * k) & 0x03030303u;
            quads[k + 4] = pairs.y >> (2 * k) & 0x03030303u;
        }
    } else {
        const uvec4 low = raw.codes[0] & 0x0f0f0f0fu;
        const uvec4 high = raw.codes[0] >> 4 & 0x0f0f0f0fu;
        quads[0] = low.x, quads[1] = low.y, quads[2] = low.z, quads[3] = low.w;
        quads[4] = high.x, quads[5] = high.y, quads[6] = high.z, quads[7] = high.w;
    }
}

/// Block `index` of a matrix with integer codes.
void unpackBlock(uint format, uint index, RawBlock raw, out Block result)
{
    unpackCodes(format, raw, result.quads);
    result.scale = vec2(1.0);
    result.minimum = vec2(0.0);
    // Bits above
    if (format == FORMAT_Q5_0 || format == FORMAT_Q5_1 || format == FORMAT_Q5_K) {
        [[unroll]] for (uint k = 0; k < 8; ++k)
            result.quads[k] |= (raw.high.x >> k & 0x01010101u) << 4;
    } else if (format == FORMAT_Q3_K) {
        [[unroll]] for (uint k = 0; k < 8; ++k)
            result.quads[k] |= (raw.high.x >> k & 0x01010101u) << 2;
    } else if (format == FORMAT_Q6_K) {
        [[unroll]] for (uint k = 0; k < 4; ++k) {
            result.quads[k] |= (raw.high.x >> (2 * k) & 0x03030303u) << 4;
            result.quads[k + 4] |= (raw.high.y >> (2 * k) & 0x03030303u) << 4;
        }
    } else if (format == FORMAT_IQ4_NL || format == FORMAT_IQ4_XS) {
        [[unroll]] for (uint k = 0; k < 8; ++k)
            result.quads[k] = lookUp(result.quads[k], false);
    } else if (format == FORMAT_MXFP4) {
        [[unroll]] for (uint k = 0; k < 8; ++k)
            result.quads[k] = lookUp(result.quads[k], true);
    }
    // Scales
    const uint s = index & 7; // in its super-block
    if (format == FORMAT_Q4_0 || format == FORMAT_Q5_0 || format == FORMAT_Q8_0 ||
        format == FORMAT_IQ4_NL) {
        const float scale = halfOf(raw.scales.x, index);
        const float offset = format == FORMAT_Q4_0 ? 8.0 : format == FORMAT_Q5_0 ? 16.0 : 0.0;
        result.scale = vec2(scale);
        result.minimum = vec2(offset * scale);
    } else if (format == FORMAT_Q4_1 || format == FORMAT_Q5_1) {
        const vec2 both = unpackHalf2x16(raw.scales.x);
        result.scale = vec2(both.x);
        result.minimum = vec2(-both.y);
    } else if (format == FORMAT_MXFP4) {
        // 2^(e - 128); the exponents 0 and 1 are subnormal and count as zero on devices that flush.
        const uint exponent = raw.scales.x >> (8 * (index & 3)) & 0xffu;
        result.scale = vec2(exponent < 2 ? uintBitsToFloat(0x00200000u << exponent)
                                         : uintBitsToFloat((exponent - 1) << 23));
    } else if (format == FORMAT_Q4_K || format == FORMAT_Q5_K) {
        const uvec4 header = raw.scales;
        const vec2 d = unpackHalf2x16(header.x);
        uint scale, minimum;
        if (s < 4) {
            scale = byteOf(header, 4 + s) & 63u;
            minimum = byteOf(header, 8 + s) & 63u;
        } else {
            const uint packed = byteOf(header, 8 + s);
            scale = (packed & 15u) | (byteOf(header, s) >> 6) << 4;
            minimum = packed >> 4 | (byteOf(header, 4 + s) >> 6) << 4;
        }
        result.scale = vec2(d.x * float(scale));
        result.minimum = vec2(d.y * float(minimum));
    } else if (format == FORMAT_Q6_K || format == FORMAT_Q3_K) {
        const float d = halfOf(raw.deltas, index / 8);
        result.scale =
            d * vec2(signedByteOf(raw.scales, 2 * s), signedByteOf(raw.scales, 2 * s + 1));
        result.minimum = (format == FORMAT_Q6_K ? 32.0 : 4.0) * result.scale;
    } else if (format == FORMAT_Q2_K) {
        const vec2 d = unpackHalf2x16(raw.deltas);
        const uvec2 both = uvec2(byteOf(raw.scales, 2 * s), byteOf(raw.scales, 2 * s + 1));
        result.scale = d.x * vec2(both & 15u);
        result.minimum = d.y * vec2(both >> 4);
    } else if (format == FORMAT_IQ4_XS) {
        const uint low = raw.scales.y >> (4 * s) & 15u;
        const uint high = raw.scales.x >> (16 + 2 * s) & 3u;
        result.scale = vec2(unpackHalf2x16(raw.scales.x).x * (float(low | high << 4) - 32.0));
    }
}

#endif
