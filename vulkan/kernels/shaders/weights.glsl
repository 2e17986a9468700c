// Reads a matrix on the device. Included once per matrix of a kernel, with
//   #define MATRIX_BINDING n     its binding
//   #define MATRIX(name) name_n  makes its functions' names
// and gives, for block `block` of row `row` of a part with the planes `planes`:
//   void MATRIX(loadBlock)(uint format, MatrixPlanes planes, uint row, uint block, out Block result)
//       for formats with integer codes;
//   void MATRIX(fetchBlock)(..., out RawBlock raw)
//       the same up to unpackBlock of weight_formats.glsl, and for F16 and BF16;
//   void MATRIX(loadFloats)(uint format, MatrixPlanes planes, uint row, uint block, out vec4 values[8])
//       for F32, F16, BF16.
// `format` is a specialization constant: every branch on it is folded by the driver. Layout of the
// planes: vulkan/kernels/device_matrix.h.
#include "weight_formats.glsl"

layout(binding = MATRIX_BINDING) readonly buffer MATRIX(MatrixWords4) { uvec4 MATRIX(b_words4)[]; };
layout(binding = MATRIX_BINDING) readonly buffer MATRIX(MatrixWords2) { uvec2 MATRIX(b_words2)[]; };
layout(binding = MATRIX_BINDING) readonly buffer MATRIX(MatrixWords) { uint MATRIX(b_words)[]; };

/// Asks for the block. F32 has too many bytes: loadFloats reads it.
void MATRIX(fetchBlock)(uint format, MatrixPlanes planes, uint row, uint block, out RawBlock raw)
{
    const uint index = row * planes.blocks + block;
    if (format == FORMAT_F16 || format == FORMAT_BF16) {
        [[unroll]] for (uint k = 0; k < 4; ++k)
            raw.codes[k] = MATRIX(b_words4)[4 * index + k];
        return;
    }
    if (format == FORMAT_Q8_0) {
        raw.codes[0] = MATRIX(b_words4)[2 * index];
        raw.codes[1] = MATRIX(b_words4)[2 * index + 1];
    } else if (format == FORMAT_Q2_K || format == FORMAT_Q3_K) {
        raw.codes[0].xy = MATRIX(b_words2)[index];
    } else {
        raw.codes[0] = MATRIX(b_words4)[index];
    }
    // Bits above
    if (format == FORMAT_Q5_0 || format == FORMAT_Q5_1 || format == FORMAT_Q5_K ||
        format == FORMAT_Q3_K)
        raw.high.x = MATRIX(b_words)[planes.high * 4 + index];
    else if (format == FORMAT_Q6_K)
        raw.high = MATRIX(b_words2)[planes.high * 2 + index];
    // Scales
    if (format == FORMAT_Q4_0 || format == FORMAT_Q5_0 || format == FORMAT_Q8_0 ||
        format == FORMAT_IQ4_NL)
        raw.scales.x = MATRIX(b_words)[planes.scales * 4 + index / 2];
    else if (format == FORMAT_Q4_1 || format == FORMAT_Q5_1)
        raw.scales.x = MATRIX(b_words)[planes.scales * 4 + index];
    else if (format == FORMAT_MXFP4)
        raw.scales.x = MATRIX(b_words)[planes.scales * 4 + index / 4];
    else if (format == FORMAT_IQ4_XS)
        raw.scales.xy = MATRIX(b_words2)[planes.scales * 2 + index / 8];
    else
        raw.scales = MATRIX(b_words4)[planes.scales + index / 8];
    if (format == FORMAT_Q6_K || format == FORMAT_Q3_K)
        raw.deltas = MATRIX(b_words)[planes.deltas * 4 + index / 16];
    else if (format == FORMAT_Q2_K)
        raw.deltas = MATRIX(b_words)[planes.deltas * 4 + index / 8];
}

void MATRIX(loadBlock)(uint format, MatrixPlanes planes, uint row, uint block, out Block result)
{
    RawBlock raw;
    MATRIX(fetchBlock)(format, planes, row, block, raw);
    unpackBlock(format, row * planes.blocks + block, raw, result);
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
