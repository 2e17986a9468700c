// storeHeads and attend for one column in one dispatch: attend.glsl with ATTEND_STEP.
#version 450
#extension GL_GOOGLE_include_directive : require
#define ATTEND_STEP
#include "attend.glsl"
