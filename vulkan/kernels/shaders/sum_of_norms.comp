// out[c][i] = rmsNorm(a[c]; weightA)[i] + rmsNorm(b[c]; weightB)[i]
// (engine/cpu/operations.h, rmsNorm and add). One workgroup a row c = gl_WorkGroupID.x.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;
#include "reduce.glsl"

layout(push_constant) uniform Push { SumOfNormsParams params; };
layout(binding = 0) readonly buffer A { float b_a[]; };              // [columns, width]
layout(binding = 1) readonly buffer WeightA { float b_weightA[]; };  // [width]
layout(binding = 2) readonly buffer B { float b_b[]; };              // [columns, width]
layout(binding = 3) readonly buffer WeightB { float b_weightB[]; };  // [width]
layout(binding = 4) writeonly buffer Output { float b_output[]; };   // [columns, width]

void main()
{
    const uint first = gl_WorkGroupID.x * params.width;
    float squaresA = 0.0, squaresB = 0.0;
    for (uint i = gl_LocalInvocationID.x; i < params.width; i += LOCAL_SIZE) {
        const float a = b_a[first + i];
        const float b = b_b[first + i];
        squaresA += a * a;
        squaresB += b * b;
    }
    const float size = float(params.width);
    const float factorA = inversesqrt(workgroupSum(squaresA) / size + params.epsilon);
    const float factorB = inversesqrt(workgroupSum(squaresB) / size + params.epsilon);
    for (uint i = gl_LocalInvocationID.x; i < params.width; i += LOCAL_SIZE) {
        b_output[first + i] = b_a[first + i] * factorA * b_weightA[i] +
                              b_b[first + i] * factorB * b_weightB[i];
    }
}
