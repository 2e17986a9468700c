// Owns the reading of weights as float32: the one matrix of a kernel, at binding 0, whose format is
// the specialization constant 1.
#ifndef CABOCHON_WEIGHT_VALUES_GLSL
#define CABOCHON_WEIGHT_VALUES_GLSL

layout(constant_id = 1) const uint FORMAT = 0;
#define MATRIX_BINDING 0
#define MATRIX(name) name
#include "weights.glsl"

/// The 32 values of a block of a row; float formats give zeros beyond the row's end.
void loadWeights(MatrixPlanes planes, uint row, uint block, out vec4 values[8])
{
    if (isFloatFormat(FORMAT)) {
        loadFloats(FORMAT, planes, row, block, values);
        return;
    }
    Block codes;
    loadBlock(FORMAT, planes, row, block, codes);
    for (uint q = 0; q < 8; ++q)
        values[q] = codes.scale[q / 4] * quadValues(codes.quads[q]) - codes.minimum[q / 4];
}

#endif
