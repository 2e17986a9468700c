// Attention over the cache on CPU-type devices: attend_cpu.glsl.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "attend_cpu.glsl"
