// The input of products on matrix units as halves, once for all tiles and all matrices that read it.
// One workgroup: a column, gl_WorkGroupID.x. Its values are multiplied with the power of two that
// brings the largest of them to 2^13 .. 2^14: none becomes infinite, and small ones stay normal
// numbers beside it. Layout of the output:
//   halves   [columns][stride] words of 16 bytes, zeros from K on
//   factors  [columns] float: what sums of the column are multiplied with
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 256;
layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint WHOLE = 1; // K and the input's stride: multiples of 4

layout(push_constant) uniform Push { HalfInputParams params; };
layout(binding = 0) readonly buffer Input { float b_input[]; }; // [columns, inputStride]
layout(binding = 0) readonly buffer Input4 { vec4 b_input4[]; };
layout(binding = 1) writeonly buffer Output2 { uvec2 b_output2[]; };
layout(binding = 1) writeonly buffer Factors { float b_factors[]; };
#include "input_values.glsl"

shared float s_largest[LOCAL_SIZE];

vec4 valuesAt(uint word)
{
    return inputValues(gl_WorkGroupID.x * params.inputStride, 4 * word, params.width, WHOLE != 0);
}

void main()
{
    const uint self = gl_LocalInvocationID.x;
    float largest = 0.0;
    for (uint word = self; 4 * word < params.width; word += LOCAL_SIZE) {
        const vec4 x = abs(valuesAt(word));
        largest = max(largest, max(max(x.x, x.y), max(x.z, x.w)));
    }
    s_largest[self] = largest;
    for (uint step = LOCAL_SIZE / 2; step > 0; step /= 2) {
        barrier();
        if (self < step) s_largest[self] = max(s_largest[self], s_largest[self + step]);
    }
    barrier();
    // 2^(13 - e) of the largest, 2^e, as bits. What is zero, infinite or no number stays as it is.
    const uint exponent = floatBitsToUint(s_largest[0]) >> 23;
    const bool scaled = exponent > 13 && exponent < 255;
    const float factor = scaled ? uintBitsToFloat((267 - exponent) << 23) : 1.0;
    for (uint word = self; word < 2 * params.stride; word += LOCAL_SIZE) {
        const vec4 x = 4 * word < params.width ? valuesAt(word) * factor : vec4(0.0);
        b_output2[gl_WorkGroupID.x * params.stride * 2 + word] =
            uvec2(packHalf2x16(x.xy), packHalf2x16(x.zw));
    }
    if (self == 0) {
        b_factors[params.columns * params.stride * 4 + gl_WorkGroupID.x] =
            scaled ? uintBitsToFloat((exponent - 13) << 23) : 1.0;
    }
}
