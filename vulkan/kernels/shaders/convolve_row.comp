// A convolution of 3 x 3 with stride 2 over time and frequency (engine/cpu/sound_operations.h,
// convolveRow): out[t][f][o] = sum over dt, df, i of in[2t - 1 + dt][2f - 1 + df][i] * weights[dt][df][i][o],
// zeros outside. An invocation computes one channel o of four neighbouring frequencies; row of time
// firstRow + gl_WorkGroupID.y.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 32;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { ConvolveRowParams params; };
layout(binding = 0) readonly buffer Input { float b_input[]; };     // [rowsIn, 2 frequencies, channelsIn]
layout(binding = 1) readonly buffer Weights { float b_weights[]; }; // [3, 3, channelsIn, channelsOut]
layout(binding = 2) writeonly buffer Output { float b_output[]; };  // [rows, frequencies, channelsOut]

const uint TOGETHER = 4; // frequencies

void main()
{
    const uint item = gl_GlobalInvocationID.x;
    if (item >= params.channelsOut * params.frequencies / TOGETHER) return;
    const uint channel = item % params.channelsOut;
    const uint frequency = item / params.channelsOut * TOGETHER;
    const uint time = params.firstRow + gl_WorkGroupID.y;
    const uint wide = 2 * params.frequencies;
    float sums[TOGETHER] = float[TOGETHER](0.0, 0.0, 0.0, 0.0);
    for (uint dt = 0; dt < 3; ++dt) {
        const uint row = 2 * time + dt; // one too many
        if (row == 0 || row > params.rowsIn) continue;
        for (uint df = 0; df < 3; ++df) {
            const uint weights = (dt * 3 + df) * params.channelsIn * params.channelsOut + channel;
            for (uint i = 0; i < params.channelsIn; ++i) {
                const float weight = b_weights[weights + i * params.channelsOut];
                [[unroll]] for (uint f = 0; f < TOGETHER; ++f) {
                    const uint place = 2 * (frequency + f) + df; // one too many
                    if (place > 0)
                        sums[f] += b_input[((row - 1) * wide + place - 1) * params.channelsIn + i] *
                                   weight;
                }
            }
        }
    }
    [[unroll]] for (uint f = 0; f < TOGETHER; ++f)
        b_output[(gl_WorkGroupID.y * params.frequencies + frequency + f) * params.channelsOut +
                 channel] = sums[f];
}
