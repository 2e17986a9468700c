// Reads a matrix on the device. Included once per matrix of a kernel, with
//   #define MATRIX_BINDING n     its binding
//   #define MATRIX(name) name_n  makes its functions' names
// and gives, for block `block` of row `row` of a part with the planes `planes`:
//   void MATRIX(loadBlock)(uint format, MatrixPlanes planes, uint row, uint block, out Block result)
//       for formats with integer codes;
//   void MATRIX(loadFloats)(uint format, MatrixPlanes planes, uint row, uint block, out vec4 values[8])
//       for F32, F16, BF16.
// `format` is a specialization constant: every branch on it is folded by the driver. Layout of the
// planes: vulkan/kernels/device_matrix.h.
#include "weight_formats.glsl"

layout(binding = MATRIX_BINDING) readonly buffer MATRIX(MatrixWords4) { uvec4 MATRIX(b_words4)[]; };
layout(binding = MATRIX_BINDING) readonly buffer MATRIX(MatrixWords2) { uvec2 MATRIX(b_words2)[]; };
layout(binding = MATRIX_BINDING) readonly buffer MATRIX(MatrixWords) { uint MATRIX(b_words)[]; };

/// The i-th half after an offset in 16-byte words.
float MATRIX(halfAt)(uint offset16, uint i)
{
    const uint word = MATRIX(b_words)[offset16 * 4 + (i >> 1)];
    const vec2 both = unpackHalf2x16(word);
    return (i & 1) == 0 ? both.x : both.y;
}

/// Codes below the high bits.
void MATRIX(loadCodes)(uint format, uint index, out uint quads[8])
{
    if (format == FORMAT_Q8_0) {
        const uvec4 a = MATRIX(b_words4)[2 * index];
        const uvec4 b = MATRIX(b_words4)[2 * index + 1];
        quads[0] = a.x, quads[1] = a.y, quads[2] = a.z, quads[3] = a.w;
        quads[4] = b.x, quads[5] = b.y, quads[6] = b.z, quads[7] = b.w;
    } else if (format == FORMAT_Q2_K || format == FORMAT_Q3_K) {
        const uvec2 pairs = MATRIX(b_words2)[index];
        for (uint k = 0; k < 4; ++k) {
            quads[k] = pairs.x >> (2 * k) & 0x03030303u;
            quads[k + 4] = pairs.y >> (2 * k) & 0x03030303u;
        }
    } else {
        const uvec4 nibbles = MATRIX(b_words4)[index];
        const uvec4 low = nibbles & 0x0f0f0f0fu;
        const uvec4 high = nibbles >> 4 & 0x0f0f0f0fu;
        quads[0] = low.x, quads[1] = low.y, quads[2] = low.z, quads[3] = low.w;
        quads[4] = high.x, quads[5] = high.y, quads[6] = high.z, quads[7] = high.w;
    }
}

