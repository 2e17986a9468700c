// Owns x of mat_vec_dot.comp on its way to the products: as bytes from its buffer, or from float32
// through the prologue (the stream's update and its norm) into shared memory. Needs BLOCKS,
// WORDS_EACH, LOCAL_SIZE, self(), mat_vec_interface.glsl, reduce.glsl and quantize.glsl.
#ifndef CABOCHON_MAT_VEC_DOT_INPUT_GLSL
#define CABOCHON_MAT_VEC_DOT_INPUT_GLSL

const uint HAS_BYTES = 8;

layout(binding = 3) readonly buffer Input { vec4 b_input[]; };   // [K / 4]
layout(binding = 3) readonly buffer Bytes { uvec4 b_bytes[]; };  // HAS_BYTES: [K / 32] codes
layout(binding = 3) readonly buffer Headers { uvec2 b_headers[]; }; // behind them: scale, sums
layout(binding = 4) readonly buffer Residual { vec4 b_residual[]; };
layout(binding = 5) readonly buffer PostNorm { vec4 b_postNorm[]; };
layout(binding = 6) readonly buffer Norm { vec4 b_norm[]; };
layout(binding = 7) writeonly buffer Stream4 { vec4 b_stream4[]; };

shared uvec4 s_codes[2 * BLOCKS]; // first halves of all blocks, then second halves
shared vec4 s_scales[BLOCKS];     // scale, scale * sum of each half

/// What memory holds of a block of x.
struct RawInput { // HAS_BYTES
    uvec4 low, high;
    uvec2 header;
};

/// Four values of each lane, eight lanes a block, to bytes in shared memory.
void putWord(uint word, vec4 x)
{
    const QuantizedWord q = quantizeWord(x);
    const uint block = word / 8, half_ = word % 8 / 4;
    if (block >= BLOCKS) return;
    s_codes[half_ * BLOCKS + block][word % 4] = q.quad;
    if (word % 4 == 0) s_scales[block][1 + half_] = q.scale * float(q.sum);
    if (word % 8 == 0) s_scales[block].x = q.scale;
}

/// x through the prologue into shared memory.
void loadInput()
{
    const uint words = BLOCKS * 8;
    vec4 x[WORDS_EACH];
    [[unroll]] for (uint i = 0; i < WORDS_EACH; ++i) {
        const uint word = self() + i * LOCAL_SIZE;
        x[i] = word < words ? b_input[word] : vec4(0.0);
    }
    float squares = 0.0;
    if ((PROLOGUE & HAS_RESIDUAL) != 0) {
        vec4 residual[WORDS_EACH], postNorm[WORDS_EACH];
        [[unroll]] for (uint i = 0; i < WORDS_EACH; ++i) {
            const uint word = min(self() + i * LOCAL_SIZE, words - 1);
            residual[i] = b_residual[word];
            postNorm[i] = b_postNorm[word];
        }
        [[unroll]] for (uint i = 0; i < WORDS_EACH; ++i)
            squares += dot(x[i], x[i]);
        const float factor =
            inversesqrt(workgroupSum(squares) / float(params.width) + params.epsilon);
        squares = 0.0;
        [[unroll]] for (uint i = 0; i < WORDS_EACH; ++i)
            x[i] = (residual[i] + x[i] * factor * postNorm[i]) * params.scale;
    }
    if ((PROLOGUE & HAS_STREAM) != 0 && gl_WorkGroupID.x == 0) {
        [[unroll]] for (uint i = 0; i < WORDS_EACH; ++i) {
            const uint word = self() + i * LOCAL_SIZE;
            if (word < words) b_stream4[word] = x[i];
        }
    }
    if ((PROLOGUE & HAS_NORM) != 0) {
        vec4 norm[WORDS_EACH];
        [[unroll]] for (uint i = 0; i < WORDS_EACH; ++i) {
            const uint word = self() + i * LOCAL_SIZE;
            norm[i] = b_norm[min(word, words - 1)];
            if (word < words) squares += dot(x[i], x[i]);
        }
        const float factor =
            inversesqrt(workgroupSum(squares) / float(params.width) + params.epsilon);
        [[unroll]] for (uint i = 0; i < WORDS_EACH; ++i)
            x[i] *= factor * norm[i];
    }
    [[unroll]] for (uint i = 0; i < WORDS_EACH; ++i)
        putWord(self() + i * LOCAL_SIZE, x[i]);
    barrier();
}

/// x of a block: its codes; scale and scale times the sums of its halves. Zeros beyond K, and no
/// branch: what is asked for before would be asked for behind it.
void readInput(uint wanted, RawInput raw, out uvec4 low, out uvec4 high, out vec3 scales)
{
    const float there = wanted < params.planes0.blocks ? 1.0 : 0.0;
    if ((PROLOGUE & HAS_BYTES) == 0) {
        const uint block = min(wanted, params.planes0.blocks - 1);
        low = s_codes[block];
        high = s_codes[BLOCKS + block];
        scales = there * s_scales[block].xyz;
        return;
    }
    low = raw.low;
    high = raw.high;
    const int sums = int(raw.header.y);
    const float scale = there * uintBitsToFloat(raw.header.x);
    scales = scale * vec3(1.0, bitfieldExtract(sums, 0, 16), sums >> 16);
}

#endif
