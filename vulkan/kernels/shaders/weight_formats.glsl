// Owns what does not depend on where a matrix is bound: numbers of formats (MatrixFormat of
// vulkan/kernels/device_matrix.h), a block of 32 weights, bytes and code books.
#ifndef CABOCHON_WEIGHT_FORMATS_GLSL
#define CABOCHON_WEIGHT_FORMATS_GLSL

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

#endif
