// Products of many columns with the experts they chose (prefill): output[slot] = matrix_e input[slot],
// e = the slot's expert, for slots sorted by expert (sort_slots.comp). One workgroup: TILE_ROWS rows
// of expert gl_WorkGroupID.y of this part, for tiles z, z + groups, ... of its slots, z =
// gl_WorkGroupID.z; without slots it ends at once. A slot's row of the output belongs to one expert:
// dispatches of other parts do not touch it.
//   MODE 0: output = sums
//   MODE 1: the matrix stacks gate rows then up rows of each expert; half of the tile is gate rows,
//           the other half the same up rows: output = gelu(gate) * up
//   MODE 2: the matrix is the gate, the output holds up: output = gelu(sums) * output
// VARIANT_DOT: the input is quantized (quantize_input.comp), products are integer dot products.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#include "params.h"
#include "activation.glsl"

layout(constant_id = 7) const uint MODE = 0;

layout(push_constant) uniform Push { ExpertMatMulParams params; };
// binding 1: the input, [slots / slotsPerInput] columns
layout(binding = 2) readonly buffer Order { uint b_order[]; };   // [slots]
layout(binding = 3) readonly buffer Starts { uint b_starts[]; }; // [experts + 1]
layout(binding = 4) buffer Output { float b_output[]; };         // [slots, rows]
#ifdef VARIANT_DOT
#include "mat_mul_dot_tile.glsl"
#else
#include "mat_mul_tile.glsl"
#endif

shared uint s_slots[TILE_COLUMNS]; // of the tile's columns, or kNone

uint outputRows() { return MODE == 1 ? TILE_ROWS / 2 : TILE_ROWS; } // of a tile

uint weightRow(uint r)
{
    const uint row = gl_WorkGroupID.x * outputRows() + r % outputRows();
    if (row >= params.rows) return kNone;
    return gl_WorkGroupID.y * params.expertRows + r / outputRows() * params.rows + row;
}

uint inputColumn(uint c)
{
    return s_slots[c] == kNone ? kNone : s_slots[c] / params.slotsPerInput;
}

void store(uint i, uint c)
{
    const uint slot = s_slots[tileColumn(c)];
    const uint row = gl_WorkGroupID.x * outputRows() + tileRow(i);
    if (slot == kNone || row >= params.rows) return;
    const uint place = slot * params.rows + row;
    const float sum = tileSum(i, c);
    if (MODE == 0) b_output[place] = sum;
    // The second half of this invocation's rows are the up rows of the first.
    if (MODE == 1) b_output[place] = gelu(sum) * tileSum(i + ROWS / 2, c);
    if (MODE == 2) b_output[place] = gelu(sum) * b_output[place];
}

void main()
{
    const uint expert = params.firstExpert + gl_WorkGroupID.y;
    const uint end = b_starts[expert + 1];
    uint first = b_starts[expert] + gl_WorkGroupID.z * TILE_COLUMNS;
    for (; first < end; first += gl_NumWorkGroups.z * TILE_COLUMNS) {
        for (uint c = gl_LocalInvocationID.x; c < TILE_COLUMNS; c += LOCAL_SIZE)
            s_slots[c] = first + c < end ? b_order[first + c] : kNone;
        barrier();
        multiplyTile();
        [[unroll]] for (uint i = 0; i < (MODE == 1 ? ROWS / 2 : ROWS); ++i) {
            [[unroll]] for (uint c = 0; c < COLUMNS; ++c)
                store(i, c);
        }
        barrier();
    }
}