void MATRIX(loadBlock)(uint format, MatrixPlanes planes, uint row, uint block, out Block result)
{
    const uint index = row * planes.blocks + block;
    MATRIX(loadCodes)(format, index, result.quads);
    result.scale = vec2(1.0);
    result.minimum = vec2(0.0);
    // Bits above
    if (format == FORMAT_Q5_0 || format == FORMAT_Q5_1 || format == FORMAT_Q5_K) {
        const uint bits = MATRIX(b_words)[planes.high * 4 + index];
        for (uint k = 0; k < 8; ++k)
            result.quads[k] |= (bits >> k & 0x01010101u) << 4;
    } else if (format == FORMAT_Q3_K) {
        const uint bits = MATRIX(b_words)[planes.high * 4 + index];
        for (uint k = 0; k < 8; ++k)
            result.quads[k] |= (bits >> k & 0x01010101u) << 2;
    } else if (format == FORMAT_Q6_K) {
        const uvec2 pairs = MATRIX(b_words2)[planes.high * 2 + index];
        for (uint k = 0; k < 4; ++k) {
            result.quads[k] |= (pairs.x >> (2 * k) & 0x03030303u) << 4;
            result.quads[k + 4] |= (pairs.y >> (2 * k) & 0x03030303u) << 4;
        }
    } else if (format == FORMAT_IQ4_NL || format == FORMAT_IQ4_XS) {
        for (uint k = 0; k < 8; ++k)
            result.quads[k] = lookUp(result.quads[k], false);
    } else if (format == FORMAT_MXFP4) {
        for (uint k = 0; k < 8; ++k)
            result.quads[k] = lookUp(result.quads[k], true);
    }
    // Scales
    if (format == FORMAT_Q4_0 || format == FORMAT_Q5_0 || format == FORMAT_Q8_0 ||
        format == FORMAT_IQ4_NL) {
        const float scale = MATRIX(halfAt)(planes.scales, index);
        const float offset = format == FORMAT_Q4_0 ? 8.0 : format == FORMAT_Q5_0 ? 16.0 : 0.0;
        result.scale = vec2(scale);
        result.minimum = vec2(offset * scale);
    } else if (format == FORMAT_Q4_1 || format == FORMAT_Q5_1) {
        const vec2 both = unpackHalf2x16(MATRIX(b_words)[planes.scales * 4 + index]);
        result.scale = vec2(both.x);
        result.minimum = vec2(-both.y);
    } else if (format == FORMAT_MXFP4) {
        // 2^(e - 128); the exponents 0 and 1 are subnormal and count as zero on devices that flush.
        const uint word = MATRIX(b_words)[planes.scales * 4 + (index >> 2)];
        const uint exponent = word >> (8 * (index & 3)) & 0xffu;
        result.scale = vec2(exponent < 2 ? uintBitsToFloat(0x00200000u << exponent)
                                         : uintBitsToFloat((exponent - 1) << 23));
    } else if (format == FORMAT_Q4_K || format == FORMAT_Q5_K) {
        const uvec4 header = MATRIX(b_words4)[planes.scales + index / 8];
        const uint s = index & 7;
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
        const uvec4 scales = MATRIX(b_words4)[planes.scales + index / 8];
        const float d = MATRIX(halfAt)(planes.deltas, index / 8);
        const uint s = 2 * (index & 7);
        result.scale = d * vec2(signedByteOf(scales, s), signedByteOf(scales, s + 1));
        result.minimum = (format == FORMAT_Q6_K ? 32.0 : 4.0) * result.scale;
    } else if (format == FORMAT_Q2_K) {
        const uvec4 scales = MATRIX(b_words4)[planes.scales + index / 8];
        const vec2 d = unpackHalf2x16(MATRIX(b_words)[planes.deltas * 4 + index / 8]);
        const uint s = 2 * (index & 7);
        const uvec2 both = uvec2(byteOf(scales, s), byteOf(scales, s + 1));
        result.scale = d.x * vec2(both & 15u);
        result.minimum = d.y * vec2(both >> 4);
    } else if (format == FORMAT_IQ4_XS) {
        const uvec2 header = MATRIX(b_words2)[planes.scales * 2 + index / 8];
        const uint s = index & 7;
        const uint low = header.y >> (4 * s) & 15u;
        const uint high = header.x >> (16 + 2 * s) & 3u;
        result.scale = vec2(unpackHalf2x16(header.x).x * (float(low | high << 4) - 32.0));
    }
}

void MATRIX(loadFloats)(uint format, MatrixPlanes planes, uint row, uint block, out vec4 values[8])
{
    const uint index = row * planes.blocks + block;
    if (format == FORMAT_F32) {
        for (uint k = 0; k < 8; ++k)
            values[k] = uintBitsToFloat(MATRIX(b_words4)[8 * index + k]);
        return;
    }
    for (uint k = 0; k < 4; ++k) {
        const uvec4 words = MATRIX(b_words4)[4 * index + k];
        if (format == FORMAT_F16) {
            values[2 * k] = vec4(unpackHalf2x16(words.x), unpackHalf2x16(words.y));
            values[2 * k + 1] = vec4(unpackHalf2x16(words.z), unpackHalf2x16(words.w));
        } else {
            values[2 * k] = uintBitsToFloat(uvec4(words.x << 16, words.x & 0xffff0000u,
                                                  words.y << 16, words.y & 0xffff0000u));
            values[2 * k + 1] = uintBitsToFloat(uvec4(words.z << 16, words.z & 0xffff0000u,
                                                      words.w << 16, words.w & 0xffff0000u));
        }
    }
}

#undef MATRIX
#undef MATRIX_BINDING
