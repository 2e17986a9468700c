// storeHeads and attend for one column on CPU-type devices: attend_cpu.glsl with ATTEND_STEP.
#version 450
#extension GL_GOOGLE_include_directive : require
#define ATTEND_STEP
#include "attend_cpu.glsl"
