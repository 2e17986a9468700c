// Push constants of every kernel, read by both compilers: C++ (vulkan/operations) and GLSL. At most
// 128 bytes each; offsets and strides are in elements unless a name says otherwise.
#ifndef CABOCHON_VULKAN_PARAMS_H
#define CABOCHON_VULKAN_PARAMS_H

#ifdef __cplusplus
#include <cstdint>
namespace cabochon::vulkan {
using uint = std::uint32_t;
#endif

/// What changes from run to run while command buffers stay as recorded. Written by the host before
/// each submission; a storage buffer for the kernels.
struct StepState {
    uint position; // of column 0
    uint columns;  // of this run
    uint reserved0;
    uint reserved1;
};

struct RmsNormParams {
    uint width;        // values of a row
    uint hasWeight;    // 0: the weight is 1
    float epsilon;
};

struct RmsNormAddParams {
    uint width;
    float scale;
    float epsilon;
};

struct SumOfNormsParams {
    uint width;
    float epsilon;
};

struct GeluMultiplyParams {
    uint width;
    uint upStride;
    uint upOffset;
};

struct MixPerLayerInputsParams {
    uint layers;
    uint perLayerWidth; // P
    float contextScale; // 1 / sqrt(d)
    float tokenScale;   // sqrt(P)
    float epsilon;
};

struct SoftcapParams {
    uint count;
    float cap;
};

struct RouteExpertsParams {
    uint hasScale; // 0: 1
};

struct SortSlotsParams {
    uint slots;
};

#ifdef __cplusplus
} // namespace cabochon::vulkan
#endif
#endif
