// Owns the rounding of activations for integer products: 32 values as signed bytes with one scale.
#ifndef CABOCHON_QUANTIZE_GLSL
#define CABOCHON_QUANTIZE_GLSL

/// x[i] = scale * code[i], rounded, |code| <= 127. Quad k holds codes 4k .. 4k + 3, a byte each; `sums`
/// are those of the codes of each half.
struct QuantizedBlock {
    uint quads[8];
    float scale;
    ivec2 sums;
};

void quantizeBlock(vec4 x[8], out QuantizedBlock result)
{
    vec4 most = vec4(0.0);
    for (uint k = 0; k < 8; ++k)
        most = max(most, abs(x[k]));
    const float largest = max(max(most.x, most.y), max(most.z, most.w));
    const float inverse = largest > 1e-30 ? 127.0 / largest : 0.0; // finite
    result.scale = largest / 127.0;
    result.sums = ivec2(0);
    for (uint k = 0; k < 8; ++k) {
        const ivec4 q = ivec4(roundEven(x[k] * inverse));
        result.quads[k] = uint(q.x & 0xff) | uint(q.y & 0xff) << 8 | uint(q.z & 0xff) << 16 |
                          uint(q.w & 0xff) << 24;
        result.sums[k / 4] += q.x + q.y + q.z + q.w;
    }
}

#endif
