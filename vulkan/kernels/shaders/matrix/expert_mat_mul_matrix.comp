// Products of many columns with the experts they chose, on matrix units (tier T3): what
// expert_mat_mul.comp does, with its modes and its grid. Sums come about as in matrix_tile.glsl.
#version 450
#extension GL_GOOGLE_include_directive : require
#extension GL_EXT_control_flow_attributes : require
#extension GL_EXT_shader_explicit_arithmetic_types_float16 : require
#extension GL_KHR_memory_scope_semantics : require
#extension GL_KHR_shader_subgroup_basic : require
#extension GL_KHR_cooperative_matrix : require
#pragma use_vulkan_memory_model
#include "params.h"
#include "activation.glsl"

layout(constant_id = 10) const uint MODE = 0;

layout(push_constant) uniform Push { ExpertMatMulParams params; };
layout(binding = 2) readonly buffer Order { uint b_order[]; };   // [slots]
layout(binding = 3) readonly buffer Starts { uint b_starts[]; }; // [experts + 1]
layout(binding = 4) buffer Output { float b_output[]; };         // [slots, rows]
#include "matrix_tile.glsl"

shared uint s_slots[TILE_COLUMNS]; // of the tile's columns, or kNone

// MODE 1: the first half of a subgroup's rows are gate rows, the second the same up rows.
const uint kGroupOutputs = MODE == 1 ? GROUP_ROWS / 2 : GROUP_ROWS;
const uint kOutputUnits = MODE == 1 ? kRowUnits / 2 : kRowUnits;

/// Row of the output that row r of the tile counts to.
uint outputRow(uint r)
{
    const uint first = gl_WorkGroupID.x * (TILE_ROWS / GROUP_ROWS) * kGroupOutputs;
    return first + r / GROUP_ROWS * kGroupOutputs + r % GROUP_ROWS % kGroupOutputs;
}

uint weightRow(uint r)
{
    const uint row = outputRow(r);
    if (row >= params.rows) return kNone;
    return gl_WorkGroupID.y * params.expertRows + r % GROUP_ROWS / kGroupOutputs * params.rows + row;
}

uint inputColumn(uint c)
{
    return s_slots[c] == kNone ? kNone : s_slots[c] / params.slotsPerInput;
}

/// Unit i of this subgroup's sums to the rows of its slots.
void storeUnit(uint i)
{
    showUnit(g_sums[i]);
    const uint row = outputRow(groupRow() + i / kColumnUnits * UNIT_ROWS);
    const uint column = groupColumn() + i % kColumnUnits * UNIT_COLUMNS;
    for (uint j = gl_SubgroupInvocationID; j < UNIT_ROWS * UNIT_COLUMNS; j += gl_SubgroupSize) {
        const uint r = j % UNIT_ROWS, c = j / UNIT_ROWS;
        const uint slot = s_slots[column + c];
        if (slot == kNone || row + r >= params.rows) continue;
        const uint place = slot * params.rows + row + r;
        const float sum = shownSum(r, c);
        b_output[place] = MODE == 2 ? gelu(sum) * b_output[place] : sum;
    }
    subgroupBarrier();
}

void main()
{
    const uint expert = params.firstExpert + gl_WorkGroupID.y;
    const uint end = b_starts[expert + 1];
    uint first = b_starts[expert] + gl_WorkGroupID.z * TILE_COLUMNS;
    for (; first < end; first += gl_NumWorkGroups.z * TILE_COLUMNS) {
        barrier(); // the tile before is stored
        for (uint c = gl_LocalInvocationID.x; c < TILE_COLUMNS; c += LOCAL_SIZE)
            s_slots[c] = first + c < end ? b_order[first + c] : kNone;
        barrier();
        multiplyTile();
        barrier(); // s_weights is read no more
        [[unroll]] for (uint i = 0; i < kOutputUnits * kColumnUnits; ++i) {
            if (MODE == 1) {
                [[unroll]] for (uint e = 0; e < g_sums[0].length(); ++e)
                    g_sums[i][e] = gelu(g_sums[i][e]) * g_sums[i + kOutputUnits * kColumnUnits][e];
            }
            storeUnit(i);
        }
    }
}
