// Push constants of every kernel, read by both compilers: C++ (vulkan/kernels) and GLSL. At most
// 128 bytes each; offsets and strides are in elements unless a name says otherwise. All in one file,
// so that a shader and its operation cannot read different ones.
#ifndef CABOCHON_VULKAN_PARAMS_H
#define CABOCHON_VULKAN_PARAMS_H

#ifdef __cplusplus
#include <cstdint>
namespace cabochon::vulkan {
using uint = std::uint32_t;
#endif

/// Specialization constants that name a cache's format: values of KvFormat.
const uint CACHE_F32 = 0;
const uint CACHE_F16 = 1;
const uint CACHE_Q8 = 2;

/// Positions of a page of keys and values; their rows lie one after the other.
const uint PAGE_POSITIONS = 64;

/// Table of columns whose keys and values are in other buffers.
const uint NO_TABLE = 0xffffffff;

/// One column of a run: what changes from run to run while command buffers stay as recorded.
/// Written by the host before each submission; [columns], a storage buffer for the kernels.
struct ColumnState {
    uint position;
    uint end;   // first position that the column does not see on sliding layers: position + 1, or
                // the end of its two-way block
    uint table; // first entry of its timeline in the buffers of tables; NO_TABLE: left alone
    uint reserved;
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
    uint firstQueryColumn; // queries before it stay as they are
    uint hasValues;        // 0: V is made of the raw keys
    float epsilon;
};

struct AttendParams {
    uint heads;
    uint kvHeads;
    uint window;      // 0: full attention
    uint columns;
    uint firstColumn; // columns before it are not wanted
    uint stretchRows; // rows of a stretch of columns, of which each tile holds only one's
    uint firstTile;   // of this dispatch
    uint splits;      // shares that the keys of a tile can be divided into
    uint leastKeys;   // of a share
};

/// AttendParams and what the fused step needs besides.
struct AttendStepParams {
    uint heads;
    uint kvHeads;
    uint window;
    uint columns;     // 1
    uint firstColumn; // 0
    uint stretchRows;
    uint firstTile; // 0
    uint splits;
    uint leastKeys;
    uint hasKeys;   // 0: keys and values are in the pages already
    uint hasValues; // 0: V is made of the raw keys
    float epsilon;
};

struct RouteExpertsParams {
    uint hasScale; // 0: 1
};

struct SortSlotsParams {
    uint count; // of slots; that word is a macro of Qt
};

/// Planes of a part of a matrix: offsets in 16-byte words from the start of its binding.
struct MatrixPlanes {
    uint blocks; // of 32 values in a row
    uint high;
    uint scales;
    uint deltas;
};

/// Up to three matrices with the same input; rows of absent ones are 0.
struct MatVecParams {
    MatrixPlanes planes0;
    MatrixPlanes planes1;
    MatrixPlanes planes2;
    uint rows0;
    uint rows1;
    uint rows2;
    uint offset0; // of the outputs: the part's first row, the dispatch's first column
    uint offset1;
    uint offset2;
    uint stride0; // of the outputs, from column to column
    uint stride1;
    uint stride2;
    uint width;         // K
    uint inputStride;   // from column to column
    float scale;        // of the stream, prologue
    float epsilon;
    float cap;
    uint factorOffset; // of the part's first row, the dispatch's first column
    uint factorStride;
};

struct MatMulParams {
    MatrixPlanes planes;
    uint rows;         // of this part
    uint columns;      // of this dispatch
    uint width;        // K
    uint inputStride;  // of the quantized input: its columns
    uint outputStride;
    uint firstRow;     // of this part in a column of the output
    uint firstColumn;  // of this dispatch in the output (and the input, but for lanes)
    uint firstInput;   // lanes: of the first column in its window
    uint factors;      // matrix units: of the columns, in floats from the start of the input
    uint aligned;      // matrix units: rows of the output lie at multiples of 16 bytes
};

struct QuantizeInputParams {
    uint width;       // K
    uint blocks;      // of 32 values in a column
    uint columns;
    uint inputStride;
};

struct HalfInputParams {
    uint width;       // K
    uint stride;      // of the output, in words of 16 bytes
    uint columns;
    uint inputStride;
};

struct ExpertMatMulParams {
    MatrixPlanes planes;
    uint rows;          // of the output
    uint width;         // K
    uint inputStride;   // of the quantized input: its columns
    uint expertRows;    // of an expert in the matrix: rows, or gate and up rows
    uint firstExpert;   // of this part
    uint slotsPerInput; // slots that share a row of the input
    uint factors;       // matrix units: as above
};

struct ExpertMatVecParams {
    MatrixPlanes planes;
    uint rows;          // as above
    uint width;
    uint expertRows;
    uint firstExpert;
    uint experts;       // of this part
    uint slotsPerInput;
};

struct ExpertDownParams {
    MatrixPlanes planes;
    uint rows;        // of an expert and of the output
    uint width;       // K
    uint firstExpert; // of this part
    uint experts;     // of this part
    uint used;
};

struct ExpertSumParams {
    uint rows;
    uint used;
};

/// Kernels of values [columns, width] that need no more.
struct WidthParams {
    uint width;
};

struct ClampValuesParams {
    uint width;
    float minimum;
    float maximum;
};

struct AddRowsParams {
    uint width;
    uint firstColumn;
    uint divisor; // columns that share a row of the table
    uint rows;    // of the table, which begins again after its last one
};

struct RotatePatchParams {
    uint heads;
    uint headSize;
    uint patchColumns; // of the picture
    uint firstPatch;   // of this dispatch
};

struct AttendAllParams {
    uint positions;
    uint heads;
    uint firstQuery; // of this dispatch
    uint queries;    // of this dispatch
};

struct PoolPatchesParams {
    uint width;
    uint tokenColumns;
    uint firstToken; // of this dispatch
    float factor;    // sqrt(width)
};

struct LayerNormParams {
    uint width;
    uint rows;
    uint hasBias; // 0: the bias is 0
    uint relu;    // 1: values below 0 become 0
    float epsilon;
};

struct ConvolveTimeParams {
    uint width;
    uint taps;
};

struct ConvolveRowParams {
    uint rowsIn;
    uint firstRow;    // of the output, of this dispatch
    uint frequencies; // of the output, a multiple of 4
    uint channelsIn;
    uint channelsOut;
};

struct AttendBandParams {
    uint heads;
    uint headSize;
    uint span; // positions that one sees, itself included; at most 32
    float cap;
};

#ifdef __cplusplus
} // namespace cabochon::vulkan
#endif
#endif
