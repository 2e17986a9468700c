// Attention over the cache for any number of columns: attend.glsl.
#version 450
#extension GL_GOOGLE_include_directive : require
#include "attend.glsl"
