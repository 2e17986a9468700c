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

struct TopCandidatesParams {
    uint total;       // items of all workgroups
    uint items;       // of a workgroup
    uint count;       // wanted
    uint vocabulary;
    uint idsOffset;   // of the ids in scratch
    uint fromScratch; // items are those of scratch; 0: the logits
    uint last;        // 1: writes the sorted result
};

struct StoreHeadsParams {
    uint heads;            // query heads; 0: no queries
    uint kvHeads;          // 0: nothing is stored
    uint headSize;
    uint capacity;         // rows of the cache
    uint firstQueryColumn; // queries before it stay as they are
    uint hasValues;        // 0: V is made of the raw keys
    uint float32;          // elements of the cache are f32, else f16
    float epsilon;
};

struct AttendParams {
    uint heads;
    uint kvHeads;
    uint capacity;    // rows of the cache
    uint window;      // 0: full attention
    uint columns;
    uint firstColumn; // columns before it are not wanted
    uint hasVisibleEnd;
    uint firstTile;   // of this dispatch
    uint splits;      // shares that the keys of a tile can be divided into
    uint leastKeys;   // of a share
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
