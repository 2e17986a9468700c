// How rows of a cache lie (engine/model/kv_format.h) and what the bytes of 8-bit rows are
// (quantizeHead there). Needs the constants FORMAT and HEAD_SIZE.
#ifndef CABOCHON_CACHE_FORMAT_GLSL
#define CABOCHON_CACHE_FORMAT_GLSL

#include "q8_codes.glsl"

const uint HEAD_WORDS = (HEAD_SIZE + 3) / 4;                           // 8-bit: codes of a head
const uint SCALE_WORDS = (HEAD_SIZE + 2 * Q8_BLOCK - 1) / (2 * Q8_BLOCK); // two scales in each
const uint SCALES = 2 * SCALE_WORDS;

/// First word of the scales.
uint scalesOffset() { return params.capacity * params.kvHeads * HEAD_WORDS; }

#endif
