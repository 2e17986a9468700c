// Owns the rounding of activations for integer products: 32 values as signed bytes with one scale,
// x[i] = scale * code[i], |code| <= 127. A block is rounded by one invocation (quantizeBlock), or, where
// QUANTIZE_LANES is defined, by eight neighbouring lanes of a subgroup (quantizeWord).
#ifndef CABOCHON_QUANTIZE_GLSL
#define CABOCHON_QUANTIZE_GLSL

/// The largest size of four values.
float largestOf(vec4 x)
{
    const vec4 sizes = abs(x);
    return max(max(sizes.x, sizes.y), max(sizes.z, sizes.w));
}

/// Of values whose largest size is `largest`: what a code stands for, and its inverse, which is finite.
float scaleOf(float largest) { return largest / 127.0; }
float inverseScaleOf(float largest) { return largest > 1e-30 ? 127.0 / largest : 0.0; }

ivec4 codesOf(vec4 x, float inverse) { return ivec4(roundEven(x * inverse)); }
int sumOf(ivec4 codes) { return codes.x + codes.y + codes.z + codes.w; }
uint packedCodes(ivec4 codes)
{
    return uint(codes.x & 0xff) | uint(codes.y & 0xff) << 8 | uint(codes.z & 0xff) << 16 |
           uint(codes.w & 0xff) << 24;
}

/// What stands behind all codes for each block: the scale, and the sums of the codes of each half, 16
/// bits each.
uvec2 headerOf(float scale, ivec2 sums)
{
    return uvec2(floatBitsToUint(scale), uint(sums.x & 0xffff) | uint(sums.y) << 16);
}

/// Quad k holds codes 4k .. 4k + 3, a byte each.
struct QuantizedBlock {
    uint quads[8];
    uvec2 header;
};

void quantizeBlock(vec4 x[8], out QuantizedBlock result)
{
    float largest = 0.0;
    for (uint k = 0; k < 8; ++k)
        largest = max(largest, largestOf(x[k]));
    const float inverse = inverseScaleOf(largest);
    ivec2 sums = ivec2(0);
    for (uint k = 0; k < 8; ++k) {
        const ivec4 codes = codesOf(x[k], inverse);
        result.quads[k] = packedCodes(codes);
        sums[k / 4] += sumOf(codes);
    }
    result.header = headerOf(scaleOf(largest), sums);
}

#ifdef QUANTIZE_LANES
/// Quad k of a block, in lane k of eight.
struct QuantizedWord {
    uint quad;
    float scale; // of the block
    int sum;     // of the codes of this lane's half of the block
};

QuantizedWord quantizeWord(vec4 x)
{
    float largest = largestOf(x);
    [[unroll]] for (uint step = 1; step < 8; step *= 2)
        largest = max(largest, subgroupShuffleXor(largest, step));
    const ivec4 codes = codesOf(x, inverseScaleOf(largest));
    int sum = sumOf(codes);
    [[unroll]] for (uint step = 1; step < 4; step *= 2)
        sum += subgroupShuffleXor(sum, step);
    return QuantizedWord(packedCodes(codes), scaleOf(largest), sum);
}
#endif

#endif
