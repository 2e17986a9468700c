// Owns the reading of a row of activations: b_input and b_input4 (the same buffer) are declared before.
#ifndef CABOCHON_INPUT_VALUES_GLSL
#define CABOCHON_INPUT_VALUES_GLSL

/// Four values from k on (a multiple of 4) of the row that starts at `first`; zeros from `width` on.
/// `whole`: first and width are multiples of 4.
vec4 inputValues(uint first, uint k, uint width, bool whole)
{
    if (whole) return k < width ? b_input4[(first + k) / 4] : vec4(0.0);
    vec4 values = vec4(0.0);
    for (uint j = 0; j < 4; ++j) {
        if (k + j < width) values[j] = b_input[first + k + j];
    }
    return values;
}

#endif
