// The input of mat_mul_dot as signed bytes, once for all tiles and all matrices that read it. One
// invocation: 32 values of a column; gl_WorkGroupID.x: columns, .y: blocks of 32 values. Layout of the
// output (mat_mul_dot.comp reads a tile's columns in one piece):
//   codes    [block][column] 32 bytes
//   headers  [block][column] headerOf() of quantize.glsl
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"
#include "quantize.glsl"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;
layout(constant_id = 1) const uint WHOLE = 1; // K and the input's stride: multiples of 4

layout(push_constant) uniform Push { QuantizeInputParams params; };
layout(binding = 0) readonly buffer Input { float b_input[]; }; // [columns, inputStride]
layout(binding = 0) readonly buffer Input4 { vec4 b_input4[]; };
layout(binding = 1) writeonly buffer Output4 { uvec4 b_output4[]; };
layout(binding = 1) writeonly buffer Output2 { uvec2 b_output2[]; };
#include "input_values.glsl"

void main()
{
    const uint column = gl_GlobalInvocationID.x, block = gl_WorkGroupID.y;
    if (column >= params.columns) return;
    vec4 x[8];
    for (uint k = 0; k < 8; ++k)
        x[k] = inputValues(column * params.inputStride, block * 32 + 4 * k, params.width, WHOLE != 0);
    QuantizedBlock b;
    quantizeBlock(x, b);
    const uint place = block * params.columns + column;
    b_output4[2 * place] = uvec4(b.quads[0], b.quads[1], b.quads[2], b.quads[3]);
    b_output4[2 * place + 1] = uvec4(b.quads[4], b.quads[5], b.quads[6], b.quads[7]);
    b_output2[4 * params.blocks * params.columns + place] = b.header;
}
