// Owns the interface of every kernel of matVec: specialization constants, the matrices, outputs and what
// happens to a sum before it is stored (vulkan/kernels/operations_matrix.h: Epilogue). Bindings 3 - 7 (input
// and prologue) are declared by each kernel in its own way.
// What reads a matrix is long, and there for each matrix that a kernel may have. So every kernel is
// compiled three times: VARIANT_SINGLE has one matrix, VARIANT_PAIR the two of GELU_PAIR, else there are
// two or three. Drivers have less to go through for the first two, which most products are.
#ifndef CABOCHON_MAT_VEC_INTERFACE_GLSL
#define CABOCHON_MAT_VEC_INTERFACE_GLSL
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 128;
layout(constant_id = 1) const uint FORMAT0 = 0;
layout(constant_id = 2) const uint FORMAT1 = 0;
layout(constant_id = 3) const uint FORMAT2 = 0;
#if defined(VARIANT_SINGLE)
const uint MATRICES = 1;
const bool PAIR = false;
#elif defined(VARIANT_PAIR)
const uint MATRICES = 2;
const bool PAIR = true; // EPILOGUE is GELU_PAIR
#else
layout(constant_id = 4) const uint MATRICES = 3;
const bool PAIR = false;
#endif
layout(constant_id = 5) const uint COLUMNS = 1;
layout(constant_id = 6) const uint EPILOGUE = 0;
layout(constant_id = 7) const uint PROLOGUE = 0; // bits: 1 residual, 2 norm, 4 stream
layout(constant_id = 8) const uint ROWS = 2;     // of a lane or a group of lanes, side by side
layout(local_size_x_id = 0) in;

const uint HAS_RESIDUAL = 1, HAS_NORM = 2, HAS_STREAM = 4;
const uint GELU_TIMES = 2, SOFTCAP = 3;

#include "activation.glsl"

layout(push_constant) uniform Push { MatVecParams params; };
#define MATRIX_BINDING 0
#define MATRIX(name) name##_0
#include "weights.glsl"
#ifndef VARIANT_SINGLE
#define MATRIX_BINDING 1
#define MATRIX(name) name##_1
#include "weights.glsl"
#ifndef VARIANT_PAIR
#define MATRIX_BINDING 2
#define MATRIX(name) name##_2
#include "weights.glsl"
#endif
#endif
layout(binding = 7) writeonly buffer Stream { float b_stream[]; };   // [K]
layout(binding = 8) writeonly buffer Output0 { float b_output0[]; }; // [COLUMNS, stride0]
layout(binding = 9) writeonly buffer Output1 { float b_output1[]; };
layout(binding = 10) writeonly buffer Output2 { float b_output2[]; };
layout(binding = 11) readonly buffer Factor { float b_factor[]; }; // [COLUMNS, factorStride]

void store(uint which, uint row, uint column, float value)
{
    if (MATRICES == 1 || PAIR || which == 0) b_output0[column * params.stride0 + params.offset0 + row] = value;
    else if (which == 1) b_output1[column * params.stride1 + params.offset1 + row] = value;
    else b_output2[column * params.stride2 + params.offset2 + row] = value;
}

/// The result of a row's sum; a pair is combined before.
float finished(float value, uint row, uint column)
{
    if (EPILOGUE == GELU_TIMES)
        return gelu(value) * b_factor[params.factorOffset + column * params.factorStride + row];
    if (EPILOGUE == SOFTCAP) return params.cap * boundedTanh(value / params.cap);
    return value;
}

#endif
