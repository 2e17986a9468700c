// Rotates all heads of a patch in place (engine/cpu/operations.h, rotatePatch): the first half of a
// head by the patch's column, the second by its row, in pairs (i, i + headSize/4). Patch firstPatch +
// gl_WorkGroupID.y; an invocation a pair.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "params.h"

layout(constant_id = 0) const uint LOCAL_SIZE = 64;
layout(local_size_x_id = 0) in;

layout(push_constant) uniform Push { RotatePatchParams params; };
layout(binding = 0) buffer Heads { float b_heads[]; };              // [patches, heads, headSize]
layout(binding = 1) readonly buffer Rotation { vec2 b_rotation[]; }; // [positions, headSize/4] cos, sin

void main()
{
    const uint pairs = params.headSize / 4; // of a half
    const uint i = gl_GlobalInvocationID.x;
    if (i >= params.heads * 2 * pairs) return;
    const uint patchIndex = params.firstPatch + gl_WorkGroupID.y;
    const uint halfIndex = i / pairs; // of all heads
    const uint pair = i % pairs;
    const uint position = (halfIndex & 1) == 0 ? patchIndex % params.patchColumns
                                               : patchIndex / params.patchColumns;
    const vec2 turn = b_rotation[position * pairs + pair];
    const uint place =
        (gl_WorkGroupID.y * params.heads * 2 + halfIndex) * 2 * pairs + pair;
    const float a = b_heads[place];
    const float b = b_heads[place + pairs];
    b_heads[place] = a * turn.x - b * turn.y;
    b_heads[place + pairs] = b * turn.x + a * turn.y;
}
