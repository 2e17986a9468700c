// Sums and maxima over a workgroup, right for any subgroup size and without subgroups (VARIANT_PLAIN).
// Needs `LOCAL_SIZE` (a specialization constant, a power of two) declared before.
#ifndef CABOCHON_REDUCE_GLSL
#define CABOCHON_REDUCE_GLSL

#ifndef VARIANT_PLAIN
#extension GL_KHR_shader_subgroup_basic : require
#extension GL_KHR_shader_subgroup_arithmetic : require
#endif

shared float s_reduce[LOCAL_SIZE];

#ifdef VARIANT_PLAIN
#define CABOCHON_REDUCE(name, combine)                                                             \
    float name(float value)                                                                        \
    {                                                                                              \
        const uint lane = gl_LocalInvocationID.x;                                                  \
        barrier();                                                                                 \
        s_reduce[lane] = value;                                                                    \
        barrier();                                                                                 \
        for (uint step = LOCAL_SIZE / 2; step > 0; step /= 2) {                                    \
            if (lane < step) s_reduce[lane] = combine(s_reduce[lane], s_reduce[lane + step]);      \
            barrier();                                                                             \
        }                                                                                          \
        return s_reduce[0];                                                                        \
    }
float addTwo(float a, float b) { return a + b; }
float maxTwo(float a, float b) { return max(a, b); }
CABOCHON_REDUCE(workgroupSum, addTwo)
CABOCHON_REDUCE(workgroupMax, maxTwo)
#else
float workgroupSum(float value)
{
    const float part = subgroupAdd(value);
    if (gl_NumSubgroups == 1) return part;
    barrier();
    if (subgroupElect()) s_reduce[gl_SubgroupID] = part;
    barrier();
    float sum = 0.0;
    for (uint i = 0; i < gl_NumSubgroups; ++i)
        sum += s_reduce[i];
    return sum;
}
float workgroupMax(float value)
{
    const float part = subgroupMax(value);
    if (gl_NumSubgroups == 1) return part;
    barrier();
    if (subgroupElect()) s_reduce[gl_SubgroupID] = part;
    barrier();
    float most = s_reduce[0];
    for (uint i = 1; i < gl_NumSubgroups; ++i)
        most = max(most, s_reduce[i]);
    return most;
}
#endif

#endif
