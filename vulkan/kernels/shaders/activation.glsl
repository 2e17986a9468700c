// Activation functions in float32, finite and exact in the limit for every finite x
// (engine/cpu/operations.h, gelu and softcap; sound_operations.h, sigmoid). Includes nothing.
#ifndef CABOCHON_ACTIVATION_GLSL
#define CABOCHON_ACTIVATION_GLSL

/// tanh x within 1.2e-7: beyond |x| = 15 the result is +-1 in float32, and the built-in tanh of some
/// drivers is inf / inf from |x| = 45 on.
float boundedTanh(float x)
{
    return 1.0 - 2.0 / (exp(2.0 * clamp(x, -15.0, 15.0)) + 1.0);
}

/// 0.5 x (1 + tanh(0.7978845608 (x + 0.044715 x^3))) (engine/cpu/operations.h, gelu)
float gelu(float x)
{
    return 0.5 * x * (1.0 + boundedTanh(0.7978845608 * x * (1.0 + 0.044715 * x * x)));
}

/// 1 / (1 + exp(-x)) (engine/cpu/sound_operations.h, sigmoid); exp overflows on no device.
float sigmoid(float x)
{
    return 1.0 / (1.0 + exp(clamp(-x, -87.0, 87.0)));
}

#endif
