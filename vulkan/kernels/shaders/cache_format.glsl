// How the rows of a page lie (engine/model/kv_format.h, of PAGE_POSITIONS rows): elements, or codes
// and behind them scales; and what the bytes of 8-bit rows are (quantizeHead there). Pages lie one
// after the other. Needs `params` (kvHeads) and the constants FORMAT and HEAD_SIZE.
#ifndef CABOCHON_CACHE_FORMAT_GLSL
#define CABOCHON_CACHE_FORMAT_GLSL

#include "q8_codes.glsl"

const uint HEAD_WORDS = (HEAD_SIZE + 3) / 4;                           // 8-bit: codes of a head
const uint SCALE_WORDS = (HEAD_SIZE + 2 * Q8_BLOCK - 1) / (2 * Q8_BLOCK); // two scales in each
const uint SCALES = 2 * SCALE_WORDS;

/// 8-bit: first word of page `page`, and of its scales.
uint firstCodes(uint page)
{
    return page * PAGE_POSITIONS * params.kvHeads * (HEAD_WORDS + SCALE_WORDS);
}
uint firstScales(uint page)
{
    return firstCodes(page) + PAGE_POSITIONS * params.kvHeads * HEAD_WORDS;
}

#endif
